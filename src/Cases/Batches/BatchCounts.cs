using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>How many cases passed each stage; struck moves do not count.</summary>
internal sealed record BatchCounts(IReadOnlyDictionary<string, int> Passed)
{
    /// <summary>Of a scheme and year, or of one batch of it.</summary>
    internal static async Task<BatchCounts> Of(KechuangDb db, string scheme, int year, int? batch, CancellationToken stop)
    {
        var all = await ByBatch(db, scheme, year, stop);
        if (batch is null)
            return Sum(all.Values);
        var id = await db.Set<Batch>().Where(b => b.Scheme == scheme && b.Year == year && b.Number == batch).Select(b => (Guid?)b.Id).SingleOrDefaultAsync(stop);
        return id is { } known && all.TryGetValue(known, out var one) ? one : new BatchCounts(new Dictionary<string, int>());
    }

    /// <summary>Each batch of a scheme and year in one query; cases without a batch under <see cref="Guid.Empty"/>.</summary>
    internal static async Task<Dictionary<Guid, BatchCounts>> ByBatch(KechuangDb db, string scheme, int year, CancellationToken stop)
    {
        var rows = await (
            from m in db.Set<Move>().AsNoTracking()
            join c in db.Set<Case>() on m.Case equals c.Id
            where m.StruckAt == null && c.Scheme == scheme && c.Year == year
            select new { c.Id, c.Batch, m.To }).Distinct()
            .GroupBy(m => new { m.Batch, m.To }).Select(g => new { g.Key.Batch, g.Key.To, Count = g.Count() }).ToListAsync(stop);
        return rows.GroupBy(r => r.Batch ?? Guid.Empty).ToDictionary(g => g.Key, g => new BatchCounts(g.ToDictionary(r => r.To, r => r.Count)));
    }

    /// <summary>Several batches as one.</summary>
    internal static BatchCounts Sum(IEnumerable<BatchCounts> counts) =>
        new(counts.SelectMany(c => c.Passed).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Sum(p => p.Value)));

    /// <summary>How many passed a stage.</summary>
    internal int Of(string stage) => Passed.GetValueOrDefault(stage);

    /// <summary>Stages on the path in order, then the endings that fail; stages that may be passed by are left out where nobody came to them.</summary>
    internal IReadOnlyList<Stage> Stages(Procedure procedure) => Passed.Count == 0 ? [] :
    [
        .. procedure.Path.Where(s => Passed.ContainsKey(s.Id) || !s.Optional),
        .. procedure.Stages.Where(s => s.NeedsReason && s.Ends && Passed.ContainsKey(s.Id)),
    ];

    /// <summary>The stages as bars.</summary>
    internal List<FunnelStage> Funnel(Procedure procedure, Func<string, string> href) =>
        [.. Stages(procedure).Select(s => new FunnelStage(s.Name, Of(s.Id), Of(s.Id) > 0 ? href(s.Id) : null, s.Grants ? Tone.Good : s.Ends ? Tone.Bad : Tone.Info))];
}
