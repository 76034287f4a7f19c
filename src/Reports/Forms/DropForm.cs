using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Takes out a form that was read in by mistake, with what was bound and typed; one of which something went out stays.</summary>
internal static class DropForm
{
    internal sealed record Request(Guid Form);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<BlankForm>().SingleOrDefaultAsync(f => f.Id == request.Form, stop) is not { } form)
            return new Refusal("not-found", "没有这张表，可能已经删除");
        if (await db.Set<FilledSheet>().AnyAsync(s => s.Form == form.Id, stop))
            return new Refusal("exported", "这张表导出过，导出的内容要留底，不能删除；不再用的请停用");
        // A later year's form goes on from what this one went on from.
        foreach (var next in await db.Set<BlankForm>().Where(f => f.Follows == form.Id).ToListAsync(stop))
            next.Follows = form.Follows;
        db.RemoveRange(await db.Set<FormCell>().Where(c => c.Form == form.Id).ToListAsync(stop));
        db.RemoveRange(await db.Set<FormEntry>().Where(e => e.Form == form.Id).ToListAsync(stop));
        db.RemoveRange(await db.Set<Paper>().Where(p => p.Holder == "form:" + form.Id.ToString()).ToListAsync(stop));
        db.Remove(form);
        return Result.Done;
    }
}

/// <summary>Takes a form off the list, or puts it back; what was exported and its papers stay.</summary>
internal static class RetireForm
{
    private const int Longest = 100;

    /// <param name="Back">True: in use again.</param>
    internal sealed record Request(Guid Form, bool Back, string Reason);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<BlankForm>().SingleOrDefaultAsync(f => f.Id == request.Form, stop) is not { } form)
            return new Refusal("not-found", "没有这张表，可能已经删除");
        var reason = request.Reason.Trim();
        if (form.Retired != request.Back)
            return new Refusal("as-it-is", form.Retired ? "这张表已经停用" : "这张表已经在用");
        if (reason.Length is 0 or > Longest)
            return new Refusal("reason", reason.Length > 0 ? $"原因最多 {Longest} 字" : request.Back ? "请写明恢复的原因" : "请写明停用的原因，例如 读错了文件、市里不再要这张表", "Reason");
        (form.RetiredAt, form.RetiredBy, form.StateReason) = request.Back ? ((Instant?)null, "", reason) : (act.At, act.Actor.Name, reason);
        return Result.Done;
    }

    /// <summary>Why nothing is bound, typed or exported in a form; null while it is in use.</summary>
    internal static Refusal? Closed(BlankForm form) => form.Retired ? new("retired", $"这张表已停用（{form.StateReason}），要用请先恢复") : null;
}
