namespace Kechuang.Gongwen.Reading;

/// <summary>Numbers written in Chinese: 十二, 两百零五, 三千万; also digit by digit: 二〇一九.</summary>
internal static class ChineseNumber
{
    private const string Ones = "零一二三四五六七八九";

    public static bool IsPart(char c) => Digit(c) >= 0 || c is '十' or '百' or '千' or '万' or '亿';

    /// <summary>The value, or null where the characters make no number (“三四”, “百千”).</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 20)
        {
            return null;
        }

        return text.IndexOfAny("十百千万亿") < 0 ? Positional(text) : Named(text);
    }

    private static decimal? Positional(ReadOnlySpan<char> text)
    {
        // “三四家” is an estimate, “二〇一九” a number: only years are written digit by digit.
        if (text.Length is not (1 or 4))
        {
            return null;
        }

        var value = 0m;
        foreach (var c in text)
        {
            if (Digit(c) is not (>= 0 and var digit))
            {
                return null;
            }

            value = value * 10 + digit;
        }

        return value;
    }

    private static decimal? Named(ReadOnlySpan<char> text)
    {
        decimal total = 0, section = 0;
        int pending = -1, lastPower = int.MaxValue;
        foreach (var c in text)
        {
            if (Digit(c) is >= 0 and var digit)
            {
                if (pending > 0)
                {
                    return null;
                }

                pending = digit;
                continue;
            }

            var power = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (power > 0)
            {
                if (power >= lastPower || (pending <= 0 && (power != 10 || section > 0)))
                {
                    return null;
                }

                section += Math.Max(pending, 1) * power;
                (pending, lastPower) = (-1, power);
                continue;
            }

            section += Math.Max(pending, 0);
            if (section == 0)
            {
                return null;
            }

            total = (c == '亿' ? total + section : section) * (c == '亿' ? 100_000_000m : 10_000m) + (c == '亿' ? 0 : total);
            (section, pending, lastPower) = (0, -1, int.MaxValue);
        }

        return total + section + Math.Max(pending, 0);
    }

    private static int Digit(char c) => c switch { '两' => 2, '〇' or '○' => 0, _ => Ones.IndexOf(c) };
}
