using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>“转化成果27项，距目标还差3项” where the target stands elsewhere: “年度目标30项，实际完成27项”.</summary>
internal static partial class ShortfallRule
{
    public static void Check(List<Passage> paragraphs, Findings found)
    {
        var targets = new Dictionary<(string Measure, decimal Done), Quantity>();
        foreach (var passage in paragraphs)
        {
            for (var i = 1; i < passage.Items.Count; i++)
            {
                var (target, done) = (passage.Items[i - 1], passage.Items[i]);
                if (target.Measure == done.Measure && target.Value > done.Value && done.Value > 1 && Target().IsMatch(passage.Gap(i - 1)) && Done().IsMatch(passage.Gap(i)))
                {
                    targets.TryAdd((done.Measure, done.Value), target);
                }
            }
        }

        foreach (var passage in targets.Count == 0 ? [] : paragraphs)
        {
            for (var i = 1; i < passage.Items.Count; i++)
            {
                var (done, rest) = (passage.Items[i - 1], passage.Items[i]);
                if (Short().IsMatch(passage.Gap(i)) && targets.TryGetValue((rest.Measure, done.Value), out var target) && done.Measure == rest.Measure)
                {
                    Report.Unless(found, rest, target.Range - done.Range, target.Value - done.Value, "figure.completion", 0.8m, $"任务{target.Figure.Text}、完成{done.Figure.Text}", target, done);
                }
            }
        }
    }

    [GeneratedRegex("(目标|任务|计划|指标)[^，。；0-9]{0,18}$", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("^[，,][^。；0-9]{0,10}(完成|实现|达到|新增|入库|认定)[^，。；0-9]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex("[，,][^，。；0-9]{0,10}(还差|尚差|仍差|差距为?|缺口为?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();
}
