using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>How numbers are written (GB/T 15835-2011) and what is counted by what.</summary>
internal static partial class NumberPatterns
{
    private const string Counted = "个|家|名|位|人|项|次|场|天|件|户|台|套|所|处|批|期|篇|亩|公里|吨|小时|分钟|倍";

    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("gbt15835.estimate", FindingClass.Punctuation, 0.85m, EstimateWithDunhao(), "$1$2", "相邻两个数字连用表示概数，中间不用顿号：{1}"),
        new("gbt15835.estimate", FindingClass.Punctuation, 0.8m, EstimateInDigits(), null, "概数用汉字，中间不用顿号"),
        new("gbt15835.range-percent", FindingClass.Unit, 0.6m, RangePercent(), "$1%～$2%", "百分数的范围，前一个数也要带百分号：{1}（GB/T 15835-2011，5.1.4）") { Habit = 2 },
        new("gbt15835.two", FindingClass.Unit, 0.75m, TwoBefore(), "两$1", "量词前用“两”：{1}"),
        new("unit.doubled", FindingClass.Unit, 0.95m, Doubled(), "$1$2$3$4$5$6$7$8$9", "单位重复，应为“{1}”"),
        new("unit.percent-twice", FindingClass.Unit, 0.95m, PercentTwice(), "$1%", "“百分之”与“%”只用一个：{1}"),
        new("unit.percent-points", FindingClass.Unit, 0.9m, PercentPoints(), "$1个百分点", "“%”与“百分点”只用一个"),
        new("unit.no-percent-points", FindingClass.Unit, 0.85m, CountOfPercent(), "$1个百分点", "应为“{1}”"),
        new("unit.percent-points-word", FindingClass.Unit, 0.95m, MisspeltPoints(), "个百分点", "应为“{1}”"),
        new("unit.rate-in-points", FindingClass.Unit, 0.82m, RateInPoints(), "${n}%", "比率本身用“%”，比率之差才用“百分点”：{1}"),
        new("unit.times", FindingClass.Unit, 0.85m, TimesOfPersons(), "$1人次", "应为“{1}”"),
        new("unit.visits", FindingClass.Unit, 0.75m, VisitsOfFirms(), "$1家", "企业论“家”：{1}"),
        new("unit.yuan", FindingClass.Unit, 0.7m, MoneyWithoutYuan(), "${at}元", "金额缺“元”：{1}"),
        new("unit.money", FindingClass.Unit, 0.72m, MoneyWithoutUnit(), null, "金额没有单位"),
        new("unit.points-hint", FindingClass.Unit, 0.4m, RateInPercent(), "${n}个百分点", "比率的升降如指差值，应写“{1}”"),
        new("unit.symbol", FindingClass.Unit, 0.5m, AreaSymbol(), "平方米", "行文中用“{1}”"),
    ];

    [GeneratedRegex("(?<![第前周、十百千万月])([二三四五六七八])、(?<=二、(?=三)|三、(?=四)|四、(?=五)|五、(?=六)|六、(?=七)|七、(?=八)|八、(?=九))([三四五六七八九])(?=(?:" + Counted + "|年(?![级期]))(?!、))")]
    private static partial Regex EstimateWithDunhao();

    [GeneratedRegex("(?<![第\\d.、,，月年—-])[2-8]、(?<=2、(?=3)|3、(?=4)|4、(?=5)|5、(?=6)|6、(?=7)|7、(?=8)|8、(?=9))[3-9](?=[个家名位天次场])")]
    private static partial Regex EstimateInDigits();

    [GeneratedRegex(@"(?<![\d.%])(\d{1,4}(?:\.\d{1,3})?)[～~—–-](\d{1,4}(?:\.\d{1,3})?)%")]
    private static partial Regex RangePercent();

    [GeneratedRegex("(?<![第十百千万零〇一二三四五六七八九、数星]|星期)二(个(?!级|月|维)|家(?!子)|名(?!额|单|称)|件(?!套)|位(?!数|于|置))")]
    private static partial Regex TwoBefore();

    [GeneratedRegex(@"(?<=\d[余多]?)(?:(万元|亿元)元|(元)元|万(万元)|亿(亿元)|(%)%|(家)家(?!户|庭)|(人次)人次|(项)项(?!目)|(名)名(?!单|称|额)|(个)个(?!体|性|人|案))")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"百分之(\d{1,4}(?:\.\d{1,3})?)%")]
    private static partial Regex PercentTwice();

    [GeneratedRegex(@"(\d{1,4}(?:\.\d{1,3})?)%个?百分点")]
    private static partial Regex PercentPoints();

    [GeneratedRegex(@"(\d{1,4}(?:\.\d{1,3})?)(?:个%|百分点)")]
    private static partial Regex CountOfPercent();

    [GeneratedRegex(@"个百分(?:比|号|率|数)(?<=\d个百分.)")]
    private static partial Regex MisspeltPoints();

    [GeneratedRegex(@"(?:率|占比|比重|比例)(?:为|达到?|是|约)?(?<at>(?<n>\d{1,3}(?:\.\d{1,3})?)个百分点)(?=[，。；）])")]
    private static partial Regex RateInPoints();

    [GeneratedRegex(@"(\d{1,7}[余多]?)次人(?=[，。；、）\n])")]
    private static partial Regex TimesOfPersons();

    [GeneratedRegex(@"(?<=新增|新认定|培育|引进|认定|拥有|组织|推荐)(\d{1,5}[余多]?)(?:家次|户次|人次)(?=企业[，。；、])")]
    private static partial Regex VisitsOfFirms();

    [GeneratedRegex(@"(?:资金|经费|投入|补助|奖补|奖金|贷款|成交额|产值|投资|增加值|收入)(?:共|约|达|达到|合计|累计|总额|支持|为){0,2}(?<at>\d{1,8}(?:\.\d{1,4})?[余多]?[万亿])(?=[，。；、）])")]
    private static partial Regex MoneyWithoutYuan();

    [GeneratedRegex(@"(?:资金|经费|补助|奖补|奖金|贷款|成交额|总产值)(?:共|约|达|达到|合计|累计|总额|为){0,2}(?<at>\d{1,8}(?:\.\d{1,4})?)(?=[。；]|，(?!\d{3}))")]
    private static partial Regex MoneyWithoutUnit();

    [GeneratedRegex(@"(?:覆盖率|占比|比重|转化率|合格率|贡献率)[^，。；\n]{0,10}(?:提高|上升|提升|下降|降低)了?(?<at>(?<n>\d{1,3}(?:\.\d{1,3})?)%)")]
    private static partial Regex RateInPercent();

    [GeneratedRegex("(?<=\\d)[㎡]|(?<=\\d)m²")]
    private static partial Regex AreaSymbol();
}
