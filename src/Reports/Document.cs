using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>
/// A living document of a county: its text comes from the pack it pins, the county's own words and bindings lie over it
/// as rows that add and never overwrite.
/// </summary>
public sealed class Document : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    /// <summary>Pack id: annual-summary.</summary>
    public required string Kind { get; init; }
    public int Year { get; init; }
    /// <summary>What tells documents of one kind and year apart: the month of a brief (03), the number of a document of the county's own; else empty.</summary>
    public string Part { get; init; } = "";
    /// <summary>Title of a document of the county's own; empty: the pack's.</summary>
    public string Title { get; init; } = "";
    /// <summary>The text pasted or read from a file, for a document of the county's own; empty: the pack's template.</summary>
    public string Template { get; init; } = "";
    /// <summary>The file that text was read from.</summary>
    public Guid? Source { get; init; }
    /// <summary>Pack version the text began with: id, effective-from, digest.</summary>
    public required string PackPin { get; init; }
    public long Version { get; set; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>The county's wording of one paragraph. The newest row stands; the same text again says 已核.</summary>
public sealed class DocumentText : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Document { get; init; }
    /// <summary>Paragraph key: p12.</summary>
    public required string Paragraph { get; init; }
    /// <summary>Text with figures as tokens: 全年组织{s19}企业…</summary>
    public required string Text { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>What one blank is bound to, against the pack or where the pack leaves it open. The newest row stands.</summary>
public sealed class DocumentBinding : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Document { get; init; }
    /// <summary>Key of the blank: s19.</summary>
    public required string Slot { get; init; }
    /// <summary>Indicator id; empty when a value was typed.</summary>
    public string Indicator { get; init; } = "";
    /// <summary>value, target, completion …</summary>
    public string Role { get; init; } = "";
    /// <summary>Kind of period: year, q1-3 …</summary>
    public string Period { get; init; } = "";
    /// <summary>The typed text; empty when bound to an indicator.</summary>
    public string Typed { get; init; } = "";
    /// <summary>The paper the typed text rests on.</summary>
    public Guid? Paper { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}
