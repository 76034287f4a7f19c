using Kechuang.Decisions.Builtins;

namespace Kechuang.Decisions.Unknowns;

/// <summary>Built-in functions whose bounds follow from the bounds of their arguments.</summary>
internal static class Monotone
{
    internal static Reach? Apply(string name, Reach[] arguments, Func<Reach, Reach[]?> itemsOf)
    {
        switch (name)
        {
            case "count":
                return itemsOf(arguments[0]) is { } counted ? Reach.Of(FeelValue.From((decimal)counted.Length)) : null;
            case "min" or "max" or "sum" or "mean":
                var items = arguments.Length == 1 ? itemsOf(arguments[0]) : arguments;
                return items is { Length: > 0 } ? Bounds(name, items) : null;
            case "floor" or "ceiling" or "round up" or "round down" or "round half up" or "round half down" or "decimal":
                return Rounded(name, arguments);
            case "abs":
                return Magnitude(arguments[0]);
            default:
                return null;
        }
    }

    private static Reach? Bounds(string name, Reach[] items)
    {
        decimal? low = null;
        decimal? high = null;
        var first = true;
        var mayBeNull = false;
        foreach (var item in items)
        {
            if (item.OnlyNull)
            {
                return Reach.Of(FeelValue.Null);
            }

            if (!item.Numbers(out var itemLow, out var itemHigh, out var itemNull))
            {
                return null;
            }

            mayBeNull |= itemNull;
            (low, high) = first ? (itemLow, itemHigh) : name switch
            {
                "min" => (Least(low, itemLow), high is null ? itemHigh : itemHigh is null ? high : Math.Min(high.Value, itemHigh.Value)),
                "max" => (low is null ? itemLow : itemLow is null ? low : Math.Max(low.Value, itemLow.Value), Most(high, itemHigh)),
                _ => Sum(low, high, itemLow, itemHigh),
            };
            first = false;
        }

        if (name == "mean")
        {
            (low, high) = (low / items.Length, high / items.Length);
        }

        return Reach.Between(low, high, Reach.Union(items), mayBeNull);
    }

    private static (decimal?, decimal?) Sum(decimal? low, decimal? high, decimal? itemLow, decimal? itemHigh)
    {
        var sum = Intervals.Add(new(low, high), new(itemLow, itemHigh));
        return (sum.Low, sum.High);
    }

    private static decimal? Least(decimal? a, decimal? b) => a is null || b is null ? null : Math.Min(a.Value, b.Value);

    private static decimal? Most(decimal? a, decimal? b) => a is null || b is null ? null : Math.Max(a.Value, b.Value);

    private static Reach? Rounded(string name, Reach[] arguments)
    {
        if (!arguments[0].Numbers(out var low, out var high, out var mayBeNull) || arguments.Skip(1).Any(a => !a.IsExact))
        {
            return null;
        }

        decimal? Round(decimal? bound) => bound is { } value
            && Catalogue.Find(name)!.Invoke(Runtime.Frame.None, [FeelValue.From(value), .. arguments.Skip(1).Select(a => a.Exact)]) is { Kind: FeelKind.Number } rounded
            ? rounded.Num
            : null;
        return Reach.Between(Round(low), Round(high), Reach.Union(arguments), mayBeNull);
    }

    private static Reach? Magnitude(Reach a)
    {
        if (!a.Numbers(out var low, out var high, out var mayBeNull))
        {
            return null;
        }

        var least = low > 0 ? low : high < 0 ? -high : 0;
        var most = low is null || high is null ? (decimal?)null : Math.Max(Math.Abs(low.Value), Math.Abs(high.Value));
        return Reach.Between(least, most, a.Causes, mayBeNull);
    }
}
