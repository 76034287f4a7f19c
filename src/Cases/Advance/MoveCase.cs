using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>Records the next step of a case with its day, opinion and paper.</summary>
internal static class MoveCase
{
    internal sealed record Request(Guid Case, long Version, Step Step, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var @case = await db.Set<Case>().SingleOrDefaultAsync(c => c.Id == request.Case, stop);
        if (@case is null)
            return new Refusal("case-unknown", "没有找到这个办件。");
        if (@case.Version != request.Version)
            return new Refusal("case-changed", "在您填写期间，本件已有新的进展。请看过最新情况后再登记，您填写的内容还在页面上。");
        var moves = await db.Set<Move>().Where(m => m.Case == @case.Id).ToListAsync(stop);
        var at = Progress.Of(moves, DateOnly.MaxValue, act.At)!;
        var next = Advance.Decide(procedures.Of(@case), at, request.Step, act.Day);
        if (!next.Succeeded)
            return Result.Not<Guid>(next.Refusals);
        var paper = request.Paper.Add(db, act, "进展佐证", "case:" + @case.Id);
        var move = OpenCase.MoveOf(@case, at.Stage, next.Value.Id, moves.Max(m => m.Sequence) + 1, request.Step, paper, act);
        db.Add(move);
        @case.Stand(next.Value, request.Step.On, act.Day);
        if (next.Value.Grants)
            await Recognise.Add(@case, request.Step, paper, act, db, procedures, stop);
        return move.Id;
    }
}

/// <summary>Records that staff looked at the outside site and found nothing new.</summary>
internal static class LookAtCase
{
    internal sealed record Request(IReadOnlyList<Guid> Cases);

    internal static async Task<Result<int>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var cases = await db.Set<Case>().Where(c => request.Cases.Contains(c.Id)).ToListAsync(stop);
        cases.ForEach(c => c.Stand(procedures.Of(c).Find(c.Stage)!, c.Since, act.Day));
        return cases.Count;
    }
}
