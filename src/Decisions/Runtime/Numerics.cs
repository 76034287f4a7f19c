namespace Kechuang.Decisions.Runtime;

/// <summary>Powers, roots and logarithms on decimals; binary floating point only gives the first guess.</summary>
internal static class Numerics
{
    internal static FeelValue Power(decimal value, decimal exponent)
    {
        try
        {
            if (exponent == decimal.Truncate(exponent) && Math.Abs(exponent) <= int.MaxValue)
            {
                return Whole(value, (long)exponent);
            }

            return value < 0
                ? Reason.Null("power", "负数不能取非整数次幂", "a negative number has no power with a fraction")
                : Approximate(Math.Pow((double)value, (double)exponent));
        }
        catch (OverflowException)
        {
            return Arithmetic.Overflow();
        }
    }

    internal static FeelValue Root(decimal value)
    {
        if (value < 0)
        {
            return Reason.Null("sqrt", "负数没有平方根", "a negative number has no square root");
        }

        if (value == 0)
        {
            return FeelValue.From(0m);
        }

        var guess = (decimal)Math.Sqrt((double)value);
        for (var i = 0; i < 3 && guess != 0; i++)
        {
            guess = (guess + (value / guess)) / 2;
        }

        var rounded = Math.Round(guess, 14);
        return FeelValue.From(rounded * rounded == value ? rounded : guess);
    }

    internal static FeelValue Approximate(double value)
    {
        if (!double.IsFinite(value))
        {
            return Reason.Null("number", "结果不是有限的数", "the result is not a finite number");
        }

        try
        {
            return FeelValue.From(decimal.Parse(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (OverflowException)
        {
            return Arithmetic.Overflow();
        }
    }

    private static FeelValue Whole(decimal value, long exponent)
    {
        if (exponent < 0)
        {
            if (value == 0)
            {
                return Arithmetic.ByZero();
            }

            var inverse = Whole(value, -exponent);
            return inverse.Kind == FeelKind.Number && inverse.Num != 0 ? FeelValue.From(1 / inverse.Num) : FeelValue.From(0m);
        }

        var result = 1m;
        var factor = value;
        for (var rest = exponent; rest > 0; rest >>= 1)
        {
            result = (rest & 1) == 1 ? result * factor : result;
            factor = rest > 1 ? factor * factor : factor;
        }

        return FeelValue.From(result);
    }
}
