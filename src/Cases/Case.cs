using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>
/// An application in motion (办件). For a scheme filed outside it is the shadow of what lies at the upper site.
/// Where it stands is derived from its <see cref="Move"/>s; <see cref="Stage"/> is a cache of that.
/// </summary>
public sealed class Case : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>What people call it: 2025-高企-007.</summary>
    public required string Number { get; init; }
    public required string Scheme { get; init; }
    /// <summary>Pack pin: id@effective-from#digest.</summary>
    public required string Pin { get; init; }
    public Guid Enterprise { get; init; }
    public int Year { get; init; }
    /// <summary>1, unless the scheme lets a unit have several cases a year.</summary>
    public int Sequence { get; init; } = 1;
    /// <summary>首次, 重新认定</summary>
    public string Variant { get; init; } = "";
    public Guid? Batch { get; set; }
    /// <summary>Number at the outside site, when known.</summary>
    public string OutsideNumber { get; set; } = "";
    /// <summary>Section in charge.</summary>
    public string Section { get; set; } = "";
    /// <summary>Cache: id of the stage it stands in.</summary>
    public required string Stage { get; set; }
    /// <summary>Cache: day it came into the stage.</summary>
    public DateOnly Since { get; set; }
    /// <summary>Day staff last looked at the outside site.</summary>
    public DateOnly? LookedOn { get; set; }
    /// <summary>Cache: day by which it should be looked at again; null when ended.</summary>
    public DateOnly? LookBy { get; set; }

    /// <summary>Cache: last day of the stage's time limit, pauses and extensions counted; null where there is none.</summary>
    public DateOnly? DueOn { get; set; }
    /// <summary>Cache: the clock stands since that day (暂缓, 补正).</summary>
    public DateOnly? HeldSince { get; set; }
    public Instant EnteredAt { get; init; }

    /// <summary>Puts the caches right after a step or a look.</summary>
    internal void Stand(Stage stage, DateOnly since, DateOnly lookedOn)
    {
        (Stage, Since, LookedOn) = (stage.Id, since, lookedOn);
        LookBy = stage.LookDays is { } days ? lookedOn.AddDays(days) : null;
    }
}

/// <summary>One dated step of a case with its opinion and paper. A corrected move stays, struck through.</summary>
public sealed class Move : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Case { get; init; }
    /// <summary>Order within the case.</summary>
    public int Sequence { get; init; }
    /// <summary>Stage left; empty for the opening move.</summary>
    public required string From { get; init; }
    /// <summary>Stage entered.</summary>
    public required string To { get; init; }
    /// <summary>Official day it happened.</summary>
    public DateOnly On { get; init; }
    public string Opinion { get; init; } = "";
    /// <summary>Reason of a failure or return, required by the pack for such stages.</summary>
    public string Reason { get; init; } = "";
    public Guid? Paper { get; init; }
    /// <summary>What the stage has written down, by record id, as a JSON object of exact texts; empty where nothing.</summary>
    public string Values { get; init; } = "";
    /// <summary>代录: staff entered a step of somebody else.</summary>
    public bool OnBehalf { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    /// <summary>Set when corrected: who, when and why; it no longer counts.</summary>
    public Instant? StruckAt { get; set; }
    public string StruckBy { get; set; } = "";
    public string StruckReason { get; set; } = "";
}

/// <summary>A batch (第 x 批) of one scheme and year.</summary>
public sealed class Batch : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public required string Scheme { get; init; }
    public int Year { get; init; }
    /// <summary>1 = 第一批.</summary>
    public int Number { get; init; }
    /// <summary>First day on which applications are taken.</summary>
    public DateOnly? OpensOn { get; set; }
    /// <summary>Last day to submit.</summary>
    public DateOnly? ClosesOn { get; set; }
    /// <summary>How many may be recommended; null = no quota.</summary>
    public int? Quota { get; set; }
    public string Note { get; set; } = "";
}

/// <summary>
/// An interval in which the clock of a case does not run, or by which its limit is extended. A pause is no stage
/// (architecture, contract 10).
/// </summary>
public sealed class Pause : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Case { get; init; }
    /// <summary>Stage the case stood in.</summary>
    public required string Stage { get; init; }
    /// <summary>暂缓, 补正, 延期.</summary>
    public required string Kind { get; init; }
    public DateOnly From { get; init; }
    /// <summary>Last day on which the clock stands; null while it stands.</summary>
    public DateOnly? Until { get; set; }
    /// <summary>For 延期: working days added to the limit.</summary>
    public int WorkingDays { get; init; }
    public required string Reason { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>A signature of a stage that several must sign (会签). It belongs to the move by which the case came there.</summary>
public sealed class Signature : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Case { get; init; }
    /// <summary>The move into the stage.</summary>
    public Guid Move { get; init; }
    /// <summary>Who signs: 财政局, 审计局.</summary>
    public required string Signer { get; init; }
    /// <summary>False: sent back.</summary>
    public bool Agreed { get; init; }
    public string Opinion { get; init; } = "";
    public DateOnly On { get; init; }
    public Guid? Paper { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}
