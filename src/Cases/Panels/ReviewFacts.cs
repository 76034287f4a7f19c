using Kechuang.Cases.Materials;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>What experts judge by: the applicant's facts as of the day of application, and the case's own version of the policy.</summary>
internal sealed class ReviewFacts(Procedures procedures, CountyPolicies policies, CountyFacts facts)
{
    /// <summary>The scheme by the case's pin.</summary>
    internal Scheme SchemeOf(Case @case) => procedures.SchemeOf(@case.Scheme, @case.Pin);

    /// <summary>The facts; null when the unit has left the register.</summary>
    internal async Task<EnterpriseFacts?> Of(KechuangDb db, Case @case, Instant knownAt, CancellationToken stop)
    {
        var applied = await db.Set<Move>().Where(m => m.Case == @case.Id && m.StruckAt == null).MinAsync(m => (DateOnly?)m.On, stop) ?? @case.Since;
        return await facts.One(db, @case.Enterprise, @case.Year + SchemeOf(@case).ReferenceOffset, applied, knownAt, stop);
    }

    /// <summary>What experts may read: the materials handed in for the case, not the bureau's own papers about it.</summary>
    internal static IQueryable<Paper> Papers(KechuangDb db, Guid @case) => db.Set<Paper>().AsNoTracking().Where(p => db.Set<CaseMaterial>().Any(u =>
        u.Case == @case && u.RemovedAt == null && db.Set<Material>().Any(m => m.Id == u.Material && m.Paper == p.Id)));

    /// <summary>An expert's total by the decision that the pack names.</summary>
    internal async Task<Result<decimal>> Total(
        KechuangDb db, Case @case, string decision, IReadOnlyDictionary<string, decimal> scores, Instant knownAt, CancellationToken stop)
    {
        var catalogue = await policies.Of(db, knownAt, stop);
        var own = catalogue.All.FirstOrDefault(p => p.Pack.Pin == @case.Pin);
        var policy = own is null ? catalogue.Find(@case.Scheme, @case.Year, @case.Since) : Result.Of(own);
        if (!policy.TryValue(out var judged))
            return Result.Not<decimal>(policy.Refusals);
        return await Of(db, @case, knownAt, stop) is { } known
            ? ExpertTotal.Of(judged, decision, known, scores)
            : new Refusal("enterprise-unknown", "申报单位不在名录中，请联系股室。");
    }
}
