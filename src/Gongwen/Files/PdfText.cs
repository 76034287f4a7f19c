using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Kechuang.Gongwen.Files;

/// <summary>
/// The text of a .pdf that has text: lines from top to bottom, put together into paragraphs again. A line that begins indented, or
/// follows one that ends short of the edge, begins a paragraph. Page numbers are left out. A scanned page has no text.
/// </summary>
internal static partial class PdfText
{
    private const int MostPages = 400;

    public static ReadText Read(byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes);
            if (pdf.NumberOfPages > MostPages)
            {
                return TextFile.Refused($"这份 PDF 有 {pdf.NumberOfPages} 页，最多读 {MostPages} 页。");
            }

            var lines = pdf.GetPages().SelectMany(Lines).ToList();
            return lines.Count == 0
                ? TextFile.Refused("这份 PDF 没有文字（多半是扫描件）。请用文字识别软件转成 .docx 后再来。")
                : new ReadText(Together(lines), "", ["PDF 的分段按版面推断，请与原件核对"]);
        }
        catch (Exception wrong) when (wrong is PdfDocumentFormatException or UglyToad.PdfPig.Exceptions.PdfDocumentEncryptedException or InvalidOperationException or ArgumentException or KeyNotFoundException or NullReferenceException or IndexOutOfRangeException or InvalidCastException or OverflowException or NotSupportedException)
        {
            return TextFile.Refused("这份 PDF 已加密或损坏，读不出文字。请用 WPS 或浏览器重新导出一份。");
        }
    }

    // Letters of one line may differ a little in their baselines; half the size of a letter tells lines apart.
    private static IEnumerable<Line> Lines(Page page)
    {
        var line = new List<Letter>();
        foreach (var letter in page.Letters.Where(l => l.Value.Length > 0).OrderByDescending(l => l.StartBaseLine.Y).ThenBy(l => l.StartBaseLine.X))
        {
            if (line.Count > 0 && line[0].StartBaseLine.Y - letter.StartBaseLine.Y > Math.Max(2, line[0].PointSize / 2))
            {
                if (Line.Of(line) is { } done)
                {
                    yield return done;
                }

                line = [];
            }

            line.Add(letter);
        }

        if (Line.Of(line) is { } last)
        {
            yield return last;
        }
    }

    private static string Together(List<Line> lines)
    {
        var left = lines.GroupBy(l => Math.Round(l.Left / 4)).OrderByDescending(g => g.Count()).First().Min(l => l.Left);
        var right = lines.Max(l => l.Right);
        var text = new StringBuilder(lines[0].Text);
        for (var i = 1; i < lines.Count; i++)
        {
            var (before, line) = (lines[i - 1], lines[i]);
            var begins = line.Left > left + line.Size || before.Right < right - (2 * before.Size) || Math.Abs(line.Size - before.Size) > 1;
            text.Append(begins ? "\n" : char.IsAsciiLetterOrDigit(before.Text[^1]) && char.IsAsciiLetter(line.Text[0]) ? " " : "").Append(line.Text);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^[—\-－–· ]*(第\s*)?\d{1,3}(\s*页.{0,10})?[—\-－–· ]*$")]
    private static partial Regex PageNumber();

    private sealed record Line(string Text, double Left, double Right, double Size)
    {
        public static Line? Of(List<Letter> letters)
        {
            var ordered = letters.OrderBy(l => l.StartBaseLine.X).ToList();
            var text = string.Concat(ordered.Select(l => l.Value)).Trim();
            var seen = ordered.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
            return text.Length == 0 || PageNumber().IsMatch(text) ? null : new Line(text, seen[0].StartBaseLine.X, seen[^1].EndBaseLine.X, Math.Max(6, seen.Average(l => l.PointSize)));
        }
    }
}
