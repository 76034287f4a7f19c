using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Unknowns;

/// <summary>Operators over reaches.</summary>
internal sealed partial class PossibleRun
{
    private static Reach Arithmetic(Operation operation, Reach a, Reach b)
    {
        if (Pairs(a, b, Operator(operation)) is { } pairs)
        {
            return pairs;
        }

        var causes = a.Causes | b.Causes;
        if (!a.Numbers(out var low1, out var high1, out var null1) || !b.Numbers(out var low2, out var high2, out var null2))
        {
            return a.OnlyNull || b.OnlyNull ? Reach.Of(FeelValue.Null) : Reach.Anything(causes);
        }

        var (x, y) = (new Intervals.Span(low1, high1), new Intervals.Span(low2, high2));
        switch (operation)
        {
            case Operation.Add: return Interval(Intervals.Add(x, y), causes, null1 || null2);
            case Operation.Subtract: return Interval(Intervals.Add(x, Intervals.Negate(y)), causes, null1 || null2);
            case Operation.Multiply: return Interval(Intervals.Multiply(x, y), causes, null1 || null2);
            case Operation.Divide:
                var (quotient, byZero) = Intervals.Divide(x, y);
                return y is { Low: 0, High: 0 } ? Reach.Of(Runtime.Arithmetic.ByZero()) : Interval(quotient, causes, null1 || null2 || byZero);
            default:
                return Reach.AnyOf(FeelKind.Number, causes, mayBeNull: true);
        }
    }

    private static Reach Interval(Intervals.Span span, UInt128 causes, bool mayBeNull) => Reach.Between(span.Low, span.High, causes, mayBeNull);

    private static Func<FeelValue, FeelValue, FeelValue> Operator(Operation operation) => operation switch
    {
        Operation.Add => Runtime.Arithmetic.Add,
        Operation.Subtract => Runtime.Arithmetic.Subtract,
        Operation.Multiply => Runtime.Arithmetic.Multiply,
        Operation.Divide => Runtime.Arithmetic.Divide,
        Operation.Power => Runtime.Arithmetic.Power,
        Operation.Equal => Comparison.Equal,
        Operation.NotEqual => Comparison.NotEqual,
        Operation.Less => Comparison.Less,
        Operation.LessOrEqual => Comparison.LessOrEqual,
        Operation.Greater => Comparison.Greater,
        _ => Comparison.GreaterOrEqual,
    };

    private static Reach Negated(Reach a) => a.IsInterval
        ? Interval(Intervals.Negate(new(a.Low, a.High)), a.Causes, a.MayBeNull)
        : One(a, Runtime.Arithmetic.Negate, null);

    private static Reach Compare(Operation operation, Reach a, Reach b)
    {
        if (Pairs(a, b, Operator(operation)) is { } pairs)
        {
            return pairs;
        }

        var causes = a.Causes | b.Causes;
        if (a.IsInterval && b.Values is { Length: > 1 } several)
        {
            return several.Select(v => Compare(operation, a, Reach.Of(v))).Aggregate(Reach.Either).With(causes);
        }

        if (b.IsInterval && a.Values is { Length: > 1 } many)
        {
            return many.Select(v => Compare(operation, Reach.Of(v), b)).Aggregate(Reach.Either).With(causes);
        }

        if (a.Numbers(out var low1, out var high1, out var null1) && b.Numbers(out var low2, out var high2, out var null2))
        {
            var (yes, no) = Intervals.Compare(operation, new(low1, high1), new(low2, high2));
            return Truths(operation, yes, no, null1, null2, causes);
        }

        return OpenCompare(operation, a, b, causes);
    }

    private static Reach Truths(Operation operation, bool yes, bool no, bool null1, bool null2, UInt128 causes)
    {
        var equality = operation is Operation.Equal or Operation.NotEqual;
        var same = operation == Operation.Equal;
        var values = new List<FeelValue>(3);
        if (yes || (equality && ((null1 && null2 && same) || ((null1 || null2) && !same))))
        {
            values.Add(FeelValue.True);
        }

        if (no || (equality && ((null1 && null2 && !same) || ((null1 || null2) && same))))
        {
            values.Add(FeelValue.False);
        }

        if (!equality && (null1 || null2))
        {
            values.Add(FeelValue.Null);
        }

        return Reach.Among(values, causes);
    }

    private static Reach OpenCompare(Operation operation, Reach a, Reach b, UInt128 causes)
    {
        var (known1, known2) = (KindOf(a), KindOf(b));
        if (known1 is not null && known2 is not null)
        {
            return known1 == known2
                ? Truths(operation, true, true, a.CanBeNull, b.CanBeNull, causes)
                : operation is Operation.Equal or Operation.NotEqual || !a.CanBeNull
                    ? Reach.Among([FeelValue.Null, .. a.OnlyNull || b.OnlyNull ? [FeelValue.From(operation == Operation.NotEqual)] : Array.Empty<FeelValue>()], causes)
                    : Reach.Of(FeelValue.Null);
        }

        return Reach.AnyOf(FeelKind.Boolean, causes, mayBeNull: true);
    }

    private static FeelKind? KindOf(Reach a)
    {
        if (a.Values is null)
        {
            return a.Kind;
        }

        var kinds = a.Values.Where(v => !v.IsNull).Select(v => v.Kind).Distinct().ToList();
        return kinds.Count == 1 ? kinds[0] : null;
    }

    private Reach Logic(LogicNode node, PossibleFrame frame)
    {
        var result = Reach.Of(FeelValue.From(node.Conjunction));
        foreach (var item in node.Items)
        {
            var next = Visit(item, frame);
            next = next.Values is null ? Reach.AnyOf(FeelKind.Boolean, next.Causes, mayBeNull: true) : next;
            result = Pairs(result, next, node.Conjunction ? Comparison.And : Comparison.Or)!;
            if (result.IsExact && (node.Conjunction ? result.Exact.IsFalse : result.Exact.IsTrue))
            {
                return result;
            }
        }

        return result;
    }

    private Reach Between(BetweenNode node, PossibleFrame frame)
    {
        var value = Visit(node.Value, frame);
        var low = Compare(node.LowIncluded ? Operation.GreaterOrEqual : Operation.Greater, value, Visit(node.Low, frame));
        var high = Compare(node.HighIncluded ? Operation.LessOrEqual : Operation.Less, value, Visit(node.High, frame));
        var both = Pairs(low, high, Comparison.And)!;

        // The two halves speak of one value: both false cannot come of a proper range, and true needs them to meet.
        return both;
    }

    private Reach Match(MatchNode node, PossibleFrame frame)
    {
        var test = Visit(node.Test, frame);
        if (node.UsesInput)
        {
            return test.Values is null ? Reach.AnyOf(FeelKind.Boolean, test.Causes, true) : One(test, Comparison.Truth, FeelKind.Boolean);
        }

        var input = Visit(node.Input, frame);
        if (Pairs(input, test, Comparison.Matches) is { } pairs)
        {
            return pairs;
        }

        return test is { IsExact: true, Exact.Kind: not (FeelKind.List or FeelKind.Range or FeelKind.Boolean) }
            ? Compare(Operation.Equal, input, test)
            : Reach.AnyOf(FeelKind.Boolean, input.Causes | test.Causes, mayBeNull: true);
    }
}
