using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>
/// 更正: the last move is struck through with a reason, and either replaced by a corrected one or undone. The same day by
/// whoever entered it, later by the director (architecture, contract 10).
/// </summary>
internal static class CorrectPlatformMove
{
    /// <param name="Replacement">The corrected step into the same state; null undoes the move.</param>
    internal sealed record Request(Guid Platform, long Version, Guid Move, string Reason, PlatformStep? Replacement);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, PlatformKinds kinds, CancellationToken stop)
    {
        var platform = await db.Set<Platform>().SingleOrDefaultAsync(p => p.Id == request.Platform, stop);
        if (platform is null || platform.Version != request.Version)
            return new Refusal("platform-changed", "该平台已有新的进展，请刷新后再更正。");
        var moves = await db.Set<PlatformMove>().Where(m => m.Platform == platform.Id).ToListAsync(stop);
        var at = Standing.Of(moves, DateOnly.MaxValue, act.At)!;
        if (Refuse(at, request, act) is { } refusal)
            return refusal;
        var last = at.Last;
        Strike(last, request.Reason, act);
        if (request.Replacement is { } step)
            return Replace(platform, moves, last, step with { To = last.To }, act, db, kinds);
        platform.Stand(kinds.Of(platform), Standing.Of(moves, DateOnly.MaxValue, act.At)!);
        return last.Id;
    }

    /// <summary>Pure: may this move be corrected by this actor today?</summary>
    internal static Refusal? Refuse(Standing at, Request request, Act act)
    {
        if (at.Last.Id != request.Move)
            return new Refusal("not-last", "只能更正最后一步；更早的步骤请先逐步撤销后面的登记。");
        if (at.Last.Assessment is not null)
            return new Refusal("by-assessment", "这一步是绩效评价结果带来的，请在该年度的评价页上更正结果。");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明更正原因，原登记会划线保留。", "reason");
        if (!Own(at.Last, act) && act.Actor.Role is not (Roles.Director or Roles.System))
            return new Refusal("not-own", "隔日或他人登记的步骤由局领导更正，请联系分管领导。");
        return at.Counting.Count == 1 && request.Replacement is null
            ? new Refusal("first-move", "第一步不能撤销，可以更正日期或文号。")
            : null;
    }

    internal static void Strike(PlatformMove move, string reason, Act act) =>
        (move.StruckAt, move.StruckBy, move.StruckReason) = (act.At, act.Actor.Name, reason);

    private static bool Own(PlatformMove move, Act act) => move.EnteredBy == act.Actor.Name && move.EnteredAt.Day == act.At.Day;

    private static Result<Guid> Replace(Platform platform, List<PlatformMove> moves, PlatformMove last, PlatformStep step, Act act, KechuangDb db, PlatformKinds kinds)
    {
        var kind = kinds.Of(platform);
        if (Standing.Of(moves, DateOnly.MaxValue, act.At) is not null)
            return MovePlatform.Take(platform, moves, step, last.Paper, null, act, db, kinds);
        var begun = LifeCycle.Begin(kind, step, last.Paper is not null, act.Day);
        if (begun.Refused)
            return Result.Not<Guid>(begun.Refusals);
        var move = RegisterPlatform.MoveOf(platform.Id, "", last.Sequence + 1, step, last.Paper, act);
        db.Add(move);
        moves.Add(move);
        platform.Stand(kind, Standing.Of(moves, DateOnly.MaxValue, act.At)!);
        return move.Id;
    }
}
