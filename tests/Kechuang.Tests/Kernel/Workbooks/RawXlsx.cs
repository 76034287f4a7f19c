using System.IO.Compression;
using System.Text;
using Kechuang.Kernel.Workbooks;

namespace Kechuang.Tests.Kernel.Workbooks;

/// <summary>Packs an .xlsx from the xml of its parts, so that a test can break any of them.</summary>
internal sealed class RawXlsx
{
    private readonly Dictionary<string, string> parts = new()
    {
        ["[Content_Types].xml"] = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""",
        ["_rels/.rels"] = Relations("""<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>"""),
    };

    private readonly StringBuilder sheets = new();
    private readonly StringBuilder relations = new();
    private string workbookProperties = "";
    private int count;

    public RawXlsx Sheet(string name, string data, string before = "", string after = "", string state = "visible")
    {
        count++;
        sheets.Append($"""<sheet name="{name}" sheetId="{count}" state="{state}" r:id="rId{count}"/>""");
        relations.Append($"""<Relationship Id="rId{count}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{count}.xml"/>""");
        return Part($"xl/worksheets/sheet{count}.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{before}<sheetData>{data}</sheetData>{after}</worksheet>""");
    }

    public RawXlsx Part(string name, string content) { parts[name] = content; return this; }

    public RawXlsx Without(string name) { parts[name] = ""; return this; }

    public RawXlsx From1904() { workbookProperties = """<workbookPr date1904="1"/>"""; return this; }

    public RawXlsx SharedStrings(params string[] items)
    {
        relations.Append("""<Relationship Id="strings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml"/>""");
        return Part("xl/sharedStrings.xml", $"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{string.Concat(items.Select(i => $"<si>{i}</si>"))}</sst>""");
    }

    /// <summary>Styles 0, 1, 2 … with these format codes.</summary>
    public RawXlsx Formats(params string[] codes)
    {
        relations.Append("""<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>""");
        var formats = string.Concat(codes.Select((code, i) => $"""<numFmt numFmtId="{164 + i}" formatCode="{code.Replace("\"", "&quot;")}"/>"""));
        var cells = string.Concat(codes.Select((_, i) => $"""<xf numFmtId="{164 + i}"/>"""));
        return Part("xl/styles.xml", $"""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{cells}</cellXfs></styleSheet>""");
    }

    public MemoryStream Pack()
    {
        parts.TryAdd("xl/workbook.xml", $"""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{workbookProperties}<sheets>{sheets}</sheets></workbook>""");
        parts.TryAdd("xl/_rels/workbook.xml.rels", Relations(relations.ToString()));
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts.Where(p => p.Value.Length > 0))
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        stream.Position = 0;
        return stream;
    }

    /// <summary>Rows of inline texts and numbers, one sheet "Sheet1"; a text that parses as a number becomes one.</summary>
    public static string Rows(params string?[][] rows) => string.Concat(rows.Select((row, r) =>
        $"""<row r="{r + 1}">{string.Concat(row.Select((cell, c) => cell is null ? "" : Cell(cell, ColumnLetters.Of(c + 1) + (r + 1))))}</row>"""));

    private static string Cell(string text, string at) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? $"""<c r="{at}"><v>{text}</v></c>"""
            : $"""<c r="{at}" t="inlineStr"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>""";

    private static string Relations(string content) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>""";
}
