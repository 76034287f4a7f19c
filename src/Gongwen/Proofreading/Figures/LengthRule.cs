using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>How long a time is against its two ends: “从5月20日到8月20日，为期3个月”, “2019年起……到2023年已连续5年”.</summary>
internal static partial class LengthRule
{
    public static void Check(ProofText text, Findings found)
    {
        for (var match = Days().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var months = Number(match, "m2") - Number(match, "m1");
            var days = Number(match, "d2") - Number(match, "d1");
            if (text.InBody(match.Index) && months is > 0 and < 12 && days is 0 or -1)
            {
                Say(match, months, "个月", found);
            }
        }

        for (var match = Span().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var (first, last) = (Day(match, "m1", "d1"), Day(match, match.Groups["m2"].Success ? "m2" : "m1", "d2"));
            if (text.InBody(match.Index) && first is { } from && last is { } to && to > from && to.DayNumber - from.DayNumber is < 60 and var days && Number(match, "n") is var told && told != days && told != days + 1 && !Working().IsMatch(match.Value))
            {
                Say(match, days + 1, "天", found);
            }
        }

        for (var match = Years().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            if (text.InBody(match.Index) && Number(match, "y2") - Number(match, "y1") is > 0 and < 30 and var years)
            {
                Say(match, years + 1, "年", found); // Both ends count.
            }
        }
    }

    private static void Say(Match match, int right, string unit, Findings found)
    {
        var place = match.Groups["at"];
        var written = match.Groups["n"].Value;
        if (Reading.ChineseNumber.Parse(written) is { } told ? told != right : int.TryParse(written, CultureInfo.InvariantCulture, out var number) && number != right)
        {
            found.Add(place.Index, place.Index + place.Length, FindingClass.FigureInconsistent, right.ToString(CultureInfo.InvariantCulture) + unit, 0.8m, "figure.period", $"起止时间相距{right}{unit}，不是{place.Value}，请核对。");
        }
    }

    // A common year: of the days of a leap year February has one more, which no report counts by.
    private static DateOnly? Day(Match match, string month, string day) =>
        Number(match, month) is >= 1 and <= 12 and var m && Number(match, day) is >= 1 and <= 28 and var d ? new DateOnly(2023, m, d) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9])(?<m1>[0-9]{1,2})月(?<d1>[0-9]{1,2})日(?:起|开始)?(?:至|到|—|-|~|～)(?<m2>[0-9]{1,2})月(?<d2>[0-9]{1,2})日(?:止|结束)?，?(?:为期|历时|共|持续)(?<at>(?<n>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})个月)", RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex("(?<![0-9])(?<m1>[0-9]{1,2})月(?<d1>[0-9]{1,2})日?(?:起|开始)?(?:至|到|—|-|~|～|持续到)(?:(?<m2>[0-9]{1,2})月)?(?<d2>[0-9]{1,2})日[^。；，0-9]{0,10}，?[^。；，0-9]{0,6}(?:为期|历时)(?<at>(?<n>[0-9]{1,2})天)", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex("工作日|除", RegexOptions.CultureInvariant)]
    private static partial Regex Working();

    [GeneratedRegex("(?<![0-9])(?<y1>20[0-9]{2})年(?:起|以来|开始)[^。；]{0,40}?[，到至](?<y2>20[0-9]{2})年[^。；，0-9]{0,6}连续[^。；，0-9]{0,8}(?<at>(?<n>[0-9]{1,2}|[一二两三四五六七八九十]{1,2})年)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
