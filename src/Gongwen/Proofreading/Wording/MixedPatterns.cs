using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>Two ways of saying a thing in one sentence: 给予予以, 被列入为, 由112家增加了160家, 既要…而且还要.</summary>
internal static partial class MixedPatterns
{
    private const string Number = @"[0-9]{1,8}(?:\.[0-9]{1,4})?";
    private const string Unit = "(?:个百分点|万元|亿元|元|人次|家|名|人|项|个|次|场|亩|%|件|户|台|篇|万人|万亩)";

    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("grammar.twice", FindingClass.Grammar, 0.88m, GiveGive(), "$1$2$3", "意思重复，留一个：{1}"),
        new("grammar.mixed", FindingClass.Grammar, 0.86m, ListedAs(), "$1", "“列入、纳入”后面不用“为”：{1}"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, FromBy(), null, "“由……”与“到”搭配：由甲增加到乙；“增加了”只说增加的部分"),
        new("grammar.pairing", FindingClass.Grammar, 0.8m, BothMoreover(), "又", "“既”与“又、也”搭配"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, TreatedWith(), null, "“予以……”与“……的处理措施”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.85m, ReachedBeyond(), null, "“达到”与“超出、超过”只用一个"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, EarliestNotBefore(), null, "“最早”与“不早于”只用一个"),
        new("grammar.pairing", FindingClass.Grammar, 0.78m, IfThenWill(), null, "“如果（若）……就将会”意思重复，留一个"),
        new("grammar.twice", FindingClass.Grammar, 0.72m, MustNeed(), "必须", "“必须”与“要”只用一个"),
        new("grammar.cause", FindingClass.Grammar, 0.82m, WhyBecause(), null, "“之所以”与“是因为”搭配，不再用“的原因”“由于”"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, DependsOnIs(), null, "“取决于”与“起决定作用、是关键”两种说法混在一起"),
        new("grammar.about-or-so", FindingClass.Grammar, 0.82m, RangeOrSo(), null, "“在……之间”与“左右、以上”只用一个"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, ForReason(), null, "“为”与“起见”搭配，不与“目的”连用"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, ByUnder(), null, "“在……下”与“通过”只用一个"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, AccordingPoints(), null, "“根据”与“指出、要求”连用，缺主语"),
        new("grammar.double-negation", FindingClass.Grammar, 0.82m, NotNot(), null, "否定多了一次，意思相反"),
        new("grammar.subject-verb", FindingClass.Grammar, 0.76m, NumberRises(), null, "主语与谓语搭配不当"),
        new("grammar.twice", FindingClass.Grammar, 0.84m, MoreTwice(), null, "意思重复，留一个"),
        new("grammar.object-lost", FindingClass.Grammar, 0.78m, CarriedOut(), null, "句子缺宾语"),
        new("grammar.order", FindingClass.Grammar, 0.76m, Order(), null, "先后次序不当"),
        new("grammar.year-on-year", FindingClass.Grammar, 0.82m, Compared(), null, "“与……相比”后面缺比较的结果或重复"),
    ];

    [GeneratedRegex("(给予|予以)(?:予以|给予|给以)|(进行)(?:予以|给予|了进行)|(加以)(?:给予|予以|进行)")]
    private static partial Regex GiveGive();

    [GeneratedRegex("(被?(?:列入|纳入|编入|计入))为(?!期|民|主|重|了|基)")]
    private static partial Regex ListedAs();

    [GeneratedRegex("[由从](?:去年|上年|20[0-9]{2}年|年初|原来)?[^，。；0-9\\n]{0,8}(?<a>" + Number + ")(?<u>" + Unit + ")(?<at>(?:增加|增长|提高|上升|扩大|提升|减少|下降|降低)了)(?=" + Number + "\\k<u>)")]
    private static partial Regex FromBy();

    [GeneratedRegex("(?:而且还?|并且还?|不仅|但还?|还)(?<=(?:^|[。；，\\n])[^。；，\\n]{0,6}既(?:要|有|是|能)[^。；，\\n也又]{1,16}，(?:而且还?|并且还?|不仅|但还?))(?=要|有|是|能)")]
    private static partial Regex BothMoreover();

    [GeneratedRegex("(?:予以|给予|进行)[^，。；\\n]{2,10}的(?:处理|处罚|整改|帮扶|奖励)?(?:措施|办法|决定|方式)(?=[，。；])")]
    private static partial Regex TreatedWith();

    [GeneratedRegex("(?:达到|实现|完成)了?(?:超出|超过|高出|高于|超额)(?:了)?[^，。；\\n]{0,12}(?:目标|要求|水平|标准|任务|[0-9]%)[^，。；\\n]{0,8}")]
    private static partial Regex ReachedBeyond();

    [GeneratedRegex("最早[^，。；\\n]{0,4}不早于[^，。；\\n]{0,10}|最(?:迟|晚)[^，。；\\n]{0,4}不(?:迟|晚)于[^，。；\\n]{0,10}|(?:不早于|不迟于|不晚于)[^，。；\\n]{1,10}(?:底前|之前|以前)(?=[，。；完支])")]
    private static partial Regex EarliestNotBefore();

    [GeneratedRegex("(?:如果|若果|若|假如|倘若)[^，。；\\n]{2,24}，[^，。；\\n]{0,8}就将会?|若果|(?:如果|若)[^，。；\\n]{2,24}的话，")]
    private static partial Regex IfThenWill();

    [GeneratedRegex("必须要(?=[一-龥]{2})|务必要(?=[一-龥]{2})|必须得要?(?=[一-龥]{2})")]
    private static partial Regex MustNeed();

