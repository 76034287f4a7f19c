using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>A case with the stage it stands in, as lists to choose from show it.</summary>
internal sealed record StandingCase(Case Case, Enterprise Firm, Stage Here)
{
    /// <summary>自 2025-09-12，已 30 天；暂缓</summary>
    internal string Since(DateOnly day) =>
        $"自 {Case.Since.Iso()}，已 {day.DayNumber - Case.Since.DayNumber} 天{(Case.HeldSince is { } held ? $"；{held.Iso()} 起缓议" : "")}";
}

/// <summary>Cases by the kind of stage they stand in, which only their packs know.</summary>
internal static class StandingCases
{
    /// <summary>Those whose stage answers the question, by scheme and number.</summary>
    internal static async Task<List<StandingCase>> Where(KechuangDb db, Procedures procedures, Func<Stage, bool> asked, CancellationToken stop)
    {
        var places = await db.Set<Case>().AsNoTracking().Select(c => new { c.Scheme, c.Pin, c.Stage }).Distinct().ToListAsync(stop);
        var wanted = places.Where(p => procedures.Of(p.Scheme, p.Pin).Find(p.Stage) is { } stage && asked(stage)).ToHashSet();
        if (wanted.Count == 0)
            return [];
        var (schemes, stages) = (wanted.Select(w => w.Scheme).Distinct().ToList(), wanted.Select(w => w.Stage).Distinct().ToList());
        var rows = await (
            from c in db.Set<Case>().AsNoTracking()
            join e in db.Set<Enterprise>() on c.Enterprise equals e.Id
            where schemes.Contains(c.Scheme) && stages.Contains(c.Stage)
            orderby c.Scheme, c.Year, c.Number
            select new { Case = c, Firm = e }).ToListAsync(stop);
        return [.. rows.Where(r => wanted.Contains(new { r.Case.Scheme, r.Case.Pin, r.Case.Stage }))
            .Select(r => new StandingCase(r.Case, r.Firm, procedures.Of(r.Case).Find(r.Case.Stage)!))];
    }
}
