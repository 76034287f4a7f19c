using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Enterprises.Policies;

/// <summary>Where a version stands on a day.</summary>
internal enum VersionState
{
    /// <summary>施行中</summary>
    InForce,
    /// <summary>尚未施行</summary>
    Coming,
    /// <summary>已被替代</summary>
    Replaced,
    /// <summary>已撤回</summary>
    Withdrawn,
}

/// <summary>A version of a scheme as a county sees it.</summary>
/// <param name="Own">The county's row; null for a shipped version.</param>
/// <param name="Policy">Compiled; refused when it cannot be read (any more).</param>
internal sealed record PolicyVersion(PackVersion Pack, PackOverlay? Own, Result<Policy> Policy, VersionState State)
{
    /// <summary>What it is called in addresses: its day, and for the county's own the beginning of its digest.</summary>
    internal string Key => KeyOf(Pack);

    internal string Href => HrefOf(Pack);

    internal string Origin => Own is not null ? "本县" : Pack.Level switch { "national" => "国家级", "province" => "省级", "city" => "市级", _ => "随产品发布" };

    /// <summary>The page of a version.</summary>
    internal static string HrefOf(PackVersion pack) => $"/policies/{pack.Id}/{KeyOf(pack)}";

    private static string KeyOf(PackVersion pack) => pack.Own is null ? pack.EffectiveFrom.Iso() : $"{pack.EffectiveFrom.Iso()}-{pack.Digest[..8]}";

    internal string StateWord => State switch { VersionState.InForce => "施行中", VersionState.Coming => "尚未施行", VersionState.Withdrawn => "已撤回", _ => "已被替代" };
}

/// <summary>All versions of all schemes, withdrawn ones too.</summary>
internal sealed class PolicyVersions(SchemeCatalogue shipped, CountyPolicies policies)
{
    /// <summary>By scheme in the order of the packs, newest first; a withdrawn one after the one that stands of the same day.</summary>
    internal async Task<IReadOnlyList<PolicyVersion>> All(KechuangDb db, DateOnly day, CancellationToken stop)
    {
        var rows = await db.Set<PackOverlay>().AsNoTracking().Where(o => o.Kind == CountyPolicies.Kind).ToListAsync(stop);
        var all = shipped.All.Select(p => (p.Pack, Own: (PackOverlay?)null, Policy: Result.Of(p)))
            .Concat(rows.Select(o => (policies.Read(o).Pack, Own: (PackOverlay?)o, Policy: policies.Read(o).Read))).ToList();
        return [.. all.GroupBy(v => v.Pack.Id).SelectMany(scheme =>
        {
            var current = scheme.Where(v => v.Own?.WithdrawnAt is null && v.Pack.EffectiveFrom <= day).OrderBy(v => v.Pack.EffectiveFrom).ThenBy(v => v.Own is not null).Select(v => v.Pack).LastOrDefault();
            return scheme.Select(v => new PolicyVersion(v.Pack, v.Own, v.Policy, State(v.Pack, v.Own, current, day)))
                .OrderByDescending(v => v.Pack.EffectiveFrom).ThenBy(v => v.State == VersionState.Withdrawn).ThenByDescending(v => v.Own?.EnteredAt.Microseconds);
        })];
    }

    /// <summary>One by its scheme and key; null when there is none.</summary>
    internal async Task<PolicyVersion?> Find(KechuangDb db, string scheme, string key, DateOnly day, CancellationToken stop) =>
        (await All(db, day, stop)).FirstOrDefault(v => v.Pack.Id == scheme && v.Key == key);

    private static VersionState State(PackVersion pack, PackOverlay? own, PackVersion? current, DateOnly day) =>
        own?.WithdrawnAt is not null ? VersionState.Withdrawn
        : ReferenceEquals(pack, current) ? VersionState.InForce
        : pack.EffectiveFrom > day ? VersionState.Coming : VersionState.Replaced;
}
