using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen;

/// <summary>What the library must be told of a bureau; it reads no files itself.</summary>
public sealed record Knowledge
{
    /// <summary>The indicators that figures may be bound to.</summary>
    public IReadOnlyList<KnownIndicator> Indicators { get; init; } = [];

    /// <summary>Places by their full names: 怀化市, 溆浦县; from the division tables.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>People known by name, who are marked without a post beside them.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Enterprises of the register, full and short names.</summary>
    public IReadOnlyList<string> Enterprises { get; init; } = [];

    /// <summary>Programmes and platforms with names of their own.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>Words, sounds, shapes and set phrases; without them nothing is said of characters.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.None;

    /// <summary>Further names that are right as they are (villages, products); a name one character off one of these, of a person, an enterprise or a programme is a slip.</summary>
    public IReadOnlyList<string> Protected { get; init; } = [];

    /// <summary>The county's own words by year, such as posts and meetings (<see cref="TermTable"/>).</summary>
    public IReadOnlyList<DatedTerm> Terms { get; init; } = [];
}

/// <summary>An indicator by the words that reports use for it.</summary>
/// <param name="Id">Its id, such as “高企.新认定”.</param>
/// <param name="Name">Its name, such as “新增高新技术企业”.</param>
/// <param name="Unit">Its unit; a figure in another unit of the same measure (万元, 亿元) still fits.</param>
/// <param name="Claim">What its value claims. A completion rate fits the indicator whose completion it is.</param>
/// <param name="Aliases">Other words for it.</param>
public sealed record KnownIndicator(string Id, string Name, string Unit, Claim Claim, IReadOnlyList<string> Aliases)
{
    /// <summary>Usual sentence frames, {} where the number stands: “新增高企{}家”.</summary>
    public IReadOnlyList<string> Phrasing { get; init; } = [];

    /// <summary>Whether less is better: ranks, failures.</summary>
    public bool LowerIsBetter { get; init; }
}
