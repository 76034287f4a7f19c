using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Files;

/// <summary>The words of a saved or pasted web page: one line for each block, without scripts, styles and hidden parts.</summary>
internal static partial class WebText
{
    /// <summary>Whether the text is a page and not a document that speaks of one.</summary>
    public static bool Looks(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 2000)).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<", StringComparison.Ordinal) && Block().Count(head) >= 2);
    }

    public static string Read(string page)
    {
        var text = new StringBuilder(page.Length);
        var at = 0;
        while (at < page.Length)
        {
            var open = page.IndexOf('<', at);
            var end = open < 0 ? page.Length : open;
            Words(text, page.AsSpan(at, end - at));
            if (open < 0)
            {
                break;
            }

            at = Tag(page, open, text);
        }

        return Blank().Replace(WebUtility.HtmlDecode(text.ToString()), "\n").Trim();
    }

    // The answer is where to go on; what scripts and styles hold is passed over.
    private static int Tag(string page, int open, StringBuilder text)
    {
        if (string.CompareOrdinal(page, open, "<!--", 0, 4) == 0)
        {
            return page.IndexOf("-->", open, StringComparison.Ordinal) is >= 0 and var after ? after + 3 : page.Length;
        }

        var close = page.IndexOf('>', open);
        if (close < 0)
        {
            return page.Length;
        }

        var name = Name().Match(page, open, Math.Min(20, page.Length - open)).Value.TrimStart('<', '/');
        if (page[open + 1] != '/' && Silent.Contains(name) && page[close - 1] != '/')
        {
            var past = page.IndexOf("</" + name, close, StringComparison.OrdinalIgnoreCase);
            return past < 0 ? page.Length : page.IndexOf('>', past) is >= 0 and var end ? end + 1 : page.Length;
        }

        if (Blocks.Contains(name))
        {
            text.Append('\n');
        }
        else if (Cells.Contains(name) && page[open + 1] == '/')
        {
            text.Append('\t');
        }

        return close + 1;
    }

    // Line ends and runs of white space in the source are one space, and none between Chinese characters.
    private static void Words(StringBuilder text, ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (c is not (' ' or '\t' or '\r' or '\n'))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] < 0x2E80 && text[^1] is not (' ' or '\n' or '\t'))
            {
                text.Append(' ');
            }
        }
    }

    private static readonly HashSet<string> Silent = new(["script", "style", "noscript", "template", "svg", "head", "select", "button"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Cells = new(["td", "th"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Blocks = new(
        ["p", "div", "br", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "blockquote", "title", "header", "footer", "nav", "hr"],
        StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^</?[A-Za-z][A-Za-z0-9]*")]
    private static partial Regex Name();

    [GeneratedRegex(@"</?(p|div|br|table|tr|td|span|body|article|h[1-6])\b", RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    [GeneratedRegex(@"[ \t\u00A0\u3000]*\n\s*")]
    private static partial Regex Blank();
}
