using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>Keeps recommendations within a batch's quota, and what is filed here within its window; the system itself is not asked.</summary>
internal sealed class BatchGate(Procedures procedures) : ICaseGate
{
    internal const string Recommended = "recommended", Submitted = "submitted";

    public async Task<Refusal?> Refuse(Case @case, Stage here, Stage next, Act act, KechuangDb db, CancellationToken stop)
    {
        if (act.Actor.Role == Roles.System || next.Id is not (Recommended or Submitted))
            return null;
        var batch = @case.Batch is { } id ? await db.Set<Batch>().SingleOrDefaultAsync(b => b.Id == id, stop) : null;
        if (next.Id == Submitted)
            return procedures.Head(@case.Scheme).Here ? Window(batch, procedures.SchemeOf(@case.Scheme, @case.Pin).Window, @case.Year, act.Day) : null;
        if (batch?.Quota is not { } quota)
            return null;
        var used = await Used(batch.Id, @case.Id, db, stop);
        return used < quota ? null : new Refusal("quota-full", $"本批推荐名额 {quota} 个已用完；确需超额的，由局领导在“批次”中调整名额并写明理由。", "to");
    }

    /// <summary>Pure: is the window of the batch, or else of the pack, open that day? A window not yet confirmed stops nobody.</summary>
    internal static Refusal? Window(Batch? batch, WindowRule? rule, int year, DateOnly day)
    {
        var (opens, closes) = (batch?.OpensOn, batch?.ClosesOn);
        if (opens is null && closes is null && rule is { Status: not "待确认" })
            (opens, closes) = (Of(rule.Opens, year), Of(rule.Closes, year));
        return day < opens ? new("window-early", $"{opens.Value.Iso()} 开始受理，届时再提交；填好的内容会保留。", "to")
            : day > closes ? new("window-late", $"{closes.Value.Iso()} 已截止受理；下一批开始后可以提交。", "to")
            : null;
    }

    private static DateOnly? Of(string monthDay, int year) =>
        DateOnly.TryParseExact($"{year:0000}-{monthDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // What was recommended and withdrawn or failed since has used its place all the same; what was struck through has not.
    private static Task<int> Used(Guid batch, Guid but, KechuangDb db, CancellationToken stop) =>
        db.Set<Case>().CountAsync(c => c.Batch == batch && c.Id != but && db.Set<Move>().Any(m => m.Case == c.Id && m.To == Recommended && m.StruckAt == null), stop);
}
