using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>A publicity (公示) of the bureau: cases of one scheme shown to everyone for so many working days. It is no recognition.</summary>
public sealed class PublicNotice : IOwnedByCounty, IVersioned
{
    public const string Draft = "拟稿", Published = "公示中", Ended = "期满", Retracted = "撤下";

    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public required string Title { get; set; }
    public required string Scheme { get; init; }
    /// <summary>Version of the scheme whose stage asks for it.</summary>
    public required string Pin { get; init; }
    /// <summary>The stage in which its cases stand.</summary>
    public required string Stage { get; init; }
    public int Year { get; init; }
    public Guid? Batch { get; init; }
    /// <summary>The text with its places ({起}, {止} …), see <see cref="NoticeText"/>.</summary>
    public required string Text { get; set; }
    public DateOnly StartsOn { get; set; }
    /// <summary>At least as many as the pack says.</summary>
    public int WorkingDays { get; set; }
    /// <summary>Last day, by the calendar with its adjusted holidays.</summary>
    public DateOnly EndsOn { get; set; }
    /// <summary>The section that takes objections, and its office telephone: a private number has no place on a public page.</summary>
    public string Office { get; set; } = "";
    public string Telephone { get; set; } = "";
    public string DocumentNumber { get; set; } = "";
    public required string State { get; set; }
    public Instant? PublishedAt { get; set; }
    /// <summary>The notice as it was put up on paper, where it was entered later.</summary>
    public Guid? Paper { get; set; }
    /// <summary>First day after the end with nothing open, and what was recorded then.</summary>
    public DateOnly? EndedOn { get; set; }
    public string EndRecord { get; set; } = "";
    public string RetractReason { get; set; } = "";
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
}

/// <summary>A case on a notice.</summary>
public sealed class NoticeCase : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Notice { get; init; }
    public Guid Case { get; init; }
    public int Order { get; init; }
    /// <summary>Empty while it runs; then 期满无异议, 异议不成立, 异议成立.</summary>
    public string Outcome { get; set; } = "";
}

/// <summary>An objection to a notice, in writing. One that comes late or without a name is kept, but not taken.</summary>
public sealed class Objection : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Notice { get; init; }
    /// <summary>The case it is about; null for the notice as a whole.</summary>
    public Guid? Case { get; init; }
    public DateOnly ReceivedOn { get; init; }
    /// <summary>Raised in the name of a unit (sealed) rather than of a person (signed).</summary>
    public bool ByUnit { get; init; }
    [Personal(PersonalKind.Name)]
    public string By { get; init; } = "";
    /// <summary>署名, or 盖章 of the unit.</summary>
    public bool Signed { get; init; }
    [Personal(PersonalKind.Phone)]
    public string Contact { get; init; } = "";
    public required string Content { get; init; }
    public Guid? Paper { get; init; }
    /// <summary>受理; false: the rule in <see cref="Rule"/> says why not.</summary>
    public bool Taken { get; init; }
    public string Rule { get; init; } = "";
    public string Reply { get; set; } = "";
    public DateOnly? RepliedOn { get; set; }
    public bool? Upheld { get; set; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    /// <summary>Taken and not yet answered: the notice cannot end.</summary>
    public bool Open => Taken && Reply.Length == 0;
}
