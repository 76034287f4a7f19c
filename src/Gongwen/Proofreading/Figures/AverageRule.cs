using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Averages against what they are averages of: “发放120万元，惠及300人，人均4000元”.</summary>
internal static partial class AverageRule
{
    public static void Check(Passage passage, Findings found)
    {
        for (var i = 2; i < passage.Items.Count; i++)
        {
            var each = Average().Match(passage.Gap(i));
            if (each.Success && passage.Items[i].IsPercent is false)
            {
                Mean(passage, i, each.Value, found);
            }
        }
    }

    private static void Mean(Passage passage, int mean, string words, Findings found)
    {
        var z = passage.Items[mean];
        var first = passage.SegmentStart(mean);
        var before = passage.Items[first..mean];
        var wholes = before.Where(q => q.Measure == z.Measure && q.Value > z.Value).ToList();
        var counts = before.Where(q => q.Measure != z.Measure && q.Value > 1 && Counts(q.Measure, words)).ToList();
        if (wholes.Count == 0 || counts.Count == 0 || Together(wholes, counts, z) || wholes.Exists(w => counts.Exists(c => Interval.Ratio(w.Range, c.Range) is not { } r || r.Widened(z.Step * 0.6m).Meets(z.Range))))
        {
            return;
        }

        // Of several the nearest whole, and the count that the parts after it add up to.
        var whole = wholes[^1];
        var count = counts.Find(c => counts.SkipWhile(o => o != c).Skip(1).Sum(o => o.Value) == c.Value) ?? counts[^1];
        var beside = Math.Abs(passage.Items.IndexOf(whole) - passage.Items.IndexOf(count)) == 1;
        var clear = (wholes.Count == 1 && (counts.Count == 1 || count != counts[^1] || beside)) || (beside && passage.Items[mean - 1] is var last && (last == whole || last == count));
        Report.Unless(
            found, z, Interval.Ratio(whole.Range, count.Range)!.Value.Widened(z.Step * 0.1m), whole.Value / count.Value, "figure.average", clear ? 0.8m : 0.55m,
            $"{whole.Figure.Text}÷{count.Figure.Text}", whole, count);
    }

    // “重点19项、基金9项、软科学6项，资金4080万元，平均每项120万元”: over all of them.
    internal static bool Together(List<Quantity> wholes, List<Quantity> counts, Quantity z)
    {
        var sum = new Interval(0, 0);
        foreach (var count in Enumerable.Reverse(counts))
        {
            sum += count.Range;
            if (wholes.Exists(w => Interval.Ratio(w.Range, sum) is { } ratio && ratio.Widened(z.Step * 0.6m).Meets(z.Range)))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool Counts(string measure, string words) => words[0] switch
    {
        '人' => measure is "人" or "人次",
        '亩' => measure == "亩",
        '项' or '件' => measure is "项" or "个" or "件",
        '每' => words.Length > 1 && Counts(measure, "平均" + words),
        _ when words.Contains("每名", StringComparison.Ordinal) || words.Contains("每人", StringComparison.Ordinal) => measure == "人",
        '场' => measure is "场" or "期" or "次" or "班",
        '村' => measure == "个",
        '企' => measure is "家" or "户",
        '户' => measure is "户" or "家",
        _ when words.Contains("每个项目", StringComparison.Ordinal) => measure is "项" or "个",
        _ when words.Contains("每个企业", StringComparison.Ordinal) => measure is "家" or "户",
        _ => measure.Length > 0 && (words.StartsWith(measure + "均", StringComparison.Ordinal) || words.Contains("每" + measure, StringComparison.Ordinal)),
    };

    [GeneratedRegex("([人户场村企项件亩台辆]均|平均每[家户人名位项个场期村件亩台辆头只棵株套支]|每亩平均)[^0-9，。；增]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Average();
}
