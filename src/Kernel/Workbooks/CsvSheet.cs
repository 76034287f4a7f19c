namespace Kechuang.Kernel.Workbooks;

/// <summary>A CSV file seen as a workbook of one sheet; its cells are text, and what a column is decides how they are read.</summary>
internal static class CsvSheet
{
    public static Workbook Read(MemoryStream bytes, string fileName, WorkbookLimits limits)
    {
        var text = CsvText.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) ?? throw new RefusedException(CsvText.Undecodable);
        var rows = new List<SheetRow>();
        var cells = 0;
        var error = CsvTable.Scan(text, limits.Rows, record =>
        {
            if (Cells(record, limits) is { Length: > 0 } row) rows.Add(new SheetRow(record.Row, false, row));
            if ((cells += record.Fields.Count) > limits.Cells) throw new RefusedException($"表格内容超过 {limits.Cells / 10_000} 万个单元格。请分成几个文件上传。");
        });
        if (error == "") throw new RefusedException($"文件超过 {limits.Rows:N0} 行，一次最多导入 {limits.Rows:N0} 行。请分成几个文件上传。");
        if (error is not null) throw new RefusedException(error);
        return new Workbook(fileName, [new Sheet(Path.GetFileNameWithoutExtension(fileName), rows)]);
    }

    private static Cell[] Cells(CsvRow record, WorkbookLimits limits)
    {
        var cells = new List<Cell>(record.Fields.Count);
        for (var i = 0; i < record.Fields.Count; i++)
        {
            var cell = Cell.OfText(i + 1, record.Fields[i], CellFlags.None);
            if (cell.IsEmpty && cell.Flags == CellFlags.None) continue;
            if (i >= limits.Columns) throw new RefusedException($"第 {record.Row} 行有 {record.Fields.Count} 列，最多 {limits.Columns} 列。请删去不用的列后再上传。");
            cells.Add(cell);
        }
        return [.. cells];
    }
}
