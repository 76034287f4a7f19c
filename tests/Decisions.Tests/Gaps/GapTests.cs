using Xunit;

namespace Kechuang.Decisions.Tests.Gaps;

public sealed class GapTests
{
    private static readonly DmnModel Model = Models.Read(
        Models.Input("研发费用", "number") + Models.Input("销售收入", "number") + Models.Input("科技人员数", "number") + Models.Input("职工总数", "number")
        + Models.Table("要求占比", "hitPolicy=\"FIRST\"", "number", ["销售收入"], ["<= 5000 | 0.05", "<= 20000 | 0.04", "- | 0.03"], ["销售收入"])
        + Models.Literal("研发达标", "boolean", "研发费用 / 销售收入 >= 要求占比", "研发费用", "销售收入", ".要求占比")
        + Models.Literal("人员达标", "boolean", "科技人员数 / 职工总数 > 0.1", "科技人员数", "职工总数")
        + Models.Table("研发得分", "hitPolicy=\"FIRST\"", "number", ["研发费用 / 销售收入"], [">= 0.06 | 50", "[0.05..0.06) | 40", "[0.04..0.05) | 30", "- | 0"], ["研发费用", "销售收入"])
        + Models.Literal("得分够", "boolean", "研发得分 + max(0, min(20, 科技人员数)) >= 60", ".研发得分", "科技人员数")
        + Models.Literal("取整", "boolean", "floor(研发费用) >= 10", "研发费用")
        + Models.Literal("平方", "boolean", "研发费用 * 研发费用 >= 10", "研发费用"));

    [Theory]
    [InlineData("研发达标", "研发费用", 320, 10000, 10, 100, "400 reached true")]
    [InlineData("研发达标", "研发费用", 400, 10000, 10, 100, "400 beyond false")]
    [InlineData("研发达标", "销售收入", 320, 10000, 10, 100, "8000 reached true")]
    [InlineData("研发达标", "销售收入", 240, 5000, 10, 100, "5000 beyond true")]
    [InlineData("人员达标", "科技人员数", 320, 10000, 10, 100, "10 beyond true")]
    [InlineData("人员达标", "科技人员数", 320, 10000, 8, 100, "10 beyond true")]
    [InlineData("人员达标", "职工总数", 320, 10000, 8, 100, "80 beyond true")]
    [InlineData("人员达标", "研发费用", 320, 10000, 8, 100, "gap.none")]
    [InlineData("得分够", "科技人员数", 500, 10000, 8, 100, "20 reached true")]
    [InlineData("得分够", "研发费用", 400, 10000, 15, 100, "600 reached true")]
    [InlineData("得分够", "研发费用", 400, 10000, 5, 100, "gap.none")]
    [InlineData("取整", "研发费用", 3, 10000, 5, 100, "gap.exact")]
    [InlineData("平方", "研发费用", 3, 10000, 5, 100, "gap.exact")]
    public void The_nearest_value_that_flips_a_decision_is(string decision, string input, int rd, int sales, int staff, int employees, string expected)
    {
        FeelValue[] row = [FeelValue.From(rd), FeelValue.From(sales), FeelValue.From(staff), FeelValue.From(employees)];
        var answer = Model.Gap(decision, input, row);
        Assert.Equal(expected, answer.Nearest is not { } gap ? answer.Why!.Code : $"{FeelValue.From(gap.Threshold)} {(gap.Reached ? "reached" : "beyond")} {gap.Result}");
    }

    [Fact]
    public void An_unanswered_input_has_no_gap()
    {
        FeelValue[] row = [FeelValue.Unknown, FeelValue.From(1m), FeelValue.From(1m), FeelValue.From(1m)];
        Assert.Equal("gap.unanswered", Model.Gap("研发达标", "研发费用", row).Why!.Code);
        Assert.Equal("gap.unanswered", Model.Gap("研发达标", "销售收入", row).Why!.Code);
    }
}
