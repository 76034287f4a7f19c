using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>Constructions that do not hold, and words that say the same twice. Only forms that hardly occur in sound text.</summary>
internal static partial class GrammarPatterns
{
    private const string Number = @"[0-9]{1,8}(?:\.[0-9]{1,4})?";
    private const string Unit = "[万亿]?(?:个百分点|万元|亿元|元|人次|场次|批次|家|名|人|项|个|次|场|亩|%|件|天|年|倍|户|台|套|期|篇|吨|公里|平方米)";

    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("grammar.deadline", FindingClass.Grammar, 0.93m, Deadline(), "截至", "“截止”后面不跟时间，应为“截至”"),
        new("grammar.subject-lost", FindingClass.Grammar, 0.6m, ThroughMakes(), "", "“通过（经过）……使……”缺主语，删去“{0}”"),
        new("grammar.subject-lost", FindingClass.Grammar, 0.78m, UnderMakes(), "", "“在……下（随着……），使……”缺主语，删去“{0}”"),
        new("grammar.prevent-not", FindingClass.Grammar, 0.9m, PreventNot(), "", "“防止、避免、杜绝”已有否定的意思，删去“{0}”"),
        new("grammar.double-negation", FindingClass.Grammar, 0.88m, ForbidNot(), "$1", "否定重复，应为“{1}”"),
        new("grammar.involve", FindingClass.Grammar, 0.5m, Involve(), "涉及", "“及”就是“到”，应为“涉及”"),
        new("grammar.aim", FindingClass.Grammar, 0.87m, AimIsFor(), "目的是", "“目的”与“为了”重复"),
        new("grammar.cause", FindingClass.Grammar, 0.87m, CauseIsBecause(), "原因是", "“原因”与“由于、因为”重复"),
        new("grammar.cause", FindingClass.Grammar, 0.75m, CauseCaused(), "", "“原因是”与“{0}”两种说法混在一起"),
        new("grammar.about-or-so", FindingClass.Grammar, 0.86m, AboutOrSo(), "$1", "“大约、近”与“左右、上下”只用一个：{1}"),
        new("grammar.above-and-more", FindingClass.Grammar, 0.85m, AboveAndMore(), "$1", "“超过、至少”与“以上”只用一个：{1}"),
        new("grammar.near-and-odd", FindingClass.Grammar, 0.84m, NearAndOdd(), "$1$2", "“近、约、超过”与“余、多”只用一个：{1}"),
        new("grammar.fall-by-times", FindingClass.Grammar, 0.87m, FallByTimes(), null, "下降、减少不能用倍数"),
        new("grammar.de-adverb", FindingClass.WrongChar, 0.88m, PureAdverb(), "地", "修饰动词用“地”"),
        new("grammar.de-adverb", FindingClass.WrongChar, 0.8m, AdjectiveAsAdverb(), "地", "修饰动词用“地”"),
        new("grammar.de-adverb", FindingClass.WrongChar, 0.88m, DegreeForManner(), "地", "修饰动词用“地”"),
        new("grammar.de-noun", FindingClass.WrongChar, 0.88m, MannerBeforeNoun(), "的", "修饰名词用“的”"),
        new("grammar.de-degree", FindingClass.WrongChar, 0.85m, DegreeAfterVerb(), "得", "动词后面说程度用“得”"),
        new("grammar.only-if", FindingClass.Grammar, 0.88m, OnlyIfThen(), "才", "“只有”与“才”搭配"),
        new("grammar.if-then", FindingClass.Grammar, 0.82m, IfThenOnly(), "就", "“只要”与“就”搭配"),
        new("grammar.not-only", FindingClass.Grammar, 0.62m, NotOnly(), null, "“不仅”缺少呼应的“也、还、而且”"),
        new("grammar.although", FindingClass.Grammar, 0.62m, Although(), null, "“虽然”缺少呼应的“但、却、仍”"),
        new("grammar.as-and-be", FindingClass.Grammar, 0.82m, ListedAs(), "$1为", "应为“{1}”"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, AroundAs(), null, "“围绕……”与“以……为……”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, BasedOnAs(), null, "“本着……的原则”与“以……为原则”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.72m, CensusShows(), "据$1统计", "“据”与“显示”只用一个"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, ForAim(), null, "“为了……”与“以……为目的”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, DueToReason(), "", "“由于”与“的原因”只用一个，删去“{0}”"),
        new("grammar.mixed", FindingClass.Grammar, 0.85m, ReachedIs(), "$1", "“达到”与“为”只用一个"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, CoverCovered(), null, "“覆盖”重复"),
        new("grammar.year-on-year", FindingClass.Grammar, 0.88m, YearOnYear(), "同比", "“同比”就是与上年同期比，应为“{1}”"),
        new("grammar.mixed", FindingClass.Grammar, 0.85m, ThanCompared(), "与$1", "“比（较）……”与“与……相比”两种说法混在一起，应为“{1}”"),
        new("grammar.by-way-of", FindingClass.Grammar, 0.7m, ThroughTaking(), "$1", "“通过”与“采取”只用一个"),
        new("grammar.got-well", FindingClass.Grammar, 0.8m, GotDone(), "的", "“得到”后面是名词性词语，用“的”"),
        new("grammar.synonyms", FindingClass.Grammar, 0.85m, Synonyms(), "$1$2$3$4$5", "两个词意思相同，留一个：{1}"),
        new("grammar.twice", FindingClass.Grammar, 0.8m, SaidTwice(), "$1$2$3$4", "意思重复，应为“{1}”"),
        new("grammar.do-do", FindingClass.Grammar, 0.75m, DoDo(), "$1", "“进行”与“{1}”重复"),
    ];

