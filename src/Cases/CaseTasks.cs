using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>Cases that have not been looked at for longer than their stage allows, per scheme.</summary>
internal sealed class CaseTasks(Procedures procedures) : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Staff or Roles.Director))
            return [];
        var late = await db.Set<Case>().AsNoTracking()
            .Where(c => c.LookBy < day && (actor.Section == "" || c.Section == "" || c.Section == actor.Section))
            .GroupBy(c => new { c.Scheme, c.Year })
            .Select(g => new { g.Key.Scheme, g.Key.Year, Count = g.Count(), Due = g.Min(c => c.LookBy) })
            .OrderBy(g => g.Due)
            .ToListAsync(stop);
        var beyond = await db.Set<Case>().AsNoTracking()
            .Where(c => c.DueOn < day && (actor.Section == "" || c.Section == "" || c.Section == actor.Section))
            .GroupBy(c => new { c.Scheme, c.Year }).Select(g => new { g.Key.Scheme, g.Key.Year, Count = g.Count(), Due = g.Min(c => c.DueOn) }).ToListAsync(stop);
        return [.. beyond.Select(g => new TaskLine(
            "超过时限", $"{g.Year} 年{procedures.Head(g.Scheme).Short}有 {g.Count} 件已超过环节时限",
            $"/cases?scheme={g.Scheme}&year={g.Year}&late=true", g.Due, actor.Section, g.Count)), .. late.Select(g => new TaskLine(
            "查看进展", $"{g.Year} 年{procedures.Head(g.Scheme).Short}有 {g.Count} 件该到{procedures.Head(g.Scheme).Site}看一看",
            $"/cases?scheme={g.Scheme}&year={g.Year}&overdue=true", g.Due, actor.Section, g.Count))];
    }
}

/// <summary>Finds cases by number, firm or stage word (<c>状态:公示中</c>).</summary>
internal sealed class CaseSearch(Procedures procedures) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> Search(KechuangDb db, Actor actor, string words, int limit, CancellationToken stop)
    {
        if (actor.Role is Roles.Enterprise or Roles.Expert)
            return [];
        var state = words.StartsWith("状态:", StringComparison.Ordinal) || words.StartsWith("状态：", StringComparison.Ordinal) ? words[3..].Trim() : null;
        var stage = state is null ? null : procedures.Schemes
            .Select(s => procedures.Of(s.Id, s.Id).Stages.FirstOrDefault(x => x.State == state || x.Name == state)?.Id).FirstOrDefault(id => id is not null);
        if (state is not null && stage is null)
            return [];
        var filter = new CaseFilter(state is null ? words : null, null, null, stage, null, false, null) { Named = procedures.Named(new(state is null ? words : null)) };
        var lines = await CaseList.Query(db, filter, DateOnly.MaxValue).Take(limit).ToListAsync(stop);
        return [.. lines.Select(l => new SearchHit("办件", $"{l.Number} {l.EnterpriseName}",
            procedures.Of(l.Scheme, l.Pin).Find(l.Stage)!.State, $"/cases/{l.Id}"))];
    }
}
