using Kechuang.Decisions.Runtime;

namespace Kechuang.Decisions.Builtins;

/// <summary>The functions scoring tables are full of, without arrays of arguments. Anything unusual goes the common way.</summary>
internal static class Shortcuts
{
    internal static void Declare(Dictionary<string, Builtin> all)
    {
        Number(all["abs"], value => FeelValue.From(Math.Abs(value)));
        Number(all["floor"], value => FeelValue.From(Math.Floor(value)));
        Number(all["ceiling"], value => FeelValue.From(Math.Ceiling(value)));
        all["not"].One = Comparison.Not;
        Pair(all["min"], Math.Min);
        Pair(all["max"], Math.Max);
        List(all["count"], items => items.Length);
        List(all["sum"], Sum);
        var scaled = all["decimal"];
        scaled.Two = (number, scale) =>
            number.Kind == FeelKind.Number && scale.Kind == FeelKind.Number && scale.Num is >= 0 and <= 28 && decimal.IsInteger(scale.Num)
                ? FeelValue.From(Math.Round(number.Num, (int)scale.Num, MidpointRounding.ToEven))
                : scaled.Invoke(Nowhere, [number, scale]);
    }

    private static void List(Builtin builtin, Func<FeelValue[], decimal?> compute) => builtin.One = value =>
        value.Kind == FeelKind.List && compute(Paid(value.Items)) is { } result ? FeelValue.From(result) : builtin.Invoke(Nowhere, [value]);

    private static FeelValue[] Paid(FeelValue[] items)
    {
        Run.Pay(items.Length);
        return items;
    }

    private static decimal? Sum(FeelValue[] items)
    {
        var sum = 0m;
        foreach (var item in items)
        {
            if (item.Kind != FeelKind.Number)
            {
                return null;
            }

            try
            {
                sum += item.Num;
            }
            catch (OverflowException)
            {
                return null;
            }
        }

        return items.Length == 0 ? null : sum;
    }

    private static void Number(Builtin builtin, Func<decimal, FeelValue> compute) => builtin.One = value =>
        value.Kind == FeelKind.Number ? compute(value.Num) : builtin.Invoke(Nowhere, [value]);

    private static void Pair(Builtin builtin, Func<decimal, decimal, decimal> compute) => builtin.Two = (a, b) =>
        a.Kind == FeelKind.Number && b.Kind == FeelKind.Number ? FeelValue.From(compute(a.Num, b.Num)) : builtin.Invoke(Nowhere, [a, b]);

    private static readonly Frame Nowhere = new(0, null, new Run(FeelLimits.Default));
}
