namespace Kechuang.Gongwen.Reading;

/// <summary>A number that is no plain numeral: its end, its unit, what it claims and, where there is one, its value.</summary>
internal readonly record struct Loose(int End, string? Unit, Claim Claim, decimal? Value, bool Chinese = true);

/// <summary>Numbers said loosely: 三分之一, 1/3, 1:3, 半数, 翻一番, 近百家, 数十家, 五大产业.</summary>
internal static class LooseNumber
{
    private static readonly string[] Halves = ["半数", "一半"];
    private static readonly string[] RatioWords = ["比", "比例", "按", "按照", "配套", "撬动", "放大", "为", "达到", "达"];
    private const string NotAfterBig = "会型量力家小多于约发学队数幅批事局";

    /// <summary>The number that begins here, or null.</summary>
    public static Loose? Read(string text, int paragraph, int start, int end) => text[start] switch
    {
        '翻' => Folds(text, start, end),
        '半' or '一' when Half(text, paragraph, start, end) is { } half => half,
        '数' or '几' or '百' or '千' or '万' or '十' when Estimate(text, paragraph, start, end) is { } estimate => estimate,
        _ when ChineseNumber.IsPart(text[start]) => Fraction(text, start, end) ?? Big(text, paragraph, start, end),
        _ when Digits.IsDigit(text[start]) => Proportion(text, paragraph, start, end),
        _ => null,
    };

    private static Loose? Folds(string text, int start, int end)
    {
        var at = start + 1;
        at += at < end && text[at] == '了' ? 1 : 0;
        var number = at < end && ChineseNumber.IsPart(text[at]) ? ChineseNumber.Parse(text.AsSpan(at++, 1)) : 1;
        return at < end && text[at] == '番' && number is > 0 ? new Loose(at + 1, "番", Claim.GrowthRate, number) : null;
    }

    private static Loose? Half(string text, int paragraph, int start, int end)
    {
        foreach (var word in Halves)
        {
            if (At(text, start, end, word))
            {
                var beginsWord = start > paragraph && text[start - 1] is '第' or '十' or '百';
                return beginsWord ? null : new Loose(start + word.Length, null, Claim.Ratio, 0.5m);
            }
        }

        return null;
    }

    private static Loose? Estimate(string text, int paragraph, int start, int end)
    {
        var at = start + (text[start] is '数' or '几' ? 1 : 0);
        var power = at;
        while (at < end && text[at] is '十' or '百' or '千' or '万' or '亿' && at - power < 2)
        {
            at++;
        }

        var vague = power > start;
        if (at == power || (vague && start > paragraph && text[start - 1] is '第' or '多' or '总' or '人' or '家' or '次' or '指' or '参'))
        {
            return null;
        }

        var before = start > paragraph ? text[start - 1] : '\0';
        var led = vague || before is '近' or '上' or '超' or '逾' or '约' or '过' || (at < end && text[at] is '余' or '多');
        if (!led || (start > paragraph && ChineseNumber.IsPart(before)) || text[start] == '十' || Units.Read(text, at, end) is not { Kind: UnitKind.Count or UnitKind.Money or UnitKind.Measured } unit)
        {
            return null;
        }

        var value = vague ? null : ChineseNumber.Parse("一" + text[start..at]);
        return new Loose(unit.End, unit.Text, unit.Kind == UnitKind.Count ? Claim.Count : Claim.Amount, value);
    }

    private static Loose? Fraction(string text, int start, int end)
    {
        var at = Run(text, start, end);
        if (!At(text, at, end, "分之") || at + 2 >= end || Run(text, at + 2, end) is var stop && stop == at + 2)
        {
            return null;
        }

        var (below, above) = (Parse(text, start, at), Parse(text, at + 2, stop));
        return below is > 0 && above is not null ? new Loose(stop, below is 1000 ? "‰" : null, Claim.Ratio, below is 1000 ? above : above / below) : null;
    }

    // 五大主导产业; not 党的二十大, 一大批.
    private static Loose? Big(string text, int paragraph, int start, int end)
    {
        var at = Run(text, start, end);
        if (at >= end || text[at] != '大' || at + 1 >= end || NotAfterBig.Contains(text[at + 1]) || !IsIdeograph(text[at + 1])
            || (start > paragraph && text[start - 1] is '第' or '党'))
        {
            return null;
        }

        return Parse(text, start, at) is { } value and >= 2 and <= 18 && (value <= 10 || text[start - 1] != '的')
            ? new Loose(at + 1, "大", Claim.Count, value) : null;
    }

    private static Loose? Proportion(string text, int paragraph, int start, int end)
    {
        var first = DigitsFrom(text, start, end);
        if (first >= end || text[first] is not (':' or '：' or '/') || first - start > 3 || (start > paragraph && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '/' or '.')))
        {
            return null;
        }

        var second = DigitsFrom(text, first + 1, end);
        var digits = second - first - 1;
        if (digits is 0 or > 3 || (second < end && (text[second] is ':' or '：' or '/' or '-' || char.IsAsciiLetter(text[second]))))
        {
            return null;
        }

        return IsProportion(text, paragraph, start, second, end) ? new Loose(second, null, Claim.Ratio, null, false) : null;
    }

    private static bool IsProportion(string text, int paragraph, int start, int after, int end)
    {
        var before = text.AsSpan(paragraph, start - paragraph);
        foreach (var word in RatioWords)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return At(text, after, end, "的比例") || At(text, after, end, "的配套") || At(text, after, end, "比例") || At(text, after, end, "配套") || At(text, after, end, "以上");
    }

    private static decimal? Parse(string text, int start, int end) =>
        end - start == 1 && text[start] is '十' or '百' or '千' or '万'
            ? ChineseNumber.Parse("一" + text[start])
            : ChineseNumber.Parse(text.AsSpan(start, end - start));

    private static int Run(string text, int start, int end)
    {
        var at = start;
        while (at < end && at - start < 8 && ChineseNumber.IsPart(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int DigitsFrom(string text, int start, int end)
    {
        var at = start;
        while (at < end && (Digits.IsDigit(text[at]) || (text[at] == '.' && at > start && at + 1 < end && Digits.IsDigit(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool At(string text, int at, int end, string word) => at + word.Length <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
