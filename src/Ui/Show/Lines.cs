namespace Kechuang.Ui;

/// <summary>Where a stage of a procedure stands.</summary>
public enum StepState
{
    /// <summary>Behind us.</summary>
    Past,

    /// <summary>Here.</summary>
    Now,

    /// <summary>To come.</summary>
    Next,

    /// <summary>Left out for this case.</summary>
    Skipped,

    /// <summary>Ended here: not passed or withdrawn.</summary>
    Failed,
}

/// <summary>A stage of the procedure: when it was reached, who acted, how long it took in words.</summary>
public sealed record StepLine(string Title, StepState State, DateOnly? On = null, string? Who = null, string? Days = null, string? Note = null);

/// <summary>A line of history. A struck line was corrected later; Reason says why.</summary>
public sealed record TimelineLine(string When, string What, string? Who = null, string? Note = null, bool Struck = false, string? Reason = null, string? PaperHref = null);

/// <summary>A paper (附件) as it is listed.</summary>
public sealed record PaperLine(string Name, string Href, string? Kind = null, string? Number = null, DateOnly? IssuedOn = null, string? Digest = null);

/// <summary>A stage of a batch and how many are in or past it; Current marks the one that a list is filtered by.</summary>
public sealed record FunnelStage(string Title, int Count, string? Href = null, Tone Tone = Tone.Info, bool Current = false);

/// <summary>What a check-up says of one condition or of the whole.</summary>
public enum Verdict
{
    /// <summary>Cannot be told yet.</summary>
    Open,

    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met.</summary>
    NotMet,
}

/// <summary>One condition of a check-up: the policy's own words and article, the firm's number, the threshold, the gap in words.</summary>
public sealed record ConditionLine(string Name, string Text, Verdict Verdict, string? Article = null, string? Actual = null, string? Threshold = null, string? Gap = null, bool Deciding = false);

internal static class Verdicts
{
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.Met => "符合",
        Verdict.NotMet => "不符合",
        _ => "待定",
    };

    public static Tone Tone(this Verdict verdict) => verdict switch
    {
        Verdict.Met => Ui.Tone.Good,
        Verdict.NotMet => Ui.Tone.Bad,
        _ => Ui.Tone.Soon,
    };
}
