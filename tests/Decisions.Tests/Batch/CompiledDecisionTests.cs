using CsCheck;
using Xunit;

namespace Kechuang.Decisions.Tests.Batch;

/// <summary>A decision asked alone, compiled as one method, says what a session says, reasons of nulls included.</summary>
public sealed class CompiledDecisionTests
{
    private const string Ratio =
        """<businessKnowledgeModel name="share" id="b_share"><variable name="share"/><encapsulatedLogic><formalParameter name="x" typeRef="number"/><formalParameter name="y" typeRef="number"/><literalExpression><text>if x = 0 or y = 0 then 0 else x / y</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>""";

    private static readonly string Inputs =
        Models.Input("p", "number") + Models.Input("q", "number") + Models.Input("f", "boolean") + Models.Input("s", "string") + Models.Input("d", "date") + Ratio;

    private static readonly Gen<string> Leaf = Pick("p", "q", "0", "1", "2.5", "-3", "7");

    private static readonly Gen<string> Number = Gen.Recursive<string>((depth, inner) => depth > 3 ? Leaf : Gen.OneOf(
        Leaf,
        Gen.Select(inner, Pick("+", "-", "*", "/"), inner, (a, o, b) => $"({a} {o} {b})"),
        Gen.Select(Pick("min", "max", "sum", "share"), inner, inner, (f, a, b) => $"{f}({a}, {b})"),
        Gen.Select(Pick("abs", "floor", "ceiling", "-"), inner, (f, a) => $"{f}({a})"),
        Gen.Select(Truth(inner, depth), inner, inner, (c, a, b) => $"(if {c} then {a} else {b})"),
        inner.Select(a => $"decimal({a}, 2)")));

    private static readonly Gen<FeelValue> Value = Gen.OneOf(
        Gen.Int[-3, 12].Select(i => FeelValue.From((decimal)i)), Gen.Int[-300, 1200].Select(i => FeelValue.From(i / 100m)),
        Gen.Const(FeelValue.From(decimal.MaxValue)), Gen.Const(FeelValue.Unknown), Gen.Const(FeelValue.Null), Gen.Const(FeelValue.From("x")));

    private static readonly Gen<FeelValue[]> Row = Gen.Select(Value, Value, Gen.Int[0, 9], (p, q, i) => new[]
    {
        p, q, i < 7 ? FeelValue.From(i < 4) : i < 8 ? FeelValue.Null : FeelValue.From(1m), i % 3 == 0 ? FeelValue.Null : FeelValue.From(i % 2 == 0 ? "a" : "b"),
        FeelValue.From(new DateOnly(2025, 1, 1 + i)),
    });

    private static Gen<string> Truth(Gen<string> number, int depth) => Gen.OneOf(
        Gen.Select(number, Pick("<", "<=", ">", ">=", "=", "!="), number, (a, o, b) => $"{a} {o} {b}"),
        Gen.Select(number, Pick("and", "or"), number, (a, o, b) => $"({a} > 1 {o} ({b} <= 2 {o} f))"),
        Gen.Select(number, a => $"not({a} in (1, [2..4), > 6))"),
        Pick("f", "not(f)", "s = \"a\"", "d >= date(\"2025-01-04\")", depth > 1 ? "true" : "s in (\"a\", \"c\")"));

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Expressions_over_decisions_give_what_a_session_gives() =>
        Gen.Select(Number, Truth(Number, 0), Row.Array[6]).Sample((number, truth, rows) =>
        {
            var model = Read(Literal("n", "number", number) + Literal("t", "boolean", $"{truth} and (n > 2 or n < -1)", ".n") + Literal("u", "boolean", truth));
            return rows.All(row => Same(model, "n", row) && Same(model, "t", row) && Same(model, "u", row));
        }, iter: 250);

