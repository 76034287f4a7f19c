using System.Text.RegularExpressions;
using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>
/// Figures that the sentence compares and that must count the same: 由48个增加到60亩, 比2022年底的48个增加24亩, 486万元、535万元和612家.
/// </summary>
internal sealed partial class SameUnitCheck : ICheck
{
    private const string Number = "[0-9]{1,8}(?:\\.[0-9]{1,4})?[余多]?[万亿]?";
    private const string Unit = "平方公里|平方米|立方米|千瓦时|公里|公斤|公顷|千瓦|人次|户次|家次|场次|[元米亩吨家个名人户场期次项件台头只株册份篇]";
    private const string Changes = "(?:增加|增长|提高|上升|提升|扩大|发展|壮大|下降|减少|降低|压缩|压减|缩短|缩减)";

    private static readonly Regex[] Compared = [FromTo(), Than(), Series()];

    public void Check(ProofText text, Findings found)
    {
        foreach (var regex in Compared)
        {
            for (var match = regex.Match(text.Plain); match.Success; match = match.NextMatch())
            {
                var (unit, other) = (match.Groups["u"].Value, match.Groups["w"].Value);
                if (text.InBody(match.Index) && !DimensionTable.AreOfOneKind(unit, other))
                {
                    var (at, right) = (match.Groups["at"], match.Groups["n"].Value + unit);
                    found.Add(at.Index, at.Index + at.Length, FindingClass.Unit, right, 0.82m, "unit.compared", $"与前面相比的数单位不一致，应为“{right}”");
                }
            }
        }
    }

    [GeneratedRegex("[由从](?:[^，。；0-9\n]{0,8}|[^，。；0-9\n]{0,4}20[0-9]{2}年[^，。；0-9\n]{0,4})" + Number + "(?<u>" + Unit + ")" + Changes + "[到至为](?:20[0-9]{2}年[^，。；0-9\n]{0,4}|[^，。；0-9\n]{0,4})(?<at>(?<n>" + Number + ")(?<w>" + Unit + "))(?=[，。；、）])")]
    private static partial Regex FromTo();

    [GeneratedRegex("[比较](?:[^，。；0-9\n]{0,8}|[^，。；0-9\n]{0,4}20[0-9]{2}年[^，。；0-9\n]{0,4})的" + Number + "(?<u>" + Unit + ")(?:" + Changes + "|净增|多|少)了?(?<at>(?<n>" + Number + ")(?<w>" + Unit + "))(?=[，。；、）])")]
    private static partial Regex Than();

    [GeneratedRegex("(?<![0-9.])" + Number + "(?<u>" + Unit + ")、(?:" + Number + "\\k<u>、){0,6}" + Number + "\\k<u>[、和](?<at>(?<n>" + Number + ")(?<w>" + Unit + "))(?=[，。；）])")]
    private static partial Regex Series();
}
