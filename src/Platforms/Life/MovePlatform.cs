using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>Records the next step of a platform with its day, reason, document and paper.</summary>
internal static class MovePlatform
{
    internal sealed record Request(Guid Platform, long Version, PlatformStep Step, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, PlatformKinds kinds, CancellationToken stop)
    {
        var platform = await db.Set<Platform>().SingleOrDefaultAsync(p => p.Id == request.Platform, stop);
        if (platform is null)
            return new Refusal("platform-unknown", "没有找到这个平台。");
        if (platform.Version != request.Version)
            return new Refusal("platform-changed", "在您填写期间，该平台已有新的进展。请看过最新情况后再登记，您填写的内容还在页面上。");
        if (request.Step.To == States.Assessed)
            return new Refusal("by-assessment", "绩效评价的结果在该年度的评价页上公布，平台的状态随之登记。", "to");
        var moves = await db.Set<PlatformMove>().Where(m => m.Platform == platform.Id).ToListAsync(stop);
        var paper = request.Paper.Add(db, act, "平台进展佐证", RegisterPlatform.Holder(platform.Id));
        return Take(platform, moves, request.Step, paper, null, act, db, kinds);
    }

    /// <summary>Takes a step, when the pack allows it, and puts the caches right.</summary>
    internal static Result<Guid> Take(
        Platform platform, List<PlatformMove> moves, PlatformStep step, Guid? paper, Guid? assessment, Act act, KechuangDb db, PlatformKinds kinds)
    {
        var kind = kinds.Of(platform);
        var at = Standing.Of(moves, DateOnly.MaxValue, act.At)!;
        var next = LifeCycle.Decide(kind, at, step, paper is not null, act.Day);
        if (next.Refused)
            return Result.Not<Guid>(next.Refusals);
        var move = RegisterPlatform.MoveOf(platform.Id, at.State, moves.Max(m => m.Sequence) + 1, step, paper, act, assessment);
        db.Add(move);
        moves.Add(move);
        platform.Stand(kind, Standing.Of(moves, DateOnly.MaxValue, act.At)!);
        return move.Id;
    }
}
