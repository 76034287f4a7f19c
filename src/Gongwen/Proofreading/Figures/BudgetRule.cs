using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Rates whose words name both of their figures: “预算数480万元，决算数456万元，完成预算的95%”, “地区生产总值286亿元，研发投入4.86亿元，研发投入强度1.70%”.
/// </summary>
internal static partial class BudgetRule
{
    private const int Reach = 200;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        foreach (var passage in paragraphs)
        {
            for (var i = 2; i < passage.Items.Count; i++)
            {
                if (!passage.Items[i].IsPercent || Coming().IsMatch(passage.Gap(i)))
                {
                    continue;
                }

                if (OfBudget().IsMatch(passage.Gap(i)))
                {
                    Rate(passage, i, Spent(), Budget(), "figure.completion", found);
                }
                else if (Strength().IsMatch(passage.Gap(i)))
                {
                    Rate(passage, i, Research(), Product(), "figure.share", found);
                }
            }
        }
    }

    private static void Rate(Passage passage, int i, Regex partOf, Regex wholeOf, string rule, Findings found)
    {
        var z = passage.Items[i];
        var near = Enumerable.Range(0, i).Reverse().Where(k => z.Start - passage.Items[k].End < Reach && !passage.Items[k].IsPercent && passage.Items[k].Measure is not "百分点" && !Aside.IsChange(passage, k)).ToList();
        var parts = near.Where(k => partOf.IsMatch(passage.Gap(k))).Select(k => passage.Items[k]).ToList();
        var wholes = near.Where(k => wholeOf.IsMatch(passage.Gap(k))).Select(k => passage.Items[k]).ToList();
        if (parts.Count == 0 || wholes.Count == 0 || parts[0].Measure != wholes[0].Measure || near.Exists(a => near.Exists(b => Fits(passage.Items[a], passage.Items[b], z))))
        {
            return;
        }

        var (part, whole) = (parts[0], wholes[0]);
        if (part != whole && Interval.Ratio(part.Range, whole.Range) is { } ratio)
        {
            Report.Unless(found, z, ratio * 100, part.Value / whole.Value * 100, rule, 0.8m, $"{part.Figure.Text}÷{whole.Figure.Text}", part, whole);
        }
    }

    private static bool Fits(Quantity a, Quantity b, Quantity z) => a.Measure == b.Measure && a != b && Interval.Ratio(a.Range, b.Range) is { } ratio && (ratio * 100).Meets(z.Range);

    [GeneratedRegex("力争|确保|目标|不低于|同比|增长|下降|提高", RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    [GeneratedRegex("(完成|占|为)(年初|年度|全年|调整|当年)?预算数?的$", RegexOptions.CultureInvariant)]
    private static partial Regex OfBudget();

    [GeneratedRegex("(决算数?|支出|执行数?)[^，。；、0-9]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Spent();

    [GeneratedRegex("预算(数|安排|资金|支出|总额)?(为|达)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Budget();

    [GeneratedRegex("研发(经费)?投入强度(为|达到?|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Strength();

    [GeneratedRegex("(研发|R&D)(经费)?(投入|支出|经费|费用)[^，。；、0-9]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Research();

    [GeneratedRegex("(生产总值|GDP|营业收入)[^，。；、0-9]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Product();
}
