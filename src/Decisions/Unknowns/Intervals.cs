using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Unknowns;

/// <summary>Arithmetic and comparison of intervals whose bounds may be missing, that is infinite.</summary>
internal static class Intervals
{
    internal readonly record struct Span(decimal? Low, decimal? High);

    internal static Span Add(Span a, Span b) => new(Sum(a.Low, b.Low), Sum(a.High, b.High));

    internal static Span Negate(Span a) => new(-a.High, -a.Low);

    internal static Span Multiply(Span a, Span b)
    {
        End[] ends =
        [
            Times(Lower(a), Lower(b)), Times(Lower(a), Upper(b)), Times(Upper(a), Lower(b)), Times(Upper(a), Upper(b)),
        ];
        return Hull(ends);
    }

    /// <summary>The quotient, and whether the divisor can be zero.</summary>
    internal static (Span Result, bool ByZero) Divide(Span a, Span b)
    {
        var byZero = (b.Low ?? -1) <= 0 && (b.High ?? 1) >= 0;
        if (b is { Low: 0, High: 0 })
        {
            return (new Span(null, null), true);
        }

        if (byZero && b.Low is not 0 && b.High is not 0)
        {
            return (new Span(null, null), true);
        }

        var inverse = new Span(Inverse(b.High, b.High is 0 ? -1 : 0), Inverse(b.Low, b.Low is 0 ? 1 : 0));
        if (!byZero && b.Low is { } low && b.High is { } high && a.Low is { } from && a.High is { } to)
        {
            return (Hull([Over(from, low), Over(from, high), Over(to, low), Over(to, high)]), false);
        }

        return (Multiply(a, inverse), byZero);
    }

    internal static (bool True, bool False) Compare(Operation operation, Span a, Span b) => operation switch
    {
        Operation.Less => (Below(a.Low, b.High, strict: true), !Below(a.High, b.Low, strict: true, upper: true)),
        Operation.LessOrEqual => (Below(a.Low, b.High, strict: false), !Below(a.High, b.Low, strict: false, upper: true)),
        Operation.Greater => Compare(Operation.Less, b, a),
        Operation.GreaterOrEqual => Compare(Operation.LessOrEqual, b, a),
        Operation.Equal => (Below(a.Low, b.High, strict: false) && Below(b.Low, a.High, strict: false), !(Single(a) && a == b)),
        _ => Compare(Operation.Equal, a, b) is var (same, other) ? (other, same) : default,
    };

    private static bool Single(Span a) => a.Low is not null && a.Low == a.High;

    // Lower end against upper end: a missing end is infinite in the direction that makes the relation possible;
    // upper end against lower end: in the direction that makes it not certain.
    private static bool Below(decimal? x, decimal? y, bool strict, bool upper = false) =>
        x is null || y is null ? !upper : strict ? x < y : x <= y;

    private static decimal? Sum(decimal? a, decimal? b)
    {
        try
        {
            return a + b;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>An end of an interval, perhaps infinite by its sign.</summary>
    private readonly record struct End(decimal Value, int Infinite);

    private static End Lower(Span a) => a.Low is { } v ? new(v, 0) : new(0, -1);

    private static End Upper(Span a) => a.High is { } v ? new(v, 0) : new(0, 1);

    private static int Sign(End e) => e.Infinite != 0 ? e.Infinite : Math.Sign(e.Value);

    private static End Times(End a, End b)
    {
        var sign = Sign(a) * Sign(b);
        if (sign == 0 || (a.Infinite == 0 && b.Infinite == 0))
        {
            try
            {
                return new End(sign == 0 ? 0 : a.Value * b.Value, 0);
            }
            catch (OverflowException)
            {
                return new End(0, sign);
            }
        }

        return new End(0, sign);
    }

    private static End Over(decimal a, decimal b)
    {
        try
        {
            return new End(a / b, 0);
        }
        catch (OverflowException)
        {
            return new End(0, Math.Sign(a) * Math.Sign(b));
        }
    }

    private static decimal? Inverse(decimal? value, int zeroSide)
    {
        if (zeroSide != 0)
        {
            return null;
        }

        // The inverse of an infinite end is zero.
        return value is { } v ? 1 / v : 0;
    }

    private static Span Hull(End[] ends)
    {
        decimal? low = decimal.MaxValue;
        decimal? high = decimal.MinValue;
        foreach (var end in ends)
        {
            low = end.Infinite < 0 ? null : end.Infinite > 0 || low is null ? low : Math.Min(low.Value, end.Value);
            high = end.Infinite > 0 ? null : end.Infinite < 0 || high is null ? high : Math.Max(high.Value, end.Value);
        }

        return new Span(low, high);
    }
}
