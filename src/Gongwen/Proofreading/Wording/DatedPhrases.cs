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

    private static void Add(Group at, string right, decimal confidence, string rule, string message, Findings found) =>
        found.Add(at.Index, at.Index + at.Length, FindingClass.Term, right, confidence, rule, message);

    [GeneratedRegex("(?<year>20[1-3][0-9])年(?:既|不仅|也|正|，)?是(?:实施|落实|推进|完成)?“?(?<plan>十[二三四五六]五)”?(?:时期|规划)?(?:实施)?的?(?:收官|开局|最后一年|第[一二三四五]年|起步|攻坚|关键|承上启下|中期|谋划|冲刺|决战)")]
    private static partial Regex PlanOfYear();

    [GeneratedRegex("党的(?<at>十[七八九]大|二十大)(?:精神)?(?:和|及|、|以及)(?:党的)?(?<next>十[八九]|二十|二十一)届[一二三四五六七历]")]
    private static partial Regex Congress();

    [GeneratedRegex("(?<at>(?:75|50)%)的?(?:企业)?(?:研发费用)?加计扣除")]
    private static partial Regex Deduction();
}
