using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>
/// Makes a panel for cases that stand in the same review stage: fixes the pool and the seed. Nobody chooses the seed, since the
/// instant of the act, to the microsecond, is the server's; nobody can try again unseen, since a panel that was given up stays on record.
/// </summary>
internal static class MakePanel
{
    /// <param name="Specialty">Technical experts only from those with this field; empty: from all.</param>
    internal sealed record Request(IReadOnlyList<Guid> Cases, string Specialty);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var cases = await db.Set<Case>().Where(c => request.Cases.Contains(c.Id)).OrderBy(c => c.Number).ToListAsync(stop);
        if (cases.Count == 0 || cases.Count != request.Cases.Distinct().Count())
            return new Refusal("cases-missing", "请选择要评审的办件。", "Cases");
        var decided = Decide(cases, procedures);
        if (!decided.TryValue(out var review))
            return Result.Not<Guid>(decided.Refusals);
        if (await Elsewhere(cases, db, stop) is { } refusal)
            return refusal;
        var applicants = await Pool.Applicants(db, [.. cases.Select(c => c.Id)], stop);
        var pool = await Pool.Now(db, applicants, review.Avoid, request.Specialty.Trim(), stop);
        return await Add(request, cases, review, pool, act, db, procedures, stop);
    }

    /// <summary>Pure: the rule by which these cases are reviewed together.</summary>
    internal static Result<ReviewRule> Decide(IReadOnlyList<Case> cases, Procedures procedures)
    {
        var first = cases[0];
        if (cases.FirstOrDefault(c => c.Scheme != first.Scheme || c.Stage != first.Stage || c.Year != first.Year) is { } other)
            return new Refusal("cases-mixed", $"{first.Number} 与 {other.Number} 的事项、年度或所处环节不同，请分别建评审组。", "Cases");
        var rules = cases.Select(c => procedures.Of(c).Find(c.Stage)?.Review).ToList();
        if (rules[0] is not { } review)
            return new Refusal("stage-no-review", $"{first.Number} 现在的环节“{procedures.Of(first).Find(first.Stage)?.Name}”没有专家评审；到了评审环节再建评审组。", "Cases");
        if (rules.Exists(r => r is null || PanelRule.Write(r) != PanelRule.Write(review)))
            return new Refusal("cases-rules", "所选办件适用的政策版本对评审的要求不同，请按版本分别建评审组。", "Cases");
        return cases.Any(c => procedures.SchemeOf(c.Scheme, c.Pin).Experts.Count == 0)
            ? new Refusal("scheme-no-items", "本事项的政策包没有列出专家评分项（experts），不能打分；请先在政策包中补上。", "Cases")
            : review;
    }

    private static async Task<Refusal?> Elsewhere(List<Case> cases, KechuangDb db, CancellationToken stop)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var there = await db.Set<PanelCase>().Where(c => ids.Contains(c.Case))
            .Join(db.Set<Panel>().Where(p => p.State != PanelStates.Void), c => c.Panel, p => p.Id, (c, p) => new { c.Case, p.Number, p.Stage }).ToListAsync(stop);
        return there.Find(t => t.Stage == cases[0].Stage) is { } found
            ? new Refusal("case-twice", $"{cases.Find(c => c.Id == found.Case)!.Number} 已在评审组 {found.Number}，一个环节只评一次；要重评请先把原评审组重新打开或作废。", "Cases")
            : null;
    }

    private static async Task<Result<Guid>> Add(
        Request request, List<Case> cases, ReviewRule review, List<Candidate> pool, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var first = cases[0];
        var number = 1 + await db.Set<Panel>().CountAsync(p => p.Scheme == first.Scheme && p.Year == first.Year, stop);
        var (seedText, poolText) = ($"{act.Key}|{act.At.Iso}|{string.Join(",", cases.Select(c => c.Number))}", Pool.Write(pool));
        var panel = new Panel
        {
            Id = act.NewId(), Number = $"{first.Year}-{procedures.Head(first.Scheme).Short}-评审{number.ToString("00", CultureInfo.InvariantCulture)}",
            Scheme = first.Scheme, Year = first.Year, Stage = first.Stage, Rule = PanelRule.Write(review), Specialty = request.Specialty.Trim(), MadeOn = act.Day,
            State = PanelStates.Made, Seed = Digest.Of(seedText).Code, SeedText = seedText, Pool = poolText, PoolDigest = Digest.Of(poolText).Code,
            EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        // A pool that is too small is said now, while the cases are being chosen.
        var possible = Draw.Of(pool, DrawRule.Of(review), panel.Seed);
        if (possible.Refused)
            return Result.Not<Guid>(possible.Refusals);
        db.Add(panel);
        // Anonymous applicants are called by their place: the seed gives it, not the order of their numbers.
        foreach (var (i, c) in cases.OrderBy(c => Digest.Of($"{panel.Seed}:{c.Id}").Code, StringComparer.Ordinal).Index())
            db.Add(new PanelCase { Id = act.NewId(), Panel = panel.Id, Case = c.Id, Place = i + 1 });
        panel.Note("建组", $"{cases.Count} 件，在库 {pool.Count} 人，回避 {pool.Count(c => !c.MayBeDrawn)} 人", "", act, db);
        return panel.Id;
    }

    /// <summary>Writes a line of the panel's history.</summary>
    internal static void Note(this Panel panel, string kind, string detail, string reason, Act act, KechuangDb db) => db.Add(new PanelEvent
    {
        Id = act.NewId(), Panel = panel.Id, Kind = kind, Detail = detail, Reason = reason, On = act.Day, EnteredAt = act.At, EnteredBy = act.Actor.Name,
    });
}
