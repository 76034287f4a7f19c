using System.Globalization;

namespace Kechuang.Gongwen.Vocabularies;

/// <summary>What is written for what is meant.</summary>
/// <param name="Wrong">As it is written.</param>
/// <param name="Right">As it should be.</param>
/// <param name="Before">One of these stands right before it; none listed, anything may.</param>
/// <param name="After">One of these stands right after it; none listed, anything may.</param>
/// <param name="Unless">It is right where one of these stands around it (up to 6 characters each way).</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record Confusion(string Wrong, string Right, string[] Before, string[] After, string[] Unless, decimal Confidence)
{
    private const int Around = 6;

    /// <summary>Whether its neighbours are named: then it need not be words by itself.</summary>
    public bool IsBound => Before.Length + After.Length > 0;

    /// <summary>Whether its surroundings are those in which it is wrong.</summary>
    public bool Holds(string text, int start)
    {
        var end = start + Wrong.Length;
        var around = text.AsSpan(Math.Max(0, start - Around), Math.Min(text.Length, end + Around) - Math.Max(0, start - Around));
        return (Before.Length == 0 || EndsWithAny(text.AsSpan(0, start))) && (After.Length == 0 || StartsWithAny(text.AsSpan(end))) && !HoldsAny(around);
    }

    private bool EndsWithAny(ReadOnlySpan<char> text)
    {
        foreach (var word in Before)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsWithAny(ReadOnlySpan<char> text)
    {
        foreach (var word in After)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsAny(ReadOnlySpan<char> text)
    {
        foreach (var word in Unless)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>confusions.tsv: wrong, right, before, after, unless, confidence.</summary>
internal static class ConfusionTable
{
    private const decimal Sure = 0.95m;

    public static IReadOnlyList<Confusion> Read(TextReader reader) =>
    [
        .. Tsv.Rows(reader, 6).Where(row => row[0].Length is >= 1 and <= Fingerprint.Longest).Select(row => new Confusion(
            row[0], row[1], Tsv.Alternatives(row[2]), Tsv.Alternatives(row[3]), Tsv.Alternatives(row[4]),
            row[5].Length == 0 ? Sure : decimal.Parse(row[5], CultureInfo.InvariantCulture))),
    ];
}
