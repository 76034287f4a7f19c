using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>A request that changes the county's own row: who reads it next sees it changed.</summary>
public interface IChangesCounty;

/// <summary>
/// The counties' rows, which every request asks for and hardly anything writes. What is written in this process is seen at once,
/// what another process writes after at most a second.
/// </summary>
public sealed class CountyRows(Databases databases, TimeProvider time)
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, (County Row, long At)> read = new();

    /// <summary>The row of a county that is there; shared, not to be changed.</summary>
    internal County Of(string code)
    {
        if (read.TryGetValue(code, out var known) && time.GetElapsedTime(known.At) < Trust)
            return known.Row;
        var at = time.GetTimestamp();
        using var db = databases.Open(code);
        var row = db.Set<County>().AsNoTracking().Single(c => c.Code == code);
        read[code] = (row, at);
        return row;
    }

    internal void Forget(string code) => read.TryRemove(code, out _);
}
