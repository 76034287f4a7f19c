using System.Globalization;
using System.Security;
using System.Xml;

namespace Kechuang.Gongwen.Docx;

/// <summary>
/// The mark in red of letters and minutes. A letter's mark stands in the header of its first page, where no text moves it
/// (GB/T 9704-2012, 10.1: upper edge 30 mm from the edge of the page; double lines of 170 mm, 4 mm below the mark and
/// 20 mm from the lower edge; no page number on the first page).
/// </summary>
internal static class Mastheads
{
    /// <summary>30 mm.</summary>
    public const int LetterTop = 1701;

    /// <summary>20 mm.</summary>
    public const int LetterFoot = 1134;

    public const string LetterReferences =
        "<w:headerReference w:type=\"first\" r:id=\"rId6\"/><w:footerReference w:type=\"first\" r:id=\"rId7\"/>";

    /// <summary>170 mm of line over 156 mm of text: 7 mm out on each side.</summary>
    private const string Outwards = "<w:ind w:left=\"-397\" w:right=\"-397\"/>";

    public static readonly string LetterFooter =
        $"{Parts.Head}<w:ftr xmlns:w=\"{Parts.W}\"><w:p><w:pPr><w:pStyle w:val=\"{Styles.Mark}\"/>{Line("bottom", "thinThickSmallGap", 0)}"
        + $"<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>{Outwards}</w:pPr></w:p></w:ftr>";

    // thickThinSmallGap: the thick line above.
    public static string LetterHeader(Masthead head) =>
        $"{Parts.Head}<w:hdr xmlns:w=\"{Parts.W}\"><w:p><w:pPr><w:pStyle w:val=\"{Styles.Mark}\"/>{Line("bottom", "thickThinSmallGap", 11)}{Outwards}</w:pPr>{Words(head.Mark, SizeOf(head.Mark))}</w:p>"
        + $"<w:p><w:pPr><w:pStyle w:val=\"{Styles.Flush}\"/><w:jc w:val=\"right\"/></w:pPr>{(head.Number is { } number ? Words(number, null) : "")}</w:p></w:hdr>";

    /// <summary>What stands in the text before the title.</summary>
    public static void Write(XmlWriter xml, Masthead head, int linesAbove)
    {
        if (head.Form == MastheadForm.Paper)
        {
            Paper(xml, head, linesAbove);
            return;
        }

        if (head.Form == MastheadForm.Letter)
        {
            // 10.1: the title is two lines below what stands last above it; the header's own end is one.
            xml.WriteRaw($"<w:p><w:pPr><w:pStyle w:val=\"{Styles.Flush}\"/></w:pPr></w:p>");
            return;
        }

        // 10.3: 35 mm between the upper edge of the text and that of the mark.
        xml.WriteRaw($"<w:p><w:pPr><w:pStyle w:val=\"{Styles.Mark}\"/><w:spacing w:before=\"1984\"/></w:pPr>{Words(head.Mark, SizeOf(head.Mark))}</w:p>"
            + $"<w:p><w:pPr><w:pStyle w:val=\"{Styles.Flush}\"/>{Line("bottom", "single", 6)}<w:jc w:val=\"center\"/></w:pPr>{(head.Number is { } number ? Words(number, null) : "")}</w:p>"
            + $"<w:p><w:pPr><w:pStyle w:val=\"{Styles.Flush}\"/></w:pPr></w:p>");
    }

    // 7.2.4 to 7.2.7: 35 mm from the upper edge of the text to the mark, two lines to the number, 4 mm to the line, two lines to the title.
    private static void Paper(XmlWriter xml, Masthead head, int linesAbove)
    {
        var blank = $"<w:p><w:pPr><w:pStyle w:val=\"{Styles.Flush}\"/></w:pPr></w:p>";
        xml.WriteRaw($"<w:p><w:pPr><w:pStyle w:val=\"{Styles.Mark}\"/><w:spacing w:before=\"{Text(Math.Max(0, 1984 - (linesAbove * Page.LinePitch)))}\"/></w:pPr>{Words(head.Mark, SizeOf(head.Mark))}</w:p>{blank}{blank}");
        if (head.Signers.Count == 0)
        {
            xml.WriteRaw($"<w:p><w:pPr><w:pStyle w:val=\"{Styles.Flush}\"/>{Line("bottom", "single", 11)}<w:jc w:val=\"center\"/></w:pPr>{Words(head.Number ?? "", null)}</w:p>{blank}{blank}");
            return;
        }

        var rows = head.Signers.Chunk(2).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var last = i == rows.Count - 1;
            xml.WriteRaw($"<w:p><w:pPr><w:pStyle w:val=\"{Styles.Flush}\"/>{(last ? Line("bottom", "single", 11) : "")}<w:tabs><w:tab w:val=\"right\" w:pos=\"{Text(Page.TextWidth - Page.CharWidth)}\"/></w:tabs>"
                + $"<w:ind w:leftChars=\"100\" w:left=\"{Page.Chars(100)}\"/></w:pPr>{(last ? Words(head.Number ?? "", null) : "")}<w:r><w:tab/></w:r>"
                + $"{Words(i == 0 ? "签发人：" : "", null)}{Words(string.Join("　", rows[i]), null, Styles.HeadingWords(2))}</w:p>");
        }

        xml.WriteRaw(blank + blank);
    }

    private static string Line(string side, string kind, int points) =>
        $"<w:pBdr><w:{side} w:val=\"{kind}\" w:sz=\"{(kind == "single" ? 8 : 24)}\" w:space=\"{Text(points)}\" w:color=\"FF0000\"/></w:pBdr>";

    private static string Words(string words, int? size, string? style = null) =>
        $"<w:r>{(style is not null ? $"<w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr>" : size is { } s ? $"<w:rPr><w:sz w:val=\"{Text(s)}\"/><w:szCs w:val=\"{Text(s)}\"/></w:rPr>" : "")}<w:t xml:space=\"preserve\">{SecurityElement.Escape(XmlText.Clean(words))}</w:t></w:r>";

    // As large as one line of 156 mm (442 pt) allows, never beyond 小初.
    private static int SizeOf(string mark) => Math.Clamp(2 * 430 / Math.Max(1, mark.Length), 36, 72);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
