using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Runtime;

/// <summary>The arithmetic operators (DMN 1.5, tables 55 to 60).</summary>
internal static class Arithmetic
{
    internal static FeelValue Add(FeelValue a, FeelValue b) => a.Kind == FeelKind.Number && b.Kind == FeelKind.Number
        ? AddNumbers(a.Num, b.Num)
        : Guard('+', a, b, AddOthers);

    internal static FeelValue Subtract(FeelValue a, FeelValue b) => a.Kind == FeelKind.Number && b.Kind == FeelKind.Number
        ? AddNumbers(a.Num, -b.Num)
        : Guard('-', a, b, SubtractOthers);

    internal static FeelValue Multiply(FeelValue a, FeelValue b)
    {
        if (a.Kind != FeelKind.Number || b.Kind != FeelKind.Number)
        {
            return Guard('*', a, b, MultiplyOthers);
        }

        try
        {
            return FeelValue.From(a.Num * b.Num);
        }
        catch (OverflowException)
        {
            return Overflow();
        }
    }

    internal static FeelValue Divide(FeelValue a, FeelValue b)
    {
        if (a.Kind != FeelKind.Number || b.Kind != FeelKind.Number)
        {
            return Guard('/', a, b, DivideOthers);
        }

        if (b.Num == 0)
        {
            return ByZero();
        }

        try
        {
            return FeelValue.From(a.Num / b.Num);
        }
        catch (OverflowException)
        {
            return Overflow();
        }
    }

    internal static FeelValue Power(FeelValue a, FeelValue b) => a.Kind == FeelKind.Number && b.Kind == FeelKind.Number
        ? Numerics.Power(a.Num, b.Num)
        : Guard('^', a, b, (x, y) => null);

    internal static FeelValue Negate(FeelValue a) => a.Kind switch
    {
        FeelKind.Number => FeelValue.From(-a.Num),
        FeelKind.DaysTimeDuration => FeelValue.FromSeconds(-a.Num),
        FeelKind.YearsMonthsDuration => FeelValue.FromMonths(-a.Num),
        FeelKind.Null => a,
        _ => Reason.Null("operand", $"{Names.Of(a)}不能取负", $"{a.Kind} cannot be negated"),
    };

    internal static FeelValue Overflow() => Reason.Null("overflow", "数值超出范围（28 位有效数字）", "the number is out of range (28 significant digits)");

    internal static FeelValue ByZero() => Reason.Null("division", "除数为零", "division by zero");

    private static FeelValue AddNumbers(decimal a, decimal b)
    {
        try
        {
            return FeelValue.From(a + b);
        }
        catch (OverflowException)
        {
            return Overflow();
        }
    }

    private static FeelValue Guard(char sign, FeelValue a, FeelValue b, Func<FeelValue, FeelValue, FeelValue?> compute)
    {
        if (a.Kind == FeelKind.Null || b.Kind == FeelKind.Null)
        {
            return a.Kind == FeelKind.Null && a.Why is not null ? a : b.Kind == FeelKind.Null && b.Why is not null ? b : NullOperand(sign);
        }

        try
        {
            return compute(a, b) ?? Unfit(sign, a, b);
        }
        catch (OverflowException)
        {
            return Overflow();
        }
    }

    private static FeelValue NullOperand(char sign) => Reason.Null("null operand", $"运算 {sign} 的一方为空值", $"an operand of {sign} is null");

    private static FeelValue Unfit(char sign, FeelValue a, FeelValue b) => Reason.Null(
        "operand",
        $"{Names.Of(a)}与{Names.Of(b)}不能做 {sign} 运算",
        $"{sign} is not defined for {a.Kind} and {b.Kind}");

    private static FeelValue? AddOthers(FeelValue a, FeelValue b) => (a.Kind, b.Kind) switch
    {
        (FeelKind.String, FeelKind.String) => Join(a.Text, b.Text),
        (FeelKind.DaysTimeDuration, FeelKind.DaysTimeDuration) => FeelValue.FromSeconds(a.Num + b.Num),
        (FeelKind.YearsMonthsDuration, FeelKind.YearsMonthsDuration) => FeelValue.FromMonths(a.Num + b.Num),
        (FeelKind.Date or FeelKind.DateTime or FeelKind.Time, FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration) => Shift(a, b, 1),
        (FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration, FeelKind.Date or FeelKind.DateTime or FeelKind.Time) => Shift(b, a, 1),
        _ => null,
    };

    private static FeelValue Join(string a, string b) => Run.Made(FeelValue.From(a + b));

