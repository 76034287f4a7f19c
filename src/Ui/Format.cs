using System.Globalization;

namespace Kechuang.Ui;

/// <summary>
/// How figures are written on every page: thousands marks, halves rounded up (四舍五入),
/// ISO dates. Pages use it for text inside sentences; components use it for their values.
/// </summary>
public static class Format
{
    /// <summary>What stands where there is no value, as in a printed table.</summary>
    public const string None = "—";

    /// <summary>Fen as 万元 with two decimals: 1234567800 → "1,234.57".</summary>
    public static string Wan(long? fen, int decimals = 2) => Number(fen / 1_000_000m, decimals);

    /// <summary>Fen as 元 with two decimals, for payment pages.</summary>
    public static string Yuan(long? fen) => Number(fen / 100m, 2);

    /// <summary>A number with thousands marks and a fixed number of decimals.</summary>
    public static string Number(decimal? value, int decimals = 0) => value is { } v
        ? Math.Round(v, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : None;

    /// <summary>A ratio as a percentage: 1.15 → "115.0%".</summary>
    public static string Percent(decimal? ratio, int decimals = 1) => ratio is { } r ? Number(r * 100m, decimals) + "%" : None;

    /// <summary>A share of a whole as a percentage; no whole, no percentage.</summary>
    public static string Share(decimal? part, decimal? whole) => Percent(whole is null or 0 ? null : part / whole);

    /// <summary>2026-11-24.</summary>
    public static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? None;

    internal static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as an SVG attribute wants it: a point, no thousands marks.</summary>
    internal static string Coordinate(decimal value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
