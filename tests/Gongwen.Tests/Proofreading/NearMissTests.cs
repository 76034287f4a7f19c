using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

/// <summary>Figures that are what their words ask for but for a digit.</summary>
public sealed class NearMissTests
{
    private static readonly Proofreader Proofreader = new(new Knowledge());

    [Theory]
    [InlineData("登记技术合同37项，成交额8640万元，项均【243.5万元】。", "233.5万元")]
    [InlineData("年末有效发明专利185件，按常住人口37万人计算，每万人拥有【6件】。", "5件")]
    [InlineData("规上科技企业38家，实现营业收入64.6亿元，上缴税金2.66亿元，户均营业收入【1.9亿元】。", "1.7亿元")]
    [InlineData("市级众创空间3个，每个奖补25万元，计【85万元】。", "75万元")]
    [InlineData("年初预算2240万元，全年支出2016万元，预算执行率【92%】。", "90%")]
    [InlineData("全年支出2016万元。用于平台建设420万元，占【28.0%】；用于培训504万元，占25.0%；用于科普1092万元，占54.2%。", "20.8%")]
    [InlineData("新认定省级平台4个，总数由18个增至【23个】。", "22个")]
    [InlineData("研发投入由2020年的0.88亿元增加到1.76亿元，增长【2倍】。", "1倍")]
    public void A_slipped_digit_is_told(string text, string right)
    {
        var plain = text.Replace("【", "", StringComparison.Ordinal).Replace("】", "", StringComparison.Ordinal);
        var finding = Assert.Single(Proofreader.Read(plain).Findings, f => f.Class == FindingClass.FigureInconsistent);

        Assert.Equal((text.IndexOf('【', StringComparison.Ordinal), right), (finding.Place.Start, finding.Suggestion));
    }

    [Theory]
    [InlineData("登记技术合同37项，成交额8640万元，项均233.5万元。")]
    [InlineData("抽检样品120批次，不合格7批次，合格率94.2%。")]
    [InlineData("研发投入1.2亿元，占地区生产总值的1.35%。")]
    [InlineData("有效发明专利1524件，每万人拥有31.4件，其中高价值发明专利612件，占40.2%。")]
    [InlineData("规上企业86家，大中型工业企业研发机构建有率达83%。")]
    public void Figures_that_come_out_or_are_of_something_else_are_left_alone(string text) =>
        Assert.DoesNotContain(Proofreader.Read(text).Findings, f => f.Class == FindingClass.FigureInconsistent);
}
