namespace Kechuang.Decisions.Unknowns;

/// <summary>
/// The values an expression could take: a small set, an interval of numbers, a list or context of such, or anything.
/// Always an over-approximation: every value that can come is in it.
/// </summary>
internal sealed class Reach
{
    internal const int MaxValues = 64;

    private Reach(UInt128 causes) => Causes = causes;

    /// <summary>The possible values, when few.</summary>
    internal FeelValue[]? Values { get; private init; }

    /// <summary>A number between two bounds, each of which may be missing.</summary>
    internal bool IsInterval { get; private init; }

    internal decimal? Low { get; private init; }

    internal decimal? High { get; private init; }

    /// <summary>Null too may come. A set of values says so by itself.</summary>
    internal bool MayBeNull { get; private init; }

    /// <summary>The kind of the value, when it is open but of one kind.</summary>
    internal FeelKind? Kind { get; private init; }

    internal Reach[]? Items { get; private init; }

    internal string[]? Names { get; private init; }

    /// <summary>Which unknown inputs it hangs on, one bit each.</summary>
    internal UInt128 Causes { get; }

    internal bool IsExact => Values is { Length: 1 };

    internal FeelValue Exact => Values![0];

    internal bool CanBeNull => Values is null ? MayBeNull : Array.Exists(Values, static v => v.IsNull);

    internal bool CanBeTrue => Values is null ? OpenTruth : Array.Exists(Values, v => v.IsTrue);

    internal bool CanBeOtherThanTrue => Values is null || Array.Exists(Values, v => !v.IsTrue);

    internal bool CanBeFalse => Values is null ? OpenTruth : Array.Exists(Values, v => v.IsFalse);

    private bool OpenTruth => !IsInterval && Items is null && Kind is null or FeelKind.Boolean;

    private static readonly Reach Yes = new(0) { Values = [FeelValue.True] };
    private static readonly Reach No = new(0) { Values = [FeelValue.False] };
    private static readonly Reach Nothing = new(0) { Values = [default] };

    internal static Reach Of(FeelValue value) => value.Kind switch
    {
        FeelKind.Boolean => value.IsTrue ? Yes : No,
        FeelKind.Null when value.Ref is null => Nothing,
        _ => new(0) { Values = [value] },
    };

    internal static Reach Anything(UInt128 causes) => new(causes) { MayBeNull = true };

    internal static Reach AnyOf(FeelKind kind, UInt128 causes, bool mayBeNull = false) => kind switch
    {
        FeelKind.Boolean => Among([FeelValue.True, FeelValue.False, .. mayBeNull ? [FeelValue.Null] : Array.Empty<FeelValue>()], causes),
        FeelKind.Number => Between(null, null, causes, mayBeNull),
        _ => new(causes) { Kind = kind, MayBeNull = mayBeNull },
    };

    internal static Reach Between(decimal? low, decimal? high, UInt128 causes, bool mayBeNull = false) =>
        low is { } value && low == high && !mayBeNull
            ? new(causes) { Values = [FeelValue.From(value)] }
            : new(causes) { IsInterval = true, Low = low, High = high, MayBeNull = mayBeNull, Kind = FeelKind.Number };

    internal static Reach OfItems(Reach[] items)
    {
        if (Array.TrueForAll(items, i => i.IsExact))
        {
            return new(Union(items)) { Values = [FeelValue.List(Array.ConvertAll(items, i => i.Exact))] };
        }

        return new(Union(items)) { Items = items, Kind = FeelKind.List };
    }

    internal static Reach OfEntries(string[] names, Reach[] entries)
    {
        if (Array.TrueForAll(entries, e => e.IsExact))
        {
            return new(Union(entries)) { Values = [FeelValue.Context(FeelContext.Over(names, Array.ConvertAll(entries, e => e.Exact)))] };
        }

        return new(Union(entries)) { Items = entries, Names = names, Kind = FeelKind.Context };
    }

