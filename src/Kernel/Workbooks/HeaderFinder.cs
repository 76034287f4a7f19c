namespace Kechuang.Kernel.Workbooks;

/// <summary>One header: its column and its words from the upper line to the lower.</summary>
internal sealed record Header(int Column, IReadOnlyList<string> Parts)
{
    public string Text => string.Join(" / ", Parts);
    public string Letter => ColumnLetters.Of(Column);
}

/// <summary>Where the headers stand and what they say.</summary>
internal sealed record HeaderBlock(int Index, int Row, int Lines, IReadOnlyList<Header> Headers)
{
    /// <summary>The same for every sheet with the same headers in the same columns.</summary>
    public string Signature => Digest.Of(string.Join('\n', Headers.Select(h => $"{h.Letter}={TextForm.Key(h.Text)}"))).Code;
}

/// <summary>Finds the header rows under titles, notes and blank rows: the block of one to three lines most of whose words are known.</summary>
internal sealed class HeaderFinder(Sheet sheet, ColumnMatcher matcher)
{
    private const int SearchedRows = 40;
    private const int MostLines = 3;

    private readonly List<MergedRange> merges = [.. sheet.Merges.Where(m => sheet.Rows.Count > 0 && m.FirstRow <= sheet.Rows[Math.Min(sheet.Rows.Count, SearchedRows + MostLines) - 1].Number)];

    public HeaderBlock? Find(int atLeast)
    {
        HeaderBlock? best = null;
        var bestScore = 0;
        foreach (var block in Candidates(MostLines))
        {
            var (columns, all) = matcher.Count(block);
            // A wrong second line can only add columns by chance; fewer lines win a tie, then the earlier row.
            var score = columns * 100 - (all - columns) * 10 - block.Lines;
            if (columns < atLeast || score <= bestScore) continue;
            (best, bestScore) = (block, score);
        }
        return best is null ? null : WithUnits(best);
    }

    // A line of nothing but units under the headers belongs to them: it is no record, and what it says must not be asked again.
    private HeaderBlock WithUnits(HeaderBlock block)
    {
        var lines = 1;
        while (sheet.Rows[block.Index + lines - 1].Number < block.Row + block.Lines - 1) lines++;
        if (block.Index + lines >= sheet.Rows.Count) return block;
        var below = sheet.Rows[block.Index + lines];
        var said = below.Cells.Where(c => !c.IsEmpty).ToList();
        return said.Count > 0 && said.TrueForAll(c => c.Kind == CellKind.Text && IsUnit(c.Text))
            ? block with { Lines = below.Number - block.Row + 1, Headers = Read(block.Index, lines + 1) }
            : block;
    }

    private static bool IsUnit(string text) => Units.DimensionOf(text.Trim().Trim('(', ')', '（', '）', '[', ']', ' ')) is not null;

    public HeaderBlock? FindSigned(string signature, int lines) =>
        Candidates(lines).FirstOrDefault(block => block.Lines == lines && block.Signature == signature);

    private IEnumerable<HeaderBlock> Candidates(int mostLines)
    {
        for (var index = 0; index < Math.Min(sheet.Rows.Count, SearchedRows); index++)
            for (var lines = 1; lines <= mostLines && index + lines <= sheet.Rows.Count && MayBeHeader(sheet.Rows[index + lines - 1]); lines++)
                yield return new HeaderBlock(index, sheet.Rows[index].Number, sheet.Rows[index + lines - 1].Number - sheet.Rows[index].Number + 1, Read(index, lines));
    }

    // Headers are words; the one number they may be is a year.
    private static bool MayBeHeader(SheetRow row) => row.Cells.All(c => c.Kind is CellKind.Text or CellKind.Empty || IsYear(c));

    private static bool IsYear(Cell cell) => cell.Kind == CellKind.Number && cell.Number is >= 1990 and <= 2100;

    private List<Header> Read(int index, int lines)
    {
        var parts = new SortedDictionary<int, List<string>>();
        for (var line = 0; line < lines; line++)
        {
            var row = sheet.Rows[index + line];
            foreach (var (column, text) in Spread(row, last: line == lines - 1, index, lines))
            {
                if (!parts.TryGetValue(column, out var words)) parts[column] = words = [];
                if (words.Count == 0 || words[^1] != text) words.Add(text);
            }
        }
        return [.. parts.Select(p => new Header(p.Key, p.Value))];
    }

    // A group's title counts for each column under it: under its merged range, or as far as the cells beside it are empty.
    private IEnumerable<(int Column, string Text)> Spread(SheetRow row, bool last, int index, int lines)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.IsEmpty) continue;
            var text = cell.Text.Trim();
            yield return (cell.Column, text);
            if (last) continue;
            var merged = merges.FirstOrDefault(m => m.Covers(row.Number, cell.Column));
            var until = merged.LastColumn > 0 ? merged.LastColumn : EmptyUntil(row, cell, sheet.Rows[index + lines - 1]);
            for (var column = cell.Column + 1; column <= until; column++) yield return (column, text);
        }
    }

    // Unmerged, only a year over names or a name over years is taken for a group's title.
    private static int EmptyUntil(SheetRow row, Cell title, SheetRow below)
    {
        var column = title.Column;
        var year = IsBare(title);
        while (row[column + 1].IsEmpty && !below[column + 1].IsEmpty && (year || (IsBare(below[column]) && IsBare(below[column + 1])))) column++;
        return column;
    }

    private static bool IsBare(Cell cell) => !cell.IsEmpty && HeaderText.Parse(cell.Text).IsBare;
}
