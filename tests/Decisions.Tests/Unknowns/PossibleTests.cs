using Xunit;

namespace Kechuang.Decisions.Tests.Unknowns;

public sealed class PossibleTests
{
    private static readonly FeelSchema Schema = new(
    [
        new("a", FeelType.Number),
        new("b", FeelType.Number),
        new("已定", FeelType.Boolean),
        new("近三年", FeelType.ContextOf(new FeelField("收入", FeelType.ListOf(FeelType.Number)))),
        new("领域", FeelType.Text),
    ]);

    private static readonly FeelValue[] Row =
    [
        FeelValue.UnknownIn(0, 8),
        FeelValue.From(10m),
        FeelValue.False,
        FeelValue.Context(("收入", FeelValue.List(FeelValue.From(1m), FeelValue.UnknownNamed("收入@2022"), FeelValue.From(3m)))),
        FeelValue.Unknown,
    ];

    [Theory]
    [InlineData("a + b", "10–18", "a")]
    [InlineData("b - 2 * a", "-6–10", "a")]
    [InlineData("a > 8", "false", "")]
    [InlineData("a >= 8", "true | false", "a")]
    [InlineData("a >= 0", "true", "")]
    [InlineData("已定 and a > 4", "false", "")]
    [InlineData("not(已定) or a > 4", "true", "")]
    [InlineData("if a > 4 then 20 else 10", "10 | 20", "a")]
    [InlineData("min(a, 3)", "0–3", "a")]
    [InlineData("max(a, 9)", "9", "")]
    [InlineData("floor(a / 3)", "0–2", "a")]
    [InlineData("count(近三年.收入)", "3", "")]
    [InlineData("近三年.收入[1]", "1", "")]
    [InlineData("近三年.收入[2] > 0", "true | false", "收入@2022")]
    [InlineData("some x in 近三年.收入 satisfies x > 2", "true", "")]
    [InlineData("every x in 近三年.收入 satisfies x > 2", "false", "")]
    [InlineData("领域 = \"电子\"", "true | false", "领域")]
    [InlineData("a / (a - 4) > 0", "true | false | null", "a")]
    public void What_can_still_come_is(string text, string expected, string unknown)
    {
        var possible = Feel.Expression(text, Schema).Value!.EvaluatePossible(Row);
        Assert.Equal(expected, possible.ToString());
        Assert.Equal(unknown, string.Join(";", possible.UnknownInputs));
    }

    [Theory]
    [InlineData("a + b", "null")]
    [InlineData("a > 4", "null")]
    [InlineData("已定 and a > 4", "false")]
    [InlineData("count(近三年.收入[item = null])", "1")]
    public void Standard_evaluation_takes_the_unknown_as_null(string text, string expected) =>
        Assert.Equal(expected, Feel.Expression(text, Schema).Value!.Evaluate(Row).ToString());

    public static TheoryData<string, string, string> Tables => new()
    {
        { "hitPolicy=\"UNIQUE\"", ">= 6 | 30 ;; [3..6) | 20 ;; < 3 | 10", "10 | 20 | 30" },
        { "hitPolicy=\"FIRST\"", "> 8 | 30 ;; >= 3 | 20 ;; - | 10", "10 | 20" },
        { "hitPolicy=\"FIRST\"", ">= 0 | 30 ;; >= 3 | 20", "30" },
        { "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", ">= 0 | 30 ;; >= 3 | 20 ;; >= 6 | -5", "30 | 45 | 50" },
        { "hitPolicy=\"COLLECT\" aggregation=\"MAX\"", ">= 0 | 30 ;; >= 3 | 50 ;; >= 9 | 90", "30 | 50" },
        { "hitPolicy=\"COLLECT\" aggregation=\"MIN\"", ">= 0 | 30 ;; >= 3 | 20 ;; >= 9 | 1", "20 | 30" },
        { "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", ">= 0 | 30 ;; >= 3 | 20 ;; >= 9 | 1", "1 | 2" },
        { "hitPolicy=\"COLLECT\"", ">= 0 | 30 ;; >= 3 | 20", "[30] | [30, 20]" },
        { "hitPolicy=\"UNIQUE\"", "> 20 | 1", "null" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_over_an_unknown_gives_what_its_rules_still_allow(string policy, string rules, string expected)
    {
        var model = Models.Read(Models.Input("分", "number") + Models.Table("表", policy, "number", ["分"], rules.Split(";;"), ["分"]));
        Assert.Equal(expected, model.EvaluatePossible("表", [FeelValue.UnknownIn(0, 8)]).ToString());
    }

    [Fact]
    public void A_decision_that_hangs_on_no_unknown_is_decided()
    {
        var model = Models.Read(Models.Input("分", "number") + Models.Input("x", "number") + Models.Literal("d", "number", "x * 2", "x"));
        var possible = model.EvaluatePossible("d", [FeelValue.Unknown, FeelValue.From(4m)]);
        Assert.True(possible.Decided);
        Assert.Equal(8m, possible.Value.AsNumber);
    }
}
