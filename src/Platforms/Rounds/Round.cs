using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>One platform in a round of assessment.</summary>
/// <param name="Assessment">Null when it has not begun to report.</param>
public sealed record RoundLine(Platform Platform, string HostName, string CreditCode, Assessment? Assessment, Outcome? Outcome)
{
    /// <summary>What stands for an assessment that was not begun.</summary>
    public const string NotReported = "未报";

    /// <summary>未报, 填报中, 已提交, 已评, 已公布</summary>
    public string Word => Assessment?.State ?? NotReported;

    /// <summary>The published grade, or what the numbers give so far.</summary>
    public string Grade => Assessment is { Grade.Length: > 0 } published ? published.Grade : Outcome?.Word ?? "";
}

/// <summary>The assessment of one kind for one year: all platforms that owe it, and those that were assessed besides.</summary>
public sealed record Round(AssessmentRules Rules, int Year, IReadOnlyList<RoundLine> Lines)
{
    /// <summary>Reads it: platforms are few, so that it is worked out whole.</summary>
    public static async Task<Round> Of(KechuangDb db, PlatformKinds kinds, AssessmentRules rules, int year, CancellationToken stop)
    {
        var platforms = await (
            from p in db.Set<Platform>().AsNoTracking()
            join e in db.Set<Enterprise>() on p.Host equals e.Id
            where p.Kind == rules.Kind
            orderby p.Number
            select new { Platform = p, e.Name, e.CreditCode }).ToListAsync(stop);
        var assessments = await db.Set<Assessment>().AsNoTracking()
            .Where(a => a.Year == year && db.Set<Platform>().Any(p => p.Id == a.Platform && p.Kind == rules.Kind)).ToDictionaryAsync(a => a.Platform, stop);
        return new Round(rules, year,
        [
            .. platforms.Where(p => assessments.ContainsKey(p.Platform.Id) || Owes(p.Platform, kinds, rules, year))
                .Select(p => Line(p.Platform, p.Name, p.CreditCode, assessments.GetValueOrDefault(p.Platform.Id), kinds)),
        ]);
    }

    /// <summary>Does the platform, as it stands, owe an assessment for the year?</summary>
    internal static bool Owes(Platform platform, PlatformKinds kinds, AssessmentRules rules, int year) =>
        kinds.Of(platform).Find(platform.State) is { Holds: true, Ends: false }
        && rules.Owes(platform.RunsSince, year, platform.State == States.Rectify && platform.Since.Year <= year);

    /// <summary>How far they have come.</summary>
    public IReadOnlyList<FunnelStage> Funnel(Func<string, string> href) =>
    [
        new("应评", Lines.Count), Stage("开始填报", [AssessmentStates.Filling, .. Handed], AssessmentStates.Filling, href),
        Stage("已提交", Handed, AssessmentStates.Submitted, href), Stage("已评", [AssessmentStates.Scored, AssessmentStates.Published], AssessmentStates.Scored, href),
        Stage("已公布", [AssessmentStates.Published], AssessmentStates.Published, href) with { Tone = Tone.Good },
    ];

    private static readonly string[] Handed = [AssessmentStates.Submitted, AssessmentStates.Scored, AssessmentStates.Published];

    private FunnelStage Stage(string title, string[] states, string linked, Func<string, string> href) =>
        Lines.Count(l => states.Contains(l.Word)) is var count && count > 0 ? new(title, count, href(linked)) : new(title, 0);

    private static RoundLine Line(Platform platform, string host, string code, Assessment? assessment, PlatformKinds kinds) => new(
        platform, host, code, assessment,
        assessment is null ? null : Outcome.Of(kinds.RulesOf(platform, assessment), AssessmentNumbers.Numbers(assessment.Facts), AssessmentNumbers.Numbers(assessment.ExpertScores)));
}
