using Kechuang.Kernel;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>Numbers as a ruling shows them: never rounded to the other side of a threshold, gaps rounded up.</summary>
internal static class Amounts
{
    /// <summary>With its unit; more decimals where two would hide that a threshold is missed.</summary>
    internal static string Show(decimal value, string unit, decimal? threshold)
    {
        var (points, edge) = unit == "%" ? (value * 100, threshold * 100) : (value, threshold);
        for (var decimals = 2; decimals < 8; decimals++)
        {
            var rounded = Math.Round(points, decimals, MidpointRounding.AwayFromZero);
            if (edge is not { } limit || rounded.CompareTo(limit) == points.CompareTo(limit))
                return Write(rounded, unit);
        }
        return Write(points, unit);
    }

    /// <summary>An amount that is missing: people, items, days and points whole; money to two decimals of its unit.</summary>
    internal static string Up(decimal amount, string unit, string words)
    {
        var money = words.Contains("万元", StringComparison.Ordinal) || unit == "万元";
        return TextForm.Grouped(money ? Math.Ceiling(amount * 100) / 100 : Math.Ceiling(amount));
    }

    private static string Write(decimal number, string unit) =>
        unit.Length == 0 || unit == "%" ? TextForm.Grouped(number) + unit : $"{TextForm.Grouped(number)} {unit}";
}
