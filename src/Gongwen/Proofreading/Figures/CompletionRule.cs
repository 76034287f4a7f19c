using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>Completion against actual and target: “完成25家，完成市定任务20家的125%”, and what exceeds the target: “超额5家”.</summary>
internal static partial class CompletionRule
{
    public static void Check(Passage passage, Findings found)
    {
        var first = 0;
        for (var i = 0; i < passage.Items.Count; i++)
        {
            first = Math.Max(first, passage.SegmentStart(i));
            var item = passage.Items[i];
            if (item.IsPercent && IsCompletion(passage, i))
            {
                Rate(passage, first, i, found);
                first = i + 1;
            }
            else if (!item.IsPercent && (Excess().IsMatch(passage.Gap(i)) || (i > first && passage.Gap(i) is "）" or ")" && Over().IsMatch(passage.Gap(i - 1)))))
            {
                Beyond(passage, first, i, found);
            }
        }

        Claimed(passage, found);
    }

    private static bool IsCompletion(Passage passage, int i) =>
        passage.Items[i].Figure.Claim == Claim.CompletionRate || Completed().IsMatch(passage.Gap(i)) || Excess().IsMatch(passage.Gap(i));

    private static void Rate(Passage passage, int first, int rate, Findings found)
    {
        var z = passage.Items[rate];
        first = Target(passage, first, rate) is null && first > 0 && first < rate && passage.Gap(first).Contains('。') && !Rated(passage, first) ? passage.SegmentStart(first - 1) : first;
        if (Target(passage, first, rate) is { } given && Actuals(passage, first, rate, given).Count == 0 && given == first && first > 0 && passage.Gap(first).Contains('。'))
        {
            first = passage.SegmentStart(first - 1); // “完成62亿元。全年目标280亿元，完成进度22%”
        }

        if (Target(passage, first, rate) is { } told && told < rate && Actuals(passage, first, rate, told).Count == 0 && !Coming().IsMatch(passage.Gap(rate)) && After(passage, rate, passage.Items[told], found))
        {
            return;
        }

        if (z.Figure.Role == FigureRole.Target || Coming().IsMatch(passage.Gap(rate)) || Target(passage, first, rate) is not { } target || Actuals(passage, first, rate, target) is not { Count: > 0 } actuals)
        {
            return;
        }

        var t = passage.Items[target];
        var over = Excess().IsMatch(passage.Gap(rate));
        if (actuals.Exists(a => Interval.Ratio(a.Range, t.Range) is not { } ratio || z.Range.Meets(ratio * 100) || (over && z.Range.Meets((ratio * 100) - new Interval(100, 100)))))
        {
            return;
        }

        if (Fits(passage, first, rate) || After(passage, rate, t, found))
        {
            return;
        }

        var actual = actuals[0];
        var follows = Interval.Ratio(actual.Range, t.Range)!.Value * 100;
        var value = actual.Value / t.Value * 100;
        if (over && value > 100 && z.Value < 100)
        {
            (follows, value) = (follows - new Interval(100, 100), value - 100);
        }

        Report.Unless(found, z, follows, value, "figure.completion", 0.9m, $"完成{actual.Figure.Text}、任务{t.Figure.Text}", actual, t);
    }

    // Whether the part before has a completion of its own: “立项28项，完成率93.3%，……。选派121名，完成率110%”.
    private static bool Rated(Passage passage, int first) => Enumerable.Range(passage.SegmentStart(first - 1), first - passage.SegmentStart(first - 1)).Any(k => passage.Items[k].IsPercent && IsCompletion(passage, k));

    // Any target before and any value reached that give the rate.
    private static bool Fits(Passage passage, int first, int rate)
    {
        var z = passage.Items[rate];
        var before = Enumerable.Range(first, rate - first).ToList();
        return before.Exists(t => IsTarget(passage, t) && before.Exists(a => a != t && passage.Items[a].Measure == passage.Items[t].Measure && (!Increase().IsMatch(passage.Gap(a)) || OfIncrease().IsMatch(passage.Gap(t)))
            && Interval.Ratio(passage.Items[a].Range, passage.Items[t].Range) is { } ratio && z.Range.Meets(ratio * 100)));
    }

    // “年度计划投资410亿元，上半年完成年度计划的50.4%，完成投资206.7亿元”: what was reached stands after its rate, and closes the reckoning.
    private static bool After(Passage passage, int rate, Quantity target, Findings found)
    {
        if (rate + 1 >= passage.Items.Count || passage.Items[rate + 1] is not { } reached || reached.Measure != target.Measure || !Reached().IsMatch(passage.Gap(rate + 1)))
        {
            return false;
        }

        var z = passage.Items[rate];
        Report.Unless(found, reached, new Interval(target.Range.Low * z.Range.Low / 100, Math.Min(target.Range.High, Interval.Limit / 2000) * z.Range.High / 100), target.Value * z.Value / 100, "figure.completion", 0.82m, $"任务{target.Figure.Text}、完成{z.Figure.Text}", target, z);
        return true;
    }

    private static void Beyond(Passage passage, int first, int excess, Findings found)
    {
        var e = passage.Items[excess];
        first = Target(passage, first, excess) is null ? passage.SegmentStart(excess) : first; // “完成目标7.5亿元的112%，超额0.9亿元”
        if (Target(passage, first, excess) is not { } target || passage.Items[target].Measure != e.Measure
            || Actuals(passage, first, excess, target) is not { Count: > 0 } actuals)
        {
            return;
        }

        var t = passage.Items[target];
        if (!actuals.Exists(a => e.Range.Meets(a.Range - t.Range)))
        {
            Report.Unless(found, e, actuals[0].Range - t.Range, actuals[0].Value - t.Value, "figure.completion", 0.85m, $"完成{actuals[0].Figure.Text}、任务{t.Figure.Text}", actuals[0], t);
        }
    }

