using System.Globalization;

namespace Kechuang.Gongwen.Vocabularies;

/// <summary>A term that is out of use from a year on, or not yet in use before one.</summary>
/// <param name="Old">As it is written.</param>
/// <param name="New">The term of that time; empty where no single one is right.</param>
/// <param name="From">First year whose report should not use it.</param>
/// <param name="To">Last such year; 9999 for good.</param>
/// <param name="Unless">It is right where one of these stands in its sentence, or it is part of one of these.</param>
/// <param name="Confidence">0 to 1, where the text tells its year.</param>
/// <param name="Source">What changed it.</param>
public sealed record DatedTerm(
    string Old, string New, int From, int To, IReadOnlyList<string> Unless, decimal Confidence, string Source);

/// <summary>terms.tsv, and the county's own list of posts and meetings in the same form: old, new, from, to, unless, confidence, source.</summary>
public static class TermTable
{
    private const int ForGood = 9999;
    private const decimal Usual = 0.8m;

    /// <summary>Reads a table; years that are no numbers are misuse (<see cref="FormatException"/>).</summary>
    public static IReadOnlyList<DatedTerm> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return
        [
            .. Tsv.Rows(reader, 7).Where(row => row[0].Length is >= 2 and <= Fingerprint.Longest).Select(row => new DatedTerm(
                row[0], row[1], Year(row[2], 0), Year(row[3], ForGood), Tsv.Alternatives(row[4]),
                row[5].Length == 0 ? Usual : decimal.Parse(row[5], CultureInfo.InvariantCulture), row[6])),
        ];
    }

    private static int Year(string field, int otherwise) => field.Length == 0 ? otherwise : int.Parse(field, CultureInfo.InvariantCulture);
}
