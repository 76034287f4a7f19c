namespace Kechuang.Decisions.Tests.Laws;

/// <summary>Arithmetic (DMN 1.5, tables 56 to 60); what does not fit 28 digits is null.</summary>
internal static class Sums
{
    internal static FeelValue Apply(string op, FeelValue a, FeelValue b)
    {
        try
        {
            return Checked(op, a, b);
        }
        catch (OverflowException)
        {
            return FeelValue.Null;
        }
    }

    internal static FeelValue Negate(FeelValue a) => a.Kind switch
    {
        FeelKind.Number => FeelValue.From(0 - a.Num),
        FeelKind.DaysTimeDuration => FeelValue.FromSeconds(0 - a.Num),
        FeelKind.YearsMonthsDuration => FeelValue.FromMonths(0 - a.Num),
        _ => FeelValue.Null,
    };

    private static FeelValue Checked(string op, FeelValue a, FeelValue b) => (op, a.Kind, b.Kind) switch
    {
        ("+", FeelKind.Number, FeelKind.Number) => FeelValue.From(a.Num + b.Num),
        ("-", FeelKind.Number, FeelKind.Number) => FeelValue.From(a.Num - b.Num),
        ("*", FeelKind.Number, FeelKind.Number) => FeelValue.From(a.Num * b.Num),
        ("/", FeelKind.Number, FeelKind.Number) => b.Num == 0 ? FeelValue.Null : FeelValue.From(a.Num / b.Num),
        ("**", FeelKind.Number, FeelKind.Number) when b.Num is >= 0 and < 10 => Enumerable.Range(0, (int)b.Num).Aggregate(FeelValue.From(1m), (p, _) => p.IsNull ? p : FeelValue.From(p.Num * a.Num)),
        ("+", FeelKind.String, FeelKind.String) => FeelValue.From(a.AsText + b.AsText),
        ("+", FeelKind.DaysTimeDuration, FeelKind.DaysTimeDuration) => FeelValue.FromSeconds(a.Num + b.Num),
        ("-", FeelKind.DaysTimeDuration, FeelKind.DaysTimeDuration) => FeelValue.FromSeconds(a.Num - b.Num),
        ("+", FeelKind.YearsMonthsDuration, FeelKind.YearsMonthsDuration) => FeelValue.FromMonths(a.Num + b.Num),
        ("-", FeelKind.YearsMonthsDuration, FeelKind.YearsMonthsDuration) => FeelValue.FromMonths(a.Num - b.Num),
        ("*", FeelKind.DaysTimeDuration, FeelKind.Number) or ("*", FeelKind.Number, FeelKind.DaysTimeDuration) => FeelValue.FromSeconds(a.Num * b.Num),
        ("*", FeelKind.YearsMonthsDuration, FeelKind.Number) or ("*", FeelKind.Number, FeelKind.YearsMonthsDuration) => FeelValue.FromMonths(decimal.Truncate(a.Num * b.Num)),
        ("/", FeelKind.DaysTimeDuration, FeelKind.Number) => b.Num == 0 ? FeelValue.Null : FeelValue.FromSeconds(Math.Round(a.Num / b.Num, 9)),
        ("/", FeelKind.YearsMonthsDuration, FeelKind.Number) => b.Num == 0 ? FeelValue.Null : FeelValue.FromMonths(decimal.Truncate(a.Num / b.Num)),
        ("/", FeelKind.DaysTimeDuration, FeelKind.DaysTimeDuration) or ("/", FeelKind.YearsMonthsDuration, FeelKind.YearsMonthsDuration) => b.Num == 0 ? FeelValue.Null : FeelValue.From(a.Num / b.Num),
        ("+", FeelKind.Date, FeelKind.DaysTimeDuration) => Day(a.Num, b.Num),
        ("+", FeelKind.DaysTimeDuration, FeelKind.Date) => Day(b.Num, a.Num),
        ("-", FeelKind.Date, FeelKind.DaysTimeDuration) => Day(a.Num, -b.Num),
        ("+", FeelKind.Date, FeelKind.YearsMonthsDuration) => Days.Move(a.Num, b.Num),
        ("+", FeelKind.YearsMonthsDuration, FeelKind.Date) => Days.Move(b.Num, a.Num),
        ("-", FeelKind.Date, FeelKind.YearsMonthsDuration) => Days.Move(a.Num, -b.Num),
        ("-", FeelKind.Date, FeelKind.Date) => FeelValue.FromSeconds((a.Num - b.Num) * 86_400),
        _ => FeelValue.Null,
    };

