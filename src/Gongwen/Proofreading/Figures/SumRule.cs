using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Parts against totals: “共9家，其中A类5家、B类4家”, “9家，分别为…”, “A类5家、B类4家，共9家”, with parts of parts in brackets;
/// what is left: “37项，符合要求的33项，不符合的4项”. The place is the total where it stands last or is led by 共, else the last part;
/// what the rest of the text bears out is never blamed (<see cref="Witnesses"/>).
/// </summary>
internal static partial class SumRule
{
    public static void Check(Passage passage, Witnesses witnesses, Findings found)
    {
        var parts = new HashSet<int>();
        for (var i = 0; i < passage.Items.Count; i++)
        {
            if (Parts.Opening(passage, i) is { } list && !(list.Kind == PartsKind.Bare && list.Items.TrueForAll(parts.Contains)))
            {
                if (Split(passage, list, parts, witnesses, found) && list.Items.Count(p => !passage.Items[p].IsPercent) > 1)
                {
                    parts.UnionWith(list.Items);
                }
            }

            if (Totals().IsMatch(passage.Gap(i)) || (i > 2 && Named().IsMatch(passage.Gap(i)) && passage.Gap(i - 1).StartsWith('、')))
            {
                Total(passage, i, witnesses, found);
            }

            if (i > 1 && Yearly().IsMatch(passage.Gap(i)) && Second().IsMatch(passage.Gap(i - 1)) && First().IsMatch(passage.Gap(i - 2)))
            {
                Halves(passage, i, found);
            }

            if (Rests().IsMatch(passage.Gap(i)) || (i > 0 && passage.Gap(i).Length == 0 && Rests().IsMatch(passage.Gap(i - 1))))
            {
                Rest(passage, i, found); // 剩余2户6人
            }

            if (passage.Items[i].IsPercent && Remainders().IsMatch(passage.Gap(i)))
            {
                Remainder(passage, i, found);
            }
        }

    }

    // Whether there is something that the list divides.
    private static bool Split(Passage passage, Parts list, HashSet<int> others, Witnesses witnesses, Findings found)
    {
        var measures = list.Items.Select(i => passage.Items[i].Measure).ToList();
        var divides = false;
        var leaves = Leaves().IsMatch(passage.Tail(list.Items[^1]));
        if (Itself().IsMatch(passage.Tail(list.Items[0])) && list.Items.Count > 1 && list.Whole(passage, measures[0], others) is { } other && passage.Items[other].Value != passage.Items[list.Items[0]].Value)
        {
            return false;
        }

        foreach (var measure in measures.Distinct())
        {
            if (measure is "%" or "百分点" or "倍" || list.Whole(passage, measure, others) is not { } whole)
            {
                continue;
            }

            divides = true;
            var parts = list.Items.Select(i => passage.Items[i]).Where(p => p.Measure == measure).ToList();
            if (parts.Count > 2 && parts[0].Value == passage.Items[whole].Value)
            {
                parts.RemoveAt(0); // “从行业看，104家企业中，……”
            }

            if (parts.Count < 2)
            {
                Single(passage, whole, parts[0], passage.Gap(list.Items[0]), list.Kind, found);
            }
            else if (!list.Overlap(passage) && !IsOfAnother(passage, whole, parts) && !(leaves && parts.Sum(p => p.Value) < passage.Items[whole].Value) && !WithOtherUnits(passage, list, passage.Items[whole]) && !EntriesRule.Ranked().IsMatch(passage.Text[passage.Items[whole].End..parts[0].Start]))
            {
                // One part in another unit is a list whose parts do not add up by unit.
                var mixed = measures.Count % parts.Count != 0 && (measures.Take(parts.Count).Any(m => m != measure) || !passage.Gap(list.Items[1]).StartsWith('、'));
                Compare(passage.Items[whole], parts, mixed ? null : list.Kind, witnesses, found);
            }
        }

        return divides;
    }

    // “设备27台，其中计算机11台、显微镜9台、投影仪3台、无人机4架”: things may be counted by more than one word.
    private static bool WithOtherUnits(Passage passage, Parts list, Quantity whole)
    {
        var counted = list.Items.Select(i => passage.Items[i]).Where(q => q.Scale == 1 && q.Figure.Claim == Claim.Count).ToList();
        return counted.Exists(q => q.Measure != whole.Measure) && whole.Range.Meets(Sum(counted).Range);
    }

