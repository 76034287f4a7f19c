using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Office;

/// <summary>The refused rows as a sheet of their own, as they were written, with what is wrong in the last column: put right, it can be uploaded again.</summary>
internal static class RefusedRows
{
    /// <summary>Writes them; false when there are none.</summary>
    internal static bool Write(Stream output, ImportReading reading, ImportPlan plan)
    {
        var refused = plan.Lines.Where(l => l.Effect == ImportEffect.Refused).ToLookup(l => l.Sheet);
        List<OutSheet> sheets = [.. reading.Included.Where(s => refused[s.Sheet.Name].Any()).Select(s => SheetOf(s, [.. refused[s.Sheet.Name]]))];
        if (sheets.Count > 0)
            WorkbookWriter.Write(output, sheets);
        return sheets.Count > 0;
    }

    private static OutSheet SheetOf(SheetReading reading, List<ImportLine> lines)
    {
        var rows = reading.Sheet.Rows.ToDictionary(r => r.Number);
        var problems = lines.ToDictionary(l => l.Row, l => string.Join("\n", l.Problems.Select(p => p.ToString())));
        List<int> columns = [.. lines.SelectMany(l => rows[l.Row].Cells).Select(c => c.Column).Union(reading.Mapping!.Columns.Select(c => ColumnLetters.Parse(c.Letter))).Order()];
        List<OutColumn> heads = [.. columns.Select(c => new OutColumn(Head(reading, c))), new OutColumn("问题")];
        return new OutSheet(reading.Sheet.Name, heads, lines.Select(l => (IReadOnlyList<object?>)[.. columns.Select(c => Value(rows[l.Row][c])), problems[l.Row]]));
    }

    // What the title above the table said of unit and year is lost in the extract, so the header must say it.
    private static string Head(SheetReading reading, int column)
    {
        var letter = ColumnLetters.Of(column);
        if (reading.Mapping!.Columns.FirstOrDefault(c => c.Letter == letter) is not { } mapped)
        {
            var header = reading.Sheet.Rows.FirstOrDefault(r => r.Number == reading.Mapping.HeaderRow)?[column].Text;
            return string.IsNullOrWhiteSpace(header) ? letter : header;
        }
        var year = mapped.Year is { } y && !mapped.Header.Contains(y.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? y.ToString(CultureInfo.InvariantCulture) + "年" : "";
        var unit = mapped.Unit is { } u && !mapped.Header.Contains(u, StringComparison.Ordinal) ? $"（{u}）" : "";
        return year + mapped.Header + unit;
    }

    private static object? Value(Cell cell) => cell.Kind switch
    {
        CellKind.Empty => null,
        CellKind.Number => cell.Number,
        CellKind.Date => cell.Date,
        _ => cell.Text,
    };
}
