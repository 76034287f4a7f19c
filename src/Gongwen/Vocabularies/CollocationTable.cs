using System.Globalization;

namespace Kechuang.Gongwen.Vocabularies;

/// <summary>A verb that does not go with an object.</summary>
/// <param name="Verb">As it is written: 提高.</param>
/// <param name="Object">What it is said of: 步伐; empty where the row only names a verb.</param>
/// <param name="Right">The verb that goes with it: 加快.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Direct">Said only where the verb stands before its object and no clause before it: 提高质量的途径 is sound.</param>
internal sealed record Collocation(string Verb, string Object, string Right, decimal Confidence, bool Direct = false);

/// <summary>collocations.tsv: verb, object, right, confidence; verb-objects.tsv: right, objects, verbs that do not take them.</summary>
internal static class CollocationTable
{
    private const decimal Usual = 0.75m;

    public static IReadOnlyList<Collocation> Read(TextReader reader) =>
    [
        .. Tsv.Rows(reader, 4).Where(row => row[0].Length == 2 && row[1].Length != 1).Select(row => new Collocation(
            row[0], row[1], row[2], row[3].Length == 0 ? Usual : decimal.Parse(row[3], CultureInfo.InvariantCulture))),
    ];

    /// <summary>Reads verb-objects.tsv.</summary>
    public static IReadOnlyList<Collocation> ReadObjects(TextReader reader) =>
    [
        .. from row in Tsv.Rows(reader, 3)
           from noun in row[1].Length == 0 ? [""] : Tsv.Alternatives(row[1])
           from verb in Tsv.Alternatives(row[2])
           where verb.Length == 2
           select new Collocation(verb, noun, row[0], Usual, Direct: true),
    ];
}
