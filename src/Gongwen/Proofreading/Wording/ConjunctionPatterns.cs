using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>Words of relation that do not answer each other, negations too many, sentences of two frames, objects that are lost.</summary>
internal static partial class ConjunctionPatterns
{
    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("grammar.pairing", FindingClass.Grammar, 0.8m, Whatever(), "都", "“无论、不管”与“都、也”搭配"),
        new("grammar.pairing", FindingClass.Grammar, 0.8m, EvenIf(), "也", "“即使、哪怕”与“也”搭配"),
        new("grammar.pairing", FindingClass.Grammar, 0.8m, AlthoughSo(), null, "“虽然、尽管”后面应为“但是、却”"),
        new("grammar.pairing", FindingClass.Grammar, 0.82m, BecauseBut(), "所以", "“因为、由于”后面应为“所以、因此”"),
        new("grammar.pairing", FindingClass.Grammar, 0.82m, NotOnlyBut(), null, "“不仅、不但”后面应为“而且、也”"),
        new("grammar.pairing", FindingClass.Grammar, 0.8m, UnlessJust(), null, "“除非”与“才、否则”搭配"),
        new("grammar.double-negation", FindingClass.Grammar, 0.85m, Negations(), null, "否定多了一次，意思相反"),
        new("grammar.cause", FindingClass.Grammar, 0.78m, ReasonAlone(), null, "“……的原因，”前面缺“由于”或句子不完整"),
        new("grammar.subject-lost", FindingClass.Grammar, 0.55m, MadeGain(), null, "滥用“使”“让”，主语丢失"),
        new("grammar.subject-lost", FindingClass.Grammar, 0.72m, UnderGained(), null, "“在……中（下）”与“使、让”连用，缺主语"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, Frames(), null, "两种句式混在一起，留一种"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, PassiveTwice(), "$1", "“被”与“受到、得到”只用一个"),
        new("grammar.object-lost", FindingClass.Grammar, 0.7m, ObjectLost(), null, "“成为、具有、作出”缺宾语"),
        new("grammar.order", FindingClass.Grammar, 0.78m, Order(), null, "词序不当"),
        new("grammar.year-on-year", FindingClass.Grammar, 0.85m, ComparedTwice(), "比$1", "“比（较）”与“相比”只用一个：{1}"),
        new("grammar.about-to", FindingClass.Grammar, 0.8m, AboutTo(), null, "“对于”与“来说、而言”或“关于”用混"),
    ];

    [GeneratedRegex("(?:但是?|就|却)(?<=(?:^|[。；，\n])(?:无论|不管|不论)[^。；\n，]{2,24}，[^。；，\n]{0,6}(?:但是?|就|却))(?!是说)")]
    private static partial Regex Whatever();

    [GeneratedRegex("(?:就|但是?)(?<=(?:^|[。；，\n])(?:即使|哪怕|即便)[^。；\n，]{2,24}，[^。；，\n]{0,6}(?:就|但是?))")]
    private static partial Regex EvenIf();

    [GeneratedRegex("(?:所以|因此|因而|从而)(?<=(?:^|[。；\n])(?:虽然|尽管)[^。；\n]{4,40}，(?:所以|因此|因而|从而))")]
    private static partial Regex AlthoughSo();

    [GeneratedRegex("(?:但是|但|却|而且)(?<=(?:^|[。；\n])(?:因为)[^。；\n，]{4,30}，(?:但是|但|却|而且))")]
    private static partial Regex BecauseBut();

    [GeneratedRegex("(?:但是|但|所以|因此|却)(?<=(?:^|[。；，\n])[^。；，\n]{0,8}(?:不仅|不但)[^。；\n，也还又更]{2,30}，(?:但是|但|所以|因此|却))")]
    private static partial Regex NotOnlyBut();

    [GeneratedRegex("(?:就|都)(?<=(?:^|[。；，\n])除非[^。；\n，]{2,24}，[^。；，\n]{0,6}(?:就|都))")]
    private static partial Regex UnlessJust();

    [GeneratedRegex("无时无刻(?!不|都不)(?=[一-龥]{2})|难免(?:不会?|没有)|切忌(?:不|别)|(?:防止|避免|杜绝|预防)(?:不要|不再|不能|不会)|(?:禁止|严禁|拒绝)(?:不|勿)(?![合符达规])|(?:否认|忌讳)[^，。；\n]{0,8}不(?:是|会|能)(?=[，。；])|非不可不|毋庸不|无不没有|没有不无|以免不|以防不(?!测|备)|谨防不(?!法|良|测)")]
    private static partial Regex Negations();

    [GeneratedRegex("(?:^|[，。；：\n])(?<at>(?:对|受)?[^，。；：\n由因析查找究明剖解是对]{3,20}(?:不够|不高|不足|不强|不到位|不多|不深|不畅|有限|较低|较少|较弱|较差|滞后)的原因)(?=，)")]
    private static partial Regex ReasonAlone();

    [GeneratedRegex("(?<=[，；])(?<at>(?:使|让)[^，。；使让\n]{2,20}(?:得到|得以)了?(?:更加|进一步|明显|极大|有效|显著|很大|充分)*(?:优化|提升|提高|加强|改善|增强|发挥)(?:了)?)(?=[，。；])(?<=(?:^|[。；\n])(?:通过|经过|随着|由于|经)[^。；\n]{4,60})")]
    private static partial Regex MadeGain();

    [GeneratedRegex("(?:使|让)(?<=(?:^|[。；\n])(?:在[^。；，\n]{3,30}(?:下|中|上|后|里)|由于[^。；，\n]{3,30}|经过[^。；，\n]{3,30}|随着[^。；，\n]{3,30})，(?:使|让))(?![用命得劲者领利位步])")]
    private static partial Regex UnderGained();

    [GeneratedRegex("原因是[^，。；\n]{4,30}(?:引起的|造成的|导致的|决定的)(?=[，。；])|(?:关键|重点|目的)(?:在于|是)[^，。；\n]{2,30}(?:起决定作用|为主要目的|是关键|是重点|为重点|为目的)(?=[，。；])|(?:由|以)[^，。；由以\n]{2,16}组成为主|靠的是[^，。；\n]{2,24}(?:取得的|实现的|完成的)(?=[，。；])|(?:经过|通过)[^，。；\n]{3,30}的努力下|在[^，。；\n]{2,24}的(?:领导|指导|支持|帮助|关心)(?:和[^，。；下\n]{2,4})?(?=，(?:全县|全市|全区|我县|我局|县科技局|市科技局|全局|科技))|是为了[^，。；\n]{3,24}(?:为目的|的目的)(?=[，。；])|(?:本着|遵循|按照)[^，。；\n]{2,20}为(?:原则|宗旨|要求)(?=[，。；])|围绕(?:着)?[^，。；\n]{2,20}(?:为中心|为主题|为主线|为重点)(?=[，。；])|(?:深受|受到|得到)[^，。；\n]{2,16}所(?:欢迎|好评|喜爱|肯定)|(?:对|对于)[^，。；\n]{2,16}(?:问题|工作)上(?=，)|多达(?:近|约)?[0-9]{1,6}[一-龥]{1,2}之(?:多|众)|(?:高达|长达)[0-9]{1,6}[一-龥]{0,4}之(?:多|久)")]
    private static partial Regex Frames();

    [GeneratedRegex("被(?:广泛)?((?:受到|得到)(?:了)?[^，。；\n]{0,8}(?:肯定|好评|表彰|认可|欢迎|表扬|通报|处分|影响))")]
    private static partial Regex PassiveTwice();

    [GeneratedRegex("(?:成为|打造成|建设成|建成)(?:了)?(?:全[县市省国]|区域|本地|当地)?(?:重要|主要|知名|一流|领先|先进|现代化)的?(?=[，。；])|(?:起到|发挥|产生)了?(?:积极|重要|关键|巨大|很大|良好|应有)的?(?=[，。；])|(?:营造|形成)了?(?:良好|浓厚|热烈|和谐)的?(?=[，。；])|(?:作出|做出)了?(?:积极|重要|突出|较大|新的)的?(?=[，。；])|(?:取得|获得)了?(?:显著|明显|较好|良好|积极|优异|丰硕|一定|可喜)的?(?=[，。；])|(?:奠定|打下)了?(?:坚实|良好|扎实)的?(?=[，。；])|(?:提供|给予)了?(?:有力|坚实|强有力|坚强|充足|充分|大力)的?(?=[，。；])")]
    private static partial Regex ObjectLost();

    [GeneratedRegex("(?:推广和|推广、)研发(?=[，。；])|(?:落实|执行)(?:和|、|并)(?:制定|出台|传达)|(?:实施|执行)(?:和|、|并)制定|(?:讲解和|解答和?)(?:提出)(?=[，。])")]
    private static partial Regex Order();

    [GeneratedRegex("[比较]((?:去年|上年|同期|上月|年初|前年)[^，。；\n0-9]{0,4})相比|比((?:去年|上年)同期)相比较?")]
    private static partial Regex ComparedTwice();

    [GeneratedRegex("关于对于|对于关于|对于对|对对于|有关关于|关于有关于|为了为|由于因为|因为由于|根据按照|按照根据|依据根据|通过经过(?!程)|经过通过|除了除|自从自|直到到(?!达|位|场)")]
    private static partial Regex AboutTo();
}
