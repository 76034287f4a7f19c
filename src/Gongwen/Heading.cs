namespace Kechuang.Gongwen;

/// <summary>
/// A numbered heading. The level follows from the form of its number (GB/T 9704-2012, 7.3.3):
/// “一、” 1, “（一）” 2, “1.” 3, “（1）” 4, then “①” and “1）” 5; faulty forms (“1、”, “(一)”, “（3）、”) carry the same level.
/// </summary>
/// <param name="Level">1 to 5.</param>
/// <param name="Place">Number and title, without the final mark.</param>
/// <param name="Number">As written, such as “(3)、”.</param>
/// <param name="Title">As written, without the final mark.</param>
/// <param name="Ordinal">The number's value.</param>
/// <param name="RunIn">Whether the body goes on in the same paragraph.</param>
public sealed record Heading(int Level, Slice Place, string Number, string Title, int Ordinal, bool RunIn)
{
    /// <summary>Code points before the heading.</summary>
    public int Offset => Place.Offset;

    /// <summary>Code points of number and title.</summary>
    public int Length => Place.Length;
}
