using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>Says of a wrong character the shortest word that holds it.</summary>
internal static class WrongWord
{
    private const int LongestAround = 4;

    public static void Add(Lattice words, Findings found, int at, char right, (int Start, int End) term, decimal confidence, string rule)
    {
        var (start, end) = Shortest(words, at, right, term);
        var wrong = words.Text[start..end];
        var mended = $"{words.Text.AsSpan(start, at - start)}{right}{words.Text.AsSpan(at + 1, end - at - 1)}";
        found.Add(start, end, FindingClass.WrongChar, mended, confidence, rule, $"“{wrong}”应为“{mended}”：“{words.Text[at]}”是“{right}”的误字");
    }

    // Of words as short the likelier: 创新 rather than 新人.
    private static (int Start, int End) Shortest(Lattice words, int at, char right, (int Start, int End) term)
    {
        Span<char> mended = words.Text.AsSpan(term.Start, term.End - term.Start).ToArray();
        var place = at - term.Start;
        mended[place] = right;
        for (var length = 2; length <= Math.Min(LongestAround, mended.Length); length++)
        {
            var (best, from) = (float.NegativeInfinity, -1);
            for (var start = Math.Max(0, place - length + 1); start <= Math.Min(place, mended.Length - length); start++)
            {
                if (words.Language.Book.Find(Fingerprint.Of(mended.Slice(start, length))) is >= 0 and var word
                    && SlipIndex.IsMeant(words.Language.Book, word) && words.Language.Book.Log(word) > best)
                {
                    (best, from) = (words.Language.Book.Log(word), start);
                }
            }

            if (from >= 0)
            {
                return (term.Start + from, term.Start + from + length);
            }
        }

        return term;
    }
}
