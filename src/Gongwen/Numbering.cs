using System.Globalization;

namespace Kechuang.Gongwen;

/// <summary>The right form of heading numbers: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3).</summary>
public static class Numbering
{
    private const string Ones = "零一二三四五六七八九";

    /// <summary>The number a heading should bear; from the fifth level on, and for 第一部分 and headings without number, the one it has.</summary>
    public static string Normal(Heading heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        if (heading.Number.Length == 0 || heading.Number[0] == '第')
        {
            return heading.Number;
        }

        var arabic = heading.Ordinal.ToString(CultureInfo.InvariantCulture);
        return heading.Level switch
        {
            1 => Chinese(heading.Ordinal) + "、",
            2 => "（" + Chinese(heading.Ordinal) + "）",
            3 => arabic + ".",
            4 => "（" + arabic + "）",
            _ => heading.Number,
        };
    }

    /// <summary>1 to 99 in Chinese: 十二, 二十.</summary>
    public static string Chinese(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = Math.DivRem(number, 10);
        return (tens > 1 ? Ones[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Ones[ones].ToString() : "");
    }
}
