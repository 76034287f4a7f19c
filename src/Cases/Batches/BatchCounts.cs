using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>How many cases of a scheme and year passed each stage, and how many stand there now; struck moves do not count.</summary>
internal sealed record BatchCounts(IReadOnlyDictionary<string, int> Passed, IReadOnlyDictionary<string, int> Standing)
{
    internal static async Task<BatchCounts> Of(KechuangDb db, string scheme, int year, int? batch, CancellationToken stop)
    {
        var cases = db.Set<Case>().AsNoTracking().Where(c => c.Scheme == scheme && c.Year == year);
        if (batch is { } number)
            cases = cases.Where(c => db.Set<Batch>().Any(b => b.Id == c.Batch && b.Number == number));
        var passed = await db.Set<Move>().AsNoTracking()
            .Where(m => m.StruckAt == null && cases.Any(c => c.Id == m.Case))
            .Select(m => new { m.Case, m.To }).Distinct()
            .GroupBy(m => m.To).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var standing = await cases.GroupBy(c => c.Stage).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return new BatchCounts(passed, standing);
    }

    /// <summary>Stages on the path in order, then the endings that fail; stages nobody came to are left out.</summary>
    internal List<FunnelStage> Funnel(Procedure procedure, Func<string, string> href)
    {
        var path = procedure.Path.Where(s => Passed.ContainsKey(s.Id) || !s.Optional)
            .Select(s => new FunnelStage(s.Name, Passed.GetValueOrDefault(s.Id), href(s.Id), s.Grants ? Tone.Good : Tone.Info));
        var fallen = procedure.Stages.Where(s => s.Ends && !s.Grants && Passed.ContainsKey(s.Id))
            .Select(s => new FunnelStage(s.Name, Passed[s.Id], href(s.Id), Tone.Bad));
        return Passed.Count == 0 ? [] : [.. path, .. fallen];
    }
}
