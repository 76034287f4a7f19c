using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Shares told one after the other, “种植类58名，占42.6%；养殖类34名，占25%；加工类20名，占17.4%”: most of them are of one number that the
/// text names, or agree on one that it does not name, and the one that is of no number of the text is wrong.
/// </summary>
internal static partial class ShareSeries
{
    private const int Widest = 22;

    // No report tells more shares or more numbers of one measure; a text that does is no report.
    private const int Most = 60, MostWholes = 400;

    // Of the smallest shares the rounding tells nothing of the whole.
    private const decimal Least = 0.05m;

    private readonly record struct Share(Quantity Part, Quantity Rate, int Paragraph, string Lead)
    {
        // What the share is said to be of: nothing in “占42.6%”, 诉求总量 in “占诉求总量的59.9%”.
        public string Name => Bare().Replace(Lead[(Lead.IndexOf('占', StringComparison.Ordinal) + 1)..], "");
    }

    public static void Check(List<Passage> passages, Findings found)
    {
        var shares = passages.SelectMany(Of).ToList();
        Implied(shares, found);
        foreach (var same in shares.Where(s => s.Part.Measure != "元").GroupBy(s => s.Part.Measure).Where(g => g.Count() is > 1 and <= Most))
        {
            var wholes = passages.SelectMany(p => p.Items).Where(q => q.Measure == same.Key && q.IsExact).DistinctBy(q => q.Value).Take(MostWholes).ToList();
            foreach (var odd in same.Where(s => !wholes.Exists(w => w.Value >= s.Part.Value && IsOf(s, w))))
            {
                Odd(odd, [.. same], wholes, found);
            }
        }
    }

    /// <summary>Whether each share of a run has its own number, so that the odd one can be told.</summary>
    public static bool Decides(Passage passage, List<Quantity> run) => Of(passage).Count(s => run.Contains(s.Rate)) >= 3;

    /// <summary>Whether a share is of the number that other shares of its paragraph are of.</summary>
    public static bool Agrees(List<Passage> passages, Passage passage, Quantity rate, Quantity part)
    {
        var of = Whole(part, rate);
        return passages.Where(p => p.Paragraph.Start == passage.Paragraph.Start).SelectMany(Of).Count(s => s.Rate != rate && s.Part.Measure == part.Measure && Whole(s.Part, s.Rate) is { } w && of is { } own && w.Meets(own)) >= 2;
    }

    // What the whole must be, told by a part and its share.
    private static Interval? Whole(Quantity part, Quantity rate) => rate.Value < Least ? null : Interval.Ratio(part.Range * 100, rate.Range);

    // The whole is not told, but all shares of a paragraph agree on it save one.
    private static void Implied(List<Share> shares, Findings found)
    {
        foreach (var run in shares.GroupBy(s => (s.Part.Measure, s.Paragraph, s.Name)).Where(g => g.Count() is > 2 and <= Most).Select(g => g.ToList()))
        {
            foreach (var odd in run)
            {
                var others = run.Where(s => s != odd).Select(s => Whole(s.Part, s.Rate)).ToList();
                if (others.Contains(null))
                {
                    continue;
                }

                var (low, high) = (others.Max(o => o!.Value.Low), others.Min(o => o!.Value.High));
                var width = high <= 0 || low > high ? 1 : (high - low) / high;
                if (width < (others.Count > 2 ? 0.05m : 0.005m) && Interval.Ratio(odd.Part.Range, new Interval(low, high)) is { } share && odd.Part.Value < low)
                {
                    Report.Unless(found, odd.Rate, share * 100, odd.Part.Value / ((low + high) / 2) * 100, "figure.share", 0.82m, "按同段其他占比推算", [odd.Part, .. run.Where(s => s != odd).Select(s => s.Rate)]);
                }
            }
        }
    }

    private static void Odd(Share odd, List<Share> all, List<Quantity> wholes, Findings found)
    {
        var best = wholes.Where(w => w.Value > odd.Part.Value).Select(w => (Whole: w, Beside: all.Count(s => s.Paragraph == odd.Paragraph && s.Name == odd.Name && IsOf(s, w)), All: all.Count(s => s.Name == odd.Name && IsOf(s, w))))
            .OrderByDescending(w => w.Beside).ThenByDescending(w => w.All).FirstOrDefault();
        var led = all.Exists(s => s.Paragraph == odd.Paragraph && s.Name == odd.Name && best.Whole is { } w && IsOf(s, w));
        if (best.Whole is { } whole && (best.Beside >= 2 || led || best.All >= 3))
        {
            Report.Unless(
                found, odd.Rate, Interval.Ratio(odd.Part.Range, whole.Range)!.Value * 100, odd.Part.Value / whole.Value * 100, "figure.share",
                best.Beside >= 2 || led ? 0.84m : 0.68m, $"{odd.Part.Figure.Text}÷{whole.Figure.Text}", odd.Part, whole);
        }
    }

    private static bool IsOf(Share share, Quantity whole) =>
        whole != share.Part && Interval.Ratio(share.Part.Range, whole.Range) is { } ratio && share.Rate.Range.Meets(ratio * 100);

    private static IEnumerable<Share> Of(Passage passage)
    {
        for (var i = 1; i < passage.Items.Count; i++)
        {
            var rate = passage.Items[i];
            if (!rate.IsPercent)
            {
                continue;
            }

            var at = ShareRule.PartOf(passage, i);
            var (part, lead) = (passage.Items[at], passage.Gap(i));
            if (rate.IsExact && part.IsExact && part.Measure is not ("%" or "百分点" or "倍") && lead.Length <= Widest && Lead().IsMatch(lead)
                && rate.Value < 100 && !Change().IsMatch(passage.Gap(at)))
            {
                yield return new Share(part, rate, passage.Paragraph.Start, lead);
            }
        }
    }

    [GeneratedRegex("^[^，。；0-9]{0,12}[，,、（(](占|占比|占[^，。；0-9]{2,12}的?|占全[县市区省州]的?|占总数的?|占[^，。；0-9]{2}总数的?|优秀率|[^，。；0-9]{2}占比)(为|达|达到|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex("^比|的|为|达到?|约|全部|总数|总量|比重", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex("(增加|净增|增长|减少|上年|去年|同期|提高|下降)[^0-9，。；,;]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
