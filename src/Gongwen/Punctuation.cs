using Kechuang.Gongwen.Reading;

namespace Kechuang.Gongwen;

/// <summary>Half-width punctuation in Chinese text, made full-width (GB/T 15834-2011).</summary>
public static class Punctuation
{
    private const string Half = ",;:!?";
    private const string Full = "，；：！？";

    /// <summary>
    /// The text with full-width marks where they stand beside Chinese; numbers (1,234), times (8:30), decimals and
    /// Latin text keep theirs. Each mark becomes one mark, so that positions in the text stay what they were.
    /// </summary>
    public static string ToFullWidth(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var marks = text.ToCharArray();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var next ? next : text.Length;
            Brackets(text, marks, start, end);
            Quotes(text, marks, start, end);
            Stops(marks, start, end);
        }

        return new string(marks);
    }

    // “(云办号):” has Chinese beside it only once the bracket is mended.
    private static void Stops(char[] marks, int start, int end)
    {
        var line = new string(marks, start, end - start);
        for (var i = 0; i < line.Length; i++)
        {
            if (Half.IndexOf(line[i]) is >= 0 and var mark && BesideHan(line, i, 0, line.Length) && !BetweenDigits(line, i))
            {
                marks[start + i] = Full[mark];
            }
            else if (line[i] == '.' && Marks.EndsSentence(line, i, line.Length))
            {
                marks[start + i] = '。';
            }
        }
    }

    // A pair is converted as a pair: “(1)组织” has Chinese only after it.
    private static void Brackets(string text, char[] marks, int start, int end)
    {
        var open = new Stack<int>();
        for (var i = start; i < end; i++)
        {
            if (text[i] is '(' or '（')
            {
                open.Push(i);
            }
            else if (text[i] is ')' or '）')
            {
                var opener = open.Count > 0 ? open.Pop() : i;
                if (text[opener] == '（' || text[i] == '）' || BesideHan(text, i, start, end) || BesideHan(text, opener, start, end))
                {
                    (marks[opener], marks[i]) = (opener == i ? marks[i] : '（', '）');
                }
            }
        }

        foreach (var lone in open.Where(i => text[i] == '(' && BesideHan(text, i, start, end)))
        {
            marks[lone] = '（';
        }
    }

    // Straight quotes say nothing of their side; only a line where they come in pairs tells it.
    private static void Quotes(string text, char[] marks, int start, int end)
    {
        var places = Enumerable.Range(start, end - start).Where(i => text[i] == '"').ToList();
        if (places.Count % 2 == 0 && places.Any(i => BesideHan(text, i, start, end)))
        {
            for (var n = 0; n < places.Count; n++)
            {
                marks[places[n]] = n % 2 == 0 ? '“' : '”';
            }
        }
    }

    private static bool BesideHan(string text, int i, int start, int end) =>
        (i > start && IsChinese(text[i - 1])) || (i + 1 < end && IsChinese(text[i + 1]));

    private static bool IsChinese(char c) => Marks.IsHan(c) && c is not (')' or ']') || c is '“' or '《' or '（' or '〔' or '％';

    private static bool BetweenDigits(string text, int i) =>
        i > 0 && i + 1 < text.Length && Digits.IsDigit(text[i - 1]) && Digits.IsDigit(text[i + 1]);
}