    // “自流灌区36.3万亩、扬水灌区24.8万亩，其余为井灌”: the words say that the list is not all.
    [GeneratedRegex("^[^。；，、0-9]{0,12}[，,、；]?[^。；，、0-9]{0,4}(其余|其它|其他|余下|剩余)[^，。；0-9]{1,16}([，。；]|$)|^[^。；，、0-9]{0,6}等", RegexOptions.CultureInvariant)]
    private static partial Regex Leaves();

    // “从指标看，18项建设指标中，14项达到目标”: the first is a whole itself.
    [GeneratedRegex("(过|超|达|达到|不足|高于|大于|小于|低于)$", RegexOptions.CultureInvariant)]
    private static partial Regex Threshold();

    [GeneratedRegex("^[^，。；、0-9]{1,12}(?<![其集期])中[，,]", RegexOptions.CultureInvariant)]
    private static partial Regex Itself();

    // “1240家，其中建有机构的806家，占65%。按级别分，国家级3家…”: a number between is their sum.
    private static bool IsOfAnother(Passage passage, int whole, List<Quantity> parts)
    {
        var sum = Sum(parts).Range;
        return passage.Items.Skip(whole + 1).TakeWhile(q => q != parts[0]).Any(q => q.Measure == parts[0].Measure && q.Range.Meets(sum));
    }

    private static void Single(Passage passage, int at, Quantity part, string gap, PartsKind kind, Findings found)
    {
        // What is greater before may be the whole as well.
        var whole = passage.Items[at];
        // “22家，其中过5000万元的3家”: a threshold, no part; rates are not of the rate before.
        if (part.Range.Low > whole.Range.High && !part.IsPercent && !Threshold().IsMatch(part.Figure.Before) && !passage.Items.Take(at).Any(q => q.Measure == part.Measure && q.Value >= part.Value) && kind == PartsKind.Among && part.Start - whole.End < 60 && !Afresh().IsMatch(gap) && (gap.Contains("其中", StringComparison.Ordinal) || Within().IsMatch(gap)))
        {
            Report.Add(found, part, null, 0.7m, "figure.sum", $"其中的{part.Figure.Text}多于总数{whole.Figure.Text}，请核对。", whole);
        }
    }

    private static void Compare(Quantity whole, List<Quantity> parts, PartsKind? kind, Witnesses witnesses, Findings found)
    {
        var (sum, value) = Sum(parts);
        if (whole.Range.Meets(sum))
        {
            return;
        }

        if (OddUnit(whole, parts) is (var odd, var unit))
        {
            var right = odd.Figure.Text[..^odd.Figure.Unit!.Length] + unit;
            found.Add(odd.Start, odd.End, FindingClass.Unit, right, 0.86m, "unit.sum", $"与合计{whole.Figure.Text}和其他各项的单位不一致，应为“{right}”");
            return;
        }

        if (kind == PartsKind.Among && parts.Count < 3 && Told().IsMatch(whole.Figure.After))
        {
            return;
        }

        var confidence = kind is { } known ? Confidence(whole.Value, value, parts.Count, known) : 0.5m;
        if (kind == PartsKind.Among && parts.Count == 2 && value >= whole.Value * 0.8m && value < whole.Value && whole.Figure.After.AsSpan().StartsWith("（"))
        {
            confidence = 0.8m; // Two in brackets, “10家（农业3家、工业5家）”, were meant to be all.
        }

        confidence = kind is not (null or PartsKind.Bare) && confidence < 0.8m && Slipped.ByChance(whole, parts) < 0.1 ? 0.8m : confidence;
        Blame(whole, parts, sum, value, confidence, witnesses, found);
    }

    // “1.92亿元、0.84亿元、2.40万元，共5.16亿元”: in the unit of the others it comes out.
    private static (Quantity Part, string Unit)? OddUnit(Quantity whole, List<Quantity> parts)
    {
        foreach (var part in parts)
        {
            var others = parts.Where(p => p != part).Select(p => p.Figure.Unit ?? "").Distinct().ToList();
            if (others.Count == 1 && parts.Count > 2 && part.Figure.Unit is { Length: > 0 } own && own != others[0] && part.Figure.Text.EndsWith(own, StringComparison.Ordinal))
            {
                var scale = Quantity.Measured(others[0]).Scale;
                var mended = parts.Where(p => p != part).Aggregate(part.Range * (scale / part.Scale), (s, p) => s + p.Range);
                if (scale != part.Scale && whole.Range.Meets(mended))
                {
                    return (part, others[0]);
                }
            }
        }

        return null;
    }

