using System.Buffers;
using System.Text.RegularExpressions;
using Kechuang.Gongwen.Reading;
using Kechuang.Gongwen.Vocabularies;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>
/// Verbs and objects that do not go together (packs/vocabulary/collocations.tsv, verb-objects.tsv), also the last of two objects: 提升使用效益和管理漏洞.
/// </summary>
internal sealed partial class CollocationCheck : ICheck
{
    // From the verb to its object within one clause.
    private const int Reach = 10;
    private const int ReachOfTwo = 16;

    // “提高平台建设的步伐”: before these what is done stands as their attribute and governs nothing.
    private static readonly HashSet<string> OfWhatIsDone = ["步伐", "进度", "速度", "力度", "水平", "能力", "质量", "效率", "素质", "效益"];

    private static readonly string[] Steadily = ["进一步", "不断", "持续", "明显", "显著", "日益", "稳步", "大幅", "逐步", "逐年", "有所", "有效"];

    private readonly SearchValues<string> objects;
    private readonly Dictionary<string, Dictionary<string, Collocation>> byObject;
    private readonly HashSet<string> verbs;
    private readonly HashSet<string> others;
    private readonly int longest;

    public CollocationCheck(IReadOnlyList<Collocation> table)
    {
        byObject = table.Where(c => c.Object.Length > 0).GroupBy(c => c.Object).ToDictionary(g => g.Key, g => g.DistinctBy(c => c.Verb).ToDictionary(c => c.Verb));
        objects = SearchValues.Create([.. byObject.Keys], StringComparison.Ordinal);
        others = [.. table.Where(c => c.Object.Length == 0 && c.Direct).Select(c => c.Verb)];
        verbs = [.. table.Select(c => c.Verb), .. table.Select(c => c.Right)];
        longest = table.Count == 0 ? 0 : table.Max(c => c.Object.Length);
    }

    public void Check(ProofText text, Findings found)
    {
        var plain = text.Plain;
        var at = 0;
        while (longest > 0 && plain.AsSpan(at).IndexOfAny(objects) is >= 0 and var next)
        {
            at += next;
            var noun = Object(plain, at);
            if (text.InBody(at) && Predicate(plain, at + noun.Length) is (var end, { } predicate) && byObject[noun].TryGetValue(predicate, out var said) && !said.Direct)
            {
                found.Add(at, end, FindingClass.Grammar, null, Math.Min(said.Confidence, 0.72m), "grammar.collocation", $"“{noun}”与“{predicate}”搭配不当，可用“{said.Right}”");
            }
            else if (text.InBody(at) && EndsPhrase(plain, at + noun.Length) && Verb(plain, at, noun) is (var verb, { } wrong))
            {
                var right = Right(plain[verb..(at + noun.Length)], wrong);
                found.Add(verb, at + noun.Length, FindingClass.Grammar, right, wrong.Confidence, "grammar.collocation",
                    $"“{wrong.Verb}”与“{noun}”搭配不当，应为“{wrong.Right}”");
            }

            at++; // 工作责任 may go on to 责任感
        }
    }

    // “链条不断提高”: what is said of the noun goes as little with it as the verb before it would.
    private (int End, string? Verb) Predicate(string plain, int at)
    {
        var start = at;
        foreach (var said in (string[])["得到", "了"])
        {
            start += plain.AsSpan(start).StartsWith(said) ? said.Length : 0;
        }

        var adverbs = start;
        while (start + 2 < plain.Length && Steadily.FirstOrDefault(a => plain.AsSpan(start).StartsWith(a)) is { } adverb)
        {
            start += adverb.Length;
        }

        return start > adverbs && start + 2 < plain.Length && "，。；".Contains(plain[start + 2]) && verbs.Contains(plain.Substring(start, 2)) ? (start + 2, plain.Substring(start, 2)) : (at, null);
    }

