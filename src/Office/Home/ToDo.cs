using System.Collections.Concurrent;
using Kechuang.Kernel;

namespace Kechuang.Office;

/// <summary>What waits for a person, gathered from the modules. The count in the header is kept for a few seconds, the list on the home page is not.</summary>
public sealed class ToDo(IEnumerable<ITaskSource> sources, TimeProvider time)
{
    private static readonly TimeSpan Keep = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<Guid, (int Count, long At)> counts = new();

    /// <summary>All lines, overdue and earliest first, those without a day last.</summary>
    public async Task<IReadOnlyList<TaskLine>> Lines(Desk desk, CancellationToken stop)
    {
        var lines = new List<TaskLine>();
        foreach (var source in sources)
            lines.AddRange(await source.Tasks(desk.Db, desk.Actor, desk.Day, stop));
        counts[desk.Actor.Account] = (lines.Sum(l => l.Count), time.GetTimestamp());
        return [.. lines.OrderBy(l => l.Due ?? DateOnly.MaxValue).ThenBy(l => l.Kind, StringComparer.Ordinal)];
    }

    /// <summary>How many things wait.</summary>
    public async ValueTask<int> Count(Desk desk, CancellationToken stop)
    {
        if (counts.TryGetValue(desk.Actor.Account, out var kept) && time.GetElapsedTime(kept.At) < Keep)
            return kept.Count;
        await Lines(desk, stop);
        return counts[desk.Actor.Account].Count;
    }
}
