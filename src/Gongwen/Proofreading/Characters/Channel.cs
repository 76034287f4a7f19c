using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>How a slip is weighed: what its kind asks for at least, and what each sign says for or against it.</summary>
internal static class Channel
{
    /// <summary>How much likelier the text must become for a slip of this kind to be weighed at all (natural logarithm).</summary>
    public static float Least(SlipKind kind) => kind switch
    {
        SlipKind.Doubled => 4,
        SlipKind.Dropped => 2,
        SlipKind.Same or SlipKind.Sound or SlipKind.Look => 4,
        SlipKind.Added => 9,
        _ => 5,
    };

    public static SlipKind Of(Kinship kinship) => kinship switch
    {
        Kinship.Same => SlipKind.Same,
        Kinship.Sound => SlipKind.Sound,
        Kinship.Look => SlipKind.Look,
        _ => SlipKind.Near,
    };

    // A character too many often is a word that the dictionary lacks; one in the place of another seldom is.
    private static float Ease(SlipKind kind) => kind switch
    {
        SlipKind.Added => -1,
        SlipKind.Homophone => 1.4f,
        SlipKind.Dropped => 0.3f,
        SlipKind.Doubled => 0,
        _ => 0.1f,
    };

    /// <summary>
    /// The confidence of a finding by its margin. Texts that nobody has seen hold more that looks like a slip than those the weights were
    /// fitted to: what is shown keeps a distance from zero.
    /// </summary>
    public static decimal Confidence(SlipKind kind, float margin) => (margin + Ease(kind)) switch
    {
        >= 4 => 0.95m,
        >= 1 => 0.88m,
        >= 0 => 0.55m,
        >= -1 => 0.5m,
        _ => 0.4m,
    };
}
