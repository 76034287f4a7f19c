using System.Globalization;
using System.Text;

namespace Kechuang.Gongwen.Tests.Corpus;

/// <summary>The measure as Markdown: the table, then what was missed and what was found wrongly.</summary>
internal static class ScorePage
{
    private const int Around = 12;

    public static string Table(string title, Score faulty, Score clean, Speed speed)
    {
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"## {title}\n\n");
        page.Append("| class | seeded | met | exact place | same suggestion | found | right | over another class | precision | recall | F1 |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var kind in Enum.GetValues<FindingClass>())
        {
            Row(page, FindingNames.Name(kind), faulty.Of(kind));
        }

        Row(page, "**all**", faulty.Overall);
        return page.Append(CultureInfo.InvariantCulture, $"\nFalse alarms: {clean.WrongPerThousand:0.00} per 1,000 characters of {clean.Characters} clean ones ({Kinds(clean)}); ")
            .Append(CultureInfo.InvariantCulture, $"{speed.Warm:0.00} ms per 1,000 characters warm; load {speed.Load:0.00} s; {faulty.Characters} characters with faults.\n").ToString();
    }

    public static string Details(Score faulty, Score clean)
    {
        var page = new StringBuilder("\n### Missed\n\n");
        foreach (var (report, fault) in faulty.Missed.OrderBy(m => m.Fault.Class))
        {
            page.Append(CultureInfo.InvariantCulture, $"- {FindingNames.Name(fault.Class)} {report.Name}: {Context(report, fault.Start, fault.End)} → {fault.Suggestion ?? "-"} {fault.Note}\n");
        }

        page.Append("\n### Found wrongly\n\n");
        foreach (var (report, finding) in faulty.Wrong.Concat(clean.Wrong).OrderBy(w => w.Finding.Class))
        {
            page.Append(CultureInfo.InvariantCulture, $"- {FindingNames.Name(finding.Class)} {report.Name}: {Context(report, finding.Place.Start, finding.Place.End)} → {finding.Suggestion ?? "-"} ({finding.Rule}, {finding.Confidence})\n");
        }

        return page.ToString();
    }

    // Of an unread set these numbers are all that may be told.
    private static string Kinds(Score clean) => string.Join(", ", clean.Wrong.GroupBy(w => w.Finding.Class).OrderByDescending(g => g.Count()).Select(g => $"{FindingNames.Name(g.Key)} {g.Count()}"));

    private static void Row(StringBuilder page, string name, Tally t) => page.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {t.Seeded} | {t.Met} | {t.Exact} | {t.Agreed} | {t.Found} | {t.Right} | {t.OtherClass} | {t.Precision:0.00} | {t.Recall:0.00} | {t.F1:0.00} |\n");

    private static string Context(Report report, int start, int end)
    {
        var before = report.Text[Math.Max(0, start - Around)..start];
        var after = report.Text[end..Math.Min(report.Text.Length, end + Around)];
        return $"…{before}【{report.Text[start..end]}】{after}…".Replace('\n', '¶');
    }
}
