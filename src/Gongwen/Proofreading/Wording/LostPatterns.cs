using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>Phrases that break off before what they need (加强对资金的。), or say a thing in two ways that exclude each other.</summary>
internal static partial class LostPatterns
{
    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("grammar.object-lost", FindingClass.Grammar, 0.82m, TowardsNothing(), null, "“加强对……的”后面缺宾语"),
        new("grammar.object-lost", FindingClass.Grammar, 0.8m, AdverbAlone(), null, "副词后面缺动词"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, NoneAndEmpty(), null, "“没有……”与“……是空白”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, ThereIsThere(), null, "“有……”与“……存在”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, CauseOfCause(), null, "“由……造成的”与“……的原因”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, GainsAndRise(), null, "“取得”只带前一个：“成绩和提高”不能并列"),
        new("grammar.mixed", FindingClass.Grammar, 0.74m, RaiseRisen(), null, "“提升、激发……”与“……高涨”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, ThusCause(), null, "“因此导致”与“的原因”两种说法混在一起"),
        new("grammar.one-sided", FindingClass.Grammar, 0.72m, WhetherIs(), null, "前面说两面（能否），后面只说一面"),
        new("grammar.twice", FindingClass.Grammar, 0.84m, ValueImportance(), null, "“重视”与“重要性”重复"),
        new("grammar.subject-verb", FindingClass.Grammar, 0.76m, LevelStrengthened(), null, "主语与谓语搭配不当"),
        new("grammar.collocation", FindingClass.Grammar, 0.74m, HastenForce(), null, "“力度”与“加大”搭配"),
        new("pieces.cut-off", FindingClass.Truncated, 0.78m, OfWhom(), null, "句子没有写完"),
        new("grammar.echo", FindingClass.Grammar, 0.85m, NeedOfNeed(), "的$1", "意思重复，应为“{1}”"),
        new("grammar.twice", FindingClass.Grammar, 0.82m, AgainAgain(), "$1$2$3", "意思重复，留一个：{1}"),
    ];

    [GeneratedRegex("(?:加大|加强|强化|增加|提高|增强|深化|推进)了?对[^，。；：、\n]{2,24}的(?=[，。；])")]
    private static partial Regex TowardsNothing();

    [GeneratedRegex("(?:进一步|切实|大力|着力|逐步)(?=[。；])")]
    private static partial Regex AdverbAlone();

    [GeneratedRegex("(?:没有|缺乏|缺少|尚无)[^，。；\n]{2,14}(?:还|仍|依然)?是(?:空白|零)(?=[，。；])")]
    private static partial Regex NoneAndEmpty();

    [GeneratedRegex("(?:还有|仍有|存在着?)[^，。；\n]{2,16}(?:问题|困难|不足|差距)(?:仍然?|依然|还)?存在(?=[，。；])")]
    private static partial Regex ThereIsThere();

    [GeneratedRegex("是由(?:于)?[^，。；\n]{2,24}(?:造成|导致|引起)的(?:主要|重要)?(?:原因|结果|后果)(?=[，。；])")]
    private static partial Regex CauseOfCause();

    [GeneratedRegex("取得了?[^，。；\n]{0,8}(?:成绩|成效|成果|进展)(?:和|与|及)(?:提高|提升|增强|改善|加强)(?=[，。；])")]
    private static partial Regex GainsAndRise();

    [GeneratedRegex("(?:提升|提高|激发|调动)了?[^，。；、\n]{3,16}(?:高涨|旺盛|浓厚)(?=[，。；])")]
    private static partial Regex RaiseRisen();

    [GeneratedRegex("(?:因此|从而|因而)(?:导致|造成)[^，。；\n]{2,20}的原因(?=[，。；])")]
    private static partial Regex ThusCause();

    [GeneratedRegex("(?<=^|[。；\n])(?:能否|是否能?)[^，。；否\n]{2,24}，是[^，。；否\n]{2,24}的?(?:关键|前提|保证|基础|保障)(?=[，。；])")]
    private static partial Regex WhetherIs();

    [GeneratedRegex("重视[^，。；：、\n]{2,20}的重要性(?=[，。；])")]
    private static partial Regex ValueImportance();

    [GeneratedRegex("(?:(?:水平|质量|效率|素质)(?:得到)?了?(?:明显|显著|不断|进一步|持续|大幅|有所|逐步)?(?:加强|加大|加快|扩大)|(?:步伐|进度)(?:明显|显著|不断|进一步|持续|大幅|有所|逐步)?(?:加大|提高|增强|扩大|加强)|力度(?:明显|显著|不断|进一步|持续|大幅|有所|逐步)?(?:提高|加快|扩大))(?=[，。；])")]
    private static partial Regex LevelStrengthened();

    [GeneratedRegex("(?:加快|提升|提高)(?:推进|推动|实施)?[^，。；、：加\n]{2,16}的力度(?=[，。；])")]
    private static partial Regex HastenForce();

    [GeneratedRegex("(?<=[，、])在[^，。；、\n]{2,14}(?:部门|政府|县委|市委|区委|单位|干部|群众|企业)的(?=。)")]
    private static partial Regex OfWhom();

    [GeneratedRegex("的(需要|需求|要求|目标)的(?:要求|需求|需要|目标)(?=[，。；])")]
    private static partial Regex NeedOfNeed();

    [GeneratedRegex("(?:再次|再)(重新)|重新(再次)|(?:反复|屡次)(多次)(?=[一-龥])")]
    private static partial Regex AgainAgain();
}
