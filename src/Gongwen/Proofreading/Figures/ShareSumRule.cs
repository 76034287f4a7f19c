using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Shares of one whole that exceed it, where none of them can be told from the others.</summary>
internal static partial class ShareSumRule
{
    public static void Check(Passage passage, Findings found)
    {
        var run = new List<Quantity>();
        string? basis = null;
        for (var i = 0; i <= passage.Items.Count; i++)
        {
            var share = i < passage.Items.Count && passage.Items[i].IsPercent ? Share().Match(passage.Gap(i)) : null;
            if (share is { Success: true } && !passage.Gap(i).Contains('。') && (basis is null || share.Groups["of"].Value == basis || share.Groups["of"].Length == 0))
            {
                basis ??= share.Groups["of"].Value;
                run.Add(passage.Items[i]);
            }
            else if (i == passage.Items.Count || passage.Items[i].IsPercent)
            {
                Exceed(passage, run, found);
                (run, basis) = ([], null);
            }
        }
    }

    private static void Exceed(Passage passage, List<Quantity> run, Findings found)
    {
        if (run.Count >= 3 && run.Sum(p => p.Range.Low) > 100m && run.TrueForAll(p => p.Value < 95 && !found.Holds(FindingClass.FigureInconsistent, p.Start)) && !ShareSeries.Decides(passage, run) && OfOneMeasure(passage, run))
        {
            var sum = run.Sum(p => p.Value);
            Report.Add(
                found, run[^1], Written.As(run[^1], 100 - (sum - run[^1].Value)), 0.7m, "figure.share-sum", $"各部分占比合计{sum:0.##}%，超过100%，请核对。", [.. run.SkipLast(1)]);
        }
    }

    // “58个、占比26.5%，总投资355.1亿元、占比31.8%”: numbers and sums of money are shares of two wholes.
    private static bool OfOneMeasure(Passage passage, List<Quantity> run) =>
        run.Select(p => passage.Items.IndexOf(p)).Where(i => i > 0).Select(i => passage.Items[i - 1].Measure).Where(m => m is not ("%" or "百分点")).Distinct().Count() <= 1;

    [GeneratedRegex("(占比|占)(?<of>[^，。；,;0-9]{0,10}?)(的|比重|比例)*(为|达|达到|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Share();
}
