using Kechuang.Kernel;
using Kechuang.Targets;
using Xunit;

namespace Kechuang.Tests.Targets;

public sealed class FigureRuleTests
{
    private static readonly DateOnly Today = new(2025, 12, 10);
    private static readonly WantedFigure Sound = new("研发经费.全社会", "2025年前三季度", 41_200, "快报", new DateOnly(2025, 10, 20), "", "县统计局");

    private static readonly Dictionary<string, WantedFigure> Wrong = new()
    {
        ["unreadable period"] = Sound with { Period = "去年" },
        ["no value"] = Sound with { Value = null },
        ["decimals that the indicator does not keep"] = Sound with { Value = 1.5m },
        ["below zero"] = Sound with { Value = -1 },
        ["status that is none"] = Sound with { Status = "大概" },
        ["no day"] = Sound with { ObtainedOn = null },
        ["day to come"] = Sound with { ObtainedOn = new DateOnly(2025, 12, 11) },
        ["final before the period is over"] = Sound with { Period = "2025年", Status = "核定" },
        ["nobody gave it"] = Sound with { Source = " " },
        ["final without paper"] = Sound with { Period = "2024年", Status = "公布" },
        ["correction without reason"] = Sound with { Corrects = Guid.Empty },
        ["computed indicator"] = Sound with { Indicator = "高企.有效" },
        ["unknown indicator"] = Sound with { Indicator = "甲.乙" },
    };

    [Theory]
    [InlineData("unreadable period", "Period", "应写成 2025年")]
    [InlineData("no value", "Value", "请填数值，单位 万元")]
    [InlineData("decimals that the indicator does not keep", "Value", "最多保留 0 位小数")]
    [InlineData("below zero", "Value", "不能是负数")]
    [InlineData("status that is none", "Status", "预计、快报、初核、核定、公布")]
    [InlineData("no day", "ObtainedOn", "请填取得日期")]
    [InlineData("day to come", "ObtainedOn", "晚于今天")]
    [InlineData("final before the period is over", "Status", "不能是“核定”")]
    [InlineData("nobody gave it", "Source", "没有来源就没有数字")]
    [InlineData("final without paper", "Paper", "要附依据")]
    [InlineData("correction without reason", "Reason", "更正要写明原因")]
    [InlineData("computed indicator", "Indicator", "由系统从记录计算")]
    [InlineData("unknown indicator", "Indicator", "没有指标")]
    public void A_refusal_names_the_field_and_says_what_would_be_right(string what, string field, string words)
    {
        var wanted = Wrong[what];
        var result = FigureRule.Decide(wanted, Indicator(wanted.Indicator), [], hasPaper: false, Today);
        Assert.True(result.Refused, what);
        Assert.Contains(result.Refusals, r => r.Where == field && r.Message.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(41_200, "县统计局", false, "same")]
    [InlineData(41_200, "市统计局", false, "enter")]
    [InlineData(43_000, "县统计局", false, "conflict")]
    [InlineData(43_000, "县统计局", true, "enter")]
    public void A_second_value_of_the_same_status_needs_a_word(int value, string source, bool dispute, string outcome)
    {
        Figure before = new()
        {
            Id = Guid.Empty, Indicator = Sound.Indicator, Period = "2025Q1-3", Value = 41_200, Status = "快报", Caliber = "", Source = "县统计局",
            ObtainedOn = new DateOnly(2025, 10, 20), EnteredBy = "张三",
        };
        var result = FigureRule.Decide(Sound with { Value = value, Source = source, Dispute = dispute }, Indicator(Sound.Indicator), [before], false, Today);
        Assert.Equal(outcome, result.Match(o => o == FigureOutcome.Same ? "same" : "enter", r => r[0].Code == "figure-conflict" ? "conflict" : r[0].Message));
    }

    private static Indicator? Indicator(string id)
    {
        var (all, _) = IndicatorFile.Read("test", $$"""
            indicators:
              - {id: 研发经费.全社会, name: 全社会研发经费支出, unit: 万元, claim: amount, caliber: 统计口径, reported: true}
              - {id: 高企.有效, name: 有效高新技术企业, unit: 家, claim: count, caliber: 有效, source: 称号, count: 统一社会信用代码}
            """);
        return all.Find(i => i.Id == id);
    }
}
