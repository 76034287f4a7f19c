using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Shares told one after the other, “种植类58名，占42.6%；养殖类34名，占25%；加工类20名，占17.4%”: most of them are of one number that the
/// text names, and the one that is of no number of the text is wrong.
/// </summary>
internal static partial class ShareSeries
{
    private const int Widest = 22;

    // No report tells more shares or more numbers of one measure; a text that does is no report.
    private const int Most = 60, MostWholes = 400;

    private readonly record struct Share(Quantity Part, Quantity Rate, int Paragraph, string Lead);

    public static void Check(List<Passage> passages, Findings found)
    {
        var shares = passages.SelectMany(Of).ToList();
        foreach (var same in shares.GroupBy(s => s.Part.Measure).Where(g => g.Count() is > 1 and <= Most))
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

    private static void Odd(Share odd, List<Share> all, List<Quantity> wholes, Findings found)
    {
        var best = wholes.Where(w => w.Value > odd.Part.Value).Select(w => (Whole: w, Beside: all.Count(s => s.Paragraph == odd.Paragraph && IsOf(s, w)), All: all.Count(s => IsOf(s, w))))
            .OrderByDescending(w => w.Beside).ThenByDescending(w => w.All).FirstOrDefault();
        var led = all.Exists(s => s.Paragraph == odd.Paragraph && s.Lead == odd.Lead && best.Whole is { } w && IsOf(s, w));
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
            var (part, rate) = (passage.Items[i - 1], passage.Items[i]);
            var lead = passage.Gap(i);
            if (rate.IsPercent && rate.IsExact && part.IsExact && part.Measure is not ("%" or "百分点" or "倍" or "元") && lead.Length <= Widest && Lead().IsMatch(lead)
                && rate.Value < 100 && !Change().IsMatch(passage.Gap(i - 1)))
            {
                yield return new Share(part, rate, passage.Paragraph.Start, lead);
            }
        }
    }

    [GeneratedRegex("^[^，。；0-9]{0,12}[，,（(](占|占比|占全[县市区省州]的?|占总数的?|占[^，。；0-9]{2}总数的?|优秀率|[^，。；0-9]{2}占比)(为|达|达到|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex("(增加|净增|增长|减少|上年|去年|同期|提高|下降)[^0-9，。；,;]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
