using System.Globalization;
using System.Xml;
using static Kechuang.Gongwen.Docx.Parts;

namespace Kechuang.Gongwen.Docx;

/// <summary>Writes the text: title, addressee, blocks, attachment note, signature and date, annexes.</summary>
internal sealed class BodyWriter(XmlWriter xml, Bookmarks bookmarks)
{
    private int nextBookmark = 1;
    private int nextPicture;

    public void Write(OfficialDocument document)
    {
        xml.WriteStartElement("w", "document", W);
        xml.WriteAttributeString("xmlns", "r", null, R);
        xml.WriteStartElement("body", W);
        var above = Above(document);
        foreach (var (words, style) in above)
        {
            Begin(Styles.Flush);
            Text(words, style);
            xml.WriteEndElement();
        }

        if (document.Masthead is { } head)
        {
            Mastheads.Write(xml, head, above.Count);
        }

        Title(document.Title);
        if (document.Addressee is { } addressee)
        {
            Words(Styles.Flush, addressee + "：");
        }

        for (var i = 0; i < document.Blocks.Count; i++)
        {
            // 10.3: who attended stands a line below the text.
            if (document.Blocks[i] is ListedBlock && i > 0 && document.Blocks[i - 1] is not ListedBlock)
            {
                Words(Styles.Flush, "");
            }

            Write(document.Blocks[i]);
        }

        AttachmentNote(document.Annexes);
        Closing(document);
        for (var i = 0; i < document.Annexes.Count; i++)
        {
            Write(document.Annexes[i], document.Annexes.Count == 1 ? "附件" : "附件" + Text(i + 1));
        }

        if (document.Imprint is { } imprint)
        {
            Imprints.Write(xml, imprint);
        }

        Section(document.Masthead?.Form == MastheadForm.Letter);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Title(IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            Words(Styles.Title, line);
        }

        Words(Styles.Flush, "");
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock { Body.Count: 0 } heading:
                Paragraph(Styles.Heading(heading.Level), heading.Title);
                break;
            case HeadingBlock heading:
                Begin(Styles.Body);
                heading.Title.ToList().ForEach(run => Write(run, Styles.HeadingWords(heading.Level)));
                heading.Body.ToList().ForEach(run => Write(run));
                xml.WriteEndElement();
                break;
            case ParagraphBlock paragraph:
                Paragraph(Styles.Body, paragraph.Runs);
                break;
            case ListedBlock listed:
                Begin(Styles.Attachment, ("leftChars", 300 + (listed.Name.Length * 100)), ("hangingChars", 100 + (listed.Name.Length * 100)));
                Text(listed.Name, Styles.HeadingWords(1));
                Text("：" + listed.Text, null);
                xml.WriteEndElement();
                break;
            case TableBlock table:
                Write(table);
                break;
            case PictureBlock picture:
                Begin(Styles.Picture);
                Pictures.Write(xml, picture, ++nextPicture);
                xml.WriteEndElement();
                break;
        }
    }

    // 7.3.4: a line below the text, two characters in, names without final mark, turned lines under the name.
    private void AttachmentNote(IReadOnlyList<Annex> annexes)
    {
        for (var i = 0; i < annexes.Count; i++)
        {
            if (i == 0)
            {
                Words(Styles.Flush, "");
            }

            var number = annexes.Count == 1 ? "" : Text(i + 1) + ".";
            var mark = i == 0 ? "附件：" : "";
            var (left, hanging) = (number.Length == 0 ? 500 : 600, (mark.Length + (number.Length == 0 ? 0 : 1)) * 100);
            Begin(Styles.Attachment, ("leftChars", left), ("hangingChars", hanging));
            Write(new TextRun(mark + number + annexes[i].Title));
            xml.WriteEndElement();
        }
    }

    // 7.2.1 to 7.2.3: flush left from the first line on, 密级 and 紧急程度 in 黑体.
    private static List<(string Words, string? Style)> Above(OfficialDocument document)
    {
        List<(string, string?)> lines = [];
        if (document.Copy is { } copy)
        {
            lines.Add((copy.ToString("000000", CultureInfo.InvariantCulture), null));
        }

        lines.AddRange(((string?[])[document.Secrecy, document.Urgency]).OfType<string>().Select(words => (words, (string?)Styles.HeadingWords(1))));
        return lines;
    }

    private void Closing(OfficialDocument document)
    {
        var (signature, date) = (document.Signature, document.Date);
        var day = date is { } d ? $"{Text(d.Year)}年{Text(d.Month)}月{Text(d.Day)}日" : "";
        if (signature is null && day.Length == 0)
        {
            return;
        }

        var (signatureIn, dateIn) = document.Sealed ? ClosingIndent.Sealed(signature ?? "", day) : ClosingIndent.Of(signature ?? "", day);
        Words(Styles.Flush, "");
        foreach (var (line, indent) in new[] { (signature ?? "", signatureIn), (day, dateIn) }.Where(l => l.Item1.Length > 0))
        {
            Begin(Styles.Closing, ("rightChars", indent));
            Write(new TextRun(line));
            xml.WriteEndElement();
        }

        if (document.Note is { } note)
        {
            Words(Styles.Body, $"（{note}）");
        }
    }

    // 7.3.7: a new page, the mark on the first line, the title in the middle of the third.
    private void Write(Annex annex, string mark)
    {
        Words(Styles.AnnexMark, mark);
        Words(Styles.Flush, "");
        Title([annex.Title]);
        foreach (var block in annex.Blocks)
        {
            Write(block);
        }

        if (annex.Blocks is [.., TableBlock])
        {
            // A table may not be the last thing on a page's story; Word would add a line of full height.
            Words(Styles.TableText, "");
        }
    }

    private void Write(TableBlock table)
    {
        var total = table.Columns.Sum(c => c.Width);
        var widths = table.Columns.Select(c => c.Width * Page.TextWidth / total).ToList();
        xml.WriteStartElement("tbl", W);
        xml.WriteRaw($"<w:tblPr><w:tblW w:w=\"{Page.TextWidth}\" w:type=\"dxa\"/><w:tblBorders>{string.Concat(
            ((string[])["top", "left", "bottom", "right", "insideH", "insideV"]).Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"))}"
            + $"</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{string.Concat(widths.Select(w => $"<w:gridCol w:w=\"{w}\"/>"))}</w:tblGrid>");
        Row(widths, table.Columns.Select(c => (Run)new TextRun(c.Title)), head: true);
        foreach (var row in table.Rows)
        {
            Row(widths, row, head: false);
        }

        xml.WriteEndElement();
    }

    private void Row(List<int> widths, IEnumerable<Run> cells, bool head)
    {
        xml.WriteStartElement("tr", W);
        xml.WriteRaw($"<w:trPr><w:cantSplit/>{(head ? "<w:tblHeader/>" : "")}</w:trPr>");
        foreach (var (cell, width) in cells.Zip(widths))
        {
            xml.WriteStartElement("tc", W);
            xml.WriteRaw($"<w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>");
            Paragraph(head ? Styles.TableHead : Styles.TableText, [cell]);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Words(string style, string words) => Paragraph(style, words.Length == 0 ? [] : [new TextRun(words)]);

    private void Paragraph(string style, IReadOnlyList<Run> runs)
    {
        Begin(style);
        foreach (var run in runs)
        {
            Write(run);
        }

        xml.WriteEndElement();
    }

    private void Begin(string style, params ReadOnlySpan<(string Name, int Hundredths)> indents)
    {
        xml.WriteStartElement("p", W);
        xml.WriteStartElement("pPr", W);
        Value("pStyle", style);
        if (indents.Length > 0)
        {
            xml.WriteStartElement("ind", W);
            foreach (var (name, hundredths) in indents)
            {
                // Word reads the characters, other programs the twips.
                xml.WriteAttributeString(name, W, Text(hundredths));
                xml.WriteAttributeString(name.Replace("Chars", "", StringComparison.Ordinal), W, Page.Chars(hundredths));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Write(Run run, string? style = null)
    {
        switch (run)
        {
            case TextRun words:
                Text(words.Text, style);
                break;
            case FigureRun figure:
                var id = Text(nextBookmark++);
                Mark("bookmarkStart", id, bookmarks.Find(figure.Id));
                Text(figure.Text, style);
                Mark("bookmarkEnd", id, null);
                break;
            case BlankRun blank:
                Text($"〔待填：{blank.Label}〕", style, highlighted: true);
                break;
            case ReferenceRun reference when bookmarks.Find(reference.Figure) is { } anchor:
                xml.WriteStartElement("hyperlink", W);
                xml.WriteAttributeString("anchor", W, anchor);
                xml.WriteAttributeString("history", W, "1");
                Text(reference.Text, Styles.Link);
                xml.WriteEndElement();
                break;
            case ReferenceRun reference:
                throw new ArgumentException($"no figure {reference.Figure} in the document");
        }
    }

    private void Mark(string element, string id, string? name)
    {
        xml.WriteStartElement(element, W);
        xml.WriteAttributeString("id", W, id);
        if (name is not null)
        {
            xml.WriteAttributeString("name", W, name);
        }

        xml.WriteEndElement();
    }

    private void Text(string words, string? style, bool highlighted = false)
    {
        xml.WriteStartElement("r", W);
        if (style is not null || highlighted)
        {
            xml.WriteStartElement("rPr", W);
            if (style is not null)
            {
                Value("rStyle", style);
            }

            if (highlighted)
            {
                Value("highlight", "yellow");
            }

            xml.WriteEndElement();
        }

        xml.WriteStartElement("t", W);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlText.Clean(words));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Section(bool letter) => xml.WriteRaw(
        $"<w:sectPr>{(letter ? Mastheads.LetterReferences : "")}<w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"even\" r:id=\"rId5\"/>"
        + $"<w:pgSz w:w=\"{Page.Width}\" w:h=\"{Page.Height}\"/>"
        + $"<w:pgMar w:top=\"{Page.Top}\" w:right=\"{Page.Right}\" w:bottom=\"{Page.Bottom}\" w:left=\"{Page.Left}\" w:header=\"{(letter ? Mastheads.LetterTop : 851)}\" w:footer=\"{(letter ? Mastheads.LetterFoot : Page.Footer)}\" w:gutter=\"0\"/>"
        + $"{(letter ? "<w:titlePg/>" : "")}<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"{Page.LinePitch}\" w:charSpace=\"{Page.CharSpace}\"/></w:sectPr>");

    private void Value(string element, string value)
    {
        xml.WriteStartElement(element, W);
        xml.WriteAttributeString("val", W, value);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
