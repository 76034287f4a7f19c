namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>
/// What each sign counts, in the order of <see cref="Sign"/>: a logistic regression on the mended tuning reports and the clean texts, with
/// slips sown by the tests' Sower; then the kinds, WithinGenre, DoubledFree, LongReplaced and LongDropped were moved by hand until clean
/// text was left alone.
/// </summary>
internal static class SlipWeights
{
    private static readonly float[] Weights =
    [
        0.05f, // One
        0.43f, // Gain
        0.32f, // Same
        0.17f, // Sound
        0.75f, // Look
        -2.84f, // Near
        -0.72f, // Homophone
        -5.29f, // Dropped
        3.93f, // Doubled
        -2.69f, // Added
        0.44f, // Swapped
        -1.35f, // Name
        -0.48f, // ShortRun
        -0.84f, // Repeated
        -1.50f, // AfterFigure
        0.79f, // WithinWord
        -1.48f, // WithinGenre
        -0.76f, // Loose
        -0.64f, // Rare
        -1.13f, // AddedFree
        -1.92f, // DoubledFree
        -1.58f, // DoubledWhole
        -1.26f, // NoPiece
        -0.44f, // RareWrong
        -1.74f, // IsWord
        -1.03f, // Free
        1.26f, // Alone
        0.11f, // Two
        -0.40f, // Long
        0.72f, // LongReplaced
        1.00f, // LongDropped
        4.17f, // Genre
        -0.16f, // Support
        0.49f, // SupportOfStranger
        0.07f, // GainOfStranger
        0.21f, // Log
    ];

    /// <summary>How much speaks for a slip: from zero on it is asked for.</summary>
    public static float Margin(ReadOnlySpan<float> signs)
    {
        var sum = 0f;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += signs[i] * Weights[i];
        }

        return sum;
    }
}
