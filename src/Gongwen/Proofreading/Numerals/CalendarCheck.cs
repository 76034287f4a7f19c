using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>Days that the calendar does not have, ranges that run backwards, weekdays that do not fall on their day.</summary>
internal sealed partial class CalendarCheck : ICheck
{
    // In the Gregorian calendar every year divisible so has 29 February; a day without a year may have it.
    private const int AnyLeapYear = 2024;
    private const string Weekdays = "日一二三四五六";

    public void Check(ProofText text, Findings found)
    {
        foreach (var match in Matches(Day(), text))
        {
            OneDay(text, match, found);
        }

        foreach (var match in Matches(Iso(), text))
        {
            if (!Exists(Value(match, "y"), Value(match, "m"), Value(match, "d")))
            {
                Add(match.Index, match.Index + match.Length, null, 0.95m, "date.calendar", "没有这一天", found);
            }
        }

        foreach (var match in Matches(InChinese(), text))
        {
            var (month, day) = (Chinese(match, "m"), match.Groups["d"].Success ? Chinese(match, "d") : 1);
            if (!Exists(AnyLeapYear, month, day))
            {
                Add(match.Index, match.Index + match.Length, null, 0.93m, "date.calendar", month is < 1 or > 12 ? "没有这个月份" : "没有这一天", found);
            }
        }

        foreach (var match in Matches(Range(), text))
        {
            OneRange(match, found);
        }

        foreach (var match in Matches(Days(), text))
        {
            if (Value(match, "bd") < Value(match, "ad"))
            {
                Add(match.Index, match.Index + match.Length, null, 0.85m, "date.range", "起止时间颠倒", found);
            }
        }
    }

    private static void OneDay(ProofText text, Match match, Findings found)
    {
        var hasYear = match.Groups["y"].Success;
        var (year, month, day) = (hasYear ? Value(match, "y") : AnyLeapYear, Value(match, "m"), Value(match, "d"));
        var (start, end) = (match.Index, match.Groups["d"].Index + match.Groups["d"].Length + 1);
        if (!Exists(year, month, day))
        {
            Add(start, end, null, 0.96m, "date.calendar", month is < 1 or > 12 ? "没有这个月份" : $"{month}月没有{day}日", found);
        }
        else if (match.Groups["w"] is { Success: true } weekday && hasYear && Weekdays[(int)new DateTime(year, month, day).DayOfWeek] is var right
            && weekday.Value[0] != right && !(weekday.Value == "天" && right == '日'))
        {
            var written = text.Text[start..(match.Index + match.Length)];
            Add(start, start + written.Length, written.Replace(weekday.Value + written[^1], right.ToString() + written[^1], StringComparison.Ordinal),
                0.93m, "date.weekday", $"这一天是星期{right}", found);
        }
        else if (match.Groups["m"].Value[0] == '0' || match.Groups["d"].Value[0] == '0')
        {
            var plain = $"{(hasYear ? $"{match.Groups["y"].Value}年" : "")}{month}月{day}日";
            Add(start, end, plain, 0.8m, "gbt9704.date-padded", $"月、日不编虚位：{plain}", found);
        }
    }

    // A month and a day in order, within one year unless the second year says otherwise.
    private static void OneRange(Match match, Findings found)
    {
        var (first, second) = (Order(match, "a"), Order(match, "b"));
        var sameYear = !match.Groups["by"].Success;
        if (match.Groups["ay"].Success && !sameYear && Value(match, "by") != Value(match, "ay"))
        {
            first = Value(match, "ay");
            second = Value(match, "by");
        }

        if (second < first)
        {
            Add(match.Index, match.Index + match.Length, null, !sameYear ? 0.93m : match.Groups["ay"].Success ? 0.78m : 0.5m, "date.range", "起止时间颠倒", found);
        }
    }

    private static int Order(Match match, string side) =>
        Value(match, side + "m") * 100 + (match.Groups["ad"].Success && match.Groups["bd"].Success ? Value(match, side + "d") : 0);

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Value(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // What makes no number is taken for one that the calendar has.
    private static int Chinese(Match match, string group) => (int)(Reading.ChineseNumber.Parse(match.Groups[group].ValueSpan) ?? 1);

    private static IEnumerable<Match> Matches(Regex regex, ProofText text)
    {
        for (var match = regex.Match(text.Plain); match.Success; match = match.NextMatch())
        {
            if (text.InBody(match.Index))
            {
                yield return match;
            }
        }
    }

    private static void Add(int start, int end, string? right, decimal confidence, string rule, string message, Findings found) =>
        found.Add(start, end, FindingClass.Date, right, confidence, rule, message);

    [GeneratedRegex(@"(?:(?<![\d.])(?<y>[0-9]{4})年)?(?<![\d.])(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})[日号](?!楼|文)(?:[（](?:星期|周)(?<w>[一二三四五六日天])[）])?")]
    private static partial Regex Day();

    [GeneratedRegex("(?<=[〇○零一二三四五六七八九]年)(?<m>[一二三四五六七八九十]{1,3})月(?:(?<d>[一二三四五六七八九十]{1,3})日)?")]
    private static partial Regex InChinese();

    // “5月27日至25日”: both days are of the one month.
    [GeneratedRegex(@"(?<![\d.])[0-9]{1,2}月(?<ad>[0-9]{1,2})日?(?:至|到|—{1,2}|-|–|～|~)(?<bd>[0-9]{1,2})日(?![后内])")]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<![\d.\-/])(?<y>(?:19|20)[0-9]{2})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})(?![\d.\-/])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?:(?<![\d.])(?<ay>(?:19|20)[0-9]{2})年)?(?<![\d.])(?<am>[0-9]{1,2})月(?:(?<ad>[0-9]{1,2})日)?(?:至|到|—{1,2}|-|–|～|~)(?:(?<by>(?:19|20)[0-9]{2})年)?(?<bm>[0-9]{1,2})月(?:(?<bd>[0-9]{1,2})日)?")]
    private static partial Regex Range();
}
