using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Runtime;

/// <summary>Entries of contexts and properties of temporal values and ranges (DMN 1.5, 10.3.2.5 and table 65).</summary>
internal static class Access
{
    internal static FeelValue Path(FeelValue source, string name) => source.Kind switch
    {
        FeelKind.Context => OfContext(source.Entries, name),
        FeelKind.List => PathOfItems(source.Items, name),
        FeelKind.Null => source,
        FeelKind.Unknown => source,
        _ => Property(source, name),
    };

    private static FeelValue PathOfItems(FeelValue[] items, string name)
    {
        Run.CheckStack();
        Run.Pay(items.Length);
        return FeelValue.List(Array.ConvertAll(items, item => Path(item, name)));
    }

    private static FeelValue OfContext(FeelContext context, string name)
    {
        if (context.Count > 64)
        {
            Run.Pay(context.Count / 8);
        }

        return context.TryGet(name, out var value) ? value : Missing(name);
    }

    internal static bool Has(FeelValue item, string name) => item.Kind == FeelKind.Context && item.Entries.IndexOf(name) >= 0;

    internal static FeelValue Missing(string name) => Reason.Null("name", $"没有“{name}”", $"there is no {name}");

    internal static FeelValue MakeContext(string[] names, FeelValue[] values) => FeelValue.Context(FeelContext.Over(names, values));

    /// <summary>A function defined as a context entry can call itself: its own slot in the frame it keeps is itself.</summary>
    internal static FeelValue TieToItself(FeelValue function, int slot)
    {
        if (function is { Kind: FeelKind.Function, Function: Closure closure })
        {
            closure.Home.L[slot] = function;
        }

        return function;
    }

    private static FeelValue Property(FeelValue value, string name) => value.Kind switch
    {
        FeelKind.Date => OfDate((long)value.Num, name),
        FeelKind.Time => OfTime(value.Time, FeelTime.Epoch, name),
        FeelKind.DateTime => OfDate(value.DateTime.Day, name) is { Kind: FeelKind.Number } found
            ? found
            : OfTime(value.DateTime.Time, value.DateTime.Day, name),
        FeelKind.DaysTimeDuration => OfSeconds(value.Num, name),
        FeelKind.YearsMonthsDuration => OfMonths(value.Num, name),
        FeelKind.Range => OfRange(value.Range, name),
        _ => Reason.Null("path", $"{Names.Of(value)}没有“{name}”", $"a {value.Kind} has no {name}"),
    };

    private static FeelValue OfDate(long day, string name) => name switch
    {
        "year" => FeelValue.From((decimal)Calendar.Civil(day).Year),
        "month" => FeelValue.From((decimal)Calendar.Civil(day).Month),
        "day" => FeelValue.From((decimal)Calendar.Civil(day).Day),
        "weekday" => FeelValue.From((decimal)Calendar.Weekday(day)),
        _ => Missing(name),
    };

    private static FeelValue OfTime(FeelTime time, long day, string name) => name switch
    {
        "hour" => FeelValue.From((decimal)time.Hour),
        "minute" => FeelValue.From((decimal)time.Minute),
        "second" => FeelValue.From(decimal.Truncate(time.Second)),
        "time offset" => time.Zone is null ? FeelValue.Null : FeelValue.FromSeconds(time.Zone.OffsetAt(day, time.Nanos)),
        "timezone" => FeelValue.From(time.Zone?.Id),
        _ => Missing(name),
    };

    private static FeelValue OfSeconds(decimal seconds, string name) => name switch
    {
        "days" => FeelValue.From(decimal.Truncate(seconds / 86_400)),
        "hours" => FeelValue.From(decimal.Truncate(seconds / 3600) % 24),
        "minutes" => FeelValue.From(decimal.Truncate(seconds / 60) % 60),
        "seconds" => FeelValue.From(seconds % 60),
        _ => Missing(name),
    };

    private static FeelValue OfMonths(decimal months, string name) => name switch
    {
        "years" => FeelValue.From(decimal.Truncate(months / 12)),
        "months" => FeelValue.From(months % 12),
        _ => Missing(name),
    };

    private static FeelValue OfRange(FeelRange range, string name) => name switch
    {
        "start" => range.Start,
        "end" => range.End,
        "start included" => FeelValue.From(range.StartIncluded),
        "end included" => FeelValue.From(range.EndIncluded),
        _ => Missing(name),
    };
}
