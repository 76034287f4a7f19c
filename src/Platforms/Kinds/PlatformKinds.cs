using Kechuang.Kernel;

namespace Kechuang.Platforms;

/// <summary>
/// The kinds of platforms that packs state, read once. A platform keeps the life cycle it was registered under; a year is
/// assessed by the rules in force at its end.
/// </summary>
public sealed class PlatformKinds
{
    internal const string Pack = "platforms";
    private readonly List<(PackVersion Pack, PlatformKind Kind, AssessmentRules Rules)> versions;

    private PlatformKinds(List<(PackVersion, PlatformKind, AssessmentRules)> versions) => this.versions = versions;

    /// <summary>Reads and compiles all packs of platforms; the refusals of all faulty ones together.</summary>
    public static Result<PlatformKinds> Load(PackLibrary packs)
    {
        var (read, refusals) = (new List<(PackVersion, PlatformKind, AssessmentRules)>(), new List<Refusal>());
        foreach (var pack in packs.All.Where(p => p.Kind == Pack))
        {
            var (kind, rules) = (KindFile.Read(pack), AssessmentFile.Read(pack));
            refusals.AddRange([.. kind.Refusals, .. rules.Refusals]);
            if (kind.Succeeded && rules.Succeeded)
                read.Add((pack, kind.Value, rules.Value));
        }
        refusals.AddRange(DifferingFacts(read.Select(v => v.Item3)));
        return refusals.Count > 0 ? refusals : new PlatformKinds(read);
    }

    /// <summary>The newest version of each kind.</summary>
    public IReadOnlyList<PlatformKind> All => [.. versions.GroupBy(v => v.Kind.Id).Select(g => g.Last().Kind)];

    /// <summary>Every version of every kind's rules.</summary>
    public IEnumerable<AssessmentRules> AllRules => versions.Select(v => v.Rules);

    /// <summary>The newest version of a kind; null when there is none of that id.</summary>
    public PlatformKind? Find(string id) => versions.LastOrDefault(v => v.Kind.Id == id).Kind;

    /// <summary>By id, title or short title, as people write it.</summary>
    public PlatformKind? Named(string word) => All.FirstOrDefault(k => k.Id == word || k.Title == word || k.Short == word);

    /// <summary>The version that a platform whose story begins on a day goes by; before the first version that one.</summary>
    public PlatformKind On(string id, DateOnly day) =>
        versions.LastOrDefault(v => v.Kind.Id == id && v.Pack.EffectiveFrom <= day).Kind ?? versions.First(v => v.Kind.Id == id).Kind;

    /// <summary>The version a platform was registered under; one that is not shipped any more is replaced by the newest.</summary>
    public PlatformKind Of(Platform platform) => Of(platform.Kind, platform.Pin);

    /// <summary>The version of a pin.</summary>
    public PlatformKind Of(string id, string pin) => versions.FirstOrDefault(v => v.Kind.Pin == pin).Kind ?? Find(id)!;

    /// <summary>The rules for a year: those in force on its last day.</summary>
    public Result<AssessmentRules> Rules(string id, int year)
    {
        var found = versions.LastOrDefault(v => v.Kind.Id == id && v.Pack.EffectiveFrom <= new DateOnly(year, 12, 31)).Rules;
        return found is not null
            ? found
            : new Refusal("assessment.version", $"{Find(id)?.Title ?? id}在 {year} 年没有可用的评价办法。", "year");
    }

    /// <summary>The rules an assessment was made by.</summary>
    public AssessmentRules RulesOf(Platform platform, Assessment assessment) =>
        versions.FirstOrDefault(v => v.Rules.Pin == assessment.Pin).Rules ?? Rules(platform.Kind, assessment.Year).Value;

    // One column of a sheet serves all kinds that ask for the same fact: it must be the same there.
    private static IEnumerable<Refusal> DifferingFacts(IEnumerable<AssessmentRules> rules) =>
        from fact in rules.SelectMany(r => r.Facts.Select(f => (Rules: r, Fact: f))).GroupBy(f => f.Fact.Id)
        let first = fact.First()
        from other in fact.Where(f => f.Fact.Name != first.Fact.Name || f.Fact.Unit != first.Fact.Unit)
        select new Refusal("platform.fact", $"数据项 {fact.Key} 在这里是“{other.Fact.Name}（{other.Fact.Unit}）”，在 {first.Rules.Pin} 是“{first.Fact.Name}（{first.Fact.Unit}）”，应一致", other.Rules.Pin);
}
