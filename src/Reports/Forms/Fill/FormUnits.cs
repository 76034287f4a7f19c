using Kechuang.Kernel.Workbooks;

namespace Kechuang.Reports;

/// <summary>Between the unit of an indicator and the unit a form asks for; a figure is converted exactly or not at all. Pure.</summary>
internal static class FormUnits
{
    // Firms are counted in 家 and 个, contracts in 项, 件 and 份: one of them is one of the other.
    private static readonly string[] SameCount = ["家个户", "项件份个", "人名位", "次场期", "条篇"];

    /// <summary>What a number is multiplied by; null where the units do not measure the same thing.</summary>
    internal static decimal? Factor(string from, string to) =>
        from == to ? 1
        : SameCount.Any(s => s.Contains(from, StringComparison.Ordinal) && s.Contains(to, StringComparison.Ordinal)) ? 1
        : Units.Factor(from, to);

    /// <summary>Units to choose from for an indicator; the first is its own.</summary>
    internal static IReadOnlyList<string> For(string unit) =>
        Units.DimensionOf(unit) is { } dimension && dimension != Dimension.Count ? [.. Units.Choices(dimension).Prepend(unit).Distinct()] : [unit];
}
