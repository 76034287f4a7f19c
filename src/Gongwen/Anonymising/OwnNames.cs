namespace Kechuang.Gongwen;

/// <summary>
/// Reads a list of names to hide: one entity a line, its kind (人、单位、企业、地名、项目、产品), its full name and its other names,
/// tab between them. Empty lines and lines that begin with # are passed over.
/// </summary>
public static class OwnNames
{
    private static readonly Dictionary<string, SecretType> Kinds = new()
    {
        ["人"] = SecretType.Person,
        ["单位"] = SecretType.Body,
        ["企业"] = SecretType.Enterprise,
        ["地名"] = SecretType.Place,
        ["项目"] = SecretType.Programme,
        ["产品"] = SecretType.Product,
    };

    /// <summary>The names of a list; a line of another form is <see cref="FormatException"/>, said in Chinese with its number.</summary>
    public static IReadOnlyList<OwnName> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var names = new List<OwnName>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Trim().Length == 0 || line.StartsWith('#'))
            {
                continue;
            }

            string[] parts = [.. line.Split('\t').Select(part => part.Trim()).Where(part => part.Length > 0)];
            names.Add(parts.Length >= 2 && Kinds.TryGetValue(parts[0].TrimStart('\uFEFF'), out var type)
                ? new OwnName(type, parts[1..])
                : throw new FormatException($"第 {number} 行应是“种类、全称、别的叫法”，用制表符隔开；种类是人、单位、企业、地名、项目、产品之一。"));
        }

        return names;
    }
}
