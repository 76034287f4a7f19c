using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>
/// Records the published result. The platform is moved with it: on to running, or into rectification whose clock the pack gives.
/// </summary>
internal static class PublishAssessment
{
    /// <param name="Grade">As published; when it differs from what the numbers give, the reason must say why.</param>
    internal sealed record Request(Guid Assessment, long Version, string Grade, DateOnly On, string Reason, string Document, Upload? Paper);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, PlatformKinds kinds, CancellationToken stop)
    {
        var found = await Found.At(request.Assessment, request.Version, db, stop);
        if (found.Refused)
            return Result.Not<Guid>(found.Refusals);
        var (assessment, platform) = (found.Value.Assessment, found.Value.Platform);
        var paper = request.Paper.Add(db, act, "绩效评价结果", RegisterPlatform.Holder(platform.Id));
        var moves = await db.Set<PlatformMove>().Where(m => m.Platform == platform.Id).ToListAsync(stop);
        return await Take(assessment, platform, moves, request, paper, act, db, kinds, stop);
    }

    /// <summary>Checks the result, writes it down and moves the platform.</summary>
    internal static async Task<Result<Guid>> Take(
        Assessment assessment, Platform platform, List<PlatformMove> moves, Request request, Guid? paper, Act act, KechuangDb db, PlatformKinds kinds, CancellationToken stop)
    {
        var rules = kinds.RulesOf(platform, assessment);
        var refusals = Check(request, assessment, rules, act.Day).ToList();
        if (refusals.Count > 0)
            return Result.Not<Guid>(refusals);
        var moved = Publish(assessment, platform, moves, rules, request, paper, act, db, kinds);
        if (moved.Refused)
            return Result.Not<Guid>(moved.Refusals);
        await new Ledger(assessment, rules, act, db).Add(AssessmentEntry.Published, new() { ["等次"] = request.Grade }, request.Reason, "", paper, stop);
        return assessment.Id;
    }

    /// <summary>Puts the grade on the assessment and moves the platform.</summary>
    internal static Result<Guid> Publish(
        Assessment assessment, Platform platform, List<PlatformMove> moves, AssessmentRules rules, Request request, Guid? paper, Act act, KechuangDb db, PlatformKinds kinds)
    {
        var grade = rules.Grade(request.Grade)!;
        (assessment.State, assessment.Grade, assessment.Award, assessment.Rectify) = (AssessmentStates.Published, grade.Name, grade.Award, grade.Rectify);
        (assessment.Reason, assessment.PublishedOn, assessment.Paper) = (request.Reason, request.On, paper);
        var words = $"{assessment.Year} 年度绩效评价：{grade.Name}（{new Points(assessment.TotalLow / 100m, assessment.TotalHigh / 100m)} 分）";
        var assessed = MovePlatform.Take(platform, moves, new(States.Assessed, request.On, words, Document: request.Document), paper, assessment.Id, act, db, kinds);
        if (assessed.Refused)
            return assessed;
        var next = grade.Rectify
            ? new PlatformStep(States.Rectify, request.On, rules.Rectify.Words, $"{assessment.Year} 年度绩效评价{grade.Name}{(request.Reason.Length > 0 ? "：" + request.Reason : "")}")
            : new PlatformStep(States.Running, request.On);
        return MovePlatform.Take(platform, moves, next, paper, assessment.Id, act, db, kinds);
    }

    internal static IEnumerable<Refusal> Check(Request request, Assessment assessment, AssessmentRules rules, DateOnly day)
    {
        if (assessment.State is not (AssessmentStates.Submitted or AssessmentStates.Scored))
            yield return new("not-submitted", assessment.State == AssessmentStates.Published ? "结果已经公布，要改请用“更正”。" : $"数据{assessment.State}，提交后才能登记结果。");
        foreach (var refusal in CheckGrade(request, assessment, rules, day))
            yield return refusal;
    }

    internal static IEnumerable<Refusal> CheckGrade(Request request, Assessment assessment, AssessmentRules rules, DateOnly day)
    {
        if (rules.Grade(request.Grade) is not { } grade)
        {
            yield return new("grade-unknown", $"{rules.Title}的等次应是：{string.Join("、", rules.Grades.Select(g => g.Name))}。", "grade");
            yield break;
        }
        var outcome = Outcome.Of(rules, AssessmentNumbers.Numbers(assessment.Facts), AssessmentNumbers.Numbers(assessment.ExpertScores));
        if (outcome.Grade != grade && string.IsNullOrWhiteSpace(request.Reason))
            yield return new("reason-missing", $"测算的等次是{outcome.Word}（{outcome.Total} 分），与公布的“{grade.Name}”不同，请写明原因，如：省里综合评定。", "reason");
        else if (grade.Rectify && string.IsNullOrWhiteSpace(request.Reason))
            yield return new("reason-missing", $"登记“{grade.Name}”要写明原因，便于整改。", "reason");
        if (request.On > day)
            yield return new("day-future", $"公布日期不能晚于今天（{day.Iso()}）。", "on");
        if (request.On <= new DateOnly(assessment.Year, 12, 31))
            yield return new("day-before", $"{assessment.Year} 年度的结果应在 {assessment.Year + 1} 年以后公布。", "on");
    }
}

/// <summary>更正 of a published result by the director: what it led to is struck through and done anew.</summary>
internal static class CorrectAssessment
{
    internal sealed record Request(Guid Assessment, long Version, string Grade, DateOnly On, string Reason);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, PlatformKinds kinds, CancellationToken stop)
    {
        var found = await Found.At(request.Assessment, request.Version, db, stop);
        if (found.Refused)
            return Result.Not<Guid>(found.Refusals);
        var (assessment, platform) = (found.Value.Assessment, found.Value.Platform);
        if (assessment.State != AssessmentStates.Published)
            return new Refusal("not-published", "结果还没有公布，不用更正。");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明更正原因，原结果会划线保留。", "reason");
        var rules = kinds.RulesOf(platform, assessment);
        var publish = new PublishAssessment.Request(assessment.Id, request.Version, request.Grade, request.On, request.Reason, "", null);
        var refusals = PublishAssessment.CheckGrade(publish, assessment, rules, act.Day).ToList();
        if (refusals.Count > 0)
            return Result.Not<Guid>(refusals);
        var moves = await db.Set<PlatformMove>().Where(m => m.Platform == platform.Id).ToListAsync(stop);
        var at = Standing.Of(moves, DateOnly.MaxValue, act.At)!;
        if (at.Last.Assessment != assessment.Id)
            return new Refusal("not-last", "结果公布以后平台已有新的进展，请先在平台页上更正后面的步骤。");
        foreach (var move in at.Counting.Where(m => m.Assessment == assessment.Id))
            CorrectPlatformMove.Strike(move, request.Reason, act);
        platform.Stand(kinds.Of(platform), Standing.Of(moves, DateOnly.MaxValue, act.At)!);
        var moved = PublishAssessment.Publish(assessment, platform, moves, rules, publish, assessment.Paper, act, db, kinds);
        if (moved.Refused)
            return Result.Not<Guid>(moved.Refusals);
        await new Ledger(assessment, rules, act, db).Add(AssessmentEntry.Corrected, new() { ["等次"] = request.Grade }, request.Reason, "", null, stop);
        return assessment.Id;
    }
}
