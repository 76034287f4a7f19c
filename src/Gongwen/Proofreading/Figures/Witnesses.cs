using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>All quantities of a text, to ask which of several figures the rest of the text bears out.</summary>
internal sealed partial class Witnesses
{
    // Smaller numbers come back by chance.
    private const decimal Telling = 20;
    private const int Near = 4;
    private const int LongestRun = 6;

    private const decimal Sure = 100;
    private const int Named = 2;

    private readonly ILookup<(string Measure, decimal Value), Told> all;
    private readonly Dictionary<int, (Passage Passage, int Index)> places;
    private readonly ILookup<string, (Passage Passage, int Index)> shares;
    private readonly ILookup<(string Measure, decimal Value), (int Start, int End)> sums;

    public Witnesses(List<Passage> passages)
    {
        shares = passages.SelectMany(p => Enumerable.Range(0, Math.Max(0, p.Items.Count - 1)).Select(i => (p, i)))
            .Where(x => x.p.Items[x.i + 1].IsPercent && Share().IsMatch(x.p.Gap(x.i + 1))).ToLookup(x => x.p.Items[x.i].Measure);
        sums = Sums(passages).ToLookup(s => s.Key, s => s.Place);
        all = Told.All(passages).ToLookup(t => (t.Quantity.Measure, t.Quantity.Value));
        places = Told.All(passages).ToDictionary(t => t.Quantity.Start, t => (t.Passage, t.Index));
    }

    /// <summary>
    /// The part to blame for a sum that does not come out; null: the total. What else the text says decides: the same number told again, a
    /// share, growth or completion beside it that comes out with it; then whether only one of them is a slip away from what would be right.
    /// Where the text says nothing it is the total that stands last or is led by 共 or 合计, else the last part.
    /// </summary>
    public Quantity? WrongPart(Quantity whole, List<Quantity> parts)
    {
        var (first, last) = (Math.Min(whole.Start, parts[0].Start), Math.Max(whole.End, parts[^1].End));
        var sum = parts.Sum(p => p.Value);
        decimal Right(Quantity part) => whole.Value - (sum - part.Value);
        var right = parts.Where(p => IsTold(p, Right(p), first, last) && !IsTold(p, p.Value, first, last)).ToList();
        var (wholeTold, sumTold) = (IsTold(whole, whole.Value, first, last), IsTold(whole, sum, first, last));
        if (right.Count == 1 && !sumTold)
        {
            return right[0];
        }

        var (wholeFits, sumFits) = (Beside(whole, whole.Value, whole.Value, parts), Beside(whole, sum, sum, parts));
        var denied = parts.Where(p => Right(p) > 0 && !Beside(p, p.Value, whole.Value, parts) && Beside(p, Right(p), whole.Value, parts)).ToList();
        if (denied.Count == 1 && !sumTold && !(sumFits && !wholeFits))
        {
            return denied[0];
        }

        if (sumTold != wholeTold || sumFits != wholeFits)
        {
            var total = sumTold != wholeTold ? sumTold : sumFits;
            return total ? null : Weakest(whole, parts, Right);
        }

        var (wholeBorne, sumBorne) = (Borne(whole, whole.Value, first, last), Borne(whole, sum, first, last));
        if (wholeBorne > 0 != sumBorne > 0)
        {
            return sumBorne > 0 ? null : Weakest(whole, parts, Right);
        }

        // Where only one of them is a digit away from what would be right, that one slipped.
        var slipped = parts.Where(p => Slipped.Like(p, Right(p)) > 0).ToList();
        var wholeSlipped = Slipped.Like(whole, sum) > 0;
        if (!wholeTold && wholeSlipped != slipped.Count > 0 && slipped.Count < 2)
        {
            return wholeSlipped ? null : slipped[0];
        }

        var closes = whole.Start > parts[0].Start || Led().IsMatch(whole.Figure.Before);
        return closes || !whole.IsExact || Right(parts[^1]) <= 0 ? null : parts[^1];
    }

    // The total is borne out: the part that nothing bears out, of several the one that slipped, else the last.
    private Quantity? Weakest(Quantity whole, List<Quantity> parts, Func<Quantity, decimal> right)
    {
        var open = parts.Where(p => right(p) > 0 && !Beside(p, p.Value, whole.Value, parts)).ToList();
        var slipped = open.Where(p => Slipped.Like(p, right(p)) > 0).ToList();
        return !whole.IsExact ? null : slipped.Count == 1 ? slipped[0] : open.Count > 0 ? open[^1] : right(parts[^1]) > 0 ? parts[^1] : null;
    }

