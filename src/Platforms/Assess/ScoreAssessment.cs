using System.Globalization;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>Records what experts gave, item by item. Scored again before publication, the later scores count and the earlier stay in the log.</summary>
internal static class ScoreAssessment
{
    /// <param name="Scores">By name of the item, as typed; an empty one is not scored yet.</param>
    internal sealed record Request(Guid Assessment, long Version, IReadOnlyDictionary<string, string> Scores, string Comment, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, PlatformKinds kinds, CancellationToken stop)
    {
        var found = await Found.At(request.Assessment, request.Version, db, stop);
        if (found.Refused)
            return Result.Not<Guid>(found.Refusals);
        var (assessment, platform) = (found.Value.Assessment, found.Value.Platform);
        if (assessment.State is not (AssessmentStates.Submitted or AssessmentStates.Scored))
            return new Refusal("not-submitted", $"数据{assessment.State}，提交后、公布前才能评分。");
        var rules = kinds.RulesOf(platform, assessment);
        var scores = Read(request, rules);
        if (scores.Refused)
            return Result.Not<Guid>(scores.Refusals);
        var paper = request.Paper.Add(db, act, "专家评分表", RegisterPlatform.Holder(platform.Id));
        await new Ledger(assessment, rules, act, db).Scores(scores.Value, request.Comment, paper, stop);
        return assessment.Id;
    }

    private static Result<Dictionary<string, string>> Read(Request request, AssessmentRules rules)
    {
        var (scores, refusals) = (new Dictionary<string, string>(), new List<Refusal>());
        foreach (var item in rules.Experts)
        {
            var typed = TextForm.Narrow(request.Scores.GetValueOrDefault(item.Name, ""));
            if (typed.Length == 0)
                continue;
            if (!decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) || points < item.Low || points > item.High)
                refusals.Add(new("score.range", $"{item.Name}应在 {AssessmentNumbers.Text(item.Low)}–{AssessmentNumbers.Text(item.High)} 分之间。", item.Name));
            else if (decimal.Round(points, 2) != points)
                refusals.Add(new("score.decimals", $"{item.Name}最多两位小数。", item.Name));
            else
                scores[item.Name] = AssessmentNumbers.Text(points);
        }
        if (refusals.Count == 0 && scores.Count == 0)
            refusals.Add(new("score.none", "请至少填一项专家评分。"));
        return refusals.Count > 0 ? refusals : scores;
    }
}

/// <summary>An assessment with its platform, as the form saw it.</summary>
internal sealed record Found(Assessment Assessment, Platform Platform)
{
    internal static async Task<Result<Found>> At(Guid id, long version, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Assessment>().SingleOrDefaultAsync(a => a.Id == id, stop) is not { } assessment)
            return new Refusal("assessment-unknown", "没有找到这次评价。");
        if (assessment.Version != version)
            return new Refusal("assessment-changed", "在您填写期间，这次评价已有更新。请看过最新情况后再保存，您填写的内容还在页面上。");
        return new Found(assessment, await db.Set<Platform>().SingleAsync(p => p.Id == assessment.Platform, stop));
    }
}

/// <summary>Returns handed-in facts to the host, with the reason.</summary>
internal static class ReturnFacts
{
    internal sealed record Request(Guid Assessment, long Version, string Reason);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, PlatformKinds kinds, CancellationToken stop)
    {
        var found = await Found.At(request.Assessment, request.Version, db, stop);
        if (found.Refused)
            return Result.Not<Guid>(found.Refusals);
        var (assessment, platform) = (found.Value.Assessment, found.Value.Platform);
        if (assessment.State is not (AssessmentStates.Submitted or AssessmentStates.Scored))
            return new Refusal("not-submitted", $"数据{assessment.State}，只有提交后、公布前可以退回。");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明退回原因，如：服务收入与审计报告不一致。", "reason");
        assessment.State = AssessmentStates.Filling;
        await new Ledger(assessment, kinds.RulesOf(platform, assessment), act, db).Add(AssessmentEntry.Returned, [], request.Reason, "", null, stop);
        return assessment.Id;
    }
}
