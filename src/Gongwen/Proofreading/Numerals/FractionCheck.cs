using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>Fractions of what is only counted whole: 支出286.20户, 入库3.5家. A mean may be one (户均8.6件), and so may what is said of each.</summary>
internal sealed partial class FractionCheck : ICheck
{
    private const int Before = 40;

    public void Check(ProofText text, Findings found)
    {
        for (var match = Fraction().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var from = Math.Max(0, match.Index - Before);
            var before = text.Plain.AsSpan(from, match.Index - from);
            var clause = before[(before.LastIndexOfAny("。；\n") + 1)..];
            if (text.InBody(match.Index) && !clause.ContainsAny("均每率比度折指系按拥"))
            {
                found.Add(match.Index, match.Index + match.Length, FindingClass.Unit, null, 0.76m, "unit.fraction", $"“{match.Groups["u"].Value}”论整数，{match.Value}的单位有误，或漏写“万”");
            }
        }
    }

    [GeneratedRegex("(?<![0-9.、～~—-])(?:[0-9]{1,7}\\.[0-9]{1,4}(?<u>人次|户次|家次|场次|[家户人名件份册篇台辆头只株棵座栋场])|[0-9]{1,7}\\.[0-9]{2}(?<u>[个项次期]))(?=[，。；、）\n]|以上|左右)")]
    private static partial Regex Fraction();
}
