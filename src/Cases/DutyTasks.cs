using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// What holders of a title owe each year (高企年报 by 05-31): reminded of from 45 days before the day, counting those that have no
/// case of the duty's scheme this year which came to its end.
/// </summary>
internal sealed class DutyTasks(SchemeCatalogue schemes, Procedures procedures) : ITaskSource
{
    private const int Ahead = 45;

    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role == Roles.Expert)
            return [];
        var lines = new List<TaskLine>();
        foreach (var scheme in schemes.Latest.Select(p => p.Scheme).Where(s => s.Certificate is { Duties.Count: > 0 }))
            foreach (var duty in scheme.Certificate!.Duties)
                if (duty.On(day.Year) is var due && due >= day && due <= day.AddDays(Ahead) && await Owing(scheme, duty, actor, db, day, stop) is > 0 and var owing)
                    lines.Add(Line(scheme, duty, due, owing, actor));
        return lines;
    }

    private static TaskLine Line(Scheme scheme, Duty duty, DateOnly due, int owing, Actor actor) => actor.Role == Roles.Enterprise
        ? new("年度义务", $"{scheme.ShortTitle}：{duty.Name}。{duty.Note}", "/enterprises/mine", due)
        : new("年度义务", $"{scheme.ShortTitle}有 {owing} 家要办：{duty.Name}。{duty.Note}", duty.Scheme.Length > 0 ? $"/cases?scheme={duty.Scheme}&year={due.Year}" : $"/enterprises?title={scheme.Id}", due, scheme.Section, owing);

    private async Task<int> Owing(Scheme scheme, Duty duty, Actor actor, KechuangDb db, DateOnly day, CancellationToken stop)
    {
        var done = duty.Scheme.Length == 0 ? [] : procedures.Of(duty.Scheme, duty.Scheme).Stages.Where(s => s is { Ends: true, NeedsReason: false } || s.Grants).Select(s => s.Id).ToList();
        var holders = db.Titles().InForce(day).Where(t => t.Scheme == scheme.Id && t.Year < day.Year);
        if (actor.Role == Roles.Enterprise)
            holders = holders.Where(t => db.Set<Enterprise>().Any(e => e.Id == t.Enterprise && e.CreditCode == actor.Enterprise));
        return await holders.Select(t => t.Enterprise).Distinct()
            .CountAsync(e => !db.Set<Case>().Any(c => c.Enterprise == e && c.Scheme == duty.Scheme && c.Year == day.Year && done.Contains(c.Stage)), stop);
    }
}
