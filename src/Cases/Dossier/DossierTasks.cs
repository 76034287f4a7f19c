using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Dossier;

/// <summary>Indicator tasks that are past the day they were to be handed in, by case and responsible unit.</summary>
internal sealed class DossierTasks(Procedures procedures) : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Staff or Roles.Director))
            return [];
        var late = await (
            from t in db.Set<DossierTask>().AsNoTracking()
            where t.DueOn < day && t.DoneOn == null
            join c in db.Set<Case>() on t.Case equals c.Id
            where actor.Section == "" || c.Section == "" || c.Section == actor.Section
            select new { c.Id, c.Scheme, c.Number, c.Section, t.Unit, t.DueOn }).ToListAsync(stop);
        return [.. late.GroupBy(t => (t.Id, t.Unit)).OrderBy(g => g.Min(t => t.DueOn)).ThenBy(g => g.Key.Unit, StringComparer.Ordinal).Select(g => new TaskLine(
            "指标任务", $"{procedures.Head(g.First().Scheme).Short}（{g.First().Number}）：{g.Key.Unit}有 {g.Count()} 项指标过了报送日期",
            $"/cases/{g.Key.Id}/dossier", g.Min(t => t.DueOn), g.First().Section, g.Count()))];
    }
}
