using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>批注: what somebody says of a paragraph or of words in it. Answered in the same thread, settled once, never erased.</summary>
public sealed class Remark : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Document { get; init; }
    /// <summary>Paragraph key: p12.</summary>
    public required string Paragraph { get; init; }
    /// <summary>The words it is about; empty: the whole paragraph.</summary>
    public string Words { get; init; } = "";
    public required string Text { get; init; }
    /// <summary>The remark it answers; null for the first of a thread.</summary>
    public Guid? Answers { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    /// <summary>When it was settled; null while open.</summary>
    public Instant? SettledAt { get; set; }
    public string SettledBy { get; set; } = "";
}

/// <summary>分送: a section of a document handed to somebody to write or check, with a day to have it back.</summary>
public sealed class Errand : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Document { get; init; }
    /// <summary>Key of the heading the section begins with.</summary>
    public required string Section { get; init; }
    /// <summary>User name of the account it is handed to.</summary>
    public required string To { get; init; }
    /// <summary>撰写 or 核对.</summary>
    public required string What { get; init; }
    public string Note { get; init; } = "";
    public DateOnly DueOn { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    /// <summary>When it was handed back; null while it lies there.</summary>
    public Instant? DoneAt { get; set; }
    public string DoneBy { get; set; } = "";
    /// <summary>What was said on handing it back.</summary>
    public string DoneNote { get; set; } = "";
}
