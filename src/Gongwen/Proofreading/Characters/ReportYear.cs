using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Characters;

/// <summary>The year a report is of: that of its title, else of its first lines, else of the date it is signed with, else of its own number.</summary>
internal static partial class ReportYear
{
    private const int Opening = 3;
    private const int Closing = 8;
    private const int Head = 6;

    public static int? Of(ProofText text)
    {
        foreach (var paragraph in text.Body.Take(Opening).Concat(text.Body.TakeLast(1)))
        {
            var first = Year().Match(text.Text, paragraph.Start, Math.Min(paragraph.End - paragraph.Start, 400));
            if (first.Success)
            {
                return int.Parse(first.ValueSpan[..4], CultureInfo.InvariantCulture);
            }
        }

        // Who is to be asked, and what is enclosed, may follow the date; a number may stand above the title.
        return Alone(text, text.Body.TakeLast(Closing).Reverse(), Dated()) ?? Alone(text, text.Body.Take(Head), Numbered());
    }

    /// <summary>The latest year that the text looks back on or stands in: what came up by then may be named, whatever year it begins with.</summary>
    public static int? Latest(ProofText text)
    {
        int? latest = Of(text);
        foreach (var match in Reached().EnumerateMatches(text.Plain))
        {
            var year = int.Parse(text.Plain.AsSpan(match.Index, 4), CultureInfo.InvariantCulture);
            latest = latest is { } known && known >= year ? known : year;
        }

        return latest;
    }

    [GeneratedRegex("(?<![到至—0-9-])20[0-4][0-9](?=年)")]
    private static partial Regex Reached();

    private static int? Alone(ProofText text, IEnumerable<Slice> lines, Regex form)
    {
        foreach (var line in lines)
        {
            var match = form.Match(text.Plain, line.Start, line.End - line.Start);
            if (match.Success)
            {
                return int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    [GeneratedRegex("^[（ 　]{0,3}(?<year>20[0-4][0-9])年[0-9]{1,2}月[0-9]{1,2}日[） ]{0,2}$")]
    private static partial Regex Dated();

    [GeneratedRegex("^[\u4e00-\u9fff ]{2,14}[〔\\[](?<year>20[0-4][0-9])[〕\\]][0-9]{1,4}号")]
    private static partial Regex Numbered();

    [GeneratedRegex("20[0-4][0-9](?=年)")]
    private static partial Regex Year();
}
