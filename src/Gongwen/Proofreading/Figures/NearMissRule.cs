using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// Figures that no reckoning with those near them gives, while one that their words ask for gives nearly the same digits: averages
/// (户均, 项均), shares and rates, differences (比我们多33家). Where any reckoning fits, nothing is said.
/// </summary>
internal static partial class NearMissRule
{
    private const int Back = 12;
    private const int Parts = 3;

    // “大中型企业研发机构建有率”: a rate with so many words of its own is of something else.
    private const int LongestRate = 9;

    public static void Check(List<Passage> paragraphs, Findings found)
    {
        var all = paragraphs.SelectMany(p => p.Items).ToList();
        var place = 0;
        foreach (var paragraph in paragraphs)
        {
            for (var i = 0; i < paragraph.Items.Count; i++, place++)
            {
                One(paragraph, i, all, place, found);
            }
        }
    }

    private static void One(Passage paragraph, int i, List<Quantity> all, int place, Findings found)
    {
        var (z, gap) = (paragraph.Items[i], paragraph.Gap(i));
        if (z.Value <= 0 || z.Figure.Role == FigureRole.Target || Coming().IsMatch(gap))
        {
            return;
        }

        if (z.IsPercent)
        {
            if (Share().IsMatch(gap) && !Change().IsMatch(gap) && !gap.Contains("分别", StringComparison.Ordinal))
            {
                Shares(paragraph, i, all, place, found);
            }
        }
        else if (Mean().Match(gap) is { Success: true } mean)
        {
            Means(paragraph, i, mean.Groups["of"].Value, found);
        }
        else if (z.Measure == "倍" && Times().IsMatch(gap))
        {
            TimesMore(paragraph, i, found);
        }
        else if (Risen().IsMatch(gap))
        {
            Reached(paragraph, i, all, place, found);
        }
        else if (More().IsMatch(gap))
        {
            Differences(paragraph, i, all, place, found);
        }
    }

    // “实现营业收入64.6亿元……户均1.9亿元”
    private static void Means(Passage paragraph, int i, string of, Findings found)
    {
        var z = paragraph.Items[i];
        var before = paragraph.Items[Math.Max(0, i - Back)..i];
        var wholes = before.Where(q => (q.Measure == z.Measure || (z.Measure == "次" && q.Measure == "人次")) && q.Value > z.Value && !q.IsPercent).ToList();
        var counts = before.Where(q => q.Value > 1 && Counts(q.Measure, of)).ToList();
        if (wholes.Exists(w => counts.Exists(c => c != w && Interval.Ratio(w.Range * (of == "万" ? 10_000 : 1), c.Range) is { } r && r.Widened(z.Step * 0.6m).Meets(z.Range)))
            || Comes(paragraph, i, counts) || AverageRule.Together(wholes, counts, z))
        {
            return;
        }

        var heads = of == "万" ? 10_000m : 1;
        Nearest(z, from w in Enumerable.Reverse(wholes) from c in Enumerable.Reverse(counts) where c != w select (Value: w.Value * heads / c.Value, How: $"{w.Figure.Text}÷{c.Figure.Text}", Of: new[] { w, c }), "figure.average", 0.76m, found);
    }

    // What follows is the mean times the count: then the mean is the one that was given.
    private static bool Comes(Passage paragraph, int i, List<Quantity> counts)
    {
        var z = paragraph.Items[i];
        return paragraph.Items.Skip(i + 1).Take(Parts).Any(w => w.Measure == z.Measure && counts.Exists(c => new Interval(c.Range.Low * z.Range.Low, Math.Min(Interval.Limit, Math.Min(c.Range.High, 100_000_000) * Math.Min(z.Range.High, 10_000_000))).Meets(w.Range)));
    }

    // “由0.88亿元增加到1.76亿元，增长2倍”: it is twice what it was, and grew by once.
    private static void TimesMore(Passage paragraph, int i, Findings found)
    {
        if (i < 2 || paragraph.Items[i - 1].Measure != paragraph.Items[i - 2].Measure || paragraph.Items[i - 1].IsPercent)
        {
            return;
        }

        var (z, a, b) = (paragraph.Items[i], paragraph.Items[i - 1], paragraph.Items[i - 2]);
        var (more, less) = a.Value > b.Value ? (a, b) : (b, a);
        if (Interval.Ratio(more.Range, less.Range) is { } times && times.Meets(z.Range) && !(times - new Interval(1, 1)).Meets(z.Range.Widened(-z.Step * 0.4m)))
        {
            Report.Add(found, z, Written.As(z, more.Value / less.Value - 1), 0.78m, "figure.growth", $"由{less.Figure.Text}到{more.Figure.Text}，是原来的{z.Figure.Text}，增长的倍数要减去1，请核对。", less, more);
        }
    }

