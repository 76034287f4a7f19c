using System.Xml.Linq;

namespace Kechuang.Reports;

/// <summary>Sets words in a cell of a table in a text, in the characters that the form meant for it.</summary>
internal static class DocxCell
{
    // What belongs to a paragraph's mark and not to a run (ECMA-376 part 1, 17.3.1.29).
    private static readonly HashSet<string> OfTheMark = ["ins", "del", "moveFrom", "moveTo", "rPrChange"];

    /// <summary>The gap of a cell that holds nothing else but its unit; null where it holds words, several gaps or none.</summary>
    internal static (DocxGap Gap, string Unit)? Waiting(XElement cell)
    {
        List<DocxParagraph> paragraphs = [.. DocxForm.Seen(cell, "p").Select(p => new DocxParagraph(p))];
        if (paragraphs.Sum(p => p.Gaps.Count) != 1)
            return null;
        var words = string.Concat(paragraphs.SelectMany(p => p.Words)).Trim();
        return words.Length == 0 || words == DocxParagraph.UnitAt(words) ? (paragraphs.SelectMany(p => p.Gaps).Single(), words == "％" ? "%" : words) : null;
    }

    internal static void Fill(XElement cell, string text)
    {
        if (Waiting(cell) is { } waiting)
            waiting.Gap.Fill(text);
        else
            Set(cell, text);
        DocxPassages.Mirror(cell);
    }

    private static void Set(XElement cell, string text)
    {
        var w = cell.Name.Namespace;
        var paragraph = cell.Elements(w + "p").First();
        var blanks = paragraph.Elements(w + "r").Where(r => r.Elements().All(e => e.Name == w + "rPr" || e.Name == w + "t")).ToList();
        var format = blanks.Select(r => r.Element(w + "rPr")).FirstOrDefault(f => f is not null) ?? Marked(paragraph) ?? Beside(cell);
        blanks.ForEach(r => r.Remove());
        var run = new XElement(w + "r");
        if (format is not null)
            run.Add(new XElement(w + "rPr", format.Elements().Where(e => !OfTheMark.Contains(e.Name.LocalName))));
        run.Add(new XElement(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
        paragraph.Add(run);
    }

    private static XElement? Marked(XElement paragraph)
    {
        var w = paragraph.Name.Namespace;
        return paragraph.Element(w + "pPr")?.Element(w + "rPr");
    }

    // A cell that says nothing of its characters looks like the label of its row, but not bold.
    private static XElement? Beside(XElement cell)
    {
        var w = cell.Name.Namespace;
        if (cell.ElementsBeforeSelf(w + "tc").Reverse().SelectMany(c => c.Descendants(w + "r")).Select(r => r.Element(w + "rPr")).FirstOrDefault(f => f is not null) is not { } format)
            return null;
        return new XElement(format.Name, format.Elements().Where(e => e.Name != w + "b" && e.Name != w + "bCs"));
    }
}
