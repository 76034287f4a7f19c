using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Parts that each say more of themselves, “共收到92件。其中已解决22件，占23.9%；正在解决68件，占73.9%；列入规划2件，占2.2%”: the first number of
/// each entry is a part, what follows it (<see cref="Aside"/>) is not.
/// </summary>
internal static partial class EntriesRule
{
    private const int MostParts = 12, Farthest = 700;

    // How likely, at most, chance makes such a list come out but for a digit.
    private const double Chance = 0.12;

    private static readonly string[] Dividers = ["；;。", "。", "，,；;。、"];

    public static void Check(Passage passage, Witnesses witnesses, Findings found)
    {
        var depths = Depths(passage);
        var mains = Enumerable.Range(0, passage.Items.Count).Where(i => !Aside.Is(passage, i)).ToList();
        var taken = new HashSet<int>();
        for (var m = 0; m + 1 < mains.Count; m++)
        {
            if (!taken.Contains(mains[m]) && passage.Items[mains[m]].Value > 1 && !Compared().IsMatch(passage.Gap(mains[m])))
            {
                Whole(passage, mains, m, depths, taken, witnesses, found);
            }
        }
    }

    private static void Whole(Passage passage, List<int> mains, int m, int[] depths, HashSet<int> taken, Witnesses witnesses, Findings found)
    {
        var whole = passage.Items[mains[m]];
        var lists = new List<(int Start, List<Quantity> Entries)>();
        var others = new HashSet<int>();
        var earlier = passage.Items.Where(q => q.Measure == whole.Measure).ToList();
        foreach (var (start, dividers) in from start in Starts(passage, mains, m) from dividers in Dividers select (start, dividers))
        {
            var entries = Entries(passage, mains, (m, start), depths, dividers);
            for (var k = 2; k <= entries.Count; k++)
            {
                var parts = entries.Take(k).ToList();
                var sum = parts.Aggregate(new Interval(0, 0), (s, p) => s + p.Range);
                if (sum.Meets(whole.Range))
                {
                    taken.UnionWith(parts.Select(p => passage.Items.IndexOf(p)));
                    return;
                }

                if (k > 2 && earlier.Exists(q => q != whole && q.Start < parts[0].Start && q.Range.Meets(sum)))
                {
                    others.Add(start); // It divides another number: “165家……已诊断121家。从结果看，……”.
                }
            }

            if (entries.Count >= 2 && !entries.Exists(p => taken.Contains(passage.Items.IndexOf(p))))
            {
                lists.Add((start, entries));
            }
        }

        if (Odd(passage, mains[m], [.. lists.Where(l => !others.Contains(l.Start)).Select(l => l.Entries)], witnesses) is { } list && !found.Holds(FindingClass.FigureInconsistent, whole.Start) && !list.Exists(p => found.Holds(FindingClass.FigureInconsistent, p.Start)))
        {
            taken.UnionWith(list.Select(p => passage.Items.IndexOf(p)));
            SumRule.Blame(whole, list, 0.8m, witnesses, found);
        }
    }

    // The list that was meant: one whose lead says that it divides the whole, or that comes out but for a digit.
    private static List<Quantity>? Odd(Passage passage, int index, List<List<Quantity>> lists, Witnesses witnesses)
    {
        var whole = passage.Items[index];
        foreach (var parts in lists.Where(l => HasAsides(passage, index, l) || Complements(passage, l)).OrderByDescending(l => l.Count))
        {
            var lead = passage.Text[whole.End..parts[0].Start];
            var (led, all) = (Leads().IsMatch(lead), Wholly().IsMatch(lead));
            var sum = parts.Sum(p => p.Value);
            var ratio = whole.Value == 0 ? 0 : sum / whole.Value;
            var telling = Slipped.ByChance(whole, parts) < Chance;
            if (Ranked().IsMatch(lead) || Overlaps(passage, parts) || witnesses.Denies(whole, parts) || witnesses.Confirms(whole, parts) || IsOfAnother(passage, parts) || ratio is < 0.1m or > 10)
            {
                continue;
            }

            // Of small numbers chance alone makes many a slip; there the words must say that the list is the whole, and the rest be near.
            var small = whole.IsExact && whole.Value < 1000 && parts.TrueForAll(p => p.IsExact) && Slipped.Any(whole, parts);
            if ((led && telling) || (all && ratio is > 0.6m and < 1.4m) || (led && small && ratio is > 0.85m and < 1.15m) || (telling && Complements(passage, parts)))
            {
                return parts;
            }
        }

        return null;
    }

    private static bool HasAsides(Passage passage, int index, List<Quantity> parts) =>
        passage.Items.IndexOf(parts[^1], index) - index > parts.Count || passage.Text[passage.Items[index].End..parts[^1].Start].AsSpan().ContainsAny("；。");

    // Right after the whole, and wherever the text divides it anew: “分部门看”.
    private static IEnumerable<int> Starts(Passage passage, List<int> mains, int m)
    {
        yield return m + 1;
        for (var j = m + 2; j < mains.Count && passage.Items[mains[j]].Start - passage.Items[mains[m]].End < Farthest; j++)
        {
            if (Anew().IsMatch(passage.Gap(mains[j])))
            {
                yield return j;
            }
        }
    }

