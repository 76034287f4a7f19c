using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Policies;

/// <summary>
/// Saves an edited model as the county's own version from a day on, with the paper it rests on. Nothing that exists is changed:
/// until that day the versions before it count, and whatever pinned one of them keeps it.
/// </summary>
internal static class SavePolicy
{
    /// <param name="Version">Key of the version it was made from (<see cref="PolicyVersion.Key"/>).</param>
    /// <param name="Conditions">The conditions in the words of the form; those unlike the source's become the county's.</param>
    /// <param name="Adopt">What the examples give now is what they should from now on.</param>
    /// <param name="Despite">Why it is saved although examples come out otherwise.</param>
    internal sealed record Request(
        string Scheme, string Version, string Xml, DateOnly EffectiveFrom, string BasisTitle, string BasisNumber, string Article, string Note,
        IReadOnlyList<ConditionWords> Conditions, bool Adopt, string Despite, Upload? Paper);

    /// <param name="Number">Threshold, where it is a number.</param>
    internal sealed record ConditionWords(string Id, string Text, decimal? Number);

    /// <summary>Pure: may the draft be saved so; each refusal at its field.</summary>
    internal static IReadOnlyList<Refusal> Check(Request request, PolicyVersion source, PolicyDraft draft, IReadOnlyList<PolicyVersion> versions)
    {
        var refusals = draft.Problems.Select(p => new Refusal("policy.model", p.Words, p.Where.Length > 0 ? p.Where : "Model.Xml")).ToList();
        refusals.AddRange(CheckDay(request.EffectiveFrom, source, versions));
        if (request.BasisTitle.Length == 0)
            refusals.Add(new("policy.basis", "请写依据文件的标题，例如 云溪县科技型企业培育办法。", "Model.BasisTitle"));
        if (request.Note.Length == 0)
            refusals.Add(new("policy.note", "请写明改了什么、为什么改，以后查看版本时要靠它。", "Model.Note"));
        if (request.Paper is null)
            refusals.Add(new("policy.paper", "请附依据文件：规则只按文件改。", "Model.Paper"));
        if (draft.Difference is not { } difference)
            return refusals;
        if (difference.Same && Words(request, source).Count == 0)
            refusals.Add(new("policy.same", "与打开的版本相同，没有改动。", "Model.Xml"));
        refusals.AddRange(CheckWords(request, difference));
        var unlike = draft.Results.Where(r => !r.Agrees).Select(r => r.Example.Name).ToList();
        if (unlike.Count > 0 && !request.Adopt && request.Despite.Length == 0)
            refusals.Add(new("policy.examples", $"{unlike.Count} 个例子与预期不符（{string.Join("、", unlike.Take(3))}{(unlike.Count > 3 ? " 等" : "")}）：请改对规则，或采用新结果，或写明为什么仍要保存。", "Model.Despite"));
        return refusals;
    }

    internal static async Task<Result<string>> Handle(
        Request request, Act act, KechuangDb db, PolicyVersions all, CountyPolicies policies, SchemeCatalogue shipped, ElementDictionary dictionary, CancellationToken stop)
    {
        var versions = (await all.All(db, act.Day, stop)).Where(v => v.Pack.Id == request.Scheme).ToList();
        if (versions.Find(v => v.Key == request.Version) is not { } source)
            return new Refusal("not-found", "没有这个版本，请从“政策规则”重新打开。");
        var draft = PolicyDraft.Of(request.Xml, source, policies, shipped.Layout, dictionary);
        if (Check(request, source, draft, versions) is { Count: > 0 } refusals)
            return Result.Not<string>(refusals);
        var (content, digest) = PackOverlay.Write(Files(request, source, draft));
        var id = act.NewId();
        var row = new PackOverlay
        {
            Id = id, Kind = CountyPolicies.Kind, Pack = request.Scheme, EffectiveFrom = request.EffectiveFrom, Base = source.Pack.Pin, Content = content, Digest = digest,
            BasisPaper = request.Paper.Add(db, act, "政策依据", "policy:" + id, request.BasisNumber)!.Value,
            Note = request.Note + (request.Despite.Length > 0 && !request.Adopt ? $"（例子不符仍保存：{request.Despite}）" : ""), EnteredBy = act.Actor.Name, EnteredAt = act.At,
        };
        // What is stored must read again exactly as it was tried.
        if (policies.Compile(row.ToVersion()) is { Refused: true } broken)
            return Result.Not<string>(broken.Refusals);
        db.Add(row);
        return new PolicyVersion(row.ToVersion(), row, draft.Policy!, VersionState.Coming).Href;
    }

