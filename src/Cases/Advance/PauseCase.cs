using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>暂缓, 补正, 延期: the clock of a case stands or its limit is moved, with the reason; a pause is no stage.</summary>
internal static class PauseCase
{
    /// <param name="Kind">One of <see cref="CaseClock.Kinds"/>.</param>
    /// <param name="WorkingDays">For 延期.</param>
    internal sealed record Request(Guid Case, long Version, string Kind, DateOnly From, int WorkingDays, string Reason);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var found = await MoveCase.Seen(request.Case, request.Version, act, db, stop);
        if (!found.TryValue(out var @case))
            return Result.Not<Guid>(found.Refusals);
        var stage = procedures.Of(@case).Find(@case.Stage)!;
        var pauses = await db.Set<Pause>().Where(p => p.Case == @case.Id).ToListAsync(stop);
        if (Refuse(request, @case, stage.Ends, stage.Name, act.Day) is { } refusal)
            return refusal;
        var pause = new Pause
        {
            Id = act.NewId(), Case = @case.Id, Stage = @case.Stage, Kind = request.Kind, From = request.From, Reason = request.Reason.Trim(),
            WorkingDays = request.Kind == CaseClock.Extend ? request.WorkingDays : 0, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(pause);
        if (CaseClock.Stands(pause))
            @case.HeldSince = pause.From;
        @case.DueOn = CaseClock.Due(stage, @case.Since, [.. pauses, pause], procedures.Calendar);
        return pause.Id;
    }

    private static Refusal? Refuse(Request request, Case @case, bool ends, string stage, DateOnly day) => request switch
    {
        _ when ends => new("case-ended", $"本件已在“{stage}”办结，不用再计时。"),
        _ when !CaseClock.Kinds.Contains(request.Kind) => new("pause-kind", $"请选择 {string.Join("、", CaseClock.Kinds)} 之一。", "kind"),
        { Reason: var why } when string.IsNullOrWhiteSpace(why) => new("reason-missing", "请写明原因，申报单位也会看到。", "why"),
        { Kind: CaseClock.Extend, WorkingDays: < 1 or > 60 } => new("pause-days", "延期应是 1–60 个工作日。", "days"),
        { Kind: not CaseClock.Extend } when @case.HeldSince is { } since => new("already-held", $"本件自 {since.Iso()} 起已暂停计时，请先恢复。", "kind"),
        _ when request.From < @case.Since || request.From > day => new("pause-from", $"日期应在 {@case.Since.Iso()}（进入本环节）到今天之间。", "from"),
        _ => null,
    };
}

/// <summary>The clock runs on.</summary>
internal static class ResumeCase
{
    internal sealed record Request(Guid Case, long Version, DateOnly On);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var found = await MoveCase.Seen(request.Case, request.Version, act, db, stop);
        if (!found.TryValue(out var @case))
            return Result.Not<Guid>(found.Refusals);
        var pauses = await db.Set<Pause>().Where(p => p.Case == @case.Id).ToListAsync(stop);
        if (pauses.Find(CaseClock.Stands) is not { } standing)
            return new Refusal("not-held", "本件没有暂停计时。");
        if (request.On < standing.From || request.On > act.Day)
            return new Refusal("pause-until", $"恢复日期应在 {standing.From.Iso()} 到今天之间。", "until");
        standing.Until = request.On;
        @case.HeldSince = null;
        @case.DueOn = CaseClock.Due(procedures.Of(@case).Find(@case.Stage)!, @case.Since, pauses, procedures.Calendar);
        return standing.Id;
    }
}
