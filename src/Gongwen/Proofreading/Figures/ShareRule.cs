using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Shares against their base: “120家企业中54家建有研发机构，覆盖率45%”, “检视问题18个，已整改17个，整改率94.4%”, and against a base
/// that is named and stated elsewhere: “占规上工业增加值的30%”.
/// </summary>
internal static partial class ShareRule
{
    private const int Most = 8;
    private const int LongestRate = 9;
    private const int Asides = 4;
    private const int Earlier = 8;

    public static void Check(List<Passage> passages, Findings found)
    {
        foreach (var passage in passages)
        {
            for (var i = 1; i < passage.Items.Count; i++)
            {
                var item = passage.Items[i];
                if (!item.IsPercent || item.Figure.Claim is not (Claim.Ratio or Claim.CompletionRate) || item.Figure.Role == FigureRole.Target || item.Value == 100 || Coming().IsMatch(passage.Gap(i - 1)[(passage.Gap(i - 1).AsSpan().LastIndexOfAny("。；") + 1)..] + passage.Gap(i)))
                {
                    continue;
                }

                var gap = passage.Gap(i);
                if (i > 1 && Bracketed(passage, i))
                {
                    Beside(passage, i, found);
                }
                else if (i > 1 && Given(passage, i))
                {
                    Beside(passage, i, found);
                }
                else if (Named().Match(gap) is { Success: true } named)
                {
                    OfNamed(passages, passage, i, named.Groups["of"].Value, found);
                }
                else if (i > 1 && Rate().IsMatch(gap))
                {
                    OfWhole(passages, passage, i, found);
                }
            }
        }
    }

    // “112家，占规上工业企业总数280家的40%”
    private static bool Given(Passage passage, int share) => Of().IsMatch(passage.Gap(share)) && Base().IsMatch(passage.Gap(share - 1));

    // “12.6亿元，占GDP（600亿元）的2.1%”
    private static bool Bracketed(Passage passage, int share) => Closed().IsMatch(passage.Gap(share)) && Opened().IsMatch(passage.Gap(share - 1));

    private static void Beside(Passage passage, int share, Findings found)
    {
        // “142.8亿元，同比增长8.3%，占工业增加值201.6亿元的70.8%”
        var (part, whole) = (passage.Items[PartOf(passage, share - 1)], passage.Items[share - 1]);
        if (part.Measure == whole.Measure && whole.Value > 0 && Interval.Ratio(part.Range, whole.Range) is not null)
        {
            Say(found, passage.Items[share], part, whole, 0.85m);
        }
    }

    // The whole is the largest value before; any of the parts after it may be meant.
    private static void OfWhole(List<Passage> passages, Passage passage, int share, Findings found)
    {
        var z = passage.Items[share];
        var last = PartOf(passage, share);
        var measure = passage.Items[last].Measure;
        if (passage.Items.Skip(last + 1).Take(share - last - 1).Any(q => q.Measure == measure))
        {
            return; // “26家（其中首次认定15家），同比增加6家，通过率81.3%”: of what the rate is, the text does not say.
        }

        var first = last;
        while (first > 0 && first > last - Most && !passage.Gap(first).AsSpan().ContainsAny('；', ';') && !(passage.Items[first - 1].IsPercent && last == share - 1))
        {
            first--;
        }

        var before = Enumerable.Range(first, last - first + 1).Where(i => passage.Items[i].Measure == measure && !(last < share - 1 && i < last && Aside.Is(passage, i)) && !Change().IsMatch(passage.Gap(i))).Select(i => passage.Items[i]).ToList();
        if (measure == "%" || before.Count < 2 || Change().IsMatch(passage.Gap(last)) || Undone(passage, last, share) || !Bound(passage, before, share))
        {
            return;
        }

        var whole = before.MaxBy(b => b.Value)!;
        var parts = before.Where(b => b.Start > whole.Start && b.Value <= whole.Value).ToList();
        if (parts.Count == 0 || Together(passage, last, z) || OfSeveral(parts, whole, z) || before.Exists(b => before.Exists(w => w.Value >= b.Value && w != b && Interval.Ratio(b.Range, w.Range) is { } r && z.Range.Meets(r * 100))))
        {
            return;
        }

        if (!FitsEarlier(passages, passage, before, z))
        {
            Say(found, z, parts.MaxBy(p => p.Value)!, whole, 0.82m);
        }
    }

    // The whole may stand in a sentence before, or in the paragraph before: “指出11个问题。……已整改9个，正在推进2个，整改率81.8%”.
    private static bool FitsEarlier(List<Passage> passages, Passage passage, List<Quantity> parts, Quantity z) =>
        passages.TakeWhile(p => p != passage).TakeLast(Earlier).SelectMany(p => p.Items)
            .Any(w => w.Measure == parts[0].Measure && parts.Exists(p => p.Value <= w.Value && Interval.Ratio(p.Range, w.Range) is { } r && (r * 100).Meets(z.Range)));

