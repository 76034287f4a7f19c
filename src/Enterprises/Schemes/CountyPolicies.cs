using System.Collections.Concurrent;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises;

/// <summary>
/// The schemes as a county has them: the shipped versions and its own, by the day each takes effect. Its own are asked for each
/// time by their ids alone and compiled once, since a stored version never changes.
/// </summary>
public sealed class CountyPolicies(SchemeCatalogue shipped, ElementDictionary dictionary)
{
    internal const string Kind = "schemes";

    private readonly ConcurrentDictionary<Guid, (PackVersion Pack, Result<Policy> Read)> known = [];

    /// <summary>The catalogue with whatever the county had entered and not withdrawn at that instant.</summary>
    public async Task<SchemeCatalogue> Of(KechuangDb db, Instant knownAt, CancellationToken stop)
    {
        var ids = await db.Overlays(Kind, knownAt).Select(o => o.Id).ToListAsync(stop);
        if (ids.Count == 0)
            return shipped;
        var missing = ids.Where(id => !known.ContainsKey(id)).ToList();
        if (missing.Count > 0)
            foreach (var row in await db.Set<PackOverlay>().AsNoTracking().Where(o => missing.Contains(o.Id)).ToListAsync(stop))
                Read(row);
        var own = ids.Select(id => known[id]).ToList();
        return shipped.With(own.Where(o => o.Read.Succeeded).Select(o => o.Read.Value), [.. own.Where(o => o.Read.Refused).Select(o => new BrokenPolicy(o.Pack, o.Read.Refusals))]);
    }

    /// <summary>A county's version, compiled; also one that was withdrawn.</summary>
    internal (PackVersion Pack, Result<Policy> Read) Read(PackOverlay row) => known.GetOrAdd(row.Id, _ =>
    {
        var pack = row.ToVersion();
        return (pack, Compile(pack));
    });

    /// <summary>Compiles a draft.</summary>
    internal Result<Policy> Compile(PackVersion pack) => Policy.Compile(pack, shipped.Layout, dictionary, @fixed: true);
}
