using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>
/// A scheme (事项) as its pack states it in scheme.yaml: where it is filed, what it rests on, its conditions in the policy's
/// own words, its form, materials, procedure and certificate (docs/packs.md). The rules themselves are the decisions of policy.dmn.
/// </summary>
public sealed record Scheme
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    /// <summary>高企, 科小</summary>
    public required string ShortTitle { get; init; }
    public string Level { get; init; } = "";
    public string Authority { get; init; } = "";
    /// <summary>Whom a case is about: enterprise, platform, county.</summary>
    public string Subject { get; init; } = "enterprise";
    /// <summary>Kinds of unit that may apply.</summary>
    public IReadOnlyList<string> Units { get; init; } = [UnitKinds.Enterprise];
    /// <summary>Section in charge.</summary>
    public string Section { get; init; } = "";
    /// <summary>A unit may have several cases a year (change reports, contracts).</summary>
    public bool ManyPerYear { get; init; }
    /// <summary>When it is open each year; null where not stated.</summary>
    public WindowRule? Window { get; init; }
    /// <summary>outside: at a national or provincial site; county: here.</summary>
    public string Filed { get; init; } = "outside";
    public string Site { get; init; } = "";
    public IReadOnlyList<string> Variants { get; init; } = [];
    /// <summary>Reference year of yearly values: the application year plus this.</summary>
    public int ReferenceOffset { get; init; } = -1;
    public IReadOnlyList<Basis> Basis { get; init; } = [];
    /// <summary>Names of the data elements that an applicant fills in.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
    /// <summary>Elements that the policy reads as a list of three years, <c>近三年.销售收入</c>, oldest first.</summary>
    public IReadOnlyList<string> ThreeYears { get; init; } = [];
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];
    public IReadOnlyList<ExpertItem> Experts { get; init; } = [];
    public IReadOnlyList<SchemeCondition> Conditions { get; init; } = [];
    public ScoreRule? Score { get; init; }
    public DirectRule? Direct { get; init; }
    /// <summary>What only this application asks.</summary>
    public IReadOnlyList<OwnField> OwnFields { get; init; } = [];
    /// <summary>The form in the order of the official one; never empty.</summary>
    public IReadOnlyList<FormPart> Parts { get; init; } = [];
    public IReadOnlyList<MaterialRule> Materials { get; init; } = [];
    /// <summary>The estimate of the money; null where the scheme gives none.</summary>
    public MoneyRule? Money { get; init; }
    public CertificateRule? Certificate { get; init; }
    /// <summary>Recognition registers a platform; null where it does not.</summary>
    public PlatformRule? Platform { get; init; }
    /// <summary>The indicator set of a county's dossier; null where there is none.</summary>
    public DossierRule? Dossier { get; init; }
    public required Procedure Procedure { get; init; }

    /// <summary>The application is made here, not at an upper-level site.</summary>
    public bool FiledHere => Filed == "county";

    /// <summary>《高新技术企业认定管理办法》（国科发火〔2016〕32号）第十一条（一）</summary>
    public string Cite(string basis, string article) =>
        Basis.FirstOrDefault(b => b.Key == basis) is { } document ? $"《{document.Title}》（{document.Number}）{article}" : article;
}

/// <summary>A document the scheme rests on.</summary>
/// <param name="Confidence">S seen in a source, K from knowledge of the trade, U unconfirmed.</param>
public sealed record Basis(string Key, string Title, string Number, DateOnly From, string Confidence);

/// <summary>A value the sources leave open; the county confirms it, until then it wears 待确认.</summary>
public sealed record Parameter(string Name, decimal? Value, string Text, string Unit, string Status, string Note);

/// <summary>What an expert scores; before that it can be any whole number in its range.</summary>
/// <param name="Self">Element with the firm's own estimate, if there is one.</param>
public sealed record ExpertItem(string Name, decimal Low, decimal High, string? Self, string? Note);

/// <summary>One condition: the policy's words, the decision that judges it, and what to show beside the answer.</summary>
public sealed record SchemeCondition
{
    public required string Id { get; init; }
    /// <summary>Name of the decision in policy.dmn.</summary>
    public required string Decision { get; init; }
    /// <summary>The policy's own words.</summary>
    public required string Text { get; init; }
    public string Basis { get; init; } = "";
    public string Article { get; init; } = "";
    /// <summary>Decision or input that gives the firm's own number.</summary>
    public string? Value { get; init; }
    public Threshold? Threshold { get; init; }
    public string Unit { get; init; } = "";
    public GapRule? Gap { get; init; }
}

/// <summary>What is asked for: a number, a decision that gives the number, or words.</summary>
public sealed record Threshold(string Compare, decimal? Number, string? Decision, string? Text);

/// <summary>How the gap is said. The amount is <see cref="Value"/> (a decision or a number) less <see cref="Minus"/>.</summary>
/// <param name="Words">With {n} for the amount and {date} for the day a count of days is reached.</param>
/// <param name="Otherwise">Said where no amount can be given.</param>
public sealed record GapRule(string? Value, string? Minus, string? Words, string? Otherwise);

