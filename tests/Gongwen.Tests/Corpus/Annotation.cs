namespace Kechuang.Gongwen.Tests.Corpus;

/// <summary>
/// What a reader should find in a report besides faults: tables beside it, NAME.headings.tsv and NAME.figures.tsv in the order of
/// the text, NAME.entities.tsv with every name once, standing for all its occurrences that are no part of a longer name.
/// </summary>
internal static class Annotation
{
    /// <summary>The reports of a set that have a table of this kind, with its rows.</summary>
    public static IEnumerable<(Report Report, IReadOnlyList<string[]> Rows)> Of(string set, string kind) =>
        from report in Report.All(set)
        let file = Path.Combine(Report.Folder(set), $"{report.Name}.{kind}.tsv")
        where File.Exists(file)
        select (report, (IReadOnlyList<string[]>)[.. File.ReadLines(file).Skip(1).Select(line => line.Split('\t'))]);

    /// <summary>Headings as “level start text”.</summary>
    public static IEnumerable<string> Headings(Report report, IReadOnlyList<string[]> rows)
    {
        var at = 0;
        foreach (var row in rows)
        {
            var text = row[1] + row[2];
            var start = Find(report, text, at);
            at = start + text.Length;
            yield return $"{row[0]} {start} {text}";
        }
    }

    /// <summary>Figures as “start text unit claim”.</summary>
    public static IEnumerable<string> Figures(Report report, IReadOnlyList<string[]> rows)
    {
        var at = 0;
        foreach (var row in rows)
        {
            var start = Find(report, row[0], at);
            at = start + row[0].Length;
            yield return $"{start} {row[0]} {row[1]} {row[2]}";
        }
    }

    /// <summary>Entities as “type start text”.</summary>
    public static IEnumerable<string> Entities(Report report, IReadOnlyList<string[]> rows)
    {
        var taken = new bool[report.Text.Length];
        foreach (var row in rows.OrderByDescending(r => r[1].Length))
        {
            for (var at = 0; (at = report.Text.IndexOf(row[1], at, StringComparison.Ordinal)) >= 0; at += row[1].Length)
            {
                if (!taken.AsSpan(at, row[1].Length).Contains(true))
                {
                    taken.AsSpan(at, row[1].Length).Fill(true);
                    yield return $"{row[0]} {at} {row[1]}";
                }
            }
        }
    }

    private static int Find(Report report, string text, int from)
    {
        var start = report.Text.IndexOf(text, from, StringComparison.Ordinal);
        return start >= 0 ? start : throw new FormatException($"{report.Name}: “{text}” does not follow position {from}");
    }
}
