using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>
/// Enters what a platform reports for a year, by its host or by staff on its behalf (代录); the first entry opens the assessment.
/// What differs becomes a new entry; nothing is overwritten.
/// </summary>
internal static class EnterFacts
{
    /// <param name="Version">That the form was drawn with; 0 when there was none yet.</param>
    /// <param name="Values">By fact id, as typed; an empty one takes an earlier answer back.</param>
    /// <param name="Submit">Hand it in: from then on only staff change it, after a return.</param>
    internal sealed record Request(Guid Platform, int Year, long Version, IReadOnlyDictionary<string, string> Values, bool Submit, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, PlatformKinds kinds, CancellationToken stop)
    {
        var platform = await db.Set<Platform>().SingleOrDefaultAsync(p => p.Id == request.Platform, stop);
        if (platform is null || !await Sees(db, act.Actor, platform, stop))
            return new Refusal("platform-unknown", "没有找到这个平台。");
        var known = await db.Set<Assessment>().SingleOrDefaultAsync(a => a.Platform == platform.Id && a.Year == request.Year, stop);
        if ((known?.Version ?? 0) != request.Version)
            return new Refusal("assessment-changed", "您打开表单以后，这一年的数据已有更新，请刷新页面核对后再保存；您填写的内容还在页面上。");
        var rules = known is null ? kinds.Rules(platform.Kind, request.Year) : kinds.RulesOf(platform, known);
        if (rules.Refused)
            return Result.Not<Guid>(rules.Refusals);
        var decided = Decide(request, platform, known, rules.Value, act.Day);
        if (decided.Refused)
            return Result.Not<Guid>(decided.Refusals);
        var assessment = known ?? Open(platform, request.Year, rules.Value, act, db);
        var paper = request.Paper.Add(db, act, "绩效评价材料", RegisterPlatform.Holder(platform.Id));
        await new Ledger(assessment, rules.Value, act, db).Facts(decided.Value, act.Actor.Role == Roles.Enterprise ? "企业填报" : "代录", paper, request.Submit, stop);
        return assessment.Id;
    }

    /// <summary>Pure: what differs from what is known; or what is wrong, beside its field.</summary>
    internal static Result<Dictionary<string, string>> Decide(Request request, Platform platform, Assessment? known, AssessmentRules rules, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (request.Year >= today.Year)
            refusals.Add(new("year-open", $"{request.Year} 年还没有结束，请在 {request.Year + 1} 年填报。", "year"));
        if (platform.RecognisedOn is not { } recognised || recognised.Year > request.Year)
            refusals.Add(new("not-recognised", $"该平台在 {request.Year} 年还没有认定，不用填报。", "year"));
        if (known is { State: not AssessmentStates.Filling })
            refusals.Add(new("assessment-closed", $"{request.Year} 年的数据{known.State}，要修改请先由股室退回。"));
        var before = AssessmentNumbers.Parse(known?.Facts ?? "{}");
        var after = new Dictionary<string, string>(before);
        foreach (var fact in rules.Facts.Where(f => request.Values.ContainsKey(f.Id)))
        {
            var read = AssessmentNumbers.Read(fact, request.Values[fact.Id]);
            refusals.AddRange(read.Refusals);
            if (read.Succeeded)
                after[fact.Id] = read.Value;
        }
        refusals.AddRange(AssessmentNumbers.Parts(rules, after));
        if (request.Submit)
            refusals.AddRange(rules.Facts.Where(f => after.GetValueOrDefault(f.Id, "").Length == 0)
                .Select(f => new Refusal("fact.missing", $"提交前请填{f.Name}（{f.Unit}）；确实没有的填 0。", f.Id)));
        var differing = after.Where(v => before.GetValueOrDefault(v.Key, "") != v.Value).ToDictionary();
        if (refusals.Count == 0 && differing.Count == 0 && !request.Submit)
            refusals.Add(new("assessment-same", "与已填的数据相同，没有改动。"));
        return refusals.Count > 0 ? refusals : differing;
    }

    internal static Assessment Open(Platform platform, int year, AssessmentRules rules, Act act, KechuangDb db)
    {
        var assessment = new Assessment { Id = act.NewId(), Platform = platform.Id, Year = year, Pin = rules.Pin, State = AssessmentStates.Filling, EnteredAt = act.At };
        db.Add(assessment);
        return assessment;
    }

    /// <summary>An enterprise account sees and answers for the platforms of its own unit only.</summary>
    internal static async Task<bool> Sees(KechuangDb db, Actor actor, Platform platform, CancellationToken stop) =>
        actor.Role != Roles.Enterprise || await db.Set<Enterprise>().AnyAsync(e => e.Id == platform.Host && e.CreditCode == actor.Enterprise, stop);
}
