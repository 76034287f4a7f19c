using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>
/// Sentences that carry a full stop though they are not at their end: what stands before it only leads to something (提供有力的。, 确保各项措施。).
/// ParagraphEndCheck tells of those without a stop.
/// </summary>
internal static partial class CutOffPatterns
{
    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("pieces.cut-off", FindingClass.Truncated, 0.85m, QualityOfNothing(), null, "“的”后面没有写完"),
        new("pieces.cut-off", FindingClass.Truncated, 0.85m, QualityAlone(), null, "“提供、作出”等后面没有写完"),
        new("pieces.cut-off", FindingClass.Truncated, 0.85m, VerbOfNothing(), null, "句子没有写完，缺宾语"),
        new("pieces.cut-off", FindingClass.Truncated, 0.85m, LinkAtEnd(), null, "句子没有写完"),
        new("pieces.cut-off", FindingClass.Truncated, 0.8m, Towards(), null, "没有写明流向哪里"),
        new("pieces.cut-off", FindingClass.Truncated, 0.82m, EnsuresThing(), null, "“确保”后面没有写完"),
        new("pieces.cut-off", FindingClass.Truncated, 0.78m, HelpsToDo(), null, "句子没有写完，缺宾语"),
        new("pieces.cut-off", FindingClass.Truncated, 0.8m, BuildsModifier(), null, "句子没有写完，缺宾语"),
        new("pieces.cut-off", FindingClass.Truncated, 0.8m, ManneredOnly(), null, "副词后面没有写完"),
        new("pieces.cut-off", FindingClass.Truncated, 0.82m, RisesTo(), null, "没有写明数值"),
    ];

    // From the mark before the clause to the full stop.
    private const string Clause = "(?<=^|[，。；：、！？\n])(?<at>[^，。；：、！？\n]{0,40}?";
    private const string Stop = ")(?=。)";
    private const string Last = ")(?=。(?:\n|$))";

    // At the end of a paragraph; within one it is rather the grammar that is wrong. 是……的 (but not 一是) may end a sentence, and so may what is listed as a case (对弄虚作假的).
    [GeneratedRegex(Clause + "(?:日益增长|(?:提供|给予|奠定|发挥|注入|创造|营造|形成|打造|采取|承担|取消|制定|建立|健全|完善|开展|落实|满足|作出|做出|打下|实现|构建|培育|强化|带来)了?[^，。；：、\n是对]{0,6}?(?:有力|相应|相关|必要|良好|坚实|强大|有效|应有|积极|更[大多好高强加][\u4e00-\u9fff]{0,3}|新|一定|优质|充分|持续|显著|明显|广泛|深厚|稳定|可靠|坚强|重要|巨大|浓厚|完整|系统|多元|实际|现实|迫切|多样化|个性化|强劲|紧密|长效|全面|专业|科学|合理|规范|统一|健康|公平))的(?<!(?<![一二三四五六七八九十])是[^。\n]{0,40})" + Last)]
    private static partial Regex QualityOfNothing();

    [GeneratedRegex(Clause + "(?:提供|奠定|营造|作出|做出|注入|打下|创造|贡献)了?(?:更加?|新的|出|最)?(?:坚强|强大|有力|坚实|良好|更?大|重要|积极|应有|扎实|不竭|高质量|优质|强劲|充足|全新|浓厚|可靠|稳固|必要)(?:的)?(?:政治|组织|人才|科技|技术|智力|制度|法治|资金|纪律|思想|物质|社会|创新|舆论|要素|平台|数据)?(?<!(?<![一二三四五六七八九十])是[^。\n]{0,40})" + Last)]
    private static partial Regex QualityAlone();

    [GeneratedRegex(Clause + "(?<![作成称视定以行因分认])为[^，。；：、\n]{2,30}(?:奠定|提供|作出|做出|注入|打下|营造|打造|贡献出|作为)了?(?<!由[^。\n]{0,30})" + Stop)]
    private static partial Regex VerbOfNothing();

    [GeneratedRegex(Clause + "[\u4e00-\u9fff](?:以及|并且|而且|或者|尤其是|特别是|例如|按照|根据|由于|因为|为了|关于|对于|致力于|着眼于|立足于|有助于|有利于|取决于|不仅|从而|进而|以便|(?<!不)确保|促使|使得|围绕|(?<![普涉以波危触顾])及|(?<![参赋给赠授])与)" + Stop)]
    private static partial Regex LinkAtEnd();

    [GeneratedRegex(Clause + "(?:引导|推动|促进|鼓励|支持|撬动|带动|吸引)[^，。；、\n优调改]{2,14}(?:投向|流向|转向|迈向|走向|投入到|延伸到|集聚到|应用到|投身于?|服务于|应用于|集聚于|倾注于|向|从)" + Stop)]
    private static partial Regex Towards();

    [GeneratedRegex(Clause + "(?:确保|促使|使得|力求)(?:各项|这些|上述|全部|所有|全年|年度|重点|科技|创新|政策|工作|惠企|项目|整改|改革|目标|财政|专项){0,3}(?:措施|任务|政策|项目|资金|目标|指标|要求|部署|举措|成果|平台|企业|人才|工作)" + Last)]
    private static partial Regex EnsuresThing();

    [GeneratedRegex(Clause + "(?:帮助|协助|指导|(?<![作成称视定以行因分认])为)(?:中小|科技型?|小微|种植|养殖|脱贫|贫困|有关|相关|辖区|广大|当地)?(?:企业|群众|农户|农民|村民|合作社|贫困户|脱贫户|牧民|创业者|科研人员|特派员|高校|单位|乡镇)(?:解决|破解|提供|搭建|打造|引进|建立|构建|制定|攻克|争取|申请|协调|落实|化解|掌握|完善)(?<!(?:问题|困难|难题|诉求|需求|事项|有|的|由)[^。\n]{0,40})" + Last)]
    private static partial Regex HelpsToDo();

    [GeneratedRegex(Clause + "(?:建立|健全|构建|搭建|形成|完善)了?(?:起)?(?:[\u4e00-\u9fff]{0,6})?(?:利益|激励|约束|长效|评价|考核|容错|投入|推进|运行|联农带农|闭环|多元化|常态化|一体化|全链条|产学研)" + Last)]
    private static partial Regex BuildsModifier();

    [GeneratedRegex(Clause + "[\u4e00-\u9fff](?:稳步|(?<![源连绎间接])不断|尽快|逐渐|日益|日趋|大力|着力|切实|尚未|尚不|正在|即将|亟待|亟需|有待|难以|足以|得以|予以|加以|给予|急需)" + Last)]
    private static partial Regex ManneredOnly();

    [GeneratedRegex(Clause + "(?:增至|升至|降至|增加到|提高到|提升到|增长到|上升到|下降到|减少到|扩大到|缩短到|延长到|压缩到|占比为|合计为|分别为|总额为)" + Stop)]
    private static partial Regex RisesTo();
}