    private static Dictionary<string, string> Files(Request request, PolicyVersion source, PolicyDraft draft)
    {
        var files = PolicyDraft.FilesOf(source.Pack, request.Xml);
        var key = $"本县{request.EffectiveFrom.Iso()}";
        var changes = Words(request, source).Select(c => new ConditionChange(c.Id, c.Text, c.Number, key, request.Article)).ToList();
        files[SchemeChanges.File] = SchemeChanges.Of(source.Pack).Then(new Basis(key, request.BasisTitle, request.BasisNumber, request.EffectiveFrom, "S"), changes).Write();
        if (request.Adopt)
            files[PolicyExamples.File] = PolicyExamples.Adopt(draft.Examples, draft.Results);
        return files;
    }

    private static IEnumerable<Refusal> CheckDay(DateOnly day, PolicyVersion source, IReadOnlyList<PolicyVersion> versions)
    {
        const string Field = "Model.EffectiveFrom";
        var standing = versions.Where(v => v.State != VersionState.Withdrawn).ToList();
        if (standing.Find(v => v.Pack.EffectiveFrom == day) is { } there)
            yield return new Refusal("policy.day", $"{day.Iso()} 起施行的版本已有（{there.Origin}），请换一个施行日期；那一版有误的，先撤回。", Field);
        else if (day <= source.Pack.EffectiveFrom && source.State != VersionState.Withdrawn)
            yield return new Refusal("policy.day", $"施行日期应晚于所依据版本的 {source.Pack.EffectiveFrom.Iso()}。", Field);
        else if (standing.Where(v => v.Pack.EffectiveFrom < day && v.Pack.EffectiveFrom > source.Pack.EffectiveFrom && v != source).MaxBy(v => v.Pack.EffectiveFrom) is { } between)
            yield return new Refusal("policy.day", $"{between.Pack.EffectiveFrom.Iso()} 起已有{between.Origin}新版本，请从那一版修改，免得丢了它的内容。", Field);
    }

    // The page of a firm quotes the threshold: it must not say 500 when the rule says 600.
    private static IEnumerable<Refusal> CheckWords(Request request, PolicyDifference difference) =>
        from touched in difference.Conditions
        where touched.Direct && touched.SuggestedNumber is not null && touched.SuggestedNumber != touched.Number
        let said = request.Conditions.FirstOrDefault(c => c.Id == touched.Id)
        where (said?.Number ?? touched.Number) != touched.SuggestedNumber
        select new Refusal("policy.words", $"“{touched.Id}”的规则已改为 {TextForm.Grouped(touched.SuggestedNumber!.Value)}，条文里的门槛还是 {TextForm.Grouped((said?.Number ?? touched.Number)!.Value)}，请一并改。", $"Number.{touched.Id}");

    private static List<ConditionWords> Words(Request request, PolicyVersion source) => !source.Policy.TryValue(out var policy) ? [] :
        [.. from said in request.Conditions
            let was = policy.Scheme.Conditions.FirstOrDefault(c => c.Id == said.Id)
            where was is not null && said.Text.Length > 0 && (said.Text != was.Text || (said.Number is not null && said.Number != was.Threshold?.Number))
            select said];
}
