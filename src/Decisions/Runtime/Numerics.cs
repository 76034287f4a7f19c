namespace Kechuang.Decisions.Runtime;

/// <summary>Powers, roots and logarithms on decimals, right to 25 digits; binary floating point only gives first guesses.</summary>
internal static class Numerics
{
    private const decimal E = 2.7182818284590452353602874714m;
    private const int Digits = 25;

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
                : value == 0 ? Whole(0, exponent < 0 ? -1 : 1)
                : Exponential(exponent * NaturalLogarithm(value));
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

    /// <summary>e to the power of a number; null where that is beyond the range of a decimal.</summary>
    internal static FeelValue Exponential(decimal exponent)
    {
        var whole = Math.Round(exponent);
        if (Math.Abs(whole) > 70)
        {
            return whole < 0 ? FeelValue.From(0m) : Arithmetic.Overflow();
        }

        try
        {
            // The whole part as a power of e, the rest, at most one half, as a series.
            var (rest, term, sum) = (exponent - whole, 1m, 1m);
            for (var n = 1; n < 40 && term != 0; n++)
            {
                term *= rest / n;
                sum += term;
            }

            var power = Whole(E, (long)Math.Abs(whole)).Num;
            return FeelValue.From(Significant(whole < 0 ? sum / power : sum * power));
        }
        catch (OverflowException)
        {
            return Arithmetic.Overflow();
        }
    }

    /// <summary>The natural logarithm of a positive number.</summary>
    internal static FeelValue Logarithm(decimal value) => value > 0
        ? FeelValue.From(Significant(NaturalLogarithm(value)))
        : Reason.Null("log", "对数只对正数有定义", "only positive numbers have a logarithm");

    private static decimal NaturalLogarithm(decimal value)
    {
        // value = e^whole * near with near about 1, and ln near = 2 artanh((near - 1) / (near + 1)).
        var whole = (long)Math.Round(Math.Log((double)value));
        var power = Whole(E, Math.Abs(whole)).Num;
        var near = whole < 0 ? value * power : value / power;
        var root = (near - 1) / (near + 1);
        var (term, sum) = (root, root);
        for (var n = 3; n < 80 && term != 0; n += 2)
        {
            term *= root * root;
            sum += term / n;
        }

        return whole + (2 * sum);
    }

    // The last places of a decimal carry the rounding of the steps before.
    private static decimal Significant(decimal value)
    {
        if (value == 0)
        {
            return 0;
        }

        var places = Digits - 1 - (int)Math.Floor(Math.Log10((double)Math.Abs(value)));
        return places is >= 0 and <= 28 ? Math.Round(value, places) / 1.0000000000000000000000000000m : value;
    }

    /// <summary>The decimal a double is written as, for functions whose signature has doubles.</summary>
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

            var inverse = Beyond(value, -exponent) ? 0 : Whole(value, -exponent).Num;
            return FeelValue.From(inverse == 0 ? 0 : 1 / inverse);
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

    // So large that one divided by it is nothing in a decimal.
    private static bool Beyond(decimal value, long exponent) => Math.Abs(value) > 1 && exponent * Math.Log10((double)Math.Abs(value)) > 28.8;
}
