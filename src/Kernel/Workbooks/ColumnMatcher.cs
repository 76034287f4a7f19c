namespace Kechuang.Kernel.Workbooks;

/// <summary>What a header was taken for.</summary>
internal sealed record HeaderMatch(Header Header, IReadOnlyList<ColumnSpec> Candidates, int? Year, string? Unit);

/// <summary>Finds the column a header means by name, alias and spelling. Likeness alone only suggests.</summary>
internal sealed class ColumnMatcher
{
    private readonly Dictionary<string, List<ColumnSpec>> names = [];
    private readonly Dictionary<string, List<ColumnSpec>> aliases = [];
    private readonly Dictionary<string, HeaderText> parsed = [];

    public ColumnMatcher(IReadOnlyList<ColumnSpec> specs)
    {
        foreach (var spec in specs)
        {
            Add(names, spec.Name, spec);
            foreach (var alias in spec.Aliases) Add(aliases, alias, spec);
        }
    }

    /// <summary>Distinct meanings found in a block, and headers that found one.</summary>
    public (int Distinct, int All) Count(HeaderBlock block)
    {
        var found = block.Headers.Select(Match).Where(m => m.Candidates.Count > 0).ToList();
        return (found.Select(m => (m.Candidates[0].Key, m.Year)).Distinct().Count(), found.Count);
    }

    public HeaderMatch Match(Header header)
    {
        var parts = header.Parts.Select(Parse).ToList();
        var year = parts.LastOrDefault(p => p.Year is not null)?.Year;
        var unit = parts.LastOrDefault(p => p.Unit is not null)?.Unit;
        var words = parts.Where(p => !p.IsBare).ToList();
        return new HeaderMatch(header, Find(header, words), year, unit);
    }

    /// <summary>Columns whose name holds the header's or lies in it: offered to the user, never taken.</summary>
    public IReadOnlyList<ColumnSpec> Similar(Header header)
    {
        var word = header.Parts.Select(Parse).LastOrDefault(p => !p.IsBare)?.Names[^1];
        if (word is null || word.Length < 2) return [];
        return [.. names.Concat(aliases)
            .Where(n => n.Key.Length >= 2 && (n.Key.Contains(word, StringComparison.Ordinal) || word.Contains(n.Key, StringComparison.Ordinal)))
            .OrderBy(n => Math.Abs(n.Key.Length - word.Length)).SelectMany(n => n.Value).Distinct().Take(3)];
    }

    private IReadOnlyList<ColumnSpec> Find(Header header, List<HeaderText> words)
    {
        if (words.Count == 0) return Look(TextForm.Key(header.Parts[^1]));
        if (words.Count > 1)
        {
            var (upper, lower) = (words[0].Names[^1], words[^1].Names[^1]);
            foreach (var joined in (string[])[upper + lower, lower + upper, $"{upper}-{lower}"])
                if (Look(joined) is { Count: > 0 } specs) return specs;
        }
        // The lower line is the more precise one; the upper may still be the name over 2023 | 2024.
        foreach (var word in Enumerable.Reverse(words))
            foreach (var name in word.Names)
                if (Look(name) is { Count: > 0 } specs) return specs;
        return [];
    }

    private List<ColumnSpec> Look(string key) => names.GetValueOrDefault(key) ?? aliases.GetValueOrDefault(key) ?? [];

    private HeaderText Parse(string text) =>
        parsed.TryGetValue(text, out var known) ? known : parsed[text] = HeaderText.Parse(text);

    private static void Add(Dictionary<string, List<ColumnSpec>> table, string name, ColumnSpec spec)
    {
        foreach (var key in HeaderText.Parse(name).Names.Prepend(TextForm.Key(name)).Distinct())
        {
            if (!table.TryGetValue(key, out var specs)) table[key] = specs = [];
            if (!specs.Contains(spec)) specs.Add(spec);
        }
    }
}
