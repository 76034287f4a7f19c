using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

/// <summary>Figures that their words derive from others: what is left, gaps, flows, series, prices, twins, lengths of time.</summary>
public sealed class DerivedFigureTests
{
    private static readonly Proofreader Proofreader = new(new Knowledge());

    [Theory]
    // what is left or wanting
    [InlineData("到位资金420万元，支出386.5万元，占到位资金的92.0%，结余【43.5万元】结转下年。", "33.5万元")]
    [InlineData("党组成员应到9人，实到7人，【3人】因公请假。", "2人")]
    [InlineData("排查隐患52处，已整改47处，整改率90.4%，还有【7处】正在整改。", "5处")]
    [InlineData("人员编制36名，其中行政编制12名、事业编制24名；实有在职人员33人，其中行政人员11人、事业人员22人，空编【5名】。", "3名")]
    [InlineData("高新技术企业达到87家，距离年度目标95家还差【18家】。", "8家")]
    [InlineData("研发投入强度达到2.06%，距2.40%的目标还差【0.44个百分点】。", "0.34个百分点")]
    [InlineData("规上工业实现产值46.8亿元，完成年度目标98亿元的47.8%。\n下半年规上工业还需完成产值【52.1亿元】。", "51.2亿元")]
    [InlineData("指标|目标|完成\n技术合同成交额（万元）|9000|8350\n技术合同成交额距目标还差【750万元】。", "650万元")]
    [InlineData("年度目标为引进农作物新品种12个以上。\n全年引进小麦、玉米等农作物新品种16个，超出目标【6个】。", "4个")]
    [InlineData("受理申请58件，批准46件，不予批准9件，其余【5件】正在审核。", "3件")]
    [InlineData("年初结转资金16万元，当年安排资金220万元，全年支出205万元，年末结余【41万元】。", "31万元")]
    [InlineData("全部19个项目中，17个通过验收，【3个】延期。", "2个")]
    // gaps
    [InlineData("研发强度1.76%，低于全省2.31%的平均水平【0.65个百分点】。", "0.55个百分点")]
    [InlineData("完成全年任务的114%，超出目标【16个百分点】。", "14个百分点")]
    [InlineData("有研发活动的占48.0%，比全市57.0%的平均水平低【8.0个百分点】。", "9.0个百分点")]
    [InlineData("完成年度目标的68.4%，较75%的时间进度慢【7.6个百分点】。", "6.6个百分点")]
    // flows and series
    [InlineData("上年末有效期内高新技术企业176家，当年新认定38家，到期外迁9家，年末总数为【207家】。", "205家")]
    [InlineData("2022年至2024年，县财政分别安排经费160万元、200万元和250万元，其中2024年比上年增长【35%】。", "25%")]
    [InlineData("2021年末、2022年末、2023年末分别为82家、101家、127家，两年净增【55家】。", "45家")]
    [InlineData("全社会研发投入6.4亿元，居全市第5位。\n全社会研发投入增长25%，达到【8.5亿元】。", "8.0亿元")]
    [InlineData("三年来累计投入资金1350万元，年均投入【350万元】。", "450万元")]
    [InlineData("与上年2.25亿元相比，增加0.36亿元，增长【18.0%】。", "16.0%")]
    [InlineData("上半年完成投资2.6亿元，下半年完成投资3.5亿元，全年完成投资【6.3亿元】。", "6.1亿元")]
    // rates whose words name both figures
    [InlineData("预算数为520万元，决算数为494万元，完成预算的【92%】。", "95%")]
    [InlineData("全县地区生产总值240亿元，全社会研发投入4.32亿元，研发投入强度为【1.98%】。", "1.80%")]
    [InlineData("选派科技特派员136名。\n对考核优秀的27名科技特派员通报表扬，优秀率【29.9%】。", "19.9%")]
    // prices
    [InlineData("种植油菜3.2万亩，平均亩产150公斤，总产【0.84万吨】。", "0.48万吨")]
    [InlineData("特派员项目【196.00万元】，选派特派员140名，每名补助1.50万元。", "210.00万元")]
    [InlineData("认定企业48家，每家20万元，支出【980万元】。", "960万元")]
    // told again
    [InlineData("全年培训农民4370人次。\n虽培训农民【4730人次】，但跟踪服务不够。", "4370人次")]
    [InlineData("指标|目标|完成\n科技型中小企业入库数（家）|50|64\n全年科技型中小企业入库【69家】。", "64家")]
    // shares of a whole
    [InlineData("由风险资金分担30%、合作银行承担【60%】。", "70%")]
    [InlineData("其中甲类38家、乙类27家、丙类17家、丁类14家、其他8家，占比分别为36.5%、26.0%、【14.3%】、13.5%和7.7%。", "16.3%")]
    [InlineData("服务团有特派员18名，占全县72名特派员的【三分之一】。", "四分之一")]
    [InlineData("覆盖9个乡镇72个行政村，占全县90个行政村的【85.0%】。", "80.0%")]
    // lengths of time
    [InlineData("从4月10日到9月10日，为期【4个月】。", "5个月")]
    [InlineData("自2018年起设立专项资金，到2023年已连续安排【5年】。", "6年")]
    [InlineData("活动从9月14日持续到9月20日，历时【5天】。", "7天")]
    // which way
    [InlineData("利润率为5.2%，比上年同期的5.9%【提高0.7个百分点】。", "降低0.7个百分点")]
    // what else the text says tells the total from its parts
    [InlineData("发布成果【340项】，其中医药108项、装备96项、材料72项、信息44项，分别占33.8%、30.0%、22.5%和13.8%。", "320项")]
    [InlineData("确定的【28项】任务中，已完成12项、正在推进10项、进度滞后4项，完成率46.2%。", "26项")]
    public void What_its_words_ask_for_is_told(string marked, string right)
    {
        var start = marked.IndexOf('【', StringComparison.Ordinal);
        var text = marked.Replace("【", "", StringComparison.Ordinal).Replace("】", "", StringComparison.Ordinal);
        var finding = Assert.Single(Proofreader.Read(text).Findings, f => f.Class == FindingClass.FigureInconsistent);

        Assert.Equal((start, marked[(start + 1)..marked.IndexOf('】', StringComparison.Ordinal)], right), (finding.Place.Start, finding.Place.Of(text), finding.Suggestion));
    }

