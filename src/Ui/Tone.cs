namespace Kechuang.Ui;

/// <summary>What a mark says. Red only for wrong or overdue, amber for soon, green for done.</summary>
public enum Tone
{
    /// <summary>Nothing to do.</summary>
    Neutral,

    /// <summary>Under way.</summary>
    Info,

    /// <summary>Done, met.</summary>
    Good,

    /// <summary>Due soon, look at it.</summary>
    Soon,

    /// <summary>Wrong or overdue.</summary>
    Bad,
}

/// <summary>The light of a target.</summary>
public enum LightColor
{
    /// <summary>Cannot be told yet.</summary>
    Grey,

    /// <summary>On the way or met.</summary>
    Green,

    /// <summary>At risk.</summary>
    Amber,

    /// <summary>Will be missed as things stand.</summary>
    Red,
}

/// <summary>Where a column's content stands.</summary>
public enum Align
{
    /// <summary>Text.</summary>
    Start,

    /// <summary>Marks and short codes.</summary>
    Center,

    /// <summary>Numbers.</summary>
    End,
}

internal static class Tones
{
    public static string Class(this Tone tone) => tone switch
    {
        Tone.Info => "info",
        Tone.Good => "good",
        Tone.Soon => "soon",
        Tone.Bad => "bad",
        _ => "neutral",
    };

    // Each tone has its own outline, so that it can be told without its colour (WCAG 1.4.1).
    public static string Shape(this Tone tone) => tone switch
    {
        Tone.Info => "M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M6 3.4V6l1.9 1.4",
        Tone.Good => "M2 6.3 4.9 9.2 10 3.4",
        Tone.Soon => "M6 1.5 11 10.4H1ZM6 4.8v2.6M6 8.6v.5",
        Tone.Bad => "M2.6 2.6 9.4 9.4M9.4 2.6 2.6 9.4",
        _ => "M6 3.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8",
    };

    public static Tone Of(LightColor light) => light switch
    {
        LightColor.Green => Tone.Good,
        LightColor.Amber => Tone.Soon,
        LightColor.Red => Tone.Bad,
        _ => Tone.Neutral,
    };
}
