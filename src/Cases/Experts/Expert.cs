using Kechuang.Kernel;

namespace Kechuang.Cases.Experts;

/// <summary>
/// An expert of the pool (专家库). Name and telephone are personal data of someone outside the bureau; in a panel the name is shown,
/// because whoever draws and witnesses must see who was drawn.
/// </summary>
public sealed class Expert : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    [Personal(PersonalKind.Name)]
    public required string Name { get; set; }
    /// <summary>Pinyin initials of the name, for search.</summary>
    public string Initials { get; set; } = "";
    /// <summary>Where the expert works; avoidance compares it with who applies.</summary>
    public required string Employer { get; set; }
    /// <summary>统一社会信用代码 of the employer; empty when unknown.</summary>
    public string EmployerCode { get; set; } = "";
    /// <summary>Six-digit county code or the place in words; for 回避本县.</summary>
    public string Area { get; set; } = "";
    /// <summary>职称</summary>
    public string Post { get; set; } = "";
    /// <summary>One of <see cref="ExpertWords.Categories"/>.</summary>
    public required string Category { get; set; }
    /// <summary>Fields by 、: names of the eight high-tech domains or of disciplines (GB/T 13745).</summary>
    public string Specialties { get; set; } = "";
    [Personal(PersonalKind.Phone)]
    public string Phone { get; set; } = "";
    /// <summary>在库, 停用</summary>
    public string State { get; set; } = ExpertWords.Active;
    public string StateReason { get; set; } = "";
    /// <summary>The account by which this expert signs in.</summary>
    public Guid? Account { get; set; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>A declared tie (回避关系) between an expert and a unit; one that was withdrawn stays.</summary>
public sealed class ExpertTie : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Expert { get; init; }
    public Guid Enterprise { get; init; }
    /// <summary>One of <see cref="ExpertWords.Ties"/>.</summary>
    public required string Kind { get; init; }
    public string Note { get; init; } = "";
    public DateOnly DeclaredOn { get; init; }
    public DateOnly? WithdrawnOn { get; set; }
    public string WithdrawReason { get; set; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>The bureau's words about experts.</summary>
internal static class ExpertWords
{
    internal const string Active = "在库", Suspended = "停用";
    internal const string Technical = "技术", Finance = "财务", Management = "管理";

    internal static readonly string[] Categories = [Technical, Finance, Management];

    /// <summary>Kinds of tie, with the avoidance of a pack's <c>review.avoid</c> that each falls under.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Ties = new Dictionary<string, string>
    {
        ["任职"] = "employer", ["持股"] = "employer", ["亲属"] = "kinship", ["顾问"] = "advised",
    };
}
