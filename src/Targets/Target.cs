using Kechuang.Kernel;

namespace Kechuang.Targets;

/// <summary>
/// A target handed down: indicator × area × year × owner, with the document that handed it down.
/// A change of it is another row (<see cref="Replaces"/>).
/// </summary>
public sealed class Target : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    /// <summary>Indicator id, e.g. 高企.新认定.</summary>
    public required string Indicator { get; init; }
    public int Year { get; init; }
    /// <summary>Target at the indicator's scale: 20 家 = 20; 12.5 % = 125 at scale 1.</summary>
    public long Value { get; init; }
    /// <summary>Section (股室) in charge.</summary>
    public string Section { get; init; } = "";
    /// <summary>Person in charge.</summary>
    public string Owner { get; init; } = "";
    /// <summary>Document that handed it down: title, number, date.</summary>
    public required string Basis { get; init; }
    public string BasisNumber { get; init; } = "";
    public DateOnly? BasisOn { get; init; }
    public Guid? Paper { get; init; }
    /// <summary>Who set it: 市定, 县定, 局内.</summary>
    public string Level { get; init; } = "";
    /// <summary>The target this one takes the place of; the old one stays, so that an earlier board can be shown again.</summary>
    public Guid? Replaces { get; init; }
    /// <summary>Why it was changed.</summary>
    public string Reason { get; init; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>
/// A reported figure: entered or imported with its three clocks (period covered, day obtained, status), caliber and paper.
/// A correction or a later status is another row.
/// </summary>
public sealed class Figure : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public required string Indicator { get; init; }
    /// <summary>Text form of <see cref="Kernel.Period"/>: 2025年, 2025年前三季度.</summary>
    public required string Period { get; init; }
    /// <summary>Value at the indicator's scale.</summary>
    public long Value { get; init; }
    /// <summary>预计, 快报, 初核, 核定, 公布</summary>
    public required string Status { get; init; }
    public required string Caliber { get; init; }
    /// <summary>Who gave it: 县统计局.</summary>
    public required string Source { get; init; }
    public DateOnly ObtainedOn { get; init; }
    public Guid? Paper { get; init; }
    /// <summary>The entry this one corrects; without it a second value of the same status is a conflict.</summary>
    public Guid? Corrects { get; init; }
    /// <summary>Why it was corrected.</summary>
    public string Reason { get; init; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}
