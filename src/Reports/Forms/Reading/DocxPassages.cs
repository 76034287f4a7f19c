using System.Globalization;
using System.Xml.Linq;

namespace Kechuang.Reports;

/// <summary>
/// The gaps in running text, also in text boxes and beside words in the cells of tables: named by the words before them in their
/// clause. A place is p12b2 for the second gap of the twelfth paragraph, counted as they stand in the file.
/// </summary>
internal static class DocxPassages
{
    private const int LongestHeading = 24;

    /// <summary>Paragraphs that have a gap with a name, and what waits there.</summary>
    internal static (IReadOnlyList<FormPassage> Passages, IReadOnlyList<FormBlank> Blanks) Read(FormPackage package)
    {
        List<FormPassage> passages = [];
        List<FormBlank> blanks = [];
        var (section, before) = ("", "");
        foreach (var (i, paragraph) in Paragraphs(package).Index())
        {
            var read = new DocxParagraph(paragraph);
            if (read.Gaps.Count > 0 && (Cell(paragraph) is not { } cell || DocxCell.Waiting(cell) is null))
            {
                var found = GapLabels.Of(read, before).Index().Where(l => l.Item is not null)
                    .Select(l => (l.Index, Blank: new FormBlank(string.Create(CultureInfo.InvariantCulture, $"p{i + 1}b{l.Index + 1}"), section, l.Item!.Row, l.Item.Column, l.Item.Unit))).ToDictionary(l => l.Index, l => l.Blank);
                blanks.AddRange(found.Values);
                if (found.Count > 0)
                    passages.Add(new FormPassage(string.Create(CultureInfo.InvariantCulture, $"第{i + 1}段"), [.. Segments(read, found)]));
            }
            var words = read.Text.Trim();
            if (read.Gaps.Count == 0 && words.Length is > 0 and <= LongestHeading && Cell(paragraph) is null && FormWords.IsNumbered(words))
                section = words;
            before = read.Gaps.Count > 0 ? "" : words.Length > 0 ? words : before;
        }
        return (passages, blanks);
    }

    /// <summary>The text outside tables, a paragraph a line; those with gaps are no lines.</summary>
    internal static IEnumerable<string> Lines(FormPackage package) =>
        Paragraphs(package).Where(p => Cell(p) is null).Select(p => new DocxParagraph(p)).Where(p => p.Gaps.Count == 0).Select(p => FormWords.OneLine(p.Text)).Where(t => t.Length > 0);

    /// <summary>Fills gaps; a paragraph is read anew for each, its last gap first.</summary>
    internal static void Fill(FormPackage package, IEnumerable<(string Place, string Text)> contents)
    {
        List<XElement> paragraphs = [.. Paragraphs(package)];
        var at = from c in contents let place = At(c.Place) where place is not null orderby place.Value.Gap descending select (place.Value.Paragraph, place.Value.Gap, c.Text);
        foreach (var (paragraph, gap, text) in at)
            if (paragraphs.ElementAtOrDefault(paragraph) is { } element)
            {
                new DocxParagraph(element).Gaps.ElementAtOrDefault(gap)?.Fill(text);
                Mirror(element);
            }
    }

    /// <summary>What an older program shows instead of a text box says the same (ECMA-376 part 3, 7.5).</summary>
    internal static void Mirror(XElement changed)
    {
        if (changed.Ancestors().FirstOrDefault(a => a.Name.LocalName == "AlternateContent") is not { } either)
            return;
        var boxes = either.Elements().Select(e => e.Descendants().Where(b => b.Name.LocalName == "txbxContent").ToList()).ToList();
        if (boxes is [var chosen, var fallback] && chosen.Count == fallback.Count)
            foreach (var (box, other) in chosen.Zip(fallback))
                other.ReplaceNodes(box.Nodes());
    }

    private static IEnumerable<XElement> Paragraphs(FormPackage package) =>
        package.Part(DocxForm.Main)?.Root is { } root ? DocxForm.Seen(root, "p") : [];

    private static XElement? Cell(XElement paragraph) => paragraph.Ancestors(paragraph.Name.Namespace + "tc").LastOrDefault();

    private static IEnumerable<FormSegment> Segments(DocxParagraph read, Dictionary<int, FormBlank> found)
    {
        foreach (var (i, words) in read.Words.Index())
        {
            yield return new FormSegment(words, "");
            if (i < read.Gaps.Count)
                yield return found.GetValueOrDefault(i) is { } blank ? new FormSegment("", blank.Place) : new FormSegment(read.Text.Substring(read.Gaps[i].Start, read.Gaps[i].Length), "");
        }
    }

    private static (int Paragraph, int Gap)? At(string place) =>
        place.Split('p', 'b') is ["", var paragraph, var gap] && int.TryParse(paragraph, NumberStyles.None, CultureInfo.InvariantCulture, out var p) && int.TryParse(gap, NumberStyles.None, CultureInfo.InvariantCulture, out var g)
            ? (p - 1, g - 1) : null;
}
