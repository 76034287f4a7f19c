using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>What there was, what came and what went against what there is: “上年末278家，新认定46家，外迁12家，年末总数为312家”.</summary>
internal static partial class FlowRule
{
    private const int Most = 7, Reach = 160;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        foreach (var passage in paragraphs)
        {
            for (var i = 2; i < passage.Items.Count; i++)
            {
                if (!passage.Items[i].IsPercent && Closing().IsMatch(passage.Gap(i)))
                {
                    Balance(passage, i, found);
                }
            }
        }
    }

    private static void Balance(Passage passage, int i, Findings found)
    {
        var z = passage.Items[i];
        var near = Enumerable.Range(0, i).Reverse().TakeWhile(k => z.Start - passage.Items[k].End < Reach).Where(k => passage.Items[k].Measure == z.Measure).Take(Most).Reverse().ToList();
        var opening = near.FindLast(k => Opening().IsMatch(passage.Gap(k)) && passage.Items[k].Value > 1);
        var flows = near.Where(k => k != opening).Select(k => (Quantity: passage.Items[k], Sign: Sign(passage.Gap(k)))).Where(f => f.Sign != 0).ToList();
        if (!near.Contains(opening) || !Opening().IsMatch(passage.Gap(opening)) || !flows.Exists(f => f.Sign > 0) || !flows.Exists(f => f.Sign < 0))
        {
            return;
        }

        var then = passage.Items[opening];
        if (Enumerable.Range(1, (1 << flows.Count) - 1).Any(set => Sum(then, flows.Where((_, k) => (set & (1 << k)) != 0)).Range.Meets(z.Range)))
        {
            return;
        }

        var (range, value) = Sum(then, flows);
        Report.Unless(found, z, range, value, "figure.change", 0.82m, $"原有{then.Figure.Text}{string.Concat(flows.Select(f => (f.Sign > 0 ? "，加" : "，减") + f.Quantity.Figure.Text))}", [then, .. flows.Select(f => f.Quantity)]);
    }

    private static (Interval Range, decimal Value) Sum(Quantity then, IEnumerable<(Quantity Quantity, int Sign)> flows)
    {
        var (range, value) = (then.Range, then.Value);
        foreach (var (quantity, sign) in flows)
        {
            (range, value) = sign > 0 ? (range + quantity.Range, value + quantity.Value) : (range - quantity.Range, value - quantity.Value);
        }

        return (range, value);
    }

    private static int Sign(string gap) => Away().IsMatch(gap) ? -1 : Come().IsMatch(gap) ? 1 : 0;

    [GeneratedRegex("(年末|年底|期末|月末|目前|现)?(总数|总量|存量|实有|现有|结存|保有量)[^，。；0-9]{0,4}(为|达到?|有)?$|[由从][^。；]{0,12}$|(增加到|增至|增长到|减少到|减至)$", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex("(上年末|上年底|去年底|去年末|年初|期初|原有)[^，。；、]{0,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex("(新增|新认定|新培育|新入库|新引进|净增|增加|纳入|调入|招录|引进|新建)[^，。；、0-9]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Come();

    [GeneratedRegex("(退出|外迁|迁出|注销|到期|失效|流失|淘汰|撤销|取消|退库|退休|调出|辞职|减少|关停)[^，。；、0-9]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Away();
}
