using CsCheck;
using Xunit;

namespace Kechuang.Decisions.Tests.Unknowns;

/// <summary>A session over many rows says of each what a session of its own would say.</summary>
public sealed class SessionTests
{
    private const string Ratio =
        """<businessKnowledgeModel name="占比" id="b_占比"><variable name="占比"/><encapsulatedLogic><formalParameter name="x" typeRef="number"/><formalParameter name="y" typeRef="number"/><literalExpression><text>if y = 0 then 0 else x / y</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>""";

    private static readonly string[] Decisions = ["比", "分", "总", "过", "域"];

    private static readonly string Model = Models.Of(
        Models.Input("a", "number") + Models.Input("b", "number") + Models.Input("e", "number") + Models.Input("k", "string") + Ratio
        + Models.Literal("比", "number", "占比(a, b)", "a", "b").Replace("<literal", "<knowledgeRequirement><requiredKnowledge href=\"#b_占比\"/></knowledgeRequirement><literal", StringComparison.Ordinal)
        + Models.Table("分", "hitPolicy=\"FIRST\"", "number", ["比"], [">= 2 | 30 + e", "[1..2) | 10 + e", "- | 0"], [".比", "e"])
        + Models.Literal("总", "number", "min(40, 分 + sum([a, b]))", ".分", "a", "b")
        + Models.Literal("过", "boolean", "总 > 20 and k != \"x\"", ".总", "k")
        + Models.Table("域", "hitPolicy=\"FIRST\"", "boolean", ["k"], ["\"x\", \"y\" | true", "- | false"], ["k"]));

    private static readonly Gen<FeelValue> Number = Gen.OneOf(
        Gen.Int[-3, 12].Select(i => FeelValue.From((decimal)i)), Gen.Const(FeelValue.Unknown), Gen.Const(FeelValue.UnknownIn(0, 8)), Gen.Const(FeelValue.Null));

    private static readonly Gen<FeelValue> Text = Gen.OneOf(
        Gen.Const(FeelValue.From("x")), Gen.Const(FeelValue.From("z")), Gen.Const(FeelValue.Unknown), Gen.Const(FeelValue.UnknownNamed("k")));

    private static readonly Gen<FeelValue[]> Row = Gen.Select(Number, Number, Number, Text, (a, b, e, k) => new[] { a, b, e, k });

    [Fact]
    public void Rows_one_after_another_are_answered_as_each_on_its_own() => Row.Array[1, 8].Sample(rows =>
    {
        var session = Read().Session();
        return rows.All(row =>
        {
            session.Load(row);
            return Says(session) == Says(Fresh(row)) && Says(session) == Says(Fresh(row));
        });
    }, iter: 300);

    [Fact]
    public void A_change_of_some_inputs_is_as_good_as_a_new_row() => Gen.Select(Row, Row).Sample((before, after) =>
    {
        var session = Read().Session();
        session.Load(before);
        _ = Says(session);
        session.Change([0, 2, 3], [after[0], after[2], after[3]]);
        return Says(session) == Says(Fresh([after[0], before[1], after[2], after[3]]));
    }, iter: 300);

    [Fact]
    public void The_limits_of_one_evaluation_are_not_used_up_by_those_before()
    {
        var model = DmnModel.Read(Model, "m.dmn", FeelLimits.Default with { Steps = 100 }).Value!;
        for (var i = 0; i < 1000; i++)
        {
            var possible = model.EvaluatePossible("总", [FeelValue.From(4m), FeelValue.From(2m), FeelValue.UnknownIn(0, 8), FeelValue.Unknown]);
            Assert.Equal((36m, 40m), (possible.Low, possible.High));
        }
    }

    private static DmnModel Read() => DmnModel.Read(Model, "m.dmn").Value!;

    private static DecisionSession Fresh(FeelValue[] row)
    {
        var session = Read().Session();
        session.Load(row);
        return session;
    }

    private static string Says(DecisionSession session) => string.Join("; ", Decisions.Select(d =>
        $"{session.Evaluate(d)} / {session.EvaluatePossible(d)} / {string.Join(",", session.EvaluatePossible(d).UnknownInputs)}"));
}