    /// <summary>The index of what has a share: the nearest number before that is no growth, change or base of another (“54家，同比增长8%，占45%”).</summary>
    public static int PartOf(Passage passage, int share)
    {
        var part = share - 1;
        while (part > 0 && share - part <= Asides && Aside.Is(passage, part) && !passage.Gap(part).AsSpan().ContainsAny("。；"))
        {
            part--;
        }

        return passage.Items[part].IsPercent || Aside.Is(passage, part) ? share - 1 : part;
    }

    // “正在办理29件，超期率0.1%”: a rate of what went wrong is not of what is told before, unless that went wrong too.
    private static bool Undone(Passage passage, int part, int share) =>
        Failing().Match(passage.Gap(share)) is { Success: true } failing && !passage.Text[Math.Max(passage.Start, passage.Items[part].Start - 12)..passage.Items[part].Start].Contains(failing.Value, StringComparison.Ordinal);

    // “结案440件（调解211件，撤诉97件，调撤率70%）”: the rate may be of both.
    private static bool Together(Passage passage, int last, Quantity z) =>
        last > 0 && passage.Items[last - 1].Measure == passage.Items[last].Measure
        && passage.Items.Take(last - 1).TakeLast(Most).Any(w => w.Measure == passage.Items[last].Measure && Interval.Ratio(passage.Items[last].Range + passage.Items[last - 1].Range, w.Range) is { } both && (both * 100).Meets(z.Range.Widened(z.Step / 2)));

    // “60个，优秀12个、良好30个、合格15个，优良率70%”: of some that stand together.
    internal static bool OfSeveral(List<Quantity> near, Quantity z) => near.Count > 2 && near.MaxBy(q => q.Value) is { } whole && OfSeveral([.. near.Where(q => q.Start > whole.Start)], whole, z);