    [GeneratedRegex(@"截止(?<=(?:^|[，。；：、（\n])截止)(?=到?(?:\d{4}年|\d{1,2}月|目前|今年|去年|本月|月底|年底|年末|现在|当前|[一二三四上下]季度|上半年|日前|\d{1,2}日|二〇))到?")]
    private static partial Regex Deadline();

    [GeneratedRegex("使(?<=(?:(?:^|[。；！？\n])(?:通过|经过)[^，。；！？\n]{2,40}，)使)(?![用命得劲者领])")]
    private static partial Regex ThroughMakes();

    [GeneratedRegex("使(?<=(?:(?:^|[。；！？\n])(?:在[^，。；！？\n]{2,40}下|随着[^，。；！？\n]{2,40})，)使)(?![用命得劲者领])")]
    private static partial Regex UnderMakes();

    [GeneratedRegex("不(?:再)?(?<=(?:(?:防止|避免|杜绝|严防)[^，。；！？\n不]{0,16})不(?:再)?)(?=(?:发生|出现|反弹|流失|重演|遭受|受到|受损|重现|扩散|蔓延|复发|落空|闲置|走样|外流|流出|断档|滑坡|下滑)|(?:挪用|挤占|截留|浪费|拖延|扯皮|推诿|遗漏|虚报|瞒报|弄虚作假|重复|脱节|违规|返贫|作为)[^，。；\n]{0,12}(?:现象|行为|问题|情况|发生|出现))")]
    private static partial Regex PreventNot();

    [GeneratedRegex("(切忌|严禁|禁止)(?:不要|不能|不可|不得|不准|不许)")]
    private static partial Regex ForbidNot();

    [GeneratedRegex("涉及到")]
    private static partial Regex Involve();

    [GeneratedRegex("目的(?:就)?是为了")]
    private static partial Regex AimIsFor();

    [GeneratedRegex("原因(?:主要|就)?是(?:由于|因为)")]
    private static partial Regex CauseIsBecause();

    [GeneratedRegex("(?:造成的|导致的|引起的|所致)(?<=原因是[^，。；\n]{2,30}(?:造成的|导致的|引起的|所致))(?=[，。；])")]
    private static partial Regex CauseCaused();

