using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Pointing;

/// <summary>Marks that GB/T 15834-2011 does not have beside each other, or not in this place.</summary>
internal static partial class MarkPatterns
{
    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("gbt15834.doubled", FindingClass.Punctuation, 0.95m, Doubled(), "$1", "标点重复，留一个“{1}”"),
        new("gbt15834.two-stops", FindingClass.Punctuation, 0.94m, ColonAndStop(), "：", "两个点号连用，应为“{1}”"),
        new("gbt15834.two-stops", FindingClass.Punctuation, 0.93m, StopAfterComma(), "$1$2$3$4", "两个点号连用，应为“{1}”"),
        new("gbt15834.two-stops", FindingClass.Punctuation, 0.92m, StopAfterStop(), "$1$2", "两个句末点号连用，应为“{1}”"),
        new("gbt15834.said-colon", FindingClass.Punctuation, 0.8m, SaidWithSemicolon(), "：", "“指出、强调”后面用冒号或逗号"),
        new("gbt15834.as-follows", FindingClass.Punctuation, 0.82m, AsFollows(), "：", "“如下”领起下文，用冒号"),
        new("gbt15834.two-stops", FindingClass.Punctuation, 0.92m, CommaAfterStop(), "$1$2$3", "两个点号连用，应为“{1}”"),
        new("width.full-comma", FindingClass.Width, 0.85m, FullCommaInNumber(), ",", "数字分节用半角逗号"),
        new("gbt15834.etc-ellipsis", FindingClass.Punctuation, 0.85m, EllipsisAndEtc(), "等", "省略号与“等”只用一个（GB/T 15834-2011，4.11）"),
        new("gbt15834.ellipsis", FindingClass.Punctuation, 0.85m, EllipsisOfStops(), "……", "省略号是六个点“……”"),
        new("gbt15834.ellipsis", FindingClass.Punctuation, 0.7m, HalfEllipsis(), "……", "省略号是六个点“……”"),
        new("gbt15834.booktitle-between", FindingClass.Punctuation, 0.6m, BetweenTitles(), "》《", "并列的书名号之间通常不用顿号（GB/T 15834-2011，4.5.3.5）") { Habit = 2 },
        new("gbt15834.booktitle-between", FindingClass.Punctuation, 0.62m, CommaBetweenTitles(), "》《", "并列的书名号之间不用逗号（GB/T 15834-2011，4.5.3.5）") { Habit = 2 },
        new("gbt15834.quotes-between", FindingClass.Punctuation, 0.5m, BetweenQuotes(), "”“", "并列的引号之间通常不用顿号（GB/T 15834-2011，4.5.3.5）"),
        new("gbt15834.booktitle-nested", FindingClass.Punctuation, 0.6m, NestedTitle(), "〈$1〉", "书名号里再用书名号，里层用单书名号：{1}（GB/T 15834-2011，4.15.3.5）"),
        new("gbt15834.before-closer", FindingClass.Punctuation, 0.85m, MarkBeforeCloser(), "$1", "“{0}”里的点号不应放在这里"),
        new("gbt15834.comma-in-quotes", FindingClass.Punctuation, 0.7m, CommaInQuotes(), "”$1", "引文只是句子的一部分，点号放在引号外：{1}"),
        new("gbt15834.after-opener", FindingClass.Punctuation, 0.88m, MarkAfterOpener(), "$1", "“{0}”里的点号不应放在这里"),
        new("gbt15834.stop-on-both-sides", FindingClass.Punctuation, 0.85m, StopOnBothSides(), "$1”", "引号里已有句末点号，引号外不再用"),
        new("gbt15834.stop-in-brackets", FindingClass.Punctuation, 0.7m, StopInBrackets(), "$1", "句内括注的末尾不用句号"),
        new("gbt15834.and-after-dunhao", FindingClass.Punctuation, 0.62m, AndAfterDunhao(), "$1", "“{1}”前不用顿号"),
        new("gbt15834.etc-after-dunhao", FindingClass.Punctuation, 0.85m, EtcAfterDunhao(), "等", "“等”前不用顿号"),
        new("gbt15834.clause-after-dunhao", FindingClass.Punctuation, 0.75m, ClauseAfterDunhao(), "，$1", "分句之间不用顿号：{1}"),
        new("gbt15834.clause-after-dunhao", FindingClass.Punctuation, 0.78m, LackAfterDunhao(), "，", "分句之间不用顿号，应为“，”"),
        new("gbt15834.clause-after-dunhao", FindingClass.Punctuation, 0.76m, ActsAfterDunhao(), "，", "分句之间不用顿号，与前面一致用“，”"),
        new("width.half-quote", FindingClass.Width, 0.9m, StraightCloser(), "”", "引号前后不一致，应为“””"),
        new("width.half-quote", FindingClass.Width, 0.9m, StraightOpener(), "“", "引号前后不一致，应为““”"),
        new("width.ratio-colon", FindingClass.Width, 0.85m, HalfRatio(), "：", "同一比例里的比号用全角"),
        new("gbt15834.levels-comma", FindingClass.Punctuation, 0.8m, LevelsWithComma(), "、", "并列的词语之间用顿号"),
        new("gbt15834.two-colons", FindingClass.Punctuation, 0.4m, TwoColons(), null, "一句话里套用了两个冒号"),
        new("gbt15834.dash-doubled", FindingClass.Punctuation, 0.75m, DoubleDashRange(), "—", "起止之间用一字线“—”，不用破折号"),
        new("gbt15834.hyphen-range", FindingClass.Punctuation, 0.5m, HyphenYears(), "—", "起止年份之间用一字线“—”"),
        new("gbt15834.not-a-work", FindingClass.Punctuation, 0.45m, TitleOfNoWork(), "“$1”", "活动、奖项、证书等的名称不用书名号"),
    ];

    [GeneratedRegex(@"(?<![，。；：、？！])([，。；：、])\1(?![，。；：、？！])")]
    private static partial Regex Doubled();

    [GeneratedRegex("：。(?<=(?:如下|以下|下列|包括)：。)")]
    private static partial Regex ColonAndStop();

    [GeneratedRegex(@"(?<![，。；：、？！])(?:[，、；：]([。？！])|、([，；：])|，([；：])|：([，；]))(?![，。；：、？！])")]
    private static partial Regex StopAfterComma();

    [GeneratedRegex(@"(?<![，。；：、？！])(?:([。？！])[，、；：]|(；)[，、：]|(，)、)(?![，。；：、？！])")]
    private static partial Regex CommaAfterStop();

    [GeneratedRegex(@"(?<![，。；：、？！])([！？])。(?![，。；：、？！])|(?<![，。；：、？！])。([！？])(?![，。；：、？！])")]
    private static partial Regex StopAfterStop();

    [GeneratedRegex("；(?<=(?:会议|讲话|通知|报告|意见|同志|书记|局长|县长|市长|主任)[^，。；：\n]{0,6}(?:指出|强调|要求|认为|表示|提出)；)")]
    private static partial Regex SaidWithSemicolon();

    [GeneratedRegex("(?<=如下)[；，、](?=\n)")]
    private static partial Regex AsFollows();

    [GeneratedRegex(@"，(?<=(?<![\d.])\d{1,3}，)(?=\d{3}(?:\.\d{1,2})?[元万亿名人家件亩户册份])")]
    private static partial Regex FullCommaInNumber();

    [GeneratedRegex(@"等…{1,2}|…{1,2}等(?![于待级])")]
    private static partial Regex EllipsisAndEtc();

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff”》）、，])(?:\.{3,6}|。{3,6})(?![\d.。 ])|…{3,8}")]
    private static partial Regex EllipsisOfStops();

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff”》）])(?<!等)…(?![…等])")]
    private static partial Regex HalfEllipsis();

    [GeneratedRegex("》、《")]
    private static partial Regex BetweenTitles();

    // A list of titles closed by 等, 和 or a noun for them all; 《甲》，《乙》 that open a sentence each are not.
    [GeneratedRegex("》，《(?=[^《》\n]{2,60}》(?:等|和|及|的|[，、]?《|[一二两三四五六七八九十0-9]{1,3}[个项部份件]|精神|要求|规定|文件))")]
    private static partial Regex CommaBetweenTitles();

    [GeneratedRegex("”、“")]
    private static partial Regex BetweenQuotes();

    [GeneratedRegex(@"《(?<=《[^《》\n]{0,40}《)([^《》\n]{1,60})》(?=[^《》\n]{0,20}》)")]
    private static partial Regex NestedTitle();

    [GeneratedRegex(@"[，、；：]([）》])")]
    private static partial Regex MarkBeforeCloser();

    [GeneratedRegex("([，、；])”(?![，。；：、])")]
    private static partial Regex CommaInQuotes();

    [GeneratedRegex(@"([“《（〔])[，。、；：]")]
    private static partial Regex MarkAfterOpener();

    [GeneratedRegex("([。！？])”[。！？]")]
    private static partial Regex StopOnBothSides();

    [GeneratedRegex("。(）[。，；])")]
    private static partial Regex StopInBrackets();

    // 段绍华、和丽芬、罕琼: 和 is a surname too, in a list of names.
    [GeneratedRegex(@"、(和(?![平谐睦解田龙政硕静布县林顺美乐煦蔼善弦]|县|平区|(?<=[：、]\p{IsCJKUnifiedIdeographs}{2,3}、和)\p{IsCJKUnifiedIdeographs}{1,2}(?:、|\s|$))|(?<!(?:^|[，。；：、\n])与[^，。；\n]{2,24}、)与(?![会时]))(?=[\u4e00-\u9fff“《])")]
    private static partial Regex AndAfterDunhao();

    [GeneratedRegex("、(其中(?!之|一|包)|且|但是?(?!求|凡)|而且|并且|因此|同时|从而|没有发现|未发现|预计|切实(?!可行|有效|管用|可靠|具体)|力争|有力地?推动|进一步(?=[\u4e00-\u9fff]{2}了))(?=[\u4e00-\u9fff0-9])")]
    private static partial Regex ClauseAfterDunhao();

    // 仅15项、产学研合作深度不够: two clauses, each with what is said of it.
    [GeneratedRegex("、(?<=[0-9](?:万元|人次|[\u4e00-\u9fff])、)(?=[\u4e00-\u9fff]{4,14}(?:不够|不足|不高|不强|不深|不多|较低|较少|薄弱|滞后|偏低|偏少)[，。；])")]
    private static partial Regex LackAfterDunhao();

    // 核查23次，调阅档案67卷、约谈负责人9人次。 Only where a comma parts the acts before it and a full stop follows.
    [GeneratedRegex("、(?<=(?:核查|调阅|查阅|约谈|走访|召开|举办|开展|组织|培训|发放|选派|引进|推广|建成|新建|修建|完成|实现|落实|争取|申报|获批|立项|验收|认定|培育|签订|登记|解决|受理|办理|处理|查处|整改|制定|修订|印发|报送|采用|征集|收集|梳理|排查|清理|追回|拨付|兑现|投入|带动|辐射|服务|惠及|帮扶|慰问|接待|咨询|解答|安装|购置|改造|硬化|铺设|栽植|种植)[^，。；、\n0-9]{0,12}[0-9]+万?[\u4e00-\u9fff]{1,2}，(?:核查|调阅|查阅|约谈|走访|召开|举办|开展|组织|培训|发放|选派|引进|推广|建成|新建|修建|完成|实现|落实|争取|申报|获批|立项|验收|认定|培育|签订|登记|解决|受理|办理|处理|查处|整改|制定|修订|印发|报送|采用|征集|收集|梳理|排查|清理|追回|拨付|兑现|投入|带动|辐射|服务|惠及|帮扶|慰问|接待|咨询|解答|安装|购置|改造|硬化|铺设|栽植|种植)[^，。；、\n0-9]{2,12}[0-9]+万?[\u4e00-\u9fff]{1,2}、)(?=(?:核查|调阅|查阅|约谈|走访|召开|举办|开展|组织|培训|发放|选派|引进|推广|建成|新建|修建|完成|实现|落实|争取|申报|获批|立项|验收|认定|培育|签订|登记|解决|受理|办理|处理|查处|整改|制定|修订|印发|报送|采用|征集|收集|梳理|排查|清理|追回|拨付|兑现|投入|带动|辐射|服务|惠及|帮扶|慰问|接待|咨询|解答|安装|购置|改造|硬化|铺设|栽植|种植)[^，。；、\n0-9]{2,12}[0-9]+万?[\u4e00-\u9fff]{1,2}[。；])")]
    private static partial Regex ActsAfterDunhao();

    [GeneratedRegex("(?<=“[^“”\"\n]{1,40})\"(?![^“”\"\n]{0,40}”)")]
    private static partial Regex StraightCloser();

    [GeneratedRegex("(?<!“[^“”\"\n]{0,40})\"(?=[^“”\"\n]{1,40}”)")]
    private static partial Regex StraightOpener();

    [GeneratedRegex("(?<=(?<![0-9:：])[0-9]{1,2}):(?=[0-9]{1,2}：[0-9])|(?<=[0-9]：[0-9]{1,2}):(?=[0-9])")]
    private static partial Regex HalfRatio();

    [GeneratedRegex("(?<=[\u4e00-\u9fff”》）])、等(?![级离待静温额效比高距边候值压边位幅宽])")]
    private static partial Regex EtcAfterDunhao();

    [GeneratedRegex(@"(?<=(?<![全我外本跨各该])(?:省|市|县)(?:、市)?)，(?=(?:市|县|乡|镇)(?:、|两级|三级|各级|科技|相关|有关|级))")]
    private static partial Regex LevelsWithComma();

    [GeneratedRegex(@"：(?<=[^\d：。；！？\n]：[^：。；！？“”《》\n]{2,60}：)(?!\d)")]
    private static partial Regex TwoColons();

    [GeneratedRegex(@"(?<=\d年?[月日%]?)(?:——|--)(?=\d)")]
    private static partial Regex DoubleDashRange();

    [GeneratedRegex(@"(?<=(?<!\d)(?:19|20)\d\d年?)[-–](?=(?:19|20)\d\d年)")]
    private static partial Regex HyphenYears();

    [GeneratedRegex(@"《([^《》\n]{2,20}(?:活动|大赛|证书|课程|培训班|奖|活动周))》")]
    private static partial Regex TitleOfNoWork();
}
