namespace Kechuang.Gongwen.Docx;

/// <summary>
/// The styles, named in Chinese. The first must be called Normal (Word shows it as 正文), and states its size:
/// LibreOffice derives the character grid from it.
/// Lines are set at an exact pitch, so that a page has 22 whatever the fonts measure;
/// automatic space between Han and digits is off, so that 28 characters fill a line.
/// </summary>
internal static class Styles
{
    public const string Title = "GwTitle";
    public const string Body = "GwBody";
    public const string Flush = "GwFlush";
    public const string AnnexMark = "GwAnnexMark";
    public const string Attachment = "GwAttachment";
    public const string Closing = "GwClosing";
    public const string TableText = "GwTableText";
    public const string TableHead = "GwTableHead";
    public const string Link = "GwLink";
    public const string Mark = "GwMark";
    public const string Imprint = "GwImprint";
    public const string Picture = "GwPicture";

    public static string Heading(int level) => Math.Clamp(level, 1, 5) switch { 1 => "GwHeading1", 2 => "GwHeading2", 3 => "GwHeading3", 4 => "GwHeading4", _ => "GwHeading5" };

    public static string HeadingWords(int level) => level switch { <= 1 => "GwHeading1Words", 2 => "GwHeading2Words", _ => "GwHeading3Words" };

    public static string Xml { get; } =
        $"""
        <?xml version="1.0" encoding="utf-8"?><w:styles xmlns:w="{Parts.W}"><w:docDefaults><w:rPrDefault><w:rPr>{Fonts(OfficialFonts.Body)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
        """
        + Paragraph("GwNormal", "Normal", null, Lines + "<w:jc w:val=\"both\"/>", Narrow + Size(32), isDefault: true)
        + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"GwDefaultFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
        + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"GwTable\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + Paragraph(Title, "公文标题", "GwNormal", "<w:keepNext/><w:jc w:val=\"center\"/>", Fonts(OfficialFonts.Title) + "<w:spacing w:val=\"0\"/>" + Size(44))
        + Paragraph(Mark, "红色标志", "GwNormal", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>", Fonts(OfficialFonts.Title) + "<w:color w:val=\"FF0000\"/><w:spacing w:val=\"0\"/>")
        + Paragraph(Body, "公文正文", "GwNormal", FirstLine, "")
        + Paragraph(Flush, "公文顶格", "GwNormal", "", "")
        + HeadingStyle(1, "一", OfficialFonts.First) + HeadingStyle(2, "二", OfficialFonts.Second)
        + HeadingStyle(3, "三", OfficialFonts.Body) + HeadingStyle(4, "四", OfficialFonts.Body) + HeadingStyle(5, "五", OfficialFonts.Body)
        + Words("GwHeading1Words", "一级标题字", Fonts(OfficialFonts.First))
        + Words("GwHeading2Words", "二级标题字", Fonts(OfficialFonts.Second))
        + Words("GwHeading3Words", "三级标题字", Fonts(OfficialFonts.Body))
        + Words(Link, "数字出处", "<w:u w:val=\"dotted\"/>")
        + Paragraph(Attachment, "附件说明", "GwNormal", "<w:jc w:val=\"left\"/>", "")
        + Paragraph(Closing, "署名日期", "GwNormal", "<w:keepNext/><w:keepLines/><w:jc w:val=\"right\"/>", "")
        + Paragraph(AnnexMark, "附件标记", "GwNormal", "<w:keepNext/><w:pageBreakBefore/>", Fonts(OfficialFonts.First))
        + Paragraph(Imprint, "版记", "GwNormal", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"480\" w:lineRule=\"exact\"/><w:jc w:val=\"left\"/>", "<w:spacing w:val=\"0\"/>" + Size(28))
        + Paragraph(Picture, "图", "GwNormal", "<w:keepNext/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>", "")
        + Paragraph(TableText, "表格文字", "GwNormal", TableLines + "<w:jc w:val=\"left\"/>", "<w:spacing w:val=\"0\"/>" + Size(24))
        + Paragraph(TableHead, "表头文字", TableText, "<w:jc w:val=\"center\"/>", Fonts(OfficialFonts.First))
        + Paragraph("GwPageNumber", "公文页码", "GwNormal", "<w:spacing w:line=\"360\" w:lineRule=\"exact\"/>", Fonts(OfficialFonts.PageNumber) + "<w:spacing w:val=\"0\"/>" + Size(28))
        + "</w:styles>";

    // The section declares the grid, the paragraphs do not snap to it: LibreOffice gives a 16 pt character two cells of
    // a grid of 15.79 pt. 0.3 pt less per character (LibreOffice rounds 0.25 away) sets 28 to the line in either.
    private const string Narrow = "<w:spacing w:val=\"-6\"/>";

    private static string Lines => $"<w:widowControl w:val=\"0\"/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{Page.LinePitch}\" w:lineRule=\"exact\"/>";

    private static string TableLines => "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"300\" w:lineRule=\"exact\"/>";

    private static string FirstLine => $"<w:ind w:firstLineChars=\"200\" w:firstLine=\"{Page.Chars(200)}\"/>";

    private static string HeadingStyle(int level, string name, string font) =>
        Paragraph($"GwHeading{level}", $"公文{name}级标题", "GwNormal", $"<w:keepNext/>{FirstLine}<w:outlineLvl w:val=\"{level - 1}\"/>", Fonts(font), next: Body);

    private static string Paragraph(string id, string name, string? basedOn, string paragraph, string words, bool isDefault = false, string? next = null) =>
        $"<w:style w:type=\"paragraph\"{(isDefault ? " w:default=\"1\"" : " w:customStyle=\"1\"")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>"
        + (basedOn is null ? "" : $"<w:basedOn w:val=\"{basedOn}\"/>")
        + (next is null ? "" : $"<w:next w:val=\"{next}\"/>")
        + $"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{words}</w:rPr></w:style>";

    private static string Words(string id, string name, string words) =>
        $"<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"GwDefaultFont\"/><w:qFormat/><w:rPr>{words}</w:rPr></w:style>";

    private static string Fonts(string font) =>
        $"<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:eastAsia=\"{font}\" w:cs=\"{font}\"/>";

    private static string Size(int halfPoints) => $"<w:sz w:val=\"{halfPoints}\"/><w:szCs w:val=\"{halfPoints}\"/>";
}
