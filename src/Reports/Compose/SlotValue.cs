using System.Globalization;
using Kechuang.Targets;

namespace Kechuang.Reports;

/// <summary>The number a binding shows, from the figure and its target; pure.</summary>
internal sealed record SlotValue(decimal? Value, int Scale, string Unit, FigureView? Figure, TargetView? Target, string Problem)
{
    private const int CompletionDecimals = 1;

    internal static SlotValue Of(Bound bound, Material material)
    {
        var target = bound.TargetIn(material.Targets);
        return Of(bound, material.Figures.GetValueOrDefault((bound.Indicator, bound.PeriodIn(material.Year, material.Part))) ?? target?.Figure, target);
    }

    internal static SlotValue Of(Bound bound, FigureView? figure, TargetView? target)
    {
        if (bound.Role == FigureRoles.Year && figure is not null)
            return new(figure.Period.Year, 0, "年", figure, null, "");
        if (FigureRoles.NeedsTarget(bound.Role) && target is null)
            return new(null, 0, "", figure, null, $"{figure?.Name ?? bound.Indicator}没有登记{bound.Level}目标，请在“目标任务”登记或导入");
        if (bound.Role != FigureRoles.Target && figure?.Settled is null)
            return new(null, 0, "", figure, target, figure is null ? $"没有指标“{bound.Indicator}”" : figure.Missing);
        var percent = FigureRoles.IsPercent(bound.Role);
        var scale = bound.Decimals ?? (percent ? CompletionDecimals : figure?.Scale ?? target!.Scale);
        return Number(bound.Role, figure, target) is { } number
            ? new(Math.Round(number, scale, MidpointRounding.AwayFromZero), scale, percent ? "%" : figure?.Unit ?? target!.Unit, figure, target, "")
            : new(null, 0, "", figure, target, "目标为 0，算不出完成比例");
    }

    /// <summary>As printed: without zeros that say nothing.</summary>
    internal static string Words(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal? Number(string role, FigureView? figure, TargetView? target)
    {
        var (settled, all, aim) = (figure?.Settled ?? 0, figure?.IfAllPass ?? figure?.Settled ?? 0, target?.Target ?? 0);
        return role switch
        {
            FigureRoles.Value => settled,
            FigureRoles.IfAllPass => all,
            FigureRoles.Target => aim,
            FigureRoles.Completion => Share(settled, aim),
            FigureRoles.CompletionIfAllPass => Share(all, aim),
            FigureRoles.Gap => Math.Max(0, aim - settled),
            FigureRoles.GapIfAllPass => Math.Max(0, aim - all),
            FigureRoles.ExcessIfAllPass => Math.Max(0, all - aim),
            _ => null,
        };
    }

    private static decimal? Share(decimal value, decimal aim) => aim == 0 ? null : value / aim * 100;
}
