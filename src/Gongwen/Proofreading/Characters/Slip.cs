namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>How a slip of the hand comes about.</summary>
internal enum SlipKind
{
    /// <summary>A character that sounds the same.</summary>
    Same,

    /// <summary>A character of the same syllable in another tone.</summary>
    Sound,

    /// <summary>A character of nearly the same shape.</summary>
    Look,

    /// <summary>A character whose sound many mix up with it.</summary>
    Near,

    /// <summary>Another word of the same syllables.</summary>
    Homophone,

    /// <summary>A character is missing.</summary>
    Dropped,

    /// <summary>A character stands twice.</summary>
    Doubled,

    /// <summary>A character is too many.</summary>
    Added,

    /// <summary>Two characters have changed places.</summary>
    Swapped,
}

/// <summary>What may have been meant in a place.</summary>
/// <param name="Kind">How it went wrong.</param>
/// <param name="Start">Where the word that was meant begins.</param>
/// <param name="End">Where what stands for it ends.</param>
/// <param name="At">The first character that is wrong or too many, or before which one is missing.</param>
/// <param name="Word">The number of the word that was meant; −1 where a character between words is too many.</param>
/// <param name="Gain">How much likelier the text becomes (natural logarithm).</param>
internal readonly record struct Slip(SlipKind Kind, int Start, int End, int At, int Word, float Gain);
