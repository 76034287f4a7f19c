using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>
/// All schemes that packs state, compiled once. The application day within the business year chooses the version. The one that the
/// services hold knows the shipped packs: who judges a county's firms asks <see cref="CountyPolicies"/> for the county's.
/// </summary>
public sealed class SchemeCatalogue
{
    private readonly List<Policy> policies;
    private readonly IReadOnlyList<BrokenPolicy> broken;

    private SchemeCatalogue(List<Policy> policies, FactLayout layout, IReadOnlyList<BrokenPolicy> broken) =>
        (this.policies, Layout, this.broken) = (policies, layout, broken);

    /// <summary>The row of facts that serves all schemes.</summary>
    public FactLayout Layout { get; }

    /// <summary>Every version.</summary>
    public IReadOnlyList<Policy> All => policies;

    /// <summary>The newest version of each scheme.</summary>
    public IEnumerable<Policy> Latest => policies.GroupBy(p => p.Scheme.Id).Select(g => g.Last());

    /// <summary>Reads and compiles all scheme packs; the refusals of all faulty ones together.</summary>
    public static Result<SchemeCatalogue> Load(PackLibrary packs, ElementDictionary dictionary)
    {
        var layout = new FactLayout();
        foreach (var name in (string[])["统一社会信用代码", "企业名称", "注册日期"])
            layout.Add(dictionary[name], 0);
        var (policies, refusals) = (new List<Policy>(), new List<Refusal>());
        foreach (var pack in packs.All.Where(p => p.Kind == "schemes"))
        {
            var policy = Policy.Compile(pack, layout, dictionary);
            refusals.AddRange(policy.Refusals);
            if (policy.TryValue(out var compiled))
                policies.Add(compiled);
        }
        refusals.AddRange(PackCheck.Together(policies));
        return refusals.Count > 0 ? refusals : new SchemeCatalogue(policies, layout, []);
    }

    /// <summary>The same with a county's own versions; one that cannot be read is refused where it would be in force.</summary>
    internal SchemeCatalogue With(IEnumerable<Policy> own, IReadOnlyList<BrokenPolicy> unread) =>
        new([.. policies.Concat(own).OrderBy(p => p.Scheme.Id, StringComparer.Ordinal).ThenBy(p => p.Pack.EffectiveFrom)], Layout, unread);

    /// <summary>
    /// The version for a business year and application day: in force on that day, kept within the year, since a business year is
    /// judged by its own rules also when looked at later.
    /// </summary>
    public Result<Policy> Find(string scheme, int year, DateOnly day)
    {
        var versions = policies.Where(p => p.Scheme.Id == scheme).ToList();
        if (versions.Count == 0)
            return new Refusal("scheme.unknown", $"没有事项“{scheme}”，应是：{string.Join("、", Latest.Select(p => $"{p.Scheme.Id}（{p.Scheme.ShortTitle}）"))}");
        var within = day.Year == year ? day : day.Year > year ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
        var found = versions.LastOrDefault(p => p.Pack.EffectiveFrom <= within);
        if (broken.LastOrDefault(b => b.Pack.Id == scheme && b.Pack.EffectiveFrom <= within) is { } unread && !(found?.Pack.EffectiveFrom > unread.Pack.EffectiveFrom))
            return new Refusal("scheme.unread", $"本县 {unread.Pack.EffectiveFrom.Iso()} 版读不出来，请撤回后重新保存：{unread.Refusals[0].Message}");
        return found is { } policy
            ? policy
            : new Refusal("scheme.version", $"{versions[0].Scheme.Title}自 {versions[0].Pack.EffectiveFrom.Iso()} 起施行，{year}年没有可用的版本");
    }
}

/// <summary>A county's version that this program cannot read (any more), and why.</summary>
internal sealed record BrokenPolicy(PackVersion Pack, IReadOnlyList<Refusal> Refusals);
