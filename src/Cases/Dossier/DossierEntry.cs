using Kechuang.Kernel;

namespace Kechuang.Cases.Dossier;

/// <summary>
/// A value of one indicator of a county's dossier, as somebody gave it; the last one entered stands. A number is kept at the item's
/// scale, text only where the item asks for text.
/// </summary>
public sealed class DossierEntry : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Case { get; init; }
    /// <summary>Id of the item in the scheme's dossier.</summary>
    public required string Item { get; init; }
    public int Year { get; init; }
    /// <summary>The number at the item's scale; null for text.</summary>
    public long? Value { get; init; }
    public string Text { get; init; } = "";
    /// <summary>预计, 快报, 初核, 核定, 公布</summary>
    public required string Status { get; init; }
    /// <summary>Who gave it: 县统计局.</summary>
    public required string Source { get; init; }
    /// <summary>Address of the figure it was taken from; empty where it was given from outside.</summary>
    public string Figure { get; init; } = "";
    public Guid? Paper { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>One item of the task split (任务分解): who answers for the indicator, what it is to reach each year, by when it is handed in.</summary>
public sealed class DossierTask : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Case { get; init; }
    public required string Item { get; init; }
    /// <summary>Responsible unit: 县统计局.</summary>
    public string Unit { get; set; } = "";
    /// <summary>Its office and desk telephone, no person's own number.</summary>
    public string Office { get; set; } = "";
    /// <summary>What the indicator is to reach, by year, at the item's scale: a JSON object; empty where nothing is set.</summary>
    public string Targets { get; set; } = "";
    public DateOnly? DueOn { get; set; }
    public DateOnly? DoneOn { get; set; }
    /// <summary>How far it is.</summary>
    public string Note { get; set; } = "";
}
