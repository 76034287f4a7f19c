namespace Kechuang.Enterprises;

/// <summary>
/// A scheme (事项) as its pack states it in scheme.yaml: where it is filed, what it rests on, its conditions in the policy's
/// own words, its score and its certificate. The rules themselves are the decisions of policy.dmn; the procedure belongs to Cases.
/// </summary>
public sealed record Scheme
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    /// <summary>高企, 科小</summary>
    public required string ShortTitle { get; init; }
    public string Level { get; init; } = "";
    public string Authority { get; init; } = "";
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
    public CertificateRule? Certificate { get; init; }

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
public sealed record CertificateRule(string Kind, int? Years, bool CurrentYear, string Number, string NumberWords, IReadOnlyList<int> AlarmMonths)
{
    /// <summary>Last day in force of a certificate issued that day.</summary>
    public DateOnly? Expires(DateOnly issued) =>
        CurrentYear ? new DateOnly(issued.Year, 12, 31) : Years is { } years ? issued.AddYears(years).AddDays(-1) : null;
}
