using System.Globalization;
using System.Text.RegularExpressions;
using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>
/// One part of a whole in another unit than the whole and the other parts: 人才59名，其中省级31名、市级28吨. That the parts add up to the whole proves
/// that they count the same.
/// </summary>
internal sealed partial class PartUnitCheck : ICheck
{
    private const int MostParts = 10;
    private const int Longest = 160;

    public void Check(ProofText text, Findings found)
    {
        for (var match = Whole().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            if (!text.InBody(match.Index))
            {
                continue;
            }

            var start = match.Index + match.Length;
            var reach = Math.Min(Longest, text.Plain.Length - start);
            var end = text.Plain.AsSpan(start, reach).IndexOfAny("。；\n") is >= 0 and var stop ? start + stop : start + reach;
            Parts(text, match, Part().Matches(text.Plain[start..end]).Take(MostParts).ToList(), start, found);
        }
    }

    private static void Parts(ProofText text, Match whole, List<Match> parts, int start, Findings found)
    {
        var total = Value(whole);
        decimal sum = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            sum += Value(parts[i]);
            if (i == 0 || sum != total)
            {
                continue;
            }

            var unit = whole.Groups["u"].Value;
            var odd = parts.Take(i + 1).Where(p => !DimensionTable.AreOfOneKind(p.Groups["u"].Value, unit)).ToList();
            if (odd.Count == 1 && i > 0)
            {
                var right = odd[0].Groups["n"].Value + odd[0].Groups["k"].Value + unit;
                var at = odd[0].Groups["at"];
                found.Add(start + at.Index, start + at.Index + at.Length, FindingClass.Unit, right, 0.88m, "unit.part", $"与总数和其他各项的单位不一致，应为“{right}”");
            }

            return;
        }
    }

    private static decimal Value(Match amount) => decimal.Parse(amount.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
        * (amount.Groups["k"].Value switch { "万" => 10_000, "亿" => 100_000_000, _ => 1 });

    [GeneratedRegex("(?<n>[0-9]{1,7}(?:\\.[0-9]{1,3})?)(?<k>[万亿]?)(?<u>平方米|公里|公斤|千瓦|人次|家次|户次|[家个名人户场期次项件亩台吨元米头只株册份篇])(?:[，：]|，其中[，：]?|（其中[：，]?)(?=[^0-9，。；、\n]{1,12}[0-9])")]
    private static partial Regex Whole();

    [GeneratedRegex("(?<=^|[，、和])[^0-9，。；、\n]{1,14}(?<at>(?<n>[0-9]{1,7}(?:\\.[0-9]{1,3})?)(?<k>[万亿]?)(?<u>平方米|公里|公斤|千瓦|人次|家次|户次|[家个名人户场期次项件亩台吨元米头只株册份篇]))(?=[，。；、）]|$)")]
    private static partial Regex Part();
}
