using System.Globalization;
using System.Text.RegularExpressions;
using Kechuang.Gongwen.Proofreading.Characters;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>Plans, congresses and rates that do not belong to the year they are named with: “2025年是‘十三五’规划收官之年”.</summary>
internal sealed partial class DatedPhrases : ICheck
{
    private const string Plans = "二三四五六";
    private const int FirstPlan = 2011;

    // 财政部 税务总局公告2023年第7号: from 1 January 2023 all enterprises deduct 100 %.
    private const int FullDeduction = 2023;

    public void Check(ProofText text, Findings found)
    {
        for (var match = PlanOfYear().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            var plan = Plans.IndexOf(match.Groups["plan"].Value[1], StringComparison.Ordinal);
            var right = (year - FirstPlan) / 5;
            if (text.InBody(match.Index) && plan >= 0 && year >= FirstPlan && right < Plans.Length && right != plan)
            {
                Add(match.Groups["plan"], $"十{Plans[right]}五", 0.88m, "term.plan", $"{year}年属于“十{Plans[right]}五”时期", found);
            }
        }

        OfYears(text, found);
        OfPeriod(text, found);
        OfTarget(text, found);
        Carried(text, found);
        Departments(text, found);
        for (var match = Congress().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var right = match.Groups["next"].Value + "大";
            if (text.InBody(match.Index) && match.Groups["at"].Value != right)
            {
                Add(match.Groups["at"], right, 0.85m, "term.congress", $"全会是党的{right}选出的中央委员会的全会，应为“{right}”", found);
            }
        }

        if (ReportYear.Of(text) >= FullDeduction)
        {
            for (var match = Deduction().Match(text.Plain); match.Success; match = match.NextMatch())
            {
                Add(match.Groups["at"], "100%", 0.75m, "term.deduction", "2023年起研发费用加计扣除比例统一为100%（财政部 税务总局公告2023年第7号）", found);
            }
        }
    }

    // 《“十三五”科技创新规划》提出到2020年: a plan sets its targets for its own last year, or for years beyond.
    private static void OfTarget(ProofText text, Findings found)
    {
        for (var match = PlanSets().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            var plan = Plans.IndexOf(match.Groups["plan"].Value[1], StringComparison.Ordinal);
            var right = (year - FirstPlan) / 5;
            if (text.InBody(match.Index) && plan >= 0 && year % 5 == 0 && right == plan + 1 && right < Plans.Length)
            {
                Add(match.Groups["plan"], $"十{Plans[right]}五", 0.78m, "term.plan", $"{year}年的目标属于“十{Plans[right]}五”规划", found);
            }
        }
    }

    // 落实《“十三五”科技创新规划》 in a report of 2022: what is carried out is the plan in force.
    private static void Carried(ProofText text, Findings found)
    {
        if (ReportYear.Of(text) is not { } year)
        {
            return;
        }

        for (var match = PlanCarried().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var plan = Plans.IndexOf(match.Groups["plan"].Value[1], StringComparison.Ordinal);
            var right = (year - FirstPlan) / 5;
            if (text.InBody(match.Index) && plan >= 0 && right < Plans.Length && year > FirstPlan + (5 * (plan + 1)))
            {
                Add(match.Groups["plan"], $"十{Plans[right]}五", 0.76m, "term.plan", $"{year}年执行的是“十{Plans[right]}五”规划", found);
            }
        }
    }

    // “十二五”科技创新规划（2016—2020年）: the years are those of another plan.
    private static void OfYears(ProofText text, Findings found)
    {
        for (var match = PlanWithYears().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var from = int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
            var plan = Plans.IndexOf(match.Groups["plan"].Value[1], StringComparison.Ordinal);
            var right = (from - FirstPlan) / 5;
            if (text.InBody(match.Index) && plan >= 0 && from >= FirstPlan && (from - FirstPlan) % 5 == 0 && right < Plans.Length && right != plan
                && match.Groups["to"].Value == (from + 4).ToString(CultureInfo.InvariantCulture))
            {
                Add(match.Groups["plan"], $"十{Plans[right]}五", 0.86m, "term.plan", $"{from}—{from + 4}年是“十{Plans[right]}五”时期", found);
            }
        }
    }

    // “为‘十四五’开好局”: a plan begins in its first year, and the year before looks forward to it; it ends in its last.
    private static void OfPeriod(ProofText text, Findings found)
    {
        if (ReportYear.Of(text) is not { } year)
        {
            return;
        }

        foreach (var (regex, first) in new[] { (PlanBegins(), true), (PlanEnds(), false) })
        {
            for (var match = regex.Match(text.Plain); match.Success; match = match.NextMatch())
            {
                var plan = Plans.IndexOf(match.Groups["plan"].Value[1], StringComparison.Ordinal);
                var turn = FirstPlan + (5 * (plan + (first ? 0 : 1)));
                var right = ((year - FirstPlan + 1) / 5) - (first ? 0 : 1);
                if (text.InBody(match.Index) && plan >= 0 && year - turn is not (-1 or 0 or 1) && (year - FirstPlan + 1) % 5 <= 2 && right >= 0 && right < Plans.Length)
                {
                    Add(match.Groups["plan"], $"十{Plans[right]}五", 0.82m, "term.plan", $"{year}年前后{(first ? "开局" : "收官")}的是“十{Plans[right]}五”", found);
                }
            }
        }
    }

