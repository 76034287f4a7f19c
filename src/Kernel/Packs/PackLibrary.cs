using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kechuang.Kernel;

/// <summary>One version of a pack: a folder named by the day it takes effect.</summary>
/// <param name="Id">Folder name of the pack, e.g. <c>technology-sme</c>.</param>
/// <param name="Kind">schemes, documents, indicators …</param>
/// <param name="Level">national, province, city, county; empty where the kind has no levels.</param>
/// <param name="EffectiveFrom">First day the version is in force.</param>
/// <param name="Folder">Where its files lie.</param>
/// <param name="Digest">SHA-256 over names and contents; every ruling, case, figure and document pins it.</param>
public sealed record PackVersion(string Id, string Kind, string Level, DateOnly EffectiveFrom, string Folder, string Digest)
{
    /// <summary>technology-sme@2022-01-01#1f0c2a9b</summary>
    public string Pin => string.Create(CultureInfo.InvariantCulture, $"{Id}@{EffectiveFrom:yyyy-MM-dd}#{Digest[..8]}");

    /// <summary>A county's own version: its files by name, whole, in place of a folder; null for a shipped one.</summary>
    public IReadOnlyDictionary<string, string>? Own { get; init; }

    /// <summary>Is there such a file in it?</summary>
    public bool Has(string file) => Own?.ContainsKey(file) ?? File.Exists(Path.Combine(Folder, file));

    /// <summary>Reads one of its files.</summary>
    public string Text(string file) => Own is { } own ? own[file] : File.ReadAllText(Path.Combine(Folder, file));
}

/// <summary>
/// The shipped packs: read-only data under <c>packs/</c>, versioned by effective date in their path
/// (architecture, contract 5). A county's own versions are laid over them as <see cref="PackOverlay"/> rows.
/// </summary>
public sealed class PackLibrary
{
    private readonly ILookup<(string Kind, string Id), PackVersion> versions;

    public PackLibrary(string root)
    {
        Root = root;
        versions = Find(root).ToLookup(v => (v.Kind, v.Id));
    }

    /// <summary>The <c>packs</c> folder.</summary>
    public string Root { get; }

    /// <summary>Every version of every dated pack.</summary>
    public IEnumerable<PackVersion> All => versions.SelectMany(v => v).OrderBy(v => v.Id, StringComparer.Ordinal).ThenBy(v => v.EffectiveFrom);

    /// <summary>Versions of one pack, oldest first.</summary>
    public IReadOnlyList<PackVersion> Of(string kind, string id) => [.. versions[(kind, id)].OrderBy(v => v.EffectiveFrom)];

    /// <summary>The version in force on a day; before the first takes effect there is none.</summary>
    public PackVersion? InForce(string kind, string id, DateOnly day) => Of(kind, id).LastOrDefault(v => v.EffectiveFrom <= day);

    /// <summary>The folder named packs beside the program or above it.</summary>
    public static string Locate()
    {
        if (Environment.GetEnvironmentVariable("KECHUANG_PACKS") is { Length: > 0 } given)
            return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "packs", "dictionary")))
                return Path.Combine(folder.FullName, "packs");
        throw new DirectoryNotFoundException("No folder named packs was found beside the program or above it; set KECHUANG_PACKS.");
    }

    private static IEnumerable<PackVersion> Find(string root)
    {
        foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories))
        {
            if (!DateOnly.TryParseExact(Path.GetFileName(folder), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                continue;
            var parts = Path.GetRelativePath(root, folder).Split(Path.DirectorySeparatorChar);
            yield return new PackVersion(parts[^2], parts[0], parts.Length > 3 ? parts[1] : "", day, folder, DigestOf(folder));
        }
    }

    private static string DigestOf(string folder) => DigestOf(Directory.EnumerateFiles(folder).Select(f => (Path.GetFileName(f), File.ReadAllBytes(f))));

    /// <summary>SHA-256 over names and contents, in order of the names.</summary>
    internal static string DigestOf(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
