using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Targets;

/// <summary>The one place where a figure comes from.</summary>
internal sealed class FigureService(Indicators indicators) : IFigures
{
    public IReadOnlyList<IndicatorLine> Catalogue => indicators.Catalogue;

    public async Task<FigureView> Compute(KechuangDb db, string indicator, Scope scope, CancellationToken stop) =>
        (await ComputeAll(db, [(indicator, scope)], stop))[0];

    public async Task<IReadOnlyList<FigureView>> ComputeAll(KechuangDb db, IReadOnlyList<(string Indicator, Scope Scope)> asked, CancellationToken stop)
    {
        var computation = new Computation(indicators, db);
        List<Asked> all = [.. asked.Select(a => new Asked(a.Indicator, a.Scope))];
        await computation.Prepare(all, stop);
        return [.. all.Select(computation.View)];
    }

    public async Task<IReadOnlyList<TargetView>> Board(KechuangDb db, int year, DateOnly asOf, Instant knownAt, CancellationToken stop)
    {
        return await Assess(db, await Targets(db, year, knownAt, stop), year, asOf, knownAt, stop);
    }

    /// <summary>These targets of one year, whether or not they still stand.</summary>
    internal async Task<IReadOnlyList<TargetView>> Assess(KechuangDb db, IReadOnlyList<Target> targets, int year, DateOnly asOf, Instant knownAt, CancellationToken stop)
    {
        var scope = new Scope(db.County, Period.OfYear(year), asOf, knownAt);
        var computation = new Computation(indicators, db);
        await computation.Prepare(targets.Select(t => new Asked(t.Indicator, scope)), stop);
        var partial = targets.Select(t => t.Indicator).Distinct().ToDictionary(id => id, id => Partial(computation, id, scope));
        await computation.Prepare(partial.Values.SelectMany(a => a), stop);
        return [.. targets.Select(t => Assess(t, Best(computation, new Asked(t.Indicator, scope), partial[t.Indicator])))];
    }

    private TargetView Assess(Target target, FigureView figure) =>
        TargetRule.Assess(target, indicators.Find(target.Indicator, figure.Period.To), figure);

    // Until the year's own figure comes in, the board shows the latest one of the running year (2025年前三季度) under its own period.
    private static IReadOnlyList<Asked> Partial(Computation computation, string indicator, Scope scope) =>
        Found(computation.View(new Asked(indicator, scope)))
            ? []
            : [.. computation.ReportedPeriods(indicator, scope.Period.Year).Select(p => new Asked(indicator, scope with { Period = p }))];

    private static FigureView Best(Computation computation, Asked year, IReadOnlyList<Asked> partial) =>
        partial.Select(computation.View).FirstOrDefault(Found) ?? computation.View(year);

    private static bool Found(FigureView figure) => figure.Settled is not null || figure.Conflict;

    private async Task<List<Target>> Targets(KechuangDb db, int year, Instant knownAt, CancellationToken stop)
    {
        var all = await db.Set<Target>().AsNoTracking().Where(t => t.Year == year).ToListAsync(stop);
        List<Target> known = [.. all.Where(t => t.EnteredAt <= knownAt)];
        var replaced = known.Where(t => t.Replaces is not null).Select(t => t.Replaces!.Value).ToHashSet();
        var order = indicators.Catalogue.Index().ToDictionary(i => i.Item.Id, i => i.Index);
        return [.. known.Where(t => !replaced.Contains(t.Id))
            .OrderBy(t => order.GetValueOrDefault(t.Indicator, int.MaxValue)).ThenBy(t => t.EnteredAt).ThenBy(t => t.Id)];
    }
}
