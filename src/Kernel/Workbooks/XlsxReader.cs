using System.Xml;

namespace Kechuang.Kernel.Workbooks;

/// <summary>The workbook part: sheets in their order, the date system, strings and styles, then each sheet.</summary>
internal sealed class XlsxReader(XlsxPackage package, WorkbookLimits limits)
{
    private sealed record Entry(string Name, string Part, bool Hidden);

    private bool from1904;
    private int cells;

    public Workbook Read(string fileName)
    {
        var part = package.Relations("").Values.FirstOrDefault(r => r.Type == "officeDocument").Part ?? "xl/workbook.xml";
        var relations = package.Relations(part);
        var entries = ReadEntries(part, relations);
        if (entries.Count == 0) throw new RefusedException("文件里没有工作表。请确认数据在工作表里，另存为 .xlsx 后再上传。");
        if (entries.Count > limits.Sheets) throw new RefusedException($"文件有 {entries.Count} 个工作表，超过上限 {limits.Sheets} 个。请拆成几个文件上传。");
        using var stylesXml = OpenRelated(relations, "styles");
        using var stringsXml = OpenRelated(relations, "sharedStrings");
        var styles = XlsxStyles.Read(stylesXml);
        var strings = XlsxStrings.ReadShared(stringsXml, limits);
        return new Workbook(fileName, [.. entries.Select(entry => ReadSheet(entry, strings, styles))]);
    }

    private Sheet ReadSheet(Entry entry, List<string> strings, XlsxStyles styles)
    {
        using var xml = package.Open(entry.Part) ?? throw new InvalidDataException();
        var sheet = new XlsxSheetParser(xml, entry.Name, strings, styles, from1904, limits, cells);
        var read = sheet.Read(entry.Hidden);
        cells = sheet.CellsSoFar;
        return read;
    }

    private List<Entry> ReadEntries(string part, Dictionary<string, (string Type, string Part)> relations)
    {
        using var xml = package.Open(part) ?? throw new InvalidDataException();
        var entries = new List<Entry>();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet" || RelationId(xml) is not { } id || !relations.TryGetValue(id, out var to)) continue;
            // Chart and dialogue sheets have no cells.
            if (to.Type == "worksheet" && package.Has(to.Part))
                entries.Add(new Entry(xml.GetAttribute("name") ?? "", to.Part, xml.GetAttribute("state") is "hidden" or "veryHidden"));
        }
        return entries;
    }

    // The namespace of r:id differs between transitional and strict files.
    private static string? RelationId(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("relationships", StringComparison.Ordinal)) id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    private XmlReader? OpenRelated(Dictionary<string, (string Type, string Part)> relations, string type) =>
        relations.Values.FirstOrDefault(r => r.Type == type).Part is { } part ? package.Open(part) : null;
}
