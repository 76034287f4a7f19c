using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

/// <summary>Lists whose entries say more of each part, shares that agree on what they are of, and what the length of a period gives.</summary>
public sealed class FigureListTests
{
    private static readonly Proofreader Proofreader = new(new Knowledge());

    [Theory]
    // each part with its growth, share and target
    [InlineData("上半年完成投资【42618万元】，同比增长8.2%。其中：企业自筹21305万元，占年度计划的48.2%，同比增长6.1%；财政投入20313万元，占年度计划的52.7%，同比增长10.5%。", "41618万元", false)]
    [InlineData("共受理诉求3172件，同比增长4.1%。从类型看，咨询类1856件，占58.51%；求助类【824件】，占22.82%；投诉类592件，占18.66%。", "724件")]
    [InlineData("全年完成产值38.6亿元，同比增长6.2%。分部门看，工业24.1亿元，同比增长5.5%；农业6.3亿元，同比增长3.1%；服务业【9.2亿元】，同比增长10.2%。", "8.2亿元", false)]
    [InlineData("受理工单【2814件】，已办结2236件，正在办理588件。", "2824件", false)]
    // the rate before the change
    [InlineData("登记合同318件，同比增长6.0%，同比增加【28件】。", "18件")]
    [InlineData("收入完成4128万元，完成预算的52.1%，同比增收318万元，增长【18.3%】。", "8.3%")]
    [InlineData("支出完成7104万元，比上年减支296万元，下降【14.0%】。", "4.0%")]
    // shares that agree on a whole that is not told
    [InlineData("种植类118个，占29.5%；养殖类86个，占21.5%；加工类74个，占18.5%；服务类122个，占【35.0%】。", "30.5%")]
    [InlineData("有效发明专利640件。工业领域256件，同比增长8.1%，占全部专利的40.0%；农业领域192件，同比增长3.2%，占全部专利的【35.0%】；其他领域192件，同比增长1.1%，占全部专利的30.0%。", "30.0%")]
    // the base by a longer name
    [InlineData("地方一般公共财政预算收入完成25.0亿元。税收收入17.5亿元，同比增长4.0%，占财政收入的【75.0%】。", "70.0%")]
    // what was reached after its rate
    [InlineData("年度计划投资4.2亿元，截至9月底已完成年度计划的75.0%，完成投资【3.51亿元】。", "3.15亿元")]
    // the length of the period
    [InlineData("上半年完成投资5.6亿元，占年度计划的56.4%，超序时进度【4.6个百分点】。", "6.4个百分点")]
    [InlineData("第14周共受理来电8274件，日均【1128件】。", "1182件")]
    [InlineData("产值由2020年的10亿元增加到2022年的14.4亿元，两年累计增长44.0%，年均增长【22.0%】。", "20.0%")]
    // products and amounts that stand apart
    [InlineData("推广面积1400亩，亩均增收1800元，共为农户增收【225万元】。", "252万元")]
    [InlineData("采购离心机1台（36万元）、培养箱1台（48万元）、显微镜1台（124万元），合计【218万元】。", "208万元")]
    // totals and columns
    [InlineData("拟兑现奖补资金【1024万元】。\n一、高企奖补（36家，360万元）\n对新认定企业给予奖补。\n二、研发奖补（20家，416万元）\n对研发投入给予奖补。\n三、平台奖补（8个，266万元）\n对新建平台给予奖补。", "1042万元")]
    [InlineData("指标\t2020年\t2022年\t2025年目标\t完成\n高企\t18\t27\t36\t75.0%\n科小\t40\t66\t88\t75.0%\n平台\t10\t14\t20\t【78.0%】\n专利\t50\t72\t90\t80.0%", "70.0%")]
    [InlineData("乡镇\t组织\t投入\t成效\t得分\n东镇\t30.5\t24.0\t15.5\t70.0\n西镇\t28.0\t22.5\t16.0\t66.5\n南镇\t31.0\t20.0\t14.0\t【67.0】\n北镇\t27.0\t21.5\t12.5\t61.0", "65.0")]
    public void What_does_not_follow_is_found(string marked, string suggestion, bool exact = true)
    {
        var start = marked.IndexOf('【', StringComparison.Ordinal);
        var end = marked.IndexOf('】', StringComparison.Ordinal) - 1;
        var text = marked.Replace("【", "", StringComparison.Ordinal).Replace("】", "", StringComparison.Ordinal);

        var finding = Assert.Single(Proofreader.Read(text).Findings, f => f.Class == FindingClass.FigureInconsistent);

        // Where nothing tells which of them is wrong, the place is one of the reckoning's figures.
        Assert.True(finding.Place.Start == start || (!exact && finding.Others.Any(o => o.Start == start)), finding.Place.Of(text) + " " + finding.Message);
        Assert.True(!exact || finding.Suggestion == suggestion, finding.Suggestion);
        Assert.True(end > start);
    }

    [Theory]
    [InlineData("上半年完成投资41618万元，同比增长8.2%。其中：企业自筹21305万元，占年度计划的48.2%，同比增长6.1%；财政投入20313万元，占年度计划的52.7%，同比增长10.5%。")]
    [InlineData("税收收入8103万元，比上年增收1284万元，增长18.8%；非税收入16524万元，比上年减收2354万元，下降12.5%。")]
    [InlineData("年度计划开工240项（其中前三季度计划开工210项），目前已开工192项，完成年度计划开工的80.0%。")]
    [InlineData("制造业增长3.4%，高于全县规上工业增速2.1个百分点；采矿业下降4.5%，低于全县规上工业增速5.8个百分点。")]
    [InlineData("受理925件，结案440件（调解211件，撤诉97件，调撤率为70%）。")]
    [InlineData("共受理诉求180件，办结150件，正在办理30件，超期率0.01%。")]
    [InlineData("期末登记失业908人，比上季末减少9人；登记失业率为4.1%。")]
    [InlineData("全市有规上企业1240家，其中建有机构的806家，占65.0%。按级别分，国家级3家、省级118家、市级247家、县级438家。")]
    [InlineData("前三季度新设企业589.8万户，日均新设2.2万户，日均净增1.2万户。")]
    [InlineData("实有11人，其中借调3人、病假1人、临近退休4人。")]
    [InlineData("46家企业中，开展研发活动的23家，占50%；建有研发机构的17家，占37%。")]
    public void What_comes_out_is_left_alone(string text) =>
        Assert.Equal([], Proofreader.Read(text).Findings.Where(f => f.Class == FindingClass.FigureInconsistent).Select(f => f.Place.Of(text) + " " + f.Message));
}
