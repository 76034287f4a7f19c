using System.Globalization;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Whether a figure is another one but for a slip of the keyboard: one digit, two that changed places, or the point.</summary>
internal static class Slipped
{
    /// <summary>How like: 0 not at all, 1 where only one digit is written and any other would be as like, 2 clearly.</summary>
    public static int Like(Quantity stated, decimal follows)
    {
        if (follows <= 0 || follows > Interval.Limit || stated.Value <= 0)
        {
            return 0;
        }

        var step = stated.Step / stated.Scale;
        var decimals = step >= 1 ? 0 : (int)Math.Round(-Math.Log10((double)step));
        var (a, b) = (Text(stated.Value / stated.Scale, decimals), Text(follows / stated.Scale, decimals));
        if (a == b)
        {
            return 0;
        }

        if (a.Length != b.Length)
        {
            return a.TrimEnd('0').Replace(".", "", StringComparison.Ordinal).TrimStart('0') == b.TrimEnd('0').Replace(".", "", StringComparison.Ordinal).TrimStart('0') && a.Count(char.IsDigit) > 1 ? 2 : 0;
        }

        var differ = a.Zip(b).Count(p => p.First != p.Second);
        var digits = a.Count(char.IsDigit);
        return differ == 1 ? (digits == 1 ? 1 : 2)
            : differ == 2 && a.Order().SequenceEqual(b.Order()) ? 2
            : 0;
    }

    /// <summary>Whether a sum comes out but for a slip in one of its figures.</summary>
    public static bool Any(Quantity whole, List<Quantity> parts)
    {
        var sum = parts.Sum(p => p.Value);
        return Clearly(whole, sum) || parts.Exists(p => Clearly(p, whole.Value - (sum - p.Value)));
    }

    /// <summary>How likely chance makes a list come out but for such a slip: the share of all numbers so long that are one slip away; 1 where there is none.</summary>
    public static double ByChance(Quantity whole, List<Quantity> parts)
    {
        var sum = parts.Sum(p => p.Value);
        return parts.Where(p => Clearly(p, whole.Value - (sum - p.Value))).Concat(Clearly(whole, sum) ? [whole] : [])
            .Select(q => q.Figure.Text.Count(char.IsAsciiDigit)).Select(digits => (parts.Count + 1) * 11.0 * digits / Math.Pow(10, digits)).DefaultIfEmpty(1).Min();
    }

    // Rounded parts may make a sum that is off in its last digit.
    private static bool Clearly(Quantity stated, decimal follows) =>
        Like(stated, follows) == 2 || ((stated.Scale > 1 || stated.Step < 1) && (Like(stated, follows + stated.Step) == 2 || Like(stated, follows - stated.Step) == 2));

    private static string Text(decimal number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
