using Kechuang.Kernel;
using Kechuang.Targets;

namespace Kechuang.Reports;

/// <summary>What a figure in the sheet says when it is pointed at: value, status and its three clocks; pure.</summary>
internal static class Clocks
{
    /// <summary>By key of the slot; figures only.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(Composed composed) =>
        composed.Slots.Where(s => s.Opens).ToDictionary(s => s.Key, s => Lines(s.Label, SlotValue.Words(s.Value!.Value) + s.Unit, s.Figure!.Status, s.Figure.Period,
            s.Figure.Status.Length > 0 && s.Figure.ObtainedOn is { } on ? $"取得 {on.Iso()}" : $"截至 {s.Figure.AsOf.Iso()}", s.Figure.KnownAt));

    /// <summary>The same of a signed text, as it stood then.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(IReadOnlyList<FrozenFigure> frozen) =>
        frozen.ToDictionary(f => f.Slot, f => Lines(f.Name + (f.Role is FigureRoles.Value or "" ? "" : " " + FigureRoles.TitleOf(f.Role)),
            SlotValue.Words(Exact.Of(f.Value, f.Scale)) + f.Unit, f.Status, Coded.Read<Period>(f.Period), $"截至 {f.AsOf.Iso()}", f.KnownAt));

    private static IReadOnlyList<string> Lines(string name, string value, string status, Period period, string day, Instant known) =>
        [$"{name} {value}", $"状态 {(status.Length > 0 ? status : "由记录计算")}", $"期间 {period}", day, $"已录入至 {known}"];
}
