using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Kechuang.Kernel;

/// <summary>
/// The months a figure covers: whole months of one year, in the shapes that reports use. Equal months
/// are one period, so 1—6月 is 上半年 and 前四个季度 is the year.
/// </summary>
[JsonConverter(typeof(CodedJson<Period>))]
public sealed partial record Period : ICoded<Period>, IComparable<Period>
{
    private Period(int year, int first, int last) => (Year, FirstMonth, LastMonth) = (year, first, last);

    /// <summary>The year it lies in.</summary>
    public int Year { get; }

    public int FirstMonth { get; }

    public int LastMonth { get; }

    public DateOnly From => new(Year, FirstMonth, 1);

    public DateOnly To => new(Year, LastMonth, DateTime.DaysInMonth(Year, LastMonth));

    private int Months => LastMonth - FirstMonth + 1;

    public static Period OfYear(int year) => Checked(year, 1, 12);

    public static Period OfHalf(int year, int half) => Checked(year, (half * 6) - 5, half * 6);

    public static Period OfQuarter(int year, int quarter) => Checked(year, (quarter * 3) - 2, quarter * 3);

    /// <summary>From January to the end of that quarter: 前三季度.</summary>
    public static Period UpToQuarter(int year, int quarter) => Checked(year, 1, quarter * 3);

    public static Period OfMonth(int year, int month) => Checked(year, month, month);

    /// <summary>From January to the end of that month: 1—11月.</summary>
    public static Period UpToMonth(int year, int month) => Checked(year, 1, month);

    public bool Contains(DateOnly day) => day >= From && day <= To;

    public bool Contains(Period other) =>
        Year == other.Year && FirstMonth <= other.FirstMonth && LastMonth >= other.LastMonth;

    /// <summary>The same months of another year: what growth is measured against (同期).</summary>
    public Period InYear(int year) => Checked(year, FirstMonth, LastMonth);

    public Period YearBefore => InYear(Year - 1);

    public int CompareTo(Period? other) =>
        other is null ? 1 : (To, From).CompareTo((other.To, other.From));

    /// <summary>For storing and sorting: 2025, 2025H1, 2025Q3, 2025Q1-3, 2025-03, 2025M1-11.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}") + (FirstMonth, Months) switch
    {
        (1, 12) => "",
        (_, 6) => FirstMonth == 1 ? "H1" : "H2",
        (1, 9) => "Q1-3",
        (_, 3) => $"Q{LastMonth / 3}",
        (_, 1) => $"-{FirstMonth:00}",
        _ => $"M1-{LastMonth}",
    };

    /// <summary>As reports write it: 2025年, 2025年前三季度.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}年") + (FirstMonth, Months) switch
    {
        (1, 12) => "",
        (_, 6) => FirstMonth == 1 ? "上半年" : "下半年",
        (1, 9) => "前三季度",
        (_, 3) => $"第{"一二三四"[(LastMonth / 3) - 1]}季度",
        (_, 1) => $"{FirstMonth}月",
        _ => $"1—{LastMonth}月",
    };

    public static Result<Period> Parse(string? text)
    {
        var match = Written().Match(TextForm.Compact(text).ToUpperInvariant());
        if (!match.Success || MonthsOf(match) is not { } months)
            return new Refusal("period.text", $"“{TextForm.Short(text)}”不是期间，应写成 2025年、2025年上半年、2025年第三季度、2025年前三季度、2025年3月 或 2025年1—11月");
        return new Period(Int(match.Groups["year"].Value), months.First, months.Last);
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out Period? period) => Coded.TryParse(text, out period);

    private static (int First, int Last)? MonthsOf(Match match)
    {
        bool Has(string group) => match.Groups[group].Success;
        int Part(string group) => "一二三四".IndexOf(match.Groups[group].Value, StringComparison.Ordinal) is >= 0 and var place
            ? place + 1
            : match.Groups[group].Value is "两" or "二" ? 2 : Int(match.Groups[group].Value);
        (int, int)? months = true switch
        {
            _ when Has("half") => match.Groups["half"].Value is "上" or "1" ? (1, 6) : (7, 12),
            _ when Has("upto") => (1, Part("upto") * 3),
            _ when Has("quarter") => ((Part("quarter") * 3) - 2, Part("quarter") * 3),
            _ when Has("months") => (1, Int(match.Groups["months"].Value)),
            _ when Has("month") => (Int(match.Groups["month"].Value), Int(match.Groups["month"].Value)),
            _ => (1, 12),
        };
        return months is ( >= 1, <= 12 and >= 1) ? months : null;
    }

    private static Period Checked(int year, int first, int last) =>
        year is >= 1900 and <= 2999 && first is >= 1 and <= 12 && last is >= 1 and <= 12
            ? new(year, first, last)
            : throw new ArgumentOutOfRangeException(nameof(year), $"{year}, months {first}-{last}: no such period");

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        ^(?<year>(?:19|20)[0-9]{2})(?:
            年?度?
          | 年?(?:(?<half>[上下])半年|H(?<half>[12]))
          | 年?(?:前(?<upto>[一两二三四1-4])个?季度|Q1-(?<upto>[1-4]))
          | 年?(?:第?(?<quarter>[一二三四1-4])季度|Q(?<quarter>[1-4]))
          | 年?(?:0?1月?[-—–~～至到]+(?<months>[0-9]{1,2})月|M1-(?<months>[0-9]{1,2}))
          | (?:年(?<month>[0-9]{1,2})月份?|-(?<month>[0-9]{2}))
        )$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Written();
}
