namespace Kechuang.Gongwen;

/// <summary>
/// A piece of <see cref="Outline.Text"/>, in both measures: 0-based Unicode code points for people and other
/// programs, UTF-16 positions for slicing the string itself.
/// </summary>
/// <param name="Offset">Code points before the piece; the byte order mark is not counted, CRLF counts as one.</param>
/// <param name="Length">Code points in the piece.</param>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="End">Index after the last UTF-16 unit.</param>
public readonly record struct Slice(int Offset, int Length, int Start, int End)
{
    /// <summary>The piece itself.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>Whether the other piece lies wholly in this one.</summary>
    public bool Contains(Slice other) => Start <= other.Start && other.End <= End;
}