    /// <summary>Says of a sum that does not come out that one of them is wrong.</summary>
    public static void Blame(Quantity whole, List<Quantity> parts, decimal confidence, Witnesses witnesses, Findings found)
    {
        var (sum, value) = Sum(parts);
        Blame(whole, parts, sum, value, confidence, witnesses, found);
    }

    // Which of them is wrong: the one that other places of the text deny, else the total.
    private static void Blame(Quantity whole, List<Quantity> parts, Interval sum, decimal value, decimal confidence, Witnesses witnesses, Findings found)
    {
        var part = witnesses.WrongPart(whole, parts);
        var rest = part is null ? parts : [.. parts.Where(p => p != part)];
        if (part is not null && Sum(rest) is var (left, others))
        {
            Report.Unless(found, part, whole.Range - left, whole.Value - others, "figure.sum", confidence, $"共{whole.Figure.Text}，其余{string.Join("、", rest.Select(p => p.Figure.Text))}", [whole, .. rest]);
        }
        else
        {
            Report.Unless(found, whole, sum, value, "figure.sum", confidence, $"{string.Join("、", parts.Select(p => p.Figure.Text))}合计", [.. parts]);
        }
    }

    private static (Interval Range, decimal Value) Sum(List<Quantity> parts) =>
        (parts.Aggregate(new Interval(0, 0), (s, p) => s + p.Range), parts.Sum(p => p.Value));

    // Of a dozen people three remarks may be told.
    private const decimal Large = 20;

    // A list after 其中 need not be the whole; one that nearly fills it was meant to.
    private static decimal Confidence(decimal whole, decimal sum, int count, PartsKind kind)
    {
        var full = whole == 0 ? 0 : sum / whole;
        if (kind == PartsKind.Bare)
        {
            return full is > 0.85m and < 1.15m ? 0.75m : 0.3m;
        }

        return full > 1 ? full > 2 ? 0.5m : 0.85m
            : kind == PartsKind.Each ? full > 0.6m ? 0.88m : 0.5m
            : count >= 3 ? full >= 0.85m || (full >= 0.6m && whole >= Large) ? 0.85m : 0.5m
            : full >= 0.8m ? 0.55m : 0.4m; // Two need not be all: there the digits must tell.
    }

    private static void Total(Passage passage, int total, Witnesses witnesses, Findings found)
    {
        var whole = passage.Items[total];
        var parts = Parts.Before(passage, total);
        if (parts.Count > 2 && parts[0].Value == whole.Value)
        {
            parts.RemoveAt(0); // “立项25项，省级8项、市级17项，共25项” says the total at both ends.
        }

        if (parts.Count < 2)
        {
            Spread(passage, total, witnesses, found);
            return;
        }

        var (sum, value) = Sum(parts);
        if (value <= whole.Value * 2 && value * 2 >= whole.Value)
        {
            if (!whole.Range.Meets(sum))
            {
                Blame(whole, parts, sum, value, 0.88m, witnesses, found);
            }
        }
    }

    // “光谱仪1台（46万元）、电镜1台（54万元）、质谱仪1台（128万元），合计228万元”: what is summed stands apart, in one sentence.
    private static void Spread(Passage passage, int total, Witnesses witnesses, Findings found)
    {
        var whole = passage.Items[total];
        var parts = new List<Quantity>();
        for (var i = total - 1; i >= 0 && !passage.Gap(i + 1).AsSpan().ContainsAny("。；"); i--)
        {
            if (passage.Items[i].Measure == whole.Measure && !Aside.Is(passage, i))
            {
                parts.Insert(0, passage.Items[i]);
            }
        }

        var runs = Enumerable.Range(2, Math.Max(0, parts.Count - 1)).Select(k => parts.TakeLast(k).ToList()).ToList();
        if (parts.Count > 1 && !runs.Exists(r => Sum(r).Range.Meets(whole.Range)) && !parts.Exists(p => p.Range.Meets(whole.Range)) && Slipped.ByChance(whole, parts) < 0.15)
        {
            Blame(whole, parts, 0.78m, witnesses, found);
        }
    }

