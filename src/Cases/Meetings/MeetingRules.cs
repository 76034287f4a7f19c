using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>What was decided on one item, as the recorder enters it.</summary>
/// <param name="NextOn">下次可报日期, for what was not passed.</param>
/// <param name="AnyTime">不限: it may be applied for again at any time.</param>
internal sealed record Decided(Guid Item, string Verdict, string Reason, DateOnly? NextOn, bool AnyTime);

/// <summary>What a decision must say, and where it sends a case; pure.</summary>
internal static class MeetingRules
{
    /// <summary>The record of a stage that keeps the day (docs/packs.md).</summary>
    internal const string NextRecord = "下次可报日期";

    /// <summary>What is missing in a decision; the place is the item's field on the form.</summary>
    internal static IEnumerable<Refusal> Check(Decided decided, bool isCase, string title, DateOnly on)
    {
        if (!Verdicts.All.Contains(decided.Verdict))
        {
            yield return new Refusal("decision-missing", $"请选择“{title}”的决定：{string.Join("、", Verdicts.All)}。", Field("verdict", decided));
            yield break;
        }
        if (decided.Verdict != Verdicts.Passed && string.IsNullOrWhiteSpace(decided.Reason))
            yield return new Refusal("reason-missing", $"“{title}”{decided.Verdict}，请写明原因，便于申报单位补正。", Field("reason", decided));
        if (decided.Verdict != Verdicts.NotPassed || !isCase || decided.AnyTime)
            yield break;
        if (decided.NextOn is not { } next)
            yield return new Refusal("next-missing", $"“{title}”未通过，请填下次可报日期；没有限制的勾选“不限”。", Field("next", decided));
        else if (next <= on)
            yield return new Refusal("next-early", $"“{title}”的下次可报日期应晚于开会日期 {on.Iso()}。", Field("next", decided));
    }

    /// <summary>The next stage on the path: where a passed case goes. A stage that may be passed by is taken only where there is no other.</summary>
    internal static Stage? Onward(Procedure procedure, string stage) =>
        procedure.Next(stage).Where(s => !s.NeedsReason).OrderBy(s => s.Optional).FirstOrDefault();

    /// <summary>The ending of what was not passed: a withdrawal is the applicant's, a cancellation comes later.</summary>
    internal static Stage? Ending(Procedure procedure, string stage) =>
        procedure.Next(stage).Where(s => s is { Ends: true, NeedsReason: true } && s.Id is not ("withdrawn" or "cancelled")).OrderBy(s => s.Id != "failed").FirstOrDefault();

    /// <summary>The step a decision means for a case; null where it stays (缓议).</summary>
    internal static Result<Step?> StepOf(Decided decided, Procedure procedure, Stage here, string meeting, DateOnly on)
    {
        if (decided.Verdict == Verdicts.Deferred)
            return Result.Of<Step?>(null);
        var passed = decided.Verdict == Verdicts.Passed;
        if ((passed ? Onward(procedure, here.Id) : Ending(procedure, here.Id)) is not { } next)
            return new Refusal("no-way", $"“{here.Name}”之后没有{decided.Verdict}的去向，请联系管理员核对事项的流程。", Field("verdict", decided));
        var opinion = $"{meeting}研究{decided.Verdict}";
        if (passed)
            return new Step(next.Id, on, opinion);
        var again = decided.NextOn is { } from ? $"{from.Chinese()}起可再次申报" : "再次申报时间不限";
        return new Step(next.Id, on, $"{opinion}，{again}", decided.Reason)
        {
            Values = decided.NextOn is { } day && next.Records.Any(r => r.Id == NextRecord) ? new Dictionary<string, string> { [NextRecord] = day.Iso() } : null,
        };
    }

    /// <summary>Name of an item's field on the form.</summary>
    internal static string Field(string what, Decided decided) => Field(what, decided.Item);

    internal static string Field(string what, Guid item) => $"{what}.{item:N}";
}
