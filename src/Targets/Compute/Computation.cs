using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Targets;

/// <summary>One computation of many figures: closes over the parts of formulas, reads each source once, then puts the figures together.</summary>
internal sealed class Computation(Indicators indicators, KechuangDb db)
{
    private readonly Dictionary<Asked, Tally> tallies = [];
    private readonly Dictionary<Asked, FigureView> views = [];
    private readonly HashSet<string> read = [];
    private ILookup<(string, Period), Figure> reported = Array.Empty<Figure>().ToLookup(f => ("", Period.OfYear(1900)));

    internal async Task Prepare(IEnumerable<Asked> asked, CancellationToken stop)
    {
        HashSet<Asked> all = [];
        foreach (var each in asked)
            Close(each, all);
        List<Tally> fresh = [];
        foreach (var each in all.Where(a => !tallies.ContainsKey(a)))
            if (DefinitionOf(each) is { } indicator && indicators.Of(indicator) is CompiledOverRecords over)
                fresh.Add(tallies[each] = new Tally(over, each.Scope));
        await Passes.Run(db, fresh, stop);
        await Read(all.Select(a => a.Indicator).ToHashSet(), stop);
    }

    private async Task Read(HashSet<string> ids, CancellationToken stop)
    {
        if (ids.IsSubsetOf(read))
            return;
        read.UnionWith(ids);
        var wanted = read.ToList();
        var rows = await db.Set<Figure>().AsNoTracking().Where(f => wanted.Contains(f.Indicator)).ToListAsync(stop);
        reported = rows.ToLookup(f => (f.Indicator, Coded.Read<Period>(f.Period)));
    }

    /// <summary>Periods of the year, starting with it, for which the indicator or a part of it has been reported; the longest first.</summary>
    internal IReadOnlyList<Period> ReportedPeriods(string indicator, int year)
    {
        HashSet<string> ids = [];
        Leaves(indicator, ids);
        return [.. reported.Select(g => g.Key).Where(k => ids.Contains(k.Item1) && k.Item2.Year == year && k.Item2.FirstMonth == 1)
            .Select(k => k.Item2).Distinct().OrderDescending()];
    }

    internal FigureView View(Asked asked)
    {
        if (views.TryGetValue(asked, out var known))
            return known;
        var view = DefinitionOf(asked) is { } indicator
            ? Make(indicator, asked)
            : Views.Unknown(asked);
        return views[asked] = view;
    }

    private FigureView Make(Indicator indicator, Asked asked) => indicators.Of(indicator) switch
    {
        CompiledOverRecords => Views.OverRecords(indicator, asked.Scope, tallies[asked]),
        CompiledReported => Views.Reported(indicator, asked.Scope, Reporting.Of(reported[(indicator.Id, asked.Scope.Period)], indicator.Scale, asked.Scope.AsOf, asked.Scope.KnownAt)),
        CompiledFormula formula => Views.Formula(indicator, asked.Scope, formula, [.. formula.Parts.Select(p => View(PartOf(p, asked.Scope)))]),
        CompiledBroken broken => Views.Empty(indicator, asked.Scope, $"指标定义有误，不能计算：{broken.Message}"),
        _ => throw new InvalidOperationException($"No way to compute {indicator.Id}."),
    };

    private void Close(Asked asked, HashSet<Asked> all)
    {
        if (all.Add(asked) && DefinitionOf(asked) is { } indicator && indicators.Of(indicator) is CompiledFormula formula)
            foreach (var part in formula.Parts)
                Close(PartOf(part, asked.Scope), all);
    }

    private void Leaves(string id, HashSet<string> ids)
    {
        if (ids.Add(id) && indicators.Latest.FirstOrDefault(i => i.Id == id) is { Measure: ByFormula by })
            foreach (var part in by.Parts)
                Leaves(part.Indicator, ids);
    }

    private Indicator? DefinitionOf(Asked asked) => indicators.Find(asked.Indicator, asked.Scope.Period.To);

    // Last year's count is taken at the same day of last year; last year's reported figure whenever it has come in since.
    private Asked PartOf(Part part, Scope scope)
    {
        if (part.Years == 0)
            return new Asked(part.Indicator, scope);
        var period = scope.Period.InYear(scope.Period.Year + part.Years);
        var counted = indicators.Find(part.Indicator, period.To) is { Measure: Targets.OverRecords };
        return new Asked(part.Indicator, scope with { Period = period, AsOf = counted ? scope.AsOf.AddYears(part.Years) : scope.AsOf });
    }
}
