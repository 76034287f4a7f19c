using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>From one value to another: the verb between them must agree, and what was added must make the difference.</summary>
internal static partial class ReachRule
{
    private const int Most = 6;

    public static void Check(Passage passage, Findings found)
    {
        for (var i = 1; i < passage.Items.Count; i++)
        {
            Reached(passage, i, found);
            if (i > 1)
            {
                Added(passage, i, found);
                Grown(passage, i, found);
            }

            Fewer(passage, i, found);
        }
    }

    // “由50家增加到40家”: the two values deny the verb between them.
    private static void Reached(Passage passage, int i, Findings found)
    {
        var (then, now) = (passage.Items[i - 1], passage.Items[i]);
        var gap = passage.Gap(i);
        if (then.Measure == now.Measure && then.Value > 0 && gap.Length <= 16 && From().IsMatch(passage.Gap(i - 1)) && Reaches().Match(gap) is { Success: true } verb
            && GrowthRule.Falls(verb.Value) is { } falls && (falls ? now.Range.Low > then.Range.High : now.Range.High < then.Range.Low))
        {
            Report.Turned(found, passage, i, falls, false, $"由{then.Figure.Text}到{now.Figure.Text}", [then]);
        }
    }

    // “新认定2家，总数由5家增加到8家”: what was added makes the difference.
    private static void Added(Passage passage, int i, Findings found)
    {
        var (added, then, now) = (passage.Items[i - 2], passage.Items[i - 1], passage.Items[i]);
        if (added.Measure == now.Measure && then.Measure == now.Measure && !now.IsPercent && From().IsMatch(passage.Gap(i - 1)) && Reaches().IsMatch(passage.Gap(i))
            && now.Value > then.Value && !passage.Gap(i - 1).AsSpan().ContainsAny("。；") && New(passage, i - 2) is { Count: > 0 } news)
        {
            var (range, value) = (news.Aggregate(then.Range, (sum, n) => sum + n.Range), then.Value + news.Sum(n => n.Value));
            Report.Unless(found, now, range, value, "figure.change", news.Count > 1 ? 0.72m : 0.68m, $"原为{then.Figure.Text}、新增{string.Join("、", news.Select(n => n.Figure.Text))}", [then, .. news]);
        }
    }

    // “新增国家级2家、省级5家、市级16家，…”: the news up to an index, back to the word that leads them.
    private static List<Quantity> New(Passage passage, int last)
    {
        var news = new List<Quantity>();
        for (var i = last; i >= 0 && i > last - Most && passage.Items[i].Measure == passage.Items[last].Measure; i--)
        {
            news.Insert(0, passage.Items[i]);
            if (Led().IsMatch(passage.Gap(i)))
            {
                return news;
            }

            if (!passage.Gap(i).StartsWith('、'))
            {
                break;
            }
        }

        return [];
    }

    // “新增6家，累计达到5家”
    private static void Fewer(Passage passage, int i, Findings found)
    {
        var (added, all) = (passage.Items[i - 1], passage.Items[i]);
        if (added.Measure == all.Measure && !all.IsPercent && all.Range.High < added.Range.Low && Led().IsMatch(passage.Gap(i - 1)) && InAll().IsMatch(passage.Gap(i)))
        {
            Report.Add(found, all, null, 0.85m, "figure.change", $"累计{all.Figure.Text}少于新增{added.Figure.Text}，请核对。", added);
        }
    }

    [GeneratedRegex("^[，,](累计|总数|总量)(已)?(达到|达|有|为)?$", RegexOptions.CultureInvariant)]
    private static partial Regex InAll();

    // “由上年底的24家净增9家，总数达到33家”
    private static void Grown(Passage passage, int i, Findings found)
    {
        var (then, added, now) = (passage.Items[i - 2], passage.Items[i - 1], passage.Items[i]);
        if (added.Measure == now.Measure && then.Measure == now.Measure && !now.IsPercent && then.IsExact && added.IsExact && now.Value > then.Value
            && Stock().IsMatch(passage.Gap(i - 2)) && Net().IsMatch(passage.Gap(i - 1)) && Comes().IsMatch(passage.Gap(i)))
        {
            Report.Unless(found, now, then.Range + added.Range, then.Value + added.Value, "figure.change", 0.86m, $"原为{then.Figure.Text}、净增{added.Figure.Text}", then, added);
        }
    }

    [GeneratedRegex("(上年底|上年末|去年底|去年末|年初|上年|去年|原有|原来)的?[^，。；0-9]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Stock();

    [GeneratedRegex("^[^0-9。；]{0,4}[，]?(净增|增加|新增)(了)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Net();

    [GeneratedRegex("^[，,](总数|总量|存量)?(达到|达|增至|增加到|增长到|为)$", RegexOptions.CultureInvariant)]
    private static partial Regex Comes();

    [GeneratedRegex("[从由][^，。；,;]{0,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex("(增加|增长|提高|上升|提升|扩大|减少|下降|降低|回落)[到至]", RegexOptions.CultureInvariant)]
    private static partial Regex Reaches();

    [GeneratedRegex("(新增|净增|新认定|新培育)[^，。；,;0-9]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Led();
}
