using System.Globalization;
using System.Xml.Linq;

namespace Kechuang.Reports;

/// <summary>One sheet on its way to a grid: rows and columns that are hidden are left out, merged cells are one.</summary>
internal sealed class XlsxSheet
{
    private const double UsualWidth = 9;

    // The last columns of a sheet are often hidden in one go, up to 16,384.
    private const int HiddenUpTo = 256;

    private readonly string name;
    private readonly XElement root;
    private readonly XNamespace ns;
    private readonly IReadOnlyList<string> strings;
    private readonly XlsxStylesOf styles;
    private readonly Dictionary<(int, int), XElement> cells = [];
    private readonly HashSet<int> hiddenRows = [], hiddenColumns = [];
    private readonly List<(int Row, int Column, int LastRow, int LastColumn)> merges = [];

    internal XlsxSheet(string name, XElement root, IReadOnlyList<string> strings, XlsxStylesOf styles)
    {
        (this.name, this.root, this.strings, this.styles, ns) = (name, root, strings, styles, root.Name.Namespace);
        foreach (var row in root.Element(ns + "sheetData")?.Elements(ns + "row") ?? [])
            Take(row);
        foreach (var merge in root.Element(ns + "mergeCells")?.Elements(ns + "mergeCell") ?? [])
            if (((string?)merge.Attribute("ref"))?.Split(':') is [var first, var last] && XlsxForm.At(first) is { } a && XlsxForm.At(last) is { } b)
                merges.Add((a.Row, a.Column, b.Row, b.Column));
        foreach (var col in Cols().Where(c => IsSet(c, "hidden")))
            for (var i = Int(col, "min"); i <= Math.Min(Int(col, "max"), HiddenUpTo); i++)
                hiddenColumns.Add(i - 1);
    }

    /// <summary>Rows to the last that has words or a border.</summary>
    internal int LastRow => Shown().Select(c => c.Row + 1).Append(0).Max();

    /// <summary>Columns to the last that has words or a border.</summary>
    internal int LastColumn => Shown().Select(c => c.Column + 1).Append(0).Max();

    internal FormGrid Grid()
    {
        var rows = Enumerable.Range(0, LastRow).Where(r => !hiddenRows.Contains(r)).ToList();
        var columns = Enumerable.Range(0, LastColumn).Where(c => !hiddenColumns.Contains(c)).ToList();
        List<GridCell> grid = [];
        foreach (var (y, row) in rows.Index())
            foreach (var (x, column) in columns.Index())
                if (Cell(row, column, y, x, rows, columns) is { } cell)
                    grid.Add(cell);
        return new FormGrid(name, [.. columns.Select(WidthOf)], grid);
    }

    private GridCell? Cell(int row, int column, int y, int x, List<int> rows, List<int> columns)
    {
        var (high, wide) = (1, 1);
        if (merges.FindIndex(m => row >= m.Row && row <= m.LastRow && column >= m.Column && column <= m.LastColumn) is >= 0 and var at)
        {
            var merge = merges[at];
            // The first cell that is seen stands for the merged area, even where its own corner is hidden.
            if (rows.First(r => r >= merge.Row) != row || columns.First(c => c >= merge.Column) != column)
                return null;
            (high, wide) = (rows.Count(r => r >= merge.Row && r <= merge.LastRow), columns.Count(c => c >= merge.Column && c <= merge.LastColumn));
            (row, column) = (merge.Row, merge.Column);
        }
        var element = cells.GetValueOrDefault((row, column));
        var (percent, framed) = styles.Of(element);
        return new GridCell($"{name}!{XlsxForm.Name(row, column)}", y, x, high, wide, TextOf(element))
        {
            Formula = element?.Element(ns + "f") is not null, Percent = percent, Framed = framed,
        };
    }

    private IEnumerable<(int Row, int Column)> Shown() => cells.Where(c => styles.Of(c.Value).Framed || TextOf(c.Value).Length > 0 || c.Value.Element(ns + "f") is not null).Select(c => c.Key);

    private void Take(XElement row)
    {
        var index = Int(row, "r") - 1;
        if (IsSet(row, "hidden"))
            hiddenRows.Add(index);
        foreach (var cell in row.Elements(ns + "c"))
            if (XlsxForm.At((string?)cell.Attribute("r")) is { } at)
                cells[at] = cell;
    }

    private string TextOf(XElement? cell)
    {
        if (cell is null)
            return "";
        var value = cell.Element(ns + "v")?.Value ?? "";
        return ((string?)cell.Attribute("t") switch
        {
            "s" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count => strings[index],
            "inlineStr" when cell.Element(ns + "is") is { } rich => XlsxForm.Text(rich),
            _ => value,
        }).ReplaceLineEndings(" ").Trim();
    }

    private double WidthOf(int column) =>
        Cols().FirstOrDefault(c => Int(c, "min") <= column + 1 && Int(c, "max") >= column + 1) is { } col
        && double.TryParse((string?)col.Attribute("width"), NumberStyles.Float, CultureInfo.InvariantCulture, out var width) ? width : UsualWidth;

    private IEnumerable<XElement> Cols() => root.Element(ns + "cols")?.Elements(ns + "col") ?? [];

    private static bool IsSet(XElement element, string name) => (string?)element.Attribute(name) is "1" or "true";

    private static int Int(XElement element, string name) =>
        int.TryParse((string?)element.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
