using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Releases an edition for everyone; from then on nothing of it changes.</summary>
internal static class ReleaseEdition
{
    private const int Longest = 200;

    /// <param name="Basis">On what decision.</param>
    internal sealed record Request(Guid Edition, string Basis);

    /// <summary>Pure: may it be released?</summary>
    internal static Result<Done> Decide(Edition? edition, Edition? newest, bool another, string basis) => edition switch
    {
        null => new Refusal("not-found", "没有这份公开版。"),
        { ReleasedOn: not null } => new Refusal("edition.released", "这份公开版已经公开，不能再改。"),
        _ when newest?.Id != edition.Id => new Refusal("changed-meanwhile", "您查看之后公开版有变化，请刷新后再办。"),
        _ when another => new Refusal("edition.another", "这一版签发文稿已有公开版在公开；请先撤下它。"),
        { Leaks: > 0 } => new Refusal("edition.leaks", $"复查还有 {edition.Leaks} 处泄露，请先隐去或写明缘由保留。"),
        _ when EditionCheck.Read(edition.Check).Unweighed.Count() is > 0 and var left => new Refusal("edition.quasi", $"还有 {left} 处可能让人认出来的说法没有斟酌，请逐处保留或隐去。"),
        _ when basis.Trim().Length is 0 or > Longest => new Refusal("edition.basis", $"请写明公开的审批依据，不超过 {Longest} 字，例如 2025年12月9日局务会同意公开。", "Basis"),
        _ => Result.Done,
    };

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var edition = await db.Set<Edition>().SingleOrDefaultAsync(e => e.Id == request.Edition, stop);
        var newest = edition?.SignOff is { } signed ? await MakeEdition.Newest(db, signed, stop) : null;
        var another = edition is not null && await db.Set<Edition>().AnyAsync(e => e.SignOff == edition.SignOff && e.Id != edition.Id && e.ReleasedOn != null && e.WithdrawnOn == null, stop);
        var decided = Decide(edition, newest, another, request.Basis);
        if (decided.Succeeded)
            (edition!.ReleasedOn, edition.ReleasedAt, edition.ReleasedBy, edition.Basis) = (act.Day, act.At, act.Actor.Name, request.Basis.Trim());
        return decided;
    }
}

/// <summary>Takes a released edition down with a reason; it stays on record as it was.</summary>
internal static class WithdrawEdition
{
    private const int Longest = 300;

    internal sealed record Request(Guid Edition, string Reason);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Edition>().SingleOrDefaultAsync(e => e.Id == request.Edition && e.ReleasedOn != null && e.WithdrawnOn == null, stop) is not { } edition)
            return new Refusal("not-found", "这份公开版没有公开，或已经撤下。");
        if (request.Reason.Trim().Length is 0 or > Longest)
            return new Refusal("withdraw.reason", $"请写明撤下的原因，不超过 {Longest} 字。", "Reason");
        (edition.WithdrawnOn, edition.WithdrawnBy, edition.WithdrawReason) = (act.Day, act.Actor.Name, request.Reason.Trim());
        return Result.Done;
    }
}