    // “科技、财政、工商等部门”: short names in a list of departments.
    private static void Departments(ProofText text, Findings found)
    {
        var year = ReportYear.Of(text);
        for (var match = Department().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var (right, from) = Renamed[match.Groups["at"].Value];
            if (text.InBody(match.Index) && year >= from)
            {
                Add(match.Groups["at"], right, 0.78m, "term.by-year", $"机构改革后为“{right}”", found);
            }
        }
    }

    private static readonly Dictionary<string, (string Right, int From)> Renamed = new()
    {
        ["工商"] = ("市场监管", 2020), ["质监"] = ("市场监管", 2020), ["食药监"] = ("市场监管", 2020), ["国土"] = ("自然资源", 2020), ["国土资源"] = ("自然资源", 2020), ["卫计"] = ("卫健", 2020), ["计生"] = ("卫健", 2020),
        ["国税"] = ("税务", 2019), ["地税"] = ("税务", 2019), ["安监"] = ("应急管理", 2020), ["扶贫"] = ("乡村振兴", 2022), ["法制"] = ("司法", 2020), ["文广新"] = ("文旅", 2020),
    };

    private static void Add(Group at, string right, decimal confidence, string rule, string message, Findings found) =>
        found.Add(at.Index, at.Index + at.Length, FindingClass.Term, right, confidence, rule, message);

    [GeneratedRegex("(?<year>20[1-3][0-9])年(?:既|不仅|也|正|，)?是(?:实施|落实|推进|完成)?“?(?<plan>十[二三四五六]五)”?(?:时期|规划)?(?:实施)?的?(?:收官|开局|最后一年|第[一二三四五]年|起步|攻坚|关键|承上启下|中期|谋划|冲刺|决战)")]
    private static partial Regex PlanOfYear();

    [GeneratedRegex("[“《]?(?<plan>十[二三四五六]五)”?[^，。；：\n0-9]{0,24}[（(](?<from>20[1-3][0-9])年?[—–\\-~～至到]{1,2}(?<to>20[1-3][0-9])年?[）)]")]
    private static partial Regex PlanWithYears();

    [GeneratedRegex("(?:为|实现|确保|推动|夺取|迈好|助力)[“《]?(?<plan>十[二三四五六]五)”?(?:规划|时期)?(?:的)?(?:开好局|起好步|良好开局|开局起步|开门红|第一步)")]
    private static partial Regex PlanBegins();

    [GeneratedRegex("(?:为|实现|确保|推动|夺取|助力)[“《]?(?<plan>十[二三四五六]五)”?(?:规划|时期)?(?:目标任务)?(?:的)?(?:圆满收官|收好官|顺利收官|高质量收官|收官)")]
    private static partial Regex PlanEnds();

    [GeneratedRegex("(?<plan>十[二三四五六]五)”?[^，。；：、\n0-9]{0,20}(?:提出|确定|明确|规定|设定|要求)的?[^，。；、\n0-9]{0,4}到(?<year>20[1-3][0-9])年")]
    private static partial Regex PlanSets();

    [GeneratedRegex("(?:为?落实|贯彻|执行|实施|按照|根据|对照|对标)(?:好|了)?《[^》“\n]{0,12}“?(?<plan>十[二三四五六]五)”?[^》\n]{0,24}规划(?:纲要)?》(?![^。\n]{0,40}(?:验收|终期|以来|期间|收官|总结评估|完成情况|遗留))")]
    private static partial Regex PlanCarried();

    [GeneratedRegex("(?<=[、同合与和])(?<at>工商|质监|食药监|国土资源|国土|卫计|计生|国税|地税|安监|扶贫|法制|文广新)(?=(?:、[\u4e00-\u9fff]{2,8}){0,6}(?:和[\u4e00-\u9fff]{2,6})?等?(?:有关|相关|多|几个|各|[0-9一二三四五六七八九十]{1,2}个)?(?:部门|单位))")]
    private static partial Regex Department();

    [GeneratedRegex("党的(?<at>十[七八九]大|二十大)(?:精神)?(?:和|及|、|以及)(?:党的)?(?<next>十[八九]|二十|二十一)届[一二三四五六七历]")]
    private static partial Regex Congress();

    [GeneratedRegex("(?<at>(?:75|50)%)的?(?:企业)?(?:研发费用)?加计扣除")]
    private static partial Regex Deduction();
}
