using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Policies;

/// <summary>撤回: takes a county's version out of force as if it had not been entered; the row stays with who, when and why.</summary>
internal static class WithdrawPolicy
{
    internal sealed record Request(Guid Version, string Reason);

    /// <summary>Pure: what was decided by it must keep its rules.</summary>
    internal static IReadOnlyList<Refusal> Check(PackOverlay version, string reason, IReadOnlyList<string> uses)
    {
        var refusals = new List<Refusal>();
        if (version.WithdrawnAt is { } at)
            refusals.Add(new("policy.withdrawn", $"此版已由{version.WithdrawnBy}于 {at.Day.Iso()} 撤回。"));
        if (uses.Count > 0)
            refusals.Add(new("policy.used", $"不能撤回：{string.Join("，", uses)}是按此版开的。内容有误的，请另存一个新施行日期的版本。"));
        if (string.IsNullOrWhiteSpace(reason))
            refusals.Add(new("policy.reason", "请写明撤回原因。", "Reason"));
        return refusals;
    }

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, IEnumerable<IPackUse> uses, CancellationToken stop)
    {
        if (await db.Set<PackOverlay>().SingleOrDefaultAsync(o => o.Id == request.Version && o.Kind == CountyPolicies.Kind, stop) is not { } version)
            return new Refusal("not-found", "没有这个版本。");
        if (Check(version, request.Reason, await UsesOf(db, version.ToVersion().Pin, uses, stop)) is { Count: > 0 } refusals)
            return Result.Not<Done>(refusals);
        (version.WithdrawnAt, version.WithdrawnBy, version.WithdrawnReason) = (act.At, act.Actor.Name, request.Reason.Trim());
        return Result.Done;
    }

    /// <summary>What keeps the pin, in words.</summary>
    internal static async Task<IReadOnlyList<string>> UsesOf(KechuangDb db, string pin, IEnumerable<IPackUse> uses, CancellationToken stop)
    {
        var words = new List<string>();
        foreach (var use in uses)
            if (await use.Of(db, pin, stop) is { Length: > 0 } found)
                words.Add(found);
        return words;
    }
}