    private static FeelValue Day(decimal day, decimal seconds)
    {
        var moved = Math.Floor(day + (seconds / 86_400));
        return Math.Abs(moved) > 365_242_500_000m || Math.Abs(Days.Part(moved, "year").Num) > 999_999_999 ? FeelValue.Null : FeelValue.FromDays(moved);
    }
}

/// <summary>The built-in functions the generator calls (DMN 1.5, 10.3.4).</summary>
internal static class ReferenceFunctions
{
    internal static FeelValue Call(string name, FeelValue[] a)
    {
        try
        {
            return Checked(name, a);
        }
        catch (OverflowException)
        {
            return FeelValue.Null;
        }
    }

    private static FeelValue Checked(string name, FeelValue[] a) => name switch
    {
        "not" => Reference.Not(a[0].Kind == FeelKind.List && a[0].AsList.Count == 1 ? FeelValue.Null : a[0]),
        "sum" or "product" or "mean" or "median" or "min" or "max" => Over(a, items => Fold(name, items)),
        "all" => Over(a, items => items.Any(i => i.IsFalse) ? FeelValue.False : items.All(i => i.IsTrue) ? FeelValue.True : FeelValue.Null),
        "any" => Over(a, items => items.Any(i => i.IsTrue) ? FeelValue.True : items.All(i => i.IsFalse) ? FeelValue.False : FeelValue.Null),
        "count" => List(a[0], l => FeelValue.From((decimal)l.Count)),
        "abs" when One(a[0]) is { Kind: FeelKind.DaysTimeDuration } d => FeelValue.FromSeconds(Math.Abs(d.Num)),
        "abs" when One(a[0]) is { Kind: FeelKind.YearsMonthsDuration } m => FeelValue.FromMonths(Math.Abs(m.Num)),
        "abs" => Numbers(a, n => Math.Abs(n[0])),
        "floor" => Numbers(a, n => Math.Floor(n[0])),
        "ceiling" => Numbers(a, n => -Math.Floor(-n[0])),
        "modulo" => Numbers(a, n => n[1] == 0 ? null : Modulo(n[0], n[1])),
        "decimal" or "round up" or "round down" or "round half up" or "round half down" => Numbers(a, n => Rounded(name, n[0], (int)n[1])),
        "string length" => Texts(a, t => FeelValue.From((decimal)t[0].Count(c => !char.IsLowSurrogate(c)))),
        "contains" => Texts(a, t => FeelValue.From(t[0].Contains(t[1], StringComparison.Ordinal))),
        "starts with" => Texts(a, t => FeelValue.From(t[0].StartsWith(t[1], StringComparison.Ordinal))),
        "ends with" => Texts(a, t => FeelValue.From(t[0].EndsWith(t[1], StringComparison.Ordinal))),
        "upper case" => Texts(a, t => FeelValue.From(t[0].ToUpperInvariant())),
        "lower case" => Texts(a, t => FeelValue.From(t[0].ToLowerInvariant())),
        "substring before" => Texts(a, t => FeelValue.From(t[0].Contains(t[1], StringComparison.Ordinal) ? t[0].Split(t[1].Length == 0 ? "\0" : t[1])[0][..(t[1].Length == 0 ? 0 : ^0)] : "")),
        "substring after" => Texts(a, t => FeelValue.From(t[0].Contains(t[1], StringComparison.Ordinal) ? t[0][(t[0].IndexOf(t[1], StringComparison.Ordinal) + t[1].Length)..] : "")),
        "string join" => Join(a[0], a[1]),
        "list contains" => List(a[0], l => FeelValue.From(l.Any(i => Order.Equal(i, a[1]).IsTrue))),
        "append" => List(a[0], l => FeelValue.List([.. l, a[1]])),
        "concatenate" => List(a[0], x => List(a[1], y => FeelValue.List([.. x, .. y]))),
        "union" => List(a[0], x => List(a[1], y => FeelValue.List(Distinct([.. x, .. y])))),
        "distinct values" => List(a[0], l => FeelValue.List(Distinct(l))),
        "reverse" => List(a[0], l => FeelValue.List(l.Reverse())),
        "flatten" => List(a[0], l => FeelValue.List(Flat(l))),
        "index of" => List(a[0], l => FeelValue.List(l.Select((v, i) => (v, i)).Where(p => Order.Equal(p.v, a[1]).IsTrue).Select(p => FeelValue.From(p.i + 1m)))),
        "sort" => List(a[0], Sorted),
        _ => throw new InvalidOperationException(name),
    };

    // A list of one counts as its item where no list is wanted (10.3.2.9.4), and the other way round.
    private static FeelValue One(FeelValue value) => value.Kind == FeelKind.List && value.AsList.Count == 1 ? value.AsList[0] : value;

