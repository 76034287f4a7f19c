using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>
/// A county's own version of a pack, with the paper it rests on. It holds all its files whole, so that what is pinned does not
/// change when the shipped packs are replaced by an upgrade. It is never edited: a mistake is withdrawn, and another one entered.
/// </summary>
public sealed class PackOverlay : IOwnedByCounty, IVersioned
{
    /// <summary>What a county's version is filed under where a shipped one says national or province.</summary>
    public const string Level = "county";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>schemes, documents …</summary>
    public required string Kind { get; init; }
    /// <summary>Pack id.</summary>
    public required string Pack { get; init; }
    public DateOnly EffectiveFrom { get; init; }
    /// <summary>Pin of the version it was made from.</summary>
    public required string Base { get; init; }
    /// <summary>JSON: file name to text.</summary>
    public required string Content { get; init; }
    /// <summary>As a shipped version's: SHA-256 over names and contents.</summary>
    public required string Digest { get; init; }
    /// <summary>The paper that says so.</summary>
    public Guid BasisPaper { get; init; }
    /// <summary>What was changed and why.</summary>
    public required string Note { get; init; }
    public required string EnteredBy { get; init; }
    public Instant EnteredAt { get; init; }
    public Instant? WithdrawnAt { get; set; }
    public string WithdrawnBy { get; set; } = "";
    public string WithdrawnReason { get; set; } = "";

    /// <summary>The version it makes.</summary>
    public PackVersion ToVersion() => new(Pack, Kind, Level, EffectiveFrom, "", Digest)
    {
        Own = JsonSerializer.Deserialize<Dictionary<string, string>>(Content, Plain)!,
    };

    /// <summary>Files as <see cref="Content"/>, with their digest.</summary>
    public static (string Content, string Digest) Write(IReadOnlyDictionary<string, string> files) =>
        (JsonSerializer.Serialize(files, Plain), PackLibrary.DigestOf(files.Select(f => (f.Key, Encoding.UTF8.GetBytes(f.Value)))));
}

/// <summary>Something that was decided by a version of a pack and keeps its pin.</summary>
public interface IPackUse
{
    /// <summary>What was decided by the version, in words with numbers: 3 件办件（2025-高企-007 等）; empty when nothing.</summary>
    Task<string> Of(KechuangDb db, string pin, CancellationToken stop);
}

/// <summary>Versions of packs as a county has them: the shipped ones and its own.</summary>
public static class CountyPacks
{
    /// <summary>The county's versions of a kind that stood at that instant, oldest first.</summary>
    public static IQueryable<PackOverlay> Overlays(this KechuangDb db, string kind, Instant knownAt) => db.Set<PackOverlay>()
        .Where(o => o.Kind == kind && o.EnteredAt <= knownAt && (o.WithdrawnAt == null || o.WithdrawnAt > knownAt)).OrderBy(o => o.EffectiveFrom);

    /// <summary>The version in force in a county on a day; its own goes before a shipped one of the same day.</summary>
    public static async Task<PackVersion?> InForce(this PackLibrary packs, KechuangDb db, string kind, string id, DateOnly day, Instant knownAt, CancellationToken stop)
    {
        var shipped = packs.InForce(kind, id, day);
        var own = await db.Overlays(kind, knownAt).Where(o => o.Pack == id && o.EffectiveFrom <= day).AsNoTracking().LastOrDefaultAsync(stop);
        return own is not null && (shipped is null || own.EffectiveFrom >= shipped.EffectiveFrom) ? own.ToVersion() : shipped;
    }
}
