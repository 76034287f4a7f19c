using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>A meeting that decides on cases (党组会, 专题会议): who was there, what was taken up, and its number once it has been held.</summary>
public sealed class Meeting : IOwnedByCounty, IVersioned
{
    public const string Planned = "拟开", Held = "已开";

    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>One of <see cref="MeetingKinds"/>.</summary>
    public required string Kind { get; set; }
    public DateOnly On { get; set; }
    /// <summary>Year of <see cref="On"/>, by which the minutes are numbered.</summary>
    public int Year { get; set; }
    /// <summary>期数 by kind and year, given when it is held; null before.</summary>
    public int? Number { get; set; }
    public string Place { get; set; } = "";
    public string Chair { get; set; } = "";
    /// <summary>出席人员, as the minutes list them.</summary>
    public string Attendees { get; set; } = "";
    /// <summary>请假人员</summary>
    public string Absent { get; set; } = "";
    public string Recorder { get; set; } = "";
    public required string State { get; set; }
    public Instant EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    /// <summary>党组会2025年第3期, or what it is called before.</summary>
    public string Name => Number is { } number ? $"{Kind}{Year}年第{number}期" : $"{On.Chinese()}{Kind}";
}

/// <summary>One item of a meeting: a case, or another topic in words, with what was decided.</summary>
public sealed class MeetingItem : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    public Guid Meeting { get; init; }
    public int Order { get; set; }
    /// <summary>Null for a topic that is no case.</summary>
    public Guid? Case { get; init; }
    /// <summary>The topic in words; empty for a case.</summary>
    public string Topic { get; init; } = "";
    /// <summary>One of <see cref="Verdicts"/>; empty before the meeting.</summary>
    public string Decision { get; set; } = "";
    public string Reason { get; set; } = "";
    /// <summary>下次可报日期 of what was not passed; null when not limited.</summary>
    public DateOnly? NextOn { get; set; }
    /// <summary>The move by which the case went on; a correction strikes that.</summary>
    public Guid? Move { get; set; }
}

/// <summary>Kinds of meeting a stage can name (docs/packs.md).</summary>
public static class MeetingKinds
{
    /// <summary>In the order of choice.</summary>
    public static readonly IReadOnlyList<string> All = ["党组会", "专题会议"];
}

/// <summary>What a meeting can decide.</summary>
public static class Verdicts
{
    public const string Passed = "通过", NotPassed = "未通过", Deferred = "缓议";

    /// <summary>In the order of choice.</summary>
    public static readonly IReadOnlyList<string> All = [Passed, NotPassed, Deferred];
}
