using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>What a recognition brings: certificate or enrolment number and its term.</summary>
public sealed record Certificate(string Number, DateOnly IssuedOn, DateOnly? ExpiresOn);

/// <summary>A step someone records.</summary>
/// <param name="To">Stage entered.</param>
/// <param name="On">Official day it happened.</param>
public sealed record Step(string To, DateOnly On, string Opinion = "", string Reason = "", Certificate? Certificate = null)
{
    /// <summary>What the stage writes down, by record id, as typed.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>Taken before the case was entered here: its paper tells what was signed, decided and written down, the system does not ask.</summary>
    internal bool Past { get; init; }
}

/// <summary>The one pure decision of the case engine: may this case take this step?</summary>
public static class Advance
{
    /// <summary>Refuses what the pack's procedure does not allow, in words that say what would be right.</summary>
    public static Result<Stage> Decide(Procedure procedure, Progress at, Step step, DateOnly day)
    {
        var here = procedure.Find(at.Stage)!;
        if (procedure.Find(step.To) is not { } next)
            return new Refusal("stage-unknown", $"本事项没有环节“{step.To}”。", "to");
        if (!procedure.Next(at.Stage).Contains(next))
            return new Refusal("stage-not-next", NotNext(procedure, here, next), "to");
        var refusals = new List<Refusal>();
        refusals.AddRange(CheckDay(at, step, day));
        refusals.AddRange(CheckContent(next, step));
        return refusals.Count > 0 ? Result.Not<Stage>(refusals) : next;
    }

    /// <summary>
    /// Pure: may somebody of this role move a case on from here? Staff may take an enterprise's step on its behalf (代录); an enterprise
    /// takes its own steps, which lead on from what it fills in, and may withdraw: what it has handed in others take up. What leadership
    /// decides only leadership moves on.
    /// </summary>
    public static Refusal? Refuse(Stage here, Stage next, string role) => role switch
    {
        Roles.Enterprise when here.Outside => new("not-here", $"“{here.Name}”在上级平台办理，进展由科技局登记。"),
        Roles.Enterprise when here.Role != "enterprise" && next.Id != "withdrawn" => new("not-yours", $"本件在“{here.Name}”，由{here.By}办理。"),
        Roles.Enterprise when !here.Fill && next.Id != "withdrawn" => new("not-yours", $"本件已提交，“{next.Name}”由{next.By}登记。"),
        Roles.Staff when here is { Outside: false, Role: "director" } => new("director-only", $"“{here.Name}”由局领导办理。"),
        _ => null,
    };

    private static string NotNext(Procedure procedure, Stage here, Stage next)
    {
        var ways = string.Join("、", procedure.Next(here.Id).Select(s => s.Name));
        return ways.Length == 0
            ? $"本件已在“{here.Name}”办结；如登记有误，请用“更正”。"
            : $"本件在“{here.Name}”，下一步可以是：{ways}，不能直接到“{next.Name}”。";
    }

    private static IEnumerable<Refusal> CheckDay(Progress at, Step step, DateOnly day)
    {
        if (step.On > day)
            yield return new Refusal("day-future", $"日期不能晚于今天（{day:yyyy-MM-dd}）。", "on");
        if (step.On < at.Since)
            yield return new Refusal("day-before", $"日期不能早于上一步的 {at.Since:yyyy-MM-dd}；如上一步日期有误，请先更正。", "on");
    }

    private static IEnumerable<Refusal> CheckContent(Stage next, Step step)
    {
        if (next.NeedsReason && string.IsNullOrWhiteSpace(step.Reason))
            yield return new Refusal("reason-missing", $"登记“{next.Name}”要写明原因，便于企业补正和下次申报。", "reason");
        foreach (var refusal in StageValues.Read(next, step.Values, step.Past).Refusals)
            yield return refusal;
        if (!next.Grants)
            yield break;
        if (step.Certificate is not { Number.Length: > 0 } certificate)
            yield return new Refusal("certificate-missing", $"登记“{next.Name}”要填证书（入库）编号和发证日期；公示不等于认定。", "certificate");
        else if (certificate.ExpiresOn is { } expires && expires <= certificate.IssuedOn)
            yield return new Refusal("certificate-term", "有效期至应晚于发证日期。", "expires");
    }
}
