using System.Globalization;

namespace Kechuang.Gongwen.Reading;

/// <summary>Arabic digits, half and full width.</summary>
internal static class Digits
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    /// <summary>The value of digits with separators; null where it is none, or too large to hold.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[32];
        var length = 0;
        foreach (var c in text)
        {
            if (c is ',' or '，' or ' ' or '\u2009' or '\u00A0')
            {
                continue;
            }

            if (length == plain.Length)
            {
                return null;
            }

            plain[length++] = c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c == '．' ? '.' : c;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
