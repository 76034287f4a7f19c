using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>Plans a meeting, or changes one that has not been held: when, where, who, and what is taken up in which order.</summary>
internal static class SaveMeeting
{
    /// <param name="Meeting">Null: a new one.</param>
    /// <param name="Items">Cases and other topics in order.</param>
    internal sealed record Request(
        Guid? Meeting, long Version, string Kind, DateOnly On, string Place, string Chair, string Attendees, string Absent, string Recorder, IReadOnlyList<Item> Items);

    /// <summary>A case, or a topic in words.</summary>
    internal sealed record Item(Guid? Case, string Topic);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var refusals = Check(request).ToList();
        var chosen = request.Items.Where(i => i.Case is not null).Select(i => i.Case!.Value).ToList();
        foreach (var @case in await db.Set<Case>().Where(c => chosen.Contains(c.Id)).ToListAsync(stop))
            if (procedures.Of(@case).Find(@case.Stage) is not { Meeting.Length: > 0 } here)
                refusals.Add(new Refusal("not-waiting", $"{@case.Number} 现在“{procedures.Of(@case).Find(@case.Stage)!.Name}”，不需要上会，请去掉。", "cases"));
        if (refusals.Count > 0)
            return refusals;
        var meeting = await Find(request, act, db, stop);
        if (meeting is null)
            return new Refusal("meeting-changed", "这次会议已经开过，或别人刚改过，请刷新后再改。");
        (meeting.Kind, meeting.On, meeting.Year, meeting.Place, meeting.Chair) = (request.Kind, request.On, request.On.Year, request.Place, request.Chair);
        (meeting.Attendees, meeting.Absent, meeting.Recorder) = (request.Attendees, request.Absent, request.Recorder);
        db.RemoveRange(await db.Set<MeetingItem>().Where(i => i.Meeting == meeting.Id).ToListAsync(stop));
        db.AddRange(request.Items.Select((item, i) => new MeetingItem { Id = act.NewId(), Meeting = meeting.Id, Order = i + 1, Case = item.Case, Topic = item.Topic }));
        return meeting.Id;
    }

    /// <summary>What is missing; pure.</summary>
    internal static IEnumerable<Refusal> Check(Request request)
    {
        if (!MeetingKinds.All.Contains(request.Kind))
            yield return new Refusal("meeting-kind", $"会议应是：{string.Join("、", MeetingKinds.All)}。", "kind");
        if (request.Chair.Length == 0)
            yield return new Refusal("chair-missing", "请填写主持人。", "chair");
        if (request.Items.Count == 0)
            yield return new Refusal("items-missing", "请至少选一件待上会的办件，或写一个其他议题。", "cases");
        if (request.Items.Where(i => i.Case is not null).GroupBy(i => i.Case).Any(g => g.Count() > 1))
            yield return new Refusal("items-twice", "同一办件在一次会议上只列一次。", "cases");
    }

    private static async Task<Meeting?> Find(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (request.Meeting is { } id)
            return await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == id && m.Version == request.Version && m.State == Meeting.Planned, stop);
        var meeting = new Meeting { Id = act.NewId(), Kind = request.Kind, State = Meeting.Planned, EnteredAt = act.At, EnteredBy = act.Actor.Name };
        db.Add(meeting);
        return meeting;
    }
}

/// <summary>Lets a planned meeting go; its cases wait on.</summary>
internal static class DropMeeting
{
    internal sealed record Request(Guid Meeting);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == request.Meeting && m.State == Meeting.Planned, stop) is not { } meeting)
            return new Refusal("meeting-held", "开过的会议不能取消；决定有误的，请在办件上更正。");
        db.RemoveRange(await db.Set<MeetingItem>().Where(i => i.Meeting == meeting.Id).ToListAsync(stop));
        db.Remove(meeting);
        return Result.Done;
    }
}
