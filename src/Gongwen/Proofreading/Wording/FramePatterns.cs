using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>One verb with two objects of which it takes one, predicates told twice, and verbs whose object lost its head.</summary>
internal static partial class FramePatterns
{
    private const string Steadily = "(?:不断|持续|明显|显著|日益|稳步|进一步|大幅|逐步|逐年|有所|有效)";

    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("grammar.shared-verb", FindingClass.Grammar, 0.8m, PaceAndLevel(), null, "一个动词不能管两个宾语：“加快”与“步伐”、“提高”与“水平”、“加大”与“力度”搭配"),
        new("grammar.shared-object", FindingClass.Grammar, 0.72m, ReduceAndForbid(), "$1", "两个动词不能共用后面的宾语，应为“{1}”"),
        new("grammar.object-lost", FindingClass.Grammar, 0.76m, ShowsRising(), "${at}态势", "“呈现”后面缺“态势、趋势”一类的宾语"),
        new("grammar.double-negation", FindingClass.Grammar, 0.85m, NotEnoughOfLack(), null, "“不够”与后面的词意思相反，否定多了一次"),
        new("grammar.mixed", FindingClass.Grammar, 0.74m, RaiseAndRises(), null, "“提升……”与“……不断增强”两种说法混在一起"),
        new("grammar.subject-lost", FindingClass.Grammar, 0.62m, ThroughOfMakes(), "", "“通过……使……”缺主语，删去“{0}”"),
        new("grammar.subject-verb", FindingClass.Grammar, 0.72m, EffectRises(), null, "主语与谓语搭配不当"),
        new("grammar.mixed", FindingClass.Grammar, 0.7m, CannotForm(), null, "“形成不了合力”后面不用“的局面”"),
    ];

    [GeneratedRegex("加快[^，。；、：加\n]{2,16}(?:步伐|进度|速度)(?:和|与|及|、)(?:[\\u4e00-\\u9fff]{0,4})(?:水平|质量|能力|力度|规模)(?=[，。；])|加大[^，。；、：\n]{2,16}力度(?:和|与|及|、)(?:水平|质量|能力|步伐|进度|效率)(?=[，。；])|(?:提高|提升)(?!了?(?:产业|企业)发展)[^，。；、：加\n]{2,16}(?:水平|质量|能力|效率)(?:和|与|及|、)(?:步伐|力度|进度|速度|规模)(?=[，。；])")]
    private static partial Regex PaceAndLevel();

    [GeneratedRegex("(压缩|压减|减少|控制|降低|削减)(?:和|与|、|并)(?:杜绝|消除|根除|消灭|禁止|取消)(?=[\\u4e00-\\u9fff]{2,10}(?:支出|开支|经费|成本|费用|消耗)[，。；])")]
    private static partial Regex ReduceAndForbid();

    [GeneratedRegex("呈现出?(?<at>(?:[\\u4e00-\\u9fff]{0,8})(?:向好|回升|回落|回暖|向上|增长|下降|上升|恢复|提速|加快|企稳|好转|下滑|走低|走高))(?=[，。；])")]
    private static partial Regex ShowsRising();

    [GeneratedRegex("不够(?:缺乏|匮乏|短缺|稀缺|紧缺|不足|薄弱|滞后|落后|单一|偏低|较低|低下|松散|模糊|欠缺)")]
    private static partial Regex NotEnoughOfLack();

    [GeneratedRegex("(?:提升|提高|增强|优化|改善)了?(?:[\\u4e00-\\u9fff]{2,8})" + Steadily + "(?:提升|提高|增强|加强|优化|改善|加大|加快)(?=[，。；])")]
    private static partial Regex RaiseAndRises();

    [GeneratedRegex("使(?<=(?:，|，并)(?:通过|经过)[^，。；！？\n]{2,30}的(?:设立|建立|建成|实施|开展|推广|举办|应用|出台|落实|推行|运用|成立|投入|引进|开通|推进)，使)(?![用命得劲者领])")]
    private static partial Regex ThroughOfMakes();

    [GeneratedRegex("(?:效果|成效|作用|优势|氛围|现象)(?:得到)?了?" + Steadily + "{1,2}(?:提高|加快|加大|扩大|改善|上升)(?=[，。；])")]
    private static partial Regex EffectRises();

    [GeneratedRegex("形成不了[^，。；\n]{0,8}的(?:局面|格局|氛围|态势)(?=[，。；])")]
    private static partial Regex CannotForm();
}
