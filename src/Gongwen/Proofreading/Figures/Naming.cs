using Kechuang.Gongwen.Reading;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>The words about a figure, and whether those about another are the same.</summary>
internal static class Naming
{
    private const int Longest = 40;

    /// <summary>The words of the clause before a figure and those after it up to the next mark.</summary>
    public static string Around(Passage passage, int index)
    {
        var gap = passage.Gap(index);
        var before = gap.Length > Longest ? gap[^Longest..] : gap;
        var tail = passage.Tail(index);
        var end = tail.AsSpan().IndexOfAny("，。；、：");
        return before + (end < 0 ? tail.Length > Longest ? "" : tail : tail[..end]);
    }

    /// <summary>The length of the longest run of Chinese characters that both have.</summary>
    public static int Common(string a, string b)
    {
        var best = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var length = best + 1; i + length <= a.Length && Marks.IsHan(a[i + length - 1]) && Marks.IsHan(a[i]) && b.Contains(a.AsSpan(i, length), StringComparison.Ordinal); length++)
            {
                best = length;
            }
        }

        return best;
    }

    /// <summary>The words of the sentence before a position, at most so many.</summary>
    public static string Lead(Passage passage, int at, int most = 80)
    {
        var start = at;
        while (start > passage.Start && at - start < most && passage.Text[start - 1] is not ('。' or '；'))
        {
            start--;
        }

        return passage.Text[start..at];
    }
}
