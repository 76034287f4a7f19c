using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Decisions.Values;

/// <summary>Reads the lexical forms of XML Schema that FEEL uses, extended by zone ids (DMN 1.5, 10.3.2.3.4–8).</summary>
internal static partial class TemporalReader
{
    [GeneratedRegex(@"^(-?)([1-9][0-9]{4,8}|[0-9]{4})-([0-9]{2})-([0-9]{2})$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"^([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]+))?(?:(Z)|([+-])([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?|@(\S+))?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex TimeForm();

    [GeneratedRegex(@"^(-?)P(?:([0-9]+)Y)?(?:([0-9]+)M)?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex MonthsForm();

    [GeneratedRegex(@"^(-?)P(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:\.([0-9]*))?S)?)?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex SecondsForm();

    // No form is longer; what is, need not be matched.
    private const int Longest = 200;

    internal static long? Date(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var match = DateForm().Match(text);
        if (!match.Success || text.EndsWith('\n'))
        {
            return null;
        }

        var year = Whole(match.Groups[2].Value);
        year = match.Groups[1].Length > 0 ? -year : year;
        var (month, day) = ((int)Whole(match.Groups[3].Value), (int)Whole(match.Groups[4].Value));
        return Calendar.IsValid(year, month, day) ? Calendar.DayNumber(year, month, day) : null;
    }

    internal static FeelTime? Time(string text)
    {
        var read = ReadTime(text);
        return read is { Midnight: false } ? new FeelTime(read.Value.Nanos, read.Value.Zone) : null;
    }

    internal static FeelDateTime? DateTime(string text)
    {
        var split = text.IndexOf('T', StringComparison.Ordinal);
        if (split < 0)
        {
            return Date(text) is { } only ? new FeelDateTime(only, 0, null) : null;
        }

        if (Date(text[..split]) is not { } day || ReadTime(text[(split + 1)..]) is not { } time)
        {
            return null;
        }

        return new FeelDateTime(time.Midnight ? day + 1 : day, time.Nanos, time.Zone);
    }

    internal static FeelValue? Duration(string text)
    {
        if (text.Length > Longest || text.EndsWith('P') || text.EndsWith('T') || text.EndsWith('\n'))
        {
            return null;
        }

        try
        {
            return text.AsSpan().IndexOfAny('D', 'T') < 0 ? Months(text) : Seconds(text);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    internal static FeelValue? Any(string text)
    {
        if (Date(text) is { } date)
        {
            return FeelValue.FromDays(date);
        }

        if (Time(text) is { } time)
        {
            return FeelValue.FromTime(time);
        }

        return text.Contains('T', StringComparison.Ordinal) && DateTime(text) is { } both ? FeelValue.FromDateTime(both) : Duration(text);
    }

    private static (long Nanos, Zone? Zone, bool Midnight)? ReadTime(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var match = TimeForm().Match(text);
        if (!match.Success || text.EndsWith('\n'))
        {
            return null;
        }

        var hour = Whole(match.Groups[1].Value);
        var minute = Whole(match.Groups[2].Value);
        var second = Whole(match.Groups[3].Value);
        var digits = match.Groups[4].Value;
        var fraction = Whole(digits.PadRight(9, '0')[..9]);
        var midnight = hour == 24 && minute == 0 && second == 0 && fraction == 0;
        if ((hour > 23 && !midnight) || minute > 59 || second > 59 || !ReadZone(match, out var zone))
        {
            return null;
        }

        var nanos = (((midnight ? 0 : hour) * 3600) + (minute * 60) + second) * FeelTime.NanosPerSecond;
        return (nanos + fraction, zone, midnight);
    }

    private static bool ReadZone(Match match, out Zone? zone)
    {
        zone = match.Groups[5].Success ? Zone.Utc : null;
        if (match.Groups[10].Success)
        {
            return Zone.TryFind(match.Groups[10].Value, out zone);
        }

        if (!match.Groups[6].Success)
        {
            return true;
        }

        var (hours, minutes) = (Whole(match.Groups[7].Value), Whole(match.Groups[8].Value));
        var seconds = match.Groups[9].Success ? Whole(match.Groups[9].Value) : 0;
        var total = (int)((hours * 3600) + (minutes * 60) + seconds);
        zone = Zone.Offset(match.Groups[6].Value == "-" ? -total : total);
        return minutes < 60 && seconds < 60 && total <= Zone.MaxOffset;
    }

    private static FeelValue? Months(string text)
    {
        var match = MonthsForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var months = (Count(match.Groups[2]) * 12) + Count(match.Groups[3]);
        return FeelValue.FromMonths(match.Groups[1].Length > 0 ? -months : months);
    }

    private static FeelValue? Seconds(string text)
    {
        var match = SecondsForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var fraction = match.Groups[6].Value;
        var part = fraction.Length == 0 ? 0 : decimal.Parse("0." + fraction[..Math.Min(fraction.Length, 9)], CultureInfo.InvariantCulture);
        var seconds = (Count(match.Groups[2]) * 86_400) + (Count(match.Groups[3]) * 3600) + (Count(match.Groups[4]) * 60) + Count(match.Groups[5]) + part;
        return FeelValue.FromSeconds(match.Groups[1].Length > 0 ? -seconds : seconds);
    }

    private static decimal Count(Group group) => group.Success ? decimal.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static long Whole(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
