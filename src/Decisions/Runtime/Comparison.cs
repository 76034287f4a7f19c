using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Runtime;

/// <summary>Comparison, three-valued logic and unary tests. The Is… methods are the same questions asked for a bool.</summary>
internal static class Comparison
{
    internal static FeelValue Equal(FeelValue a, FeelValue b) => Equality.Equal(a, b);

    internal static FeelValue NotEqual(FeelValue a, FeelValue b) => Equality.NotEqual(a, b);

    internal static FeelValue Less(FeelValue a, FeelValue b) =>
        Equality.Order(a, b) is { } order ? FeelValue.From(order < 0) : NoOrder(a, b);

    internal static FeelValue LessOrEqual(FeelValue a, FeelValue b) =>
        Equality.Order(a, b) is { } order ? FeelValue.From(order <= 0) : NoOrder(a, b);

    internal static FeelValue Greater(FeelValue a, FeelValue b) =>
        Equality.Order(a, b) is { } order ? FeelValue.From(order > 0) : NoOrder(a, b);

    internal static FeelValue GreaterOrEqual(FeelValue a, FeelValue b) =>
        Equality.Order(a, b) is { } order ? FeelValue.From(order >= 0) : NoOrder(a, b);

    internal static bool IsEqual(FeelValue a, decimal b) => a.Kind == FeelKind.Number && a.Num == b;

    internal static bool IsNotEqual(FeelValue a, decimal b) => a.Kind == FeelKind.Number ? a.Num != b : a.IsNull;

    internal static bool IsLess(FeelValue a, decimal b) => a.Kind == FeelKind.Number && a.Num < b;

    internal static bool IsLessOrEqual(FeelValue a, decimal b) => a.Kind == FeelKind.Number && a.Num <= b;

    internal static bool IsGreater(FeelValue a, decimal b) => a.Kind == FeelKind.Number && a.Num > b;

    internal static bool IsGreaterOrEqual(FeelValue a, decimal b) => a.Kind == FeelKind.Number && a.Num >= b;

    internal static bool IsText(FeelValue a, string b) => a.Kind == FeelKind.String && string.Equals(a.Text, b);

    internal static bool IsBetween(FeelValue a, decimal low, decimal high, bool lowIncluded, bool highIncluded) =>
        a.Kind == FeelKind.Number
        && (lowIncluded ? a.Num >= low : a.Num > low)
        && (highIncluded ? a.Num <= high : a.Num < high);

    internal static FeelValue Between(FeelValue a, FeelValue low, FeelValue high, bool lowIncluded, bool highIncluded) =>
        And(lowIncluded ? GreaterOrEqual(a, low) : Greater(a, low), highIncluded ? LessOrEqual(a, high) : Less(a, high));

    /// <summary>Anything that is not a boolean counts as null in logic.</summary>
    internal static FeelValue Truth(FeelValue a) => a.Kind is FeelKind.Boolean or FeelKind.Null
        ? a
        : Reason.Null("boolean", $"需要是否值，得到{Names.Of(a)}", $"a boolean was wanted, not a {a.Kind}");

    internal static FeelValue And(FeelValue a, FeelValue b) =>
        a.IsFalse || b.IsFalse ? FeelValue.False : !a.IsTrue ? Unfit(a) : b.IsTrue ? b : Unfit(b);

    internal static FeelValue Or(FeelValue a, FeelValue b) =>
        a.IsTrue || b.IsTrue ? FeelValue.True : !a.IsFalse ? Unfit(a) : b.IsFalse ? b : Unfit(b);

    internal static FeelValue Not(FeelValue a) => a.Kind == FeelKind.Boolean ? FeelValue.From(a.IsFalse) : Unfit(a);

    /// <summary>A unary test that is an expression (DMN 1.5, 10.3.2.7 and grammar rule 7).</summary>
    internal static FeelValue Matches(FeelValue input, FeelValue test)
    {
        switch (test.Kind)
        {
            case FeelKind.List when input.Kind == FeelKind.List && Equality.Equal(input, test).IsTrue:
                return FeelValue.True;
            case FeelKind.List:
                return FeelValue.From(MatchesAny(input, test.Items));
            case FeelKind.Range when input.Kind != FeelKind.Range:
                return Ranges.Includes(test.Range, input);
            case FeelKind.Boolean when input.Kind != FeelKind.Boolean:
                return test;
            default:
                return Equality.Equal(input, test);
        }
    }

    private static bool MatchesAny(FeelValue input, FeelValue[] tests)
    {
        Run.CheckStack();
        Run.Pay(tests.Length);
        foreach (var test in tests)
        {
            if (Matches(input, test).IsTrue)
            {
                return true;
            }
        }

        return false;
    }

    private static FeelValue Unfit(FeelValue a) => a.Kind is FeelKind.Null ? a : a.Kind == FeelKind.Unknown ? FeelValue.Null : Truth(a);

    private static FeelValue NoOrder(FeelValue a, FeelValue b) =>
        a.IsNull ? (a.Why is null && b.Why is not null ? b : a.Kind == FeelKind.Unknown ? default : a)
        : b.IsNull ? (b.Kind == FeelKind.Unknown ? default : b)
        : Equality.NotComparable(a, b);
}
