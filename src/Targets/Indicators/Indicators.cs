using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>
/// The indicators that the packs declare, compiled once. A definition with a mistake gives no figure and says why;
/// the others work on. <see cref="Problems"/> must be empty for a release (tested, and told by <c>packs check</c>).
/// </summary>
internal sealed class Indicators
{
    private readonly ILookup<string, Indicator> versions;
    private readonly Dictionary<Indicator, Compiled> compiled = new(ReferenceEqualityComparer.Instance);

    internal Indicators(IEnumerable<Indicator> indicators, IEnumerable<IRecordSource> sources, IEnumerable<IndicatorProblem> found)
    {
        List<IndicatorProblem> problems = [.. found];
        List<Indicator> all = [.. indicators];
        versions = all.OrderBy(i => i.From).ToLookup(i => i.Id);
        Latest = [.. all.Select(i => i.Id).Distinct().Select(id => versions[id].Last())];
        var compiler = new Compiler(sources, all.Select(i => i.Id).ToHashSet());
        foreach (var indicator in all)
        {
            var (result, wrong) = compiler.Compile(indicator);
            compiled[indicator] = result;
            problems.AddRange(wrong);
        }
        problems.AddRange(Twice());
        BreakCircles(problems);
        Problems = problems;
        Catalogue = [.. Latest.Select(i => i.Line)];
    }

    /// <summary>Newest version of each, in the order of the files.</summary>
    internal IReadOnlyList<Indicator> Latest { get; }

    internal IReadOnlyList<IndicatorLine> Catalogue { get; }

    internal IReadOnlyList<IndicatorProblem> Problems { get; }

    /// <summary>The version in force on a day; the oldest for days before it, since figures of earlier years are asked for too.</summary>
    internal Indicator? Find(string id, DateOnly day) =>
        versions[id].LastOrDefault(i => i.From <= day) ?? versions[id].FirstOrDefault();

    /// <summary>The newest version, or null.</summary>
    internal Indicator? Newest(string id) => versions[id].LastOrDefault();

    /// <summary>By id, name or a word of sentences that only one of them has; what people write in sheets.</summary>
    internal Indicator? Named(string word)
    {
        if ((Newest(word) ?? Latest.FirstOrDefault(i => i.Name == word)) is { } exact)
            return exact;
        List<Indicator> spoken = [.. Latest.Where(i => i.Aliases.Contains(word))];
        return spoken.Count == 1 ? spoken[0] : null;
    }

    internal Compiled Of(Indicator indicator) => compiled[indicator];

    /// <summary>Reads every file of the folder, in the order of their names.</summary>
    internal static Indicators Load(string folder, IEnumerable<IRecordSource> sources)
    {
        List<Indicator> all = [];
        List<IndicatorProblem> problems = [];
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var (indicators, wrong) = IndicatorFile.Read("indicators/" + Path.GetFileName(path), File.ReadAllText(path));
            all.AddRange(indicators);
            problems.AddRange(wrong);
        }
        return new Indicators(all, sources, problems);
    }

    private IEnumerable<IndicatorProblem> Twice() =>
        from version in versions.SelectMany(v => v.GroupBy(i => (i.Id, i.From)))
        where version.Count() > 1
        select At(version.Last(), $"指标“{version.Key.Id}”写了两次；同一天生效的定义只能有一条，改定义请另写 from");

    private void BreakCircles(List<IndicatorProblem> problems)
    {
        foreach (var indicator in Latest)
            if (Circle(indicator.Id, []) is { } circle)
            {
                var problem = At(indicator, $"公式绕成了圈：{string.Join(" → ", circle)}，公式不能直接或间接用到自己");
                problems.Add(problem);
                foreach (var version in versions[indicator.Id])
                    compiled[version] = new CompiledBroken(problem.ToString());
            }
    }

    private List<string>? Circle(string id, List<string> path)
    {
        if (path.Contains(id))
            return id == path[0] ? [.. path, id] : null;
        foreach (var version in versions[id])
            if (version.Measure is ByFormula by)
                foreach (var part in by.Parts)
                    if (Circle(part.Indicator, [.. path, id]) is { } circle)
                        return circle;
        return null;
    }

    private static IndicatorProblem At(Indicator indicator, string message)
    {
        var colon = indicator.Place.LastIndexOf(':');
        return new IndicatorProblem(indicator.Place[..colon], int.Parse(indicator.Place[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture), message);
    }
}
