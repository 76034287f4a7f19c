using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Values told year by year and what follows of them: “2022年、2023年、2024年分别为180万元、230万元和310万元，其中2024年比上年增长34.8%”,
/// “165家、204家、251家，两年净增86家”, “三年年均增长26%”.
/// </summary>
internal static partial class SeriesRule
{
    private const int Fewest = 2, Most = 10, Farthest = 8, Reach = 160;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        foreach (var passage in paragraphs)
        {
            for (var i = 1; i < passage.Items.Count; i++)
            {
                var (z, gap) = (passage.Items[i], passage.Gap(i));
                if (z.IsPercent && gap.Contains("年均", StringComparison.Ordinal) && Yearly().Match(Naming.Lead(passage, z.Start, 40)) is { Success: true } yearly)
                {
                    Mean(passage, i, yearly.Groups["n"].Value, found);
                }
                else if (z.IsPercent && gap.Contains("年", StringComparison.Ordinal) && OfYear().Match(gap) is { Success: true } year)
                {
                    Grown(passage, i, int.Parse(year.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), found);
                }
                else if (!z.IsPercent && gap.Contains("年均", StringComparison.Ordinal) && EachYear().Match(Naming.Lead(passage, z.Start, 60)) is { Success: true } each)
                {
                    PerYear(passage, i, each.Groups["n"].Value, found);
                }
                else if (!z.IsPercent && gap.Contains("净增", StringComparison.Ordinal) && Net().IsMatch(gap))
                {
                    Whole(passage, i, found);
                }
            }
        }
    }

    // The values of one measure that stand one after the other before an index.
    private static List<Quantity> Run(Passage passage, int before, Func<Quantity, bool> of)
    {
        for (var last = before - 1; last >= Math.Max(0, before - Farthest); last--)
        {
            if (!of(passage.Items[last]) || Stock().IsMatch(passage.Gap(last)))
            {
                continue;
            }

            var first = last;
            while (first > 0 && last - first < Most && passage.Items[first - 1].Measure == passage.Items[last].Measure && Joined().IsMatch(passage.Gap(first)))
            {
                first--;
            }

            if (last > first)
            {
                return passage.Items.GetRange(first, last - first + 1);
            }
        }

        return [];
    }

    private static void Grown(Passage passage, int i, int year, Findings found)
    {
        var z = passage.Items[i];
        var run = Run(passage, i, q => !q.IsPercent && q.Measure is not ("百分点" or "倍"));
        var near = passage.Items.Take(i).Where(q => run.Count > 0 && q.Measure == run[0].Measure && z.Start - q.End < Reach).ToList();
        var named = run.Count == 0 ? [] : Years().Matches(passage.Text[Math.Max(passage.Start, run[0].Start - Reach)..run[0].Start]).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).ToList();
        var last = named.Count == 0 ? 0 : named[^1];
        var at = run.Count - 1 - (last - year);
        if (last < year || at < 1 || near.Exists(a => near.Exists(b => Growth(a, b) is { } r && (r.Meets(z.Range) || new Interval(-r.High, -r.Low).Meets(z.Range)))))
        {
            return;
        }

        var (then, now) = (run[at - 1], run[at]);
        if (Growth(now, then) is { } follows && now.Value > then.Value && GrowthRule.Falls(passage.Gap(i)) == false)
        {
            Report.Unless(found, z, follows, ((now.Value / then.Value) - 1) * 100, "figure.growth", 0.84m, $"由{then.Figure.Text}到{now.Figure.Text}", then, now);
        }
    }

    private static void Whole(Passage passage, int i, Findings found)
    {
        var z = passage.Items[i];
        var run = Run(passage, i, q => q.Measure == z.Measure);
        var near = passage.Items.Take(i).Where(q => q.Measure == z.Measure && z.Start - q.End < Reach).ToList();
        if (run.Count >= Fewest && run[^1].Value > run[0].Value && !near.Exists(a => near.Exists(b => (a.Range - b.Range).Meets(z.Range))))
        {
            Report.Unless(found, z, run[^1].Range - run[0].Range, run[^1].Value - run[0].Value, "figure.change", 0.84m, $"由{run[0].Figure.Text}到{run[^1].Figure.Text}", run[0], run[^1]);
        }
    }

    // “由52家增加到68家、85家，已达到104家，三年翻一番，年均增长26%”
    private static void Mean(Passage passage, int i, string years, Findings found)
    {
        var (z, n) = (passage.Items[i], (int)(Reading.ChineseNumber.Parse(years) ?? 0));
        var near = Enumerable.Range(0, i).Where(k => !Aside.Is(passage, k) && z.Start - passage.Items[k].End < Reach).Select(k => passage.Items[k]).ToList();
        var same = near.Where(q => near.Count > 0 && q.Measure == near[^1].Measure && q.Value > 0).ToList();
        if (n is < 2 or > 10 || same.Count < 2 || same[^1].Value <= same[0].Value || same.Exists(a => same.Exists(b => a.Value > b.Value && Math.Abs(Rate(a, b, n) - z.Value) <= 0.6m)))
        {
            return;
        }

        var rate = Rate(same[^1], same[0], n);
        if (Slipped.Like(z, rate) > 0 || Slipped.Like(z, Math.Round(rate)) > 0)
        {
            Report.Unless(found, z, new Interval(rate - 0.6m, rate + 0.6m), rate, "figure.growth", 0.8m, $"由{same[0].Figure.Text}到{same[^1].Figure.Text}，{n}年年均", same[0], same[^1]);
        }
    }

    // “三年来累计投入1260万元，年均投入420万元”
    private static void PerYear(Passage passage, int i, string years, Findings found)
    {
        var (z, n) = (passage.Items[i], Reading.ChineseNumber.Parse(years) ?? 0);
        var before = passage.Items.Take(i).Where(q => q.Measure == z.Measure && z.Start - q.End < Reach).ToList();
        if (n is < 2 or > 10 || before.Count == 0 || before[^1].Value <= z.Value || before.Exists(q => new Interval(q.Range.Low / n, q.Range.High / n).Widened(z.Step * 0.6m).Meets(z.Range)))
        {
            return;
        }

        var whole = before[^1];
        Report.Unless(found, z, new Interval(whole.Range.Low / n, whole.Range.High / n).Widened(z.Step * 0.6m), whole.Value / n, "figure.average", 0.78m, $"{whole.Figure.Text}÷{n:0}年", whole);
    }

    private static decimal Rate(Quantity now, Quantity then, int years) => (decimal)(Math.Pow(Math.Min(1000, (double)(now.Value / then.Value)), 1.0 / years) - 1) * 100;

    private static Interval? Growth(Quantity now, Quantity then) => then.Value > 0 && now != then && Interval.Ratio(now.Range, then.Range) is { } ratio ? (ratio * 100) - new Interval(100, 100) : null;

    [GeneratedRegex("(?<n>[两二三四五六七八九])年[^。；]{0,16}年均(增长|增幅|增速)(为|达|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Yearly();

    [GeneratedRegex("(?<n>[两二三四五六七八九])年(来|间|共|累计)[^。；]{0,40}[，,]年均[^，。；0-9增长]{0,6}(净增)?$", RegexOptions.CultureInvariant)]
    private static partial Regex EachYear();

    [GeneratedRegex("(?<y>20[0-9]{2})年[^，。；0-9]{0,6}(比上年|较上年|同比|比20[0-9]{2}年)(增长|上升|增加)(了|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfYear();

    [GeneratedRegex("[，,；][两二三四五六七八九]年(来|间|共|累计)*(净增|净增加)(了)?[^，。；0-9]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Net();

    [GeneratedRegex("共|合计|累计|总计|平均", RegexOptions.CultureInvariant)]
    private static partial Regex Stock();

    [GeneratedRegex("^([、，,和及与]|[^。；0-9]{0,12}20[0-9]{2}年[^。；，0-9]{0,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex("20[0-9]{2}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
