using Kechuang.Kernel;

namespace Kechuang.Cases.Panels;

/// <summary>
/// A panel of experts (评审组) for one review stage of one or more cases of a scheme. What the draw rests on, the pool and the seed, is
/// fixed when it is made and shown before anybody is drawn: who knows both can draw again and finds the same experts (docs/draw.md).
/// </summary>
public sealed class Panel : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>What people call it: 2025-示范-评审01.</summary>
    public required string Number { get; init; }
    public required string Scheme { get; init; }
    public int Year { get; init; }
    /// <summary>Stage of the procedure in which it reviews.</summary>
    public required string Stage { get; init; }
    /// <summary>The pack's <c>review</c> as it stood, as JSON (see <see cref="PanelRule"/>).</summary>
    public required string Rule { get; init; }
    /// <summary>Technical experts were drawn from those with this field only; empty: from all.</summary>
    public string Specialty { get; init; } = "";
    public DateOnly MadeOn { get; init; }
    /// <summary>One of <see cref="PanelStates"/>.</summary>
    public required string State { get; set; }
    /// <summary>SHA-256 of <see cref="SeedText"/>, lower-case hex.</summary>
    public required string Seed { get; init; }
    /// <summary>What the seed was made from: key of the act, its instant, the cases.</summary>
    public required string SeedText { get; init; }
    /// <summary>The experts as they stood: a line each (see <see cref="Pool"/>).</summary>
    public required string Pool { get; init; }
    /// <summary>SHA-256 of <see cref="Pool"/>.</summary>
    public required string PoolDigest { get; init; }
    /// <summary>All who could be drawn, in the order that the seed gave; the seats, then the reserve. Empty before the draw.</summary>
    public string Order { get; set; } = "";
    public Instant? DrawnAt { get; set; }
    public string DrawnBy { get; set; } = "";
    public DateOnly? ClosedOn { get; set; }
    public string ClosedBy { get; set; } = "";
    public string Minutes { get; set; } = "";
    public string VoidReason { get; set; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>A case that a panel reviews.</summary>
public sealed class PanelCase : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Panel { get; init; }
    public Guid Case { get; init; }
    /// <summary>Its place, from 1; an anonymous applicant is called by it.</summary>
    public int Place { get; init; }

    /// <summary>申报单位01</summary>
    internal string Alias => $"申报单位{Place:00}";
}

/// <summary>An expert's seat. One who was replaced keeps the row with the reason; the successor has another.</summary>
public sealed class Seat : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Panel { get; init; }
    public Guid Expert { get; init; }
    /// <summary>Order in which it was taken, from 1.</summary>
    public int Place { get; init; }
    /// <summary>Category as drawn.</summary>
    public required string Category { get; init; }
    /// <summary>Whom the expert replaced.</summary>
    public Guid? Replaces { get; init; }
    /// <summary>Why the expert left; empty while seated.</summary>
    public string LeftReason { get; set; } = "";
    public Instant? LeftAt { get; set; }
    public string LeftBy { get; set; } = "";
    public Instant EnteredAt { get; init; }
}

/// <summary>What one expert gives one case.</summary>
public sealed class ScoreSheet : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Panel { get; init; }
    public Guid Case { get; init; }
    public Guid Expert { get; init; }
    /// <summary>JSON: item → what was typed and the comment (see <see cref="Scores"/>).</summary>
    public string Scores { get; set; } = "{}";
    /// <summary>总体意见</summary>
    public string Comment { get; set; } = "";
    /// <summary>Exact total; empty until submitted.</summary>
    public string Total { get; set; } = "";
    public bool Submitted { get; set; }
    public Instant SavedAt { get; set; }
    public Instant EnteredAt { get; init; }
}

/// <summary>What happened to a panel and why: drawn, replaced, closed, re-opened, a sheet handed back.</summary>
public sealed class PanelEvent : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Panel { get; init; }
    public required string Kind { get; init; }
    public string Detail { get; init; } = "";
    public string Reason { get; init; } = "";
    public DateOnly On { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>Where a panel stands.</summary>
internal static class PanelStates
{
    internal const string Made = "待抽取", Open = "评审中", Closed = "已结束", Void = "作废";

    internal static readonly string[] All = [Made, Open, Closed, Void];
}
