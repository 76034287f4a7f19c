using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>A frozen figure against the same figure asked again.</summary>
/// <param name="Now">Its value now; null where it has none any more.</param>
/// <param name="Came">Records that count now and did not when it was frozen.</param>
/// <param name="Went">Records that counted then and do not now.</param>
public sealed record Moved(FrozenFigure Frozen, decimal Was, decimal? Now, bool SameRecords, IReadOnlyList<FigureRecord> Came, IReadOnlyList<FrozenRecord> Went)
{
    /// <summary>Another value, or the same value on other records.</summary>
    public bool Changed => Now != Was || !SameRecords;
}

/// <summary>
/// What happened after a sign-off, in two kinds that must not be mixed (architecture, contract 2): drift is the same period and
/// as-of day with today's knowledge, that is, corrections; later progress is as of today.
/// </summary>
internal sealed class Drift(IFigures figures)
{
    /// <summary>The frozen figures asked again with the frozen as-of day: what was corrected or entered late.</summary>
    internal Task<IReadOnlyList<Moved>> Corrections(KechuangDb db, SignOff signed, Instant now, CancellationToken stop) =>
        Again(db, signed, signed.SignedOn, now, stop);

    /// <summary>The frozen figures as of today: 后续进展.</summary>
    internal Task<IReadOnlyList<Moved>> Progress(KechuangDb db, SignOff signed, DateOnly today, Instant now, CancellationToken stop) =>
        Again(db, signed, today, now, stop);

    private async Task<IReadOnlyList<Moved>> Again(KechuangDb db, SignOff signed, DateOnly asOf, Instant now, CancellationToken stop)
    {
        var frozen = await db.Set<FrozenFigure>().AsNoTracking().Where(f => f.SignOff == signed.Id && f.Role != FigureRoles.Year).OrderBy(f => f.Place).ToListAsync(stop);
        if (frozen.Count == 0)
            return [];
        var ids = frozen.Select(f => f.Id).ToList();
        var records = (await db.Set<FrozenRecord>().AsNoTracking().Where(r => ids.Contains(r.Figure)).ToListAsync(stop)).ToLookup(r => r.Figure);
        var asked = frozen.Select(f => (f.Indicator, Period: Coded.Read<Period>(f.Period))).Distinct().ToList();
        var views = await figures.ComputeAll(db, [.. asked.Select(a => (a.Indicator, new Scope(db.County, a.Period, asOf, now)))], stop);
        var year = await db.Set<Document>().Where(d => d.Id == signed.Document).Select(d => d.Year).SingleAsync(stop);
        var targets = await figures.Board(db, year, asOf, now, stop);
        return [.. frozen.Select(f => Compare(f, records[f.Id], views[asked.IndexOf((f.Indicator, Coded.Read<Period>(f.Period)))], targets))];
    }

    private static Moved Compare(FrozenFigure frozen, IEnumerable<FrozenRecord> before, FigureView now, IReadOnlyList<TargetView> targets)
    {
        var was = before.ToDictionary(r => (r.Record, r.Digest, r.Settled));
        var today = now.Records.Select(r => (r.Key, r.Digest, r.Settled)).ToHashSet();
        var bound = new Bound { Indicator = frozen.Indicator, Role = frozen.Role, Level = frozen.Level, Decimals = frozen.Scale };
        List<FigureRecord> came = [.. now.Records.Where(r => !was.ContainsKey((r.Key, r.Digest, r.Settled)))];
        List<FrozenRecord> went = [.. was.Where(w => !today.Contains(w.Key)).Select(w => w.Value)];
        return new Moved(frozen, Exact.Of(frozen.Value, frozen.Scale), SlotValue.Of(bound, now, bound.TargetIn(targets)).Value, came.Count + went.Count == 0, came, went);
    }
}
