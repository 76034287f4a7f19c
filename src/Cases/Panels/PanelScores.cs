namespace Kechuang.Cases.Panels;

/// <summary>What the sheets of one case come to.</summary>
/// <param name="Sheets">Sheets handed in by those who sit in the panel.</param>
/// <param name="Missing">Sheets that are not handed in.</param>
/// <param name="Mean">Exact where it ends within two decimals, else rounded half up; null without sheets.</param>
/// <param name="Deviation">Standard deviation of all totals, to two decimals.</param>
/// <param name="Dropped">The highest and the lowest were left out of the mean.</param>
/// <param name="Passed">Null where the meeting decides, or nothing is handed in.</param>
public sealed record PanelResult(int Sheets, int Missing, decimal? Mean, decimal? Highest, decimal? Lowest, decimal? Deviation, bool Dropped, bool? Passed)
{
    /// <summary>Highest less lowest.</summary>
    public decimal? Spread => Highest - Lowest;
}

/// <summary>From totals to the result, pure and in exact decimals.</summary>
public static class PanelScores
{
    /// <summary>With fewer sheets leaving two out would leave too little: all are averaged.</summary>
    public const int LeastToDrop = 5;

    /// <param name="seats">How many sit in the panel.</param>
    /// <param name="pass">Least mean that passes, compared before rounding; null where the meeting decides.</param>
    public static PanelResult Of(IReadOnlyCollection<decimal> totals, int seats, bool dropExtremes, decimal? pass)
    {
        if (totals.Count == 0)
            return new(0, seats, null, null, null, null, false, null);
        var dropped = dropExtremes && totals.Count >= LeastToDrop;
        List<decimal> counted = [.. totals.Order()];
        if (dropped)
            counted = counted[1..^1];
        var sum = counted.Sum();
        return new(totals.Count, Math.Max(0, seats - totals.Count), Round(sum / counted.Count), totals.Max(), totals.Min(), Deviation(totals), dropped,
            pass is { } least ? sum >= least * counted.Count : null);
    }

    // n Σx² − (Σx)² is exact, so that equal totals give exactly 0.
    private static decimal Deviation(IReadOnlyCollection<decimal> totals)
    {
        var (count, sum, squares) = (totals.Count, totals.Sum(), totals.Sum(t => t * t));
        return Round(Root((count * squares) - (sum * sum)) / count);
    }

    private static decimal Root(decimal value)
    {
        if (value <= 0)
            return 0;
        // Newton from above falls until the last digit settles.
        var (root, next) = (Math.Max(1, value), 0m);
        while (true)
        {
            next = (root + (value / root)) / 2;
            if (next >= root)
                return root;
            root = next;
        }
    }

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
