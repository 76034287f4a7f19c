using Kechuang.Kernel;

namespace Kechuang.Platforms;

/// <summary>A step someone records.</summary>
/// <param name="To">State entered.</param>
/// <param name="On">Official day it happened.</param>
/// <param name="NextOn">下次可报日期, of a failure.</param>
/// <param name="Document">Number of the document.</param>
public sealed record PlatformStep(string To, DateOnly On, string Opinion = "", string Reason = "", DateOnly? NextOn = null, string Document = "");

/// <summary>The one pure decision about a platform's life: may it take this step?</summary>
public static class LifeCycle
{
    /// <summary>Refuses what the pack does not allow, in words that say what would be right.</summary>
    public static Result<PlatformState> Decide(PlatformKind kind, Standing at, PlatformStep step, bool paper, DateOnly day)
    {
        var here = kind.Find(at.State)!;
        if (kind.Find(step.To) is not { } next)
            return new Refusal("state-unknown", $"{kind.Title}没有状态“{step.To}”。", "to");
        if (!kind.Allows(at.State, step.To))
            return new Refusal("state-not-next", NotNext(kind, here, next), "to");
        List<Refusal> refusals = [.. CheckDay(at, step, day), .. CheckContent(next, step, paper)];
        if (at.State == States.Failed && at.Last.NextOn is { } earliest && step.On < earliest && !next.Ends)
            refusals.Add(new Refusal("too-early", $"上次未通过时写明 {earliest.Iso()} 起才可再报，日期不能早于这一天。", "on"));
        return refusals.Count > 0 ? Result.Not<PlatformState>(refusals) : next;
    }

    /// <summary>The first step: into a state where a story may begin.</summary>
    public static Result<PlatformState> Begin(PlatformKind kind, PlatformStep step, bool paper, DateOnly day)
    {
        if (kind.Find(step.To) is not { Entry: true } first)
            return new Refusal("state-entry", $"登记应从以下状态之一开始：{string.Join("、", kind.Entries.Select(s => s.Name))}。", "to");
        List<Refusal> refusals = [.. CheckContent(first, step, paper)];
        if (step.On > day)
            refusals.Add(new Refusal("day-future", $"日期不能晚于今天（{day.Iso()}）。", "on"));
        return refusals.Count > 0 ? Result.Not<PlatformState>(refusals) : first;
    }

    private static string NotNext(PlatformKind kind, PlatformState here, PlatformState next)
    {
        var ways = string.Join("、", kind.Next(here.Id).Select(s => s.Name));
        return ways.Length == 0
            ? $"该平台已在“{here.Name}”终止；如登记有误，请用“更正”。"
            : $"该平台在“{here.Name}”，下一步可以是：{ways}，不能直接到“{next.Name}”。";
    }

    private static IEnumerable<Refusal> CheckDay(Standing at, PlatformStep step, DateOnly day)
    {
        if (step.On > day)
            yield return new Refusal("day-future", $"日期不能晚于今天（{day.Iso()}）。", "on");
        if (step.On < at.Since)
            yield return new Refusal("day-before", $"日期不能早于上一步的 {at.Since.Iso()}；如上一步日期有误，请先更正。", "on");
    }

    private static IEnumerable<Refusal> CheckContent(PlatformState next, PlatformStep step, bool paper)
    {
        if (next.NeedsReason && string.IsNullOrWhiteSpace(step.Reason))
            yield return new Refusal("reason-missing", $"登记“{next.Name}”要写明原因。", "reason");
        if (next.NeedsDocument && string.IsNullOrWhiteSpace(step.Document))
            yield return new Refusal("document-missing", $"登记“{next.Name}”要写明文号，如 湘科计〔2024〕12号。", "document");
        if (next.NeedsPaper && !paper)
            yield return new Refusal("paper-missing", $"登记“{next.Name}”要附文件或网页截图。", "paper");
        if (step.NextOn is { } again && again <= step.On)
            yield return new Refusal("next-day", "下次可报日期应晚于未通过的日期。", "next");
    }
}
