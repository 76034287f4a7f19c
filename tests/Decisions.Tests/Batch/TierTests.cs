using CsCheck;
using Kechuang.Decisions.Tests.Conformance;
using Kechuang.Decisions.Tree;
using Xunit;

namespace Kechuang.Decisions.Tests.Batch;

/// <summary>Walking the tree, the compiled code and straight code say the same, reasons of nulls included.</summary>
public sealed class TierTests
{
    private static readonly FeelSchema Schema = new([new("p", FeelType.Number), new("q", FeelType.Number), new("f", FeelType.Boolean), new("s", FeelType.Text)]);

    private static readonly Gen<string> Leaf = Pick("p", "q", "f", "s", "1", "2.5", "null", "\"a\"", "true", "[1, p, 3]", "{a: p, b: q}.a", "date(\"2025-01-04\")", "duration(\"P1D\")", "max(p, q)", "count([p, q])");

    private static readonly Gen<string> Any = Gen.Recursive<string>((depth, inner) => depth > 3 ? Leaf : Gen.OneOf(
        Leaf,
        Gen.Select(inner, Pick("+", "-", "*", "/", "**"), inner, (a, o, b) => $"({a} {o} {b})"),
        Gen.Select(inner, Pick("<", "<=", ">", ">=", "=", "!="), inner, (a, o, b) => $"({a} {o} {b})"),
        Gen.Select(inner, Pick("and", "or"), inner, inner, (a, o, b, c) => $"({a} {o} {b} {o} {c})"),
        Gen.Select(inner, inner, inner, (c, a, b) => $"(if {c} then {a} else {b})"),
        Gen.Select(inner, inner, (a, b) => $"({a} between 1 and {b})"),
        Gen.Select(inner, inner, (a, b) => $"({a} in ({b}, [1..4), > 6))"),
        Gen.Select(inner, inner, (a, b) => $"(for x in [{a}, 2] return x + {b})"),
        Gen.Select(inner, inner, (a, b) => $"(some x in [1, {a}] satisfies x > {b})"),
        Gen.Select(inner, inner, (a, b) => $"[{a}, {b}, 3][item > 2]"),
        Gen.Select(inner, inner, (a, b) => $"{{k: {a}, f: function(x) x + {b}, r: f(k)}}.r"),
        inner.Select(a => $"not({a})"),
        inner.Select(a => $"({a} instance of number)"),
        inner.Select(a => $"-({a})")));

    private static readonly FeelValue[][] Rows =
    [
        [FeelValue.From(3m), FeelValue.From(2.5m), FeelValue.True, FeelValue.From("a")],
        [FeelValue.From(0m), FeelValue.From(-4m), FeelValue.False, FeelValue.From("b")],
        [FeelValue.Null, FeelValue.Unknown, FeelValue.Null, FeelValue.Null],
        [FeelValue.From(decimal.MaxValue), FeelValue.From("x"), FeelValue.From(1m), FeelValue.From(2m)],
    ];

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Walked_and_compiled_expressions_give_the_same() => Any.Sample(text =>
    {
        var (walked, compiled) = (Feel.Expression(text, Schema), Feel.Expression(text, Schema));
        return walked.Value is null || Array.TrueForAll(Rows, row =>
        {
            var (one, other) = (walked.Value.Evaluate(row), Tiers.Compiled(() => compiled.Value!.Evaluate(row)));
            return one.ToString() == other.ToString() && one.Why == other.Why
                && walked.Value.Holds(row) == Tiers.Compiled(() => compiled.Value!.Holds(row)) && walked.Value.Holds(row) == one.IsTrue;
        });
    }, iter: 400);

    [Fact]
    public void An_expression_gives_the_same_however_often_it_is_asked()
    {
        var expression = Feel.Expression("if p > 2 and f then p / q else null", Schema).Value!;
        for (var i = 0; i < 500; i++)
        {
            Assert.Equal(1.2m, expression.Evaluate(Rows[0]).AsNumber);
            Assert.True(expression.Evaluate(Rows[1 + (i % 3)]).IsNull);
        }
    }

    [Fact]
    public void Every_case_of_the_kit_gives_the_expected_result_when_compiled_too()
    {
        var (_, kit) = KitTests.Find();
        Assert.SkipWhen(kit is null, "the DMN TCK is not there: set KECHUANG_TCK or put it at ../shared/dmn-tck");
        Assert.Equal([], Tiers.Compiled(() => Tck.Tck.Run(kit!)).Failures.Select(f => $"{f.File} {f.Case} {f.Node}: expected {f.Expected}, got {f.Actual}"));
    }
}
