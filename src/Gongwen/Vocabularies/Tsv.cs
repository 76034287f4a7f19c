namespace Kechuang.Gongwen.Vocabularies;

/// <summary>Tables of the packs: tab separated, the first line names the columns, lines that begin with # are comments.</summary>
internal static class Tsv
{
    /// <summary>The rows, each with at least so many fields; missing ones are empty.</summary>
    public static IEnumerable<string[]> Rows(TextReader reader, int fields)
    {
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!header)
            {
                var row = line.Split('\t');
                yield return row.Length >= fields ? row : [.. row, .. Enumerable.Repeat("", fields - row.Length)];
            }

            header = false;
        }
    }

    /// <summary>A field of alternatives: “甲|乙”.</summary>
    public static string[] Alternatives(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
