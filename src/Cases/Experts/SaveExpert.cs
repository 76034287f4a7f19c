using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Experts;

/// <summary>Takes an expert into the pool.</summary>
internal static class AddExpert
{
    internal sealed record Request(ExpertDetails Details);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var details = request.Details.Tidy();
        if (ExpertRule.Check(details with { Name = details.Name ?? "" }).ToList() is { Count: > 0 } refusals)
            return refusals;
        if (await db.Set<Expert>().AnyAsync(e => e.Name == details.Name && e.Employer == details.Employer, stop))
            return new Refusal("expert.twice", $"专家库已有{details.Employer}的{details.Name}，请在原记录上修改；确是同名同单位的两人，请在姓名后加注区别。", nameof(ExpertDetails.Name));
        return Add(details, act, db).Id;
    }

    internal static Expert Add(ExpertDetails details, Act act, KechuangDb db)
    {
        var expert = new Expert
        {
            Id = act.NewId(), Name = details.Name!, Employer = details.Employer, Category = details.Category, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        details.Apply(expert);
        db.Add(expert);
        return expert;
    }
}

/// <summary>Changes what the pool says of an expert; panels that were drawn keep what they saw.</summary>
internal static class EditExpert
{
    internal sealed record Request(Guid Expert, long Version, ExpertDetails Details);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Expert>().SingleOrDefaultAsync(e => e.Id == request.Expert, stop) is not { } expert)
            return new Refusal("not-found", "没有这位专家。");
        if (expert.Version != request.Version)
            return new Refusal("changed-meanwhile", "您打开表单以后，这位专家的内容已有改动，您的修改没有保存。请按最新内容重新打开后再改。");
        var details = request.Details.Tidy();
        if (ExpertRule.Check(details).ToList() is { Count: > 0 } refusals)
            return refusals;
        details.Apply(expert);
        return Result.Done;
    }
}

/// <summary>Takes an expert out of the draw, or back into it, with the reason.</summary>
internal static class SuspendExpert
{
    /// <param name="Back">True: in the pool again.</param>
    internal sealed record Request(Guid Expert, bool Back, string Reason);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Expert>().SingleOrDefaultAsync(e => e.Id == request.Expert, stop) is not { } expert)
            return new Refusal("not-found", "没有这位专家。");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", request.Back ? "请写明恢复的原因。" : "请写明停用的原因，例如 调离、本人申请退出、违反评审纪律。", "Reason");
        (expert.State, expert.StateReason) = (request.Back ? ExpertWords.Active : ExpertWords.Suspended, request.Reason.Trim());
        return Result.Done;
    }
}

/// <summary>Shows name and telephone in full; the audit trail says who looked.</summary>
internal static class RevealExpert
{
    internal sealed record Request(Guid Expert) : ILooksAt
    {
        Guid ILooksAt.Subject => Expert;
        string ILooksAt.Table => "experts";
        IReadOnlyList<string> ILooksAt.Looked => [nameof(Experts.Expert.Name), nameof(Experts.Expert.Phone)];
    }

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop) =>
        await db.Set<Expert>().AnyAsync(e => e.Id == request.Expert, stop) ? Result.Done : new Refusal("not-found", "没有这位专家。");
}
