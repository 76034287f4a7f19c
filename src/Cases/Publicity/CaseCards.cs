using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>The meetings that took a case up, on its page.</summary>
internal sealed class MeetingCard : ICaseCard
{
    public int Order => 50;

    public async Task<CaseCard?> Of(Desk desk, Case @case, Scheme scheme, Stage here, CancellationToken stop)
    {
        if (desk.Actor.Role == Roles.Enterprise)
            return null;
        var rows = await (
            from i in desk.Db.Set<MeetingItem>()
            join m in desk.Db.Set<Meeting>() on i.Meeting equals m.Id
            where i.Case == @case.Id
            orderby m.On
            select new { Item = i, Meeting = m }).ToListAsync(stop);
        var waits = here.Meeting.Length > 0 && !here.Outside;
        if (rows.Count == 0 && !waits)
            return null;
        var plan = waits && desk.May<SaveMeeting.Request>() && rows.All(r => r.Meeting.State == Meeting.Held);
        return new CaseCard("会议", waits ? $"由{here.Meeting}研究决定" : "",
            [.. rows.Select(r => new PanelLine(r.Meeting.Name, r.Item.Reason, r.Item.Decision.Length > 0 ? r.Item.Decision : r.Meeting.State, r.Meeting.On, $"/meetings/{r.Meeting.Id}"))],
            plan ? "安排会议" : "", plan ? "/meetings/new" : "");
    }
}

/// <summary>The notices a case was on, on its page.</summary>
internal sealed class PublicityCard(WorkCalendar calendar) : ICaseCard
{
    public int Order => 60;

    public async Task<CaseCard?> Of(Desk desk, Case @case, Scheme scheme, Stage here, CancellationToken stop)
    {
        var rows = await (
            from n in desk.Db.Set<NoticeCase>()
            join p in desk.Db.Set<PublicNotice>() on n.Notice equals p.Id
            where n.Case == @case.Id && (p.State != PublicNotice.Draft || desk.Actor.Role != Roles.Enterprise)
            orderby p.StartsOn
            select new { Line = n, Notice = p }).ToListAsync(stop);
        var asked = here is { PublicityDays: not null, Outside: false };
        if (rows.Count == 0 && !asked)
            return null;
        var place = desk.Actor.Role == Roles.Enterprise ? "/public/notices/" : "/notices/";
        var draft = asked && desk.May<SaveNotice.Request>() && rows.All(r => r.Notice.State is PublicNotice.Retracted || r.Notice.StartsOn < @case.Since);
        var running = rows.LastOrDefault(r => r.Notice.State == PublicNotice.Published);
        return new CaseCard("公示", running is null ? "" : PublicityRules.Clock(running.Notice, desk.Day, calendar).Words,
            [.. rows.Select(r => new PanelLine(r.Notice.Title, r.Line.Outcome, r.Notice.State, r.Notice.StartsOn, place + r.Notice.Id))],
            draft ? "拟公示" : "", draft ? $"/notices/new?scheme={@case.Scheme}&year={@case.Year}" : "");
    }
}