    [Fact]
    public void Tables_give_what_a_session_gives()
    {
        var plain = Pick("-", "< 2", "<= 5", "[2..5)", ">= 5", "(1..7]", "3", "> 9", "(3..3)", "[7..2]");
        var any = Gen.OneOf(plain, Pick("not(< 4)", "1, 4, 8", "p", "null"));
        var policy = Pick("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"", "hitPolicy=\"ANY\"", "hitPolicy=\"COLLECT\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
            "hitPolicy=\"COLLECT\" aggregation=\"MIN\"", "hitPolicy=\"COLLECT\" aggregation=\"MAX\"", "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"");
        var output = Pick("1", "20", "p + 1", "null", "if f then 3 else 4");
        var rules = Gen.Bool.SelectMany(b => Gen.Select(b ? plain : any, b ? plain : any, output, (x, y, n) => $"{x} | {y} | {n}").Array[1, 6]);
        var more = Pick("", "<defaultOutputEntry><text>-1</text></defaultOutputEntry>", "<outputValues><text>1, 3, [4..30]</text></outputValues>");
        Gen.Select(policy, rules, more, Row.Array[8]).Sample((p, r, m, rows) =>
        {
            var model = Read(Models.Table("t", p, "number", ["p", "p + q"], r, ["p", "q", "f"], m));
            return rows.All(row => Same(model, "t", row));
        }, iter: 400);
    }

    [Fact]
    public void The_thresholds_of_a_search_fall_on_the_right_side()
    {
        var model = Read(Models.Table("t", "hitPolicy=\"UNIQUE\"", "number", ["p", "q"],
            ["< 1 | - | 1", "1 | - | 2", "(1..2] | - | 3", "(2..5) | < 3 | 4", "(2..5) | >= 3 | 5", ">= 5 | - | 6"], ["p", "q"]));
        Assert.True(model.Decision("t").Straight);
        for (var p = 0.00m; p < 6; p += 0.25m)
        {
            for (var q = 2.75m; q < 3.5m; q += 0.25m)
            {
                FeelValue[] row = [FeelValue.From(p), FeelValue.From(q), default, default, default];
                Assert.Equal(p < 1 ? 1 : p == 1 ? 2 : p <= 2 ? 3 : p < 5 ? q < 3 ? 4 : 5 : 6, model.Decision("t").Evaluate(row).AsNumber);
            }
        }
    }

    [Fact]
    public void Typed_rows_are_asked_without_garbage()
    {
        var model = Read(Literal("n", "number", "share(p, q)") + Models.Table("t", "hitPolicy=\"FIRST\"", "number", ["n"], [">= 2 | 30", "[1..2) | 10", "- | 0"], [".n"])
            + Literal("c", "boolean", "f and t + n > 12 and s = \"a\"", ".n", ".t"));
        var decision = model.Decision("c");
        var score = model.Decision("t");
        FeelValue[] row = [FeelValue.From(7m), FeelValue.From(2.5m), FeelValue.True, FeelValue.From("a"), FeelValue.Null];
        Assert.True(decision.Holds(row));
        Assert.Equal(30m, score.Evaluate(row).AsNumber);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            decision.Holds(row);
            score.Evaluate(row);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_model_that_doubles_at_each_step_is_not_copied_out()
    {
        var elements = Literal("n0", "number", "p + 1") + string.Concat(Enumerable.Range(1, 40).Select(i =>
            Literal($"n{i}", "number", $"if n{i - 1} > 1 then (if p > {i} then n{i - 1} else 2) else n{i - 1} + 1", $".n{i - 1}")));
        var model = Read(elements);
        Assert.True(Same(model, "n40", [FeelValue.From(5m), default, default, default, default]));
        var functions = string.Concat(Enumerable.Range(1, 30).Select(i =>
            $"""<businessKnowledgeModel name="g{i}" id="b_g{i}"><variable name="g{i}"/><knowledgeRequirement><requiredKnowledge href="#b_g{i - 1}"/></knowledgeRequirement><encapsulatedLogic><formalParameter name="x" typeRef="number"/><literalExpression><text>g{i - 1}(x) + g{i - 1}(x + 1)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>"""))
            + """<businessKnowledgeModel name="g0" id="b_g0"><variable name="g0"/><encapsulatedLogic><formalParameter name="x" typeRef="number"/><literalExpression><text>x</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>""";
        var doubling = Read(functions + Literal("n", "number", "g30(p)").Replace("<literal", "<knowledgeRequirement><requiredKnowledge href=\"#b_g30\"/></knowledgeRequirement><literal", StringComparison.Ordinal));
        Assert.False(doubling.Decision("n").Straight);
        Assert.Equal("limit", doubling.Decision("n").Evaluate([FeelValue.From(1m), default, default, default, default]).Why?.Code);
    }

    internal static bool Same(DmnModel model, string decision, FeelValue[] row)
    {
        var session = model.Session();
        session.Load(row);
        var expected = session.Evaluate(decision);
        var found = model.Decision(decision).Evaluate(row);
        return expected.Equals(found) && expected.Why == found.Why && model.Decision(decision).Holds(row) == expected.IsTrue;
    }

    internal static DmnModel Read(string elements) => DmnModel.Read(Models.Of(Inputs + elements), "m.dmn").Value!;

    internal static string Literal(string name, string type, string text, params string[] decisions) =>
        Models.Literal(name, type, text, ["p", "q", "f", "s", "d", .. decisions])
            .Replace("<literal", "<knowledgeRequirement><requiredKnowledge href=\"#b_share\"/></knowledgeRequirement><literal", StringComparison.Ordinal);
}