    // “任务20家，完成18家，超额完成任务”: words that the figures deny.
    private static void Claimed(Passage passage, Findings found)
    {
        for (var i = 1; i < passage.Items.Count; i++)
        {
            var (before, after) = (passage.Items[i - 1], passage.Items[i]);
            if (before.Measure != after.Measure || before.IsPercent || IsTarget(passage, i - 1) == IsTarget(passage, i))
            {
                continue;
            }

            var (target, actual) = IsTarget(passage, i) ? (after, before) : (before, after);
            var said = Exceeded().Match(passage.Gap(i) + "|" + passage.Tail(i));
            if (said.Success && actual.Range.High < target.Range.Low && !Increase().IsMatch(passage.Gap(IsTarget(passage, i) ? i - 1 : i)))
            {
                Report.Add(found, actual, null, 0.7m, "figure.completion", $"完成{actual.Figure.Text}不到任务{target.Figure.Text}，却称“{said.Value}”，请核对。", target);
            }
        }
    }

    private static int? Target(Passage passage, int first, int rate)
    {
        for (var i = rate - 1; i >= first; i--)
        {
            if (IsTarget(passage, i) || (i == rate - 1 && !passage.Items[i].IsPercent && Of().IsMatch(passage.Gap(rate)) && !Bound().IsMatch(passage.Gap(i))))
            {
                return i;
            }
        }

        var next = rate + 1;
        return next < passage.Items.Count && IsTarget(passage, next) && Aside().IsMatch(passage.Gap(next)) ? next : null;
    }

    private static bool IsTarget(Passage passage, int i) =>
        passage.Items[i].Measure is not ("%" or "百分点" or "倍" or "番") && !Excess().IsMatch(passage.Gap(i))
        && (passage.Items[i].Figure.Role == FigureRole.Target || TargetCue().IsMatch(passage.Gap(i)));

    // The value reached: nearest first; what it grew by and what is part of it is none.
    private static List<Quantity> Actuals(Passage passage, int first, int rate, int target)
    {
        var actuals = new List<Quantity>();
        var last = Math.Min(passage.Items.Count - 1, Math.Max(rate, target) + 1);
        for (var i = last; i >= first; i--)
        {
            var item = passage.Items[i];
            if (i != rate && i != target && item.Measure == passage.Items[target].Measure && !IsTarget(passage, i)
                && (!Increase().IsMatch(passage.Gap(i)) || Actual().IsMatch(passage.Gap(i))) && (i < rate || Aside().IsMatch(passage.Gap(rate + 1))))
            {
                actuals.Add(item);
            }
        }

        return actuals;
    }

    [GeneratedRegex("^[，,](已|累计|实际|共)*(完成|实现|到位|支出|拨付)[^，。；0-9]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Reached();

    [GeneratedRegex("(完成率|达成率|完成比例|完成进度|(任务|目标|计划|指标)(数|量|值)?[）)]?的)[^0-9，。；,;]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Completed();

    [GeneratedRegex("(超额|超出|超任务|超目标|超计划|超[^，。；、过]{0,4}(任务|目标|计划))[^0-9，。；,;、（(]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Excess();

    [GeneratedRegex("(任务|目标|计划|指标|下达|要求)[^0-9，。；,;、的]{0,8}[（(]?$|(年度|全年|今年)?(计划|任务|目标)(新增|新认定|新建|培育|认定|完成|入库|申报|引进|建设|开工|培训|组织|净增|选派|实施)[^0-9，。；,;、的]{0,16}$|(目标|任务|计划)(数|值)?[为是][^0-9，。；,;、的]{0,18}$", RegexOptions.CultureInvariant)]
    private static partial Regex TargetCue();

    [GeneratedRegex("^[）)]?的?(年度|全年|市定|目标)*(任务|目标|计划)?(数|量)?[）)]?的(约|近|超过)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex("(上年|去年|同期|总数|全部|全县|其中)[^，。；,;、]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Bound();

    [GeneratedRegex("^(（|\\(|，?(年度|全年|市定|省定|县定)?(任务|目标|计划))", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex("(比|较)?(上年|去年|同期)?(增加|增长|净增|减少|多|其中)[了：:]?[^0-9，。；,;、]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Increase();

    // “达到84家，净增22家，完成三年净增38家任务的57.9%”: an increase may be what was aimed at.
    [GeneratedRegex("(净增|新增|增加)[^，。；0-9]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex OfIncrease();

    [GeneratedRegex("超额完成|超目标完成|圆满完成(了)?[^，。；]{0,6}任务|全面完成(了)?[^，。；]{0,6}任务", RegexOptions.CultureInvariant)]
    private static partial Regex Exceeded();

    [GeneratedRegex("实际|完成|已", RegexOptions.CultureInvariant)]
    private static partial Regex Actual();

    [GeneratedRegex("确保|力争|争取", RegexOptions.CultureInvariant)]
    private static partial Regex Coming();

    // “超目标任务（8000万元）1600万元”
    [GeneratedRegex("超[^，。；]{0,8}(任务|目标|计划)[（(]$", RegexOptions.CultureInvariant)]
    private static partial Regex Over();
}
