using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Growth against the values of two years: “上年20家，今年25家，增长25%”, “由20家增加到25家，净增5家”, “25家，比上年增加5家，增长25%”,
/// “翻一番”, “是上年的2倍”, and the direction: what falls does not grow.
/// </summary>
internal static partial class GrowthRule
{
    public static void Check(Passage passage, Findings found)
    {
        for (var i = 0; i < passage.Items.Count; i++)
        {
            if (Pair.Before(passage, i) is { } pair)
            {
                Change(passage, i, pair, found);
            }
            else if (i > 1)
            {
                FromRate(passage, i, found);
                FromChange(passage, i, found);
            }
        }
    }

    private static void Change(Passage passage, int i, Pair pair, Findings found)
    {
        var (z, gap) = (passage.Items[i], passage.Gap(i));
        var (now, then) = (pair.Now, pair.Then);
        if (z.Measure == "番")
        {
            Folded(z, pair, found);
        }
        else if (z.Measure == "倍" && now.Measure != "倍")
        {
            Times(z, i > 0 ? passage.Gap(i - 1) + gap : gap, gap, pair, found);
        }
        else if (z.Measure == "百分点" ? now.IsPercent : z.Measure == now.Measure && !z.IsPercent && pair.Stated)
        {
            Absolute(passage, i, pair, found);
        }
        else if (z.IsPercent && gap.Contains("年均", StringComparison.Ordinal))
        {
            Yearly(passage, i, pair, found);
        }
        else if (z.IsPercent && then.Low > 0 && !Level().IsMatch(gap))
        {
            Relative(passage, i, pair, found);
        }
    }

    // “由2020年的12.5亿元增长到2023年的20.1亿元，年均增长17.2%”; without the years there is nothing to reckon by.
    private static void Yearly(Passage passage, int i, Pair pair, Findings found)
    {
        if (pair.Years is not > 0 || pair.Now.Value <= 0 || pair.Now.Scale > Interval.Limit)
        {
            return;
        }

        var rate = (decimal)(Math.Pow((double)(pair.Now.Value / pair.ThenValue), 1.0 / pair.Years.Value) - 1) * 100;
        Report.Unless(found, passage.Items[i], new Interval(rate - 0.6m, rate + 0.6m), rate, "figure.growth", 0.8m, $"{pair.How}，{pair.Years}年年均", pair.Operands);
    }

    // “收案262件，同比下降2.6%，减少7件”: the rate and the value reached give the change.
    private static void FromRate(Passage passage, int i, Findings found)
    {
        var (now, rate, z) = (passage.Items[i - 2], passage.Items[i - 1], passage.Items[i]);
        if (!rate.IsPercent || z.Measure != now.Measure || now.IsPercent || z.Value < 0 || !rate.IsExact || !Rate().IsMatch(passage.Gap(i - 1)) || !By().IsMatch(passage.Gap(i))
            || Falls(passage.Gap(i - 1)) is not { } falls || Falls(passage.Gap(i)) != falls || rate.Value <= 0 || (falls && rate.Value >= 100))
        {
            return;
        }

        var sign = falls ? -1 : 1;
        var (low, high) = (rate.Range.Low / 100, Math.Min(rate.Range.High / 100, falls ? 0.999m : 1000));
        var share = new Interval(low / (1 + (sign * low)), high / (1 + (sign * high)));
        var change = new Interval(now.Range.Low * share.Low, Math.Min(now.Range.High, Interval.Limit / 2000) * share.High);
        var value = now.Value * (rate.Value / 100) / (1 + (sign * rate.Value / 100));
        Report.Unless(found, z, change.Widened(z.Step * 0.5m), value, "figure.change", 0.85m, $"现为{now.Figure.Text}、{(falls ? "下降" : "增长")}{rate.Figure.Text}", now, rate);
    }

