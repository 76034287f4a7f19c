using System.Globalization;
using System.Security;
using System.Xml;

namespace Kechuang.Gongwen.Docx;

/// <summary>
/// 版记 (GB/T 9704-2012, 7.4): a table that floats where its last line is the last of the last page; 4 号 type, a character in on both
/// sides; the first and last line 0.35 mm, the one between 0.25 mm. LibreOffice up to 7 lets no table as wide as the text float and sets
/// it right below the text.
/// </summary>
internal static class Imprints
{
    private const int Thick = 8;
    private const int Thin = 6;
    private const int Line = 480;
    private const int Character = 280;

    public static void Write(XmlWriter xml, Imprint imprint)
    {
        var copies = imprint.CopyTo.Length > 0 ? $"抄送：{imprint.CopyTo}。" : "";
        var day = string.Create(CultureInfo.InvariantCulture, $"{imprint.On.Year}年{imprint.On.Month}月{imprint.On.Day}日印发");
        var top = Page.Height - Page.Bottom - ((LinesOf(copies) + 1) * Line) - 60;
        xml.WriteRaw($"<w:tbl><w:tblPr><w:tblpPr w:vertAnchor=\"page\" w:horzAnchor=\"margin\" w:tblpX=\"1\" w:tblpY=\"{Text(top)}\"/><w:tblOverlap w:val=\"never\"/><w:tblW w:w=\"{Text(Page.TextWidth)}\" w:type=\"dxa\"/>"
            + $"<w:tblBorders>{Border("top", Thick)}{Border("bottom", Thick)}{Border("insideH", Thin)}</w:tblBorders><w:tblLayout w:type=\"fixed\"/>"
            + $"<w:tblCellMar><w:left w:w=\"{Text(Character)}\" w:type=\"dxa\"/><w:right w:w=\"{Text(Character)}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"{Text(Page.TextWidth)}\"/></w:tblGrid>"
            + (copies.Length > 0 ? Row($"<w:ind w:left=\"{Text(3 * Character)}\" w:hanging=\"{Text(3 * Character)}\"/>", Words(copies)) : "")
            + Row("", Words(imprint.Office) + "<w:r><w:tab/></w:r>" + Words(day))
            + "</w:tbl>");
        // A table may not be the last thing; what floats hangs on what follows it.
        xml.WriteRaw($"<w:p><w:pPr><w:pStyle w:val=\"{Styles.Imprint}\"/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    // Three characters are hung out, so that the names stand under one another.
    private static int LinesOf(string copies) => copies.Length == 0 ? 0 : 1 + ((Math.Max(0, copies.Length - 29) + 25) / 26);

    private static string Row(string indent, string runs) =>
        $"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"{Text(Page.TextWidth)}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{Styles.Imprint}\"/>"
        + $"<w:tabs><w:tab w:val=\"right\" w:pos=\"{Text(Page.TextWidth - (2 * Character))}\"/></w:tabs>{indent}</w:pPr>{runs}</w:p></w:tc></w:tr>";

    private static string Words(string words) => $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(XmlText.Clean(words))}</w:t></w:r>";

    private static string Border(string side, int eighths) => $"<w:{side} w:val=\"single\" w:sz=\"{Text(eighths)}\" w:space=\"0\" w:color=\"auto\"/>";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