    // How often the rest of the text comes out with such a total: shares of it (“27名，优秀率19.9%”), other lists that make it.
    private int Borne(Quantity of, decimal value, int first, int last)
    {
        if (value < Telling)
        {
            return 0;
        }

        var (count, whole) = (0, Around(of, value));
        foreach (var (passage, i) in shares[of.Measure].Where(p => p.Passage.Items[p.Index].End <= first || p.Passage.Items[p.Index].Start >= last))
        {
            count += Interval.Ratio(passage.Items[i].Range, whole) is { } r && (r * 100).Meets(passage.Items[i + 1].Range) ? 1 : 0;
        }

        return count + (sums[(of.Measure, value)].Any(p => p.End <= first || p.Start >= last) ? 1 : 0);
    }

    // The sums of three and more figures of one measure that follow each other, of two where 其中 leads them.
    private static IEnumerable<((string Measure, decimal Value) Key, (int Start, int End) Place)> Sums(IEnumerable<Passage> passages)
    {
        foreach (var passage in passages)
        {
            var items = passage.Items;
            for (var i = 0; i + 1 < items.Count; i++)
            {
                var sum = items[i].Value;
                var led = passage.Gap(i).Contains("其中", StringComparison.Ordinal);
                for (var k = i + 1; k < items.Count && k < i + LongestRun && items[k].Measure == items[i].Measure && items[k].IsExact; k++)
                {
                    sum += items[k].Value;
                    if (k >= i + 2 || led)
                    {
                        yield return ((items[i].Measure, sum), (items[i].Start, items[k].End));
                    }
                }
            }
        }
    }

    /// <summary>Whether the share beside each part is of the total: then the parts are right, and something else makes up the rest.</summary>
    public bool Confirms(Quantity whole, List<Quantity> parts) => parts.TrueForAll(p => Beside(p, p.Value, whole.Value, parts));

    /// <summary>Whether the shares beside the parts are of their own sum, and the total is nothing like it: then they are parts of something else.</summary>
    public bool Denies(Quantity whole, List<Quantity> parts)
    {
        var sum = parts.Sum(p => p.Value);
        var passage = places[whole.Start].Passage;
        return Slipped.Like(whole, sum) == 0 && !Parts(passage, whole.Range, parts) && Parts(passage, new Interval(sum, sum), parts);
    }

    // Numbers of two digits come back by chance; then it must be of the same thing.
    private bool IsTold(Quantity of, decimal value, int first, int last) =>
        value >= Telling && all[(of.Measure, value)].Any(t => (t.Quantity.End <= first || t.Quantity.Start >= last)
            && (value >= Sure || t.Passage == places[of.Start].Passage || Naming.Common(Naming.Around(t.Passage, t.Index), Naming.Around(places[of.Start].Passage, places[of.Start].Index)) >= Named));

    // “12家，完成任务10家的120%”, “58名，占42.6%”, “增收1284万元，增长18.8%”: what stands beside it comes out with such a value.
    private bool Beside(Quantity at, decimal value, decimal whole, List<Quantity> parts)
    {
        var (passage, index) = places[at.Start];
        var exactly = Around(at, value);
        if (parts.Contains(at) && Distributed(passage, parts) is { Count: > 0 } rates)
        {
            return Comes(exactly, new Interval(whole, whole), rates[parts.IndexOf(at)]);
        }

        for (var i = index + 1; i < passage.Items.Count && i <= index + Near && !(passage.Items[i].Measure == at.Measure && parts.Contains(passage.Items[i])); i++)
        {
            var rate = passage.Items[i];
            if (!rate.IsPercent || rate.Value <= 0)
            {
                continue;
            }

            var bases = Enumerable.Range(index + 1, i - index - 1).Select(k => passage.Items[k]).Where(q => q.Measure == at.Measure).ToList();
            if (bases.Exists(b => Comes(exactly, b.Range, rate) || Interval.Ratio(b.Range, exactly - b.Range) is { } up && (up * 100).Meets(rate.Range) || Interval.Ratio(b.Range, exactly + b.Range) is { } down && (down * 100).Meets(rate.Range))
                || (parts.Contains(at) && Comes(exactly, new Interval(whole, whole), rate)))
            {
                return true;
            }
        }

        return !parts.Contains(at) && (Parts(passage, exactly, parts) || Before(passage, index, exactly, parts) || After(passage, exactly, parts));
    }