    [Theory]
    [InlineData("到位资金420万元，支出386.5万元，结余33.5万元。")]
    [InlineData("受理申请58件，批准46件，不予批准9件，其余3件正在审核。")]
    [InlineData("活动从9月14日到20日，为期7天；培训从10月8日到10日，历时3天。")]
    [InlineData("预算数为520万元，决算数为494万元，完成预算的95%。")]
    [InlineData("引进人才66人，其中博士12人、硕士31人、其他人才23人。")]
    [InlineData("排查隐患52处，已整改44处，正在整改5处，还有3处未整改。")]
    [InlineData("上年结余12万元，本年安排80万元，支出75万元，结余17万元。")]
    [InlineData("占48.0%，比全市57.0%的平均水平低9.0个百分点。")]
    [InlineData("研发投入5.2亿元，占GDP的比重达1.9%，比上年提高0.15个百分点。")]
    [InlineData("评价平台60个，其中优秀12个、良好30个、合格15个、不合格3个，优良率70.0%。")]
    [InlineData("入库214家，其中第一批92家、第二批75家、第三批47家，比上年的184家增长16.3%。")]
    [InlineData("共有平台72个，比2022年底的48个增加24个，增长50.0%。按级别分，国家级2个、省级20个、市级50个。")]
    [InlineData("由2022年的52家增加到2023年的68家、2024年的85家，已达到104家。从行业看，104家企业中，甲38家、乙27家、丙39家。")]
    [InlineData("立项后拨付70%，验收合格后拨付30%。县审计局于2023年11月对其中8个项目进行了抽查。")]
    [InlineData("与高校签约4项、与院所签约3项、与企业签约5项，合计签约12项。")]
    [InlineData("重点研发计划19项、自然科学基金9项、软科学6项，到位资金4080万元，平均每项120万元。")]
    [InlineData("全年培训农民4370人次。上年培训农民4730人次。")]
    [InlineData("从4月10日到9月10日，为期5个月。自2018年起设立专项资金，到2023年已连续安排6年。")]
    public void What_comes_out_is_left_alone(string text) =>
        Assert.Equal([], Proofreader.Read(text).Findings.Where(f => f.Class == FindingClass.FigureInconsistent).Select(f => f.Place.Of(text) + " " + f.Message));
}
