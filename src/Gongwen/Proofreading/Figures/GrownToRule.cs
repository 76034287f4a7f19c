using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>What is reached by so much growth from a value told elsewhere: “研发投入7.2亿元……研发投入增长20%，达到8.64亿元”.</summary>
internal static partial class GrownToRule
{
    private const int Named = 4, Few = 2;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        var all = Told.All(paragraphs).ToLookup(t => t.Quantity.Measure);
        foreach (var passage in paragraphs)
        {
            for (var i = 1; i < passage.Items.Count; i++)
            {
                var (rate, z) = (passage.Items[i - 1], passage.Items[i]);
                if (rate.IsPercent && !z.IsPercent && z.Measure != "百分点" && rate.Value is > 0 and < 1000 && Grows().IsMatch(passage.Gap(i - 1)) && Reaches().IsMatch(passage.Gap(i)))
                {
                    From(passage, i, [.. all[z.Measure].Where(t => t.Quantity != z).Select(t => (t.Quantity, Naming.Common(t.Passage.Gap(t.Index), passage.Gap(i - 1))))], found);
                }
            }
        }
    }

    private static void From(Passage passage, int i, List<(Quantity Quantity, int Common)> others, Findings found)
    {
        var (rate, z) = (passage.Items[i - 1], passage.Items[i]);
        Interval Grown(Quantity q) => new(q.Range.Low * (1 + (rate.Range.Low / 100)), Math.Min(q.Range.High, Interval.Limit / 2000) * (1 + (rate.Range.High / 100)));
        var follows = others.Where(o => o.Common >= Named).Select(o => o.Quantity).ToList();
        if (!others.Exists(o => o.Common >= Few && Grown(o.Quantity).Meets(z.Range)) && follows.Find(q => Slipped.Like(z, q.Value * (1 + (rate.Value / 100))) == 2) is { } then)
        {
            Report.Unless(found, z, Grown(then), then.Value * (1 + (rate.Value / 100)), "figure.growth", 0.78m, $"原为{then.Figure.Text}、增长{rate.Figure.Text}", then, rate);
        }
    }

    [GeneratedRegex("增长(了|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grows();

    [GeneratedRegex("^(以上|左右)?[，,]?(达到|达|增至|增加到|突破)(约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Reaches();
}
