using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// A total told before the sections that divide it: each heading of one level names its sum, “一、高企奖补（36家，216万元）”, and the text before them what
/// they come to, “拟兑现资金1142万元”.
/// </summary>
internal static partial class SectionSumRule
{
    private const int Fewest = 3;

    public static void Check(ProofText text, List<Passage> paragraphs, Findings found)
    {
        var headings = text.Outline.Headings;
        foreach (var level in headings.GroupBy(h => h.Level).Where(g => g.Count() >= Fewest))
        {
            var lines = level.Select(h => paragraphs.Find(p => p.Paragraph.Start == h.Place.Start)).OfType<Passage>().Select(p => Line(p)).ToList();
            var first = level.Min(h => h.Place.Start);
            foreach (var measure in lines.SelectMany(l => l.Select(q => q.Measure)).Distinct().Where(m => m is not ("%" or "百分点")))
            {
                var parts = lines.Where(l => l.Count(q => q.Measure == measure) == 1).Select(l => l.First(q => q.Measure == measure)).ToList();
                if (parts.Count >= Fewest && parts.Count >= level.Count() - 2)
                {
                    Whole(paragraphs.Where(p => p.Start < first).SelectMany(p => p.Items).Where(q => q.Measure == measure).ToList(), parts, found);
                }
            }
        }
    }

    private static void Whole(List<Quantity> before, List<Quantity> parts, Findings found)
    {
        var sum = parts.Aggregate(new Interval(0, 0), (s, p) => s + p.Range);
        var value = parts.Sum(p => p.Value);
        if (!before.Exists(q => q.Range.Meets(sum)) && before.Where(q => Slipped.Like(q, value) == 2 && q.Figure.Text.Count(char.IsAsciiDigit) > 2).ToList() is [var whole])
        {
            Report.Unless(found, whole, sum, value, "figure.sum", 0.78m, $"各部分{string.Join("、", parts.Select(p => p.Figure.Text))}合计", [.. parts]);
        }
    }

    // The figures in the first brackets of the line, or in its first clause.
    private static List<Quantity> Line(Passage line)
    {
        var head = Head().Match(line.Text, line.Start, line.End - line.Start);
        return head.Success ? [.. line.Items.Where(q => q.Start < head.Index + head.Length)] : [];
    }

    [GeneratedRegex("^[^。；\\n]{2,40}?[（(][^）)\\n]{2,40}[）)]|^[^，。；\\n]{2,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
