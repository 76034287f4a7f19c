using System.Globalization;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>
/// Completion, gap, light and forecast of one target; pure.
/// <para>
/// What accumulates over the year is measured against the elapsed share of it (of the figure's own period, where only a part of
/// the year has been reported): green when the target is met or completion keeps pace; amber when it lags but would keep pace or
/// be met if all that is under way passed, or lags by at most 15 points; red otherwise. A level (a share, a rank, a stock on a day)
/// is measured against the target itself: amber within a tenth of it. Grey: no figure.
/// </para>
/// </summary>
internal static class TargetRule
{
    private const decimal SmallLag = 0.15m;
    private const decimal NearMiss = 0.1m;
    private const decimal TooEarly = 0.25m;

    internal static TargetView Assess(Target target, Indicator? indicator, FigureView figure)
    {
        var aim = Scaled.Of(target.Value, indicator?.Scale ?? 0);
        var lower = indicator?.LowerIsBetter ?? false;
        var (settled, all) = (figure.Settled, figure.IfAllPass);
        var elapsed = Elapsed(figure);
        var accumulates = indicator?.Accumulates ?? false;
        var (light, reason) = settled is not { } value ? ("grey", figure.Missing)
            : accumulates && !lower ? Pace(value, all, aim, elapsed)
            : Level(value, all, aim, lower);
        return new TargetView(target.Id, target.Indicator, figure.Name, figure.Unit, figure.Scale, aim, figure,
            lower ? null : Completion(settled, aim), lower ? null : Completion(all, aim),
            settled is { } s && !lower ? Math.Max(0, aim - s) : 0, light,
            target.Basis, target.BasisNumber, target.BasisOn, target.Paper, target.Section, target.Owner)
        {
            Level = target.Level, LightReason = reason, Forecast = accumulates && !lower ? Forecast(settled, elapsed, figure.Scale) : null,
        };
    }

    internal static decimal? Completion(decimal? value, decimal aim) => value is { } v && aim != 0 ? v / aim * 100 : null;

    /// <summary>
    /// Share of the year behind the figure: up to the as-of day for what is counted, up to the end of its period or the day it was
    /// obtained for what was reported; a forecast (预计) speaks of its whole period.
    /// </summary>
    internal static decimal Elapsed(FigureView figure)
    {
        var year = Period.OfYear(figure.Period.Year);
        var day = figure.Status switch { "预计" => figure.Period.To, "" => figure.AsOf, _ => figure.ObtainedOn ?? figure.AsOf };
        var until = day < figure.Period.To ? day : figure.Period.To;
        if (until < year.From)
            return 0;
        return (decimal)(until.DayNumber - year.From.DayNumber + 1) / (year.To.DayNumber - year.From.DayNumber + 1);
    }

    private static (string, string) Pace(decimal value, decimal? all, decimal aim, decimal elapsed)
    {
        if (value >= aim)
            return ("green", "已完成");
        var (needed, time) = (aim * elapsed, Format(elapsed));
        if (elapsed < 1 && value >= needed)
            return ("green", $"进度快于时间（全年已过 {time}）");
        if (all >= aim)
            return ("amber", "若在途全部通过可完成");
        if (elapsed < 1 && all >= needed)
            return ("amber", $"若在途全部通过可跟上时间（全年已过 {time}）");
        if (elapsed < 1 && value >= aim * (elapsed - SmallLag))
            return ("amber", $"略慢于时间（全年已过 {time}）");
        return ("red", elapsed < 1 ? $"明显慢于时间（全年已过 {time}）" : "全年未完成");
    }

    private static (string, string) Level(decimal value, decimal? all, decimal aim, bool lower)
    {
        bool Met(decimal v) => lower ? v <= aim : v >= aim;
        if (Met(value))
            return ("green", "已达到目标");
        if (all is { } pass && Met(pass))
            return ("amber", "若在途全部通过可达到");
        return Math.Abs(value - aim) <= Math.Abs(aim) * NearMiss ? ("amber", "接近目标") : ("red", "未达到目标");
    }

    // A straight line through the year so far; it says nothing early in the year or when the year is over.
    private static decimal? Forecast(decimal? settled, decimal elapsed, int scale) =>
        settled is { } value && elapsed is >= TooEarly and < 1 ? Scaled.Rounded(value / elapsed, scale) : null;

    private static string Format(decimal share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
