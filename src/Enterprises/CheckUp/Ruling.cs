using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>What a check-up says of a condition or a whole scheme.</summary>
public enum Verdict
{
    /// <summary>符合</summary>
    Met,
    /// <summary>不符合</summary>
    NotMet,
    /// <summary>待定: an answer is missing that could decide either way.</summary>
    Open,
}

/// <summary>The words for verdicts.</summary>
public static class VerdictWords
{
    /// <summary>符合, 不符合 or 待定.</summary>
    public static string Word(this Verdict verdict) => verdict switch { Verdict.Met => "符合", Verdict.NotMet => "不符合", _ => "待定" };
}

/// <summary>The short answer for one row: what the table of check-up prints.</summary>
/// <param name="Low">Least total score that can still come out; null where the scheme has no score.</param>
/// <param name="Failed">Ids of conditions that certainly fail, in the policy's order.</param>
/// <param name="Pending">
/// Names of unanswered inputs that could still change a condition that is open, also when another condition has failed:
/// filling them in shows the whole picture. 专家评分 stands for whatever experts have not scored.
/// </param>
/// <param name="Amount">For schemes that give money.</param>
public sealed record Judgement(Verdict Verdict, decimal? Low, decimal? High, IReadOnlyList<string> Failed, IReadOnlyList<string> Pending, Money? Amount = null)
{
    /// <summary>What stands in <see cref="Pending"/> for items that experts score.</summary>
    public const string Experts = "专家评分";
}

/// <summary>The long answer for one firm: each condition in the policy's words with the firm's number, the threshold and the gap.</summary>
/// <param name="Pin">Pack version it was made with.</param>
/// <param name="Day">Day of application it was made for.</param>
/// <param name="Estimate">自评估计 line; empty without self-assessment. Never part of the verdict.</param>
/// <param name="Notes">What to confirm: parameters and calibers marked 待确认.</param>
public sealed record Ruling(
    Scheme Scheme, string Pin, DateOnly Day, int ReferenceYear, Judgement Judgement, IReadOnlyList<ConditionRuling> Conditions,
    IReadOnlyList<ScoreLine> Score, string Estimate, IReadOnlyList<string> Notes)
{
    /// <summary>What it would bring; null where the scheme gives no money.</summary>
    public MoneyEstimate? Money { get; init; }

    /// <summary>符合, 不符合 or 待定 with what decides, in one sentence.</summary>
    public string Summary => this switch
    {
        { Judgement.Verdict: Verdict.Met } => Conditions.Any(c => c.Note.Length > 0) ? $"符合：{Conditions.First(c => c.Note.Length > 0).Note}" : "符合",
        { Judgement.Verdict: Verdict.NotMet } => $"不符合：{string.Join("、", Judgement.Failed)}",
        _ => $"待定：补充{string.Join("、", Judgement.Pending)}可定",
    };
}

/// <summary>One condition, judged.</summary>
/// <param name="Citation">Document, number and article.</param>
/// <param name="Actual">The firm's own number with its unit; empty when unknown or not a number.</param>
/// <param name="Gap">What is missing, with the amount, when it fails.</param>
/// <param name="Ways">Single numbers that would meet it if they alone rose so far, nearest in proportion first; worked out from the policy.</param>
/// <param name="Pending">Answers that would decide it, when open.</param>
/// <param name="Note">Why it is met in an unusual way: 直接确认.</param>
public sealed record ConditionRuling(
    string Id, Verdict Verdict, string Text, string Citation, string Actual, string Threshold, string Gap, IReadOnlyList<string> Ways, IReadOnlyList<string> Pending, string Note);

/// <summary>A part of the score with the range it can still take.</summary>
public sealed record ScoreLine(string Name, decimal Low, decimal High, decimal Max);

/// <summary>The money in words. Whether it is met does not change the estimate: it says what meeting it is worth.</summary>
/// <param name="Amount">12.5 万元, 10–20 万元, or what is missing for an estimate.</param>
/// <param name="Formula">The policy's formula in words.</param>
/// <param name="Note">What the county has to confirm: status and note of the pack.</param>
/// <param name="Pending">Answers that would narrow a range.</param>
public sealed record MoneyEstimate(string Amount, string Formula, string Citation, string Note, IReadOnlyList<string> Pending);
