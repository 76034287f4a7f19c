using System.Globalization;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Targets;

/// <summary>Takes down a target that was handed down, or a change of one; the earlier row stays.</summary>
internal static class SetTarget
{
    internal static readonly string[] Levels = ["市定", "县定", "局内"];

    internal sealed record Request(Wanted Target, Upload? Paper);

    /// <param name="Replaces">The target it takes the place of; needs a reason.</param>
    internal sealed record Wanted(
        string Indicator, int? Year, decimal? Value, string Level, string Basis, string BasisNumber, DateOnly? BasisOn,
        string Section, string Owner, Guid? Replaces = null, string Reason = "");

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Indicators indicators, CancellationToken stop)
    {
        var wanted = request.Target;
        var existing = await db.Set<Target>().AsNoTracking().Where(t => t.Indicator == wanted.Indicator && t.Year == wanted.Year).ToListAsync(stop);
        var indicator = indicators.Newest(wanted.Indicator);
        var refusals = Decide(wanted, indicator, existing, act.Day);
        if (refusals.Count > 0)
            return Result.Not<Guid>(refusals);
        var id = act.NewId();
        var paper = request.Paper.Add(db, act, "文件", "target:" + id, wanted.BasisNumber.Trim(), wanted.BasisOn);
        db.Add(Row(wanted, indicator!, act, id, paper ?? existing.FirstOrDefault(t => t.Id == wanted.Replaces)?.Paper));
        return id;
    }

    /// <summary>Pure; empty when it may be set. <see cref="Refusal.Where"/> names the field.</summary>
    internal static IReadOnlyList<Refusal> Decide(Wanted wanted, Indicator? indicator, IReadOnlyCollection<Target> existing, DateOnly day)
    {
        if (indicator is null)
            return [new Refusal("indicator-unknown", $"没有指标“{wanted.Indicator}”，请从指标目录中选择。").At(nameof(wanted.Indicator))];
        return [.. Fields(wanted, indicator, day), .. Against(wanted, existing)];
    }

    internal static Target Row(Wanted wanted, Indicator indicator, Act act, Guid id, Guid? paper) => new()
    {
        Id = id, Indicator = indicator.Id, Year = wanted.Year!.Value, Value = Scaled.Stored(wanted.Value!.Value, indicator.Scale)!.Value,
        Level = wanted.Level, Basis = wanted.Basis.Trim(), BasisNumber = wanted.BasisNumber.Trim(), BasisOn = wanted.BasisOn,
        Section = wanted.Section.Trim(), Owner = wanted.Owner.Trim(), Paper = paper, Replaces = wanted.Replaces, Reason = wanted.Reason.Trim(),
        EnteredAt = act.At, EnteredBy = act.Actor.Name,
    };

    /// <summary>Targets that no later row takes the place of.</summary>
    internal static IEnumerable<Target> Standing(IReadOnlyCollection<Target> all)
    {
        var replaced = all.Select(t => t.Replaces).ToHashSet();
        return all.Where(t => !replaced.Contains(t.Id));
    }

    private static IEnumerable<Refusal> Fields(Wanted wanted, Indicator indicator, DateOnly day)
    {
        if (wanted.Year is not { } year || year < 2000 || year > day.Year + 5)
            yield return new Refusal("target-year", string.Create(CultureInfo.InvariantCulture, $"年度应在 2000 到 {day.Year + 5} 之间。")).At(nameof(wanted.Year));
        if (wanted.Value is not { } value)
            yield return new Refusal("target-value", $"请填目标值，单位 {indicator.Unit}。").At(nameof(wanted.Value));
        else if (Scaled.Stored(value, indicator.Scale) is null)
            yield return new Refusal("target-scale", string.Create(CultureInfo.InvariantCulture, $"“{indicator.Name}”以{indicator.Unit}计，最多保留 {indicator.Scale} 位小数，不能是 {value}。")).At(nameof(wanted.Value));
        else if (value < 0 && indicator.Claim != "growth-rate")
            yield return new Refusal("target-negative", $"“{indicator.Name}”的目标不能是负数。").At(nameof(wanted.Value));
        if (!Levels.Contains(wanted.Level))
            yield return new Refusal("target-level", $"层级应是 {string.Join("、", Levels)} 之一：谁下达的任务。").At(nameof(wanted.Level));
        if (wanted.Basis.Trim().Length == 0)
            yield return new Refusal("target-basis", "请填依据文件的标题，例如 关于下达 2025 年科技创新目标任务的通知。").At(nameof(wanted.Basis));
        if (wanted.BasisOn > day)
            yield return new Refusal("target-future", $"依据文件日期 {wanted.BasisOn.Value.Iso()} 晚于今天 {day.Iso()}，请核对。").At(nameof(wanted.BasisOn));
        if (wanted.Replaces is not null && wanted.Reason.Trim().Length == 0)
            yield return new Refusal("target-reason", "调整目标要写明原因或依据。").At(nameof(wanted.Reason));
    }

    private static IEnumerable<Refusal> Against(Wanted wanted, IReadOnlyCollection<Target> existing)
    {
        List<Target> standing = [.. Standing(existing)];
        if (wanted.Replaces is { } replaces && standing.All(t => t.Id != replaces))
            yield return new Refusal("target-replaced", "要调整的目标没有找到，或者已经调整过，请刷新后再看。").At(nameof(wanted.Reason));
        if (wanted.Replaces is null && standing.Any(t => t.Level == wanted.Level && t.Section == wanted.Section.Trim()))
            yield return new Refusal("target-twice", $"该年度已有“{wanted.Level}”的同一目标；若是调整，请从那一条点“调整”。").At(nameof(wanted.Indicator));
    }
}
