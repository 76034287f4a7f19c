using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>Enters an objection as it came; whether it is taken follows from the rules, not from who enters it.</summary>
internal static class AddObjection
{
    internal sealed record Request(Guid Notice, Guid? Case, DateOnly ReceivedOn, bool ByUnit, string By, bool Signed, string Contact, string Content, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var notice = await db.Set<PublicNotice>().SingleOrDefaultAsync(n => n.Id == request.Notice, stop);
        if (notice is not { State: PublicNotice.Published or PublicNotice.Ended })
            return new Refusal("notice-unknown", "只有发布了的公示才登记异议。");
        var refusals = Check(request, notice, act.Day).ToList();
        if (request.Case is { } about && !await db.Set<NoticeCase>().AnyAsync(n => n.Notice == notice.Id && n.Case == about, stop))
            refusals.Add(new Refusal("case-not-listed", "这份公示里没有这个单位。", "case"));
        if (refusals.Count > 0)
            return refusals;
        var admission = PublicityRules.Admit(notice, request.ReceivedOn, request.ByUnit, request.By, request.Signed);
        var objection = new Objection
        {
            Id = act.NewId(), Notice = notice.Id, Case = request.Case, ReceivedOn = request.ReceivedOn, ByUnit = request.ByUnit, By = request.By, Signed = request.Signed,
            Contact = request.Contact, Content = request.Content, Taken = admission.Taken, Rule = admission.Rule, EnteredAt = act.At, EnteredBy = act.Actor.Name,
            Paper = request.Paper.Add(db, act, "异议材料", "notice:" + notice.Id),
        };
        db.Add(objection);
        return objection.Id;
    }

    /// <summary>What was typed wrong; pure.</summary>
    internal static IEnumerable<Refusal> Check(Request request, PublicNotice notice, DateOnly day)
    {
        if (request.Content.Length == 0)
            yield return new Refusal("content-missing", "请写明异议的内容。", "content");
        if (request.ReceivedOn > day)
            yield return new Refusal("day-future", $"收到日期不能晚于今天（{day.Iso()}）。", "on");
        if (request.ReceivedOn < notice.StartsOn)
            yield return new Refusal("day-before", $"公示从 {notice.StartsOn.Iso()} 开始，收到日期不能更早。", "on");
        // One that was on time could not have come after the record of the end said so.
        if (notice.State == PublicNotice.Ended && request.ReceivedOn <= notice.EndsOn)
            yield return new Refusal("notice-ended", $"公示已记为“{notice.EndRecord}”；期内收到而漏登的异议，请先由局领导撤下公示重新办理。", "on");
    }
}

/// <summary>Answers an objection. One that is upheld sends its case back or ends it, in the same act.</summary>
internal static class ReplyObjection
{
    /// <param name="To">Stage the case goes to when upheld.</param>
    internal sealed record Request(Guid Objection, long Version, string Reply, DateOnly RepliedOn, bool Upheld, string To);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        if (await db.Set<Objection>().SingleOrDefaultAsync(o => o.Id == request.Objection && o.Version == request.Version, stop) is not { } objection)
            return new Refusal("objection-changed", "这件异议刚被别人处理过，请刷新后再看。");
        var refusals = Check(request, objection, act.Day).ToList();
        if (refusals.Count > 0)
            return refusals;
        (objection.Reply, objection.RepliedOn, objection.Upheld) = (request.Reply, request.RepliedOn, request.Upheld);
        if (request.Upheld && objection.Case is { } id)
        {
            var @case = await db.Set<Case>().SingleAsync(c => c.Id == id, stop);
            var step = new Step(request.To, request.RepliedOn, "公示期间收到异议，经核实成立", request.Reply);
            var moved = await (await Walk.Of(@case, procedures, db, stop)).Take(step, objection.Paper, act, db, stop);
            if (!moved.Succeeded)
                return Result.Not<Done>(moved.Refusals.Select(r => r.At("to")));
            (await db.Set<NoticeCase>().SingleAsync(n => n.Notice == objection.Notice && n.Case == id, stop)).Outcome = "异议成立";
        }
        await EndPublicity.TryEnd(await db.Set<PublicNotice>().SingleAsync(n => n.Id == objection.Notice, stop), act.Day, db, stop);
        return Result.Done;
    }

    /// <summary>What is missing in an answer; pure.</summary>
    internal static IEnumerable<Refusal> Check(Request request, Objection objection, DateOnly day)
    {
        if (!objection.Open)
            yield return new Refusal("objection-closed", objection.Taken ? "这件异议已经答复。" : objection.Rule);
        if (request.Reply.Length == 0)
            yield return new Refusal("reply-missing", "请写明核实情况和答复。", "reply");
        if (request.RepliedOn < objection.ReceivedOn || request.RepliedOn > day)
            yield return new Refusal("day", $"答复日期应在 {objection.ReceivedOn.Iso()} 到今天（{day.Iso()}）之间。", "on");
        if (request.Upheld && objection.Case is not null && request.To.Length == 0)
            yield return new Refusal("to-missing", "异议成立的，请选择该办件退回还是不通过。", "to");
    }
}

/// <summary>Shows who objected and how to reach them; the look is audited.</summary>
internal static class LookAtObjection
{
    internal sealed record Request(Guid Objection) : ILooksAt
    {
        Guid ILooksAt.Subject => Objection;
        string ILooksAt.Table => "objections";
        IReadOnlyList<string> ILooksAt.Looked => [nameof(Cases.Objection.By), nameof(Cases.Objection.Contact)];
    }

    internal static Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop) => Task.FromResult(Result.Done);
}