    private static FeelValue List(FeelValue value, Func<IReadOnlyList<FeelValue>, FeelValue> use) =>
        value.IsNull ? FeelValue.Null : use(value.Kind == FeelKind.List ? value.AsList : [value]);

    private static FeelValue Over(FeelValue[] a, Func<IReadOnlyList<FeelValue>, FeelValue> use) => a.Length == 1 ? List(a[0], use) : use(a);

    private static FeelValue Numbers(FeelValue[] a, Func<decimal[], decimal?> use)
    {
        var fitted = Array.ConvertAll(a, One);
        return fitted.All(v => v.Kind == FeelKind.Number) && use(Array.ConvertAll(fitted, v => v.Num)) is { } result ? FeelValue.From(result) : FeelValue.Null;
    }

    private static FeelValue Texts(FeelValue[] a, Func<string[], FeelValue> use)
    {
        var fitted = Array.ConvertAll(a, One);
        return fitted.All(v => v.Kind == FeelKind.String) ? use(Array.ConvertAll(fitted, v => v.AsText)) : FeelValue.Null;
    }

    private static FeelValue Fold(string name, IReadOnlyList<FeelValue> items)
    {
        if (items.Count == 0)
        {
            return FeelValue.Null;
        }

        if (name is "min" or "max")
        {
            var best = items[0];
            foreach (var item in items)
            {
                var before = Order.Compare("<", item, best);
                if (before.IsNull)
                {
                    return FeelValue.Null;
                }

                best = name == "min" ? before.IsTrue ? item : best : Order.Compare(">", item, best).IsTrue ? item : best;
            }

            return best;
        }

        if (items.Any(i => i.Kind != FeelKind.Number))
        {
            return FeelValue.Null;
        }

        var numbers = items.Select(i => i.Num).ToList();
        numbers = name == "median" ? [.. numbers.Order()] : numbers;
        return FeelValue.From(name switch
        {
            "sum" => numbers.Aggregate((x, y) => x + y),
            "product" => numbers.Aggregate((x, y) => x * y),
            "mean" => numbers.Aggregate((x, y) => x + y) / numbers.Count,
            _ => numbers.Count % 2 == 1 ? numbers[numbers.Count / 2] : (numbers[(numbers.Count / 2) - 1] + numbers[numbers.Count / 2]) / 2,
        });
    }

    private static decimal Modulo(decimal a, decimal b) => a % b is var rest && rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;

    private static decimal? Rounded(string name, decimal value, int scale)
    {
        var unit = scale < 0 ? 10m : new decimal(1, 0, 0, false, (byte)scale);
        var rest = value % unit;
        var toZero = value - rest;
        if (rest == 0)
        {
            return value;
        }

        var half = (Math.Abs(rest) * 2).CompareTo(unit);
        var away = name switch
        {
            "round down" => false,
            "round up" => true,
            "round half up" => half >= 0,
            "round half down" => half > 0,
            _ => half > 0 || (half == 0 && toZero / unit % 2 != 0),
        };
        return away ? toZero + (Math.Sign(value) * unit) : toZero;
    }

    private static FeelValue Join(FeelValue list, FeelValue delimiter)
    {
        delimiter = One(delimiter);
        return List(list, items => items.Any(i => i.Kind is not (FeelKind.String or FeelKind.Null)) || delimiter.Kind is not (FeelKind.String or FeelKind.Null)
            ? FeelValue.Null
            : FeelValue.From(string.Join(delimiter.IsNull ? "" : delimiter.AsText, items.Where(i => !i.IsNull).Select(i => i.AsText))));
    }

    private static List<FeelValue> Distinct(IReadOnlyList<FeelValue> items)
    {
        var kept = new List<FeelValue>();
        foreach (var item in items)
        {
            if (!kept.Exists(k => Order.Equal(k, item).IsTrue))
            {
                kept.Add(item);
            }
        }

        return kept;
    }

    private static IEnumerable<FeelValue> Flat(IEnumerable<FeelValue> items) =>
        items.SelectMany(i => i.Kind == FeelKind.List ? Flat(i.AsList) : [i]);

    private static FeelValue Sorted(IReadOnlyList<FeelValue> items)
    {
        if (items.Count > 1 && items.Any(i => Order.Compare("<", i, items[0]).IsNull))
        {
            return FeelValue.Null;
        }

        return FeelValue.List(items.Select((v, i) => (V: v, I: i)).Order(Comparer<(FeelValue V, int I)>.Create((x, y) =>
            Order.Compare("<", x.V, y.V).IsTrue ? -1 : Order.Compare(">", x.V, y.V).IsTrue ? 1 : x.I - y.I)).Select(p => p.V));
    }
}
