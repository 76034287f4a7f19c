using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// Enters what a meeting decided and gives it its number. Cases that were passed or not go on by the engine, those deferred stay
/// with their clock standing; either all decisions are taken down or none.
/// </summary>
internal static class HoldMeeting
{
    internal sealed record Request(Guid Meeting, long Version, DateOnly On, string Attendees, string Absent, IReadOnlyList<Decided> Decisions);

    /// <summary>Everything a decision on one case is made with.</summary>
    private sealed record Sitting(Meeting Meeting, Act Act, KechuangDb Db, Procedures Procedures);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        if (await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == request.Meeting, stop) is not { } meeting || meeting.Version != request.Version || meeting.State != Meeting.Planned)
            return new Refusal("meeting-changed", "这次会议已经登记过决定，或别人刚改过，请刷新后再登记。");
        if (request.On > act.Day)
            return new Refusal("day-future", $"开会日期不能晚于今天（{act.Day.Iso()}）；还没开的会先不要登记决定。", "on");
        (meeting.State, meeting.On, meeting.Year) = (Meeting.Held, request.On, request.On.Year);
        (meeting.Attendees, meeting.Absent) = (request.Attendees, request.Absent);
        meeting.Number = 1 + (await db.Set<Meeting>().Where(m => m.Kind == meeting.Kind && m.Year == meeting.Year).MaxAsync(m => m.Number, stop) ?? 0);
        var items = await db.Set<MeetingItem>().Where(i => i.Meeting == meeting.Id).OrderBy(i => i.Order).ToListAsync(stop);
        var refusals = new List<Refusal>();
        foreach (var item in items)
        {
            var decided = request.Decisions.FirstOrDefault(d => d.Item == item.Id) ?? new Decided(item.Id, "", "", null, false);
            refusals.AddRange(await Take(item, decided, new Sitting(meeting, act, db, procedures), stop));
        }
        return refusals.Count > 0 ? refusals : meeting.Id;
    }

    private static async Task<IReadOnlyList<Refusal>> Take(MeetingItem item, Decided decided, Sitting sitting, CancellationToken stop)
    {
        var @case = item.Case is { } id ? await sitting.Db.Set<Case>().SingleAsync(c => c.Id == id, stop) : null;
        var wrong = MeetingRules.Check(decided, @case is not null, @case?.Number ?? item.Topic, sitting.Meeting.On).ToList();
        if (wrong.Count > 0)
            return wrong;
        (item.Decision, item.Reason) = (decided.Verdict, decided.Verdict == Verdicts.Passed ? "" : decided.Reason);
        item.NextOn = decided is { Verdict: Verdicts.NotPassed, AnyTime: false } ? decided.NextOn : null;
        return @case is null ? [] : await Move(item, @case, decided, sitting, stop);
    }

    private static async Task<IReadOnlyList<Refusal>> Move(MeetingItem item, Case @case, Decided decided, Sitting sitting, CancellationToken stop)
    {
        var procedure = sitting.Procedures.Of(@case);
        if (procedure.Find(@case.Stage) is not { Meeting.Length: > 0 } here)
            return [new Refusal("not-waiting", $"{@case.Number} 已到“{procedure.Find(@case.Stage)!.Name}”，不再需要上会，请从议题中去掉。", MeetingRules.Field("verdict", decided))];
        var step = MeetingRules.StepOf(decided, procedure, here, sitting.Meeting.Name, sitting.Meeting.On);
        if (!step.Succeeded)
            return step.Refusals;
        if (step.Value is null)
        {
            Holds.Begin(@case, here, sitting.Meeting.On, decided.Reason, sitting.Act, sitting.Db);
            return [];
        }
        var walk = await Walk.Of(@case, sitting.Procedures, sitting.Db, stop);
        var moved = await walk.Take(step.Value, null, sitting.Act, sitting.Db, stop);
        if (moved.Succeeded)
            item.Move = moved.Value.Id;
        return [.. moved.Refusals.Select(r => new Refusal(r.Code, $"{@case.Number}：{r.Message}", MeetingRules.Field("verdict", decided)))];
    }
}

/// <summary>The clock of a case stands while a meeting has put it off; whatever moves it on ends that (see <see cref="Walk"/>).</summary>
internal static class Holds
{
    internal static void Begin(Case @case, Stage here, DateOnly on, string reason, Act act, KechuangDb db)
    {
        // Put off once more: it stands already.
        if (@case.HeldSince is not null)
            return;
        db.Add(new Pause { Id = act.NewId(), Case = @case.Id, Stage = here.Id, Kind = CaseClock.Hold, From = on, Reason = reason, EnteredAt = act.At, EnteredBy = act.Actor.Name });
        (@case.HeldSince, @case.DueOn) = (on, null);
    }
}

/// <summary>What a meeting decides is not passed on by hand; what the system tells itself (demo) is not asked.</summary>
internal sealed class MeetingGate : ICaseGate
{
    public async Task<Refusal?> Refuse(Case @case, Stage here, Stage next, Act act, KechuangDb db, CancellationToken stop)
    {
        if (here.Meeting.Length == 0 || here.Outside || next.NeedsReason || act.Actor.Role == Roles.System)
            return null;
        // The decision being taken down in this unit counts too.
        var decided = db.Set<MeetingItem>().Local.Any(i => i.Case == @case.Id && i.Decision == Verdicts.Passed) || await (
            from i in db.Set<MeetingItem>()
            join m in db.Set<Meeting>() on i.Meeting equals m.Id
            where i.Case == @case.Id && i.Decision == Verdicts.Passed && m.On >= @case.Since
            select i.Id).AnyAsync(stop);
        return decided ? null : new Refusal("meeting-first", $"“{here.Name}”由{here.Meeting}研究决定：请在“会议”中登记决定，通过后自动进入“{next.Name}”。", "to");
    }
}
