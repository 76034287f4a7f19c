using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kechuang.Reports;

/// <summary>
/// A paragraph of a text and the gaps in it that wait for words: underscores, underlined blanks, blanks or ×× before a unit, form
/// fields and content controls that still show what to type.
/// </summary>
internal sealed partial class DocxParagraph
{
    // Stands in the shadow for words of a content control, so that nothing else is found in them.
    private const char Controlled = '\uE000';

    private readonly StringBuilder text = new(), shadow = new();
    private readonly List<DocxPiece> pieces = [];
    private readonly List<DocxGap> gaps = [];
    private readonly XNamespace w;

    internal DocxParagraph(XElement paragraph)
    {
        (Element, w) = (paragraph, paragraph.Name.Namespace);
        // A control may hold the whole paragraph, or the cell that the paragraph stands in.
        var around = paragraph.Ancestors().TakeWhile(a => a.Name.LocalName is "sdtContent" or "sdt" or "tc").FirstOrDefault(a => a.Name == w + "sdt" && DocxControl.Waits(a));
        if (around is null)
            Take(paragraph, controlled: false);
        else if (around.Descendants(w + "p").First() == paragraph)
            TakeControl(around, paragraph);
        Text = text.ToString();
        foreach (Match match in Gap().Matches(shadow.ToString()))
            if (FoundAt(match) is { } gap)
                gaps.Add(gap);
        gaps.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    internal XElement Element { get; }

    /// <summary>What it says, with the signs that stand for its gaps.</summary>
    internal string Text { get; }

    /// <summary>Its gaps in their order.</summary>
    internal IReadOnlyList<DocxGap> Gaps => gaps;

    /// <summary>The words before, between and after its gaps: one more than there are gaps.</summary>
    internal IReadOnlyList<string> Words
    {
        get
        {
            var starts = gaps.Select(g => g.Start + g.Length).Prepend(0);
            var ends = gaps.Select(g => g.Start).Append(Text.Length);
            return [.. starts.Zip(ends, (start, end) => Text[start..end])];
        }
    }

    private void Take(XElement of, bool controlled)
    {
        foreach (var child in of.Elements())
            switch (child.Name.LocalName)
            {
                case "r":
                    Run(child, controlled);
                    break;
                case "sdt" when !controlled && DocxControl.Waits(child):
                    TakeControl(child, child.Element(w + "sdtContent") ?? child);
                    break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "hyperlink" or "smartTag" or "customXml" or "fldSimple":
                    Take(child, controlled);
                    break;
                default:
                    break;
            }
    }

    // A control that waits is one gap, whatever it says; one that says nothing stands there as a blank.
    private void TakeControl(XElement control, XElement content)
    {
        var start = text.Length;
        Take(content, controlled: true);
        if (text.Length == start)
        {
            text.Append(' ');
            shadow.Append(Controlled);
        }
        gaps.Add(new DocxGap(start, text.Length - start, GapKind.Control, []) { Control = control });
    }

    private void Run(XElement run, bool controlled)
    {
        var underlined = run.Element(w + "rPr")?.Element(w + "u") is { } line && (string?)line.Attribute(w + "val") is not "none";
        foreach (var part in run.Elements())
        {
            var words = part.Name.Namespace != w ? "" : part.Name.LocalName switch { "t" => part.Value, "tab" => "\t", "br" or "cr" => "\n", _ => "" };
            if (words.Length == 0)
                continue;
            pieces.Add(new DocxPiece(part, text.Length, words.Length));
            text.Append(words);
            foreach (var c in words)
                shadow.Append(controlled ? Controlled : underlined && c == '\t' ? '＿' : underlined && char.IsWhiteSpace(c) ? '_' : c);
        }
    }

    private DocxGap? FoundAt(Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        var kind = match.Groups["line"].Success ? GapKind.Line : match.Groups["field"].Success ? GapKind.Field : match.Groups["signs"].Success ? GapKind.Signs : GapKind.Space;
        var unit = UnitAt(Text.AsSpan(end).TrimStart(' ').ToString());
        if (kind == GapKind.Signs && unit.Length == 0 || kind == GapKind.Space && !IsGap(start, end, unit))
            return null;
        return new DocxGap(start, match.Length, kind, [.. pieces.Where(p => p.Start < end && p.Start + p.Length > start)]);
    }

    // 单　　位： is a word set wide; 新增高新技术企业　　家， is not.
    private bool IsGap(int start, int end, string unit)
    {
        var before = Text[..start];
        var clause = before[(before.LastIndexOfAny([' ', '\u3000', '\t', '，', '。', '；', '：']) + 1)..];
        var after = Text[end..].TrimStart(' ').TrimStart('个')[unit.TrimStart('个').Length..];
        return unit.Length > 0 && clause.Length >= 4 && (after.Length == 0 || !char.IsLetterOrDigit(after[0]) && after[0] is not ('：' or ':'));
    }

    /// <summary>The unit that a text begins with: 家, 个百分点; empty where it begins with none.</summary>
    internal static string UnitAt(string words)
    {
        if (words.StartsWith("个百分点", StringComparison.Ordinal))
            return "个百分点";
        for (var length = Math.Min(4, words.Length); length > 0; length--)
            if (words[..length] is "％" || FormWords.IsUnit(words[..length]))
                return words[..length];
        return "";
    }

    // En spaces in a row are what Word shows in an empty form field (ECMA-376 part 1, 17.16.21).
    [GeneratedRegex(@"(?<line>_*＿[_＿]*|_{2,})|(?<field>\u2002{3,})|(?<signs>[xXｘＸ×]{2,}(?:\.[xX×]+)?|[*＊]{2,}|□{2,})|[ \u3000]{2,}")]
    private static partial Regex Gap();
}
