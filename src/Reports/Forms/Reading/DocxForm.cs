using System.Globalization;
using System.Xml.Linq;

namespace Kechuang.Reports;

/// <summary>Reads the tables of a text into grids; a table inside a table belongs to the cell it stands in.</summary>
internal static class DocxForm
{
    internal const string Main = "word/document.xml";

    internal static IReadOnlyList<FormGrid> Read(FormPackage package) =>
        [.. Tables(package).Select((table, i) => new DocxTable(i + 1, table).Grid())];

    /// <summary>The cell element of t1r3c4; null where there is none.</summary>
    internal static XElement? Find(FormPackage package, string place)
    {
        var numbers = place.Split('t', 'r', 'c');
        if (numbers.Length != 4 || !numbers.Skip(1).All(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return null;
        var (table, row, cell) = (At(numbers[1]), At(numbers[2]), At(numbers[3]));
        return Tables(package).ElementAtOrDefault(table) is { } found ? Parts(Parts(found, "tr").ElementAtOrDefault(row), "tc").ElementAtOrDefault(cell) : null;
    }

    /// <summary>Rows of a table or cells of a row, also those inside content controls.</summary>
    internal static IEnumerable<XElement> Parts(XElement? of, string name)
    {
        foreach (var child in of?.Elements() ?? [])
            if (child.Name.LocalName == name)
                yield return child;
            else if (child.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins")
                foreach (var inner in Parts(child, name))
                    yield return inner;
    }

    /// <summary>The words of an element without what was deleted in tracked changes.</summary>
    internal static string TextOf(XElement element) =>
        string.Concat(element.Descendants().Where(e => e.Name.LocalName is "t" or "tab" or "br" && e.Name.Namespace == element.Name.Namespace && IsSeen(e, element))
            .Select(e => e.Name.LocalName == "t" ? e.Value : " ")).Trim();

    /// <summary>Elements of a name in the order they stand, each once: what an older program shows instead of a text box is left out.</summary>
    internal static IEnumerable<XElement> Seen(XElement root, string name) => root.Descendants(root.Name.Namespace + name).Where(e => IsSeen(e, root));

    private static bool IsSeen(XElement element, XElement within) => element.Ancestors().TakeWhile(a => a != within).All(a => a.Name.LocalName != "Fallback");

    private static IEnumerable<XElement> Tables(FormPackage package)
    {
        if (package.Part(Main)?.Root is not { } root)
            return [];
        var w = root.Name.Namespace;
        return Seen(root, "tbl").Where(t => !t.Ancestors(w + "tbl").Any());
    }

    private static int At(string number) => int.Parse(number, CultureInfo.InvariantCulture) - 1;
}

/// <summary>One table on its way to a grid.</summary>
internal sealed class DocxTable(int number, XElement table)
{
    private readonly XNamespace w = table.Name.Namespace;
    private readonly List<GridCell> cells = [];
    // Column of the grid → place in the list of the cell that reaches down it.
    private readonly Dictionary<int, int> open = [];

    internal FormGrid Grid()
    {
        foreach (var (y, row) in DocxForm.Parts(table, "tr").Index())
            Take(row, y);
        var widths = (table.Element(w + "tblGrid")?.Elements(w + "gridCol") ?? []).Select(c => (double)Int(c, "w", 1000)).ToList();
        var columns = cells.Count == 0 ? 0 : cells.Max(c => c.Column + c.Columns);
        return new FormGrid($"表{number.ToString(CultureInfo.InvariantCulture)}", [.. Enumerable.Range(0, columns).Select(i => i < widths.Count ? widths[i] : 1000)], cells);
    }

    private void Take(XElement row, int y)
    {
        var column = Int(row.Element(w + "trPr")?.Element(w + "gridBefore"), "val", 0);
        foreach (var (x, cell) in DocxForm.Parts(row, "tc").Index())
        {
            var format = cell.Element(w + "tcPr");
            var wide = Math.Max(1, Int(format?.Element(w + "gridSpan"), "val", 1));
            var down = format?.Element(w + "vMerge");
            // Without a value it goes on from above (ECMA-376 part 1, 17.4.84).
            if (down is not null && (string?)down.Attribute(w + "val") is null or "continue" && open.TryGetValue(column, out var above))
                cells[above] = cells[above] with { Rows = y - cells[above].Row + 1 };
            else
                Add(string.Create(CultureInfo.InvariantCulture, $"t{number}r{y + 1}c{x + 1}"), y, column, wide, cell, reaches: down is not null);
            column += wide;
        }
    }

    private void Add(string place, int y, int column, int wide, XElement cell, bool reaches)
    {
        open.Remove(column);
        if (reaches)
            open[column] = cells.Count;
        // Nothing but a gap, or a gap with its unit, is an empty cell.
        cells.Add(DocxCell.Waiting(cell) is { } gap
            ? new GridCell(place, y, column, 1, wide, "") { Framed = true, Unit = gap.Unit }
            : new GridCell(place, y, column, 1, wide, DocxForm.TextOf(cell)) { Framed = true });
    }

    private int Int(XElement? element, string name, int otherwise) =>
        int.TryParse((string?)element?.Attribute(w + name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
