using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>Limits said from two sides: 不得低于3%以上, 90%以上左右, 大约帮扶60个左右, 200余多名.</summary>
internal static partial class BoundPatterns
{
    private const string Number = @"[0-9]{1,8}(?:\.[0-9]{1,4})?";
    private const string Unit = "[万亿]?(?:个百分点|个工作日|万元|亿元|元|人次|场次|批次|家次|家|名|人|项|个|次|场|亩|%|件|天|年|倍|户|台|套|期|篇|吨|公里|平方米)";

    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("grammar.above-and-more", FindingClass.Grammar, 0.86m, LeastAbove(), "$1", "“不低于、不少于”与“以上”只用一个：{1}"),
        new("grammar.above-and-more", FindingClass.Grammar, 0.86m, MostBelow(), "$1", "“低于、不足、不超过”与“以下、以内”只用一个：{1}"),
        new("grammar.above-and-more", FindingClass.Grammar, 0.8m, BeyondLevel(), "$1", "“低于、高于”与“以下、以上”只用一个：{1}"),
        new("grammar.about-or-so", FindingClass.Grammar, 0.88m, BoundOrSo(), "$1$2", "“以上、以下”与“左右”只用一个：{1}"),
        new("grammar.about-or-so", FindingClass.Grammar, 0.82m, AboutSomeOrSo(), "$1", "“大约”与“左右、上下”只用一个：{1}"),
        new("grammar.about-or-so", FindingClass.Grammar, 0.84m, AboutOrSo(), "$1", "“大约”与“左右、上下”只用一个：{1}"),
        new("grammar.twice", FindingClass.Grammar, 0.88m, MeanOfEach(), "$1$2$3", "“人均”就是平均每人，留一个"),
        new("grammar.twice", FindingClass.Grammar, 0.86m, TotalTwice(), "$1$2", "“共”与“合计”只用一个：{1}"),
        new("grammar.near-and-odd", FindingClass.Grammar, 0.9m, OddTwice(), "余", "“余”与“多”只用一个"),
        new("grammar.near-and-odd", FindingClass.Grammar, 0.8m, ManyAsMany(), "$1$2", "“多达、高达”与“之多”只用一个：{1}"),
    ];

    [GeneratedRegex("((?:不得|不能|不应|不会|不宜)(?:低于|少于|小于)" + Number + Unit + ")以上")]
    private static partial Regex LeastAbove();

    [GeneratedRegex("((?:(?:不得|不能|不应)(?:超过|高于|多于|大于)|(?<![不高])低于|(?<!不)少于|(?<!不)小于|(?<![弥补])不足)" + Number + "[余多]?" + Unit + ")(?:以下|以内|之内)")]
    private static partial Regex MostBelow();

    [GeneratedRegex("((?:低于|不到|高于|超过|超出|达不到)[^，。；、0-9\n]{1,12}(?:平均水平|平均值|平均数|平均线|目标值|标准值))(?:以下|以上)")]
    private static partial Regex BeyondLevel();

    [GeneratedRegex("(以上|以下|以内|之内)(?:左右|上下)|(左右)(?:以上|以下|以内)")]
    private static partial Regex BoundOrSo();

    [GeneratedRegex("(?:大约|大概)([^，。；、：0-9\n]{1,8}" + Number + "[余多]?" + Unit + "(?:左右|上下))")]
    private static partial Regex AboutSomeOrSo();

    [GeneratedRegex("((?:大约|大概)" + Number + "[余多]?[一-龥]{1,4})(?:左右|上下)")]
    private static partial Regex AboutOrSo();

    [GeneratedRegex("(人均)每人|(户均)每户|(场均)每场")]
    private static partial Regex MeanOfEach();

    [GeneratedRegex("(?:总共|一共|(?<!公)共)(合计|总计|共计)|(合计|总计)(?:共计|合计|总计)")]
    private static partial Regex TotalTwice();

    [GeneratedRegex("(?:余多|多余)(?<=[0-9](?:余多|多余))(?=[万千百]?(?:名|人|家|个|项|次|场|亩|元|件|户|份|册|种|条|台|平方米|公里))")]
    private static partial Regex OddTwice();

    [GeneratedRegex("(?:多达|高达)(" + Number + "[余多]?)(" + Unit + ")之(?:多|众)")]
    private static partial Regex ManyAsMany();
}