/// <summary>The total and its parts.</summary>
/// <param name="Pass">Lowest total that passes.</param>
public sealed record ScoreRule(string Decision, decimal Pass, IReadOnlyList<ScoreItem> Items);

/// <summary>A part of the total.</summary>
public sealed record ScoreItem(string Name, string Decision, decimal Max);

/// <summary>A decision that makes the score irrelevant: the condition is met because of it.</summary>
public sealed record DirectRule(string Decision, string Condition, string Words, string Basis, string Article);

/// <summary>The recognition the scheme leads to.</summary>
/// <param name="Years">Term in years from the day of issue; null with <paramref name="CurrentYear"/>: to the end of the year.</param>
/// <param name="Number">Pattern of the certificate number.</param>
/// <param name="AlarmMonths">Months before the end of the term at which people are warned.</param>
/// <param name="NumberWarns">A number that does not fit is only pointed out.</param>
public sealed record CertificateRule(string Kind, int? Years, bool CurrentYear, string Number, string NumberWords, bool NumberWarns, IReadOnlyList<int> AlarmMonths)
{
    /// <summary>What its holder owes each year.</summary>
    public IReadOnlyList<Duty> Duties { get; init; } = [];

    /// <summary>What its cancellation brings; null where nothing is stated.</summary>
    public CancelRule? Cancel { get; init; }

    /// <summary>Last day in force of a certificate issued that day.</summary>
    public DateOnly? Expires(DateOnly issued) =>
        CurrentYear ? new DateOnly(issued.Year, 12, 31) : Years is { } years ? issued.AddYears(years).AddDays(-1) : null;
}

/// <summary>A yearly duty of a holder.</summary>
/// <param name="Due">Month and day, 05-31.</param>
/// <param name="Scheme">The scheme by which it is done; empty where it is only a reminder.</param>
public sealed record Duty(string Name, string Due, string Note, string Basis, string Scheme)
{
    /// <summary>The day it is due in a year.</summary>
    public DateOnly On(int year) => DateOnly.ParseExact($"{year:0000}-{Due}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a cancellation brings.</summary>
/// <param name="Effects">In words, one sentence each.</param>
/// <param name="Again">year-end: no application in the rest of the year; empty: at once.</param>
public sealed record CancelRule(string Words, IReadOnlyList<string> Effects, string Again, string Basis, string Article);

/// <summary>When a scheme is open each year.</summary>
/// <param name="Opens">Month and day, 01-10; empty: from the first day of the year.</param>
public sealed record WindowRule(string Opens, string Closes, string Status, string Note);

/// <summary>An answer that is no data element.</summary>
/// <param name="Kind">text, long-text, number, money, date, yes-no, choice.</param>
public sealed record OwnField(string Id, string Kind, string Unit, IReadOnlyList<string> Choices, bool Required, string Hint, int? Max);

/// <summary>A part of the form with the names of its fields, in order.</summary>
public sealed record FormPart(string Title, IReadOnlyList<string> Fields, string Note);

/// <summary>Something to hand in.</summary>
/// <param name="Kind">What makes it usable for another scheme: 年度财务审计报告.</param>
/// <param name="Files">Kinds of file by extension without the dot; empty: any that can be uploaded.</param>
/// <param name="Months">How long it is valid after its date of issue; null: always.</param>
/// <param name="When">FEEL condition under which it is asked for; empty: always.</param>
public sealed record MaterialRule(
    string Id, string Name, string Kind, bool Required, IReadOnlyList<string> Files, int? Months, string When, string Note, string Basis, string Article);

/// <summary>The decision that estimates the money.</summary>
/// <param name="Unit">Unit of what the decision gives: 万元 or 元.</param>
/// <param name="Status">待确认 where the sources leave it open.</param>
public sealed record MoneyRule(string Decision, string Unit, string Words, string Basis, string Article, string Status, string Note)
{
    /// <summary>What the decision gave, to the fen; nothing is paid for a fraction of one.</summary>
    public Money ToMoney(decimal amount) => new((long)Math.Floor(amount * MoneyUnit.All.First(u => u.Name == Unit).Fen));
}

/// <summary>The platform a recognition registers.</summary>
public sealed record PlatformRule(string Kind, string Level);

/// <summary>An indicator set that a county fills in.</summary>
/// <param name="Years">How many years are reported.</param>
public sealed record DossierRule(int Years, IReadOnlyList<DossierItem> Items, string Split, string Article);

/// <summary>One indicator of the set.</summary>
/// <param name="Source">Who has the figure: 统计, 科技, 税务, 县.</param>
/// <param name="Indicator">Id in packs/indicators; empty where there is none.</param>
public sealed record DossierItem(string Id, string Group, string Name, string Unit, int Scale, string Source, string Indicator, string Proof);

/// <summary>Kinds of unit in the register.</summary>
public static class UnitKinds
{
    public const string Enterprise = "企业";
    public const string Cooperative = "农民合作社";
    public const string Institute = "高校院所";
    public const string Public = "事业单位";
    public const string Government = "政府";

    /// <summary>In the order of choice.</summary>
    public static readonly IReadOnlyList<string> All = [Enterprise, Cooperative, Institute, Public, Government];
}