    [GeneratedRegex("((?:大约|大概|将近|接近|(?<![签公条契合违履预邀节制特相新誓婚解失赴续毁和租简集隐纽守践立缔])约|(?<![附临靠最邻远相亲贴走拉接新])近)(?:有|为|达)?" + Number + "[余多]?" + Unit + ")(?:左右|上下)")]
    private static partial Regex AboutOrSo();

    [GeneratedRegex("((?:超过|突破|不少于|不低于|至少|超出|多于|高于)(?:了|达|有)?" + Number + Unit + ")以上")]
    private static partial Regex AboveAndMore();

    [GeneratedRegex("((?:超过|突破|将近|接近|大约|至少|不少于|不低于|不超过|(?<![签公条契合违履预邀节制特相新誓婚解失赴续毁和租简集隐纽守践立缔])约|(?<![附临靠最邻远相亲贴走拉接新])近)(?:了|有|达)?" + Number + ")[余多]((?:万|亿)?" + Unit + ")")]
    private static partial Regex NearAndOdd();

    [GeneratedRegex(@"(?:下降|减少|降低|缩小|缩短|回落)了?(?:近|约|超过|达)?(?:\d{1,4}(?:\.\d{1,2})?|[一两二三四五六七八九十几数]{1,2})倍")]
    private static partial Regex FallByTimes();

    [GeneratedRegex("的(?<=(?:一步步|一步一步|逐步|不断|进一步|日益|稳步|切实|大力|着力|逐渐|持续不断)的)(?=推进|开展|落实|推动|促进|提高|提升|组织|实施|贯彻|加强|解决|保障|发挥|壮大|完善|增强|优化|改善|扩大|加大|加快|发展(?!理念|态势|道路|环境|需要)|走向|建立|健全|深化|引导)")]
    private static partial Regex PureAdverb();

    [GeneratedRegex("的(?<=(?:积极|认真|扎实|有效|有力|深入|全面|顺利|圆满|严格|充分|及时|有序|主动|自觉|高效|科学|精准|大胆|灵活|广泛)的)(?=(?:推进|开展|落实|完成|推动|促进|提高|提升|组织|实施|贯彻|执行|加强|解决|保障|发挥|调动|激发|学习|宣传|参与|投入|做好|抓好)(?:了|着|好|到|各项|全县|全市|我[县局市区]|党|上级|科技|企业|群众|广大|国家|省|市))")]
    private static partial Regex AdjectiveAsAdverb();

    [GeneratedRegex("得(?<=(?:有效|有力|积极|扎实|认真|深入|稳步|顺利|全面|圆满|有序|切实|充分|极大|大大)得)(?=推进|推动|促进|提高|提升|开展|落实|完成|调动|激发|保障|增强|改善|解决)")]
    private static partial Regex DegreeForManner();

    [GeneratedRegex("地(?<=(?:显著|明显|巨大|重要|良好|坚实|较大|较好|优异|丰硕|可喜|突出|强大|强劲|有力|浓厚|新|一定|很大)地)(?=成绩|成效|成果|进展|作用|保障|基础|支撑|贡献|变化|效果|影响|动力|氛围|突破|进步|意义|阶段|台阶)")]
    private static partial Regex MannerBeforeNoun();

    [GeneratedRegex("的(?<=(?:做|干|搞|抓|变|学|走|跑|执行|落实|完成|发展|掌握|推进|贯彻)的)(?=(?:很好|很快|比较好|非常好|更好|更快|更加|还不够|不够|十分|越来越|不错|不到位|相当)(?![的地]))")]
    private static partial Regex DegreeAfterVerb();

    [GeneratedRegex("就(?<=(?:只有(?:不断|坚持|通过|把|始终|依靠|充分|真正|思想)[^。；！？，\n]{2,40}，[^，。；\n]{0,4})就)(?=能|会|可以)")]
    private static partial Regex OnlyIfThen();