    // “新增4个，由18个增至23个”, “净增10家，总数达到46家”
    private static void Reached(Passage paragraph, int i, List<Quantity> all, int place, Findings found)
    {
        var z = paragraph.Items[i];
        var before = paragraph.Items[Math.Max(0, i - Parts)..i].Where(q => q.Measure == z.Measure).ToList();
        if (before.Count == 0 || before[^1].Value >= z.Value)
        {
            return;
        }

        if (before.Count >= 2 && From().IsMatch(paragraph.Gap(paragraph.Items.IndexOf(before[^1]))))
        {
            var (then, added) = (before[^1], before[^2]);
            if (!before.Exists(a => a != then && (a.Range + then.Range).Meets(z.Range)) && Added().IsMatch(paragraph.Gap(paragraph.Items.IndexOf(added))))
            {
                Nearest(z, [(then.Value + added.Value, $"{then.Figure.Text}加{added.Figure.Text}", [then, added])], "figure.change", 0.78m, found);
            }

            return;
        }

        var increase = before[^1];
        if (!Added().IsMatch(paragraph.Gap(paragraph.Items.IndexOf(increase))) || increase.Start < z.Start - 24)
        {
            return;
        }

        var bases = all.Take(place).Where(q => q.Measure == z.Measure && q != increase && q.Value < z.Value).ToList();
        if (bases.Count > 0 && !bases.Exists(b => (b.Range + increase.Range).Meets(z.Range)) && bases.Where(b => Slipped.Like(z, b.Value + increase.Value) == 2 && b.Value * 2 > z.Value).Select(b => b.Value).Distinct().Count() == 1)
        {
            Nearest(z, bases.Where(b => b.Value * 2 > z.Value).Select(b => (b.Value + increase.Value, $"{b.Figure.Text}加{increase.Figure.Text}", new[] { b, increase })), "figure.change", 0.5m, found);
        }
    }

    // “预算2240万元……支出2016万元，预算执行率92%”, “支出420万元，占28.0%”
    private static void Shares(Passage paragraph, int i, List<Quantity> all, int place, Findings found)
    {
        var z = paragraph.Items[i];
        var parts = Enumerable.Range(1, Parts).Select(k => i - k).Where(k => k >= 0 && !Aside.Is(paragraph, k)).Select(k => paragraph.Items[k]).Where(q => !q.IsPercent && q.Value > 0).ToList();
        var gap = paragraph.Gap(i);
        var own = gap[(gap.AsSpan().LastIndexOfAny("，,；;。（(") + 1)..];
        if (parts.Count == 0 || z.Value >= 100 || OfPlan().IsMatch(own) || (own.Length > LongestRate && !own.StartsWith('占')) || parts[0] != paragraph.Items[ShareRule.PartOf(paragraph, i)])
        {
            return;
        }

        var near = all[Math.Max(0, place - (3 * Back))..Math.Min(all.Count, place + Back)];
        var sentence = paragraph.Items[Math.Max(0, i - Back)..i];
        if (near.Exists(b => b != parts[0] && b.Measure == parts[0].Measure && Fits(z, parts[0], b))
            || parts.Skip(1).Any(p => sentence.Exists(b => b != p && b.Measure == p.Measure && b.Start > p.Start - 60 && Fits(z, p, b)))
            || ShareRule.OfSeveral(sentence.Where(q => q.Measure == parts[0].Measure).ToList(), z)
            || near.Exists(q => q != z && q.IsPercent && (new Interval(100, 100) - q.Range).Meets(z.Range)))
        {
            return;
        }

        // The base is what stands before in the paragraph, or what other shares of it fit.
        var part = parts[0];
        var bases = Enumerable.Reverse(paragraph.Items[Math.Max(0, i - Back)..(i - 1)]).Where(b => b.Measure == part.Measure && b.Value > part.Value).Take(2)
            .Concat(near.Where(b => b.Measure == part.Measure && b.Value > part.Value && Series(all, place, z, b) >= 2)).Distinct();
        Nearest(z, bases.Select(b => (part.Value / b.Value * 100, $"{part.Figure.Text}÷{b.Figure.Text}", new[] { part, b })), "figure.share", 0.76m, found);
    }

    private static bool Fits(Quantity z, Quantity a, Quantity b) =>
        (Interval.Ratio(a.Range, b.Range) is { } r && ((r * 100).Widened(z.Step / 2).Meets(z.Range) || (new Interval(100, 100) - (r * 100)).Meets(z.Range) || ((r * 100) - new Interval(100, 100)).Meets(z.Range)))
        || (Interval.Ratio(b.Range, a.Range) is { } s && (s * 100).Meets(z.Range))
        || (Interval.Ratio(a.Range, a.Range + b.Range) is { } t && (t * 100).Meets(z.Range));