    [GeneratedRegex("之所以[^。；\\n]{2,40}(?:的原因|的缘故)(?=[，。是])|之所以[^。；\\n]{2,40}，(?:是)?由于[^。；\\n]{2,30}(?:的原因|造成的|所致)(?=[，。；])")]
    private static partial Regex WhyBecause();

    [GeneratedRegex("(?:取决于|决定于)[^，。；\\n]{2,24}(?:起决定(?:性)?作用|是关键|所决定的?|的决定)(?=[，。；])|(?:关键|重点|核心|根本)(?:在于|取决于)[^，。；\\n]{2,24}(?:是关键|起(?:着)?(?:关键|决定)(?:性)?(?:的)?作用)(?=[，。；])")]
    private static partial Regex DependsOnIs();

    [GeneratedRegex("在" + Number + Unit + "?(?:至|到|—|～|~|-)" + Number + Unit + "之间(?:左右|上下|以上|以下)")]
    private static partial Regex RangeOrSo();

    [GeneratedRegex("(?:出于|以)[^，。；\\n]{2,16}(?:为)?起见(?=，)|为了?[^，。；\\n]{2,24}的目的(?=，)")]
    private static partial Regex ForReason();

    [GeneratedRegex("(?:^|[。；，\\n])(?<at>(?:在)?通过[^，。；\\n]{2,24}(?:的)?(?:情况|形势|背景|前提|条件|推动|支持|帮助|努力)之?下)(?=，)")]
    private static partial Regex ByUnder();

    [GeneratedRegex("(?:^|[。；\\n])(?<at>(?:根据|按照|据)[^，。；：\\n]{4,40}(?:指出|强调|认为|显示出|要求(?=，(?:我|全|各))))(?=[，：])(?<!要求)")]
    private static partial Regex AccordingPoints();

    [GeneratedRegex("(?:难以|无法|很难)(?:不能|不会|无法)(?=[一-龥])|(?:不得|不准|严禁)(?:禁止|杜绝)|(?:尽量|努力)?(?:减少|降低)[^，。；\\n]{0,10}不(?:发生|出现)(?=[，。；])|(?:缺乏|缺少|没有)[^，。；\\n]{2,12}(?:不足|不够|不强|欠缺|短缺)(?=[，。；])|(?:不可|不能)否认[^，。；\\n]{0,6}(?:不是|没有)")]
    private static partial Regex NotNot();

    [GeneratedRegex("(?:数量|人数|家数|总量|规模)(?:明显|显著|不断|进一步|持续|大幅|有所|逐步|得到了?|逐年)*(?:加强|加快|改善|优化|完善|提升了质量)(?=[，。；])|(?:效率|效益|水平|能力|质量|素质)(?:明显|显著|不断|进一步|持续|大幅|有所|逐步|得到了?|日益)*(?:增多|增加|扩大|加大|加快|壮大|丰富)(?=[，。；])|(?:氛围|环境|作风|秩序)(?:明显|显著|不断|进一步|持续|有所|逐步|得到了?|日益)*(?:提高|增加|扩大|加大|加快|增长)(?=[，。；])|(?:步伐|进度|速度)(?:明显|显著|不断|进一步|持续|有所|逐步)*(?:扩大|增强|加强|增加)(?=[，。；])|(?:成本|能耗|风险|压力)(?:明显|显著|不断|进一步|持续|有所|逐步)*(?:缩小|减弱了?数量|缩短)(?=[，。；])")]
    private static partial Regex NumberRises();

    [GeneratedRegex("(?:更加|更为)(?:越来越|日益|愈加)|(?:越来越|日益|愈加)(?:更加|更为)|(?:进一步|更加)(?:再|更)(?=提高|加强|提升|完善)|(?:亲自|亲临)(?:亲自|亲临)|(?:涉及|波及|遍及)到了?(?=[0-9全])|(?:悉数|全数|尽数)(?:全部|都)|(?:基本|大致|大体)(?:上)?(?:全部|完全)(?=完成|到位|解决|建成|落实)|(?:首次|第一次)(?:率先|首先|首创)|(?:刚刚|正在)(?:刚|正)|(?:第一个|首个)(?:率先|最先)|(?:并|且)(?:而且|并且)|(?:但|但是)(?:然而|不过|却又)|(?:凯旋|胜利)而归来|(?:大力|着力)(?:大力|着力)")]
    private static partial Regex MoreTwice();

    [GeneratedRegex("(?:组织|开展|举办|召开)了?(?:全县|全市|全区|一系列|多次|多场|各类|各项)的?(?=[，。；])|(?:具有|有着|拥有)(?:很强|较强|极强|十分重要|非常重要|重要|一定|较高|很高)的?(?=[，。；])|(?:采取|实施|制定)了?(?:有效|有力|一系列|多种|积极|切实可行|严格)的?(?=[，。；])|(?:提出|提出了)(?:更高|新|明确|具体)的?(?=[，。；])|(?:面临|存在)着?(?:较大|很大|诸多|不少|许多|较多|严峻|一定)的?(?=[，。；])")]
    private static partial Regex CarriedOut();

    [GeneratedRegex("(?:执行|落实|实施)(?:、|和|并)(?:研究|讨论|起草|编制)(?=[，。；]|[^，。；]{0,8}(?:方案|计划|措施))|(?:总结、部署|验收、实施|验收和实施|评审和申报|评审、申报|考核、制定|采纳、征求|采纳和征求|发放、申领|推广、试验|推广和试验|推广、示范)")]
    private static partial Regex Order();

    [GeneratedRegex("(?:与|同|和)(?:去年|上年)(?:同期)?(?:相比|比较)(?:，)?(?:同比|相比|比上年|较上年)")]
    private static partial Regex Compared();
}
