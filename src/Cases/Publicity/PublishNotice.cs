using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>Puts a draft up for everyone to see; from its first day the clock runs.</summary>
internal static class PublishNotice
{
    /// <param name="Paper">What was put up on paper, for a notice that is entered later.</param>
    internal sealed record Request(Guid Notice, long Version, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<PublicNotice>().SingleOrDefaultAsync(n => n.Id == request.Notice && n.Version == request.Version && n.State == PublicNotice.Draft, stop) is not { } notice)
            return new Refusal("notice-changed", "这份公示已经发布，或别人刚改过，请刷新后再发布。");
        if (notice.StartsOn < act.Day && request.Paper is null)
            return new Refusal("starts-past", $"起始日 {notice.StartsOn.Iso()} 已经过去，公示期会不足：请改起始日；确已张贴公示、现在补登的，请附张贴的公示原件。", "paper");
        var moved = await (
            from n in db.Set<NoticeCase>()
            join c in db.Set<Case>() on n.Case equals c.Id
            where n.Notice == notice.Id && c.Stage != notice.Stage
            select c.Number).FirstOrDefaultAsync(stop);
        if (moved is not null)
            return new Refusal("case-moved", $"{moved} 已经离开公示环节，请先从名单中去掉。");
        (notice.State, notice.PublishedAt) = (PublicNotice.Published, act.At);
        notice.Paper = request.Paper.Add(db, act, "公示", "notice:" + notice.Id, notice.DocumentNumber, notice.StartsOn);
        return notice.Id;
    }
}

/// <summary>Takes a running notice down with a reason: its days are void and its cases wait for a new one.</summary>
internal static class RetractNotice
{
    internal sealed record Request(Guid Notice, string Reason);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<PublicNotice>().SingleOrDefaultAsync(n => n.Id == request.Notice && (n.State == PublicNotice.Published || n.State == PublicNotice.Draft), stop) is not { } notice)
            return new Refusal("notice-over", "这份公示已经期满或撤下。");
        if (notice.State == PublicNotice.Draft)
        {
            db.RemoveRange(await db.Set<NoticeCase>().Where(n => n.Notice == notice.Id).ToListAsync(stop));
            db.Remove(notice);
            return Result.Done;
        }
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明撤下的原因，原公示保留备查。", "reason");
        (notice.State, notice.RetractReason) = (PublicNotice.Retracted, request.Reason);
        return Result.Done;
    }
}
