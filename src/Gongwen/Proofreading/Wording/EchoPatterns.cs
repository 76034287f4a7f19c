using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Wording;

/// <summary>A word that comes back within its own phrase (落实…责任的落实), and two frames of one sentence run together.</summary>
internal static partial class EchoPatterns
{
    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("grammar.echo", FindingClass.Grammar, 0.82m, VerbAgain(), "${v}${o}", "“{0}”里动词重复，应为“{1}”"),
        new("grammar.echo", FindingClass.Grammar, 0.85m, AsFollowsReport(), "如下", "前面已有“报告、汇报”，这里不再重复"),
        new("grammar.echo", FindingClass.Grammar, 0.78m, NounsOfOneMeaning(), "$1$2", "两个词意思相同，留一个：{1}"),
        new("grammar.mixed", FindingClass.Grammar, 0.86m, ResultOf(), "的结果", "“是……的结果”与“所取得的”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.86m, AsAs(), null, "“以……为……”只跟一个“为”"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, ThroughUnder(), null, "“通过……”与“在……下”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.82m, MadeOf(), null, "“由……组成”与“……包括”两种说法混在一起"),
        new("grammar.mixed", FindingClass.Grammar, 0.8m, GoalIs(), null, "“目标是”与“为目标”两种说法混在一起"),
        new("grammar.pairing", FindingClass.Grammar, 0.82m, AlthoughAnd(), "但", "“虽然、尽管”后面应为“但是、却”"),
        new("grammar.order", FindingClass.Grammar, 0.72m, WidelyGot(), "得到$2$1", "词序不当，应为“{1}”"),
        new("grammar.got-well", FindingClass.Grammar, 0.74m, GotRise(), null, "“取得”与“提高、增强”不搭配：“取得成效”或“明显提高”"),
        new("grammar.twice", FindingClass.Grammar, 0.84m, PluralOfPeople(), "$1$2", "复数说了两次：{1}"),
    ];

    [GeneratedRegex("(?<v>落实|加强|推进|提升|完善|开展|实施|促进|提高|推动|强化|优化|深化|加大|扩大|健全|贯彻|改善|增强|加快)(?<o>[^，。；：、“”\n]{2,22})的\\k<v>(?=[，。；])")]
    private static partial Regex VerbAgain();

    [GeneratedRegex("如下(?:报告|汇报|通报|总结|说明)(?<=(?:报告|汇报|通报|总结|说明|公布|通知)如下..)(?=[，。：；])")]
    private static partial Regex AsFollowsReport();

    [GeneratedRegex("(问题|困难|短板|差距|成绩|成果|措施)(?:难题|短缺|弱势|差异|业绩|成就|举措)(?=[，。；])|(?:举措|办法|渠道)(措施|方法|途径)(?=[，。；])")]
    private static partial Regex NounsOfOneMeaning();

    [GeneratedRegex("的结果所(?:取得|造成|导致|带来|形成)的")]
    private static partial Regex ResultOf();

    [GeneratedRegex("(?<!所)以[^，。；、以为\n]{2,20}为(?:契机|抓手|目标|导向|重点|核心|中心|牵引|载体|主线|引领|基础|支撑)为(?:契机|抓手|目标|导向|重点|核心|中心|牵引|载体|主线|引领|基础|支撑)")]
    private static partial Regex AsAs();

    [GeneratedRegex("(?:通过|经过)[^，。；\n]{2,24}的(?:领导|指导|支持|帮助|努力|推动|带动|关心)下(?=[，、])")]
    private static partial Regex ThroughUnder();

    [GeneratedRegex("(?<!理|自|缘)由[^，。；\n]{2,16}(?:包括|包含|涵盖)[^，。；\n]{2,24}组成(?=[，。；])")]
    private static partial Regex MadeOf();

    [GeneratedRegex("(?:目标|任务|重点|宗旨)是[^，。；\n]{2,24}为(?:目标|任务|重点|宗旨)(?=[，。；])")]
    private static partial Regex GoalIs();

    [GeneratedRegex("(?:而且|并且|从而|还且)(?<=(?:^|[。；，\n])(?:虽然|尽管)[^。；，\n]{2,30}，(?:而且|并且|从而|还且))")]
    private static partial Regex AlthoughAnd();

    [GeneratedRegex("(广泛|极大|充分|有效|全面)得到(了?)(?=(?:转化|提升|提高|推广|应用|认可|好评|发挥|改善|加强)[，。；])")]
    private static partial Regex WidelyGot();

    [GeneratedRegex("取得了?(?:较大|很大|明显|显著|较好|一定|进一步)的?(?:提高|增强|加强|改善|扩大|增长|上升|加快)(?=[，。；])")]
    private static partial Regex GotRise();

    [GeneratedRegex("(各位|诸位|许多|众多|多名|多位|[0-9]{1,5}[余多]?[名位])((?!我|你|他|咱|同志)[一-龥]{2,5})们(?=[，。；、：！到在对的进参前莅])")]
    private static partial Regex PluralOfPeople();
}