    // “上半年完成3.2亿元，下半年完成4.1亿元，全年完成7.3亿元”
    private static void Halves(Passage passage, int year, Findings found)
    {
        var (first, second, whole) = (passage.Items[year - 2], passage.Items[year - 1], passage.Items[year]);
        if (first.Measure == whole.Measure && second.Measure == whole.Measure && !whole.IsPercent)
        {
            Report.Unless(found, whole, first.Range + second.Range, first.Value + second.Value, "figure.sum", 0.82m, $"{first.Figure.Text}加{second.Figure.Text}", first, second);
        }
    }

    [GeneratedRegex("^[，,]全年[^，。；0-9]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Yearly();

    [GeneratedRegex("^[，,；、]下半年[^，。；0-9]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Second();

    [GeneratedRegex("上半年[^，。；0-9]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    // “首期拨付70%，验收后拨付其余30%”
    private static void Remainder(Passage passage, int rest, Findings found)
    {
        var before = new List<Quantity>();
        for (var i = rest - 1; i >= 0 && !passage.Gap(i + 1).AsSpan().ContainsAny("。；;"); i--)
        {
            if (!passage.Items[i].IsPercent)
            {
                break; // “分两次拨付，首次60%”
            }

            before.Insert(0, passage.Items[i]);
        }

        var (range, value) = Sum(before);
        if (before.Count > 0 && value < 100 && before.TrueForAll(q => q.IsExact))
        {
            Report.Unless(found, passage.Items[rest], new Interval(100, 100) - range, 100 - value, "figure.sum", 0.82m, $"{string.Join("、", before.Select(q => q.Figure.Text))}之外", [.. before]);
        }
    }

    // “受理37项，符合要求的33项，不符合要求的4项”; “目标290家，入库276家，还差14家”.
    private static void Rest(Passage passage, int index, Findings found)
    {
        var rest = passage.Items[index];
        var before = new List<Quantity>();
        for (var i = index - 1; i >= 0 && i >= index - 7 && before.Count < 2; i--)
        {
            if (passage.Items[i].Measure == rest.Measure && passage.Items[i].Figure.Claim != Claim.CompletionRate)
            {
                before.Add(passage.Items[i]);
            }
        }

        if (before.Count == 2 && before[1].Value >= before[0].Value && !before.Exists(b => b.Measure == "%"))
        {
            var (done, whole) = (before[0], before[1]);
            Report.Unless(found, rest, whole.Range - done.Range, whole.Value - done.Value, "figure.sum", 0.8m, $"{whole.Figure.Text}减{done.Figure.Text}", whole, done);
        }
    }

    // “基地9个、……3个，共建成科技示范基地23个”
    [GeneratedRegex("^[，,](共|合计|总计|共计)[^，。；、0-9有]{2,12}$|^[，,][^，。；、0-9]{0,6}(总额|总数|总量|总计|合计)(为|达到?|是)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    // A new sentence that begins with something else: “……。县审计局对其中8个项目”.
    [GeneratedRegex("[。；][^。；]*[^。；，]其中", RegexOptions.CultureInvariant)]
    private static partial Regex Afresh();

    [GeneratedRegex("(剩余|余下|其余)的?$", RegexOptions.CultureInvariant)]
    private static partial Regex Remainders();

    [GeneratedRegex("中[，,]?[^，。；0-9]{0,24}(仅|有|仅有|只有)$", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex("(?<=^|[，,；;。（(])((以上|上述)[一-龥]{0,6}|[两二三四五六七八九十][项类者个级年批地区种]?|[两二三四五六七八九十][类个种项][一-龥]{2,6}|上半年|下半年|前三季度|全年|全县|全市|总数?|前后)?(共计|合计|总计|总共|一共|共|计|累计)(有|达|达到|为|约|获得?|争取|投入|完成|建成|兑现|发放|新增|认定|选派|培训|举办|开展|引进|[一-龥]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Totals();

    [GeneratedRegex("[，,；;](尚?剩余|还剩|剩下|还差|尚差|仍差|不(符合|合格|达标|通过)[^，。；]{0,6}|未(通过|完成|达标|整改|办结|验收)[^，。；]{0,4}的?)(的|仅)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rests();

// What is told of a whole in two clauses, “46个，已验收29个、终止5个”, need not be all of it.
    [GeneratedRegex("^[^，。；、0-9]{0,14}[，,](目前)?已", RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
