using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Figures;

/// <summary>
/// What the length of the period told gives: “上半年完成53.5%，超时序进度3.5个百分点”, “上半年新设998万户，日均5.5万户”, “两年累计增长44%，年均增长20%”.
/// </summary>
internal static partial class PeriodRule
{
    private const int Reach = 160;

    public static void Check(Passage passage, Findings found)
    {
        for (var i = 0; i < passage.Items.Count; i++)
        {
            if (passage.Items[i].Measure == "百分点" && Schedule().Match(passage.Gap(i)) is { Success: true } schedule)
            {
                Ahead(passage, i, schedule.Groups["less"].Success, found);
            }
            else if (!passage.Items[i].IsPercent && Daily().IsMatch(passage.Gap(i)))
            {
                Mean(passage, i, found);
            }
            else if (i > 0 && passage.Items[i].IsPercent && passage.Items[i - 1].IsPercent && Yearly().IsMatch(passage.Gap(i)) && Grown().Match(passage.Gap(i - 1)) is { Success: true } grown)
            {
                Growth(passage, i, (int)Reading.ChineseNumber.Parse(grown.Groups["n"].Value)!.Value, found);
            }
        }
    }

    // A rate less the share of the year that has gone.
    private static void Ahead(Passage passage, int i, bool less, Findings found)
    {
        var rate = passage.Items.Take(i).LastOrDefault(q => q.IsPercent && q.Figure.Claim is Claim.CompletionRate or Claim.Ratio && q.Start > passage.Items[i].Start - Reach);
        if (rate is null || Months(passage, i) is not { } months)
        {
            return;
        }

        var gone = months * 100m / 12;
        var follows = (less ? new Interval(gone, gone) - rate.Range : rate.Range - new Interval(gone, gone)).Widened(0.1m);
        var z = passage.Items[i];
        var meant = less ? gone - z.Value : gone + z.Value;
        if (Slipped.Like(rate, meant) == 2 && Slipped.Like(z, Math.Abs(rate.Value - gone)) == 0)
        {
            Report.Unless(found, rate, new Interval(meant, meant).Widened(0.1m), meant, "figure.completion", 0.8m, $"时间进度{gone:0.#}%、相差{z.Figure.Text}", z);
            return;
        }

        Report.Unless(found, z, follows, Math.Abs(rate.Value - gone), "figure.completion", 0.8m, $"进度{rate.Figure.Text}、时间进度{gone:0.#}%", rate);
    }

    private static void Mean(Passage passage, int i, Findings found)
    {
        var z = passage.Items[i];
        var wholes = passage.Items.Take(i).Where((q, k) => q.Measure == z.Measure && q.Value > z.Value && !Aside.Is(passage, k)).Reverse().Take(3).ToList();
        if (Days(passage, i) is not { } days || wholes.Exists(w => Interval.Ratio(w.Range, days) is { } r && r.Widened(z.Step * 0.6m).Meets(z.Range)))
        {
            return;
        }

        if (wholes.Find(w => Slipped.Like(z, w.Value / days.Low) == 2 || Slipped.Like(z, w.Value / days.High) == 2) is { } whole)
        {
            Report.Unless(found, z, Interval.Ratio(whole.Range, days)!.Value, whole.Value / days.Low, "figure.average", 0.78m, $"{whole.Figure.Text}÷{days.Low:0}天", whole);
        }
    }

    private static void Growth(Passage passage, int i, int years, Findings found)
    {
        var (whole, z) = (passage.Items[i - 1], passage.Items[i]);
        if (years is > 1 and <= 10 && whole.Value is > 0 and < 10_000)
        {
            var rate = (decimal)(Math.Pow((double)(1 + whole.Value / 100), 1.0 / years) - 1) * 100;
            Report.Unless(found, z, new Interval(rate, rate).Widened(0.11m), rate, "figure.growth", 0.82m, $"{years}年增长{whole.Figure.Text}", whole);
        }
    }

    // How many months have gone, by the last period named before.
    private static int? Months(Passage passage, int i)
    {
        var named = Periods().Matches(passage.Text[passage.Start..passage.Items[i].Start]);
        return named.Count == 0 ? null : named[^1] switch
        {
            { Value: "上半年" } => 6,
            { Value: "前三季度" or "三季度" } => 9,
            { Value: "一季度" } => 3,
            { Groups: var groups } when int.TryParse(groups["m"].ValueSpan, out var month) && month is > 0 and < 13 => month,
            _ => null,
        };
    }

    private static Interval? Days(Passage passage, int i)
    {
        var named = Spans().Matches(passage.Text[passage.Start..passage.Items[i].Start]);
        return named.Count == 0 ? null : named[^1].Value switch
        {
            "上半年" => new Interval(181, 182),
            "一季度" => new Interval(90, 91),
            "前三季度" => new Interval(273, 274),
            "全年" => new Interval(365, 366),
            var week when week.EndsWith('周') => new Interval(7, 7),
            _ => new Interval(28, 31),
        };
    }

    [GeneratedRegex("[，,、；（(]?(?:(?<less>落后|低于|慢于|滞后|欠)|超过|超前|超出|超|高于|快于|领先)[^0-9，。；]{0,4}(时间|时序|序时|均衡|进度)[^0-9，。；]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Schedule();

    [GeneratedRegex("(日均|平均每天|每天平均)[^0-9，。；、净增减]{0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Daily();

    [GeneratedRegex("^[，,]年均(增长|增幅|增速)(为|达|约)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Yearly();

    [GeneratedRegex("(?<n>[两二三四五六七八九十])年(累计|共|总计)?(增长|增幅为)$", RegexOptions.CultureInvariant)]
    private static partial Regex Grown();

    [GeneratedRegex("上半年|前三季度|三季度|一季度|(?:1|一)(?:月)?[—\\-－–~～至](?<m>[0-9]{1,2})月|前(?<m>[0-9]{1,2})个?月|(?<m>[0-9]{1,2})月(?:底|末)", RegexOptions.CultureInvariant)]
    private static partial Regex Periods();

    [GeneratedRegex("上半年|前三季度|一季度|全年|第[0-9]{1,2}周|(?<![0-9—\\-至])[0-9]{1,2}月份", RegexOptions.CultureInvariant)]
    private static partial Regex Spans();
}
