using System.Globalization;
using System.Text;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Writes a value the way a figure of the text is written: its unit, its rounding, its kind of digits.</summary>
internal static class Written
{
    private const string Ones = "零一二三四五六七八九";
    private static readonly string[] Powers = ["", "十", "百", "千"];

    /// <summary>The figure with another value, given in the plain measure; null where that cannot be written in its form.</summary>
    public static string? As(Quantity model, decimal value)
    {
        if (value < 0)
        {
            return null;
        }

        var number = Rounded(value / model.Scale, model.Step / model.Scale);
        var text = model.Figure.Text;
        var first = 0;
        while (first < text.Length && !Reading.Digits.IsDigit(text[first]))
        {
            first++;
        }

        return first == text.Length ? InChinese(text, number) : InDigits(text, first, number, model.Step / model.Scale);
    }

    private static decimal Rounded(decimal number, decimal step) => Math.Round(number / step, MidpointRounding.AwayFromZero) * step;

    private static string InDigits(string text, int first, decimal number, decimal step)
    {
        var end = first;
        while (end < text.Length && (Reading.Digits.IsDigit(text[end]) || text[end] is '.' or '．' or ','))
        {
            end++;
        }

        var written = text[first..end];
        var decimals = step >= 1 ? 0 : (int)Math.Round(-Math.Log10((double)step));
        var digits = number.ToString((written.Contains(',') ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var wide = text[first] is >= '０' and <= '９';
        var lead = first > 0 && text[first - 1] is '-' or '－' or '−' ? first - 1 : first;
        return text[..lead] + (wide ? Wide(digits) : digits) + text[end..];
    }

    private static string Wide(string digits) =>
        string.Create(digits.Length, digits, static (wide, plain) =>
        {
            for (var i = 0; i < wide.Length; i++)
            {
                wide[i] = plain[i] is >= '0' and <= '9' ? (char)(plain[i] - '0' + '０') : plain[i] == '.' ? '．' : plain[i];
            }
        });

    private static string? InChinese(string text, decimal number)
    {
        if (number is < 1 or > 9999 || number != decimal.Truncate(number))
        {
            return null;
        }

        var first = text.StartsWith("百分之", StringComparison.Ordinal) ? 3 : 0;
        var end = first;
        while (end < text.Length && (Reading.ChineseNumber.IsPart(text[end]) && text[end] is not ('万' or '亿')))
        {
            end++;
        }

        var words = Words((int)number);
        if (words == "二" && end < text.Length && first == 0)
        {
            words = "两";
        }

        return end == first ? null : text[..first] + words + text[end..];
    }

    private static string Words(int number)
    {
        var words = new StringBuilder();
        var digits = number.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < digits.Length; i++)
        {
            var (digit, power) = (digits[i] - '0', digits.Length - 1 - i);
            if (digit == 0)
            {
                var more = digits.AsSpan(i).IndexOfAnyExcept('0') > 0 && words[^1] != '零';
                words.Append(more ? "零" : "");
                continue;
            }

            words.Append(digit == 1 && power == 1 && i == 0 ? "" : Ones[digit].ToString()).Append(Powers[power]);
        }

        return words.ToString();
    }
}
