using System.Globalization;

namespace Kechuang.Decisions.Values;

/// <summary>A time of day in nanoseconds, perhaps with a zone.</summary>
internal sealed record FeelTime(long Nanos, Zone? Zone)
{
    internal const long NanosPerDay = 86_400_000_000_000;
    internal const long NanosPerSecond = 1_000_000_000;

    internal int Hour => (int)(Nanos / (3600 * NanosPerSecond));

    internal int Minute => (int)(Nanos / (60 * NanosPerSecond) % 60);

    internal decimal Second => Nanos % (60 * NanosPerSecond) / (decimal)NanosPerSecond;

    /// <summary>Seconds of the day, in UTC when a zone is known; a named zone is read at the epoch, since a time has no date.</summary>
    internal decimal Instant => (Nanos / (decimal)NanosPerSecond) - (Zone?.OffsetAt(Epoch, Nanos) ?? 0);

    internal const long Epoch = 719_162;

    public override string ToString()
    {
        var whole = Nanos / NanosPerSecond;
        var fraction = Nanos % NanosPerSecond;
        var text = string.Create(CultureInfo.InvariantCulture, $"{whole / 3600:00}:{whole / 60 % 60:00}:{whole % 60:00}");
        if (fraction != 0)
        {
            text += "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        }

        return text + Zone?.Suffix();
    }
}

/// <summary>A day and a time of day, perhaps with a zone.</summary>
internal sealed record FeelDateTime(long Day, long Nanos, Zone? Zone)
{
    internal FeelTime Time => new(Nanos, Zone);

    /// <summary>Seconds since 0001-01-01T00:00:00, in UTC when a zone is known.</summary>
    internal decimal Instant => (Day * 86_400m) + (Nanos / (decimal)FeelTime.NanosPerSecond) - (Zone?.OffsetAt(Day, Nanos) ?? 0);

    internal static FeelDateTime? FromLocalSeconds(decimal seconds, Zone? zone)
    {
        var day = Math.Floor(seconds / 86_400m);
        if (!Calendar.InBounds(day))
        {
            return null;
        }

        var nanos = (long)decimal.Truncate((seconds - (day * 86_400m)) * FeelTime.NanosPerSecond);
        return new FeelDateTime((long)day, nanos, zone);
    }

    /// <summary>Moves along the local clock; the offset of a named zone is read anew.</summary>
    internal FeelDateTime? Plus(decimal seconds)
    {
        if (Zone?.Info is null)
        {
            return FromLocalSeconds((Day * 86_400m) + (Nanos / (decimal)FeelTime.NanosPerSecond) + seconds, Zone);
        }

        var instant = Instant + seconds;
        var guess = FromLocalSeconds(instant + Zone.OffsetAt(Day, Nanos), Zone);
        return guess is null ? null : FromLocalSeconds(instant + Zone.OffsetAt(guess.Day, guess.Nanos), Zone);
    }

    public override string ToString() => Temporals.WriteDate(Day) + "T" + Time;
}

/// <summary>Text forms of dates and durations.</summary>
internal static class Temporals
{
    internal static string WriteDate(long dayNumber)
    {
        var (year, month, day) = Calendar.Civil(dayNumber);
        var sign = year < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }

    internal static string WriteMonths(decimal months)
    {
        if (months == 0)
        {
            return "P0M";
        }

        var total = Math.Abs(months);
        var years = decimal.Truncate(total / 12);
        var rest = total - (years * 12);
        return (months < 0 ? "-P" : "P") + Part(years, "Y") + Part(rest, "M");
    }

    internal static string WriteSeconds(decimal seconds)
    {
        if (seconds == 0)
        {
            return "PT0S";
        }

        var total = Math.Abs(seconds);
        var days = decimal.Truncate(total / 86_400);
        var rest = total - (days * 86_400);
        var hours = decimal.Truncate(rest / 3600);
        rest -= hours * 3600;
        var minutes = decimal.Truncate(rest / 60);
        rest -= minutes * 60;
        var time = Part(hours, "H") + Part(minutes, "M") + Part(rest, "S");
        return (seconds < 0 ? "-P" : "P") + Part(days, "D") + (time.Length == 0 ? "" : "T" + time);
    }

    private static string Part(decimal value, string unit) => value == 0 ? "" : Literals.Number(value) + unit;
}
