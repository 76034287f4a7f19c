using Kechuang.Kernel;

namespace Kechuang.Platforms;

/// <summary>Where a platform stands, derived from its dated moves; struck moves do not count.</summary>
public sealed record Standing(string State, DateOnly Since, PlatformMove Last, IReadOnlyList<PlatformMove> Counting)
{
    /// <summary>The first counting move into a state.</summary>
    public PlatformMove? Into(string state) => Counting.FirstOrDefault(m => m.To == state);

    /// <summary>
    /// As of a day (what had happened) and known at an instant (what had been entered and not yet struck); null when the
    /// platform was not there yet.
    /// </summary>
    public static Standing? Of(IEnumerable<PlatformMove> moves, DateOnly asOf, Instant knownAt)
    {
        List<PlatformMove> counting = [.. moves
            .Where(m => m.On <= asOf && m.EnteredAt <= knownAt && (m.StruckAt is not { } struck || struck > knownAt))
            .OrderBy(m => m.Sequence)];
        return counting.Count == 0 ? null : new Standing(counting[^1].To, counting[^1].On, counting[^1], counting);
    }
}
