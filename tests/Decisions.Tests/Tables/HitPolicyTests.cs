using Xunit;

namespace Kechuang.Decisions.Tests.Tables;

/// <summary>Hit policies of DMN 1.5, 8.2.10: what a table gives when no rule, one rule or several rules match.</summary>
public sealed class HitPolicyTests
{
    // Rules match 1: below 10; 2: below 20; 3: below 30. Their outputs are 7, 9 and 7.
    private static readonly string[] Rules = ["< 10 | 7", "< 20 | 9", "< 30 | 7"];

    [Theory]
    [InlineData("""hitPolicy="UNIQUE" """, "null", "7", "null")]
    [InlineData("", "null", "7", "null")]
    [InlineData("""hitPolicy="ANY" """, "null", "7", "null")]
    [InlineData("""hitPolicy="PRIORITY" """, "null", "7", "9")]
    [InlineData("""hitPolicy="FIRST" """, "null", "7", "7")]
    [InlineData("""hitPolicy="RULE ORDER" """, "[]", "[7]", "[7, 9, 7]")]
    [InlineData("""hitPolicy="OUTPUT ORDER" """, "[]", "[7]", "[9, 7, 7]")]
    [InlineData("""hitPolicy="COLLECT" """, "[]", "[7]", "[7, 9, 7]")]
    [InlineData("""hitPolicy="COLLECT" aggregation="SUM" """, "null", "7", "23")]
    [InlineData("""hitPolicy="COLLECT" aggregation="MIN" """, "null", "7", "7")]
    [InlineData("""hitPolicy="COLLECT" aggregation="MAX" """, "null", "7", "9")]
    [InlineData("""hitPolicy="COLLECT" aggregation="COUNT" """, "0", "1", "3")]
    public void Every_hit_policy(string policy, string none, string one, string all)
    {
        var table = Table(policy, "<outputValues><text>9, 7</text></outputValues>");
        Assert.Equal([none, one, all], [Result(table, 30), Result(table, 25), Result(table, 5)]);
    }

    [Theory]
    [InlineData("""hitPolicy="UNIQUE" """, "8")]
    [InlineData("""hitPolicy="FIRST" """, "8")]
    [InlineData("""hitPolicy="ANY" """, "8")]
    [InlineData("""hitPolicy="PRIORITY" """, "8")]
    [InlineData("""hitPolicy="RULE ORDER" """, "[8]")]
    [InlineData("""hitPolicy="OUTPUT ORDER" """, "[8]")]
    [InlineData("""hitPolicy="COLLECT" """, "[8]")]
    [InlineData("""hitPolicy="COLLECT" aggregation="SUM" """, "8")]
    public void Without_a_match_the_default_output_stands(string policy, string expected) =>
        Assert.Equal(expected, Result(Table(policy, "<defaultOutputEntry><text>8</text></defaultOutputEntry>"), 99));

    [Fact]
    public void Rules_that_agree_are_one_answer_under_any()
    {
        var table = Models.Read(Models.Input("x", "number") + Models.Table("t", """hitPolicy="ANY" """, "number", ["x"], ["< 10 | 7", "> 5 | 14 / 2"], ["x"]));
        Assert.Equal("7", table.Evaluate("t", [FeelValue.From(7m)]).ToString());
    }

    [Theory]
    [InlineData("PRIORITY", "{等级: \"高\", 金额: 5}")]
    [InlineData("OUTPUT ORDER", "[{等级: \"高\", 金额: 5}, {等级: \"高\", 金额: 3}, {等级: \"低\", 金额: 9}]")]
    [InlineData("COLLECT", "[{等级: \"低\", 金额: 9}, {等级: \"高\", 金额: 3}, {等级: \"高\", 金额: 5}]")]
    public void Several_outputs_weigh_from_left_to_right(string policy, string expected)
    {
        var model = Models.Read(Models.Input("x", "number") + $"""
            <decision name="t" id="d_t"><variable name="t"/><informationRequirement><requiredInput href="#i_x"/></informationRequirement>
            <decisionTable hitPolicy="{policy}"><input><inputExpression><text>x</text></inputExpression></input>
            <output name="等级"><outputValues><text>"高", "低"</text></outputValues></output><output name="金额"><outputValues><text>5, 3, 9</text></outputValues></output>
            {Rule("\"低\"", "9")}{Rule("\"高\"", "3")}{Rule("\"高\"", "5")}</decisionTable></decision>
            """);
        Assert.Equal(expected, model.Evaluate("t", [FeelValue.From(1m)]).ToString());
    }

    [Fact]
    public void What_is_not_among_the_allowed_values_is_null_with_a_reason()
    {
        var table = Table("""hitPolicy="FIRST" """, "<outputValues><text>7</text></outputValues>");
        Assert.Equal("7", Result(table, 5));
        Assert.Equal("allowed values", table.Evaluate("t", [FeelValue.From(15m)]).Why?.Code);
    }

    private static string Rule(string level, string amount) =>
        $"<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>{level}</text></outputEntry><outputEntry><text>{amount}</text></outputEntry></rule>";

    private static DmnModel Table(string policy, string more) =>
        Models.Read(Models.Input("x", "number") + Models.Table("t", policy, "number", ["x"], Rules, ["x"], more));

    private static string Result(DmnModel table, decimal x) => table.Evaluate("t", [FeelValue.From(x)]).ToString();
}
