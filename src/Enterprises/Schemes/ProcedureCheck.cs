using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>What <c>procedure:</c> must say: every stage can be come to and left, and asks only for what the scheme brings.</summary>
internal static class ProcedureCheck
{
    private const string Section = "procedure";
    private static readonly HashSet<string> Needs = ["reason", "certificate", "paper"];
    private static readonly HashSet<string> Avoidances = ["employer", "kinship", "advised", "same-county"];

    internal static IEnumerable<Refusal> Of(SchemeText text, PackPlace place)
    {
        if (text.Procedure is not { Stages.Count: > 0 } written)
            return [new Refusal("procedure-missing", "缺少 procedure（办理程序）：请写明 stages（环节）和 moves（去向）", place.Whole)];
        var faults = Moves(written, place).ToList();
        faults.AddRange(written.Stages.SelectMany(s => Stage(s, text, place)));
        var start = written.Stages[0];
        if (text.Filed == "county" && !start.Fill)
            faults.Add(Fault(place, start.Id, $"在本县申报的事项，第一个环节“{start.Name}”应标 fill: true（由申报单位填报）"));
        return faults.Count > 0 ? faults : Reach(written, place);
    }

    private static IEnumerable<Refusal> Moves(ProcedureText written, PackPlace place)
    {
        var ids = written.Stages.Select(s => s.Id).ToHashSet();
        foreach (var twice in SchemeCheck.Twice(written.Stages.Select(s => s.Id)))
            yield return Fault(place, twice, $"环节“{twice}”写了两次，每个环节的 id 只能出现一次");
        foreach (var (from, to) in written.Moves)
            foreach (var unknown in to.Append(from).Where(id => !ids.Contains(id)))
                yield return new("stage-unknown", $"去向用到了没有定义的环节“{unknown}”", place.Of(Section, $"{from}:", unknown));
        foreach (var stage in written.Stages)
        {
            var left = written.Moves.TryGetValue(stage.Id, out var ways) && ways.Count > 0;
            if (!stage.Ends && !left)
                yield return Fault(place, stage.Id, $"环节“{stage.Name}”没有去向：请在 moves 中写明，或标 ends: true");
            if (stage.Ends && left)
                yield return Fault(place, stage.Id, $"环节“{stage.Name}”标了 ends: true（办结），就不能再有去向");
        }
    }

    private static IEnumerable<Refusal> Stage(ProcedureText.StageText stage, SchemeText text, PackPlace place)
    {
        if (stage.Id.Length == 0 || stage.Name.Length == 0 || stage.By.Length == 0)
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”应有 id、name 和 by（谁办）");
        if (stage.Where is not ("outside" or "here"))
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”的 where 应是 outside（上级平台）或 here（本系统）");
        if (stage.Role.Length > 0 && StageRoles.All.All(r => r.Key != stage.Role))
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”的 role 应是 {string.Join("、", StageRoles.All.Select(r => $"{r.Key}（{r.Title}）"))} 之一");
        foreach (var need in stage.Needs.Where(n => !Needs.Contains(n)))
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”的 needs“{need}”应是 reason（原因）、certificate（证书）、paper（附件）之一");
        if (stage.Needs.Contains("certificate") && text.Certificate is null)
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”要填证书，但本事项没有写 certificate");
        if (stage is { Where: "outside" } and ({ Fill: true } or { Review: not null } or { Publicity: not null } or { Signatures.Count: > 0 }))
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”在上级平台上，不能标 fill、review、publicity、signatures；这些只用于 where: here");
        if (stage.Cancels.Length > 0 && !(stage.Ends && stage.Needs.Contains("reason")))
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”写了 cancels（取消称号），应同时是 ends: true 并 needs: [reason]");
        if (stage.Meeting is not ("" or "党组会" or "专题会议"))
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”的 meeting 应是 党组会 或 专题会议");
        if (stage.Publicity is { WorkingDays: <= 0 } || stage.WorkingDays is <= 0 || stage.LookDays is <= 0)
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”的天数应是正整数");
        if (stage.Review is { } review && (review.Experts is < 1 or > 25 || review.Technical is < 0 or > 100 || review.Finance > review.Experts || review.Avoid.Exists(a => !Avoidances.Contains(a))))
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”的 review：experts 应是 1–25，technical 是百分数，finance 不多于 experts，avoid 只能是 {string.Join("、", Avoidances)}");
        foreach (var record in stage.Records.Where(r => r.Id.Length == 0 || (r.Kind == "money" && MoneyUnit.All.All(u => u.Name != r.Unit))))
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”的 records“{record.Id}”应有 id；金额（money）的 unit 应是 元 或 万元");
    }

    private static IEnumerable<Refusal> Reach(ProcedureText written, PackPlace place)
    {
        var forward = Closure([written.Stages[0].Id], id => written.Moves.GetValueOrDefault(id, []));
        foreach (var stage in written.Stages.Where(s => !forward.Contains(s.Id)))
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”走不到：moves 中没有哪一步通向它");
        var back = Closure(written.Stages.Where(s => s.Ends).Select(s => s.Id), id => written.Moves.Where(m => m.Value.Contains(id)).Select(m => m.Key));
        foreach (var stage in written.Stages.Where(s => !back.Contains(s.Id)))
            yield return Fault(place, stage.Id, $"环节“{stage.Name}”走不到任何办结环节（ends: true）");
    }

    private static HashSet<string> Closure(IEnumerable<string> from, Func<string, IEnumerable<string>> next)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>(from);
        while (open.TryPop(out var id))
            if (seen.Add(id))
                foreach (var other in next(id))
                    open.Push(other);
        return seen;
    }

    private static Refusal Fault(PackPlace place, string stage, string message) => new("procedure", message, place.Of(Section, $"id: {stage},"));
}
