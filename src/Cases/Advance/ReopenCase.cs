using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>
/// 恢复办理: a case that ended without success goes back to a stage it has been in, with the reason, by leadership. What was recognised is
/// not reopened: a title is cancelled.
/// </summary>
internal static class ReopenCase
{
    internal sealed record Request(Guid Case, long Version, string To, DateOnly On, string Reason);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var found = await MoveCase.Seen(request.Case, request.Version, act, db, stop);
        if (!found.TryValue(out var @case))
            return Result.Not<Guid>(found.Refusals);
        var walk = await Walk.Of(@case, procedures, db, stop);
        var (at, procedure) = (walk.At(act.At), procedures.Of(@case));
        var here = procedure.Find(@case.Stage)!;
        if (here is not { Ends: true, NeedsReason: true })
            return new Refusal("not-failed", $"本件在“{here.Name}”，只有未通过、撤回等没有办成的才能恢复办理。");
        if (EndTitle.Granted(procedure, at))
            return new Refusal("granted", $"本件发过证书，“{here.Name}”登记有误的请用“更正”，证书随之恢复；要重新取得的，另开新的办件。");
        if (Stages(procedure, at).FirstOrDefault(s => s.Id == request.To) is not { } stage)
            return new Refusal("reopen-to", $"只能回到走过的环节：{string.Join("、", Stages(procedure, at).Select(s => s.Name))}。", "to");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明恢复办理的原因。", "reason");
        if (request.On < at.Since || request.On > act.Day)
            return new Refusal("reopen-day", $"日期应在 {at.Since.Iso()} 到今天之间。", "on");
        var move = Walk.MoveOf(@case, here.Id, stage, at.Last.Sequence + 1, new Step(stage.Id, request.On, "恢复办理", request.Reason.Trim()), null, act);
        db.Add(move);
        @case.Stand(stage, request.On, act.Day);
        @case.DueOn = CaseClock.Due(stage, request.On, [], procedures.Calendar);
        return move.Id;
    }

    /// <summary>Where it could go back to.</summary>
    internal static IReadOnlyList<Stage> Stages(Procedure procedure, Progress at) =>
        [.. procedure.Stages.Where(s => !s.Ends && at.Into(s.Id) is not null)];
}