    [GeneratedRegex("才(?<=只要[^。；！？，\n]{2,40}，[^，。；\n]{0,4}才)(?=能|会|可以)")]
    private static partial Regex IfThenOnly();

    [GeneratedRegex("(?:不仅|不但)(?<=(?:[^\u4e00-\u9fff]|我们|企业)(?:不仅|不但))(?=(?:(?!不仅|不但|也|还|而且|且|更|并|又|同时|甚至|反而|都|就|连|亦|是|要|如此)[^。；！？\n]){6,60}。)")]
    private static partial Regex NotOnly();

    [GeneratedRegex("虽(?<=(?:(?:^|[，。；\n]))虽)然(?=(?:(?!但|却|仍|还|也|可|不过|然而|依然|只是|总体|存在|依旧|尚|离|与|距)[^。；！？\n]){6,80}。)")]
    private static partial Regex Although();

    [GeneratedRegex("(列入|纳入|评定|定义)(?:成为|为成)")]
    private static partial Regex ListedAs();

    [GeneratedRegex("围绕以?[^，。；以\n]{2,20}为(?:中心|核心|重点|主线|目标)(?=[，。；、])")]
    private static partial Regex AroundAs();

    [GeneratedRegex("本着以?[^，。；\n]{2,20}为(?:原则|宗旨|目的|目标)")]
    private static partial Regex BasedOnAs();

    [GeneratedRegex("据(不完全)?统计(?:数据)?(?:显示|表明)")]
    private static partial Regex CensusShows();

    [GeneratedRegex("(目前)(?:当前|现在)|(当前)目前|(?:再|再次)(重申)|(?:免费|无偿)(赠送)")]
    private static partial Regex SaidTwice();

    [GeneratedRegex("进行了?(开展|推进|实施|落实|执行)(?=[，。；])")]
    private static partial Regex DoDo();

    [GeneratedRegex("为了?[^，。；以\n]{2,30}为目的")]
    private static partial Regex ForAim();

    [GeneratedRegex("的原因(?<=由于[^，。；\n]{2,30}的原因)(?=[，。])")]
    private static partial Regex DueToReason();

    [GeneratedRegex("(达到)了?为(?=[0-9])")]
    private static partial Regex ReachedIs();

    [GeneratedRegex("覆盖(?:了|到)?(?:全[县市州区省]|所有)[^，。；、\n]{0,10}全覆盖")]
    private static partial Regex CoverCovered();

    [GeneratedRegex("同比(?:去年|上年)(?:同期)?(?=增|减|提|下|上|翻|回|降)|(?:比|较)(?:去年|上年)(?:同期)?同比(?=增|减|提|下|上|翻|回|降)")]
    private static partial Regex YearOnYear();

    [GeneratedRegex("[比较]((?:去年|上年)(?:同期)?相比)")]
    private static partial Regex ThanCompared();

    [GeneratedRegex("通过(采取[^，。；\n]{2,16}的(?:方式|方法|形式|办法|措施))(?=[，。；])")]
    private static partial Regex ThroughTaking();

    [GeneratedRegex("地(?<=(?:得到|获得|取得)了?(?:有效|充分|明显|显著|很好|极大|全面|较好)地)(?=发挥|提升|提高|改善|加强|体现|保障|发展|落实|增强|解决|完善|优化|控制|缓解)")]
    private static partial Regex GotDone();

    [GeneratedRegex("(缺乏|匮乏|短缺|缺少)(?:不足|缺少|缺乏)|(适应|满足)(?:满足|适应)|(?:不相符合|不符合)一致|(全部)(?:都|均)(?!会)|[都均](全部)|((?:回落|下降|增长|提高|减少|增加)了)(?:下降|回落|增加|增长|提升|减少|提高)(?=[0-9])")]
    private static partial Regex Synonyms();
}
