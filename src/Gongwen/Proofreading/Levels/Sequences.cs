namespace Kechuang.Gongwen.Proofreading.Levels;

/// <summary>Counts along the levels and tells where a number does not follow.</summary>
internal sealed class Sequences
{
    private const int Levels = 6;

    private readonly int[] last = new int[Levels];
    // Sections often count on through their parents: 一、（一）（二） 二、（三）（四）.
    private readonly int[] ever = new int[Levels];

    /// <summary>A heading of this level ends what is counted below it.</summary>
    public void Leave(int level) => last.AsSpan(level + 1).Clear();

    /// <summary>Counts one more of this level and answers its number.</summary>
    public int Take(int level) => ever[level] = ++last[level];

    /// <summary>The number that belongs here, or null where the number follows.</summary>
    /// <param name="level">The heading's level.</param>
    /// <param name="ordinal">Its number.</param>
    /// <param name="following">The next number of the level in the section, or 0.</param>
    public int? Next(int level, int ordinal, int following)
    {
        var expected = last[level] + 1;
        if (ordinal == expected || ordinal == 1 || ordinal == ever[level] + 1)
        {
            (last[level], ever[level]) = (ordinal, ordinal);
            return null;
        }

        // If the next one goes on as if this were right, this one is a slip; else the count goes on from here.
        var slip = following == expected + 1 || ordinal < expected;
        last[level] = slip && following != ordinal + 1 ? expected : ordinal;
        ever[level] = last[level];
        return expected;
    }
}
