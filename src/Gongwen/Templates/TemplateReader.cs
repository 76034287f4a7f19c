using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kechuang.Gongwen.Templates;

/// <summary>
/// Takes the main part of a template apart. First every tag is brought into a run of its own, wherever a word processor broke it up;
/// then paragraphs and rows that only begin or end a loop or condition give way to the mark itself; what remains is cut at the marks.
/// </summary>
internal sealed partial class TemplateReader(ITemplateLanguage language, List<TemplateProblem> problems)
{
    private static readonly XNamespace W = Docx.Parts.W;
    private static readonly XNamespace Mark = "urn:kechuang:template";

    private readonly List<string> loops = [];
    private readonly StringBuilder still = new();

    /// <summary>The pieces, and the end of the file behind the last block: the section's page setting and what closes the text.</summary>
    public (IReadOnlyList<Piece> Parts, byte[] Tail) Read(XDocument document)
    {
        var body = document.Root!;
        // What a tracked change says of the page's former setting is nobody's text.
        body.Descendants(W + "sectPrChange").Remove();
        foreach (var paragraph in body.Descendants(W + "p").ToList())
        {
            Gather(paragraph);
        }

        foreach (var row in body.Descendants(W + "tr").ToList())
        {
            Lift(row);
        }

        foreach (var paragraph in body.Descendants(W + "p").ToList())
        {
            LiftAlone(paragraph);
        }

        var flat = new List<XElement>();
        var xml = document.ToString(SaveOptions.DisableFormatting);
        flat.AddRange(body.Descendants(Mark + "tag"));
        var section = body.Element(W + "body")?.Elements().LastOrDefault()?.Name == W + "sectPr";
        var end = xml.LastIndexOf(section ? "<w:sectPr" : "</w:body>", StringComparison.Ordinal);
        // Written with another prefix than w: nothing is put behind its text.
        end = end < 0 ? xml.Length : end;
        return (Build("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml[..end], flat), Utf8(xml[end..]));
    }

    // A tag that begins in one run and ends in another is moved into the first.
    private static void Gather(XElement paragraph)
    {
        var texts = paragraph.Descendants(W + "t").Where(t => t.Ancestors(W + "p").First() == paragraph).ToList();
        var whole = string.Concat(texts.Select(t => t.Value));
        if (!whole.Contains('{'))
        {
            return;
        }

        var tags = Tags(whole).ToList();
        var at = 0;
        foreach (var text in texts)
        {
            var (start, end) = (at, at + text.Value.Length);
            at = end;
            Split(text, start, end, whole, tags);
        }
    }

    private static void Split(XElement text, int start, int end, string whole, List<(int Start, int End)> tags)
    {
        var run = text.Parent!;
        if (run.Name != W + "r" || !tags.Exists(t => t.Start < end && t.End > start))
        {
            return;
        }

        var made = new List<object>();
        var at = start;
        foreach (var tag in tags.Where(t => t.Start < end && t.End > start))
        {
            if (tag.Start > at)
            {
                made.Add(RunOf(run, whole[at..tag.Start]));
            }

            if (tag.Start >= start)
            {
                made.Add(new XElement(Mark + "tag", new XAttribute("source", whole[(tag.Start + 1)..(tag.End - 1)].Trim()), new XAttribute("near", Near(whole)), run.Element(W + "rPr")));
            }

            at = Math.Min(end, tag.End);
        }

        if (at < end)
        {
            made.Add(RunOf(run, whole[at..end]));
        }

        text.Remove();
        // What else the run held (a tab, a break) stays before its words.
        if (run.Elements().Any(e => e.Name != W + "rPr"))
        {
            run.AddAfterSelf(made);
        }
        else
        {
            run.ReplaceWith(made);
        }
    }

    private static XElement RunOf(XElement run, string words) =>
        new(W + "r", run.Element(W + "rPr"), new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words));

    // FEEL has braces of its own: {a: 1}; they are counted, and strings are passed over.
    private static IEnumerable<(int Start, int End)> Tags(string text)
    {
        for (var open = text.IndexOf('{'); open >= 0; open = open < text.Length ? text.IndexOf('{', open) : -1)
        {
            var (depth, quoted, at) = (0, false, open);
            for (; at < text.Length; at++)
            {
                quoted ^= text[at] == '"';
                depth += quoted ? 0 : text[at] switch { '{' => 1, '}' => -1, _ => 0 };
                if (depth == 0 && !quoted)
                {
                    break;
                }
            }

            var end = Math.Min(text.Length, at + 1);
            yield return (open, end);
            open = end;
        }
    }

    // {#each} in a row's first cell and its {/each} in the last: the row is what is repeated.
    private static void Lift(XElement row)
    {
        var marks = row.Descendants(Mark + "tag").Where(t => t.Ancestors(W + "tr").First() == row).ToList();
        if (marks.Count < 2 || !Source(marks[0]).StartsWith("#each", StringComparison.Ordinal) || Source(marks[^1]) != "/each")
        {
            return;
        }

        var cells = row.Elements(W + "tc").ToList();
        if (cells.Count > 1 && marks[0].Ancestors(W + "tc").First() != cells[0] | marks[^1].Ancestors(W + "tc").First() != cells[^1])
        {
            return;
        }

        (XElement First, XElement Last) ends = (marks[0], marks[^1]);
        ends.First.Remove();
        ends.Last.Remove();
        row.AddBeforeSelf(ends.First);
        row.AddAfterSelf(ends.Last);
    }

    private static void LiftAlone(XElement paragraph)
    {
        var marks = paragraph.Elements(Mark + "tag").ToList();
        var words = paragraph.Descendants(W + "t").Any(t => !string.IsNullOrWhiteSpace(t.Value));
        if (marks.Count == 1 && !words && Source(marks[0]) is ['#' or '/', ..])
        {
            paragraph.ReplaceWith(marks[0]);
        }
    }

    private IReadOnlyList<Piece> Build(string xml, List<XElement> tags)
    {
        var at = 0;
        var next = 0;
        var parts = Until(xml, tags, ref at, ref next, "");
        still.Append(xml, at, xml.Length - at);
        Flush(parts);
        return parts;
    }

    private List<Piece> Until(string xml, List<XElement> tags, ref int at, ref int next, string closer)
    {
        var parts = new List<Piece>();
        for (var match = MarkXml().Match(xml, at); match.Success; match = MarkXml().Match(xml, at))
        {
            still.Append(xml, at, match.Index - at);
            at = match.Index + match.Length;
            var tag = tags[next++];
            var source = Source(tag);
            if (source.Length > 0 && (source == closer || (closer == "/if" && source == "#else")))
            {
                Flush(parts);
                lastCloser = source;
                return parts;
            }

            Open(xml, tags, ref at, ref next, tag, source, parts);
        }

        if (closer.Length > 0)
        {
            problems.Add(new TemplateProblem("", $"有一处 {{#{closer[1..]} …}} 没有 {{{closer}}} 收尾。"));
        }

        lastCloser = "";
        return parts;
    }

    private string lastCloser = "";

    private void Open(string xml, List<XElement> tags, ref int at, ref int next, XElement tag, string source, List<Piece> parts)
    {
        if (source.StartsWith("#each ", StringComparison.Ordinal))
        {
            Flush(parts);
            var match = EachWords().Match(source);
            var over = Expression(tag, match.Success ? match.Groups["over"].Value : "", "循环写作 {#each 名单 as 名字}");
            loops.Add(match.Groups["name"].Value);
            var body = Until(xml, tags, ref at, ref next, "/each");
            loops.RemoveAt(loops.Count - 1);
            parts.Add(new Each(over, body));
        }
        else if (source.StartsWith("#if ", StringComparison.Ordinal))
        {
            Flush(parts);
            var condition = Expression(tag, source[4..], "");
            var then = Until(xml, tags, ref at, ref next, "/if");
            var otherwise = lastCloser == "#else" ? Until(xml, tags, ref at, ref next, "/if") : [];
            parts.Add(new Either(condition, then, otherwise));
        }
        else if (source is ['#' or '/', ..])
        {
            problems.Add(new TemplateProblem(tag.Attribute("near")!.Value, $"{{{source}}} 没有对应的开头；可用的是 {{#each … as …}}、{{#if …}}、{{#else}}、{{/each}}、{{/if}}。"));
        }
        else
        {
            Flush(parts);
            var style = tag.Element(W + "rPr") is { } properties ? Bare(properties.ToString(SaveOptions.DisableFormatting)) : "";
            parts.Add(new Value(Expression(tag, source, ""), Utf8($"<w:r>{style}<w:t xml:space=\"preserve\">"), Utf8("</w:t></w:r>")));
        }
    }

    private ITemplateExpression Expression(XElement tag, string source, string form)
    {
        var problem = source.Trim().Length == 0 ? form.Length > 0 ? form + "。" : "花括号里没有内容。" : "";
        var read = problem.Length == 0 ? language.Read(source.Trim(), loops, out problem) : null;
        if (read is not null)
        {
            return read;
        }

        problems.Add(new TemplateProblem(tag.Attribute("near")!.Value, $"{{{Source(tag)}}}：{problem}"));
        return Nothing.One;
    }

    private void Flush(List<Piece> parts)
    {
        if (still.Length > 0)
        {
            parts.Add(new Fixed(Utf8(still.ToString())));
            still.Clear();
        }
    }

    private static string Source(XElement tag) => tag.Attribute("source")!.Value;

    private static string Near(string words) => words.Length <= 40 ? words : words[..40] + "…";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    // The namespace is declared at the root already.
    private static string Bare(string xml) => xml.Replace($" xmlns:w=\"{Docx.Parts.W}\"", "", StringComparison.Ordinal);

    // An element without text of its own, with at most the run properties in it.
    [GeneratedRegex("<(?<p>[A-Za-z0-9]+:)?tag\\b[^>]*urn:kechuang:template[^>]*?(/>|>.*?</\\k<p>?tag>)", RegexOptions.Singleline)]
    private static partial Regex MarkXml();

    [GeneratedRegex(@"^#each\s+(?<over>.+)\s+as\s+(?<name>[\p{L}_][\p{L}\p{N}_]*)$")]
    private static partial Regex EachWords();

    private sealed class Nothing : ITemplateExpression
    {
        public static readonly Nothing One = new();

        public TemplateValue Of(object data, ReadOnlySpan<object> items) => default;
    }
}
