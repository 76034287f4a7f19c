namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>Headings that bear the number of a level above the list they stand in: “（一） 一、 二、 （二）”.</summary>
internal static class StrayLevels
{
    /// <summary>Indexes of the headings that stand too high.</summary>
    public static HashSet<int> Of(IReadOnlyList<Heading> headings)
    {
        var strays = new HashSet<int>();
        Span<int> last = stackalloc int[6];
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            var run = heading.Ordinal == 1 && heading.Level <= 2 && last[heading.Level] > 0 && last[heading.Level + 1] > 0
                ? Run(headings, i, last[heading.Level + 1])
                : 0;
            for (var n = 0; n < run; n++)
            {
                strays.Add(i + n);
            }

            if (run > 0)
            {
                i += run - 1;
                continue;
            }

            last[heading.Level] = heading.Ordinal;
            last[(heading.Level + 1)..].Clear();
        }

        return strays;
    }

    // A restart at one that is followed by the next number of the level below, not by its one.
    private static int Run(IReadOnlyList<Heading> headings, int first, int below)
    {
        var level = headings[first].Level;
        for (var i = first; i < headings.Count; i++)
        {
            if (headings[i].Level == level && headings[i].Ordinal == i - first + 1)
            {
                continue;
            }

            return headings[i].Level == level + 1 && headings[i].Ordinal == below + 1 ? i - first : 0;
        }

        return 0;
    }
}
