using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// 更正: the last move is struck through with a reason, and either replaced by a corrected one or undone.
/// The same day by whoever entered it, later by the director (architecture, contract 10).
/// </summary>
internal static class CorrectMove
{
    /// <summary>Why a title that a struck step had granted is cancelled begins so: it never was.</summary>
    internal const string Corrected = "更正：";

    /// <param name="Replacement">The corrected step into the same stage; null undoes the move.</param>
    internal sealed record Request(Guid Case, long Version, Guid Move, string Reason, Step? Replacement, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var @case = await db.Set<Case>().SingleOrDefaultAsync(c => c.Id == request.Case, stop);
        if (@case is null || @case.Version != request.Version)
            return new Refusal("case-changed", "本件已有新的进展，请刷新后再更正。");
        var moves = await db.Set<Move>().Where(m => m.Case == @case.Id).ToListAsync(stop);
        var at = Progress.Of(moves, DateOnly.MaxValue, act.At)!;
        if (Refuse(at, request, act) is { } refusal)
            return refusal;
        Strike(at.Last, request.Reason, act);
        await UndoTitle(@case, at.Last, request.Reason, act, db, procedures, stop);
        return await Replace(@case, at, request, act, db, procedures, stop);
    }

    /// <summary>Pure: may this move be corrected by this actor today?</summary>
    internal static Refusal? Refuse(Progress at, Request request, Act act)
    {
        if (at.Last.Id != request.Move)
            return new Refusal("not-last", "只能更正最后一步；更早的步骤请先逐步撤销后面的登记。");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明更正原因，原登记会划线保留。", "reason");
        var own = at.Last.EnteredBy == act.Actor.Name && at.Last.EnteredAt.Day == act.At.Day;
        if (!own && act.Actor.Role is not (Roles.Director or Roles.System))
            return new Refusal("not-own", "隔日或他人登记的步骤由局领导更正，请联系分管领导。");
        return at.Counting.Count == 1 && request.Replacement is null
            ? new Refusal("first-move", "第一步不能撤销，可以更正日期、意见或附件。")
            : null;
    }

    private static void Strike(Move move, string reason, Act act)
    {
        move.StruckAt = act.At;
        move.StruckBy = act.Actor.Name;
        move.StruckReason = reason;
    }

    // A step that granted takes its title back; a step that ended one gives it back.
    private static async Task UndoTitle(Case @case, Move move, string reason, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var stage = procedures.Of(@case).Find(move.To)!;
        if (EndTitle.By(stage))
            await EndTitle.GiveBack(@case, stage, move, db, stop);
        if (!stage.Grants)
            return;
        await foreach (var title in db.Set<Title>().Where(t => t.Case == @case.Id && t.CancelledOn == null).AsAsyncEnumerable().WithCancellation(stop))
        {
            title.CancelledOn = act.Day;
            title.CancelReason = Corrected + reason;
        }
    }

    private static async Task<Result<Guid>> Replace(Case @case, Progress at, Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var (before, procedure) = (at.Counting.Count > 1 ? at.Counting[^2] : null, procedures.Of(@case));
        var pauses = await db.Set<Pause>().Where(p => p.Case == @case.Id).ToListAsync(stop);
        if (request.Replacement is not { } step)
        {
            Stand(procedure.Find(before!.To)!, before.On);
            return before.Id;
        }
        step = step with { To = at.Stage };
        var paper = request.Paper.Add(db, act, "进展佐证", "case:" + @case.Id) ?? at.Last.Paper;
        var stage = procedure.Find(step.To)!;
        if (before is not null)
        {
            var decided = Advance.Decide(procedure, at with { Stage = before.To, Since = before.On, Last = before }, step, act.Day);
            if (!decided.Succeeded)
                return Result.Not<Guid>(decided.Refusals);
            if (stage.Grants)
                await Recognise.Add(@case, step, paper, act, db, procedures, stop);
            await EndTitle.Take(@case, procedure, at, stage, step, db, stop);
        }
        var move = Walk.MoveOf(@case, at.Last.From, stage, at.Last.Sequence + 1, step, paper, act, at.Last.OnBehalf);
        db.Add(move);
        Stand(stage, step.On);
        return move.Id;

        void Stand(Stage to, DateOnly since)
        {
            @case.Stand(to, since, act.Day);
            @case.DueOn = CaseClock.Due(to, since, pauses, procedures.Calendar);
            @case.HeldSince = pauses.Find(p => p.Stage == to.Id && CaseClock.Stands(p))?.From;
        }
    }
}
