using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>
/// 公开版: a signed text made anonymous, with what the second pass still found. Every change of a mark makes a new one; only one without a
/// leak may be released, and a released one is never changed: it can be withdrawn.
/// </summary>
public sealed class Edition : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>The signed document it was made from; null for a file.</summary>
    public Guid? SignOff { get; init; }
    /// <summary>The title as the anonymous text has it.</summary>
    public required string Name { get; init; }
    /// <summary>The file it was made from, where it was one.</summary>
    public Guid? Source { get; init; }
    /// <summary>The anonymous text.</summary>
    public required string Text { get; init; }
    /// <summary>JSON of <see cref="EditionCheck"/>: marks used, leaks left, quasi-identifiers, what editors chose.</summary>
    public required string Check { get; init; }
    /// <summary>How many leaks the second pass left.</summary>
    public int Leaks { get; init; }
    /// <summary>The anonymous .docx, kept as a paper.</summary>
    public Guid? Paper { get; init; }
    /// <summary>SHA-256 of the .docx; empty where there is none.</summary>
    public string Digest { get; init; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    /// <summary>When a director released it; null while it is a draft.</summary>
    public Instant? ReleasedAt { get; set; }
    public string ReleasedBy { get; set; } = "";
    /// <summary>The official day of the release.</summary>
    public DateOnly? ReleasedOn { get; set; }
    /// <summary>On what decision it was released.</summary>
    public string Basis { get; set; } = "";
    /// <summary>The official day it was taken back; null while it stands.</summary>
    public DateOnly? WithdrawnOn { get; set; }
    public string WithdrawnBy { get; set; } = "";
    public string WithdrawReason { get; set; } = "";

    /// <summary>草稿, 已公开, 已撤下</summary>
    public string State => PublicStates.Of(ReleasedOn, WithdrawnOn);
}

/// <summary>Where something stands that is made public.</summary>
public static class PublicStates
{
    public const string Draft = "草稿", Released = "已公开", Withdrawn = "已撤下";

    /// <summary>In order.</summary>
    public static readonly IReadOnlyList<string> All = [Draft, Released, Withdrawn];

    internal static string Of(DateOnly? released, DateOnly? withdrawn) => released is null ? Draft : withdrawn is null ? Released : Withdrawn;
}
