namespace Kechuang.Gongwen.Docx;

/// <summary>
/// Signature and date without seal (GB/T 9704-2012, 7.3.5.2): the signature ends two characters before the edge, the
/// date begins two characters after the signature does; a date too long for that ends two characters before the edge
/// and the signature moves left.
/// </summary>
internal static class ClosingIndent
{
    /// <summary>The distance of each from the right edge, in hundredths of a character.</summary>
    public static (int Signature, int Date) Of(string signature, string date)
    {
        var (signatureWidth, dateWidth) = (Width(signature), Width(date));
        if (signatureWidth == 0 || dateWidth == 0)
        {
            return (200, 200);
        }

        var room = signatureWidth - dateWidth;
        return room >= 200 ? (200, room) : (400 - room, 200);
    }

    /// <summary>
    /// Under a seal (7.3.5.1): the date four characters before the edge, the signature centred over it; one too long for that ends at the
    /// edge and the date moves under its middle.
    /// </summary>
    public static (int Signature, int Date) Sealed(string signature, string date)
    {
        var over = (Width(signature) - Width(date)) / 2;
        return over <= 400 ? (400 - over, 400) : (0, over);
    }

    private static int Width(string text) => text.Sum(c => c < 0x80 ? 50 : char.IsLowSurrogate(c) ? 0 : 100);
}
