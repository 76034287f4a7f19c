using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>The stretches of Chinese characters of a text with lengths between two, with the sums of their fingerprints.</summary>
internal struct SpanSequence(string text, int shortest, int longest)
{
    private int start;
    private int end;
    private ulong sum;

    /// <summary>A stretch and the sum of its fingerprint.</summary>
    public readonly (int Start, int End, ulong Sum) Current => (start, end, sum);

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    public readonly SpanSequence GetEnumerator() => this;

    public bool MoveNext()
    {
        do
        {
            if (end < text.Length && end - start < longest && IsHan(text[end]))
            {
                sum += Fingerprint.At(text[end], end - start);
                end++;
            }
            else
            {
                start = end > start ? start + 1 : end + 1;
                (end, sum) = (start, 0);
            }
        }
        while (start < text.Length && end - start < shortest);

        return start < text.Length;
    }
}