    /// <summary>One of these values; many numbers become an interval, many others anything.</summary>
    internal static Reach Among(IEnumerable<FeelValue> values, UInt128 causes)
    {
        var kept = new List<FeelValue>();
        foreach (var value in values)
        {
            var plain = value.Kind == FeelKind.Unknown ? default : value;
            if (!kept.Contains(plain))
            {
                kept.Add(plain);
            }
        }

        if (kept.Count <= MaxValues)
        {
            return new(causes) { Values = [.. kept] };
        }

        var numbers = kept.Where(v => v.Kind == FeelKind.Number).Select(v => v.Num).ToList();
        var nulls = kept.Any(v => v.IsNull);
        return numbers.Count + (nulls ? 1 : 0) == kept.Count
            ? Between(numbers.Min(), numbers.Max(), causes, nulls)
            : Anything(causes);
    }

    /// <summary>Either of the two.</summary>
    internal static Reach Either(Reach a, Reach b)
    {
        var causes = a.Causes | b.Causes;
        if (a.Values is not null && b.Values is not null)
        {
            return Among(a.Values.Concat(b.Values), causes);
        }

        if (a.Numbers(out var low1, out var high1, out var null1) && b.Numbers(out var low2, out var high2, out var null2))
        {
            return Between(
                low1 is null || low2 is null ? null : Math.Min(low1.Value, low2.Value),
                high1 is null || high2 is null ? null : Math.Max(high1.Value, high2.Value),
                causes,
                null1 || null2);
        }

        if (a.OnlyNull)
        {
            return b.OrNull(causes);
        }

        if (b.OnlyNull)
        {
            return a.OrNull(causes);
        }

        if (a.Items is not null && b.Items is not null && a.Items.Length == b.Items.Length && SameShape(a, b))
        {
            var items = a.Items.Zip(b.Items, Either).ToArray();
            return new(causes) { Items = items, Names = a.Names, Kind = a.Kind, MayBeNull = a.MayBeNull || b.MayBeNull };
        }

        return Anything(causes);
    }

    internal Reach With(UInt128 causes) => causes == 0 || IsExact || (causes | Causes) == Causes
        ? this
        : new(Causes | causes) { Values = Values, IsInterval = IsInterval, Low = Low, High = High, MayBeNull = MayBeNull, Kind = Kind, Items = Items, Names = Names };

    internal bool OnlyNull => Values is not null && Array.TrueForAll(Values, v => v.IsNull);

    /// <summary>The bounds of a value that can only be a number or null.</summary>
    internal bool Numbers(out decimal? low, out decimal? high, out bool mayBeNull)
    {
        if (IsInterval)
        {
            (low, high, mayBeNull) = (Low, High, MayBeNull);
            return true;
        }

        (low, high, mayBeNull) = (null, null, false);
        if (Values is null)
        {
            return false;
        }

        foreach (var value in Values)
        {
            if (value.IsNull)
            {
                mayBeNull = true;
            }
            else if (value.Kind == FeelKind.Number)
            {
                low = low is { } l ? Math.Min(l, value.Num) : value.Num;
                high = high is { } h ? Math.Max(h, value.Num) : value.Num;
            }
            else
            {
                return false;
            }
        }

        return low is not null;
    }

    private Reach OrNull(UInt128 causes) =>
        new(causes) { IsInterval = IsInterval, Low = Low, High = High, MayBeNull = true, Kind = Kind, Items = Items, Names = Names };

    private static bool SameShape(Reach a, Reach b) => a.Names is null ? b.Names is null : b.Names is not null && a.Names.AsSpan().SequenceEqual(b.Names);

    internal static UInt128 Union(IEnumerable<Reach> parts) => parts.Aggregate(UInt128.Zero, (all, part) => all | part.Causes);

    internal static UInt128 Union(Reach[] parts)
    {
        var all = UInt128.Zero;
        foreach (var part in parts)
        {
            all |= part.Causes;
        }

        return all;
    }
}
