using System.IO.Compression;
using System.Text;

namespace Kechuang.Kernel.Workbooks;

/// <summary>The package of a workbook being written: sheets one after another, then what lists them.</summary>
internal sealed class XlsxOut(Stream stream) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The earliest time a zip can bear: a clock would make each export another file.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Name, int Header, bool Hidden)> sheets = [];

    public XlsxOutSheet Sheet(string name, int headerRow, bool hidden = false)
    {
        sheets.Add((Free(name), headerRow, hidden));
        return new XlsxOutSheet(Open($"xl/worksheets/sheet{sheets.Count}.xml"), Main);
    }

    public void Dispose()
    {
        Put("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Each((s, i) => $"""<sheet name="{Xml(s.Name)}" sheetId="{i}"{(s.Hidden ? " state=\"hidden\"" : "")} r:id="rId{i}"/>""")}</sheets><definedNames>{Each(PrintTitles)}</definedNames></workbook>""");
        Put("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{Each((_, i) => $"""<Relationship Id="rId{i}" Type="{Office}/worksheet" Target="worksheets/sheet{i}.xml"/>""")}<Relationship Id="rId{sheets.Count + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");
        Put("xl/styles.xml", XlsxStyleSheet.Xml(Main));
        Put("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Put("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>{Each((_, i) => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{Types}.worksheet+xml"/>""")}</Types>""");
        zip.Dispose();
    }

    /// <summary>Text for an xml attribute or element; what xml cannot carry is written as Excel does (ST_Xstring).</summary>
    public static string Xml(string text)
    {
        if (text.Length > 32_767) text = string.Concat(text.AsSpan(0, 32_766), "…");
        if (!text.AsSpan().ContainsAny(Special) && !text.Contains("_x", StringComparison.Ordinal)) return text;
        var xml = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) xml.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c)) xml.Append('\ufffd');
            else xml.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' or '\n' => c.ToString(),
                '_' when i + 1 < text.Length && text[i + 1] == 'x' => "_x005F_",
                < ' ' or '\ufffe' or '\uffff' => $"_x{(int)c:X4}_",
                _ => c.ToString(),
            });
        }
        return xml.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create(
        "&<>\"\ufffe\uffff" + string.Concat(Enumerable.Range(0, 32).Select(c => (char)c)) + string.Concat(Enumerable.Range(0xD800, 0x800).Select(c => (char)c)));

    private static string PrintTitles((string Name, int Header, bool Hidden) sheet, int i) =>
        $"""<definedName name="_xlnm.Print_Titles" localSheetId="{i - 1}">'{Xml(sheet.Name.Replace("'", "''"))}'!$1:${sheet.Header}</definedName>""";

    private string Each(Func<(string Name, int Header, bool Hidden), int, string> write) =>
        string.Concat(sheets.Select((sheet, i) => write(sheet, i + 1)));

    // Excel: at most 31 characters, none of []:*?/\, no quote at an end, no name twice.
    private string Free(string name)
    {
        var clean = new string([.. name.Where(c => c >= ' ' && !char.IsSurrogate(c) && !"[]:*?/\\".Contains(c))]).Trim('\'', ' ');
        if (clean.Length == 0) clean = "Sheet";
        var free = clean.Length > 31 ? clean[..31] : clean;
        for (var n = 2; sheets.Exists(s => string.Equals(s.Name, free, StringComparison.OrdinalIgnoreCase)); n++)
            free = $"{clean[..Math.Min(clean.Length, 26)]}({n})";
        return free;
    }

    private StreamWriter Open(string part)
    {
        var entry = zip.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false), 32_768);
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        return writer;
    }

    private void Put(string part, string xml)
    {
        using var writer = Open(part);
        writer.Write(xml);
    }
}
