using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>A firm of the county (一企一档): who it is. Its numbers are <see cref="YearlyData"/>, its recognitions <see cref="Title"/>.</summary>
public sealed class Enterprise : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>统一社会信用代码, 18 characters; unique in the county.</summary>
    public required string CreditCode { get; init; }
    public required string Name { get; set; }
    /// <summary>Kind of unit, one of <see cref="UnitKinds"/>; the county's firms are 企业.</summary>
    public string Kind { get; set; } = UnitKinds.Enterprise;
    /// <summary>Pinyin initials of the name, for search.</summary>
    public string Initials { get; set; } = "";
    /// <summary>注册日期</summary>
    public DateOnly? RegisteredOn { get; set; }
    /// <summary>乡镇, 12-digit statistical code.</summary>
    public string Area { get; set; } = "";
    /// <summary>乡镇 name as shown.</summary>
    public string AreaName { get; set; } = "";
    /// <summary>GB/T 4754-2017 小类, four digits.</summary>
    public string Industry { get; set; } = "";
    /// <summary>国家重点支持的高新技术领域, one of eight, or empty.</summary>
    public string TechnologyDomain { get; set; } = "";
    /// <summary>居民企业; null = not answered.</summary>
    public bool? ResidentEnterprise { get; set; }
    /// <summary>规模以上</summary>
    public bool AboveScale { get; set; }
    [Personal(PersonalKind.Name)]
    public string Contact { get; set; } = "";
    [Personal(PersonalKind.Phone)]
    public string Phone { get; set; } = "";
    /// <summary>存续, 注销, 迁出</summary>
    public string State { get; set; } = "存续";
    public Instant EnteredAt { get; init; }
}

/// <summary>
/// What was recorded at one time about one firm and one year: a correction is another row, never an overwrite.
/// The current value of an element is the one entered last.
/// </summary>
public sealed class YearlyData : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Enterprise { get; init; }
    /// <summary>Business year the values are about.</summary>
    public int Year { get; init; }
    /// <summary>JSON object: element id → exact text ("1250.5", "true", "2025-03-01", "Ⅰ") in the element's unit.</summary>
    public required string Values { get; init; }
    /// <summary>预计, 快报, 初核, 核定, 公布</summary>
    public required string Status { get; init; }
    /// <summary>导入, 企业填报, 代录</summary>
    public required string Origin { get; init; }
    public Guid? Paper { get; init; }
    /// <summary>When the figures were obtained.</summary>
    public DateOnly ObtainedOn { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>A recognition with its term: 高新技术企业, 科技型中小企业 …. Publicised is not recognised: it exists from the recognition on.</summary>
public sealed class Title : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Enterprise { get; init; }
    /// <summary>Scheme id: high-tech-enterprise, technology-sme.</summary>
    public required string Scheme { get; init; }
    /// <summary>Kind as spoken: 高新技术企业.</summary>
    public required string Kind { get; init; }
    /// <summary>Certificate or enrolment number.</summary>
    public required string Number { get; init; }
    /// <summary>Year of recognition.</summary>
    public int Year { get; init; }
    public DateOnly IssuedOn { get; init; }
    /// <summary>Last day in force.</summary>
    public DateOnly? ExpiresOn { get; init; }
    /// <summary>First recognition of this firm under this scheme (not a re-recognition).</summary>
    public bool First { get; init; }
    /// <summary>Day it was cancelled, with the reason.</summary>
    public DateOnly? CancelledOn { get; set; }
    public string CancelReason { get; set; } = "";
    /// <summary>The case that led to it, when it is here.</summary>
    public Guid? Case { get; init; }
    public Guid? Paper { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}
