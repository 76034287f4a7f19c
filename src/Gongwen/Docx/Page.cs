using System.Globalization;

namespace Kechuang.Gongwen.Docx;

/// <summary>
/// The page of GB/T 9704-2012 in twips: A4; 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, which leaves 26 mm right and
/// 35 mm below; 22 lines of 28 characters that fill it (5.2).
/// </summary>
internal static class Page
{
    public const int Width = 11906;
    public const int Height = 16838;
    public const int Top = 2098;
    public const int Bottom = 1984;
    public const int Left = 1587;
    public const int Right = 1474;
    public const int TextWidth = Width - Left - Right;

    /// <summary>225 mm over 22 lines.</summary>
    public const int LinePitch = 579;

    /// <summary>What narrows 16 pt so that 28 characters fit into 156 mm, in 1/4096 pt.</summary>
    public const int CharSpace = -848;

    /// <summary>156 mm over 28 characters.</summary>
    public const int CharWidth = TextWidth / 28;

    /// <summary>
    /// The dash of the page number lies 7 mm below the text (7.5): 35 mm − 7 mm − half a line of 18 pt, from the edge
    /// of the page to the foot of the line.
    /// </summary>
    public const int Footer = 1984 - 397 - 180;

    /// <summary>So many hundredths of a character, in twips.</summary>
    public static string Chars(int hundredths) => (hundredths * CharWidth / 100).ToString(CultureInfo.InvariantCulture);
}
