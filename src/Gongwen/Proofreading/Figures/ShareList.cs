using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Parts and then their shares, “甲38家、乙27家、丙17家，占比分别为36.5%、26.0%和16.3%”: the one that is of another whole than the others.
/// </summary>
internal static partial class ShareList
{
    private const int Fewest = 2, Most = 12, Back = 16;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        foreach (var passage in paragraphs)
        {
            for (var first = Fewest; first < passage.Items.Count; first++)
            {
                if (passage.Items[first].IsPercent && Leads(passage.Gap(first)))
                {
                    List(passage, first, found);
                }
            }
        }
    }

    /// <summary>Whether the words say that the shares of what was told before follow: 分别占.</summary>
    public static bool Leads(string gap) => Shares().IsMatch(gap);

    private static void List(Passage passage, int first, Findings found)
    {
        var count = 1;
        while (count < Most && first + count < passage.Items.Count && passage.Items[first + count].IsPercent && Next().IsMatch(passage.Gap(first + count)))
        {
            count++;
        }

        if (count < Fewest || first < count)
        {
            return;
        }

        var (parts, rates) = (passage.Items.GetRange(first - count, count), passage.Items.GetRange(first, count));
        if (parts.Exists(p => p.Measure != parts[0].Measure || p.IsPercent))
        {
            return;
        }

        var sum = parts.Aggregate(new Interval(0, 0), (s, p) => s + p.Range);
        var wholes = passage.Items.Take(first - count).TakeLast(Back).Where(q => q.Measure == parts[0].Measure).Select(q => (q.Range, q.Figure.Text)).Append((sum, "各项之和"));
        var best = wholes.Select(w => (w.Item1, w.Item2, Odd: Enumerable.Range(0, count).Where(k => !Fits(parts[k], rates[k], w.Item1)).ToList())).MinBy(w => w.Odd.Count);
        if (best.Odd is [var odd] && count > Fewest && Interval.Ratio(parts[odd].Range, best.Item1) is { } share && !parts.Exists(p => found.Holds(FindingClass.FigureInconsistent, p.Start)))
        {
            var middle = (best.Item1.Low + best.Item1.High) / 2;
            Report.Unless(found, rates[odd], share * 100, parts[odd].Value / middle * 100, "figure.share", 0.84m, $"{parts[odd].Figure.Text}÷{best.Item2}", parts[odd]);
        }
    }

    private static bool Fits(Quantity part, Quantity rate, Interval whole) =>
        Interval.Ratio(part.Range, whole) is { } share && (share * 100).Widened(rate.Step / 10).Meets(rate.Range);

    [GeneratedRegex("(分别(约)?占|占比分别|比重分别|比例分别|各占)[^，。；0-9]{0,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shares();

    [GeneratedRegex("^[、，和及与]$", RegexOptions.CultureInvariant)]
    private static partial Regex Next();
}
