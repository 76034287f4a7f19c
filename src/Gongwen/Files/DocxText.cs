using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Kechuang.Gongwen.Files;

/// <summary>
/// The text of a .docx (ISO/IEC 29500-1, WordprocessingML): paragraphs in order, table rows with tabs between cells, text boxes
/// after the paragraph they hang on, notes at the end. Insertions count, deletions do not: the text as if all changes were accepted.
/// Numbers that the program draws before paragraphs (automatic numbering) are not in the text and are worked out here.
/// </summary>
internal sealed class DocxText
{
    // A sane document is far smaller; a bomb is not unpacked.
    private const long MostXml = 64L << 20;
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly TracedText text = new();
    private readonly ListNumbers numbers;
    private readonly Stack<TracedText> boxes = new();
    private readonly List<TracedText> boxed = [];
    private int elements;
    private bool deleted;
    private bool changes;
    private int tables;

    private DocxText(ListNumbers numbers) => this.numbers = numbers;

    /// <summary>The parts whose words are in the text, in its order.</summary>
    public static readonly IReadOnlyList<string> Parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

    public static ReadText Read(byte[] bytes) => Trace(bytes).Read;

    /// <summary>The text, and from which of its elements each stretch comes: <c>w:t</c> counted over <see cref="Parts"/>, alternatives left out.</summary>
    public static (ReadText Read, IReadOnlyList<Stretch> Stretches) Trace(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.GetEntry("word/document.xml") is not { } main)
        {
            return (TextFile.Refused(zip.GetEntry("xl/workbook.xml") is not null ? "这是表格文件，请用 .docx 或 .txt。" : "这不是 .docx。可以读 .txt、.docx、有文字的 .pdf 和网页。"), []);
        }

        using var numbering = Open(zip.GetEntry("word/numbering.xml"));
        using var styles = Open(zip.GetEntry("word/styles.xml"));
        var reader = new DocxText(ListNumbers.Read(numbering, styles));
        using (var xml = Open(main)!)
        {
            reader.Read(xml);
        }

        foreach (var part in Parts.Skip(1))
        {
            using var notes = Open(zip.GetEntry(part));
            if (notes is not null)
            {
                reader.Read(notes);
            }
        }

        return (new ReadText(reader.text.ToString().TrimEnd('\n'), "", reader.changes ? ["文中有修订，按全部接受读取"] : []), reader.text.Stretches);
    }

    internal static bool IsWord(string ns) => ns is W or Strict;

    private static XmlReader? Open(ZipArchiveEntry? entry)
    {
        if (entry is null)
        {
            return null;
        }

        if (entry.Length > MostXml)
        {
            throw new InvalidDataException("the part is too large");
        }

        return XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true, MaxCharactersInDocument = MostXml });
    }

    private void Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                // A text box is written twice, for new programs and for old; one copy is enough.
                if (xml.LocalName == "Fallback" && xml.NamespaceURI == Compatibility)
                {
                    xml.Skip();
                    continue;
                }

                if (IsWord(xml.NamespaceURI))
                {
                    Begin(xml);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement && IsWord(xml.NamespaceURI))
            {
                End(xml.LocalName);
            }
        }
    }

    private TracedText Here => boxes.Count > 0 ? boxes.Peek() : text;

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "t":
                elements++;
                if (!deleted)
                {
                    Here.Append(xml.IsEmptyElement ? "" : Content(xml), elements - 1);
                }

                break;
            case "tab" when xml.Depth > 0 && !deleted && !Inside(xml, "tabs"):
                Here.Append("\t");
                break;
            case "br" or "cr" when !deleted:
                Here.Append("\n");
                break;
            case "noBreakHyphen":
                Here.Append("-");
                break;
            case "sym" when xml.GetAttribute("char", xml.NamespaceURI) is { Length: 4 } code && int.TryParse(code, System.Globalization.NumberStyles.HexNumber, null, out var point) && point is < 0xD800 or > 0xF8FF:
                Here.Append(((char)point).ToString());
                break;
            case "del" or "moveFrom" when !xml.IsEmptyElement:
                deleted = changes = true;
                break;
            case "ins" or "moveTo":
                changes = true;
                break;
            case "pStyle":
                numbers.Style = xml.GetAttribute("val", xml.NamespaceURI);
                break;
            case "numId":
                numbers.List = xml.GetAttribute("val", xml.NamespaceURI);
                break;
            case "ilvl":
                numbers.Level = xml.GetAttribute("val", xml.NamespaceURI);
                break;
            case "p":
                numbers.Begin();
                break;
            case "r" or "hyperlink" or "bookmarkStart":
                Here.Append(numbers.Take());
                break;
            case "txbxContent":
                boxes.Push(new TracedText());
                break;
            case "tbl":
                tables++;
                break;
        }
    }

    private void End(string element)
    {
        switch (element)
        {
            case "del" or "moveFrom":
                deleted = false;
                break;
            case "p":
                Here.Append(tables > 0 && boxes.Count == 0 ? " " : "\n");
                if (boxes.Count == 0 && tables == 0)
                {
                    boxed.ForEach(box => text.Append(box));
                    boxed.Clear();
                }

                break;
            case "tc":
                Here.Trim();
                Here.Append("\t");
                break;
            case "tr":
                Here.Trim();
                Here.Append("\n");
                break;
            case "tbl":
                tables--;
                break;
            case "txbxContent" when boxes.Count > 0:
                boxed.Add(boxes.Pop());
                break;
        }
    }

    private static string Content(XmlReader xml)
    {
        var content = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                content.Append(xml.Value);
            }
        }

        return content.ToString();
    }

    // <w:tab/> in a run is a tab, in <w:tabs> a stop.
    private static bool Inside(XmlReader xml, string parent) => parent == "tabs" && xml.GetAttribute("pos", xml.NamespaceURI) is not null;
}
