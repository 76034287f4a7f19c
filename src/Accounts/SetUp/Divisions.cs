using Kechuang.Kernel;

namespace Kechuang.Accounts;

/// <summary>The counties of the country by their statistical codes (packs/reference/SOURCES.md says from where).</summary>
internal sealed class Divisions(PackLibrary packs)
{
    private readonly Lazy<IReadOnlyList<Division>> counties = new(() => Read(packs.Root));

    /// <summary>Counties whose name or code begins with what was typed, at most <paramref name="limit"/>.</summary>
    internal IReadOnlyList<Division> Find(string typed, int limit) =>
        typed.Trim() is { Length: > 0 } words
            ? [.. counties.Value.Where(d => d.Code.StartsWith(words, StringComparison.Ordinal) || d.Name.Contains(words) || d.Path.EndsWith(words, StringComparison.Ordinal))
                .OrderBy(d => d.Name == words ? 0 : d.Name.StartsWith(words, StringComparison.Ordinal) ? 1 : 2).Take(limit)]
            : [];

    /// <summary>The county of a six-digit code.</summary>
    internal Division? Of(string code) => counties.Value.FirstOrDefault(d => d.Code == code);

    private static IReadOnlyList<Division> Read(string root)
    {
        var lines = File.ReadLines(Path.Combine(root, "reference", "divisions-national-to-county.csv")).Skip(1)
            .Select(l => l.Split(',')).Where(f => f.Length == 4).ToList();
        var names = lines.ToDictionary(f => f[0], f => (Name: f[3], Parent: f[2]));
        return [.. lines.Where(f => f[1] == "3").Select(f =>
        {
            var city = names[f[2]];
            var path = (names.TryGetValue(city.Parent, out var province) ? province.Name : "") + city.Name + f[3];
            return new Division(f[0][..6], f[3], path);
        })];
    }
}

/// <param name="Code">Six digits.</param>
/// <param name="Name">湘乡市</param>
/// <param name="Path">湖南省湘潭市湘乡市</param>
internal sealed record Division(string Code, string Name, string Path);
