namespace Kechuang.Decisions.Values;

/// <summary>
/// The proleptic Gregorian calendar over nine-digit years, which FEEL dates have and <see cref="DateOnly"/> does not.
/// Day numbers count from 0001-01-01 = 0, as <see cref="DateOnly.DayNumber"/> does; the conversion is the era algorithm of
/// H. Hinnant, "chrono-compatible low-level date algorithms".
/// </summary>
internal static class Calendar
{
    internal const long MaxYear = 999_999_999;
    private const long DaysFromMarchYearZero = 306;

    internal static long DayNumber(long year, int month, int day)
    {
        var y = month <= 2 ? year - 1 : year;
        var era = FloorDivide(y, 400);
        var yearOfEra = y - (era * 400);
        var dayOfYear = ((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5 + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * 146097) + dayOfEra - DaysFromMarchYearZero;
    }

    internal static (long Year, int Month, int Day) Civil(long dayNumber)
    {
        var z = dayNumber + DaysFromMarchYearZero;
        var era = FloorDivide(z, 146097);
        var dayOfEra = z - (era * 146097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36524) - (dayOfEra / 146096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var mp = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * mp) + 2) / 5) + 1);
        var month = (int)(mp < 10 ? mp + 3 : mp - 9);
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return (year, month, day);
    }

    internal static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    internal static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    internal static bool IsValid(long year, long month, long day) =>
        Math.Abs(year) <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, (int)month);

    internal static bool InBounds(decimal dayNumber) =>
        dayNumber >= -365_242_500_000m && dayNumber <= 365_242_500_000m
        && Math.Abs(Civil((long)dayNumber).Year) <= MaxYear;

    /// <summary>Moves a date by months; a day the month does not have becomes its last day.</summary>
    internal static long? AddMonths(long dayNumber, decimal months)
    {
        var (year, month, day) = Civil(dayNumber);
        var total = (year * 12m) + (month - 1) + months;
        if (Math.Abs(total) > (MaxYear * 12m) + 11)
        {
            return null;
        }

        var whole = (long)total;
        var newYear = FloorDivide(whole, 12);
        var newMonth = (int)(whole - (newYear * 12)) + 1;
        return Math.Abs(newYear) > MaxYear
            ? null
            : DayNumber(newYear, newMonth, Math.Min(day, DaysInMonth(newYear, newMonth)));
    }

    /// <summary>ISO weekday, Monday = 1.</summary>
    internal static int Weekday(long dayNumber) => (int)(FloorModulo(dayNumber, 7) + 1);

    internal static int DayOfYear(long dayNumber) => (int)(dayNumber - DayNumber(Civil(dayNumber).Year, 1, 1)) + 1;

    internal static int IsoWeek(long dayNumber)
    {
        var thursday = dayNumber - Weekday(dayNumber) + 4;
        return ((DayOfYear(thursday) - 1) / 7) + 1;
    }

    internal static long FloorDivide(long value, long divisor) =>
        (value / divisor) - (value % divisor != 0 && (value < 0) != (divisor < 0) ? 1 : 0);

    internal static long FloorModulo(long value, long divisor) => value - (FloorDivide(value, divisor) * divisor);
}
