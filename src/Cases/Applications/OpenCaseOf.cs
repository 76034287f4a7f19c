using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>A case whose form is open, with its scheme and stage.</summary>
internal sealed record Filling(Case Case, Scheme Scheme, Stage Stage);

/// <summary>Who sees a case, and whether its form can be written now.</summary>
internal static class OpenCaseOf
{
    private sealed record CaseOfUnit(Case Case, string CreditCode);

    private static readonly Prepared<Guid, CaseOfUnit> Found = new((db, id) =>
        from c in db.Set<Case>().AsTracking() join e in db.Set<Enterprise>() on c.Enterprise equals e.Id where c.Id == id select new CaseOfUnit(c, e.CreditCode));

    /// <summary>The case, where the actor may see it and it stands in a stage in which the form is filled in.</summary>
    internal static async Task<Result<Filling>> Filling(Guid id, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        if (await Found.First(db, id, stop) is not { Case: { } @case } found || (act.Actor.Role == Roles.Enterprise && found.CreditCode != act.Actor.Enterprise))
            return new Refusal("not-found", "没有找到这份申请。");
        var scheme = procedures.SchemeOf(@case.Scheme, @case.Pin);
        return scheme.Procedure.Find(@case.Stage) is { Fill: true } stage
            ? new Filling(@case, scheme, stage)
            : new Refusal("form-closed", $"本件已是“{scheme.Procedure.Find(@case.Stage)!.State}”，申请表不能再改；退回后可以修改。");
    }

    /// <summary>An enterprise account sees its own unit only; experts have their own, anonymised view.</summary>
    internal static async Task<bool> Sees(Actor actor, Guid enterprise, KechuangDb db, CancellationToken stop) =>
        actor.Role != Roles.Enterprise || await db.Set<Enterprise>().AnyAsync(e => e.Id == enterprise && e.CreditCode == actor.Enterprise, stop);
}
