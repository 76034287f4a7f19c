using System.Globalization;
using System.Xml.Linq;

namespace Kechuang.Reports;

/// <summary>What is written into a cell.</summary>
/// <param name="Text">As it is read.</param>
/// <param name="Number">The number itself where it is one; null: a text.</param>
internal sealed record CellContent(string Text, decimal? Number = null);

/// <summary>
/// Writes values into the blanks of a form and changes nothing else: every other part of the file keeps its bytes, every other cell
/// its element. Where the workbook has formulas their stored results are taken out, so that they are worked out again when it is opened.
/// </summary>
internal static class FormWriter
{
    /// <param name="bytes">The blank file.</param>
    /// <param name="cells">Content by place; a place without content stays blank.</param>
    internal static byte[] Write(byte[] bytes, IReadOnlyDictionary<string, CellContent> cells)
    {
        var package = FormPackage.Open(bytes).Value;
        return package.With(package.Has(DocxForm.Main) ? Text(package, cells) : Sheets(package, cells));
    }

    private static IEnumerable<string> Text(FormPackage package, IReadOnlyDictionary<string, CellContent> cells)
    {
        foreach (var (place, content) in cells)
            if (DocxForm.Find(package, place) is { } cell)
                DocxCell.Fill(cell, content.Text);
        DocxPassages.Fill(package, cells.Select(c => (c.Key, c.Value.Text)));
        return cells.Count > 0 ? [DocxForm.Main] : [];
    }

    private static IEnumerable<string> Sheets(FormPackage package, IReadOnlyDictionary<string, CellContent> cells)
    {
        if (cells.Count == 0)
            return [];
        var changed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, part) in XlsxForm.Sheets(package))
        {
            var root = package.Part(part)!.Root!;
            var own = cells.Where(c => c.Key.LastIndexOf('!') is > 0 and var at && c.Key[..at] == name).ToList();
            foreach (var (place, content) in own)
                Fill(root, place[(place.LastIndexOf('!') + 1)..], content);
            if (own.Count > 0)
                changed.Add(part);
        }
        // A hidden sheet may work with what was filled in, too.
        List<string> worked = [.. package.Names.Where(n => n.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && n.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Where(n => Forget(package.Part(n)!.Root!))];
        if (worked.Count > 0)
            Recalculate(package.Part("xl/workbook.xml")!.Root!);
        return [.. changed.Union(worked), .. worked.Count > 0 ? ["xl/workbook.xml"] : Array.Empty<string>()];
    }

    private static void Fill(XElement root, string reference, CellContent content)
    {
        var ns = root.Name.Namespace;
        var (row, column) = XlsxForm.At(reference)!.Value;
        var line = Placed(root.Element(ns + "sheetData")!, ns + "row", r => (int)r.Attribute("r")! - 1, row, () => new XElement(ns + "row", new XAttribute("r", row + 1)));
        var cell = Placed(line, ns + "c", c => XlsxForm.At((string?)c.Attribute("r"))?.Column ?? -1, column, () => new XElement(ns + "c", new XAttribute("r", reference)));
        cell.RemoveNodes();
        cell.SetAttributeValue("t", content.Number is null ? "inlineStr" : null);
        cell.Add(content.Number is { } number
            ? new XElement(ns + "v", number.ToString(CultureInfo.InvariantCulture))
            : new XElement(ns + "is", new XElement(ns + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), content.Text)));
    }

    // Rows and cells stand in order (ECMA-376 part 1, 18.3.1.73); a row may begin with white space of the file.
    private static XElement Placed(XElement of, XName name, Func<XElement, int> index, int wanted, Func<XElement> make)
    {
        XElement? before = null;
        foreach (var element in of.Elements(name))
        {
            if (index(element) == wanted)
                return element;
            if (index(element) > wanted)
                break;
            before = element;
        }
        var made = make();
        if (before is null)
            of.AddFirst(made);
        else
            before.AddAfterSelf(made);
        return made;
    }

    private static bool Forget(XElement root)
    {
        var ns = root.Name.Namespace;
        List<XElement> worked = [.. (root.Element(ns + "sheetData")?.Elements(ns + "row").Elements(ns + "c") ?? []).Where(c => c.Element(ns + "f") is not null)];
        foreach (var cell in worked)
        {
            cell.Element(ns + "v")?.Remove();
            cell.SetAttributeValue("t", null);
        }
        return worked.Count > 0;
    }

    private static void Recalculate(XElement workbook)
    {
        var ns = workbook.Name.Namespace;
        var settings = workbook.Element(ns + "calcPr");
        if (settings is null)
        {
            // After these, in this order (ECMA-376 part 1, 18.2.27).
            var after = new[] { "definedNames", "externalReferences", "functionGroups", "sheets" }.Select(n => workbook.Element(ns + n)).First(e => e is not null)!;
            after.AddAfterSelf(settings = new XElement(ns + "calcPr"));
        }
        settings.SetAttributeValue("fullCalcOnLoad", "1");
    }
}
