using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Builtins;

/// <summary>Numeric functions (DMN 1.5, table 76) and the numeric list functions of table 75.</summary>
internal static class NumberFunctions
{
    internal static void Declare(Action<string, Body> add)
    {
        add("decimal(n: number, scale: number): number", (_, a) => Rounded(a, MidpointRounding.ToEven));
        add("floor(n: number, scale?: number): number", (_, a) => Rounded(a, MidpointRounding.ToNegativeInfinity));
        add("ceiling(n: number, scale?: number): number", (_, a) => Rounded(a, MidpointRounding.ToPositiveInfinity));
        add("round up(n: number, scale: number): number", (_, a) => Away(a));
        add("round down(n: number, scale: number): number", (_, a) => Rounded(a, MidpointRounding.ToZero));
        add("round half up(n: number, scale: number): number", (_, a) => Rounded(a, MidpointRounding.AwayFromZero));
        add("round half down(n: number, scale: number): number", (_, a) => Rounded(a, MidpointRounding.AwayFromZero, halfDown: true));
        add("abs(n: number): number", (_, a) => FeelValue.From(Math.Abs(a[0].Num)));
        add("abs(n: days): days", (_, a) => FeelValue.FromSeconds(Math.Abs(a[0].Num)));
        add("abs(n: months): months", (_, a) => FeelValue.FromMonths(Math.Abs(a[0].Num)));
        add("modulo(dividend: number, divisor: number): number", (_, a) => Modulo(a[0].Num, a[1].Num));
        add("sqrt(number: number): number", (_, a) => Numerics.Root(a[0].Num));
        add("log(number: number): number", (_, a) => Numerics.Logarithm(a[0].Num));
        add("exp(number: number): number", (_, a) => Numerics.Exponential(a[0].Num));
        add("odd(number: number): boolean", (_, a) => Parity(a[0].Num, 1));
        add("even(number: number): boolean", (_, a) => Parity(a[0].Num, 0));
        ListFunctions.Several(add, "min", "any", items => Extreme(items, -1));
        ListFunctions.Several(add, "max", "any", items => Extreme(items, 1));
        ListFunctions.Several(add, "sum", "number", items => Fold(items, Arithmetic.Add));
        ListFunctions.Several(add, "product", "number", items => Fold(items, Arithmetic.Multiply));
        ListFunctions.Several(add, "mean", "number", Mean);
        ListFunctions.Several(add, "median", "number", Median);
        ListFunctions.Several(add, "stddev", "number", Deviation);
        ListFunctions.Several(add, "mode", "numbers", Mode);
    }

    private static FeelValue Rounded(FeelValue[] a, MidpointRounding mode, bool halfDown = false)
    {
        var scale = a.Length > 1 && !a[1].IsNull ? decimal.Truncate(a[1].Num) : 0;
        if (BadScale(scale) is { } bad)
        {
            return bad;
        }

        if (scale >= 0 && !halfDown)
        {
            return FeelValue.From(scale > 28 ? a[0].Num : Math.Round(a[0].Num, (int)scale, mode));
        }

        return scale >= 28 ? a[0] : ToUnit(a[0].Num, (int)scale, mode, halfDown);
    }

    private static FeelValue? BadScale(decimal scale) => scale is < -6111 or > 6176
        ? Reason.Null("scale", "小数位数应在 -6111 到 6176 之间", "the scale must lie between -6111 and 6176")
        : null;

    // By the remainder, which is exact: value / unit would round before it is rounded.
    private static FeelValue ToUnit(decimal value, int scale, MidpointRounding mode, bool halfDown)
    {
        var wide = scale < -28;
        var unit = wide ? 0 : scale < 0 ? Numerics.Power(10, -scale).Num : new decimal(1, 0, 0, false, (byte)scale);
        var rest = wide ? value : value % unit;
        var half = scale < -29 ? -1 : Math.Abs(rest).CompareTo(wide ? 50_000_000_000_000_000_000_000_000_000m : unit / 2);
        var toward = value - rest;
        var away = rest != 0 && mode switch
        {
            MidpointRounding.ToZero => false,
            MidpointRounding.ToNegativeInfinity => value < 0,
            MidpointRounding.ToPositiveInfinity => value > 0,
            MidpointRounding.AwayFromZero => halfDown ? half > 0 : half >= 0,
            _ => half > 0 || (half == 0 && !wide && toward / unit % 2 != 0),
        };
        return !away ? FeelValue.From(toward) : wide ? Arithmetic.Overflow() : FeelValue.From(toward + (Math.Sign(value) * unit));
    }

    private static FeelValue Away(FeelValue[] a) =>
        Rounded(a, a[0].Num >= 0 ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity);

    // The remainder is exact; dividend - divisor * floor(dividend / divisor), as the standard defines it, would round and overflow.
    private static FeelValue Modulo(decimal dividend, decimal divisor)
    {
        if (divisor == 0)
        {
            return Arithmetic.ByZero();
        }

        var rest = dividend % divisor;
        return FeelValue.From(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest);
    }

    private static FeelValue Parity(decimal value, int rest) => FeelValue.From(Math.Abs(value % 2) == rest);

    private static FeelValue Extreme(FeelValue[] items, int sign)
    {
        if (items.Length == 0)
        {
            return Reason.Null("empty", "列表为空", "the list is empty");
        }

        var best = items[0];
        foreach (var item in items)
        {
            if (Equality.Order(item, best) is not { } order)
            {
                return NotNumbers();
            }

            best = order * sign > 0 ? item : best;
        }

        return best;
    }

    private static FeelValue Mean(FeelValue[] items)
    {
        var sum = Fold(items, Arithmetic.Add);
        return sum.Kind == FeelKind.Number ? Arithmetic.Divide(sum, FeelValue.From((decimal)items.Length)) : sum;
    }

    private static FeelValue Fold(FeelValue[] items, Func<FeelValue, FeelValue, FeelValue> step)
    {
        if (items.Length == 0)
        {
            return Reason.Null("empty", "列表为空", "the list is empty");
        }

        return items.All(i => i.Kind == FeelKind.Number) ? items.Aggregate(step) : NotNumbers();
    }

    private static FeelValue NotNumbers() => Reason.Null("numbers", "列表各项应为同类的数值", "the items of the list must be numbers of one kind");

    private static FeelValue Median(FeelValue[] items)
    {
        if (items.Length == 0 || items.Any(i => i.Kind != FeelKind.Number))
        {
            return items.Length == 0 ? FeelValue.Null : NotNumbers();
        }

        var sorted = items.Select(i => i.Num).Order().ToArray();
        var middle = sorted.Length / 2;
        return FeelValue.From(sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    private static FeelValue Deviation(FeelValue[] items)
    {
        if (items.Length < 2 || items.Any(i => i.Kind != FeelKind.Number))
        {
            return Reason.Null("numbers", "标准差至少需要两个数值", "a deviation needs at least two numbers");
        }

        try
        {
            var mean = items.Sum(i => i.Num) / items.Length;
            return Numerics.Root(items.Sum(i => (i.Num - mean) * (i.Num - mean)) / (items.Length - 1));
        }
        catch (OverflowException)
        {
            return Arithmetic.Overflow();
        }
    }

    private static FeelValue Mode(FeelValue[] items)
    {
        if (items.Any(i => i.Kind != FeelKind.Number))
        {
            return NotNumbers();
        }

        var groups = items.GroupBy(i => i.Num).ToList();
        var most = groups.Count == 0 ? 0 : groups.Max(g => g.Count());
        return FeelValue.List(groups.Where(g => g.Count() == most).Select(g => g.Key).Order().Select(FeelValue.From));
    }
}
