using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// Records the end of notices on the first day after it, in the night or when the demo's day moves. It recognises nobody:
/// the cases are only free to go on (公示不等于认定).
/// </summary>
internal sealed class EndPublicity : IJobKind, INews<DayMoved>
{
    private const int Portion = 50;

    public string Key => "publicity.end";
    public string Title => "公示期满登记";
    public TimeOnly At => new(0, 10);

    public async Task<Result<JobStep>> Step(Job job, Act act, KechuangDb db, CancellationToken stop)
    {
        var ended = await EndAll(act.Day, db, stop);
        var done = job.Done + ended;
        return new JobStep(done, done, ended == Portion ? null : done == 0 ? "没有期满的公示" : $"登记期满 {done} 份");
    }

    public Task Hear(DayMoved news, Act act, KechuangDb db, CancellationToken stop) => EndAll(news.To, db, stop);

    private static async Task<int> EndAll(DateOnly day, KechuangDb db, CancellationToken stop)
    {
        var due = await db.Set<PublicNotice>().Where(n => n.State == PublicNotice.Published && n.EndsOn < day
            && !db.Set<Objection>().Any(o => o.Notice == n.Id && o.Taken && o.Reply == "")).OrderBy(n => n.EndsOn).Take(Portion).ToListAsync(stop);
        foreach (var notice in due)
            await TryEnd(notice, day, db, stop);
        return due.Count;
    }

    /// <summary>Ends a notice if it can be ended; what the unit has changed already counts.</summary>
    internal static async Task TryEnd(PublicNotice notice, DateOnly day, KechuangDb db, CancellationToken stop)
    {
        var objections = await db.Set<Objection>().Where(o => o.Notice == notice.Id).ToListAsync(stop);
        if (PublicityRules.End(notice, objections, day) is not { } end)
            return;
        (notice.State, notice.EndedOn, notice.EndRecord) = (PublicNotice.Ended, end.On, end.Record);
        foreach (var line in await db.Set<NoticeCase>().Where(n => n.Notice == notice.Id).ToListAsync(stop))
            line.Outcome = PublicityRules.OutcomeOf(line.Case, objections);
    }
}

/// <summary>Keeps a case in publicity until its notice has ended; what the system tells itself (demo) is not asked.</summary>
internal sealed class PublicityGate : ICaseGate
{
    public async Task<Refusal?> Refuse(Case @case, Stage here, Stage next, Act act, KechuangDb db, CancellationToken stop)
    {
        if (here.PublicityDays is null || here.Outside || next.NeedsReason || next.Meeting.Length > 0 || act.Actor.Role == Roles.System)
            return null;
        var latest = await (
            from n in db.Set<NoticeCase>()
            join p in db.Set<PublicNotice>() on n.Notice equals p.Id
            where n.Case == @case.Id && p.State != PublicNotice.Retracted && p.StartsOn >= @case.Since
            orderby p.StartsOn descending
            select p).FirstOrDefaultAsync(stop);
        return latest switch
        {
            null or { State: PublicNotice.Draft } => new Refusal("not-publicised", $"“{here.Name}”还没有公示：请先在“公示”中发布，期满后再登记“{next.Name}”。", "to"),
            { State: PublicNotice.Ended } => null,
            _ => new Refusal("publicity-runs", $"公示到 {latest.EndsOn.Iso()} 期满，期满且没有未处理的异议后才能登记“{next.Name}”；公示不等于认定。", "to"),
        };
    }
}
