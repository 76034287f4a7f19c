using Kechuang.Decisions;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Platforms;

/// <summary>One number that is asked of a platform.</summary>
/// <param name="Unit">Unit it is kept in: 万元, 家, 人次.</param>
/// <param name="Period">年末, 全年, 近五年合计.</param>
/// <param name="AtMost">Id of a fact that it is a part of.</param>
public sealed record PlatformFact(string Id, string Name, string Unit, string Period, string Hint, string AtMost)
{
    /// <summary>Money converts between 元, 千元 and 万元, and only when the sheet says so.</summary>
    public Dimension Dimension => Units.DimensionOf(Unit) ?? Dimension.None;

    /// <summary>What is counted has no decimals.</summary>
    public bool Whole => Dimension is Dimension.Count or Dimension.None;
}

/// <summary>What experts score.</summary>
public sealed record ExpertScore(string Name, decimal Low, decimal High, string Note);

/// <summary>What the sources leave open.</summary>
public sealed record AssessmentParameter(string Name, decimal? Value, string Text, string Unit, string Status, string Note);

/// <summary>A part of the computed score.</summary>
public sealed record AssessmentItem(string Name, string Decision, decimal Max);

/// <summary>A grade of the kind and year.</summary>
/// <param name="Award">It is to be rewarded.</param>
/// <param name="Rectify">It demands rectification.</param>
public sealed record AssessmentGrade(string Name, string Words, bool Award, bool Rectify);

/// <summary>The consequence of the lowest grade.</summary>
public sealed record RectifyRule(int Months, string Words, string Article, string Status);

/// <summary>By what rules a kind of platform is assessed in a year. Safe to share between threads.</summary>
public sealed class AssessmentRules
{
    /// <summary>Pack version.</summary>
    public required string Pin { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string By { get; init; }
    public required int EveryYears { get; init; }
    public required int FirstAfterMonths { get; init; }
    /// <summary>Month and day of the following year by which facts are reported: 03-31.</summary>
    public required (int Month, int Day) ReportBy { get; init; }
    public required IReadOnlyList<PlatformBasis> Basis { get; init; }
    public required IReadOnlyList<PlatformFact> Facts { get; init; }
    public required IReadOnlyList<ExpertScore> Experts { get; init; }
    public required IReadOnlyList<AssessmentParameter> Parameters { get; init; }
    public required IReadOnlyList<AssessmentItem> Items { get; init; }
    public required IReadOnlyList<AssessmentGrade> Grades { get; init; }
    public required RectifyRule Rectify { get; init; }
    /// <summary>What the best grade brings, in words.</summary>
    public required PlatformNote Award { get; init; }
    public required string Computed { get; init; }
    public required string Expert { get; init; }
    public required string Total { get; init; }
    public required string GradeDecision { get; init; }
    /// <summary>assessment.dmn, compiled.</summary>
    public required DmnModel Model { get; init; }

    /// <summary>Names the documents, with what is not confirmed marked.</summary>
    public string Citation => string.Join("、", Basis.Select(b => $"《{b.Title}》（{b.Number}）{(b.Confidence == "U" ? "（待确认）" : "")}"));

    /// <summary>What the bureau has to confirm before the result can be relied on.</summary>
    public IEnumerable<AssessmentParameter> Unconfirmed => Parameters.Where(p => p.Status == "待确认");

    /// <summary>The grade of that name; null when the kind has none of it in this year.</summary>
    public AssessmentGrade? Grade(string name) => Grades.FirstOrDefault(g => g.Name == name);

    /// <summary>Last day to report the facts of a year.</summary>
    public DateOnly DueOn(int year) => new(year + 1, ReportBy.Month, ReportBy.Day);

    /// <summary>
    /// Is a platform to be assessed for a year? It must have run so long by the end of it, then every so many years, and again
    /// in each year that it rectifies.
    /// </summary>
    public bool Owes(DateOnly? runsSince, int year, bool rectifies)
    {
        if (runsSince is not { } since || since.AddMonths(FirstAfterMonths) > new DateOnly(year, 12, 31))
            return false;
        return rectifies || (year - since.AddMonths(FirstAfterMonths).Year) % EveryYears == 0;
    }
}
