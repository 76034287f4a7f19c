using Kechuang.Kernel;

namespace Kechuang.Platforms;

/// <summary>The words for where an assessment stands.</summary>
public static class AssessmentStates
{
    public const string Filling = "填报中";
    public const string Submitted = "已提交";
    public const string Scored = "已评";
    public const string Published = "已公布";

    /// <summary>In order.</summary>
    public static readonly IReadOnlyList<string> All = [Filling, Submitted, Scored, Published];
}

/// <summary>
/// The assessment (绩效评价) of one platform for one year: what the host reported, what experts gave, the total as far as it is
/// decided, and the grade once published. How it came about stands in its <see cref="AssessmentEntry"/>s; facts and scores kept here are a cache of them.
/// </summary>
public sealed class Assessment : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Platform { get; init; }
    /// <summary>Year the facts are about.</summary>
    public int Year { get; init; }
    /// <summary>Pack pin of the rules.</summary>
    public required string Pin { get; init; }
    /// <summary>Cache, JSON object: fact id → exact text in the fact's unit.</summary>
    public string Facts { get; set; } = "{}";
    /// <summary>Cache, JSON object: name of the item → points.</summary>
    public string ExpertScores { get; set; } = "{}";
    /// <summary>One of <see cref="AssessmentStates"/>.</summary>
    public required string State { get; set; }
    /// <summary>Least total that can still come out, in hundredths of a point.</summary>
    public long TotalLow { get; set; }
    /// <summary>Greatest total that can still come out, in hundredths of a point.</summary>
    public long TotalHigh { get; set; }
    /// <summary>The published grade; empty before.</summary>
    public string Grade { get; set; } = "";
    /// <summary>The pack gives an award for the published grade.</summary>
    public bool Award { get; set; }
    /// <summary>The pack demands rectification for the published grade.</summary>
    public bool Rectify { get; set; }
    /// <summary>Reason of the result.</summary>
    public string Reason { get; set; } = "";
    public DateOnly? PublishedOn { get; set; }
    /// <summary>The document that publishes it.</summary>
    public Guid? Paper { get; set; }
    public Instant EnteredAt { get; init; }
}

/// <summary>One thing that was done to an assessment; a correction is another one, never an overwrite.</summary>
public sealed class AssessmentEntry : IOwnedByCounty
{
    public const string Facts = "填报", Submitted = "提交", Returned = "退回", Scores = "评分", Published = "公布", Corrected = "更正";

    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Assessment { get; init; }
    /// <summary>Order within the assessment.</summary>
    public int Sequence { get; init; }
    /// <summary>填报, 提交, 退回, 评分, 公布, 更正</summary>
    public required string What { get; init; }
    /// <summary>JSON object of what changed; empty text takes an answer back.</summary>
    public string Values { get; init; } = "{}";
    public string Reason { get; init; } = "";
    /// <summary>企业填报, 代录, 导入</summary>
    public string Origin { get; init; } = "";
    public Guid? Paper { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}