    // How many shares near are of this base.
    private static int Series(List<Quantity> all, int place, Quantity z, Quantity b) => Enumerable.Range(Math.Max(1, place - Back), Math.Min(all.Count, place + Back) - Math.Max(1, place - Back))
        .Count(k => all[k] != z && all[k].IsPercent && all[k - 1].Measure == b.Measure && all[k - 1] != b && Interval.Ratio(all[k - 1].Range, b.Range) is { } r && (r * 100).Meets(all[k].Range));

    // “达到61家，比我们多33家”
    private static void Differences(Passage paragraph, int i, List<Quantity> all, int place, Findings found)
    {
        var z = paragraph.Items[i];
        var same = all[Math.Max(0, place - (3 * Back))..place].Where(q => q.Measure == z.Measure).ToList();
        if (i == 0 || paragraph.Items[i - 1].Measure != z.Measure || same.Count < 2 || same.Exists(a => same.Exists(b => (a.Range - b.Range).Meets(z.Range))))
        {
            return;
        }

        var last = paragraph.Items[i - 1];
        Nearest(z, Enumerable.Reverse(same).Skip(1).Take(2).Select(b => (Math.Abs(last.Value - b.Value), $"{last.Figure.Text}与{b.Figure.Text}相差", new[] { last, b })), "figure.change", 0.7m, found);
    }

    // The first that the figure is but for a slip; a single digit says so only where there is one reckoning.
    internal static void Nearest(Quantity z, IEnumerable<(decimal Value, string How, Quantity[] Of)> reckonings, string rule, decimal confidence, Findings found)
    {
        var list = reckonings.Take(24).ToList();
        foreach (var (value, how, of) in list)
        {
            var like = Slipped.Like(z, value);
            if (like == 2 || (like == 1 && (value, how, of) == list[0] && value <= z.Value * 1.6m && z.Value <= value * 1.6m) || (like == 1 && list.Select(r => r.Value).Distinct().Count() == 1 && value <= z.Value * 2 && z.Value <= value * 2))
            {
                Report.Unless(found, z, new Interval(value, value), value, rule, like == 2 ? confidence : confidence - 0.1m, how, of);
                return;
            }
        }
    }

    private static bool Counts(string measure, string of) => of switch
    {
        "万" => measure == "人",
        "人" or "名" => measure is "人" or "人次",
        "校" => measure == "所",
        "户" or "企" or "家" => measure is "户" or "家",
        "项" => measure is "项" or "个" or "件",
        "场" or "次" or "期" => measure is "场" or "期" or "次" or "班",
        "村" or "镇" or "乡" or "园" or "点" or "站" or "个" => measure is "个" or "处",
        _ => measure == of,
    };

    [GeneratedRegex("确保|力争|争取|计划|目标|达到20|不低于|不少于|以上$|每年", RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    // “占任务数的56.4%”: of a task that is told nowhere; where it is told, CompletionRule says so.
    [GeneratedRegex("占[^，。；0-9]{0,8}(任务|目标|计划|预算)(数|量|额)?的?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfPlan();

    [GeneratedRegex("(占[^，。；,;0-9]{0,20}|[率度重例比面])(分别|达到|达|为|约|仅|仅为|只有|是|的)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex("增(?!长面)|减|提高|下降|上升|回落|同比|比上年|较上年|去年|上年|税率|利率|贡献", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex("(?<of>[户项人村场企社点件校班台亩园镇乡站期次家])均[^0-9，。；、增长]{0,8}$|每(?<of>万)人[^0-9，。；、增长]{0,10}$|平均每(?<of>[户项人名村场个件校班台亩园镇乡站期次家辆头只棵株套支])[^0-9，。；、增长]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Mean();

    [GeneratedRegex("(增长|增加|提高|翻)了?(近|约|超过)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex("(增至|增加到|增加至|增长到|提高到|扩大到|发展到|总数(将)?(达到?|为|增至)|总量(将)?(达到?|为|增至)|累计(达到?|为|增至))$", RegexOptions.CultureInvariant)]
    private static partial Regex Risen();

    [GeneratedRegex("[由从][^，。；0-9]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex("(新增|净增|增加|新建|新认定|新入库|新培育|新备案|备案|再增|建设|多|新引进)[^，。；0-9]{0,16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Added();

    [GeneratedRegex("[，,][^，。；0-9]{0,6}比[^，。；0-9]{1,10}(多|少|高|低)(出|了)?$", RegexOptions.CultureInvariant)]
    private static partial Regex More();
}
