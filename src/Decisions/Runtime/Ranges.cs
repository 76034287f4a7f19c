using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Runtime;

/// <summary>Making ranges and asking whether a value lies in one.</summary>
internal static class Ranges
{
    internal static FeelValue Make(FeelValue start, FeelValue end, bool startIncluded, bool endIncluded, RangeForm form)
    {
        if ((form != RangeForm.Below && !IsPoint(start)) || (form != RangeForm.Above && !IsPoint(end)))
        {
            return Reason.Null("range", "区间端点必须是数值、文本、日期、时间或时长", "the ends of a range must be numbers, strings, dates, times or durations");
        }

        if (form == RangeForm.Ends && Equality.Order(start, end) is null)
        {
            return Equality.NotComparable(start, end);
        }

        return FeelValue.FromRange(new FeelRange(start, end, startIncluded, endIncluded, form));
    }

    internal static FeelValue Includes(FeelRange range, FeelValue value)
    {
        if (range.Form is RangeForm.Point or RangeForm.Other)
        {
            var same = Equality.Equal(value, range.Start);
            return range.Form == RangeForm.Point ? same : Comparison.Not(same);
        }

        var low = range.Start.IsNull ? FeelValue.True : range.StartIncluded ? Comparison.GreaterOrEqual(value, range.Start) : Comparison.Greater(value, range.Start);
        var high = range.End.IsNull ? FeelValue.True : range.EndIncluded ? Comparison.LessOrEqual(value, range.End) : Comparison.Less(value, range.End);
        return Comparison.And(low, high);
    }

    internal static bool IsPoint(FeelValue value) => value.Kind is FeelKind.Number or FeelKind.String or FeelKind.Date
        or FeelKind.Time or FeelKind.DateTime or FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration;
}
