namespace Kechuang.Gongwen.Vocabularies;

/// <summary>Reads packs/vocabulary/indicators.tsv: id, name, unit, claim, aliases, phrasing, better; lists are divided by bars.</summary>
public static class IndicatorTable
{
    private static readonly string[] Columns = ["id", "name", "unit", "claim", "aliases", "phrasing", "better"];

    /// <summary>The indicators in the order of the table.</summary>
    /// <exception cref="FormatException">A line has not the columns of the first, names no claim, or repeats an id; the message says which.</exception>
    public static IReadOnlyList<KnownIndicator> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.ReadLine() is not { } first || !first.TrimStart('\uFEFF').Split('\t').SequenceEqual(Columns))
        {
            throw new FormatException($"第1行应为列名：{string.Join('、', Columns)}。");
        }

        var indicators = new List<KnownIndicator>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var indicator = Read(text, line);
            indicators.Add(ids.Add(indicator.Id) ? indicator : throw new FormatException($"第{line}行：指标“{indicator.Id}”重复。"));
        }

        return indicators;
    }

    private static KnownIndicator Read(string text, int line)
    {
        var cells = text.Split('\t');
        if (cells.Length != Columns.Length)
        {
            throw new FormatException($"第{line}行应有{Columns.Length}列，实有{cells.Length}列。");
        }

        var claim = Enum.GetValues<Claim>().Where(c => OutlineJson.Name(c) == cells[3]).Cast<Claim?>().FirstOrDefault()
            ?? throw new FormatException($"第{line}行：不认得的 claim“{cells[3]}”。");
        return new KnownIndicator(cells[0], cells[1], cells[2], claim, List(cells[4]))
        {
            Phrasing = List(cells[5]),
            LowerIsBetter = cells[6] == "lower",
        };
    }

    private static string[] List(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
