using System.Text.RegularExpressions;
using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Enterprises.Policies;

/// <summary>Something that keeps a model from being saved.</summary>
/// <param name="Decision">Name of the decision it is in, to open it; empty when it is about the whole.</param>
internal sealed record DraftProblem(string Decision, string Where, string Words);

/// <summary>An edited policy.dmn over the version it was made from, worked out: what it says, what it changed, what its examples give.</summary>
/// <param name="Policy">Null while there are problems.</param>
internal sealed partial record PolicyDraft(
    IReadOnlyList<DraftProblem> Problems, Policy? Policy, PolicyDifference? Difference, PolicyExamples Examples, IReadOnlyList<ExampleResult> Results)
{
    internal const string ModelFile = "policy.dmn";

    /// <summary>Longest model that is read: the shipped ones have 50,000 characters.</summary>
    internal const int Longest = 1_000_000;

    private static readonly string[] Files = [ModelFile, "scheme.yaml", PolicyExamples.File, SchemeChanges.File];

    /// <summary>The files of a version, with another model.</summary>
    internal static Dictionary<string, string> FilesOf(PackVersion pack, string xml)
    {
        var files = Files.Where(pack.Has).ToDictionary(f => f, pack.Text);
        files[ModelFile] = xml.ReplaceLineEndings("\n");
        return files;
    }

    /// <summary>Pure: reads, compiles, compares, and works the examples out.</summary>
    internal static PolicyDraft Of(string xml, PolicyVersion source, CountyPolicies policies, FactLayout layout, ElementDictionary dictionary)
    {
        var examples = PolicyExamples.Read(source.Pack).Match(e => e, _ => new PolicyExamples(source.Pack.EffectiveFrom.Year, source.Pack.EffectiveFrom, []));
        PolicyDraft Not(IEnumerable<DraftProblem> problems) => new([.. problems], null, null, examples, []);
        if (xml.Length > Longest)
            return Not([new("", "", $"模型有 {TextForm.Grouped(xml.Length)} 个字符，最多 {TextForm.Grouped(Longest)} 个。")]);
        var read = DmnModel.Read(xml, "");
        // Its depth is bounded there: only what was read may be walked here.
        var model = read.Value is null ? null : PolicyModel.Read(xml);
        var noted = read.Diagnostics.Where(d => d.Severity != Severity.Info).Select(d => Problem(d, model?.Parts ?? [])).ToList();
        if (model is null || noted.Count > 0)
            return Not(noted);
        if (model.Parts.GroupBy(p => p.Id).FirstOrDefault(g => g.Count() > 1 || g.Key.Length == 0) is { } twice)
            return Not([new(twice.First().Name, twice.First().Name, twice.Key.Length == 0 ? "没有标识（id）。" : $"标识 {twice.Key} 用了两次，每一项的 id 应各不相同。")]);
        var compiled = policies.Compile(source.Pack with { Own = FilesOf(source.Pack, xml) });
        if (compiled.Refused)
            return Not(compiled.Refusals.Select(r => new DraftProblem("", "", r.Message)));
        var before = PolicyModel.Read(source.Pack.Text(ModelFile))!;
        return new([], compiled.Value, PolicyDifference.Between(before, model, compiled.Value.Scheme), examples, examples.Run(compiled.Value, layout, dictionary));
    }

    private static DraftProblem Problem(Diagnostic noted, IReadOnlyList<ModelPart> parts)
    {
        var where = Position().Replace(noted.Where.Trim(), m => $" 第 {m.Groups[1].Value} 行第 {m.Groups[2].Value} 字");
        var decision = parts.Select(p => p.Name).Where(n => n.Length > 0 && where.Contains(n, StringComparison.Ordinal)).MaxBy(n => n.Length) ?? "";
        return new(decision, where, noted.Chinese);
    }

    [GeneratedRegex(@" (\d+):(\d+)$")]
    private static partial Regex Position();
}
