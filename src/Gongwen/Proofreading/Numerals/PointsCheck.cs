using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>“由1.35%提高到1.58%，提高0.23%”: the two rates prove that the difference was meant, which is counted in points.</summary>
internal sealed partial class PointsCheck : ICheck
{
    public void Check(ProofText text, Findings found)
    {
        Check(text, Change(), found);
        Check(text, Between(), found);
    }

    private static void Check(ProofText text, Regex regex, Findings found)
    {
        for (var match = regex.Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var difference = Math.Abs(Value(match, "a") - Value(match, "b"));
            var place = match.Groups["at"];
            if (text.InBody(match.Index) && difference > 0 && Math.Abs(difference - Value(match, "n")) < 0.011m)
            {
                var right = match.Groups["n"].Value + "个百分点";
                found.Add(place.Index, place.Index + place.Length, FindingClass.Unit, right, 0.93m, "unit.rate-by-percent", $"比率之差用“百分点”：{right}");
            }
        }
    }

    private static decimal Value(Match match, string group) => decimal.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // “33.8%，比上年末的43.1%下降9.3%”, “为24%，全市平均32%，低8%”
    [GeneratedRegex(@"(?<![0-9.])(?<a>[0-9]{1,3}(?:\.[0-9]{1,3})?)%[^。；%\n]{0,30}?(?<![0-9.])(?<b>[0-9]{1,3}(?:\.[0-9]{1,3})?)%[^。；0-9\n]{0,6}(?:提高|上升|提升|增加|下降|降低|回落|减少|高出?|低)了?(?<at>(?<n>[0-9]{1,3}(?:\.[0-9]{1,3})?)%)(?![^，。；\n]{0,3}[之的])")]
    private static partial Regex Between();

    [GeneratedRegex(@"[由从](?:[^，。；%\n]{0,14}?(?<![0-9.]))(?<a>[0-9]{1,3}(?:\.[0-9]{1,3})?)%[^，。；0-9\n]{0,4}(?:[0-9]{4}年的?)?[^，。；0-9\n]{0,8}[到至](?:[0-9]{4}年的?)?(?<b>[0-9]{1,3}(?:\.[0-9]{1,3})?)%，(?:净|共|累计)?(?:提高|上升|提升|增加|下降|降低|回落|减少|增长)了?(?<at>(?<n>[0-9]{1,3}(?:\.[0-9]{1,3})?)%)")]
    private static partial Regex Change();
}
