namespace Kechuang.Gongwen.Reading;

/// <summary>Where sentences, clauses and headings end (GB/T 15834-2011; half-width forms too, as reports are typed).</summary>
internal static class Marks
{
    private const string Openers = "《〈“‘（([〔【「『";
    private const string Closers = "》〉”’）)]〕】」』";

    /// <summary>The end of a run-in heading: its first sentence mark that is not inside quotes or brackets.</summary>
    public static int HeadingEnd(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Openers.IndexOf(text[i]) is >= 0 and var pair)
            {
                // An opener that is never closed is a fault of the text and hides nothing.
                i = Closing(text, i, end, pair) is >= 0 and var close ? close : i;
            }
            else if (EndsSentence(text, i, end) || IsColon(text, i, end))
            {
                return i;
            }
        }

        return end;
    }

    public static bool EndsSentence(string text, int i, int end) => text[i] switch
    {
        '。' or '！' or '？' or '；' or '!' or '?' or ';' or '｡' => true,
        '.' or '．' => i > 0 && IsHan(text[i - 1]) && (i + 1 >= end || IsHan(text[i + 1]) || char.IsWhiteSpace(text[i + 1])),
        _ => false,
    };

    /// <summary>Whether a clause ends here; a comma between digits groups them.</summary>
    public static bool EndsClause(string text, int i, int end) =>
        EndsSentence(text, i, end) || IsColon(text, i, end) || text[i] == '，'
        || (text[i] == ',' && !(i > 0 && i + 1 < end && Digits.IsDigit(text[i - 1]) && Digits.IsDigit(text[i + 1])));

    public static bool IsFinal(char c) => "。！？；：，、!?;:,.．…｡".Contains(c);

    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or '〇' || char.IsSurrogate(c) || Closers.Contains(c);

    private static bool IsColon(string text, int i, int end) =>
        text[i] is '：' or ':' && !(i > 0 && i + 1 < end && Digits.IsDigit(text[i - 1]) && Digits.IsDigit(text[i + 1]));

    private static int Closing(string text, int open, int end, int pair)
    {
        // Far closers belong to something else; the bound also keeps a page of openers from costing its square.
        var depth = 0;
        for (var i = open; i < Math.Min(end, open + 400); i++)
        {
            if (Same(text[i], Openers[pair]))
            {
                depth++;
            }
            else if (Same(text[i], Closers[pair]) && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // “（” is often closed by “)”.
    private static bool Same(char a, char b) => a == b || (a, b) is ('(', '（') or ('（', '(') or (')', '）') or ('）', ')');
}
