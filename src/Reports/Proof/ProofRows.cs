using Kechuang.Kernel;

namespace Kechuang.Reports;

/// <summary>A finding of the proofreader that an editor has put aside: in this place, or always in this county.</summary>
public sealed class Ignored : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    /// <summary>The document; null: in every document of the county.</summary>
    public Guid? Document { get; init; }
    /// <summary>Id of the rule.</summary>
    public required string Rule { get; init; }
    /// <summary>The words found.</summary>
    public required string Words { get; init; }
    /// <summary>The sentence they stood in, for one put aside in its place; empty for always.</summary>
    public string Sentence { get; init; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    /// <summary>When it was taken back; null while it holds.</summary>
    public Instant? WithdrawnAt { get; set; }
    public string WithdrawnBy { get; set; } = "";
}

/// <summary>A word the county keeps for the proofreader: a leader's name and post, a meeting, a term and what it is called now.</summary>
public sealed class CountyWord : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    /// <summary>人名职务, 会议活动, 名称 or 用语.</summary>
    public required string Kind { get; init; }
    /// <summary>The right form.</summary>
    public required string Right { get; init; }
    /// <summary>The form that is wrong or out of date; empty: only protected.</summary>
    public string Wrong { get; init; } = "";
    /// <summary>First day it is right; null: always.</summary>
    public DateOnly? From { get; init; }
    /// <summary>Last day it is right; null: still.</summary>
    public DateOnly? Until { get; init; }
    public string Note { get; init; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    public Instant? WithdrawnAt { get; set; }
    public string WithdrawnBy { get; set; } = "";
}
