using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>What is said twice: two words of one meaning side by side, or one whose meaning the other holds already.</summary>
internal static partial class RedundancyPatterns
{
    private const string Number = @"[0-9]{1,8}(?:\.[0-9]{1,4})?";

    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("grammar.twice", FindingClass.Grammar, 0.85m, Degrees(), "$1$2$3$4$5", "程度说了两次，应为“{1}”"),
        new("grammar.twice", FindingClass.Grammar, 0.85m, Spans(), "$1内", "“之内”与“内”只用一个：{1}"),
        new("grammar.twice", FindingClass.Grammar, 0.85m, Praise(), null, "“肯定”“认可”“好评”说的是一件事，留一个"),
        new("grammar.twice", FindingClass.Grammar, 0.85m, Pleonasms(), null, "“{0}”前后意思重复"),
        new("grammar.twice", FindingClass.Grammar, 0.82m, LeastAbove(), "$1$2", "“最低、至少”与“以上”只用一个：{1}"),
        new("grammar.twice", FindingClass.Grammar, 0.82m, MostBelow(), "$1$2", "“最多、不超过”与“以下、以内”只用一个：{1}"),
        new("grammar.twice", FindingClass.Grammar, 0.84m, EachEvery(), "$1", "“每”与“各”只用一个：{1}"),
        new("grammar.twice", FindingClass.Grammar, 0.85m, PluralTwice(), "$1$2", "复数说了两次：{1}"),
        new("grammar.twice", FindingClass.Grammar, 0.84m, VerbTwice(), "$1$2$3$4", "“{0}”意思重复，应为“{1}”"),
        new("grammar.twice", FindingClass.Grammar, 0.8m, ThroughToEnd(), null, "“从”“自”与“以来”“起”重复或不搭"),
        new("grammar.twice", FindingClass.Grammar, 0.82m, TwoMeasures(), null, "两种说法混在一起，留一个"),
        new("grammar.twice", FindingClass.Grammar, 0.85m, OddAndSo(), "$1", "“余、多”与“左右、以上”只用一个：{1}"),
        new("grammar.twice", FindingClass.Grammar, 0.82m, AndTwice(), "$1$2$3", "连词重复，应为“{1}”"),
    ];

    [GeneratedRegex("更加(更为|进一步)|更加?为(更加?)(?!新|替)|(进一步)更加|(?:十分|非常|特别|极其)(十分|非常|特别|极其|极为)|(?:比较|较为)(较为|比较)(?!优势|研究)")]
    private static partial Regex Degrees();

    [GeneratedRegex("([0-9一二三四五六七八九十两]{1,3}(?:年|个月|天|日|小时|个工作日))(?:之内|以内)的时间(?:之内|以内|内)?|(?<=[0-9](?:年|个月|天|日|个工作日))(?:之内|以内)内")]
    private static partial Regex Spans();

    [GeneratedRegex("(?:的?充分肯定|高度评价|高度肯定|广泛认可|充分认可)(?:(?:和|与|及)(?:认可|肯定|好评))?(?:一致好评|广泛好评|高度评价)|肯定和认可一致好评|受到[^，。；\n]{0,12}(?:好评|欢迎|肯定)(?:的)?(?:欢迎|好评|肯定)(?=[，。；])")]
    private static partial Regex Praise();

    [GeneratedRegex("凯旋归来|胜利凯旋|悬殊(?:很|较|太|极)?大|(?:大|最终|基本)?完成竣工|竣工完成|提前预(?:先|付|告)|事先预先|预先提前|亲眼目睹|亲自目睹|前往驻足|令人堪忧|贯穿始终全|不必要的浪费|无偿免费|免费无偿|首次(?:首|第一次|率先)|先后(?:共计|合计|总计)|率先(?:首|第一)(?:次|个|家)|第一次首|最早首先|首先第一|(?:目前|现在|当前)现阶段|现阶段(?:目前|当前)|日益越来越|越来越日益|逐步逐渐|逐渐逐步|不断持续(?:地)?(?=提|增|加|扩|完)|(?:全体|全部)所有(?=[一-龥]{2})(?![制权者])|所有全(?:体|部)|一切所有|各个各|(?:多数|大多数)(?:人)?都普遍|普遍都|基本上全部|几乎全部都|过度超|超额超|更加优于|更优于|来自于从|源自于从|出自于从|必须务必|务必必须|必须要务必|可以能够|能够可以|可能也许|也许可能|大概可能|或许可能|仍然依旧|依然仍|仍然还|仍旧依然|已经早已|早已经已|业已已|曾经已经|(?<![成首古])都均|均都(?!市)|皆均|互相之间相互|相互互相|互相相互|彼此互相|共同一起|一起共同|一同共|亲身亲历|付诸于行动|其中之一(?:个)|原因之一是因为|之所以[^，。；\n]{2,20}的原因")]
    private static partial Regex Pleonasms();

    [GeneratedRegex("((?:最低|最少|至少|不少于|不低于)(?:为|达到|要|应|有)?)(" + Number + "(?:%|万元|亿元|个|家|人|名|项|次|人次|亩|件|天|年))以上")]
    private static partial Regex LeastAbove();

    [GeneratedRegex("((?:最高|最多|至多|不超过|不高于|不多于)(?:为|达到|达)?)(" + Number + "(?:%|万元|亿元|个|家|人|名|项|次|人次|亩|件|天|年|个工作日))(?:以下|以内|之内)")]
    private static partial Regex MostBelow();

    [GeneratedRegex("每(?:一)?(各[个县乡镇村项])|(各)个每(?:一)?个")]
    private static partial Regex EachEvery();

    [GeneratedRegex("((?:许多|不少|众多|广大|各位|多名|多位|所有|全体|[0-9]{2,5}名)(?:干部|群众|党员|同志|专家|农民|职工|人员|企业家|科技工作者|科技特派员))们|(各个?|许多|众多|多家)企业们")]
    private static partial Regex PluralTwice();

    [GeneratedRegex("(付诸|诉诸|见诸|公诸)于|(加以)进行(?=[一-龥]{2})|(予以|给予)(?:进行|加以)(?=[一-龥]{2})|进行(加以|予以)")]
    private static partial Regex VerbTwice();

    [GeneratedRegex("(?:自从|自)[^，。；\n]{2,12}(?:开始以来|起以来)|从[^，。；\n]{2,10}开始以来|(?:以来|之后|以后)之?(?:以来|之后|以后)")]
    private static partial Regex ThroughToEnd();

    [GeneratedRegex("翻了?[一二两三]?(?:倍|番)多?(?:近|约|超过?)[0-9一二两三四五六七八九十]{1,3}(?:倍|番)|翻了?[0-9一二两三四五六七八九十几]{1,3}倍(?:多近[一二两三四五六七八九十]{1,2}倍)?|[一二两三四五六七八九十]倍多近[一二两三四五六七八九十]{1,2}倍")]
    private static partial Regex TwoMeasures();

    [GeneratedRegex("([0-9]{1,6}[余多](?:万元|亿元|元|人次|场次|批次|家次|种|条|份|册|期|家|名|人|项|个|次|场|亩|件|天|年|户|台|篇))(?:左右|上下|以上)")]
    private static partial Regex OddAndSo();

    [GeneratedRegex("(?:和|(?<![参给付赋授])与|或)(以及|或者)|(?<!之)(和)(?:与(?![会众时其])|及(?![时其早第]))|(?<![参给付赋授])(与)(?:和(?![谐平睦美解])|及(?![时其早第]))")]
    private static partial Regex AndTwice();
}
