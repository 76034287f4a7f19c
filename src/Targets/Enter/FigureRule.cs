using System.Globalization;
using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>A reported value as somebody wants it entered, whether by form, by sheet or over the API.</summary>
/// <param name="Corrects">The entry it corrects; needs a reason.</param>
/// <param name="Dispute">The person knows that another value of the same status is there and wants both shown as a conflict.</param>
internal sealed record WantedFigure(
    string Indicator, string Period, decimal? Value, string Status, DateOnly? ObtainedOn, string Caliber, string Source,
    Guid? Corrects = null, string Reason = "", bool Dispute = false);

/// <summary>What becomes of it.</summary>
internal enum FigureOutcome { Enter, Same }

/// <summary>Which reported values may be entered; pure. <see cref="Refusal.Where"/> names the field.</summary>
internal static class FigureRule
{
    internal static Result<FigureOutcome> Decide(WantedFigure wanted, Indicator? indicator, IReadOnlyCollection<Figure> existing, bool hasPaper, DateOnly day)
    {
        if (indicator is null)
            return new Refusal("indicator-unknown", $"没有指标“{wanted.Indicator}”，请从指标目录中选择。").At(nameof(wanted.Indicator));
        if (indicator.Measure is not AsReported)
            return new Refusal("indicator-computed", $"“{indicator.Name}”由系统从记录计算，不能录入；请改正它的记录。").At(nameof(wanted.Indicator));
        List<Refusal> refusals = [.. Fields(wanted, indicator, hasPaper, day)];
        if (refusals.Count > 0)
            return refusals;
        var period = Period.Parse(wanted.Period).Value;
        return Against(wanted, indicator, [.. existing.Where(f => Coded.Read<Period>(f.Period) == period)]);
    }

    private static IEnumerable<Refusal> Fields(WantedFigure wanted, Indicator indicator, bool hasPaper, DateOnly day)
    {
        var period = Period.Parse(wanted.Period);
        foreach (var refusal in period.Refusals)
            yield return refusal.At(nameof(wanted.Period));
        foreach (var refusal in ValueOf(wanted.Value, indicator))
            yield return refusal.At(nameof(wanted.Value));
        if (Reporting.Rank(wanted.Status) < 0)
            yield return new Refusal("figure-status", $"状态应是 {string.Join("、", Reporting.Statuses)} 之一。").At(nameof(wanted.Status));
        if (wanted.ObtainedOn is not { } obtained)
            yield return new Refusal("figure-obtained", "请填取得日期，即拿到这个数的那一天。").At(nameof(wanted.ObtainedOn));
        else if (obtained > day)
            yield return new Refusal("figure-future", $"取得日期 {obtained.Iso()} 晚于今天 {day.Iso()}，请核对。").At(nameof(wanted.ObtainedOn));
        else if (period.Succeeded && wanted.Status is "核定" or "公布" && obtained <= period.Value.To)
            yield return new Refusal("figure-early", $"{period.Value}到 {period.Value.To.Iso()} 才结束，{obtained.Iso()} 取得的数不能是“{wanted.Status}”，应为 预计、快报 或 初核。").At(nameof(wanted.Status));
        if (wanted.Source.Trim().Length == 0)
            yield return new Refusal("figure-source", "请填提供单位，例如 县统计局。没有来源就没有数字。").At(nameof(wanted.Source));
        if (wanted.Status is "核定" or "公布" && !hasPaper)
            yield return new Refusal("figure-paper", $"“{wanted.Status}”的数要附依据（文件、公报或截图）。").At("Paper");
        if (wanted.Corrects is not null && wanted.Reason.Trim().Length == 0)
            yield return new Refusal("figure-reason", "更正要写明原因，例如“录入时少写一位”。").At(nameof(wanted.Reason));
    }

    private static IEnumerable<Refusal> ValueOf(decimal? value, Indicator indicator)
    {
        if (value is not { } number)
            yield return new Refusal("figure-value", $"请填数值，单位 {indicator.Unit}。");
        else if (Scaled.Stored(number, indicator.Scale) is null)
            yield return new Refusal("figure-scale", string.Create(CultureInfo.InvariantCulture, $"“{indicator.Name}”以{indicator.Unit}计，最多保留 {indicator.Scale} 位小数，不能是 {number}。"));
        else if (number < 0 && indicator.Claim != "growth-rate")
            yield return new Refusal("figure-negative", $"“{indicator.Name}”不能是负数。");
        else if (indicator.Claim == "rank" && number < 1)
            yield return new Refusal("figure-rank", "位次从 1 开始。");
    }

    private static Result<FigureOutcome> Against(WantedFigure wanted, Indicator indicator, List<Figure> existing)
    {
        var corrected = existing.Where(f => f.Corrects is not null).Select(f => f.Corrects!.Value).ToHashSet();
        List<Figure> standing = [.. existing.Where(f => !corrected.Contains(f.Id))];
        var value = Scaled.Stored(wanted.Value!.Value, indicator.Scale);
        if (wanted.Corrects is { } corrects && standing.All(f => f.Id != corrects))
            return new Refusal("figure-corrects", "要更正的数没有找到，或者已经被更正过，请刷新后再看。").At(nameof(wanted.Reason));
        List<Figure> peers = [.. standing.Where(f => f.Status == wanted.Status && f.Id != wanted.Corrects)];
        if (wanted.Corrects is null && peers.Any(f => f.Value == value && f.Source == wanted.Source.Trim()))
            return FigureOutcome.Same;
        return peers.FirstOrDefault(f => f.Value != value) is { } rival && !wanted.Dispute
            ? new Refusal("figure-conflict", string.Create(CultureInfo.InvariantCulture,
                $"{wanted.Period}已有“{wanted.Status}”数 {Scaled.Of(rival.Value, indicator.Scale)} {indicator.Unit}（{rival.Source}，{rival.ObtainedOn:yyyy-MM-dd}）。若是更正，请从那一条点“更正”；若两个来源确有不同，请勾选“两数并存，标为冲突”。")).At(nameof(wanted.Value))
            : FigureOutcome.Enter;
    }
}