    private static List<Quantity> Entries(Passage passage, List<int> mains, (int Whole, int Start) at, int[] depths, string dividers)
    {
        var whole = passage.Items[mains[at.Whole]];
        var (depth, measure) = (depths[mains[at.Whole]], whole.Measure);
        var entries = new List<Quantity>();
        var last = at.Start == at.Whole + 1 ? whole.End : passage.Items[mains[at.Start]].Start - passage.Gap(mains[at.Start]).Length;
        var led = false;
        for (var j = at.Start; j < mains.Count && entries.Count < MostParts; j++)
        {
            var item = passage.Items[mains[j]];
            if (item.Start - whole.End > Farthest)
            {
                break;
            }

            if (depths[mains[j]] != depth)
            {
                continue;
            }

            var between = passage.Text.AsSpan(last, item.Start - last);
            var first = entries.Count == 0;
            if (first && item.Measure == measure && item.Value == whole.Value)
            {
                last = item.End; // “达到104家……从行业看，104家企业中”: the whole again.
                continue;
            }

            if (first && dividers.StartsWith('，') && between.Contains('；') && !Leads().IsMatch(between.ToString()))
            {
                break;
            }

            if (first && !led && between.Contains('。') && !Leads().IsMatch(between.ToString()))
            {
                break;
            }

            led = true;
            if (item.Measure != measure || !(first || between.ContainsAny(dividers)))
            {
                // “自流灌区36.3万亩、扬水灌区24.8万亩；……”: entries of several parts each have no first that stands for them.
                if (item.Measure == measure && entries.Count == 1 && passage.Gap(mains[j]).StartsWith('、') && passage.Items[mains[j] - 1] == entries[0] && !passage.Gap(mains[j]).Contains("其中", StringComparison.Ordinal))
                {
                    return [];
                }

                continue;
            }

            if (!first && (Closes().IsMatch(between.ToString()) || (between.Contains('。') && !dividers.StartsWith('。') && !dividers.StartsWith('；'))))
            {
                break;
            }

            entries.Add(item);
            last = item.End;
        }

        return entries;
    }

    // Another number before the list is its sum.
    private static bool IsOfAnother(Passage passage, List<Quantity> parts)
    {
        var sum = parts.Aggregate(new Interval(0, 0), (s, p) => s + p.Range);
        return passage.Items.Exists(q => q.Start < parts[0].Start && q.Measure == parts[0].Measure && q.Range.Meets(sum));
    }

    private static bool Overlaps(Passage passage, List<Quantity> parts) =>
        parts.Exists(p => Attribute().IsMatch(passage.Text[Math.Max(passage.Start, p.Start - 12)..p.Start]));

    // “已处理2349件，正在办理568件”: what is done and what is not make the whole.
    private static bool Complements(Passage passage, List<Quantity> parts) =>
        parts.Count == 2 && Rest().IsMatch(passage.Text[parts[0].End..Math.Min(passage.End, parts[1].End + 10)]) && Done().IsMatch(passage.Text[Math.Max(passage.Start, parts[0].Start - 16)..Math.Min(passage.End, parts[0].End + 8)]);

    private static int[] Depths(Passage passage)
    {
        var depths = new int[passage.Items.Count];
        var depth = 0;
        for (var i = 0; i < depths.Length; i++)
        {
            foreach (var c in passage.Gap(i))
            {
                depth += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
            }

            depths[i] = depth;
        }

        return depths;
    }

    // “比2022年底的48个增加24个”: what it was is not divided.
    [GeneratedRegex("[比较由从与][^，。；、]{0,12}(年|初|底|末|期)的$", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    // “合肥14.38万户；其次为阜阳、亳州，分别为……”: of those that stand first, none is part of another.
    [GeneratedRegex("其次|次之|位居|居首|之首|首位|第一位|排名|紧随|前[三四五六八十]", RegexOptions.CultureInvariant)]
    internal static partial Regex Ranked();

    [GeneratedRegex("其中|包括|分别[^，。；0-9]{0,6}$|分为|[从按分][^，。；0-9]{1,10}(看|分|划分|统计|情况)|[两二三四五六七八九]大?类|中[，,]|[：:]", RegexOptions.CultureInvariant)]
    private static partial Regex Leads();

    [GeneratedRegex("分别[^，。；0-9]{0,6}$|分为|[从按分][^，。；0-9]{1,10}(看|分|划分|统计|情况)|[两二三四五六七八九]大?类", RegexOptions.CultureInvariant)]
    private static partial Regex Wholly();

    [GeneratedRegex("[。；](?:[^。；，]{0,8}[从按分][^，。；0-9]{1,10}(看|分|划分|统计|情况)|[^。；，]{0,12}情况[看是为])[^。；]{0,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Anew();

    [GeneratedRegex("(共计|合计|总计|总共|累计)[^，。；0-9]{0,10}$|其中|[从按分][^，。；0-9]{1,10}(看|分|划分|统计|情况)", RegexOptions.CultureInvariant)]
    private static partial Regex Closes();

    [GeneratedRegex("党员|女|学历|本科|大专|研究生|硕士|博士|职称|岁|民族|以上|以下|在编|高层次|规上|规模以上|上市|专精特新|龙头|法人|外资|小微", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex("正在|尚未|尚有|未[^，。；]|待|在办|办理中|其余|另有|剩余", RegexOptions.CultureInvariant)]
    private static partial Regex Rest();

    [GeneratedRegex("已|办结|完成|按期|即时|直接", RegexOptions.CultureInvariant)]
    private static partial Regex Done();
}
