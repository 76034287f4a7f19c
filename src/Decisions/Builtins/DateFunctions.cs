using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Builtins;

/// <summary>Date and time functions (DMN 1.5, tables 77 and 79). now() and today() need a clock from the host.</summary>
internal static class DateFunctions
{
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    internal static void Declare(Action<string, Body> add)
    {
        add("is(value1~: any, value2~: any): boolean", (_, a) => FeelValue.From(Is(a[0], a[1])));
        add("now(): datetime", (f, _) => Now(f, now => FeelValue.FromDateTime(now)));
        add("today(): date", (f, _) => Now(f, now => FeelValue.FromDays(now.Day)));
        foreach (var type in new[] { "date", "datetime" })
        {
            add($"day of year(date: {type}): number", (_, a) => FeelValue.From((decimal)Calendar.DayOfYear(Day(a[0]))));
            add($"day of week(date: {type}): string", (_, a) => FeelValue.From(Days[Calendar.Weekday(Day(a[0])) - 1]));
            add($"month of year(date: {type}): string", (_, a) => FeelValue.From(Months[Calendar.Civil(Day(a[0])).Month - 1]));
            add($"week of year(date: {type}): number", (_, a) => FeelValue.From((decimal)Calendar.IsoWeek(Day(a[0]))));
        }
    }

    private static long Day(FeelValue value) => value.Kind == FeelKind.Date ? (long)value.Num : value.DateTime.Day;

    /// <summary>The same value of the semantic domain: for times the zone counts as well as the instant.</summary>
    private static bool Is(FeelValue a, FeelValue b)
    {
        if (a.IsNull || b.IsNull || a.Kind != b.Kind)
        {
            return a.IsNull && b.IsNull;
        }

        return a.Kind switch
        {
            FeelKind.Time => a.Time == b.Time,
            FeelKind.DateTime => a.DateTime == b.DateTime,
            _ => Equality.Same(a, b),
        };
    }

    private static FeelValue Now(Frame frame, Func<FeelDateTime, FeelValue> use)
    {
        if (frame.Run.Limits.Clock is not { } clock)
        {
            return Reason.Null("clock", "此处不提供当前时间，请用日期变量", "there is no clock here: use a date variable");
        }

        var now = clock.GetLocalNow();
        var day = DateOnly.FromDateTime(now.DateTime).DayNumber;
        return use(new FeelDateTime(day, now.TimeOfDay.Ticks * 100, Zone.Offset((int)now.Offset.TotalSeconds)));
    }
}
