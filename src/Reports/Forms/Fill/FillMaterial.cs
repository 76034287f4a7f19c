using Kechuang.Kernel;
using Kechuang.Targets;

namespace Kechuang.Reports;

/// <summary>What a form of a year is filled from.</summary>
/// <param name="Bindings">The newest binding of each place.</param>
/// <param name="Entries">What was typed for the year, by place.</param>
/// <param name="Figures">Figures by indicator and period; those of the two years before as well.</param>
/// <param name="Targets">Targets by year.</param>
internal sealed record FillMaterial(
    int Year, IReadOnlyDictionary<string, FormCell> Bindings, IReadOnlyDictionary<string, FormEntry> Entries,
    IReadOnlyDictionary<(string, Period), FigureView> Figures, IReadOnlyDictionary<int, IReadOnlyList<TargetView>> Targets)
{
    /// <summary>File names of the papers that typed cells rest on.</summary>
    internal IReadOnlyDictionary<Guid, string> Papers { get; init; } = new Dictionary<Guid, string>();

    /// <summary>The same form a year earlier, with nothing typed.</summary>
    internal FillMaterial YearBefore => this with { Year = Year - 1, Entries = new Dictionary<string, FormEntry>() };

    /// <summary>Every figure that the bindings need for a year and the one before.</summary>
    internal static IReadOnlyList<(string Indicator, Period Period)> Asked(IEnumerable<FormCell> bindings, int year) =>
        [.. bindings.Where(b => b.Indicator.Length > 0).SelectMany(b =>
        {
            var period = Periods.Of(b.Period, year);
            return new[] { (b.Indicator, period), (b.Indicator, period.YearBefore), (b.Indicator, period.YearBefore.YearBefore) };
        }).Distinct()];

    internal FigureView? FigureOf(FormCell binding, Period period) => Figures.GetValueOrDefault((binding.Indicator, period));

    // What the upper level asks is measured against what it set; the county's own target only where it set none.
    internal TargetView? TargetOf(FormCell binding, Period period) =>
        Targets.GetValueOrDefault(period.Year)?.Where(t => t.Indicator == binding.Indicator).OrderBy(t => t.Level == "市定" ? 0 : 1).FirstOrDefault();
}
