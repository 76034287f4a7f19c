using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Cases;

/// <summary>Where a case stands, derived from its dated moves; struck moves do not count.</summary>
public sealed record Progress(string Stage, DateOnly Since, Move Last, IReadOnlyList<Move> Counting)
{
    /// <summary>The first counting move into a stage.</summary>
    public Move? Into(string stage) => Counting.FirstOrDefault(m => m.To == stage);

    /// <summary>
    /// As of a day (what had happened) and known at an instant (what had been entered and not yet struck);
    /// null when the case was not there yet.
    /// </summary>
    public static Progress? Of(IEnumerable<Move> moves, DateOnly asOf, Instant knownAt)
    {
        List<Move> counting = [.. moves
            .Where(m => m.On <= asOf && m.EnteredAt <= knownAt && (m.StruckAt is not { } struck || struck > knownAt))
            .OrderBy(m => m.Sequence)];
        return counting.Count == 0 ? null : new Progress(counting[^1].To, counting[^1].On, counting[^1], counting);
    }
}
