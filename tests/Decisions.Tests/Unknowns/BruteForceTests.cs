using CsCheck;
using Xunit;

namespace Kechuang.Decisions.Tests.Unknowns;

/// <summary>Whatever answer the unknown inputs get, the result lies in what was said to be possible.</summary>
public sealed class BruteForceTests
{
    private static readonly FeelSchema Schema = new([new("p", FeelType.Number), new("q", FeelType.Number), new("k", FeelType.Number), new("f", FeelType.Boolean)]);

    private static readonly Gen<string> Leaf = Pick("p", "q", "k", "0", "1", "2.5", "-3", "7");

    private static readonly Gen<string> Number = Gen.Recursive<string>((depth, inner) => depth > 3 ? Leaf : Gen.OneOf(
        Leaf,
        Gen.Select(inner, Pick("+", "-", "*", "/"), inner, (a, o, b) => $"({a} {o} {b})"),
        Gen.Select(Pick("min", "max", "sum", "mean"), inner, inner, (f, a, b) => $"{f}({a}, {b})"),
        Gen.Select(Pick("abs", "floor", "ceiling"), inner, (f, a) => $"{f}({a})"),
        Gen.Select(inner, inner, inner, (c, a, b) => $"(if {c} > 1 then {a} else {b})")));

    private static readonly Gen<string> Truth = Gen.Recursive<string>((depth, inner) => depth > 2
        ? Gen.Select(Number, Pick("<", "<=", ">", ">=", "=", "!="), Number, (a, o, b) => $"{a} {o} {b}")
        : Gen.OneOf(
            Gen.Select(Number, Pick("<", "<=", ">", ">=", "=", "!="), Number, (a, o, b) => $"{a} {o} {b}"),
            Gen.Const("f"),
            Gen.Select(inner, Pick("and", "or"), inner, (a, o, b) => $"({a}) {o} ({b})"),
            inner.Select(a => $"not({a})"),
            Gen.Select(Number, Number, Number, (a, b, c) => $"{a} between {b} and {c}"),
            Gen.Select(Number, (a) => $"{a} in (1, [2..4), >6)")));

    private static readonly decimal[] Answers = [0, 0.5m, 1, 2, 2.5m, 3, 4, 5, 7, 8];

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Every_answer_lies_within_what_was_possible() => Gen.OneOf(Number, Truth).Sample(Contained, iter: 1500);

    [Fact]
    public void Table_results_lie_within_what_was_possible()
    {
        var cell = Pick("-", "< 2", "[2..5)", ">= 5", "(1..7]", "3", "> 9", "not(< 4)", "1, 4, 8");
        var rules = Gen.Select(cell, cell, Gen.Int[-5, 30], (a, b, n) => $"{a} | {b} | {n}").Array[1, 6];
        var policy = Pick("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"", "hitPolicy=\"ANY\"", "hitPolicy=\"COLLECT\"", "hitPolicy=\"RULE ORDER\"",
            "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "hitPolicy=\"COLLECT\" aggregation=\"MIN\"", "hitPolicy=\"COLLECT\" aggregation=\"MAX\"", "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"");
        Gen.Select(policy, rules).Sample((p, r) =>
        {
            var model = Models.Read(Models.Input("p", "number") + Models.Input("q", "number") + Models.Table("t", p, "number", ["p", "p + q"], r, ["p", "q"]));
            var possible = model.EvaluatePossible("t", [FeelValue.UnknownIn(0, 8), FeelValue.From(1m)]);
            return Answers.All(a => Within(possible, model.Evaluate("t", [FeelValue.From(a), FeelValue.From(1m)])));
        }, iter: 400);
    }

    private static bool Contained(string text)
    {
        var read = Feel.Expression(text, Schema);
        var possible = read.Value!.EvaluatePossible([FeelValue.UnknownIn(0, 8), FeelValue.UnknownIn(0, 8), FeelValue.From(4m), FeelValue.Unknown]);
        foreach (var p in Answers)
        {
            foreach (var q in Answers)
            {
                foreach (var f in new[] { true, false })
                {
                    if (!Within(possible, read.Value.Evaluate([FeelValue.From(p), FeelValue.From(q), FeelValue.From(4m), FeelValue.From(f)])))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    // Division rounds at the 28th digit, so bounds may be off by as much.
    private static bool Within(Possible possible, FeelValue actual)
    {
        if (actual.IsNull)
        {
            return possible.CanBeNull;
        }

        if (possible.Values is { } values && actual.Kind != FeelKind.Number)
        {
            return values.Contains(actual);
        }

        if (actual.Kind == FeelKind.Number && possible.Values is { } numbers)
        {
            return numbers.Any(v => v.Kind == FeelKind.Number && Math.Abs(v.AsNumber - actual.AsNumber) < 1e-20m);
        }

        return actual.Kind != FeelKind.Number
            || ((possible.Low is null || actual.AsNumber >= possible.Low - 1e-20m) && (possible.High is null || actual.AsNumber <= possible.High + 1e-20m));
    }
}
