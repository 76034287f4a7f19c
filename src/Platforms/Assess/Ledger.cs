using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Platforms;

/// <summary>Writes entries of an assessment and puts its caches right.</summary>
internal sealed class Ledger(Assessment assessment, AssessmentRules rules, Act act, KechuangDb db)
{
    /// <summary>Facts that differ, and the handing in.</summary>
    internal async Task Facts(Dictionary<string, string> differing, string origin, Guid? paper, bool submit, CancellationToken stop)
    {
        if (differing.Count > 0)
            await Add(AssessmentEntry.Facts, differing, "", origin, paper, stop);
        assessment.Facts = Merged(assessment.Facts, differing);
        Reckon();
        if (!submit)
            return;
        assessment.State = AssessmentStates.Submitted;
        await Add(AssessmentEntry.Submitted, [], "", origin, null, stop);
    }

    /// <summary>What experts gave.</summary>
    internal async Task Scores(Dictionary<string, string> scores, string reason, Guid? paper, CancellationToken stop)
    {
        await Add(AssessmentEntry.Scores, scores, reason, "", paper, stop);
        assessment.ExpertScores = Merged(assessment.ExpertScores, scores);
        assessment.State = AssessmentStates.Scored;
        Reckon();
    }

    /// <summary>One entry, after those there are.</summary>
    internal async Task Add(string what, Dictionary<string, string> values, string reason, string origin, Guid? paper, CancellationToken stop)
    {
        var last = Math.Max(
            await db.Set<AssessmentEntry>().Where(e => e.Assessment == assessment.Id).MaxAsync(e => (int?)e.Sequence, stop) ?? 0,
            db.Set<AssessmentEntry>().Local.Where(e => e.Assessment == assessment.Id).Select(e => e.Sequence).DefaultIfEmpty().Max());
        db.Add(new AssessmentEntry
        {
            Id = act.NewId(), Assessment = assessment.Id, Sequence = last + 1, What = what, Values = AssessmentNumbers.Write(values), Reason = reason,
            Origin = origin, Paper = paper, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        });
    }

    private void Reckon()
    {
        var total = Outcome.Of(rules, AssessmentNumbers.Numbers(assessment.Facts), AssessmentNumbers.Numbers(assessment.ExpertScores)).Total;
        (assessment.TotalLow, assessment.TotalHigh) = ((long)(total.Low * 100), (long)(total.High * 100));
    }

    private static string Merged(string json, Dictionary<string, string> later)
    {
        var values = AssessmentNumbers.Parse(json);
        foreach (var (key, text) in later)
            values[key] = text;
        return AssessmentNumbers.Write(values);
    }
}
