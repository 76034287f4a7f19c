namespace Kechuang.Gongwen;

/// <summary>What is hidden.</summary>
public enum SecretType
{
    /// <summary>A person's name.</summary>
    Person,

    /// <summary>A telephone or fax number, with its extension.</summary>
    Phone,

    /// <summary>An identity number, right or with a wrong check digit.</summary>
    Identity,

    /// <summary>The number of a bank card or account.</summary>
    BankCard,

    /// <summary>A vehicle's plate.</summary>
    Plate,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A QQ or WeChat id, or the name of a public account.</summary>
    Account,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>A unified social credit code, right or with a wrong check character.</summary>
    CreditCode,

    /// <summary>A street with its house number, or a post code.</summary>
    Address,

    /// <summary>A school, institute, hospital or bank by its own name.</summary>
    Body,

    /// <summary>An enterprise, farm cooperative or its short name.</summary>
    Enterprise,

    /// <summary>A place from province to village, or a scenic name.</summary>
    Place,

    /// <summary>The authority's code or the serial number in a document number.</summary>
    DocumentCode,

    /// <summary>A local campaign or slogan.</summary>
    Programme,

    /// <summary>A product that gives its place away.</summary>
    Product,
}

/// <summary>A piece of the source and what stands for it.</summary>
/// <param name="Place">Where it stands in the source text.</param>
/// <param name="Type">What was hidden.</param>
/// <param name="Mark">What stands there now; its width says nothing of the name's.</param>
public sealed record Replacement(Slice Place, SecretType Type, string Mark);

/// <summary>Something of a hidden name that can still be read.</summary>
/// <param name="Place">Where it stands in the anonymous text.</param>
/// <param name="Type">What it gives away.</param>
/// <param name="Text">As it stands there.</param>
public sealed record Leak(Slice Place, SecretType Type, string Text);

/// <summary>Something that is no name but may tell who knows the county whose report it is.</summary>
/// <param name="Place">Where it stands in the anonymous text.</param>
/// <param name="Kind">rank, unique, date, profile, campaign, combination, word (a hidden name that is also a common word), body or kept (left on request).</param>
/// <param name="Text">As it stands there.</param>
public sealed record QuasiIdentifier(Slice Place, string Kind, string Text);

/// <summary>Names that are hidden whatever stands around them, such as those of the county's register.</summary>
/// <param name="Type">What they name.</param>
/// <param name="Names">The full name first, then every other name of the same entity.</param>
public sealed record OwnName(SecretType Type, IReadOnlyList<string> Names);

/// <summary>How much is hidden.</summary>
public sealed record AnonymiserOptions
{
    /// <summary>Whether authorities and public bodies keep their names, and the places in these.</summary>
    public bool KeepBodies { get; init; }

    /// <summary>Further names to hide.</summary>
    public IReadOnlyList<OwnName> Names { get; init; } = [];

    /// <summary>Names and numbers that an editor leaves as they are; any name of an entity leaves all of its names.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Whether the character at an index of the source belongs to the layout and cannot be replaced.</summary>
    internal Func<int, bool>? Fixed { get; init; }
}

/// <summary>A text without names, and the proof of it.</summary>
/// <param name="Source">The text that <see cref="Replacements"/> refer to: without byte order mark, each line end one "\n".</param>
/// <param name="Text">The anonymous text.</param>
/// <param name="Replacements">What was replaced, in the order of the source; none overlaps another.</param>
/// <param name="Leaks">What of the hidden names is left; empty only where nothing was found on a second reading.</param>
/// <param name="QuasiIdentifiers">What an editor should weigh before publishing.</param>
public sealed record AnonymousText(
    string Source, string Text, IReadOnlyList<Replacement> Replacements, IReadOnlyList<Leak> Leaks, IReadOnlyList<QuasiIdentifier> QuasiIdentifiers)
{
    /// <summary>All the names of those who were hidden, and the long numbers; none may be left anywhere in a file.</summary>
    internal IReadOnlyCollection<string> Hidden { get; init; } = [];
}
