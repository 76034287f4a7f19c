using System.Text.RegularExpressions;
using Kechuang.Gongwen.Reading;
using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>
/// What is counted by what (packs/vocabulary/measure-words.tsv): 5家企业, 培训专家12名. Asked only where the noun closes its phrase or
/// stands right before the number: “5项企业技术需求” counts needs, “走访企业35次” visits.
/// </summary>
internal sealed partial class MeasureCheck : ICheck
{
    private const int LongestModifier = 12;
    private const int Direction = 6;
    private const int LongestEntry = 14;

    // 次, 场, 批, 期 and the like count acts of anything, 人 and 元 a firm's people and money: only a strict noun excludes them.
    private static readonly HashSet<string> Particular = [.. "家名位项件台套间头只篇条册本块张座份栋株辆片棵口枚支所处".Select(c => c.ToString()), "亩次", "条次", "位次", "只次"];

    private const string Amount = "[0-9]{1,7}(?:\\.[0-9]{1,3})?[余多]?[千万亿]?[余多]?|[两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?";
    private const string Unit = "人次|场次|批次|亩次|条次|位次|只次|台套|平方米|公里|公斤|小时|个|元|吨|人|次|场|批|期|亩|米|家|户|名|位|项|件|台|套|间|头|只|篇|条|册|本|块|张|座|份|栋|株|辆|片|棵|口|枚|支|所|处";

    private readonly IReadOnlyDictionary<string, Measures> measures;
    private readonly int longest;

    public MeasureCheck(IReadOnlyDictionary<string, Measures> measures)
    {
        this.measures = measures;
        longest = measures.Count == 0 ? 0 : measures.Keys.Max(noun => noun.Length);
    }

    public void Check(ProofText text, Findings found)
    {
        for (var match = Counted().Match(text.Plain); longest > 0 && match.Success; match = match.NextMatch())
        {
            var unit = match.Groups["u"].Value;
            if (text.InBody(match.Index) && !IsOfList(text.Plain, match, unit) && Noun(text.Plain, match) is { } noun && IsWrong(measures[noun], match.Groups["n"].Value, unit))
            {
                var right = match.Groups["n"].Value + measures[noun].Units[0];
                found.Add(match.Index, match.Index + match.Length, FindingClass.Unit, right, 0.85m, "unit.measure", $"“{noun}”论“{measures[noun].Units[0]}”：{right}");
            }
        }
    }

    // 新型材料2家、智能装备1家: the entries of a list share what they count.
    private static bool IsOfList(string plain, Match match, string unit)
    {
        var end = match.Index + match.Length;
        var before = plain.AsSpan(Math.Max(0, match.Index - LongestEntry), Math.Min(LongestEntry, match.Index));
        var comma = before.LastIndexOf('、');
        if (comma > 0 && before[..comma].EndsWith(unit, StringComparison.Ordinal) && comma > unit.Length && char.IsAsciiDigit(before[comma - unit.Length - 1]))
        {
            return true;
        }

        var after = plain.AsSpan(end, Math.Min(LongestEntry, plain.Length - end));
        var digit = after.IndexOfAnyInRange('0', '9');
        return digit > 1 && after[0] is '、' && after[1..digit].IndexOfAny("、，。；\n") < 0
            && after[digit..].TrimStart("0123456789") is { Length: > 0 } rest && rest.StartsWith(unit, StringComparison.Ordinal);
    }

    // 5000万元: the amount has taken the 万 of the unit.
    private static bool IsWrong(Measures of, string amount, string unit) => !of.Units.Contains(unit)
        && !(unit == "元" && amount[^1] is '万' or '亿' && of.Units.Contains($"{amount[^1]}元"))
        && (of.Strict || Particular.Contains(unit));

    private string? Noun(string plain, Match match)
    {
        var end = match.Index + match.Length;
        return Closes(plain, end) ? Before(plain, match) : After(plain, end);
    }

    private string? After(string plain, int start)
    {
        for (var close = start + 2; close <= plain.Length && close - start <= LongestModifier && Marks.IsHan(plain[close - 1]); close++)
        {
            if (Closes(plain, close) && Longest(plain, start, close) is { } noun && Modifiers().IsMatch(plain.AsSpan(start, close - start - noun.Length)))
            {
                return noun;
            }
        }

        return null;
    }

    private string? Before(string plain, Match match)
    {
        var end = match.Index;
        var link = Link().Match(plain, Math.Max(0, end - Direction), end - Math.Max(0, end - Direction));
        var close = link.Success ? link.Index : end;
        var noun = Longest(plain, 0, close) ?? Longest(plain, 0, end);
        var start = close - (noun?.Length ?? 0);

        // 派驻到企业12名: what is counted is not what the preposition leads to.
        return noun is null || IsOthers(noun, match) || plain.AsSpan(Math.Max(0, start - 2), start - Math.Max(0, start - 2)) is "法人" or "团队" or "单位" || plain.AsSpan(Math.Max(0, start - Direction), start - Math.Max(0, start - Direction)).ContainsAny("到向为给对与从在赴过托由") ? null : noun;
    }

    // 任务15家, 目标任务5篇: what is to be done takes the measure of what is counted. 法人科技特派员42家 are firms. 其他乡镇25家, 科研院所31名: a place or a body may be said of what comes from it.
    private bool IsOthers(string noun, Match match) =>
        noun.EndsWith("任务", StringComparison.Ordinal) || measures[noun].Units is ["个"] || ((measures[noun].Units[0] is "家" or "所" || noun is "科室" or "股室" || noun.EndsWith("单位", StringComparison.Ordinal) || noun.EndsWith("部门", StringComparison.Ordinal)) && match.Groups["u"].Value is "名" or "位" or "项" or "件");

    // The longest noun that ends here.
    private string? Longest(string plain, int start, int end)
    {
        for (var length = Math.Min(longest, end - start); length >= 2; length--)
        {
            var word = plain.Substring(end - length, length);
            if (measures.ContainsKey(word))
            {
                return word;
            }
        }

        return null;
    }

    private static bool Closes(string plain, int at) => at >= plain.Length || "，。；、：）（\n！".Contains(plain[at]) || Verbs().IsMatch(plain.AsSpan(at, Math.Min(2, plain.Length - at)));

    [GeneratedRegex("^(?:获得|获评|通过|入库|入选|申报|完成|开展|进行|参加|参与|达成|纳入|分别|以上|左右|已经|全部|均已|予以|给予|被评|受到|上台|作了?典|对[项其各申企])")]
    private static partial Regex Verbs();

    [GeneratedRegex("(?:达到|共计|合计|累计|总计|仅有|共有|已有|只有|最高|不超过|突破|超过|[了共约近达有为计各超仅])+$")]
    private static partial Regex Link();

    [GeneratedRegex("^(?:国家级|省级|市级|县级|区级|国家|规模以上|规上|重点|龙头|骨干|科技型|科技|高新技术|中小|创新型|创新|示范|本地|种植|农业|涉农|民营|新|优秀|本土|技术|专业|授权|有效|发明|实用新型|产学研|核心|合作|入库|备案|试点|各类|大型|先进|学术|科研|科普|专题){0,4}$")]
    private static partial Regex Modifiers();

    [GeneratedRegex("(?<![第0-9.、～~-])(?<n>" + Amount + ")(?<u>" + Unit + ")(?![次日台级])")]
    private static partial Regex Counted();
}
