namespace Kechuang.Decisions.Gaps;

/// <summary>(A + Bx) / (C + Dx): what a number of an expression is in the one input that is moved.</summary>
internal readonly record struct Fraction(decimal A, decimal B, decimal C, decimal D)
{
    internal static Fraction Variable => new(0, 1, 1, 0);

    internal static Fraction Constant(decimal value) => new(value, 0, 1, 0);

    /// <summary>Null where the sum is no longer of this form.</summary>
    internal static Fraction? Add(Fraction x, Fraction y)
    {
        if (x.C == y.C && x.D == y.D)
        {
            return new(x.A + y.A, x.B + y.B, x.C, x.D);
        }

        return Times(x.A, x.B, y.C, y.D) is { } left && Times(y.A, y.B, x.C, x.D) is { } right && Times(x.C, x.D, y.C, y.D) is { } below
            ? new(left.Constant + right.Constant, left.Slope + right.Slope, below.Constant, below.Slope)
            : null;
    }

    internal static Fraction Negate(Fraction x) => new(-x.A, -x.B, x.C, x.D);

    internal static Fraction? Multiply(Fraction x, Fraction y) =>
        Times(x.A, x.B, y.A, y.B) is { } above && Times(x.C, x.D, y.C, y.D) is { } below
            ? new(above.Constant, above.Slope, below.Constant, below.Slope)
            : null;

    internal static Fraction? Divide(Fraction x, Fraction y) => Multiply(x, new(y.C, y.D, y.A, y.B));

    /// <summary>Where it is zero, and where it jumps.</summary>
    internal IEnumerable<decimal> Roots()
    {
        if (B != 0)
        {
            yield return -A / B;
        }

        if (D != 0)
        {
            yield return -C / D;
        }
    }

    private static (decimal Constant, decimal Slope)? Times(decimal a, decimal b, decimal c, decimal d) =>
        b != 0 && d != 0 ? null : (a * c, (a * d) + (b * c));
}
