using System.Text;

namespace Kechuang.Gongwen.Templates;

/// <summary>The last page of a filled template: every figure with what stands behind it, each leading back to its place. It needs no style of the template's.</summary>
internal static class SourcesPage
{
    private const string Font = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"仿宋\"/>";
    private static readonly string[] Head = ["序号", "文中数字", "指标", "数值", "记录数", "校验码"];
    // Shares of the line in fiftieths of a percent, as w:type="pct" counts.
    private static readonly int[] Widths = [400, 700, 1700, 700, 700, 800];

    /// <param name="bookmarks">Of the figures, in the order of the text.</param>
    /// <param name="traces">In the same order; some may belong to figures that were only compared, not written.</param>
    internal static string Xml(string title, IReadOnlyList<FigureBookmark> bookmarks, IReadOnlyList<FigureTrace> traces)
    {
        var xml = new StringBuilder("<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:after=\"160\"/><w:jc w:val=\"center\"/></w:pPr>").Append(Run(title, "<w:b/><w:sz w:val=\"32\"/>")).Append("</w:p>");
        xml.Append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            xml.Append($"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }

        xml.Append("</w:tblBorders></w:tblPr><w:tblGrid>").AppendJoin("", Widths.Select(w => $"<w:gridCol w:w=\"{w * 9072 / 5000}\"/>")).Append("</w:tblGrid>");
        Row(xml, Head, null, head: true);
        var at = 0;
        for (var i = 0; i < bookmarks.Count; i++)
        {
            while (at < traces.Count && traces[at].Figure != bookmarks[i].Figure)
            {
                at++;
            }

            if (at == traces.Count)
            {
                break;
            }

            var trace = traces[at++];
            Row(xml, [(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), trace.Text, trace.Indicator, trace.Value, trace.Records, trace.Hash], bookmarks[i].Bookmark, head: false);
        }

        return xml.Append("</w:tbl>").ToString();
    }

    private static void Row(StringBuilder xml, string[] cells, string? bookmark, bool head)
    {
        xml.Append("<w:tr>").Append(head ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:trPr><w:cantSplit/></w:trPr>");
        for (var i = 0; i < cells.Length; i++)
        {
            var run = Run(cells[i], "<w:sz w:val=\"21\"/>");
            xml.Append($"<w:tc><w:tcPr><w:tcW w:w=\"{Widths[i]}\" w:type=\"pct\"/></w:tcPr><w:p>")
                .Append(i == 1 && bookmark is not null ? $"<w:hyperlink w:anchor=\"{bookmark}\" w:history=\"1\">{run}</w:hyperlink>" : run).Append("</w:p></w:tc>");
        }

        xml.Append("</w:tr>");
    }

    private static string Run(string words, string look) =>
        $"<w:r><w:rPr>{Font}{look}</w:rPr><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(Docx.XmlText.Clean(words))}</w:t></w:r>";
}
