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

    /// <summary>Puts the caches right after a step or a look.</summary>
    internal void Stand(Stage stage, DateOnly since, DateOnly lookedOn)
    {
        (Stage, Since, LookedOn) = (stage.Id, since, lookedOn);
        LookBy = stage.LookDays is { } days ? lookedOn.AddDays(days) : null;
    }
    public Instant EnteredAt { get; init; }
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
    /// <summary>Last day to submit at the upper site.</summary>
    public DateOnly? ClosesOn { get; set; }
    public string Note { get; set; } = "";
}
