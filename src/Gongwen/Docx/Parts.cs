using System.Globalization;
using System.Xml;

namespace Kechuang.Gongwen.Docx;

/// <summary>The parts of the file beside the text and its styles.</summary>
internal static class Parts
{
    public const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    internal const string Head = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static string ContentTypes(bool letter) => Head +
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" +
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>" +
        "<Override PartName=\"/word/document.xml\" ContentType=\"" + Word + "document.main+xml\"/>" +
        "<Override PartName=\"/word/styles.xml\" ContentType=\"" + Word + "styles+xml\"/>" +
        "<Override PartName=\"/word/settings.xml\" ContentType=\"" + Word + "settings+xml\"/>" +
        "<Override PartName=\"/word/fontTable.xml\" ContentType=\"" + Word + "fontTable+xml\"/>" +
        "<Override PartName=\"/word/footer1.xml\" ContentType=\"" + Word + "footer+xml\"/>" +
        "<Override PartName=\"/word/footer2.xml\" ContentType=\"" + Word + "footer+xml\"/>" +
        (letter
            ? "<Override PartName=\"/word/header1.xml\" ContentType=\"" + Word + "header+xml\"/><Override PartName=\"/word/footer3.xml\" ContentType=\"" + Word + "footer+xml\"/>"
            : "") +
        "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>" +
        "<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>";

    public const string RootRelationships = Head +
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        "<Relationship Id=\"rId1\" Type=\"" + R + "/officeDocument\" Target=\"word/document.xml\"/>" +
        "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>" +
        "<Relationship Id=\"rId3\" Type=\"" + R + "/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>";

    public static string DocumentRelationships(bool letter, int pictures) => Head +
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        "<Relationship Id=\"rId1\" Type=\"" + R + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"" + R + "/settings\" Target=\"settings.xml\"/>" +
        "<Relationship Id=\"rId3\" Type=\"" + R + "/fontTable\" Target=\"fontTable.xml\"/><Relationship Id=\"rId4\" Type=\"" + R + "/footer\" Target=\"footer1.xml\"/>" +
        "<Relationship Id=\"rId5\" Type=\"" + R + "/footer\" Target=\"footer2.xml\"/>" +
        (letter
            ? "<Relationship Id=\"rId6\" Type=\"" + R + "/header\" Target=\"header1.xml\"/><Relationship Id=\"rId7\" Type=\"" + R + "/footer\" Target=\"footer3.xml\"/>"
            : "") +
        string.Concat(Enumerable.Range(1, pictures).Select(n => $"<Relationship Id=\"{Pictures.Relationship(n)}\" Type=\"{R}/image\" Target=\"{Pictures.Part(n)}\"/>")) + "</Relationships>";

    public const string AppProperties = Head +
        "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Kechuang</Application></Properties>";

    // compatibilityMode 15: without it Word opens the file in the layout of 2003, whose grid differs.
    public const string Settings = Head +
        "<w:settings xmlns:w=\"" + W + "\"><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>" +
        "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

    // Other names under which the same faces are installed; Word falls back to them before it guesses.
    public static readonly string FontTable = Head + $"<w:fonts xmlns:w=\"{W}\">"
        + Font(OfficialFonts.Title, "方正小标宋_GBK") + Font(OfficialFonts.Body, "仿宋") + Font(OfficialFonts.First, "SimHei")
        + Font(OfficialFonts.Second, "楷体") + Font(OfficialFonts.PageNumber, "SimSun") + "</w:fonts>";

    public static string Footer(PageNumbers style, bool even, bool letter)
    {
        // The letter's second line wants the foot lower; its page numbers stay where they are on other documents.
        var lift = letter ? $"<w:spacing w:after=\"{Page.Footer - Mastheads.LetterFoot}\"/>" : "";
        var place = style switch
        {
            PageNumbers.Centred => "<w:jc w:val=\"center\"/>",
            _ when even => "<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>",
            _ => "<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>",
        };
        const string number = "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + "<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r>";
        return $"{Head}<w:ftr xmlns:w=\"{W}\"><w:p><w:pPr><w:pStyle w:val=\"GwPageNumber\"/>{lift}{place}</w:pPr>{(style == PageNumbers.None ? "" : number)}</w:p></w:ftr>";
    }

    public static void CoreProperties(XmlWriter xml, OfficialDocument document)
    {
        const string cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dc = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", cp);
        xml.WriteElementString("dc", "title", dc, XmlText.Clean(document.Title.Count > 0 ? string.Concat(document.Title) : document.Masthead?.Mark ?? ""));
        if (document.Creator is { } creator)
        {
            xml.WriteElementString("dc", "creator", dc, XmlText.Clean(creator));
        }

        foreach (var name in (string[])["created", "modified"])
        {
            xml.WriteStartElement("dcterms", name, "http://purl.org/dc/terms/");
            xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            xml.WriteString(document.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Font(string name, string other) =>
        $"<w:font w:name=\"{name}\"><w:altName w:val=\"{other}\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/></w:font>";
}
