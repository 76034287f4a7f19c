using System.Globalization;

namespace Kechuang.Gongwen.Vocabularies;

/// <summary>A verb that does not go with an object.</summary>
/// <param name="Verb">As it is written: 提高.</param>
/// <param name="Object">What it is said of: 步伐; empty where the row only names a verb.</param>
/// <param name="Right">The verb that goes with it: 加快.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record Collocation(string Verb, string Object, string Right, decimal Confidence);

/// <summary>collocations.tsv: verb, object, right, confidence.</summary>
internal static class CollocationTable
{
    private const decimal Usual = 0.75m;

    public static IReadOnlyList<Collocation> Read(TextReader reader) =>
    [
        .. Tsv.Rows(reader, 4).Where(row => row[0].Length == 2 && row[1].Length != 1).Select(row => new Collocation(
            row[0], row[1], row[2], row[3].Length == 0 ? Usual : decimal.Parse(row[3], CultureInfo.InvariantCulture))),
    ];
}
