using Kechuang.Kernel;
using Kechuang.Targets;

namespace Kechuang.Reports;

/// <summary>What a composition is made of, besides the draft.</summary>
/// <param name="Texts">The county's wording by paragraph.</param>
/// <param name="Bindings">The county's bindings by slot.</param>
/// <param name="Facts">年, 县, 市, 省, 县名, 局名.</param>
internal sealed record Material(
    int Year, DateOnly AsOf, Instant KnownAt,
    IReadOnlyDictionary<string, DocumentText> Texts, IReadOnlyDictionary<string, DocumentBinding> Bindings, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>Figures by indicator and period.</summary>
    internal IReadOnlyDictionary<(string, Period), FigureView> Figures { get; init; } = new Dictionary<(string, Period), FigureView>();

    /// <summary>Month or number of the document; empty where there is one a year.</summary>
    internal string Part { get; init; } = "";

    /// <summary>Targets of the year.</summary>
    internal IReadOnlyList<TargetView> Targets { get; init; } = [];

    /// <summary>What the slot is bound to: the county's choice, else the pack's.</summary>
    internal Bound? BoundOf(DraftSlot slot) =>
        Bindings.GetValueOrDefault(slot.Key) is { Indicator.Length: > 0 } own
            ? new Bound { Indicator = own.Indicator, Role = own.Role, Period = own.Period, Level = slot.Bound?.Level ?? "", Decimals = slot.Bound?.Decimals }
            : slot.Bound;

    /// <summary>Every figure the draft may quote; asked for at once, so that each record source is read once.</summary>
    internal IReadOnlyList<(string Indicator, Period Period)> Asked(Draft draft) =>
        [.. draft.Slots.Values.Where(s => !Typed(s)).Select(BoundOf).OfType<Bound>().Concat(draft.Pack.Variables.Values)
            .Where(b => b.Role != FigureRoles.Target)
            .Select(b => (b.Indicator, b.PeriodIn(Year, Part))).Distinct()];

    private bool Typed(DraftSlot slot) => Bindings.GetValueOrDefault(slot.Key) is { Typed.Length: > 0 };
}
