using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>Records the next step of a case with its day, opinion and paper.</summary>
internal static class MoveCase
{
    internal sealed record Request(Guid Case, long Version, Step Step, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var found = await Seen(request.Case, request.Version, act, db, stop);
        if (!found.TryValue(out var @case))
            return Result.Not<Guid>(found.Refusals);
        var walk = await Walk.Of(@case, procedures, db, stop);
        var paper = request.Paper.Add(db, act, "进展佐证", "case:" + @case.Id);
        return (await walk.Take(request.Step, paper, act, db, stop)).Map(m => m.Id);
    }

    /// <summary>The case as the page showed it, where this actor may see it.</summary>
    internal static async Task<Result<Case>> Seen(Guid id, long version, Act act, KechuangDb db, CancellationToken stop)
    {
        var @case = await db.Set<Case>().SingleOrDefaultAsync(c => c.Id == id, stop);
        if (@case is null || !await Sees(act.Actor, @case, db, stop))
            return new Refusal("case-unknown", "没有找到这个办件。");
        return @case.Version == version
            ? @case
            : new Refusal("case-changed", "在您填写期间，本件已有新的进展。请看过最新情况后再登记，您填写的内容还在页面上。");
    }

    /// <summary>An enterprise sees its own cases only.</summary>
    internal static async Task<bool> Sees(Actor actor, Case @case, KechuangDb db, CancellationToken stop) =>
        actor.Role != Roles.Enterprise || await db.Set<Enterprise>().AnyAsync(e => e.Id == @case.Enterprise && e.CreditCode == actor.Enterprise, stop);
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
