using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Titles;

/// <summary>Records that a title was cancelled (取消资格, 撤销编号). The title stays with its reason; figures of earlier days keep it.</summary>
internal static class CancelTitle
{
    /// <param name="On">Day of the notice that cancelled it.</param>
    internal sealed record Request(Guid Title, DateOnly On, string Reason, Upload? Paper = null);

    /// <summary>Pure: may it be cancelled on that day?</summary>
    internal static IReadOnlyList<Refusal> Check(Title title, Request request, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (title.CancelledOn is { } before)
            refusals.Add(new("title.cancelled", $"{title.Number} 已于 {before.Iso()} 登记撤销。"));
        if (request.On < title.IssuedOn)
            refusals.Add(new("title.cancel-day", $"撤销日期不能早于发证日期 {title.IssuedOn.Iso()}。", "On"));
        if (request.On > today)
            refusals.Add(new("date.future", "撤销日期不能晚于今天。", "On"));
        if (string.IsNullOrWhiteSpace(request.Reason))
            refusals.Add(new("title.cancel-reason", "请写明撤销原因和文件，例如 两年未报年度发展情况报表（国科火字〔2025〕x号）。", "Reason"));
        return refusals;
    }

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Title>().SingleOrDefaultAsync(t => t.Id == request.Title, stop) is not { } title)
            return new Refusal("not-found", "没有这个称号。");
        if (Check(title, request, act.Day) is { Count: > 0 } refusals)
            return Result.Not<Done>(refusals);
        (title.CancelledOn, title.CancelReason) = (request.On, request.Reason.Trim());
        request.Paper.Add(db, act, "撤销文件", $"title:{title.Id}");
        return Result.Done;
    }
}
