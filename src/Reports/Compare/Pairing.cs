namespace Kechuang.Reports;

/// <summary>A paragraph of one text beside its counterpart in another; one of them may be missing.</summary>
/// <param name="Key">Key in the newer text, else in the older.</param>
internal sealed record Pair(string Key, string? Old, string? Now)
{
    internal IReadOnlyList<Stretch> Stretches { get; } = TextDifference.Of(Old ?? "", Now ?? "");

    internal bool Changed => Old != Now;
}

/// <summary>
/// Lays two texts beside one another, paragraph by paragraph. The same template gives the same keys; texts of different templates
/// are paired by likeness without crossing, so that a paragraph that was put in or left out does not shift the rest; pure.
/// </summary>
internal static class Pairing
{
    // Half the pairs of characters in common: the same paragraph rewritten, not another one that shares the bureau's words.
    private const double Alike = 0.4;

    internal static IReadOnlyList<Pair> Of(IReadOnlyList<ComposedParagraph> old, IReadOnlyList<ComposedParagraph> now, bool sameTemplate)
    {
        var (before, after) = (Whole(old), Whole(now));
        return sameTemplate ? ByKey(before, after) : ByLikeness(before, after);
    }

    // Lines added to a paragraph share its key and are one paragraph here.
    private static List<(string Key, string Text)> Whole(IReadOnlyList<ComposedParagraph> paragraphs) =>
        [.. paragraphs.GroupBy(p => p.Key).Select(g => (g.Key, string.Join('\n', g.Select(p => p.Printed))))];

    private static List<Pair> ByKey(List<(string Key, string Text)> old, List<(string Key, string Text)> now)
    {
        var before = old.ToDictionary(p => p.Key, p => p.Text);
        var there = now.Select(p => p.Key).ToHashSet();
        return [.. now.Select(p => new Pair(p.Key, before.GetValueOrDefault(p.Key), p.Text)), .. old.Where(p => !there.Contains(p.Key)).Select(p => new Pair(p.Key, p.Text, null))];
    }

    private static List<Pair> ByLikeness(List<(string Key, string Text)> old, List<(string Key, string Text)> now)
    {
        var best = new double[old.Count + 1, now.Count + 1];
        var like = new double[old.Count, now.Count];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = now.Count - 1; j >= 0; j--)
            {
                like[i, j] = Likeness(old[i].Text, now[j].Text);
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), like[i, j] >= Alike ? like[i, j] + best[i + 1, j + 1] : 0);
            }
        List<Pair> pairs = [];
        var (a, b) = (0, 0);
        while (a < old.Count || b < now.Count)
        {
            if (a < old.Count && b < now.Count && like[a, b] >= Alike && best[a, b] <= like[a, b] + best[a + 1, b + 1])
                pairs.Add(new Pair(now[b].Key, old[a++].Text, now[b++].Text));
            else if (b >= now.Count || a < old.Count && best[a + 1, b] >= best[a, b + 1])
                pairs.Add(new Pair("", old[a++].Text, null));
            else
                pairs.Add(new Pair(now[b].Key, null, now[b++].Text));
        }
        return pairs;
    }

    /// <summary>Dice's coefficient over pairs of neighbouring characters, 0 to 1.</summary>
    internal static double Likeness(string one, string other)
    {
        if (one == other)
            return 1;
        if (one.Length < 2 || other.Length < 2)
            return 0;
        var counts = new Dictionary<(char, char), int>();
        for (var i = 1; i < one.Length; i++)
            counts[(one[i - 1], one[i])] = counts.GetValueOrDefault((one[i - 1], one[i])) + 1;
        var shared = 0;
        for (var i = 1; i < other.Length; i++)
            if (counts.GetValueOrDefault((other[i - 1], other[i])) is > 0 and var left)
            {
                counts[(other[i - 1], other[i])] = left - 1;
                shared++;
            }
        return 2.0 * shared / (one.Length + other.Length - 2);
    }
}
