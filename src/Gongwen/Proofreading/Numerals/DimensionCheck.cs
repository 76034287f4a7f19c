using System.Text.RegularExpressions;
using Kechuang.Gongwen.Reading;
using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>
/// Figures of a kind that their noun cannot have (packs/vocabulary/dimensions.tsv): 铺设管线4.8公顷, 新增岗位860户, 覆盖率98家. Asked only where the
/// noun stands right before the figure and the phrase ends after it, and only of nouns that the table knows.
/// </summary>
internal sealed partial class DimensionCheck : ICheck
{
    private const int Direction = 8;
    private const int ShortestNoun = 2;
    private const int LongestLink = 8;

    private readonly Dictionary<string, Dimensions>.AlternateLookup<ReadOnlySpan<char>> nouns;
    private readonly int longest;

    public DimensionCheck(IReadOnlyDictionary<string, Dimensions> dimensions)
    {
        nouns = new Dictionary<string, Dimensions>(dimensions, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        longest = dimensions.Count == 0 ? 0 : dimensions.Keys.Max(noun => noun.Length);
    }

    public void Check(ProofText text, Findings found)
    {
        for (var match = Measured().Match(text.Plain); longest > 0 && match.Success; match = match.NextMatch())
        {
            if (!text.InBody(match.Index) || Noun(text.Plain, match.Index) is not { Length: > 0 } noun)
            {
                continue;
            }

            var of = nouns[noun];
            var unit = match.Groups["u"].Value;
            if (DimensionTable.KindsOf(unit) is { Length: > 0 } kinds && !Array.Exists(kinds, of.Kinds.Contains) && !IsOfList(text.Plain, match, unit))
            {
                var right = of.Unit.Length > 0 ? Right(match, of.Unit) : null;
                found.Add(match.Index, match.Index + match.Length, FindingClass.Unit, right, 0.84m, "unit.dimension", $"“{noun}”不用“{unit}”计量{(right is null ? "" : $"，疑为“{right}”")}");
            }
        }
    }

    // 8820元 of a sum in 万元 keeps its 元; 1.2万家 of a rate has no 万.
    private static string Right(Match match, string unit)
    {
        var times = match.Groups["k"].Value;
        return match.Groups["n"].Value + (unit is "万元" && times.Length > 0 ? times + "元" : unit is "%" or "分" ? unit : times + unit);
    }

    // The longest known noun that ends before the number, with a link between (面积达, 岗位共).
    private ReadOnlySpan<char> Noun(string plain, int at)
    {
        var from = Math.Max(0, at - LongestLink);
        var link = Link().Match(plain, from, at - from);
        var end = link.Success ? link.Index : at;

        for (var length = Math.Min(longest, end); length >= ShortestNoun; length--)
        {
            if (nouns.ContainsKey(plain.AsSpan(end - length, length)))
            {
                return IsLedTo(plain, end - length) ? [] : plain.AsSpan(end - length, length);
            }
        }

        return [];
    }

    // 向农户发放, 惠及群众, 距道路3公里: what is measured is not what the preposition leads to. 每亩节约农药: said of one. 法人特派员 are firms.
    private static bool IsLedTo(string plain, int start)
    {
        var from = Math.Max(0, start - Direction);
        var before = plain.AsSpan(from, start - from);
        var mark = before.LastIndexOfAny("，。；：、（）\n");
        return before.EndsWith("法人") || before.EndsWith("团队") || before[(mark + 1)..].ContainsAny("到向给对与从在赴托由距沿离按每比");
    }

    // 新型材料2家、智能装备1家: the entries of a list share what they count.
    private static bool IsOfList(string plain, Match match, string unit)
    {
        var end = match.Index + match.Length;
        if (end < plain.Length && plain[end] is '、')
        {
            var rest = plain.AsSpan(end + 1, Math.Min(16, plain.Length - end - 1));
            var digit = rest.IndexOfAnyInRange('0', '9');
            return digit > 0 && rest[digit..].TrimStart("0123456789.").StartsWith(unit, StringComparison.Ordinal);
        }

        var before = plain.AsSpan(Math.Max(0, match.Index - 16), Math.Min(16, match.Index));
        var comma = before.LastIndexOf('、');
        return comma > unit.Length && before[..comma].EndsWith(unit, StringComparison.Ordinal) && Marks.IsHan(before[comma - 1]) && before[..(comma - unit.Length)] is [.., var last] && (char.IsAsciiDigit(last) || last is '万' or '亿' or '余');
    }

    [GeneratedRegex("(?:新认定|认定|入库|备案|新增|累计|总数|总量|数量|共计|合计|突破|超过|增加到|增长到|提高到|增至|稳定在|保持在|不少于|不低于|不超过|至少|预计|达到|[共达约近为有到超了仅计])+$")]
    private static partial Regex Link();

    [GeneratedRegex("(?<![0-9.、～~—-])(?<n>[0-9]{1,8}(?:\\.[0-9]{1,4})?[余多]?)(?<k>[万亿千]?[余多]?)(?<u>平方公里|平方米|立方米|个工作日|个小时|个月|千瓦时|公里|千米|厘米|毫米|公顷|亩次|公斤|千克|千瓦|兆瓦|人次|户次|家次|台套|场次|批次|班次|小时|学时|课时|分钟|[米亩吨斤元人名位户家头只羽株棵台辆套份册本篇张幅场期次届批天年分个项件处座条间栋块口支枚种类宗笔所部架起例])(?=[，。；、：）（\n！]|$|以上|以下|左右|的|获|均|已|全部|分别|完成|建成|投入|开展|参加|集聚|带动|辐射|覆盖|惠及|争取|实现)")]
    private static partial Regex Measured();
}
