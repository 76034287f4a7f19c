using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>So many times so much: “支持6项，每项10万元，共计60万元”, “34名领导每人包联2家，共68家”, “2180户，户均增收4600元，累计1003万元”.</summary>
internal static partial class ProductRule
{
    private const int Farthest = 4;

    public static void Check(Passage passage, Findings found)
    {
        for (var each = 1; each + 1 < passage.Items.Count; each++)
        {
            var (e, total) = (passage.Items[each], passage.Items[each + 1]);
            if (e.Measure == total.Measure && !e.IsPercent && e.IsExact && Each().Match(passage.Gap(each)) is { Success: true } words
                && Total().IsMatch(passage.Gap(each + 1)) && !passage.Gap(each).Contains('。') && !passage.Gap(each + 1).AsSpan().ContainsAny("。；"))
            {
                Times(passage, each, words.Value, found);
            }
        }
    }

    private static void Times(Passage passage, int each, string words, Findings found)
    {
        var (e, total) = (passage.Items[each], passage.Items[each + 1]);
        var counts = new List<Quantity>();
        for (var i = each - 1; i >= 0 && i >= each - Farthest; i--)
        {
            if (passage.Items[i].Measure != e.Measure && passage.Items[i].Value > 1 && AverageRule.Counts(passage.Items[i].Measure, words))
            {
                counts.Add(passage.Items[i]);
            }
        }

        if (counts.Count == 0 || counts.Exists(c => Of(c, e).Meets(total.Range)))
        {
            return;
        }

        var count = counts[0];
        Report.Unless(found, total, Of(count, e), count.Value * e.Value, "figure.product", counts.Count == 1 ? 0.82m : 0.62m, $"{count.Figure.Text}×{e.Figure.Text}", count, e);
    }

    private static Interval Of(Quantity count, Quantity each) => new(count.Range.Low * each.Range.Low, Math.Min(Interval.Limit, Math.Min(count.Range.High, 100_000_000) * Math.Min(each.Range.High, 10_000_000)));

    [GeneratedRegex("([人户场村企亩项件]均|平均每[家户人名位项个场期村件亩]|每[家户人名位项个场期村件亩])[^0-9，。；]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    [GeneratedRegex("^[^0-9。；]{0,6}[，,](累计|共计|合计|总计|总共|共|总(?=[增节减]))[^0-9，。；]{0,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Total();
}
