using System.Globalization;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;
using Calendar = Kechuang.Decisions.Values.Calendar;

namespace Kechuang.Decisions.Builtins;

/// <summary>Conversion functions (DMN 1.5, table 72) and not (table 73).</summary>
internal static class ConversionFunctions
{
    internal static void Declare(Action<string, Body> add)
    {
        add("date(from: string): date", (_, a) => TemporalReader.Date(a[0].Text) is { } day ? FeelValue.FromDays(day) : NotTemporal(a[0], "日期", "date"));
        add("date(from: date): date", (_, a) => a[0]);
        add("date(from: datetime): date", (_, a) => FeelValue.FromDays(a[0].DateTime.Day));
        add("date(year: number, month: number, day: number): date", (_, a) => DateOf(a));
        add("date and time(from: string): datetime", (_, a) => TemporalReader.DateTime(a[0].Text) is { } value ? FeelValue.FromDateTime(value) : NotTemporal(a[0], "日期时间", "date and time"));
        add("date and time(from: date): datetime", (_, a) => FeelValue.FromDateTime(Arithmetic.AtMidnight(a[0])));
        add("date and time(from: datetime): datetime", (_, a) => a[0]);
        add("date and time(date: date, time: time): datetime", (_, a) => FeelValue.FromDateTime(new FeelDateTime((long)a[0].Num, a[1].Time.Nanos, a[1].Time.Zone)));
        add("date and time(date: datetime, time: time): datetime", (_, a) => FeelValue.FromDateTime(new FeelDateTime(a[0].DateTime.Day, a[1].Time.Nanos, a[1].Time.Zone)));
        add("date and time(from: datetime, timezone: string): datetime", (_, a) => InZone(a[0].DateTime, a[1].Text));
        add("time(from: string): time", (_, a) => TemporalReader.Time(a[0].Text) is { } time ? FeelValue.FromTime(time) : NotTemporal(a[0], "时间", "time"));
        add("time(from: time): time", (_, a) => a[0]);
        add("time(from: date): time", (_, a) => FeelValue.FromTime(new FeelTime(0, Zone.Utc)));
        add("time(from: datetime): time", (_, a) => FeelValue.FromTime(a[0].DateTime.Time));
        add("time(hour: number, minute: number, second: number, offset?: days?): time", (_, a) => TimeOf(a));
        add("number(from: string, grouping separator?: string?, decimal separator?: string?): number", (_, a) => NumberOf(a));
        add("number(from: number): number", (_, a) => a[0]);
        add("string(from: any): string", (f, a) => TextOf(f, a[0]));
        add("duration(from: string): any", (_, a) => TemporalReader.Duration(a[0].Text) ?? NotTemporal(a[0], "时长", "duration"));
        add("duration(from: days): days", (_, a) => a[0]);
        add("duration(from: months): months", (_, a) => a[0]);
        add("years and months duration(from: date, to: date): months", (_, a) => MonthsBetween(a[0], a[1]));
        add("years and months duration(from: datetime, to: datetime): months", (_, a) => MonthsBetween(a[0], a[1]));
        add("not(negand: any): boolean", (_, a) => Comparison.Not(a[0]));
    }

    private static FeelValue NotTemporal(FeelValue text, string chinese, string english) =>
        Reason.Null("temporal", $"{Literals.Brief(text)} 不是{chinese}", $"{Literals.Brief(text)} is not a {english}");

    private static FeelValue DateOf(FeelValue[] a)
    {
        if (a.Any(p => p.Num != decimal.Truncate(p.Num) || Math.Abs(p.Num) > Calendar.MaxYear) || !Calendar.IsValid((long)a[0].Num, (long)a[1].Num, (long)a[2].Num))
        {
            return Reason.Null("temporal", "没有这一天", "there is no such day");
        }

        return FeelValue.FromDays(Calendar.DayNumber((long)a[0].Num, (int)a[1].Num, (int)a[2].Num));
    }

    private static FeelValue TimeOf(FeelValue[] a)
    {
        var (hour, minute, second) = (a[0].Num, a[1].Num, a[2].Num);
        var offset = a.Length > 3 && !a[3].IsNull ? a[3].Num : (decimal?)null;
        var whole = hour == decimal.Truncate(hour) && minute == decimal.Truncate(minute);
        if (!whole || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or >= 60 || Math.Abs(offset ?? 0) > Zone.MaxOffset || (offset ?? 0) % 1 != 0)
        {
            return Reason.Null("temporal", "没有这个时间", "there is no such time");
        }

        var nanos = (long)((((hour * 3600) + (minute * 60) + second) * FeelTime.NanosPerSecond));
        return FeelValue.FromTime(new FeelTime(nanos, offset is { } seconds ? Zone.Offset((int)seconds) : null));
    }

    private static FeelValue InZone(FeelDateTime value, string id) => Zone.TryFind(id, out var zone)
        ? FeelDateTime.FromLocalSeconds(value.Instant, null) is { } utc && FeelDateTime.FromLocalSeconds(value.Instant + zone.OffsetAt(utc.Day, utc.Nanos), zone) is { } moved
            ? FeelValue.FromDateTime(moved)
            : Arithmetic.Overflow()
        : Reason.Null("temporal", $"未知的时区 {id}", $"the time zone {id} is not known");

    private static FeelValue NumberOf(FeelValue[] a)
    {
        var grouping = a.Length > 1 && !a[1].IsNull ? a[1].Text : "";
        var point = a.Length > 2 && !a[2].IsNull ? a[2].Text : ".";
        if (grouping is not ("" or " " or "," or ".") || point is not ("." or ",") || grouping == point)
        {
            return Reason.Null("separator", "分隔符不对", "the separators are not valid");
        }

        var text = grouping.Length == 0 ? a[0].Text : a[0].Text.Replace(grouping, "", StringComparison.Ordinal);
        text = point == "." ? text : text.Replace('.', '\0').Replace(',', '.');
        const NumberStyles Form = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Form, CultureInfo.InvariantCulture, out var number)
            ? FeelValue.From(number)
            : Reason.Null("number", $"{Literals.Brief(a[0])} 不是数值", $"{Literals.Brief(a[0])} is not a number");
    }

    private static FeelValue TextOf(Frame frame, FeelValue value)
    {
        if (value.IsNull)
        {
            return FeelValue.Null;
        }

        var text = Literals.Display(value, frame.Run.Limits.TextLength);
        frame.Run.CheckText(text.Length);
        return FeelValue.From(text);
    }

    private static FeelValue MonthsBetween(FeelValue from, FeelValue to)
    {
        var (start, end) = (Place(from), Place(to));
        var months = ((end.Year - start.Year) * 12m) + (end.Month - start.Month);
        var behind = end.Day.CompareTo(start.Day);
        months += months > 0 && behind < 0 ? -1 : months < 0 && behind > 0 ? 1 : 0;
        return FeelValue.FromMonths(months);
    }

    // The dates alone count (DMN 1.5, table 72, as the kit reads it).
    private static (long Year, int Month, int Day) Place(FeelValue value)
    {
        var moment = Arithmetic.AtMidnight(value);
        var (year, month, day) = Calendar.Civil(moment.Day);
        return (year, month, day);
    }
}
