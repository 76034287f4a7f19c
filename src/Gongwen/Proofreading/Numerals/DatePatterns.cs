using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>How dates are written (GB/T 15835-2011, 4.1; GB/T 9704-2012, 7.3.5.4).</summary>
internal static partial class DatePatterns
{
    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("gbt15835.short-year", FindingClass.Date, 0.85m, ShortYear(), "20${at}", "年份不简写：{1}"),
        new("date.month", FindingClass.Date, 0.95m, NoSuchMonth(), null, "没有这个月份"),
        new("date.mixed", FindingClass.Date, 0.85m, MixedNumerals(), null, "日期里汉字与阿拉伯数字混用"),
        new("date.mixed", FindingClass.Date, 0.88m, ZeroAmongDigits(), null, "日期里汉字与阿拉伯数字混用"),
        new("date.calendar", FindingClass.Date, 0.85m, EveryMonth(), null, "不是每个月都有这一天，可写“每月最后一天”或“每月月底”"),
        new("date.zero", FindingClass.Date, 0.7m, ZeroInChineseYear(), null, "年份里的零写作“〇”"),
        new("date.doubled", FindingClass.Date, 0.9m, DoubledUnit(), "$1$2$3", "“{1}”重复"),
    ];

    [GeneratedRegex(@"(?<![\d.〔\[第近满用历每逾超约达前后续期过去长短好为这那几和十百千—－～-])(?<at>(?:1[0-9]|2[0-9]|3[0-5])年)(?=度|[1-9]月|1[0-2]月|底|末|初|同期|上半年|下半年|前三季度|全年)(?!初步|度?以上)")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"(?<![\d.个～~—–-])(?:\d{4}年(?:1[3-9]|[2-9]\d|00?)月|(?:1[3-9]|[2-9]\d|00?)月(?=[份底初末，。；至、）\d—～-]|上旬|中旬|下旬))")]
    private static partial Regex NoSuchMonth();

    [GeneratedRegex(@"(?:[二一][〇○零ＯO一二三四五六七八九]{3}年(?:\d{1,2}月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?|[一二三四五六七八九十]{1,2}月\d{1,2}日))|(?<!\d)\d{4}年(?:[一二三四五六七八九十]{1,2}月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?|\d{1,2}月[一二三四五六七八九十]{1,3}日)")]
    private static partial Regex MixedNumerals();

    [GeneratedRegex(@"(?:[0-9]{4}年)?(?:[0-9]{1,2}|[〇○零][0-9])月(?:[〇○零][0-9]|[0-9][〇○零])日|[0-9]{4}年[〇○零][0-9]月(?:[0-9]{1,2}日)?")]
    private static partial Regex ZeroAmongDigits();

    [GeneratedRegex("每(?:个)?月(?:的)?3[01][日号](?!前后)")]
    private static partial Regex EveryMonth();

    [GeneratedRegex("二[零○][一二三四零○][一二三四五六七八九零○]年")]
    private static partial Regex ZeroInChineseYear();

    [GeneratedRegex(@"(?<=\d)(年)年(?![底初末度终均会中报鉴检])|(?<=\d)(月)月|(?<=\d)(日)日(?!报|常|均)")]
    private static partial Regex DoubledUnit();
}
