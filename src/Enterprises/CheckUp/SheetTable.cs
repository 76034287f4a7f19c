using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Enterprises.CheckUp;

/// <summary>A table as text: header and rows, from .csv (UTF-8 or GB18030) or the first sheet of an .xlsx.</summary>
internal sealed record SheetTable(IReadOnlyList<string> Header, IReadOnlyList<(int Number, IReadOnlyList<string> Cells)> Rows)
{
    internal static Result<SheetTable> Read(string path)
    {
        if (!File.Exists(path))
            return new Refusal("file.missing", $"没有这个文件：{path}");
        using var stream = File.OpenRead(path);
        return Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? WorkbookReader.Read(stream, Path.GetFileName(path)).Then(book => Of(book.Sheets.First(s => s.Rows.Count > 0)))
            : CsvTable.Read(stream).Then(Of);
    }

    internal static Result<SheetTable> Of(CsvTable csv) => csv.Rows.Count == 0
        ? new Refusal("sheet.empty", "表格是空的，第一行应是列名")
        : new SheetTable(csv.Rows[0].Fields, [.. csv.Rows.Skip(1).Where(r => r.Fields.Any(f => !string.IsNullOrWhiteSpace(f))).Select(r => (r.Row, r.Fields))]);

    internal static Result<SheetTable> Of(Sheet sheet)
    {
        var width = sheet.Rows.Max(r => r.Cells.Length == 0 ? 0 : r.Cells[^1].Column);
        var rows = sheet.Rows.Select(row => (row.Number, Cells: Cells(row, width))).ToList();
        return new SheetTable(rows[0].Cells, rows[1..]);
    }

    private static IReadOnlyList<string> Cells(SheetRow row, int width)
    {
        var cells = new string[width];
        for (var i = 0; i < width; i++)
            cells[i] = row[i + 1] is var cell && cell.Kind switch
            {
                CellKind.Number => cell.Number.ToString("0.############################", CultureInfo.InvariantCulture),
                CellKind.Date => cell.Date.Iso(),
                _ => null,
            } is { } exact ? exact : cell.Text;
        return cells;
    }
}