    private static bool OfSeveral(List<Quantity> parts, Quantity whole, Quantity z)
    {
        for (var first = 0; first < parts.Count; first++)
        {
            var sum = parts[first].Range;
            for (var next = first + 1; next < parts.Count; next++)
            {
                sum += parts[next].Range;
                if (Interval.Ratio(sum, whole.Range) is { } ratio && (ratio * 100).Meets(z.Range))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The part must be said to be of the whole: by 中 or 其中 between them, or by 已, or by a rate named after what was done.
    private static bool Bound(Passage passage, List<Quantity> before, int share)
    {
        var whole = before.MaxBy(b => b.Value)!;
        if (whole == before[^1] || before[^1].Start - whole.End > 80)
        {
            return false;
        }

        // “（省级5家），大中型企业建有率83%”: the rate has words of its own.
        var own = passage.Gap(share)[(passage.Gap(share).AsSpan().LastIndexOfAny("，,；）)") + 1)..];
        if (own.Length > LongestRate && !passage.Text[Math.Max(passage.Start, whole.Start - 30)..whole.Start].Contains(own[..2], StringComparison.Ordinal))
        {
            return false;
        }

        var between = passage.Text[whole.End..passage.Items[share].Start];
        if (before.Count >= 2 && before[^2] == whole && Next().IsMatch(passage.Gap(share)) && passage.Gap(share - 1).StartsWith('，'))
        {
            return true; // 受理2864件，解答2820件，办结率
        }

        // Of several parts after 其中 the rate must name what it is of: 其中已整改17个…整改率.
        var several = before.Count > 2 && between.Contains("其中", StringComparison.Ordinal);
        return (Among().IsMatch(between) && (!several || own.StartsWith('占') || between.AsSpan(0, between.Length - own.Length).Contains(own.AsSpan(0, Math.Min(2, own.Length)), StringComparison.Ordinal))) || OfAll().IsMatch(passage.Gap(share)) || Done(between);
    }

    private static bool Done(string between)
    {
        var rate = DoneRate().Match(between);
        return rate.Success && between.AsSpan(0, rate.Index).Contains(rate.Groups["verb"].ValueSpan[..1], StringComparison.Ordinal);
    }

    // The base is the value of what is named: in this passage, else the nearest before, else the nearest after.
    private static void OfNamed(List<Passage> passages, Passage passage, int share, string words, Findings found)
    {
        var at = PartOf(passage, share);
        var (z, part) = (passage.Items[share], passage.Items[at]);
        if (part.IsPercent || part.Figure.Role == FigureRole.Target || Change().IsMatch(passage.Gap(at)) || z.Start - passage.Items[share - 1].End > 30)
        {
            return;
        }

        var name = Scope().Replace(words, "");
        if (name.Length < 2)
        {
            OfWhole(passages, passage, share, found);
            return;
        }

        var bases = Bases(passages, name, part).ToList();
        if (bases.Count == 0)
        {
            bases = [.. passage.Items.Where((b, i) => i < share - 1 && b.Measure == part.Measure && passage.Clause(i).StartsWith(name[..2], StringComparison.Ordinal))];
        }

        // “发明专利41件、外观设计125件，发明专利占授权总量的7.6%”: of another that is told before, or of some of them together, it is true.
        var told = passage.Items.Take(share).TakeLast(2 * Most).Where(b => b.Measure == part.Measure).ToList();
        if (bases.Count == 0 || bases.Exists(b => told.Append(part).Any(p => p != b && (Interval.Ratio(p.Range, b.Range) is not { } r || z.Range.Meets(r * 100))) || OfSeveral(told.Where(p => p != b).ToList(), b, z)) || ShareSeries.Agrees(passages, passage, z, part)
            || passage.Items.Take(share).TakeLast(2 * Most).Any(b => b != part && b.Measure == part.Measure && b.Value > part.Value && Interval.Ratio(part.Range, b.Range) is { } r && z.Range.Meets(r * 100)))
        {
            return;
        }

        var larger = bases.Where(b => b.Value > part.Value).ToList();
        var basis = larger.Where(b => b.Start < z.Start).MaxBy(b => b.Start) ?? (larger.Count > 0 ? larger[0] : bases[0]);
        if (basis.Value > part.Value)
        {
            Say(found, z, part, basis, 0.8m);
        }
    }

    private static IEnumerable<Quantity> Bases(List<Passage> passages, string name, Quantity part)
    {
        foreach (var passage in passages)
        {
            for (var i = 0; i < passage.Items.Count; i++)
            {
                var item = passage.Items[i];
                if (item.Measure == part.Measure && item != part && !Change().IsMatch(passage.Gap(i)) && item.Figure.Role != FigureRole.Target && Names(passage, i, name))
                {
                    yield return item;
                }
            }
        }
    }

    private static bool Names(Passage passage, int i, string name)
    {
        var gap = passage.Gap(i);
        var clause = gap[(gap.AsSpan().LastIndexOfAny("，,。；;：:、") + 1)..];
        var named = Filler().Replace(clause, "");
        return named.EndsWith(name, StringComparison.Ordinal) || Shortens(named, name)
            || (passage.Tail(i).StartsWith(name, StringComparison.Ordinal) && !Last().IsMatch(clause));
    }

    // “一般公共财政预算收入” may be called “财政收入”: its characters in their order, the last two together.
    private static bool Shortens(string named, string name)
    {
        if (name.Length < 4 || !named.EndsWith(name[^2..], StringComparison.Ordinal))
        {
            return false;
        }

        var at = 0;
        foreach (var c in named)
        {
            at += at < name.Length && name[at] == c ? 1 : 0;
        }

        return at == name.Length;
    }

    // “不合格7批次，合格率94.2%”: of what is left out the rate of the rest.
    private static void Say(Findings found, Quantity z, Quantity part, Quantity whole, decimal confidence)
    {
        var share = Interval.Ratio(part.Range, whole.Range)!.Value * 100;
        if (!Denied().IsMatch(part.Figure.Before) || !(new Interval(100, 100) - share).Meets(z.Range))
        {
            Report.Unless(found, z, share, part.Value / whole.Value * 100, "figure.share", confidence, $"{part.Figure.Text}÷{whole.Figure.Text}", part, whole);
        }
    }

    [GeneratedRegex("[不未超没残缺漏误][^，。；]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex("^[^，。；0-9]{0,6}的(比重|比例)?(为|达|达到|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex("(占|覆盖|相当于|仅为|只有|仅是)[^，。；,;0-9]{0,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Base();

    [GeneratedRegex("确保|力争|争取|计划|目标", RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    [GeneratedRegex("占(?<of>[^，。；,;0-9]{0,24}?)的?(比重|比例)?(的|为|达|达到|约)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("(占比|比例|率|[一-龥]面|进度)(分别|达到|达|为|约|仅|仅为|只有)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex("(增加(?!值)|净增|增长|减少|[增减][收支产]|上年|去年|同期|比|较|提高|下降)[^0-9，。；,;]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex("其中|中有|中，|企业中|村中|当中|仅有|只有|已|发现|的(仅|有|只|达|共)?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Among();

    [GeneratedRegex("超期|逾期|不合格|失业|差错|死亡|返贫|退出|淘汰", RegexOptions.CultureInvariant)]
    private static partial Regex Failing();

    [GeneratedRegex("占比|覆盖率|覆盖面|建有率|通过率|合格率|比例", RegexOptions.CultureInvariant)]
    private static partial Regex OfAll();

    [GeneratedRegex("[，,](?<verb>[^，。；0-9]{1,5})率(达到|达|为|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DoneRate();

    [GeneratedRegex("^同期|^(全县的?|全市的?|全区的?|全部|所有|我县|总(?=[^0-9量数额人户]{2}))|总数|总量|总额|总人数|总户数|比$", RegexOptions.CultureInvariant)]
    private static partial Regex Scope();

    [GeneratedRegex("(投入|支出|为|达到|达|完成|累计|合计|共计|总计|实现|突破|超过|共|共有|总数|总量|总额|有|数|约|已)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex("上年|去年|同期|[0-9]年", RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    [GeneratedRegex("^[，,][^，。；0-9长税利汇增]{1,4}(率|进度)(达到|达|为|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Next();

    [GeneratedRegex("^[）)]的?(比重|比例)?(为|达到?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex("占[^，。；（(]{1,20}[（(]$", RegexOptions.CultureInvariant)]
    private static partial Regex Opened();
}
