namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>One heading among its neighbours that bears the form of another level: “（三） 四、 （五）”, “（四） 5.”.</summary>
internal static class OddLevels
{
    private const int Levels = 6;

    /// <summary>The level that each such heading should have, by its index.</summary>
    public static Dictionary<int, int> Of(IReadOnlyList<Heading> headings, HashSet<int> strays)
    {
        var odd = new Dictionary<int, int>();
        Span<int> last = stackalloc int[Levels];
        Span<int> ever = stackalloc int[Levels];
        var runsIn = new bool[Levels];
        for (var i = 0; i < headings.Count; i++)
        {
            var heading = headings[i];
            if (strays.Contains(i) || heading.Ordinal == 0 || heading.Number[0] == '第')
            {
                continue;
            }

            var level = heading.Level;
            var fits = heading.Ordinal == last[level] + 1 || heading.Ordinal == ever[level] + 1;
            var right = fits && Repeated(last, headings, i) is > 0 and var below ? below
                : !fits && heading.Ordinal > 1 ? Continued(last, runsIn, headings, i)
                : heading.Ordinal == 1 && i + 1 < headings.Count ? Begun(last, heading, headings[i + 1]) is > 0 and var begun ? begun : Skipped(last, heading, headings[i + 1]) is > 0 and var skipped ? skipped : Closing(last, runsIn, headings, i)
                : heading.Ordinal == 1 ? Closing(last, runsIn, headings, i)
                : 0;
            if (right > 0)
            {
                odd.Add(i, right);
            }

            level = right > 0 ? right : level;
            last[level] = right > 0 ? last[level] + 1 : heading.Ordinal;
            ever[level] = last[level];
            runsIn[level] = heading.RunIn;
            last[(level + 1)..].Clear();
        }

        return odd;
    }

    // “（二） 三、 三、”: the first of two equal numbers goes on with the level below.
    private static int Repeated(Span<int> last, IReadOnlyList<Heading> headings, int i)
    {
        var heading = headings[i];
        var again = i + 1 < headings.Count && headings[i + 1].Level == heading.Level && headings[i + 1].Ordinal == heading.Ordinal;
        return again && heading.Ordinal > 1 && heading.Level < Levels - 2 && last[heading.Level + 1] + 1 == heading.Ordinal ? heading.Level + 1 : 0;
    }

    // The level whose count this number goes on with.
    private static int Continued(Span<int> last, bool[] runsIn, IReadOnlyList<Heading> headings, int i)
    {
        var heading = headings[i];
        for (var distance = 1; distance < 4; distance++)
        {
            foreach (var level in (ReadOnlySpan<int>)[heading.Level - distance, heading.Level + distance])
            {
                if (level is >= 1 and <= 4 && last[level] > 0 && last[level] + 1 == heading.Ordinal
                    && (level < heading.Level ? last[heading.Level] == 0 || IsAbove(headings, i, level) : IsBelow(last, runsIn, headings, i, level)))
                {
                    return level;
                }
            }
        }

        return 0;
    }

    // “（二） 1. 2. 3. 4. 3. 1. 2.”: the number that does not follow has a count of its own below it, or the section goes on after it.
    private static bool IsAbove(IReadOnlyList<Heading> headings, int i, int level) =>
        i + 1 < headings.Count && headings[i + 1] is var next
            && ((next.Level == headings[i].Level && next.Ordinal == 1) || (next.Level == level && next.Ordinal == headings[i].Ordinal + 1));

    // “四、” after （三） may also be the fourth section with the third left out: what follows tells, else how it is set.
    private static bool IsBelow(Span<int> last, bool[] runsIn, IReadOnlyList<Heading> headings, int i, int level)
    {
        var heading = headings[i];
        if (i + 1 < headings.Count && headings[i + 1].Level == level && headings[i + 1].Ordinal == heading.Ordinal + 1)
        {
            return true;
        }

        // “（五） 六、 三、”: the level goes on as if this one were not there.
        var after = i + 1;
        while (after < headings.Count && headings[after].Level > heading.Level)
        {
            after++;
        }

        if (after < headings.Count && headings[after].Level == heading.Level && headings[after].Ordinal == last[heading.Level] + 1)
        {
            return true;
        }

        // A number that its own level has passed, or that it never began with, can only go on below.
        var begins = i + 1 < headings.Count && headings[i + 1].Level > heading.Level && headings[i + 1].Ordinal == 1;
        if (!begins && (heading.Ordinal <= last[heading.Level] || last[heading.Level] == 0))
        {
            return true;
        }

        return last[heading.Level] > 0 && runsIn[level] == heading.RunIn && runsIn[heading.Level] != heading.RunIn;
    }

    // “三、 一、 （二）”, “三、 1. （二）”: the next heading goes on with two in a form that has not begun under this section.
    private static int Begun(Span<int> last, Heading heading, Heading next) =>
        next.Ordinal == 2 && next.Level != heading.Level && next.Level is > 1 and <= 4 && last[next.Level] == 0 && last[next.Level - 1] > 0
            && (next.Level < heading.Level || (next.Level == heading.Level + 1 && last[heading.Level] > 0)) ? next.Level : 0;

    // “（一）… （二）… 1.…” and the section ends: a list of one, set like the items before it, is the last of them.
    private static int Closing(Span<int> last, bool[] runsIn, IReadOnlyList<Heading> headings, int i)
    {
        var (heading, level) = (headings[i], i > 0 ? headings[i - 1].Level : 0);
        var ends = i + 1 == headings.Count || headings[i + 1].Level < level;
        return ends && level is > 1 and <= 4 && heading.Level > level && last[level] > 1 && runsIn[level] && heading.RunIn && headings.Count(h => h.Level == heading.Level) == 1 ? level : 0;
    }

    // The next heading stands above and leaves out just one number: this one's.
    private static int Skipped(Span<int> last, Heading heading, Heading next) =>
        next.Level < heading.Level && next.Level <= 4 && next.Ordinal == last[next.Level] + 2 ? next.Level : 0;
}
