using System.Text;

namespace Kechuang.Kernel;

/// <summary>
/// Pinyin initials of a name, for search by keyboard. GB 2312 level 1 (the 3,755 common characters) is ordered by pinyin, so the
/// first letter follows from the code; names of the region with rarer or ambiguous characters stand in a small list.
/// </summary>
public static class Initials
{
    // First code of each letter in GB 2312 level 1; there is none for i, u, v.
    private static readonly (int From, char Letter)[] Starts =
    [
        (0xB0A1, 'a'), (0xB0C5, 'b'), (0xB2C1, 'c'), (0xB4EE, 'd'), (0xB6EA, 'e'), (0xB7A2, 'f'), (0xB8C1, 'g'), (0xB9FE, 'h'),
        (0xBBF7, 'j'), (0xBFA6, 'k'), (0xC0AC, 'l'), (0xC2E8, 'm'), (0xC4C3, 'n'), (0xC5B6, 'o'), (0xC5BE, 'p'), (0xC6DA, 'q'),
        (0xC8BB, 'r'), (0xC8F6, 's'), (0xCBFA, 't'), (0xCDDA, 'w'), (0xCEF4, 'x'), (0xD1B9, 'y'), (0xD4D1, 'z'),
    ];
    private const int End = 0xD7FA;
    private const string Rare = "溆x沅y芷z泸l浏l醴l郴c濮p鑫x淼m垚y晟s昊h骅h琪q玥y瑞r璟j瑜y茗m菁j蓝l麒q祺q湘x炜w烨y焱y煜y熠y珑l琨k琳l嵘r崟y缙j榕r桦h楠n";
    private static readonly Encoding Gb2312 = Make();

    /// <summary>Lower-case letters, one a character; what is neither letter, digit nor known character is left out.</summary>
    public static string Of(string name)
    {
        var initials = new StringBuilder(name.Length);
        foreach (var c in name)
            if (Letter(c) is { } letter)
                initials.Append(letter);
        return initials.ToString();
    }

    private static char? Letter(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
            return char.ToLowerInvariant(c);
        if (Rare.IndexOf(c, StringComparison.Ordinal) is var at and >= 0)
            return Rare[at + 1];
        Span<byte> bytes = stackalloc byte[2];
        Span<char> one = [c];
        if (Gb2312.GetByteCount(one) != 2)
            return null;
        Gb2312.GetBytes(one, bytes);
        var code = (bytes[0] << 8) | bytes[1];
        if (code < Starts[0].From || code >= End)
            return null;
        return Starts.Last(s => s.From <= code).Letter;
    }

    private static Encoding Make()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb2312", EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
    }
}
