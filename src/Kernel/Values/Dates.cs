using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Kernel;

/// <summary>Official dates as people type them and as documents print them.</summary>
public static partial class Dates
{
    // Excel's day 0 in the 1900 system, its invented 29 February 1900 included.
    private static readonly DateOnly ExcelEpoch = new(1899, 12, 30);

    /// <summary>
    /// Reads 2025-12-10, 2025/12/10, 2025.12.10, 20251210, 2025年12月10日, each also with a midnight time
    /// behind, and the serial number 46001 that a date cell without its format shows.
    /// </summary>
    public static Result<DateOnly> Parse(string? text)
    {
        var narrow = TextForm.Narrow(text);
        if (narrow.Length == 0)
            return new Refusal("date.empty", "应填日期，例如 2025-12-10");
        if (Serial().Match(narrow) is { Success: true } serial)
            return ExcelEpoch.AddDays(Int(serial.Groups["days"]));
        if (Written().Match(narrow) is { Success: true } match)
            return Of(Int(match.Groups["y"]), Int(match.Groups["m"]), Int(match.Groups["d"]), narrow);
        return WithoutDay().IsMatch(narrow)
            ? new Refusal("date.day", $"“{TextForm.Short(text)}”缺日，应写成 2025-12-10")
            : new Refusal("date.text", $"“{TextForm.Short(text)}”不是日期，应写成 2025-12-10");
    }

    /// <summary>2025-12-10.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2025年12月10日: GB/T 9704-2012 §7.3.5.4, months and days without a leading zero.</summary>
    public static string Chinese(this DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    private static Result<DateOnly> Of(int year, int month, int day, string text)
    {
        if (year is < 1900 or > 2100)
            return new Refusal("date.year", $"“{TextForm.Short(text)}”的年份不对，应在 1900–2100 之间");
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : new Refusal("date.none", $"没有“{TextForm.Short(text)}”这一天，请核对月、日");
    }

    private static int Int(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // 10000 to 79999: May 1927 to January 2119; below lie counts, above postal codes.
    [GeneratedRegex(@"^(?<days>[1-7][0-9]{4})(\.0+)?$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:\s*[-/.年]\s*(?<m>[0-9]{1,2})\s*[-/.月]\s*(?<d>[0-9]{1,2})\s*日?|(?<m>[0-9]{2})(?<d>[0-9]{2}))(?:[ T]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?Z?)?$")]
    private static partial Regex Written();

    [GeneratedRegex(@"^[0-9]{4}\s*[-/.年]\s*[0-9]{1,2}\s*月?$")]
    private static partial Regex WithoutDay();
}
