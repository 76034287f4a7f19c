namespace Kechuang.Kernel.Workbooks;

/// <summary>How a column is shown.</summary>
public enum OutFormat { General, Text, Whole, Money, Percent, Date }

/// <summary>
/// A column of an export. Percent takes ratios (0.125 or a <see cref="Percent"/> shows 12.5 %); a <see cref="Money"/> is
/// written in <paramref name="Unit"/>, 万元 where none is given, which belongs into the header.
/// </summary>
public sealed record OutColumn(string Header, OutFormat Format = OutFormat.General, MoneyUnit? Unit = null);

/// <summary>A sheet to write: rows are read once, in order, and never held together.</summary>
public sealed record OutSheet(string Name, IReadOnlyList<OutColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>A line above the headers, across all columns.</summary>
    public string? Title { get; init; }
}

/// <summary>
/// Writes lists as .xlsx: typed cells, frozen header, filter, widths for Chinese text, A4 landscape with the header on
/// each page. The same rows give the same bytes. Written by hand, because MiniExcel stamps the time and has no print set-up.
/// </summary>
public static class WorkbookWriter
{
    private const int MeasuredRows = 200;

    /// <summary>Writes the sheets to the stream, which stays open.</summary>
    public static void Write(Stream stream, params IReadOnlyList<OutSheet> sheets)
    {
        if (sheets.Count == 0) throw new ArgumentException("A workbook needs a sheet.", nameof(sheets));
        using var package = new XlsxOut(stream);
        foreach (var sheet in sheets)
        {
            using var rows = sheet.Rows.GetEnumerator();
            var measured = new List<IReadOnlyList<object?>>();
            while (measured.Count < MeasuredRows && rows.MoveNext()) measured.Add(rows.Current);
            var header = sheet.Title is null ? 1 : 2;
            using var part = package.Sheet(sheet.Name, header);
            part.Begin(Widths(sheet, measured), header);
            if (sheet.Title is not null) part.Row([sheet.Title], _ => XlsxStyle.Title, height: 28);
            part.Row([.. sheet.Columns.Select(c => (object?)c.Header)], _ => XlsxStyle.Header, height: 22);
            foreach (var row in measured) WriteRow(part, sheet, row);
            while (rows.MoveNext()) WriteRow(part, sheet, rows.Current);
            part.EndData();
            part.Filter(header, sheet.Columns.Count);
            if (sheet.Title is not null && sheet.Columns.Count > 1) part.Merge($"A1:{ColumnLetters.Of(sheet.Columns.Count)}1");
            part.Print();
        }
    }

    private static void WriteRow(XlsxOutSheet part, OutSheet sheet, IReadOnlyList<object?> row)
    {
        if (row.Count != sheet.Columns.Count)
            throw new ArgumentException($"A row of sheet {sheet.Name} has {row.Count} cells, its header {sheet.Columns.Count}.");
        part.BeginRow(0);
        for (var i = 0; i < row.Count; i++) part.Cell(Plain(row[i], sheet.Columns[i]), StyleOf(row[i], sheet.Columns[i]));
        part.EndRow();
    }

    private static object? Plain(object? value, OutColumn column) => value switch
    {
        Money money => money.Fen / (decimal)(column.Unit ?? MoneyUnit.Wan).Fen,
        Percent percent => percent.Ratio,
        bool yes => yes ? "是" : "否",
        _ => value,
    };

    private static XlsxStyle StyleOf(object? value, OutColumn column) => (value, column.Format) switch
    {
        (DateOnly, _) => XlsxStyle.Date,
        (_, OutFormat.Money) or (Money, _) => XlsxStyle.Money,
        (_, OutFormat.Percent) or (Percent, _) => XlsxStyle.Percent,
        (_, OutFormat.Whole) => XlsxStyle.Whole,
        (_, OutFormat.Text) => XlsxStyle.Text,
        _ => XlsxStyle.General,
    };

    private static double[] Widths(OutSheet sheet, List<IReadOnlyList<object?>> rows) =>
        [.. sheet.Columns.Select((column, i) => Math.Clamp(rows.Select(r => i < r.Count ? Width(r[i]) : 0).Append(Width(column.Header) + 3).Max() + 2, 9, 50))];

    // A Chinese character is two of the digits that Excel measures widths in.
    internal static double Width(object? value) => value switch
    {
        string text => text.Split('\n').Max(line => line.Sum(c => c < 0x2E80 ? 1.1 : 2.1)),
        DateOnly => 10,
        null => 0,
        _ => 14,
    };
}
