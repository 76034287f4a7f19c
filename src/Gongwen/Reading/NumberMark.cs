namespace Kechuang.Gongwen.Reading;

/// <summary>The number that opens a heading: “一、”, “（一）”, “1.”, “（1）”, “①”, right or faulty in form.</summary>
/// <param name="Level">As in <see cref="Heading"/>.</param>
/// <param name="Ordinal">The number's value.</param>
/// <param name="End">Position after the number.</param>
/// <param name="Doubtful">Whether it may be something else (“二、三产业”, “3、5月”) and must be next in sequence to count.</param>
internal readonly record struct NumberMark(int Level, int Ordinal, int End, bool Doubtful)
{
    private const int LongestDivision = 40;

    public static NumberMark? Read(string text, int start, int end) =>
        start >= end ? null
        : Sign(text, start, end) is { } sign ? sign
        : text[start] is '(' or '（' ? Bracketed(text, start, end)
        : text[start] == '第' ? Division(text, start, end)
        : Bare(text, start, end);

    // ㈠ U+3220, ⑴ U+2474, ⒈ U+2488, ① U+2460: one sign is the whole number.
    private static NumberMark? Sign(string text, int start, int end)
    {
        var (level, first) = text[start] switch
        {
            >= '㈠' and <= '㈩' => (2, '㈠'),
            >= '⑴' and <= '⒇' => (4, '⑴'),
            >= '⒈' and <= '⒛' => (3, '⒈'),
            >= '①' and <= '⑳' => (5, '①'),
            _ => (0, '\0'),
        };
        return level == 0 ? null : new NumberMark(level, text[start] - first + 1, AfterMark(text, start + 1, end, "、.．"), false);
    }

    private static NumberMark? Bracketed(string text, int start, int end)
    {
        var (chinese, ordinal, close) = Number(text, start + 1, end);
        if (ordinal == 0 || close >= end || text[close] is not (')' or '）'))
        {
            return null;
        }

        return new NumberMark(chinese ? 2 : 4, ordinal, AfterMark(text, close + 1, end, "、.．"), false);
    }

    // 第一部分, 第一章, 第二节, on a line of its own.
    private static NumberMark? Division(string text, int start, int end)
    {
        var (chinese, ordinal, close) = Number(text, start + 1, end);
        var rest = text.AsSpan(close, end - close);
        var length = rest.StartsWith("部分") ? 2 : rest.Length > 0 && rest[0] is '章' or '节' ? 1 : 0;
        if (!chinese || ordinal == 0 || length == 0 || rest.Length > LongestDivision || rest.IndexOfAny("。；，,;") >= 0)
        {
            return null;
        }

        var after = close + length;
        var spaced = after < end && (char.IsWhiteSpace(text[after]) || text[after] is '：' or ':' or '、');
        while (after < end && (char.IsWhiteSpace(text[after]) || text[after] is '：' or ':' or '、'))
        {
            after++;
        }

        return spaced ? new NumberMark(rest[0] == '节' ? 2 : 1, ordinal, after, false) : null;
    }

    private static NumberMark? Bare(string text, int start, int end)
    {
        var (chinese, ordinal, close) = Number(text, start, end);
        var mark = close;
        while (mark < end && text[mark] == ' ')
        {
            mark++;
        }

        if (ordinal == 0 || mark >= end)
        {
            return null;
        }

        if (!chinese && close == mark && text[mark] is ')' or '）')
        {
            return new NumberMark(5, ordinal, mark + 1, false);
        }

        if (chinese && text[mark] is '，' or ',')
        {
            return new NumberMark(1, ordinal, mark + 1, true);
        }

        if (text[mark] is not ('、' or '.' or '．'))
        {
            return null;
        }

        var follows = Number(text, mark + 1, end);
        var digitFollows = follows.End > mark + 1;
        if (!chinese && digitFollows && text[mark] != '、' && !IsYear(text, mark + 1, end))
        {
            return null; // 3.5%
        }

        return new NumberMark(chinese ? 1 : 3, ordinal, mark + 1, digitFollows && !IsYear(text, mark + 1, end));
    }

    private static bool IsYear(string text, int start, int end)
    {
        var year = start;
        while (year < end && (Digits.IsDigit(text[year]) || text[year] is 'x' or 'X' or '×'))
        {
            year++;
        }

        return year - start == 4 && year < end && text[year] == '年';
    }

    private static (bool Chinese, int Ordinal, int End) Number(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < 4 && Digits.IsDigit(text[at]))
        {
            at++;
        }

        if (at > start)
        {
            return (false, at - start <= 2 ? (int)Digits.Parse(text.AsSpan(start, at - start))! : 0, at);
        }

        while (at < end && at - start < 6 && ChineseNumber.IsPart(text[at]))
        {
            at++;
        }

        return (true, ChineseNumber.Parse(text.AsSpan(start, at - start)) is { } n and >= 1 and <= 99 ? (int)n : 0, at);
    }

    private static int AfterMark(string text, int at, int end, string marks) =>
        at < end && marks.Contains(text[at]) ? at + 1 : at;
}
