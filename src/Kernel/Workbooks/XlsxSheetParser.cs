using System.Globalization;
using System.Xml;

namespace Kechuang.Kernel.Workbooks;

/// <summary>One pass over a sheet's xml. Only cells with content, and formulas that lack one, are kept.</summary>
internal sealed class XlsxSheetParser(
    XmlReader xml, string name, List<string> strings, XlsxStyles styles, bool from1904, WorkbookLimits limits, int cellsBefore)
{
    private readonly List<SheetRow> rows = [];
    private readonly List<MergedRange> merges = [];
    private readonly HashSet<int> hiddenColumns = [];
    private readonly List<Cell> buffer = [];
    private int declaredRows;
    private int rowNumber;

    public int CellsSoFar { get; private set; } = cellsBefore;

    public Sheet Read(bool hidden)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "dimension": declaredRows = ColumnLetters.ParseCell((xml.GetAttribute("ref") ?? "").Split(':')[^1]).Row; break;
                case "col": ReadColumn(); break;
                case "row": ReadRow(); break;
                case "mergeCell": ReadMerge(); break;
            }
        }
        return new Sheet(name, rows) { Hidden = hidden, Merges = merges, HiddenColumns = hiddenColumns };
    }

    private void ReadColumn()
    {
        if (xml.GetAttribute("hidden") is not ("1" or "true")) return;
        if (!int.TryParse(xml.GetAttribute("min"), out var from) || !int.TryParse(xml.GetAttribute("max"), out var to)) return;
        for (var column = Math.Max(from, 1); column <= Math.Min(to, limits.Columns); column++) hiddenColumns.Add(column);
    }

    private void ReadMerge()
    {
        if (merges.Count >= limits.MergedRanges) throw new RefusedException($"工作表“{name}”的合并单元格超过 {limits.MergedRanges} 处。请取消合并后再上传。");
        var ends = (xml.GetAttribute("ref") ?? "").Split(':');
        var (c1, r1) = ColumnLetters.ParseCell(ends[0]);
        var (c2, r2) = ColumnLetters.ParseCell(ends[^1]);
        if (c1 > 0 && r1 > 0 && c2 >= c1 && r2 >= r1) merges.Add(new MergedRange(r1, c1, r2, c2));
    }

    private void ReadRow()
    {
        rowNumber = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : rowNumber + 1;
        var hidden = xml.GetAttribute("hidden") is "1" or "true";
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        var column = 0;
        buffer.Clear();
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c") ReadCell(ref column);
            else xml.Read();
        }
        if (buffer.Count == 0) return;
        if (rows.Count >= limits.Rows) throw TooManyRows();
        CellsSoFar += buffer.Count;
        if (CellsSoFar > limits.Cells) throw new RefusedException($"表格内容超过 {limits.Cells / 10_000} 万个单元格。请只保留要导入的列，或分成几个文件上传。");
        rows.Add(new SheetRow(rowNumber, hidden, [.. buffer]));
    }

    private RefusedException TooManyRows()
    {
        var counted = declaredRows > limits.Rows ? $"有 {declaredRows:N0} 行" : $"超过 {limits.Rows:N0} 行";
        return new RefusedException($"工作表“{name}”{counted}，一次最多导入 {limits.Rows:N0} 行。请分成几个文件上传。");
    }

    // Reads one c element and leaves the reader behind it.
    private void ReadCell(ref int column)
    {
        column++;
        string? type = null;
        var style = 0;
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "r") column = ColumnLetters.ParseCell(xml.Value).Column is var c and > 0 ? c : column;
            else if (xml.LocalName == "t") type = xml.Value;
            else if (xml.LocalName == "s") _ = int.TryParse(xml.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style);
        }
        xml.MoveToElement();
        if (xml.IsEmptyElement) { xml.Read(); return; }
        var (raw, rich, formula) = ReadContent();
        var flags = formula ? CellFlags.Formula : CellFlags.None;
        if (raw is null && rich is null && !formula) return;
        var cell = rich is not null ? Cell.OfText(column, rich, flags) : Typed(column, type, style, raw ?? "", flags);
        if (cell.IsEmpty && cell.Flags == CellFlags.None) return;
        if (column > limits.Columns)
            throw new RefusedException($"工作表“{name}”第 {rowNumber} 行的内容到了第 {column} 列（{ColumnLetters.Of(column)}），最多 {limits.Columns} 列。请删去不用的列后再上传。");
        buffer.Add(cell);
    }

    private (string? Raw, string? Rich, bool Formula) ReadContent()
    {
        string? raw = null, rich = null;
        var formula = false;
        var depth = xml.Depth;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) { xml.Read(); continue; }
            switch (xml.LocalName)
            {
                case "v": raw = xml.ReadElementContentAsString(); break;
                case "is": rich = XlsxStrings.ReadRich(xml); break;
                case "f": formula = true; xml.Skip(); break;
                default: xml.Skip(); break;
            }
        }
        xml.Read();
        return (raw, rich, formula);
    }

    private Cell Typed(int column, string? type, int style, string raw, CellFlags flags) => type switch
    {
        "s" => Cell.OfText(column, int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < strings.Count ? strings[i] : throw new InvalidDataException(), flags),
        "str" or "inlineStr" => Cell.OfText(column, XlsxStrings.Unescape(raw), flags),
        "b" => new Cell { Column = column, Kind = CellKind.Boolean, Number = raw is "1" or "true" ? 1 : 0, Text = raw is "1" or "true" ? "TRUE" : "FALSE", Flags = flags },
        "e" => new Cell { Column = column, Kind = CellKind.Error, Text = raw, Flags = flags },
        "d" when DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) => Cell.OfDate(column, at, flags),
        _ => raw.Length == 0 ? new Cell { Column = column, Text = "", Flags = flags } : OfNumber(column, style, raw, flags),
    };

    private Cell OfNumber(int column, int style, string raw, CellFlags flags)
    {
        if (!ExcelNumbers.TryParse(raw, out var value, out var lost)) return new Cell { Column = column, Kind = CellKind.Error, Text = raw, Flags = flags };
        var look = styles[style];
        if (look.Date && ExcelNumbers.TryDate(value, from1904, out var at)) return Cell.OfDate(column, at, flags);
        if (lost) flags |= CellFlags.LostDigits;
        if (look.Percent) flags |= CellFlags.Percent;
        return new Cell { Column = column, Kind = CellKind.Number, Number = value, Text = Show(value, look), Flags = flags };
    }

    private static string Show(decimal value, NumberLook look)
    {
        if (look is { Percent: false }) return ExcelNumbers.Show(value);
        return value > decimal.MaxValue / 100 ? ExcelNumbers.Show(value) : ExcelNumbers.Show(value * 100) + "%";
    }
}
