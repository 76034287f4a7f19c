using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>A share whose whole is told elsewhere: “选派特派员136名”, and pages later “27名特派员考核优秀，优秀率19.9%”.</summary>
internal static partial class FarBaseRule
{
    private const int Named = 3, Most = 60;

    public static void Check(List<Passage> passages, Findings found)
    {
        var all = Told.All(passages).ToLookup(t => t.Quantity.Measure);
        foreach (var passage in passages)
        {
            for (var i = 1; i < passage.Items.Count; i++)
            {
                var (part, z) = (passage.Items[i - 1], passage.Items[i]);
                if (z.IsPercent && z.Value is > 0 and < 100 && z.Figure.Role != FigureRole.Target && !part.IsPercent && part.Value > 1 && Rate().IsMatch(passage.Gap(i)) && !Aside.Is(passage, i - 1)
                    && !passage.Items.Take(i).Any(q => q.Measure == part.Measure && q.Value > part.Value) && !found.Holds(FindingClass.FigureInconsistent, part.Start))
                {
                    Share(passage, i, all[part.Measure].Where(t => t.Quantity != part && t.Quantity.Value > part.Value).Take(Most).ToList(), found);
                }
            }
        }
    }

    private static void Share(Passage passage, int i, List<Told> others, Findings found)
    {
        var (part, z) = (passage.Items[i - 1], passage.Items[i]);
        if (others.Exists(o => Interval.Ratio(part.Range, o.Quantity.Range) is { } r && ((r * 100).Meets(z.Range) || (new Interval(100, 100) - (r * 100)).Meets(z.Range))))
        {
            return;
        }

        var words = Naming.Around(passage, i - 1);
        var wholes = others.Where(o => !Aside.Is(o.Passage, o.Index) && Naming.Common(o.Name, words) >= Named && Slipped.Like(z, part.Value / o.Quantity.Value * 100) == 2)
            .Select(o => o.Quantity).DistinctBy(q => q.Value).ToList();
        if (wholes is [var whole])
        {
            Report.Unless(found, z, Interval.Ratio(part.Range, whole.Range)!.Value * 100, part.Value / whole.Value * 100, "figure.share", 0.72m, $"{part.Figure.Text}÷{whole.Figure.Text}", part, whole);
        }
    }

    [GeneratedRegex("^[^。；0-9]{0,24}[，,、（(]([^，。；0-9]{1,6}率|占比|占全[县市区州旗](总数)?的?|占总数的?)(为|达到?|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();
}
