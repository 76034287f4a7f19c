using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Sources;

/// <summary>To-do: certificates whose term ends within the months their pack names (高企 12, 6, 3), nearest first.</summary>
internal sealed class ExpiryTasks(SchemeCatalogue schemes) : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role == Roles.Expert)
            return [];
        var lines = new List<TaskLine>();
        foreach (var policy in schemes.Latest)
            if (policy.Scheme.Certificate is { AlarmMonths.Count: > 0 } rule)
                lines.AddRange(await Of(db, actor, day, policy.Scheme, rule, stop));
        return [.. lines.OrderBy(l => l.Due)];
    }

    private static async Task<IEnumerable<TaskLine>> Of(KechuangDb db, Actor actor, DateOnly day, Scheme scheme, CertificateRule rule, CancellationToken stop)
    {
        var until = day.AddMonths(rule.AlarmMonths.Max());
        var ending = await (
            from t in db.Set<Title>().AsNoTracking()
            join e in db.Set<Enterprise>() on t.Enterprise equals e.Id
            where t.Scheme == scheme.Id && t.IssuedOn <= day && t.ExpiresOn >= day && t.ExpiresOn <= until
                && (t.CancelledOn == null || t.CancelledOn > day)
                && (actor.Role != Roles.Enterprise || e.CreditCode == actor.Enterprise)
                // Whoever has been recognised again has a certificate that runs longer.
                && !db.Set<Title>().Any(later => later.Enterprise == t.Enterprise && later.Scheme == t.Scheme && later.ExpiresOn > t.ExpiresOn && later.CancelledOn == null)
            orderby t.ExpiresOn
            select new { Title = t, e.Name }).ToListAsync(stop);
        return ending.Select(x => new TaskLine("称号到期",
            $"{x.Name} {scheme.ShortTitle}证书 {x.Title.AlarmOn(day, rule.AlarmMonths)} 个月内到期，提醒{(rule.Years is null ? "重新评价" : "重新认定")}",
            $"/enterprises/{x.Title.Enterprise}#titles", x.Title.ExpiresOn));
    }
}
