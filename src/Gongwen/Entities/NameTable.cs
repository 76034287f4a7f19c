namespace Kechuang.Gongwen.Entities;

/// <summary>Finds many names in one pass, all that stand at each place.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<int, List<(string Text, EntityType Type)>> byStart = [];
    private readonly HashSet<string> all = new(StringComparer.Ordinal);

    public void Add(string name, EntityType type)
    {
        if (name.Length is < 2 or > 60 || !all.Add(name))
        {
            return;
        }

        var key = Key(name, 0);
        if (!byStart.TryGetValue(key, out var names))
        {
            byStart[key] = names = [];
        }

        names.Add((name, type));
    }

    public bool Contains(string name) => all.Contains(name);

    public void Read(string text, int end, List<Name> found, int start = 0)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if (!byStart.TryGetValue(Key(text, i), out var names))
            {
                continue;
            }

            foreach (var (name, type) in names)
            {
                if (i + name.Length <= end && string.CompareOrdinal(text, i, name, 0, name.Length) == 0)
                {
                    found.Add(new Name(i, i + name.Length, type));
                }
            }
        }
    }

    private static int Key(string text, int at) => (text[at] << 16) | text[at + 1];
}
