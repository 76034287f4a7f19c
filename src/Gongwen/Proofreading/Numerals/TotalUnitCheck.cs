using System.Globalization;
using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>
/// Totals that their parts show to be thousands of times larger because their unit has lost its 万 (15.2万元、11.6万元、7.7万元，合计34.5元; 7座，每座0.6万千瓦，
/// 总装机4.2千瓦) or is too small a one (1460群，群均4.5公斤，总产6.57公斤),
/// and so of a quantity and its price (1.96万吨，每公斤4.5元，产值8820元). The parts prove which unit was meant.
/// </summary>
internal sealed partial class TotalUnitCheck : ICheck
{
    private const int Before = 90;
    private const int MostParts = 12;

    public void Check(ProofText text, Findings found)
    {
        for (var match = Total().Match(text.Plain); match.Success; match = match.NextMatch())
        {
            var place = match.Groups["at"];
            if (text.InBody(place.Index) && Right(text.Plain, match) is { } right)
            {
                found.Add(place.Index, place.Index + place.Length, FindingClass.Unit, right, 0.9m, "unit.total", $"按前面的数推算，应为“{right}”");
            }
        }
    }

    private static string? Right(string plain, Match total)
    {
        var (number, unit) = (total.Groups["n"].Value, total.Groups["u"].Value);
        var from = Math.Max(0, total.Index - Before);
        var start = plain.AsSpan(from, total.Index - from).LastIndexOfAny("。；\n") is >= 0 and var mark ? from + mark + 1 : from;
        var amounts = Amount().Matches(plain[start..total.Index]).ToList();
        var parts = amounts.Where(a => a.Groups["u"].Value == unit).Select(Value).TakeLast(MostParts).ToList();
        var counts = amounts.Where(a => a.Groups["u"].Value != unit && a.Groups["n"].ValueSpan.IndexOf('.') < 0).Select(Value).ToList();
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        if (Priced(plain[start..total.Index], amounts, unit) is { } meantInAll && value > 0 && Magnitude(meantInAll / value) is { } magnitude)
        {
            return number + magnitude + unit;
        }

        if (parts.Count == 0)
        {
            return null;
        }

        foreach (var (larger, times) in Larger(unit))
        {
            var meant = value * times;
            if (counts.Exists(count => count > 1 && parts.Exists(part => part * count == meant)) || Sums(parts).Contains(meant))
            {
                return number + larger;
            }
        }

        return null;
    }

    // 总产量1.96万吨，按每公斤4.5元计算: the price of one times how many.
    private static decimal? Priced(string before, List<Match> amounts, string unit)
    {
        var price = Price().Matches(before).LastOrDefault(p => p.Groups["u"].Value == unit);
        var quantity = price is null ? null : amounts.LastOrDefault(a => a.Index < price.Index && InOnes(a.Groups["u"].Value, price.Groups["of"].Value) > 0);
        return quantity is null ? null : Value(price!) * Value(quantity) * InOnes(quantity.Groups["u"].Value, price!.Groups["of"].Value);
    }

    // How many of the one make the other; 0 where they are not of a kind.
    private static decimal InOnes(string unit, string one) => unit == one ? 1 : (unit, one) switch
    {
        ("吨", "公斤" or "千克") => 1_000, ("吨", "斤") => 2_000, ("公斤" or "千克", "斤") => 2, ("公斤", "千克") or ("千克", "公斤") => 1, ("名", "人") or ("人", "名") => 1, _ => 0,
    };

    private static string? Magnitude(decimal times) => Math.Abs(times - 10_000) < 50 ? "万" : Math.Abs(times - 100_000_000) < 500_000 ? "亿" : null;

    private static IEnumerable<(string Unit, decimal Times)> Larger(string unit)
    {
        yield return ("万" + unit, 10_000);
        yield return ("亿" + unit, 100_000_000);
        if (unit is "公斤" or "千克")
        {
            yield return ("吨", 1_000);
        }
        else if (unit == "米")
        {
            yield return ("公里", 1_000);
        }
    }

    // Of the last two, three and more.
    private static IEnumerable<decimal> Sums(List<decimal> parts) =>
        Enumerable.Range(2, Math.Max(0, parts.Count - 1)).Where(count => count <= parts.Count).Select(count => parts.TakeLast(count).Sum());

    private static decimal Value(Match amount) => decimal.Parse(amount.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
        * (amount.Groups["k"].Value switch { "万" => 10_000, "亿" => 100_000_000, _ => 1 });

    [GeneratedRegex("(?:合计|共计|总计|累计|总[\u4e00-\u9fff]{1,4}?|产值|收入|效益|增收|节约|节支|奖励|补助|补贴|资金|支出)(?:约|为|可?达到?)?(?<at>(?<n>[0-9]{1,6}(?:\\.[0-9]{1,4})?)(?<u>元|千瓦时|千瓦|公斤|千克|立方米|平方米|吨|亩|米|人次|人|株))(?=[，。；、）])")]
    private static partial Regex Total();

    [GeneratedRegex("每(?<of>公斤|千克|斤|吨|亩|只|头|羽|株|平方米|立方米|人|名|户|家|项|个|场|台|套)[^0-9，。；\n]{0,6}(?<n>[0-9]{1,8}(?:\\.[0-9]{1,4})?)(?<k>[万亿]?)(?<u>元)")]
    private static partial Regex Price();

    [GeneratedRegex("(?<![0-9.年〔第])(?<n>[0-9]{1,8}(?:\\.[0-9]{1,4})?)(?<k>[万亿]?)(?<u>千瓦时|千瓦|公斤|千克|立方米|平方米|人次|[\u4e00-\u9fff])")]
    private static partial Regex Amount();
}
