using Kechuang.Kernel;

namespace Kechuang.Platforms;

/// <summary>
/// An innovation platform (创新平台) of a host unit: 星创天地, 众创空间, 科技企业孵化器, 工程技术研究中心. Where it stands is derived
/// from its <see cref="PlatformMove"/>s; the state kept here is a cache of that.
/// </summary>
public sealed class Platform : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>What the bureau calls it: 2019-星创-001.</summary>
    public required string Number { get; init; }
    /// <summary>Pack id of the kind: star-village.</summary>
    public required string Kind { get; init; }
    /// <summary>Pack pin: whose life cycle it goes by.</summary>
    public required string Pin { get; init; }
    /// <summary>国家级, 省级, 市级, 县级</summary>
    public required string Level { get; set; }
    public required string Name { get; set; }
    /// <summary>Pinyin initials of the name, for search.</summary>
    public string Initials { get; set; } = "";
    /// <summary>依托单位 of the register.</summary>
    public Guid Host { get; init; }
    /// <summary>乡镇, 12-digit statistical code.</summary>
    public string Area { get; set; } = "";
    /// <summary>乡镇 name as shown.</summary>
    public string AreaName { get; set; } = "";
    /// <summary>负责人</summary>
    [Personal(PersonalKind.Name)]
    public string Leader { get; set; } = "";
    [Personal(PersonalKind.Phone)]
    public string Phone { get; set; } = "";
    /// <summary>Section in charge.</summary>
    public string Section { get; set; } = "";
    /// <summary>Number the recognising body gave it.</summary>
    public string OutsideNumber { get; set; } = "";
    /// <summary>Number of the document that recognised it: 湘科计〔2019〕12号.</summary>
    public string DocumentNumber { get; set; } = "";
    /// <summary>The case that led to it, when it is here.</summary>
    public Guid? Case { get; init; }
    /// <summary>Cache: id of the state it stands in.</summary>
    public required string State { get; set; }
    /// <summary>Cache: day it came into the state.</summary>
    public DateOnly Since { get; set; }
    /// <summary>Cache: day by which the state's clock runs out; null where none runs.</summary>
    public DateOnly? DueOn { get; set; }
    /// <summary>Cache: day of recognition.</summary>
    public DateOnly? RecognisedOn { get; set; }
    /// <summary>Cache: day it began to run.</summary>
    public DateOnly? RunsSince { get; set; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    /// <summary>Puts the caches right after a step or a correction.</summary>
    internal void Stand(PlatformKind kind, Standing at)
    {
        (State, Since, DueOn) = (at.State, at.Since, kind.Find(at.State)?.Due(at.Since));
        RecognisedOn = at.Into(States.Recognised)?.On;
        RunsSince = at.Into(States.Running)?.On;
        DocumentNumber = at.Into(States.Recognised)?.Document ?? "";
    }
}

/// <summary>One dated step in the life of a platform. A corrected one stays, struck through.</summary>
public sealed class PlatformMove : IOwnedByCounty
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public Guid Platform { get; init; }
    /// <summary>Order within the platform.</summary>
    public int Sequence { get; init; }
    /// <summary>State left; empty for the first. Of a failure it is the stage that was not passed.</summary>
    public required string From { get; init; }
    /// <summary>State entered.</summary>
    public required string To { get; init; }
    /// <summary>Official day it happened.</summary>
    public DateOnly On { get; init; }
    public string Opinion { get; init; } = "";
    /// <summary>Reason of a failure, rectification or cancellation.</summary>
    public string Reason { get; init; } = "";
    /// <summary>下次可报日期, of a failure.</summary>
    public DateOnly? NextOn { get; init; }
    /// <summary>Number of the document that says so.</summary>
    public string Document { get; init; } = "";
    /// <summary>The assessment that led to it.</summary>
    public Guid? Assessment { get; init; }
    public Guid? Paper { get; init; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }
    /// <summary>Set when corrected: who, when and why; it no longer counts.</summary>
    public Instant? StruckAt { get; set; }
    public string StruckBy { get; set; } = "";
    public string StruckReason { get; set; } = "";
}