    private static Interval Around(Quantity q, decimal value)
    {
        var half = q.Scale > 1 || q.Step < 1 ? q.Step / 2 : 0;
        return new Interval(value - half, value + half);
    }

    private static bool Comes(Interval part, Interval whole, Quantity rate) =>
        Interval.Ratio(part, whole) is { } r && ((r * 100).Meets(rate.Range) || ((r * 100) - new Interval(100, 100)).Meets(rate.Range));

    // Most shares that stand beside parts are of this total.
    private static bool Parts(Passage passage, Interval whole, List<Quantity> parts)
    {
        var (fit, all) = (0, 0);
        if (Distributed(passage, parts) is { Count: > 0 } rates)
        {
            return parts.Zip(rates).Count(p => Interval.Ratio(p.First.Range, whole) is { } r && (r * 100).Meets(p.Second.Range)) * 2 > parts.Count;
        }

        foreach (var part in parts)
        {
            var i = passage.Items.IndexOf(part);
            if (i >= 0 && i + 1 < passage.Items.Count && passage.Items[i + 1] is { IsPercent: true } rate && Share().IsMatch(passage.Gap(i + 1)))
            {
                all++;
                fit += Interval.Ratio(part.Range, whole) is { } r && (r * 100).Meets(rate.Range) ? 1 : 0;
            }
        }

        return fit > 0 && fit * 2 > all;
    }

    // “生物医药126项、智能装备108项、新材料72项，分别占35%、30%和20%”: as many rates as parts follow them.
    private static List<Quantity> Distributed(Passage passage, List<Quantity> parts)
    {
        var first = passage.Items.IndexOf(parts[^1]) + 1;
        return first > 0 && first + parts.Count <= passage.Items.Count && ShareList.Leads(passage.Gap(first))
            && passage.Items.GetRange(first, parts.Count) is var rates && rates.TrueForAll(r => r.IsPercent) ? rates : [];
    }

    // What follows the list: “已完成9项、……进度滞后3项，完成率39.1%” of one of them, “到位资金4080万元，平均每项120万元” of all.
    private static bool After(Passage passage, Interval whole, List<Quantity> parts)
    {
        var last = passage.Items.IndexOf(parts[^1]);
        for (var i = last + 1; last >= 0 && i < passage.Items.Count && i <= last + 3 && !passage.Gap(i).AsSpan().ContainsAny("。；"); i++)
        {
            var z = passage.Items[i];
            if (z.IsPercent && z.Value != 100 && Rated().IsMatch(passage.Gap(i)))
            {
                return parts.Exists(p => Interval.Ratio(p.Range, whole) is { } ratio && (ratio * 100).Meets(z.Range));
            }

            if (Each().IsMatch(passage.Gap(i)))
            {
                return passage.Items.Take(i).Skip(last + 1).Any(w => w.Measure == z.Measure && Interval.Ratio(w.Range, whole) is { } ratio && ratio.Widened(z.Step * 0.6m).Meets(z.Range));
            }
        }

        return false;
    }

    // “任务10家，完成12家，完成率120%”
    private static bool Before(Passage passage, int index, Interval whole, List<Quantity> parts)
    {
        var first = Math.Max(0, index - Near);
        var last = Math.Min(passage.Items.Count, Math.Max(index, passage.Items.IndexOf(parts[^1])) + Near);
        var near = passage.Items[first..last].Where(q => !parts.Contains(q)).ToList();
        var before = near.Where(q => q.Measure == passage.Items[index].Measure && q.Start < passage.Items[index].Start && q.Value > 0).ToList();
        return near.Exists(z => z.IsPercent && z.Value > 0 && before.Exists(b => Comes(whole, b.Range, z)));
    }

    [GeneratedRegex("^[，,][^，。；0-9]{1,6}率(为|达到?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rated();

    [GeneratedRegex("(平均每[一-龥]|[户项人村场企件]均)[^，。；0-9]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    [GeneratedRegex("(?<!公)共(?:[^，。；0-9]{0,3}|(?!有)[^，。；0-9]{0,10})$|(合计|总计|总数|总额)(为|达到?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Led();

    [GeneratedRegex("占|比重|比例|率(达到?|为)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Share();
}
