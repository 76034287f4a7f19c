namespace Kechuang.Gongwen.Vocabularies;

/// <summary>Traditional forms and what they are today; words tell the characters that are right by themselves (乾坤) from those that are not (乾淨).</summary>
internal sealed class TraditionalTable
{
    private readonly Dictionary<char, char> characters = [];
    private readonly Dictionary<char, List<(string From, string To)>> words = [];

    public static TraditionalTable Read(params TextReader[] readers)
    {
        var table = new TraditionalTable();
        foreach (var row in readers.SelectMany(r => Tsv.Rows(r, 2)).Where(row => row[0].Length == row[1].Length && row[0].Length > 0))
        {
            if (row[0].Length == 1)
            {
                table.characters[row[0][0]] = row[1][0];
                continue;
            }

            table.Add(row[0], row[1]);

            // 關於 is written 关於 too.
            var mixed = string.Concat(row[0].Select(c => table.characters.GetValueOrDefault(c, c)));
            if (mixed != row[0] && mixed != row[1])
            {
                table.Add(mixed, row[1]);
            }
        }

        foreach (var list in table.words.Values)
        {
            list.Sort((a, b) => b.From.Length - a.From.Length);
        }

        return table;
    }

    private void Add(string from, string to)
    {
        if (!words.TryGetValue(from[0], out var list))
        {
            words[from[0]] = list = [];
        }

        list.Add((from, to));
    }

    /// <summary>The word that begins here in its form of today, or null; the longest holds.</summary>
    public string? Simplified(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        foreach (var (from, to) in words.GetValueOrDefault(text[0]) ?? [])
        {
            if (text.StartsWith(from, StringComparison.Ordinal))
            {
                return to;
            }
        }

        return characters.TryGetValue(text[0], out var c) ? c.ToString() : null;
    }
}