    private static FeelValue? SubtractOthers(FeelValue a, FeelValue b) => (a.Kind, b.Kind) switch
    {
        (FeelKind.DaysTimeDuration, FeelKind.DaysTimeDuration) => FeelValue.FromSeconds(a.Num - b.Num),
        (FeelKind.YearsMonthsDuration, FeelKind.YearsMonthsDuration) => FeelValue.FromMonths(a.Num - b.Num),
        (_, FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration) => Shift(a, b, -1),
        (FeelKind.Time, FeelKind.Time) => Between(a.Time.Zone, a.Time.Instant, b.Time.Zone, b.Time.Instant),
        (FeelKind.Date or FeelKind.DateTime, FeelKind.Date or FeelKind.DateTime) => BetweenDates(a, b),
        _ => null,
    };

    private static FeelValue? BetweenDates(FeelValue a, FeelValue b)
    {
        var (x, y) = (AtMidnight(a), AtMidnight(b));
        return Between(x.Zone, x.Instant, y.Zone, y.Instant);
    }

    /// <summary>A date counts as midnight UTC where a date and time is wanted (DMN 1.5, 10.3.2.3.7).</summary>
    internal static FeelDateTime AtMidnight(FeelValue value) =>
        value.Kind == FeelKind.Date ? new FeelDateTime((long)value.Num, 0, Zone.Utc) : value.DateTime;

    private static FeelValue? Between(Zone? x, decimal left, Zone? y, decimal right) =>
        (x is null) == (y is null) ? FeelValue.FromSeconds(left - right) : null;

    private static FeelValue? Shift(FeelValue point, FeelValue by, int sign)
    {
        var amount = sign * by.Num;
        switch (point.Kind, by.Kind)
        {
            case (FeelKind.Date, FeelKind.YearsMonthsDuration):
                return Calendar.AddMonths((long)point.Num, amount) is { } date ? FeelValue.FromDays(date) : Overflow();
            case (FeelKind.Date, FeelKind.DaysTimeDuration):
                return ShiftDate(point.Num, amount);
            case (FeelKind.DateTime, FeelKind.YearsMonthsDuration):
                var d = point.DateTime;
                return Calendar.AddMonths(d.Day, amount) is { } day ? FeelValue.FromDateTime(d with { Day = day }) : Overflow();
            case (FeelKind.DateTime, FeelKind.DaysTimeDuration):
                return point.DateTime.Plus(amount) is { } moved ? FeelValue.FromDateTime(moved) : Overflow();
            case (FeelKind.Time, FeelKind.DaysTimeDuration):
                return ShiftTime(point.Time, amount);
            default:
                return null;
        }
    }

    private static FeelValue ShiftDate(decimal day, decimal seconds)
    {
        var moved = Math.Floor(((day * 86_400m) + seconds) / 86_400m);
        return Calendar.InBounds(moved) ? FeelValue.FromDays(moved) : Overflow();
    }

    private static FeelValue ShiftTime(FeelTime time, decimal seconds)
    {
        var total = (time.Nanos + (seconds * FeelTime.NanosPerSecond)) % FeelTime.NanosPerDay;
        return FeelValue.FromTime(time with { Nanos = (long)(total < 0 ? total + FeelTime.NanosPerDay : total) });
    }

    private static FeelValue? MultiplyOthers(FeelValue a, FeelValue b) => (a.Kind, b.Kind) switch
    {
        (FeelKind.DaysTimeDuration, FeelKind.Number) => FeelValue.FromSeconds(a.Num * b.Num),
        (FeelKind.Number, FeelKind.DaysTimeDuration) => FeelValue.FromSeconds(a.Num * b.Num),
        (FeelKind.YearsMonthsDuration, FeelKind.Number) => FeelValue.FromMonths(decimal.Truncate(a.Num * b.Num)),
        (FeelKind.Number, FeelKind.YearsMonthsDuration) => FeelValue.FromMonths(decimal.Truncate(a.Num * b.Num)),
        _ => null,
    };

    private static FeelValue? DivideOthers(FeelValue a, FeelValue b)
    {
        if (a.Kind is not (FeelKind.DaysTimeDuration or FeelKind.YearsMonthsDuration) || (b.Kind != a.Kind && b.Kind != FeelKind.Number))
        {
            return null;
        }

        if (b.Num == 0)
        {
            return ByZero();
        }

        var quotient = a.Num / b.Num;
        return b.Kind == a.Kind
            ? FeelValue.From(quotient)
            : a.Kind == FeelKind.DaysTimeDuration ? FeelValue.FromSeconds(Math.Round(quotient, 9)) : FeelValue.FromMonths(decimal.Truncate(quotient));
    }
}
