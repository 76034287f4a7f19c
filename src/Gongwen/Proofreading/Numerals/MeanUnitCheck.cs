using System.Globalization;
using System.Text.RegularExpressions;
using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>
/// Means whose unit is not that of the sum they come from: 5家，入驻团队96个，平均每家19.2平方米. That the sum divides into the mean proves which sum
/// it is of.
/// </summary>
internal sealed partial class MeanUnitCheck : ICheck
{
    private const int Before = 80;
    private const int LeastSum = 20;

    public void Check(ProofText text, Findings found)
    {
        for (var match = Mean().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var place = match.Groups["at"];
            if (text.InBody(place.Index) && Right(text.Plain, match) is { } right)
            {
                found.Add(place.Index, place.Index + place.Length, FindingClass.Unit, right, 0.84m, "unit.mean", $"按前面的数平均，应为“{right}”");
            }
        }
    }

    private static string? Right(string plain, Match mean)
    {
        var from = Math.Max(0, mean.Index - Before);
        var start = plain.AsSpan(from, mean.Index - from).LastIndexOfAny("。\n") is >= 0 and var mark ? from + mark + 1 : from;
        var amounts = Amount().Matches(plain[start..mean.Index]).ToList();
        var (one, unit) = (mean.Groups["one"].Value, mean.Groups["u"].Value);
        if (amounts.Exists(a => IsSame(a.Groups["u"].Value, unit)))
        {
            return null;
        }

        var sums = amounts.Where(sum => Value(sum) >= LeastSum && !IsSame(sum.Groups["u"].Value, one)
            && amounts.Exists(count => count.Groups["k"].Length == 0 && IsSame(count.Groups["u"].Value, one) && Divides(Value(sum), Value(count), mean))).ToList();
        return sums.Count == 1 ? mean.Groups["n"].Value + mean.Groups["k"].Value + sums[0].Groups["u"].Value : null;
    }

    private static bool Divides(decimal sum, decimal count, Match mean)
    {
        var number = mean.Groups["n"].Value;
        var decimals = number.IndexOf('.') is >= 0 and var point ? number.Length - point - 1 : 0;
        var scale = mean.Groups["k"].Length > 0 ? 10_000 : 1;
        return count > 1 && sum > count && Math.Round(sum / count / scale, decimals, MidpointRounding.AwayFromZero) == decimal.Parse(number, CultureInfo.InvariantCulture)
            && (decimals > 0 || sum % count == 0);
    }

    // 人次 are of 人, and so are 名.
    private static bool IsSame(string one, string other) => one[0] == other[0] || DimensionTable.KindsOf(one).Intersect(DimensionTable.KindsOf(other)).Any(kind => kind != "pieces");

    private static decimal Value(Match amount) => decimal.Parse(amount.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
        * (amount.Groups["k"].Value switch { "万" => 10_000, "亿" => 100_000_000, _ => 1 });

    [GeneratedRegex("(?:平均每个?(?<one>[家个名人户场期次项件亩台村镇县组])|(?<one>[家户人场项期亩村组])均)[\u4e00-\u9fff]{0,4}(?<at>(?<n>[0-9]{1,7}(?:\\.[0-9]{1,3})?)(?<k>万?)(?<u>平方米|平方公里|立方米|公里|公斤|千瓦时|千瓦|人次|户次|家次|[家个名人户场期次项件亩台吨元米头只株册份篇]))(?=[，。；、）])")]
    private static partial Regex Mean();

    [GeneratedRegex("(?<![0-9.年〔第])(?<n>[0-9]{1,8}(?:\\.[0-9]{1,4})?)(?<k>[万亿]?)(?<u>平方米|平方公里|立方米|公里|公斤|千瓦时|千瓦|人次|户次|家次|[家个名人户场期次项件亩台吨元米头只株册份篇])")]
    private static partial Regex Amount();
}
