using System.Globalization;

namespace Kechuang.Kernel.Workbooks;

/// <summary>Numbers and day serials as they stand in a sheet's xml.</summary>
internal static class ExcelNumbers
{
    // Excel keeps 15 significant digits (ECMA-376 part 1, 18.3.1.96 stores the shortest text of its binary value), so
    // 4.1 may be written 4.0999999999999996: what was typed is the value at 15 digits, rounded in decimal.
    private const int Digits = 15;

    /// <summary>The exact decimal of a number's xml text. False when it is no number or out of a decimal's range.</summary>
    public static bool TryParse(ReadOnlySpan<char> raw, out decimal value, out bool lostDigits)
    {
        lostDigits = false;
        if (!decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return false;
        if (raw.Length <= Digits) return true;
        var mantissa = raw.IndexOfAny('E', 'e') is var e and >= 0 ? raw[..e] : raw;
        if (CountDigits(mantissa) > Digits)
        {
            lostDigits = Math.Abs(value) >= 1_000_000_000_000_000m;
            value = RoundSignificant(value);
        }
        value = Trim(value);
        return true;
    }

    /// <summary>The moment of a serial. Serial 60 is the 1900-02-29 that never was; those before it are a day off.</summary>
    public static bool TryDate(decimal serial, bool from1904, out DateTime at)
    {
        at = default;
        if (serial < 0 || serial >= 2_958_466) return false;
        var days = decimal.Floor(serial);
        if (!from1904 && days is 0 or 60) return false;
        var start = from1904 ? new DateTime(1904, 1, 1) : days < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        var seconds = decimal.Round((serial - days) * 86_400m);
        if (start.AddDays((double)days) is var day && day > new DateTime(9999, 12, 30)) return false;
        at = day.AddSeconds((double)seconds);
        return true;
    }

    /// <summary>Without needless zeros: 12.50 → 12.5.</summary>
    public static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;

    public static string Show(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var digits = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c) && (digits > 0 || c != '0')) digits++;
        return digits;
    }

    private static decimal RoundSignificant(decimal value)
    {
        var whole = 0;
        for (var rest = Math.Abs(value); rest >= 1; rest /= 10) whole++;
        if (whole > Digits)
        {
            var unit = Power(whole - Digits);
            return decimal.Round(value / unit) * unit;
        }
        var places = Digits - whole;
        if (whole == 0)
            for (var rest = Math.Abs(value); rest is > 0 and < 0.1m; rest *= 10) places++;
        return decimal.Round(value, Math.Min(places, 28));
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (; exponent > 0; exponent--) power *= 10;
        return power;
    }
}
