using System.Globalization;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>Which figure a panel shows: period, as-of day and known-at instant from the address, each with a sensible default.</summary>
internal static class FigureQuery
{
    /// <summary>Without a period the business year; without a day today, but not past the period's end; without an instant, now.</summary>
    internal static Scope Of(Desk desk, string? period, int? year, string? asOf, string? known)
    {
        var covered = Period.Parse(period).TryValue(out var given) ? given
            : Period.OfYear(year is >= 1900 and <= 2999 ? year.Value : desk.County.BusinessYear);
        var day = Dates.Parse(asOf).TryValue(out var asked) ? asked : desk.Day < covered.To ? desk.Day : covered.To;
        return new Scope(desk.Actor.County, covered, day, KnownAt(known) ?? desk.Now);
    }

    // A day means all that was entered on it.
    private static Instant? KnownAt(string? known) =>
        Instant.TryParse(known, out var instant) ? instant
        : DateOnly.TryParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Instant.At(day.AddDays(1)) - TimeSpan.FromMicroseconds(1)
        : null;
}
