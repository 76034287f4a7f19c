using System.Text.RegularExpressions;

namespace Kechuang.Gongwen.Proofreading.Numerals;

/// <summary>Measures that the words around the number fix, whatever the noun: 5家工作日, 省级4家、市级12名, 不超过50万人.</summary>
internal static partial class MeasurePatterns
{
    private const string Count = @"(?<!第|[0-9.])(?<n>[0-9]{1,6}|[两三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)";
    private const string Number = @"[0-9]{1,8}(?:\.[0-9]{1,4})?";
    private const string Level = "(?:国家|省部|省|市|州|盟|地|县|区|旗|乡镇|镇|村)级";

    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("unit.measure", FindingClass.Unit, 0.86m, Villages(), "${n}个", "村论“个”：{1}"),
        new("unit.measure", FindingClass.Unit, 0.9m, Workdays(), "${n}个", "工作日论“个”：{1}"),
        new("unit.measure", FindingClass.Unit, 0.82m, LevelsDiffer(), "${n}${first}", "与前面几级的单位不一致，应为“{1}”"),
        new("unit.measure", FindingClass.Unit, 0.82m, FirstLevelDiffers(), "${n}${later}", "与后面几级的单位不一致，应为“{1}”"),
        new("unit.measure", FindingClass.Unit, 0.85m, MoneyInOthers(), "${n}万元", "金额的单位应为“万元”：{1}"),
        new("unit.measure", FindingClass.Unit, 0.8m, MoneyForCount(), "${n}个", "说的是个数，疑为“{1}”"),
        new("unit.measure", FindingClass.Unit, 0.9m, PointsAndMore(), "${n}个百分点", "应为“{1}”"),
        new("unit.measure", FindingClass.Unit, 0.85m, OfFirmsInOthers(), "${n}家次", "企业的次数论“家次”：{1}"),
        new("unit.measure", FindingClass.Unit, 0.85m, OfPersonsInOthers(), "${n}人次", "人的次数论“人次”：{1}"),
        new("unit.sense", FindingClass.Unit, 0.85m, PowerForEnergy(), "${at}时", "电量的单位应为“千瓦时”：{1}"),
        new("unit.sense", FindingClass.Unit, 0.82m, EnergyForPower(), "${n}", "容量的单位应为“千瓦”：{1}"),
        new("unit.sense", FindingClass.Unit, 0.82m, LengthForArea(), "${n}亩", "地块论面积，疑为“{1}”"),
        new("unit.sense", FindingClass.Unit, 0.82m, AreaForLength(), "${n}公里", "线路论长度，疑为“{1}”"),
        new("unit.sense", FindingClass.Unit, 0.8m, OfWeightInOthers(), "${n}吨", "产量论重量，疑为“{1}”"),
        new("unit.measure", FindingClass.Unit, 0.8m, OfMonthsInOthers(), "${n}个", "月论“个”：{1}"),
    ];

    [GeneratedRegex("(?<at>" + Count + "[家名位台间只项件篇条](?=(?:贫困|脱贫|行政|重点|示范|易地搬迁|自然|建制|嘎查|试点|帮扶|边境|民族)?(?:村|乡镇|嘎查|苏木|苏木镇|社区|街道|村民小组|村庄|旗县区?|县市区|市县区?|区县)(?:[，。；、：）\n]|$|获|通过|申报|完成|开展|参加|参与|被|已|均|分别)))")]
    private static partial Regex Villages();

    [GeneratedRegex("(?<at>" + Count + "[家名位台间只项件人次场亩元条](?=工作日))")]
    private static partial Regex Workdays();

    [GeneratedRegex(Level + "(?:[^0-9，。；、\n]{0,4})[0-9]{1,5}(?<first>[家项个名件人])[，、]其?中?" + Level + "[0-9]{1,5}\\k<first>[，、]" + Level + "(?<at>(?<n>[0-9]{1,5})(?!\\k<first>)[家项名件人位台间座条篇只头亩])(?=[，。；、）])")]
    private static partial Regex LevelsDiffer();

    [GeneratedRegex("(?<=[，、：中（])" + Level + "(?<at>(?<n>[0-9]{1,5})(?<u>[家项名件人位台间座条篇只头亩]))[，、]" + Level + "[0-9]{1,5}(?!\\k<u>)(?<later>[家项个名件人])[，、]" + Level + "[0-9]{1,5}\\k<later>(?=[，。；、）])")]
    private static partial Regex FirstLevelDiffers();

    [GeneratedRegex("(?:补助|补贴|资助|奖励|奖补|支持|拨付|额度|补偿|贴息|授信|兑现)[^。；\n0-9]{0,8}(?:不超过|不高于|最高|不低于|不少于)(?:为|可达|给予|达|补助|补贴|奖励|支持)?(?<at>(?<n>" + Number + ")万[人家项名个件亩台套次场])(?=[，。；、）的])")]
    private static partial Regex MoneyInOthers();

    // 涉及的8万元项目均已补签: what is said of all of them counts them.
    [GeneratedRegex("(?<=[的对]|涉及)(?<at>(?<n>[0-9]{1,3})[万亿]?元)(?=(?:项目|课题|企业|平台|问题|合同|乡镇|村|单位|合作社)(?:均|都|全部|逐一|逐个|分别))")]
    private static partial Regex MoneyForCount();

    [GeneratedRegex("(?<at>(?<n>" + Number + ")个百分点(?:数|比|率|值))")]
    private static partial Regex PointsAndMore();

    [GeneratedRegex("(?:企业|公司|合作社)(?:共|约|达|累计)?(?<at>(?<n>[0-9]{1,6}[余多]?)(?:位次|名次|台次|件次|亩次|条次|只次|头次|篇次))(?=[，。；、）])")]
    private static partial Regex OfFirmsInOthers();

    [GeneratedRegex("(?:群众|观众|听众|游客|市民|青少年|农民|农户|学生|人员|干部|职工|党员|师生|居民)(?:共|约|达|累计|近)?(?<at>(?<n>[0-9]{1,6}(?:\\.[0-9]{1,2})?万?[余多]?)(?:位次|家次|台次|件次|亩次|条次|只次|头次|篇次|项次))(?=[，。；、）])")]
    private static partial Regex OfPersonsInOthers();

    [GeneratedRegex("(?:用|发|供|售|购|耗|上网|外送|节)电量?[^，。；、0-9\n]{0,6}(?<at>(?<n>" + Number + "[万亿]?)千瓦)(?!时|·|小时|[一-龥]?[/／])")]
    private static partial Regex PowerForEnergy();

    [GeneratedRegex("(?:装机容量|装机规模|装机|变电容量)[^，。；、0-9\n]{0,6}(?<at>(?<n>" + Number + "[万亿]?千瓦)(?:时|小时))")]
    private static partial Regex EnergyForPower();

    [GeneratedRegex("(?<at>(?<n>" + Number + "[余多]?[万千]?[余多]?)(?:公里|千米|米))(?=(?:油茶|柑橘|橘|桃|梨|苹果|葡萄|猕猴桃|经济|撂荒|连片|标准化|生态)?(?:果园|茶园|林地|耕地|农田|草场|稻田|桑园|药园|菜地|旱地|水田|林场|果林|茶林|基地|园区)(?![外处远]))|(?:果园|茶园|林地|耕地|草场|稻田|桑园|种植|栽种|栽植|套种|播种|造林|流转|撂荒)(?:面积|土地)[^，。；、0-9\n]{0,6}(?<at>(?<n>" + Number + "[余多]?[万千]?[余多]?)(?:公里|千米|米))(?=[，。；、）])")]
    private static partial Regex LengthForArea();

    [GeneratedRegex("(?:公路|道路|河道|管道|管网|渠道|水渠|灌渠|沟渠|步道|光缆|线路|堤防|水泥路|产业路|机耕道|生产便道)(?:共|约|达|长|累计)?(?<at>(?<n>" + Number + "[余多]?)(?:亩|平方公里|公顷))(?=[，。；、）])")]
    private static partial Regex AreaForLength();

    [GeneratedRegex("(?:年产量|总产量|产量|年产|总产)(?:共|约|达到?|为|突破|超过?|近)?(?<at>(?<n>" + Number + "[余多]?[万亿]?)(?:亩|公里|平方米|公顷|米|人|户))(?=[，。；、）])")]
    private static partial Regex OfWeightInOthers();

    [GeneratedRegex("(?:近|前|后|为期|历时|不超过|延期|延长|提前)(?<at>(?<n>[0-9]{1,2})[家名位台间只项件次场亩元条](?=月[，。；、）的内]))")]
    private static partial Regex OfMonthsInOthers();
}
