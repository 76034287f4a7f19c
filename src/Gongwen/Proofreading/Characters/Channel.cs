using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>How a slip is weighed: what its kind asks for at least, and what each sign says for or against it.</summary>
internal static class Channel
{
    /// <summary>How much likelier the text must become for a slip of this kind to be weighed at all (natural logarithm).</summary>
    public static float Least(SlipKind kind) => kind switch
    {
        SlipKind.Doubled => 4,
        SlipKind.Same or SlipKind.Sound or SlipKind.Look => 5,
        SlipKind.Added => 9,
        _ => 6,
    };

    public static SlipKind Of(Kinship kinship) => kinship switch
    {
        Kinship.Same => SlipKind.Same,
        Kinship.Sound => SlipKind.Sound,
        Kinship.Look => SlipKind.Look,
        _ => SlipKind.Near,
    };

    /// <summary>The confidence of a finding by its margin. An added character raises most of the false alarms: it is shown only where it is sure.</summary>
    public static decimal Confidence(SlipKind kind, float margin) => (kind, margin) switch
    {
        (SlipKind.Added, >= 0 and < 4) => 0.55m,
        (_, >= 4) => 0.95m,
        (_, >= 1.5f) => 0.88m,
        (_, >= 0.75f) => 0.78m,
        (_, >= 0) => 0.55m,
        (_, >= -1) => 0.5m,
        _ => 0.4m,
    };
}
