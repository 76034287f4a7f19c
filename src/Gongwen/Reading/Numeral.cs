namespace Kechuang.Gongwen.Reading;

/// <summary>A number or the blank left for one, still without its unit.</summary>
/// <param name="End">Position after it.</param>
/// <param name="Last">Start of the second end of a range, else of the numeral.</param>
/// <param name="Blank">Whether a digit is left open.</param>
/// <param name="Chinese">Whether it is written in Chinese.</param>
/// <param name="Range">Whether it gives two ends with one unit: “xxxx—xxxx年”, “5-10家”.</param>
/// <param name="Value">Its value; null for blanks and ranges.</param>
internal readonly record struct Numeral(int End, int Last, bool Blank, bool Chinese, bool Range, decimal? Value)
{
    private const string BlankSigns = "xXｘＸ×＿_*＊□";

    public static Numeral? Read(string text, int start, int end) =>
        start >= end ? null
        : IsDigitOrBlank(text[start]) ? Arabic(text, start, end)
        : ChineseNumber.IsPart(text[start]) ? InChinese(text, start, end)
        : text[start] is '(' or '（' ? EmptyBrackets(text, start, end)
        : null;

    private static Numeral? Arabic(string text, int start, int end)
    {
        if (One(text, start, end) is not { } one)
        {
            return null;
        }

        var second = AfterRangeSign(text, one.End, end);
        return second > one.End && second < end && IsDigitOrBlank(text[second]) && One(text, second, end) is { } other
            ? new Numeral(other.End, second, one.Blank || other.Blank, false, true, null)
            : one;
    }

    private static Numeral? One(string text, int start, int end)
    {
        var at = start;
        while (at < end && (IsDigitOrBlank(text[at]) || JoinsDigits(text, start, at, end)))
        {
            at++;
        }

        var token = text.AsSpan(start, at - start);
        var blank = token.IndexOfAny(BlankSigns) >= 0;
        if (blank && !IsBlank(text, start, at, end))
        {
            return null;
        }

        return new Numeral(at, start, blank, false, false, blank ? null : Digits.Parse(token));
    }

    // 12.5, 1,234 and 1 234; the sign must stand between digits, the group must have three.
    private static bool JoinsDigits(string text, int start, int at, int end)
    {
        if (at == start || at + 1 >= end || !IsDigitOrBlank(text[at - 1]) || !IsDigitOrBlank(text[at + 1]))
        {
            return false;
        }

        return text[at] is '.' or '．'
            || (text[at] is ',' or '\u2009' or '\u00A0' && at + 3 < end
                && IsDigitOrBlank(text[at + 2]) && IsDigitOrBlank(text[at + 3]) && (at + 4 >= end || !IsDigitOrBlank(text[at + 4])));
    }

    // Letters make a blank only where they are not part of a Latin word (“xlsx”, “Max”), × only where it does not multiply.
    private static bool IsBlank(string text, int start, int end, int limit)
    {
        var before = start > 0 ? text[start - 1] : '\0';
        var after = end < limit ? text[end] : '\0';
        if (char.IsAsciiLetter(after) || char.IsAsciiLetterLower(before) || (char.IsAsciiLetterUpper(before) && text[start] != 'x'))
        {
            return false;
        }

        var token = text.AsSpan(start, end - start);
        var multiplies = token.IndexOf('×') is > 0 and var times && times + 1 < token.Length
            && Digits.IsDigit(token[times - 1]) && Digits.IsDigit(token[times + 1]);
        var letter = token.IndexOfAny("xX") is > 0 and var x && x + 1 < token.Length && Digits.IsDigit(token[x - 1]) && Digits.IsDigit(token[x + 1]);
        return !multiplies && !letter;
    }

    private static Numeral? InChinese(string text, int start, int end)
    {
        var at = start;
        while (at < end && ChineseNumber.IsPart(text[at]))
        {
            at++;
        }

        // 三百万元 is 三百 in 万元, as 300万元 is.
        var whole = at;
        while (at - 1 > start && text[at - 1] is '万' or '亿')
        {
            at--;
        }

        return new Numeral(at, start, false, true, false, ChineseNumber.Parse(text.AsSpan(start, at - start)))
            is { Value: not null } numeral ? numeral : new Numeral(whole, start, false, true, false, null);
    }

    private static Numeral? EmptyBrackets(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end && text[at] is ' ' or '\u3000')
        {
            at++;
        }

        return at > start + 1 && at < end && text[at] is ')' or '）' ? new Numeral(at + 1, start, true, false, false, null) : null;
    }

    private static int AfterRangeSign(string text, int at, int end)
    {
        var after = at;
        while (after < end && after - at < 2 && text[after] is '-' or '—' or '–' or '－' or '―' or '~' or '～' or '至')
        {
            after++;
        }

        return after;
    }

    private static bool IsDigitOrBlank(char c) => Digits.IsDigit(c) || BlankSigns.Contains(c);
}
