using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>What a check of the packs came to.</summary>
/// <param name="Faults">Each names its file and line in <see cref="Refusal.Where"/> and says what would be right.</param>
public sealed record PackReport(int Schemes, int Versions, int Examples, IReadOnlyList<Refusal> Faults);

/// <summary>
/// Checks scheme packs whole (<c>kechuang packs check</c>): dictionary, scheme.yaml, policy.dmn and worked examples, all faults
/// together. The program starts only on packs that pass; examples are left to the command and the tests, which have the time.
/// </summary>
public static class PackCheck
{
    private const int LeastExamples = 5;

    /// <summary>All packs of a folder.</summary>
    public static PackReport Of(PackLibrary packs)
    {
        var versions = packs.All.Where(p => p.Kind == CountyPolicies.Kind).ToList();
        var schemes = versions.Select(v => v.Id).Distinct().Count();
        var read = ElementDictionary.LoadFolder(Path.Combine(packs.Root, "dictionary"));
        if (!read.TryValue(out var dictionary))
            return new(schemes, versions.Count, 0, read.Refusals);
        var loaded = SchemeCatalogue.Load(packs, dictionary);
        if (!loaded.TryValue(out var catalogue))
            return new(schemes, versions.Count, 0, loaded.Refusals);
        var faults = new List<Refusal>();
        var examples = 0;
        foreach (var policy in catalogue.All)
            examples += Examples(policy, catalogue, dictionary, faults);
        return new(schemes, versions.Count, examples, faults);
    }

    /// <summary>What only shows between schemes: short titles, and the links from one to another.</summary>
    internal static IEnumerable<Refusal> Together(IReadOnlyList<Policy> policies)
    {
        var latest = policies.GroupBy(p => p.Scheme.Id).Select(g => g.Last()).ToList();
        foreach (var twice in latest.GroupBy(p => p.Scheme.ShortTitle).Where(g => g.Count() > 1))
            yield return new("scheme.short-title", $"简称“{twice.Key}”有几个事项在用：{string.Join("、", twice.Select(p => p.Scheme.Id))}，各事项的简称不能相同",
                new PackPlace(twice.Last().Pack, SchemeFile.Name).Of("short-title"));
        foreach (var policy in policies)
            foreach (var stage in policy.Scheme.Procedure.Stages.Where(s => s.Cancels.Length > 0 && latest.All(p => p.Scheme.Id != s.Cancels || p.Scheme.Certificate is null)))
                yield return new("scheme.cancels", $"环节“{stage.Name}”的 cancels“{stage.Cancels}”没有这个事项，或那个事项不发证书", new PackPlace(policy.Pack, SchemeFile.Name).Of("procedure", stage.Id));
        foreach (var policy in policies)
            foreach (var duty in policy.Scheme.Certificate?.Duties.Where(d => d.Scheme.Length > 0 && latest.All(p => p.Scheme.Id != d.Scheme)) ?? [])
                yield return new("scheme.duty", $"义务“{duty.Name}”的 scheme“{duty.Scheme}”没有这个事项", new PackPlace(policy.Pack, SchemeFile.Name).Of("certificate", duty.Name));
    }

    private static int Examples(Policy policy, SchemeCatalogue catalogue, ElementDictionary dictionary, List<Refusal> faults)
    {
        var place = new PackPlace(policy.Pack, PolicyExamples.File);
        var read = PolicyExamples.Read(policy.Pack);
        if (!read.TryValue(out var examples))
        {
            faults.AddRange(read.Refusals);
            return 0;
        }
        if (examples.All.Count < LeastExamples)
            faults.Add(new("examples.few", $"做成的例子有 {examples.All.Count} 个，至少要 {LeastExamples} 个", place.Whole));
        foreach (var verdict in ((string[])["不符合", "待定"]).Where(v => examples.All.All(e => e.Expect.Verdict != v)))
            faults.Add(new("examples.verdict", $"例子里没有结论是“{verdict}”的，请补一个", place.Whole));
        if (examples.Day < policy.Pack.EffectiveFrom)
            faults.Add(new("examples.day", $"例子的申请日 {examples.Day.Iso()} 早于本版本生效日 {policy.Pack.EffectiveFrom.Iso()}", place.Of("date")));
        foreach (var result in examples.Run(policy, catalogue.Layout, dictionary).Where(r => !r.Agrees))
            faults.Add(new("examples.differs", result.Actual is { } actual
                ? $"例子“{result.Example.Name}”写的是 {result.Example.Expect}，按规则算出来是 {actual}"
                : $"例子“{result.Example.Name}”的输入读不懂：{result.Trouble}", place.Of("examples", "name: " + result.Example.Name)));
        return examples.All.Count;
    }
}
