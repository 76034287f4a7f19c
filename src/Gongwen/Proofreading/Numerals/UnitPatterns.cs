using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>Units that deny each other or are not there: 11家，累计58项; 6.4亿 of a loan; 份张; a rate that rises by per cent, a count by points.</summary>
internal static partial class UnitPatterns
{
    private const string Number = @"[0-9]{1,8}(?:\.[0-9]{1,4})?";

    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("unit.yuan", FindingClass.Unit, 0.72m, SumWithoutYuan(), "${at}元", "金额缺“元”：{1}"),
        new("unit.magnitude", FindingClass.Unit, 0.74m, GrantOfHundreds(), "${n}万元", "补助、奖补一般以万元计，疑为“{1}”"),
        new("unit.doubled", FindingClass.Unit, 0.92m, MeasureTwice(), "${n}${u}", "单位重复，应为“{1}”"),
        new("unit.doubled", FindingClass.Unit, 0.88m, TwoMeasures(), null, "两个量词连用，留一个"),
        new("unit.measure", FindingClass.Unit, 0.8m, FirmsAsPersons(), "${n}家", "企业论“家”：{1}"),
        new("unit.measure", FindingClass.Unit, 0.8m, VisitsAsPersons(), "${n}家次", "走访企业论“家次”：{1}"),
        new("unit.measure", FindingClass.Unit, 0.82m, ApprovedInOthers(), "${n}项", "立项论“项”：{1}"),
        new("unit.measure", FindingClass.Unit, 0.8m, ProjectsAsPersons(), "${n}项", "项目论“项”：{1}"),
        new("unit.measure", FindingClass.Unit, 0.8m, AgreementsInOthers(), "${n}份", "协议论“份”：{1}"),
        new("unit.square", FindingClass.Unit, 0.8m, SquareOfNothing(), "${at}米", "面积的单位应为“平方米”：{1}"),
        new("unit.doubled", FindingClass.Unit, 0.95m, HundredMillionsOfTenThousands(), null, "“亿”与“万”重复"),
        new("unit.measure", FindingClass.Unit, 0.78m, SumInOthers(), "${n}${u}", "与前面的单位不一致，应为“{1}”"),
        new("unit.rate-by-percent", FindingClass.Unit, 0.7m, RateByPercent(), "${n}个百分点", "比率之差用“百分点”：{1}"),
        new("unit.rate-by-percent", FindingClass.Unit, 0.82m, RateBesideRate(), "${n}个百分点", "比率之差用“百分点”：{1}"),
        new("unit.count-by-points", FindingClass.Unit, 0.78m, CountByPoints(), "${n}${u}", "数量的增减不用“百分点”，应为“{1}”"),
    ];

    [GeneratedRegex("(?:资金|经费|专项|贷款?|补助|奖补|补贴|基金|成交额|交易额|产值|投资|收入|支出|税额|税收|授信|放款|融资|拨付|总额|兑现|利润)[^，。；：、0-9人口料册份书\n]{0,10}(?<at>" + Number + "[余多]?[万亿])(?=[，。；、）”]|于[0-9]|用于)")]
    private static partial Regex SumWithoutYuan();

    [GeneratedRegex("(?:补助|奖补|奖励|资助|资金支持|扶持资金|专项资金|项目资金|补贴|工作经费)(?:资金|共|约|达|合计|累计|为){0,2}(?<at>(?<n>[0-9]{3,5}(?:\\.[0-9]{1,2})?)亿元)(?=[，。；、）])")]
    private static partial Regex GrantOfHundreds();

    [GeneratedRegex(@"(?<n>[0-9]{1,7}(?:\.[0-9]{1,3})?[余多]?万?)(?<u>人|亩|份|件|项|次|场|期|台|套|条|册|张|篇|只|头|吨|名|户|倍|天|公里|平方米|人次|家次)\k<u>(?=[，。；、）\n])")]
    private static partial Regex MeasureTwice();

    [GeneratedRegex("(?<at>[0-9]{1,7}[余多]?万?(?:个次|个项|个家|个名|个场|个期|个件|份张|张份|份册|册份|项个|件个|名个|家个|家名|场期|期场|项件|件项|条项|项条|篇份|份篇|人名|名人|位名|名位|家户|户家))(?=[，。；、）\n])")]
    private static partial Regex TwoMeasures();

    [GeneratedRegex("(?:参会|参训|参展|参赛|参加|参与|走访|服务|惠及|培育|引进|新认定|认定|新增|入库|推荐|扶持|带动|辅导|惠企|在孵|在库|在统|入统|规上|规模以上|孵化|毕业|签约|上云)的?[一-龥]{0,6}(?:企业|公司|合作社)(?:共|达到?|约|累计|已有|共有|突破|超过)?(?<at>(?<n>[0-9]{1,5}[余多]?)(?:名|位|人|项|件|座|间|只|台|条))(?=[，。；、）])(?<!(?:人才|派驻|入驻)[^，。；]{0,12})")]
    private static partial Regex FirmsAsPersons();

    [GeneratedRegex("(?:走访|服务|调研|帮扶|联系)(?:了)?[一-龥]{0,6}(?:企业|公司|合作社)(?:共|达|约|累计)?(?<at>(?<n>[0-9]{1,5}[余多]?)(?:人次|名次|项次|件次))(?=[，。；、）])")]
    private static partial Regex VisitsAsPersons();

    [GeneratedRegex("(?:立项|获批立项|批准立项)(?:了|共|达)?(?<at>(?<n>[0-9]{1,4})[家名人间台位])(?=[，。；、）])")]
    private static partial Regex ApprovedInOthers();

    [GeneratedRegex("(?:实施|承担|申报|争取|获批|立项)(?:了)?(?!.{0,8}人才)[一-龥]{0,8}(?:项目|课题)(?:共|达|约)?(?<at>(?<n>[0-9]{1,4})[人名位])(?=[，。；、）])")]
    private static partial Regex ProjectsAsPersons();

    [GeneratedRegex("(?:签订|签署|达成)(?:了)?[一-龥]{0,10}(?:协议|合同|协议书)(?:共|达|约)?(?<at>(?<n>[0-9]{1,4})[人名位场台间座篇])(?=[，。；、）])")]
    private static partial Regex AgreementsInOthers();

    [GeneratedRegex("(?:面积|厂房|场地|大棚|温室)[^，。；0-9\n]{0,6}(?<at>[0-9]{1,8}(?:\\.[0-9]{1,3})?[余多]?[万千]?[余多]?平方)(?=[，。；、）])")]
    private static partial Regex SquareOfNothing();

    [GeneratedRegex("(?<at>" + Number + "(?:亿万|万亿万|万千万)元)")]
    private static partial Regex HundredMillionsOfTenThousands();

    [GeneratedRegex("[0-9](?<u>家|个|项|件|名|人)[，；](?:全[县市区州省]|目前|[一-龥]{0,8}(?:平台|企业|机构|中心|基地|载体|孵化器))?(?:累计|总数|总量|总数量)(?:已)?(?:达到?|有|为|拥有|增至)?(?<at>(?<n>[0-9]{1,6})(?:(?<=[0-9]家[^0-9]{0,14}[0-9]{1,6})[项件名台间只篇条位人]|(?<=[0-9]个[^0-9]{0,14}[0-9]{1,6})[名台间只篇条位人]|(?<=[0-9]项[^0-9]{0,14}[0-9]{1,6})[家名台间只位人]|(?<=[0-9]件[^0-9]{0,14}[0-9]{1,6})[家名台间只位人]|(?<=[0-9][名人][^0-9]{0,14}[0-9]{1,6})[家项件台间只篇条]))(?=[，。；、）])")]
    private static partial Regex SumInOthers();

    // 占任务数的56.3%，同比下降3.6%: of the sum, not of its share.
    [GeneratedRegex("(?:(?:率|比重|占比|比例|强度)(?:已|约)?(?:为|达到?|是|提高到|提升到|上升到)?" + Number + "%，(?:比|较|同比|环比)|占[^，。；0-9\n]{1,12}的" + Number + "%，(?:比|较))(?:20[0-9]{2}年)?[^，。；0-9\n]{0,8}(?:提高|上升|提升|增加|下降|降低|回落|减少)了?(?<at>(?<n>" + Number + ")%)")]
    private static partial Regex RateByPercent();

    [GeneratedRegex("[0-9]%，(?:比|较|高于|低于)(?:全国|全省|全市|全县|全州|省|市|国家|规划|目标)[^，。；0-9\n]{0,12}(?:高出?|低|多|少)了?(?<at>(?<n>" + Number + ")%)")]
    private static partial Regex RateBesideRate();

    [GeneratedRegex("[0-9](?<u>件|家|人|名|项|个|亿元|万元|元)，(?:比|较|同比|环比)[^，。；0-9率比重幅速\n]{0,8}(?:提高|上升|提升|增加|增长|减少|下降)了?(?<at>(?<n>" + Number + ")个百分点)")]
    private static partial Regex CountByPoints();
}
