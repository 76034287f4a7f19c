using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Runtime;

/// <summary>What a loop goes through (DMN 1.5, 10.3.2.14): lists, or ranges of whole numbers and dates.</summary>
internal static class Domains
{
    // Beyond this a step of one is lost in the digits.
    private const decimal Furthest = 1_000_000_000_000_000_000_000_000m;

    internal static FeelValue Items(FeelValue domain, Run run) => domain.Kind switch
    {
        FeelKind.List => domain,
        FeelKind.Null when domain.Why is not null => domain,
        FeelKind.Null or FeelKind.Unknown => Reason.Null("domain", "循环的范围为空值", "the domain of the loop is null"),
        FeelKind.Range => Steps(domain.Range.Start, domain.Range.End, domain.Range.StartIncluded, domain.Range.EndIncluded, run),
        _ => FeelValue.List(domain),
    };

    internal static FeelValue Steps(FeelValue start, FeelValue end, bool startIncluded, bool endIncluded, Run run)
    {
        if (start.Kind != end.Kind || start.Kind is not (FeelKind.Number or FeelKind.Date)
            || start.Num != decimal.Truncate(start.Num) || end.Num != decimal.Truncate(end.Num))
        {
            return Reason.Null("domain", "循环的区间两端必须是整数或日期", "the ends of a loop's range must be whole numbers or dates");
        }

        if (Math.Abs(start.Num) > Furthest || Math.Abs(end.Num) > Furthest)
        {
            return Arithmetic.Overflow();
        }

        var step = start.Num <= end.Num ? 1 : -1;
        var first = startIncluded ? start.Num : start.Num + step;
        var last = endIncluded ? end.Num : end.Num - step;
        var count = ((last - first) * step) + 1;
        if (count <= 0)
        {
            return FeelValue.List();
        }

        run.CheckList((int)Math.Min(count, int.MaxValue));
        Run.Pay((long)count);
        var items = new FeelValue[(int)count];
        for (var i = 0; i < items.Length; i++)
        {
            var value = first + (i * step);
            items[i] = start.Kind == FeelKind.Number ? FeelValue.From(value) : FeelValue.FromDays(value);
        }

        return FeelValue.List(items);
    }
}
