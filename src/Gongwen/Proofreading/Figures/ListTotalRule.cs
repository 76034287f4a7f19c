using Kechuang.Gongwen.Reading;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// A total that says how many it sums, “三类企业总数合计113家”, “以上三类专项共支持15项，资助总额150万元”: the so many figures of one label
/// before it (总数达到15家, 总数达到86家, 总数达到12家) make it.
/// </summary>
internal static partial class ListTotalRule
{
    private const int Fewest = 2, Most = 12, Label = 2, Reach = 40;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        var before = new List<(Quantity Quantity, string Label)>();
        foreach (var passage in paragraphs)
        {
            for (var i = 0; i < passage.Items.Count; i++)
            {
                var lead = passage.Text[Math.Max(passage.Start, passage.Items[i].Start - Reach)..passage.Items[i].Start];
                if (Total().IsMatch(passage.Gap(i)) && Several().Match(lead[(lead.LastIndexOf('。') + 1)..]) is { Success: true } several
                    && Reading.ChineseNumber.Parse(several.Groups["n"].Value) is >= Fewest and <= Most and var count)
                {
                    Sum(passage.Items[i], (int)count, before, found);
                }

                before.Add((passage.Items[i], LabelOf(passage.Gap(i))));
            }
        }
    }

    private static void Sum(Quantity total, int count, List<(Quantity Quantity, string Label)> before, Findings found)
    {
        if (before.TakeLast(60).Any(b => b.Quantity.Measure == total.Measure && b.Quantity.Value == total.Value))
        {
            return; // Told again: “拟兑现26家……故总数为26家”.
        }

        var groups = before.TakeLast(60).Where(b => b.Quantity.Measure == total.Measure && b.Label.Length == Label && total.Start - b.Quantity.End < 1200)
            .GroupBy(b => b.Label).Where(g => g.Count() == count).Select(g => g.Select(b => b.Quantity).ToList())
            .Where(g => g.Sum(p => p.Value) is var whole && whole <= total.Value * 2 && whole * 2 >= total.Value).ToList();
        if (groups.Count == 1 && groups[0] is var parts && parts.Sum(p => p.Value) is var sum)
        {
            Report.Unless(
                found, total, parts.Aggregate(new Interval(0, 0), (s, p) => s + p.Range), sum, "figure.sum", 0.8m,
                $"{string.Join("、", parts.Select(p => p.Figure.Text))}合计", [.. parts]);
        }
    }

    private static string LabelOf(string gap)
    {
        var words = Filler().Replace(gap, "");
        return words.Length >= Label && words[^Label..].All(Marks.IsHan) ? words[^Label..] : "";
    }

    [GeneratedRegex("(总额|总数|合计|共计|总计|总共|共)(为|达到?|是|共?[一-龥]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex("(?<n>[两二三四五六七八九十])(?:大)?[类项个种批级地方]", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex("(达到|达|为|是|约|近|超过|分别)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
