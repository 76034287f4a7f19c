using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>
/// 信息公开表: rows of a record source under the columns a pack allows, frozen when it was made. A draft is made anew rather than changed;
/// a released one is never changed: it can be withdrawn.
/// </summary>
public sealed class Disclosure : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>Pack id under packs/disclosures.</summary>
    public required string Kind { get; init; }
    /// <summary>Pack version: id, effective-from, digest. It says which columns may be public and why.</summary>
    public required string Pin { get; init; }
    public required string Title { get; init; }
    public int Year { get; init; }
    /// <summary>Which of the pack's choices its rows have: a scheme, a kind of title; empty for all.</summary>
    public string Choice { get; init; } = "";
    /// <summary>JSON: column titles, then rows of cells, as published.</summary>
    public required string Content { get; init; }
    public int Rows { get; init; }
    /// <summary>SHA-256 of the content.</summary>
    public required string Digest { get; init; }
    /// <summary>Rows are as of this day.</summary>
    public DateOnly AsOf { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    public Instant? ReleasedAt { get; set; }
    public string ReleasedBy { get; set; } = "";
    /// <summary>The official day of the release; null while it is a draft.</summary>
    public DateOnly? ReleasedOn { get; set; }
    /// <summary>On what decision it was released.</summary>
    public string Basis { get; set; } = "";
    public DateOnly? WithdrawnOn { get; set; }
    public string WithdrawnBy { get; set; } = "";
    public string WithdrawReason { get; set; } = "";

    /// <summary>草稿, 已公开, 已撤下</summary>
    public string State => PublicStates.Of(ReleasedOn, WithdrawnOn);
}
