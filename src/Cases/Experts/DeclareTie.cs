using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Experts;

/// <summary>Records that an expert is tied to a unit and must not review it.</summary>
internal static class DeclareTie
{
    internal sealed record Request(Guid Expert, Guid Enterprise, string Kind, string Note, DateOnly On);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (!await db.Set<Expert>().AnyAsync(e => e.Id == request.Expert, stop))
            return new Refusal("not-found", "没有这位专家。");
        if (await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == request.Enterprise, stop) is not { } firm)
            return new Refusal("enterprise-unknown", "没有找到这个单位：请填信用代码或全称，或先到企业名录登记。", "Firm");
        if (!ExpertWords.Ties.ContainsKey(request.Kind))
            return new Refusal("tie.kind", $"关系应是：{string.Join("、", ExpertWords.Ties.Keys)}。", "Kind");
        if (request.On > act.Day)
            return new Refusal("day-future", $"申报日期不能晚于今天（{act.Day.Iso()}）。", "On");
        if (await db.Set<ExpertTie>().AnyAsync(t => t.Expert == request.Expert && t.Enterprise == request.Enterprise && t.Kind == request.Kind && t.WithdrawnOn == null, stop))
            return new Refusal("tie.twice", $"与{firm.Name}的“{request.Kind}”关系已登记。", "Firm");
        var tie = new ExpertTie
        {
            Id = act.NewId(), Expert = request.Expert, Enterprise = firm.Id, Kind = request.Kind, Note = request.Note.Trim(), DeclaredOn = request.On,
            EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(tie);
        return tie.Id;
    }
}

/// <summary>A tie that no longer holds; it stays on record with the day and the reason.</summary>
internal static class WithdrawTie
{
    internal sealed record Request(Guid Tie, string Reason);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<ExpertTie>().SingleOrDefaultAsync(t => t.Id == request.Tie, stop) is not { WithdrawnOn: null } tie)
            return new Refusal("not-found", "没有这条回避关系，或已解除。");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明解除的原因，例如 已离职、股份已转让。", "Reason");
        (tie.WithdrawnOn, tie.WithdrawReason) = (act.Day, request.Reason.Trim());
        return Result.Done;
    }
}