    private string Object(string plain, int at)
    {
        for (var length = Math.Min(longest, plain.Length - at); length > 2; length--)
        {
            if (byObject.ContainsKey(plain.Substring(at, length)))
            {
                return plain.Substring(at, length);
            }
        }

        return plain.Substring(at, 2);
    }

    // 问题意识, 水平面: here the word goes on and means something else.
    private static bool EndsPhrase(string plain, int at) => at >= plain.Length || !Marks.IsHan(plain[at]) || "》”）".Contains(plain[at]);

    // Any verb between that may govern the noun clears the other; so does the right one.
    private (int At, Collocation? Wrong) Verb(string plain, int noun, string word)
    {
        var pairs = byObject[word];
        (int At, Collocation? Wrong) nearest = (-1, null);
        var reach = Reach;
        for (var at = noun - 2; at >= 0 && noun - at <= reach + 2 && !IsStop(plain[at + 1]); at--)
        {
            if (IsStop(plain[at]))
            {
                break;
            }

            reach = plain[at] is '和' or '与' ? ReachOfTwo : reach;

            var verb = plain.Substring(at, 2);
            if (!verbs.Contains(verb) || (verb == "实施" && at + 3 < plain.Length && plain.AsSpan(at + 2, 2) is "细则" or "方案" or "意见" or "办法" or "条例" or "规划"))
            {
                continue;
            }

            if (!pairs.TryGetValue(verb, out var wrong) && OfWhatIsDone.Contains(word) && (noun - at == 2 || (noun - at == 3 && plain[noun - 1] == '的')))
            {
                continue;
            }

            if (wrong is null)
            {
                // 认定后放松了对研发投入的力度: what governs other things leaves what stands after it as it is.
                return nearest.Wrong is not null && others.Contains(verb) ? nearest : (-1, null);
            }

            if (wrong.Direct && !IsDirect(plain, at, noun, word))
            {
                return (-1, null);
            }

            nearest = nearest.Wrong is null ? (at, wrong) : (-1, null);
            if (nearest.Wrong is null)
            {
                return nearest;
            }
        }

        return nearest;
    }

    // 质量提升工作: the verb names what the noun is of. 提高质量的途径, 增强后的能力: the noun closes a clause of its own.
    private static bool IsDirect(string plain, int verb, int noun, string word)
    {
        var end = noun + word.Length;
        var of = plain.AsSpan(verb + 2, noun - verb - 2);
        var clear = end < plain.Length && "，。；\n".Contains(plain[end]);
        return clear && noun - verb > 2 && of[0] is not ('的' or '后' or '前' or '中' or '型' or '类' or '版') && (of.IndexOf('的') is var de && (de < 0 || Owner().IsMatch(of[..de])))
            && !Led().IsMatch(plain.AsSpan(Math.Max(0, verb - 4), verb - Math.Max(0, verb - 4)));
    }

    // 提升使用效益和管理漏洞: the second object gets a verb of its own.
    private static string Right(string said, Collocation wrong)
    {
        var two = said.AsSpan(2).IndexOfAny('和', '与');
        return two > 1 && two < said.Length - wrong.Object.Length - 1 ? $"{said[..(two + 2)]}，{wrong.Right}{said[(two + 3)..]}" : wrong.Right + said[wrong.Verb.Length..];
    }

    [GeneratedRegex("^(?:[\u4e00-\u9fff]{0,4}(?:干部|群众|企业|农民|职工|党员|队伍|基层|人员|社会|部门|单位|全县|全局|我县|我局|公众|特派员))$")]
    private static partial Regex Owner();

    // 有待提高, 得到加强, 为…提供, 的提高: it governs nothing after it.
    [GeneratedRegex("(?:得到|有待|需要|有所|不断|的|持续)$(?<=得到|有待|有所|的)|(?:质量|能力|产业|企业|升级|改造|环境|条件|基础|综合|整治|素质)$")]
    private static partial Regex Led();

    private static bool IsStop(char c) => !Marks.IsHan(c) || "”》）".Contains(c);
}
