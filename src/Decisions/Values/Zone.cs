using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kechuang.Decisions.Values;

/// <summary>An offset from UTC in seconds, or a named zone of the IANA data base.</summary>
internal sealed record Zone(int Seconds, string? Id, TimeZoneInfo? Info)
{
    internal const int MaxOffset = 18 * 3600;

    internal static Zone Utc { get; } = new(0, null, null);

    internal static Zone Offset(int seconds) => seconds == 0 ? Utc : new(seconds, null, null);

    internal static bool TryFind(string id, [NotNullWhen(true)] out Zone? zone)
    {
        zone = null;
        if (id.Length is 0 or > 64 || id.Contains("..", StringComparison.Ordinal) || !(char.IsAsciiLetter(id[0])) || id.All(char.IsDigit))
        {
            return false;
        }

        if (!id.Contains('/', StringComparison.Ordinal) && id is not ("UTC" or "GMT" or "Z" or "EST" or "MST" or "HST" or "CET" or "MET" or "WET" or "EET" or "PRC" or "Zulu"))
        {
            return false;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id == "Z" ? "UTC" : id, out var info))
        {
            return false;
        }

        zone = new Zone(0, id, info);
        return true;
    }

    /// <summary>Seconds east of UTC at a local day and time. Beyond the calendar of the zone data the base offset holds.</summary>
    internal int OffsetAt(long day, long nanos)
    {
        if (Info is null)
        {
            return Seconds;
        }

        if (day is < 1 or > 3_652_000)
        {
            return (int)Info.BaseUtcOffset.TotalSeconds;
        }

        var local = new DateTime((day * TimeSpan.TicksPerDay) + (nanos / 100), DateTimeKind.Unspecified);
        if (Info.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        return (int)Info.GetUtcOffset(local).TotalSeconds;
    }

    internal string Suffix()
    {
        if (Id is not null)
        {
            return "@" + Id;
        }

        if (Seconds == 0)
        {
            return "Z";
        }

        var s = Math.Abs(Seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(Seconds < 0 ? '-' : '+')}{s / 3600:00}:{s / 60 % 60:00}");
        return s % 60 == 0 ? text : text + string.Create(CultureInfo.InvariantCulture, $":{s % 60:00}");
    }

    public bool Equals(Zone? other) => other is not null && Seconds == other.Seconds && Id == other.Id;

    public override int GetHashCode() => HashCode.Combine(Seconds, Id);
}
