namespace Kechuang.Gongwen.Vocabularies;

/// <summary>How two characters come to be taken for each other.</summary>
internal enum Kinship
{
    None,

    /// <summary>Sounds that many mix up: n and l, zh and z, in and ing.</summary>
    Near,

    /// <summary>Nearly the same shape.</summary>
    Look,

    /// <summary>The same syllable in another tone.</summary>
    Sound,

    /// <summary>The same syllable and tone.</summary>
    Same,
}

/// <summary>The 8,105 characters of 通用规范汉字表 with their sounds and the characters they are mixed up with.</summary>
internal sealed class CharacterTable
{
    // The first level of the table of 2013: a slip of the keyboard comes from, and mends to, one of these.
    private const int Commonest = 3500;

    private readonly Entry?[] entries = new Entry?[char.MaxValue + 1];
    private readonly List<char> order = [];

    public bool IsStandard(char c) => entries[c] is { Sounds.Length: > 0 };

    /// <summary>The common characters that could have been meant.</summary>
    public string Kin(char c) => entries[c]?.Kin ?? "";

    /// <summary>The common characters of nearly the same shape.</summary>
    public string Looks(char c) => entries[c]?.Looks ?? "";

    /// <summary>Numbers of its syllables, those that are mixed up having the same.</summary>
    public ReadOnlySpan<ushort> Syllables(char c) => entries[c] is { } entry ? entry.Near : [];

    /// <summary>How many of the tables of shapes call two characters alike, each way.</summary>
    public int Likeness(char a, char b) => (entries[a]?.Alike.Count(c => c == b) ?? 0) + (entries[b]?.Alike.Count(c => c == a) ?? 0);

    /// <summary>Whether sounds of theirs are the same or are mixed up.</summary>
    public bool SoundAlike(char a, char b) => Syllables(a).ContainsAny(Syllables(b));

    /// <summary>Whether it is one of the characters that everybody writes.</summary>
    public bool IsCommon(char c) => entries[c] is { IsCommon: true };

    public Kinship Between(char a, char b)
    {
        if (entries[a] is not { } left || entries[b] is not { } right)
        {
            return Kinship.None;
        }

        return left.Sounds.AsSpan().ContainsAny(right.Sounds) ? Kinship.Same
            : left.Syllables.AsSpan().ContainsAny(right.Syllables) ? Kinship.Sound
            : left.Looks.Contains(b) || right.Looks.Contains(a) ? Kinship.Look
            : left.Near.AsSpan().ContainsAny(right.Near) ? Kinship.Near
            : Kinship.None;
    }

    /// <summary>Reads characters.tsv (the commonest first), the groups of lookalikes.tsv and the neighbours of shapes.tsv.</summary>
    public static CharacterTable Read(TextReader characters, TextReader lookalikes, TextReader shapes)
    {
        var table = new CharacterTable();
        var sounds = new Numbers();
        foreach (var row in Tsv.Rows(characters, 3))
        {
            var spoken = row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            table.order.Add(row[0][0]);
            table.entries[row[0][0]] = new Entry(
                sounds.Of(spoken), sounds.Of(spoken.Select(s => s[..^1])), sounds.Of(spoken.Select(s => Blurred(s[..^1]))), row[2], "");
        }

        foreach (var group in Tsv.Rows(lookalikes, 1).Select(row => row[0]))
        {
            foreach (var c in group)
            {
                table.entries[c] = table.entries[c] is { } entry ? entry with { Looks = entry.Looks + group.Replace(c.ToString(), "", StringComparison.Ordinal) } : null;
            }
        }

        // Characters outside the table of 2013 (岀 for 出) are slips where they look like one of it.
        foreach (var row in Tsv.Rows(shapes, 2))
        {
            var c = row[0][0];
            table.entries[c] = table.entries[c] is { } entry ? entry with { Looks = entry.Looks + row[1] } : new Entry([], [], [], row[1], row[1], row[1]);
        }

        table.FindKin();
        return table;
    }

    private void FindKin()
    {
        var common = order.Take(Commonest).Select(c => (c, Entry: entries[c]!)).ToList();
        var bySound = common.SelectMany(e => e.Entry.Near.Select(n => (n, e.c))).ToLookup(p => p.n, p => p.c);
        var byLook = common.SelectMany(e => e.Entry.Looks.Select(l => (l, e.c))).ToLookup(p => p.l, p => p.c);
        foreach (var (c, entry) in common)
        {
            entries[c] = entry with { IsCommon = true };
        }

        foreach (var c in order)
        {
            var entry = entries[c]!;
            var looks = string.Concat(byLook[c].Concat(entry.Looks.Where(l => entries[l] is { Sounds.Length: > 0 })).Where(k => k != c).Distinct());
            entries[c] = entry with { Alike = entry.Looks, Looks = looks, Kin = string.Concat(entry.Near.SelectMany(n => bySound[n]).Concat(looks).Where(k => k != c).Distinct()) };
        }
    }

    // Southern speech and hasty typing mix these up.
    private static string Blurred(string syllable)
    {
        var s = syllable.Replace("zh", "z", StringComparison.Ordinal).Replace("ch", "c", StringComparison.Ordinal).Replace("sh", "s", StringComparison.Ordinal);
        s = s.StartsWith('n') ? "l" + s[1..] : s;
        return s.EndsWith("ing", StringComparison.Ordinal) || s.EndsWith("eng", StringComparison.Ordinal) || s.EndsWith("ang", StringComparison.Ordinal) ? s[..^1] : s;
    }

    private sealed record Entry(ushort[] Sounds, ushort[] Syllables, ushort[] Near, string Looks, string Kin, string Alike = "", bool IsCommon = false);

    private sealed class Numbers
    {
        private readonly Dictionary<string, ushort> known = [];

        public ushort[] Of(IEnumerable<string> names) => [.. names.Distinct().Select(Of)];

        private ushort Of(string name)
        {
            if (!known.TryGetValue(name, out var number))
            {
                known[name] = number = (ushort)known.Count;
            }

            return number;
        }
    }
}
