namespace Kechuang.Gongwen.Proofreading.Reckoning;

/// <summary>How one number became another under the hand. The order is that of relation-weights.tsv.</summary>
internal enum Mistyped
{
    /// <summary>No single slip.</summary>
    No,

    /// <summary>One digit, by one or two.</summary>
    NearDigit,

    /// <summary>One digit.</summary>
    Digit,

    /// <summary>Two neighbouring digits changed places.</summary>
    Swapped,

    /// <summary>The point or zeros at the end: ten times, a thousand times.</summary>
    Power,
}

/// <summary>Compares a number as written with what it should be.</summary>
internal static class Mistype
{
    private const int Widest = 4;

    /// <summary>The slip that makes the number out of what follows, and the chance that any number is one such slip away.</summary>
    public static (Mistyped Slip, double Right, double Chance) Of(Number number, Span follows)
    {
        var (low, high) = (Math.Ceiling((follows.Low / number.Step) - 0.501), Math.Floor((follows.High / number.Step) + 0.501));
        var middle = Math.Round(follows.Value / number.Step);
        if (high - low > Widest || middle is <= 0 or > 1e14)
        {
            return (Mistyped.No, middle * number.Step, 1);
        }

        var written = (long)Math.Round(number.Value / number.Step);
        var (best, right) = (Mistyped.No, middle);
        for (var value = Math.Min(low, middle); value <= Math.Max(high, middle); value++)
        {
            var slip = Compare(written, (long)value);
            if (slip != Mistyped.No && (best == Mistyped.No || Math.Abs(value - middle) < Math.Abs(right - middle)))
            {
                (best, right) = (slip, value);
            }
        }

        if (best == Mistyped.No)
        {
            return (best, middle * number.Step, 1);
        }

        var digits = Count(written);
        var alike = best == Mistyped.NearDigit ? 4 * digits : 9 * digits;
        return (best, right * number.Step, Math.Min(1, alike * (high - low + 1) / Math.Pow(10, digits)));
    }

    private static Mistyped Compare(long written, long right)
    {
        // Half of one (半亩) has no digit of its own.
        if (written == right || written <= 0 || right <= 0)
        {
            return Mistyped.No;
        }

        var (great, small) = (Math.Max(written, right), Math.Min(written, right));
        if (great % small == 0 && great / small is 10 or 100 or 1_000 or 10_000)
        {
            return small > 9 ? Mistyped.Power : Mistyped.No;
        }

        // One digit off is a difference of one digit and zeros, two changed round nine times that; most numbers are told apart by this.
        var apart = Math.Abs(written - right);
        while (apart % 10 == 0)
        {
            apart /= 10;
        }

        if (apart > 81 || (apart > 9 && apart % 9 != 0))
        {
            return Mistyped.No;
        }

        var (a, b) = (written.ToString(System.Globalization.CultureInfo.InvariantCulture), right.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (a.Length != b.Length)
        {
            return Mistyped.No;
        }

        var at = 0;
        while (a[at] == b[at])
        {
            at++;
        }

        if (a.AsSpan(at + 1).SequenceEqual(b.AsSpan(at + 1)))
        {
            return Math.Abs(a[at] - b[at]) <= 2 ? Mistyped.NearDigit : Mistyped.Digit;
        }

        return a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2)) ? Mistyped.Swapped : Mistyped.No;
    }

    private static int Count(long number)
    {
        var digits = 0;
        for (; number > 0; number /= 10)
        {
            digits++;
        }

        return Math.Max(1, digits);
    }
}
