using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Settles a thread of remarks, or opens it again; what was said stays.</summary>
internal static class SettleRemark
{
    internal sealed record Request(Guid Remark, bool Settled);

    /// <summary>Pure: only a whole thread is settled, and only once.</summary>
    internal static Result<Done> Decide(Remark? remark, bool settled) => remark switch
    {
        null => new Refusal("not-found", "没有这条批注，请刷新页面"),
        { SettledAt: not null } when settled => new Refusal("remark.settled", $"{remark.SettledBy}已办结这条批注"),
        { SettledAt: null } when !settled => new Refusal("remark.open", "这条批注还没有办结"),
        _ => Result.Done,
    };

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var remark = await db.Set<Remark>().SingleOrDefaultAsync(r => r.Id == request.Remark && r.Answers == null, stop);
        var decided = Decide(remark, request.Settled);
        if (decided.Succeeded)
            (remark!.SettledAt, remark.SettledBy) = (request.Settled ? act.At : null, request.Settled ? act.Actor.Name : "");
        return decided;
    }
}
