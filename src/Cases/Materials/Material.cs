using Kechuang.Kernel;

namespace Kechuang.Cases.Materials;

/// <summary>
/// A material (材料) of a unit: handed in once, offered to every application that asks for the same kind while it is valid.
/// It belongs to the unit, not to a case; <see cref="CaseMaterial"/> says which applications use it.
/// </summary>
public sealed class Material : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Enterprise { get; init; }
    /// <summary>Kind, by which packs ask for it: 年度审计报告.</summary>
    public required string Kind { get; init; }
    /// <summary>File name as uploaded.</summary>
    public required string File { get; init; }
    /// <summary>SHA-256 of the bytes.</summary>
    public required string Digest { get; init; }
    public long Length { get; init; }
    public DateOnly? IssuedOn { get; init; }
    /// <summary>Last day of validity by the pack it was first handed in for; null: without end.</summary>
    public DateOnly? ValidUntil { get; init; }
    /// <summary>One of <see cref="MaterialStates"/>.</summary>
    public required string State { get; set; }
    /// <summary>What the scanner said, where it said something.</summary>
    public string ScanWords { get; set; } = "";
    /// <summary>The paper it can be downloaded as; null while in quarantine: what has no paper cannot be fetched.</summary>
    public Guid? Paper { get; set; }
    /// <summary>代录: by staff for the unit.</summary>
    public bool OnBehalf { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>A material used in an application for one line of its checklist.</summary>
public sealed class CaseMaterial : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Case { get; init; }
    /// <summary>Id of the material in the pack.</summary>
    public required string Rule { get; init; }
    public Guid Material { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    /// <summary>Taken out again; what was sent with it stays sent.</summary>
    public Instant? RemovedAt { get; set; }
    public string RemovedBy { get; set; } = "";
}

/// <summary>Whether a file may be fetched.</summary>
public static class MaterialStates
{
    /// <summary>No scanner is configured here.</summary>
    public const string Unscanned = "未查毒";
    /// <summary>Waits for the scanner; cannot be downloaded.</summary>
    public const string Quarantined = "隔离";
    /// <summary>The scanner found nothing.</summary>
    public const string Clean = "已查毒";
    /// <summary>The scanner found something after all; it stays locked away.</summary>
    public const string Infected = "有毒";

    /// <summary>The state that a scan leads to.</summary>
    internal static string Of(ScanVerdict verdict) => verdict switch
    {
        ScanVerdict.NotScanned => Unscanned,
        ScanVerdict.Clean => Clean,
        ScanVerdict.Infected => Infected,
        _ => Quarantined,
    };
}
