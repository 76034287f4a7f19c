using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// What is wanting to a target or exceeds it, where both stand elsewhere: “实现48.6亿元……完成目标102亿元的47.6%”, and below “还需完成53.4亿元”;
/// “年度目标30项，实际完成27项”, and below “完成27项，还差3项”; a line of a table.
/// </summary>
internal static partial class TargetRule
{
    private const int Named = 4, Thing = 3, Back = 4;

    private readonly record struct Told(Quantity Target, Quantity Done, string Words);

    public static void Check(ProofText text, List<Passage> paragraphs, Findings found)
    {
        var told = paragraphs.SelectMany(Pairs).ToList();
        var rows = TableValues.Of(text);
        foreach (var passage in paragraphs)
        {
            for (var i = 0; i < passage.Items.Count; i++)
            {
                if (passage.Items[i].IsPercent)
                {
                    continue;
                }

                var gap = passage.Gap(i);
                if (gap.AsSpan().ContainsAny('差', '需', '口') && Short().IsMatch(gap))
                {
                    Wanting(passage, i, told, rows, found);
                }
                else if (i > 0 && gap.Contains('超') && Beyond().IsMatch(gap) && passage.Items[i - 1].Measure == passage.Items[i].Measure)
                {
                    Exceeding(passage, i, paragraphs, found);
                }
            }
        }
    }

    // “目标102亿元” and the value reached that stands nearest before it, or right after it.
    private static IEnumerable<Told> Pairs(Passage passage)
    {
        for (var t = 0; t < passage.Items.Count; t++)
        {
            var target = passage.Items[t];
            if (target.IsPercent || !passage.Gap(t).AsSpan().ContainsAny("标务划算") || !Target().IsMatch(passage.Gap(t)))
            {
                continue;
            }

            for (var d = t - 1; d >= 0 && d >= t - Back && !passage.Gap(d + 1).Contains('。'); d--)
            {
                if (passage.Items[d].Measure == target.Measure && !Aside.Is(passage, d))
                {
                    yield return new Told(target, passage.Items[d], Naming.Lead(passage, passage.Items[d].Start) + Naming.Lead(passage, target.Start));
                    break;
                }
            }

            if (t + 1 < passage.Items.Count && passage.Items[t + 1].Measure == target.Measure && Done().IsMatch(passage.Gap(t + 1)))
            {
                yield return new Told(target, passage.Items[t + 1], Naming.Lead(passage, passage.Items[t + 1].Start));
            }
        }
    }

    private static void Wanting(Passage passage, int i, List<Told> told, List<TableValues> rows, Findings found)
    {
        var z = passage.Items[i];
        var words = Naming.Lead(passage, z.Start) + passage.Tail(i)[..Math.Min(12, passage.Tail(i).Length)];
        var beside = passage.Items.Take(i).Reverse().TakeWhile(q => z.Start - q.End < 60).Where(q => q.Measure == z.Measure).ToList();
        if (beside.Count >= 2)
        {
            return; // Told in the sentence itself: RestRule.
        }

        var pairs = told.Where(t => t.Target.Measure == z.Measure && t.Target.Start != z.Start && t.Done.Value < t.Target.Value
            && (beside.Exists(b => b.Value == t.Done.Value) || Naming.Common(words, t.Words) >= Named)).ToList();
        var known = rows.Where(r => r.Measure == z.Measure && Naming.Common(words, r.Name) >= Math.Min(Named, r.Name.Length)).ToList();
        if (pairs.Exists(t => (t.Target.Range - t.Done.Range).Meets(z.Range)) || known.Exists(r => r.Values.Exists(a => r.Values.Exists(b => Math.Abs(a - b - z.Value) <= z.Step / 2))))
        {
            return;
        }

        if (pairs.Find(t => Slipped.Like(z, t.Target.Value - t.Done.Value) == 2 || beside.Exists(b => b.Value == t.Done.Value)) is { Target: not null } pair)
        {
            Report.Unless(found, z, pair.Target.Range - pair.Done.Range, pair.Target.Value - pair.Done.Value, "figure.completion", 0.8m, $"任务{pair.Target.Figure.Text}、完成{pair.Done.Figure.Text}", pair.Target, pair.Done);
        }
        else if (known.SelectMany(r => r.Values.SelectMany(a => r.Values.Select(b => a - b))).FirstOrDefault(d => Slipped.Like(z, d) == 2) is > 0 and var right)
        {
            Report.Unless(found, z, new Interval(right, right), right, "figure.completion", 0.8m, "按表中数字推算");
        }
    }

    // “引进新品种18个，超出目标3个”, where the aims above say “引进农作物新品种15个以上”.
    private static void Exceeding(Passage passage, int i, List<Passage> paragraphs, Findings found)
    {
        var (z, done) = (passage.Items[i], passage.Items[i - 1]);
        var words = passage.Gap(i - 1);
        var targets = new List<Quantity>();
        foreach (var earlier in paragraphs.TakeWhile(p => p != passage))
        {
            for (var k = 0; k < earlier.Items.Count; k++)
            {
                if (earlier.Items[k].Measure == z.Measure && Naming.Common(earlier.Gap(k), words) >= Thing && Aims().IsMatch(Naming.Lead(earlier, earlier.Items[k].Start, 160)))
                {
                    targets.Add(earlier.Items[k]);
                }
            }
        }

        if (targets is [var target] && target.Value < done.Value)
        {
            var exact = target with { Range = new Interval(target.Value, target.Value) };
            Report.Unless(found, z, done.Range - exact.Range, done.Value - target.Value, "figure.completion", 0.78m, $"完成{done.Figure.Text}、任务{target.Figure.Text}", done, target);
        }
    }

    [GeneratedRegex("(目标|任务|计划|指标|预算)(任务|数|值|的|为|是)*[^，。；0-9]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex("^[，,][^。；0-9]{0,10}(完成|实现|达到|新增|入库|认定)[^，。；0-9]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex("(还差|尚差|仍差|差距为?|缺口为?|[还仍尚]需(完成|新增|实现)[^，。；0-9]{0,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex("^[，,](超出|超过|超)[^，。；0-9]{0,4}(目标|任务|计划)[^，。；0-9]{0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Beyond();

    [GeneratedRegex("目标|任务|计划", RegexOptions.CultureInvariant)]
    private static partial Regex Aims();
}