    // “与上年1.08亿元相比，增加0.18亿元，增长16.7%”: what it was and the change give the rate.
    private static void FromChange(Passage passage, int i, Findings found)
    {
        var (then, change, z) = (passage.Items[i - 2], passage.Items[i - 1], passage.Items[i]);
        if (z.IsPercent && z.IsExact && !change.IsPercent && change.Measure == then.Measure && change.Value < then.Value && Before().IsMatch(passage.Gap(i - 2)) && Changed().IsMatch(passage.Gap(i - 1)) && Rate().IsMatch(passage.Gap(i))
            && Falls(passage.Gap(i - 1)) is { } falls && Falls(passage.Gap(i)) == falls && Interval.Ratio(change.Range, then.Range) is { } ratio)
        {
            Report.Unless(found, z, ratio * 100, change.Value / then.Value * 100, "figure.growth", 0.84m, $"原为{then.Figure.Text}、变化{change.Figure.Text}", then, change);
        }
    }

    [GeneratedRegex("(上年|去年|上年同期|去年同期|年初|上年末|20[0-9]{2}年)的?$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex("^(相比)?[，,]?(净)?(增加|减少|增长|下降)(了)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Changed();

    private static void Relative(Passage passage, int i, Pair pair, Findings found)
    {
        var (z, gap) = (passage.Items[i], passage.Gap(i));
        var falls = Falls(gap);
        var rise = Interval.Ratio(pair.Now.Range - pair.Then, pair.Then);
        var exact = Interval.Ratio(pair.Now.Range, pair.Then);
        if (rise is null || exact is not { } ratio)
        {
            return;
        }

        // What is reckoned from the change must not count its rounding twice.
        var change = pair.Change is { } by && Interval.Ratio(by.Range, pair.Then) is { } grown
            ? (pair.Now.Value >= pair.ThenValue ? grown : Negated(grown)) * 100
            : (ratio * 100) - new Interval(100, 100);
        var value = (pair.Now.Value / pair.ThenValue - 1) * 100;
        var points = pair.Now.IsPercent ? pair.Now.Range - pair.Then : change;
        if (falls is { } down && Contrary(pair, down))
        {
            Against(passage, i, pair, down, found);
            return;
        }

        var (follows, other, size) = value < 0 ? (Negated(change), Negated(points), -value) : (change, points, value);
        var magnitude = z with { Range = z.Value < 0 ? Negated(z.Range) : z.Range };
        if (falls is { } less && pair.After && z.Value > 0 && z.Value < 100)
        {
            Earlier(z, pair, less, found);
        }
        else if (falls is { } way && !magnitude.Range.Meets(other) && !(pair.Stated && OfAnother(passage, i, pair, z, way)))
        {
            Report.Unless(found, magnitude, follows, size, "figure.growth", 0.9m, $"{pair.How}，{(value < 0 ? "下降" : "增长")}", pair.Operands);
        }
    }

    // “增长12.5%，上年为40亿元”: the value given last closes the reckoning.
    private static void Earlier(Quantity z, Pair pair, bool falls, Findings found)
    {
        var factor = falls ? new Interval(1 - z.Range.High / 100, 1 - z.Range.Low / 100) : new Interval(1 + z.Range.Low / 100, 1 + z.Range.High / 100);
        if (Interval.Ratio(pair.Now.Range, factor) is { } earlier)
        {
            Report.Unless(
                found, pair.Operands[1], earlier, pair.Now.Value / (1 + (falls ? -z.Value : z.Value) / 100), "figure.growth", 0.85m,
                $"现为{pair.Now.Figure.Text}、{(falls ? "下降" : "增长")}{z.Figure.Text}", pair.Now, z);
        }
    }

    private static void Absolute(Passage passage, int i, Pair pair, Findings found)
    {
        var (z, gap) = (passage.Items[i], passage.Gap(i));
        if (Falls(gap) is not { } falls || Level().IsMatch(gap))
        {
            return;
        }

        if (Contrary(pair, falls))
        {
            Against(passage, i, pair, falls, found);
            return;
        }

        var change = pair.Now.Range - pair.Then;
        var value = pair.Now.Value - pair.ThenValue;
        Report.Unless(found, z, falls ? Negated(change) : change, Math.Abs(value), "figure.change", 0.88m, pair.How, pair.Operands);
    }

    private static void Times(Quantity z, string between, string gap, Pair pair, Findings found)
    {
        if (Interval.Ratio(pair.Now.Range, pair.Then) is not { } ratio)
        {
            return;
        }

        var grows = Grows().IsMatch(gap) && !gap.EndsWith('到') && !gap.EndsWith('至');
        if (!grows && !Is().IsMatch(between))
        {
            return;
        }

        var value = pair.Now.Value / pair.ThenValue;
        // “增长2倍” is often written where twice as much is meant: only what fits neither reading is wrong.
        if (!z.Range.Meets(ratio) || !grows)
        {
            Report.Unless(found, z, grows ? ratio - new Interval(1, 1) : ratio, grows ? value - 1 : value, "figure.growth", 0.85m, pair.How, pair.Operands);
        }
    }

    private static void Folded(Quantity z, Pair pair, Findings found)
    {
        var times = (decimal)Math.Pow(2, (double)Math.Min(z.Value, 20));
        if (Interval.Ratio(pair.Now.Range, pair.Then) is { } ratio && !ratio.Meets(new Interval(times * 0.9m, times * 1.3m)))
        {
            var real = (pair.Now.Value / pair.ThenValue).ToString("0.##", CultureInfo.InvariantCulture);
            Report.Add(found, z, null, 0.85m, "figure.growth", $"“{z.Figure.Text}”与前后数字对不上：{pair.How}，是原来的{real}倍，请核对。", pair.Operands);
        }
    }

    private static void Against(Passage passage, int i, Pair pair, bool falls, Findings found)
    {
        if (!OfAnother(passage, i, pair, passage.Items[i], falls))
        {
            var z = passage.Items[i];
            var change = z.IsPercent ? Interval.Ratio(pair.Now.Range, pair.Then) is { } ratio ? (ratio * 100) - new Interval(100, 100) : new Interval(0, 0) : pair.Now.Range - pair.Then;
            Report.Turned(found, passage, i, falls, (falls ? change : Negated(change)).Meets(z.Range), pair.How, pair.Operands);
        }
    }

    // “214家，其中第一批92家、第二批75家、第三批47家，比上年的184家增长16.3%”: of another number before it, it is true.
    private static bool OfAnother(Passage passage, int i, Pair pair, Quantity z, bool falls) =>
        passage.Items.Take(i).Any(q => q.Measure == pair.Now.Measure && !pair.Operands.Contains(q) && Listed().IsMatch(passage.Text[q.End..Math.Max(q.End, pair.Now.Start)]) && Interval.Ratio(q.Range, pair.Then) is { } ratio
            && (!z.IsPercent ? (falls ? pair.Then - q.Range : q.Range - pair.Then) : falls ? new Interval(100, 100) - (ratio * 100) : (ratio * 100) - new Interval(100, 100)).Meets(z.Range));

    private static bool Contrary(Pair pair, bool falls) => falls ? pair.Now.Range.Low > pair.Then.High : pair.Now.Range.High < pair.Then.Low;

    private static Interval Negated(Interval range) => new(-range.High, -range.Low);

    // Whether the words before say that it falls (true) or rises (false); null where they say neither.
    internal static bool? Falls(string gap)
    {
        var down = Down().IsMatch(gap);
        return down == Grows().IsMatch(gap) ? (down ? null : Compared().IsMatch(gap) ? false : null) : down;
    }

    [GeneratedRegex("^[，,（(]?(同比|比上年|较上年|比去年|较去年|环比|较|比)*(上年|去年)?(同期)?(增长|下降|上升|减少|增加|提高|降低|下滑|回落)了?$", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    [GeneratedRegex("^[，,、]?(同比|净|比上年|较上年|环比)*(净增|增加|减少|增收|减收|增支|减支|增产|减产)额?(约|近)?$", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex("其中|分别|、|（", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex("增|提高|上升|提升|增长|多|扩大|翻", RegexOptions.CultureInvariant)]
    private static partial Regex Grows();

    [GeneratedRegex("减|下降|降低|回落|下滑|缩|降|少", RegexOptions.CultureInvariant)]
    private static partial Regex Down();

    [GeneratedRegex("同比|环比", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    // “提高到95%” gives a level, “占任务的80%” a share; neither is a change.
    [GeneratedRegex("[到至]$|占|完成|任务|目标|率(为|达|达到)?$(?<!增长率|增长率为|增长率达)", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex("(是|为|相当于|达到?)[^，。；]{0,4}(上年|去年|同期|上年同期|去年同期|原来|之前|[0-9]{4}年)?[^，。；]{0,4}的?$", RegexOptions.CultureInvariant)]
    private static partial Regex Is();
}
