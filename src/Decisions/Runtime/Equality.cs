using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Runtime;

/// <summary>Equality and order of FEEL values (DMN 1.5, tables 53 and 54).</summary>
internal static class Equality
{
    /// <summary>The operator =. Different kinds are not comparable, which is null, not false.</summary>
    internal static FeelValue Equal(FeelValue left, FeelValue right)
    {
        if (left.IsNull || right.IsNull)
        {
            return FeelValue.From(left.IsNull && right.IsNull);
        }

        return left.Kind != right.Kind ? NotComparable(left, right) : FeelValue.From(Same(left, right));
    }

    internal static FeelValue NotEqual(FeelValue left, FeelValue right)
    {
        var equal = Equal(left, right);
        return equal.Kind == FeelKind.Boolean ? FeelValue.From(!equal.IsTrue) : equal;
    }

    /// <summary>Equality of two values of the same kind.</summary>
    internal static bool Same(FeelValue left, FeelValue right) => left.Kind switch
    {
        FeelKind.String => SameTexts(left.Text, right.Text),
        FeelKind.List => SameLists(left.Items, right.Items),
        FeelKind.Context => SameContexts(left.Entries, right.Entries),
        FeelKind.Range => SameRanges(left.Range, right.Range),
        FeelKind.Time => SameTimes(left.Time, right.Time),
        FeelKind.DateTime => SameDateTimes(left.DateTime, right.DateTime),
        FeelKind.Function => ReferenceEquals(left.Ref, right.Ref),
        FeelKind.Unknown => ReferenceEquals(left.Ref, right.Ref),
        _ => left.Num == right.Num,
    };

    private static bool SameTexts(string left, string right)
    {
        Run.PayText(left.Length);
        return string.Equals(left, right);
    }

    /// <summary>Order of two values; null when the standard gives none.</summary>
    internal static int? Order(FeelValue left, FeelValue right)
    {
        if (left.Kind != right.Kind)
        {
            return null;
        }

        switch (left.Kind)
        {
            case FeelKind.Number or FeelKind.Date or FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration:
                return decimal.Compare(left.Num, right.Num);
            case FeelKind.String:
                Run.PayText(left.Text.Length);
                return string.CompareOrdinal(left.Text, right.Text);
            case FeelKind.Time:
                return (left.Time.Zone is null) != (right.Time.Zone is null) ? null : Math.Floor(left.Time.Instant).CompareTo(Math.Floor(right.Time.Instant));
            case FeelKind.DateTime:
                return (left.DateTime.Zone is null) != (right.DateTime.Zone is null) ? null : Math.Floor(left.DateTime.Instant).CompareTo(Math.Floor(right.DateTime.Instant));
            default:
                return null;
        }
    }

    internal static FeelValue NotComparable(FeelValue left, FeelValue right) =>
        Reason.Null("compare", $"{Names.Of(left)}与{Names.Of(right)}不能比较", $"{left.Kind} and {right.Kind} cannot be compared");

    // The components the standard compares by are whole seconds (DMN 1.5, table 53 and 10.3.2.3.5).
    private static bool SameTimes(FeelTime left, FeelTime right) =>
        (left.Zone is null) == (right.Zone is null) && Math.Floor(left.Instant) == Math.Floor(right.Instant);

    private static bool SameDateTimes(FeelDateTime left, FeelDateTime right) =>
        (left.Zone is null) == (right.Zone is null) && Math.Floor(left.Instant) == Math.Floor(right.Instant);

    private static bool SameLists(FeelValue[] left, FeelValue[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        Run.CheckStack();
        Run.Pay(left.Length + 1);
        for (var i = 0; i < left.Length; i++)
        {
            if (!Equal(left[i], right[i]).IsTrue)
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameContexts(FeelContext left, FeelContext right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        Run.CheckStack();
        for (var i = 0; i < left.Count; i++)
        {
            // Contexts of one making have their entries in one order.
            var at = string.Equals(left.Names[i], right.Names[i]) ? i : right.IndexOf(left.Names[i]);
            Run.Pay(at == i ? 1 : left.Count / 8);
            if (at < 0 || !Equal(left.ValueAt(i), right.ValueAt(at)).IsTrue)
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameRanges(FeelRange left, FeelRange right) =>
        left.Form == right.Form && left.StartIncluded == right.StartIncluded && left.EndIncluded == right.EndIncluded
        && Equal(left.Start, right.Start).IsTrue && Equal(left.End, right.End).IsTrue;
}

/// <summary>Chinese names of kinds, for messages.</summary>
internal static class Names
{
    internal static string Of(FeelValue value) => Of(value.Kind);

    internal static string Of(FeelKind kind) => kind switch
    {
        FeelKind.Null => "空值",
        FeelKind.Boolean => "是否值",
        FeelKind.Number => "数值",
        FeelKind.String => "文本",
        FeelKind.Date => "日期",
        FeelKind.Time => "时间",
        FeelKind.DateTime => "日期时间",
        FeelKind.DaysTimeDuration => "天时时长",
        FeelKind.YearsMonthsDuration => "年月时长",
        FeelKind.List => "列表",
        FeelKind.Context => "上下文",
        FeelKind.Range => "区间",
        FeelKind.Function => "函数",
        _ => "未填",
    };
}
