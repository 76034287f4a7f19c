namespace Kechuang.Gongwen.Vocabularies;

/// <summary>
/// 64-bit fingerprints of words, as polynomials over their characters: the fingerprint of a word with one character
/// replaced, removed or added follows from that of the word, so that near words are found without building strings.
/// Two of a million words share one with a chance of about 10⁻⁷.
/// </summary>
internal static class Fingerprint
{
    /// <summary>The longest text that has one.</summary>
    public const int Longest = 24;

    /// <summary>Stands for any character.</summary>
    public const char Any = '\uFFFF';

    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong[] Powers = Raise();

    /// <summary>What one character at a position adds to the sum.</summary>
    public static ulong At(char c, int position)
    {
        var x = (c + 1UL) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 29)) * 0x94D049BB133111EB;
        return (x ^ (x >> 32)) * Powers[position];
    }

    /// <summary>The key of a sum over so many characters; never 0.</summary>
    public static ulong Key(ulong sum, int length)
    {
        var x = (sum ^ ((ulong)length << 57)) * 0xD6E8FEB86659FD93;
        return (x ^ (x >> 32)) | 1;
    }

    /// <summary>The key of a word.</summary>
    public static ulong Of(ReadOnlySpan<char> word) => Key(Sum(word), word.Length);

    /// <summary>The sum of a word.</summary>
    public static ulong Sum(ReadOnlySpan<char> word)
    {
        var sum = 0UL;
        for (var i = 0; i < word.Length; i++)
        {
            sum += At(word[i], i);
        }

        return sum;
    }

    private static ulong[] Raise()
    {
        var powers = new ulong[Longest + 1];
        powers[0] = 1;
        for (var i = 1; i <= Longest; i++)
        {
            powers[i] = powers[i - 1] * Base;
        }

        return powers;
    }
}
