namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>A cell of a typed table: its place, and its value where it is a plain number.</summary>
internal readonly record struct Cell(int Start, int End, string Text, decimal? Value, int Decimals);

/// <summary>A line of a typed table.</summary>
internal sealed record Row(List<Cell> Cells)
{
    /// <summary>The first cell that is no number: 合计, a township.</summary>
    public string Label => Cells.FirstOrDefault(c => c.Value is null && c.Text.Length > 0).Text ?? "";

    /// <summary>The typed tables of a text: lines of cells that follow one another, the header first.</summary>
    public static IEnumerable<List<Row>> Tables(ProofText text)
    {
        var rows = new List<Row>();
        foreach (var line in text.Body)
        {
            if (Read(text.Text, line) is { } row)
            {
                rows.Add(row);
            }
            else if (rows.Count > 0)
            {
                yield return rows;
                rows = [];
            }
        }

        if (rows.Count > 0)
        {
            yield return rows;
        }
    }

    /// <summary>Reads a line with two or more tabs or bars, or null.</summary>
    public static Row? Read(string text, Slice line)
    {
        var span = text.AsSpan(line.Start, line.End - line.Start);
        var sign = span.Count('\t') >= 1 ? '\t' : span.Count('|') >= 2 ? '|' : '\0';
        if (sign == '\0' || line.End - line.Start > 2000)
        {
            return null;
        }

        var cells = new List<Cell>();
        for (int start = line.Start, end; start <= line.End; start = end + 1)
        {
            var length = text.AsSpan(start, line.End - start).IndexOf(sign);
            end = length < 0 ? line.End : start + length;
            cells.Add(Trimmed(text, start, end));
        }

        // “|a|b|” has an empty cell at either end; “|---|---|” is a rule.
        if (sign == '|')
        {
            cells.RemoveAll(c => c.Text.Length == 0 && (c.Start <= line.Start + 1 || c.End >= line.End - 1));
        }

        return cells.Count < 2 ? null : new Row(cells);
    }

    public Cell? At(int column) => column < Cells.Count ? Cells[column] : null;

    public IEnumerable<Cell> Between(int first, int end) => Cells.Take(end).Skip(first);

    private static Cell Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var written = text[start..end];
        var isNumber = written.Length is > 0 and < 20 && written.AsSpan().IndexOfAnyExcept("0123456789.,０１２３４５６７８９") < 0;
        var point = written.IndexOf('.');
        return new Cell(start, end, written, isNumber ? Reading.Digits.Parse(written) : null, point < 0 ? 0 : written.TrimEnd('%', '％').Length - point - 1);
    }
}
