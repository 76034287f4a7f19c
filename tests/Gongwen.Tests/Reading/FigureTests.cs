using Xunit;

namespace Kechuang.Gongwen.Tests.Reading;

public sealed class FigureTests
{
    [Theory]
    // counts and amounts
    [InlineData("全年新增高新技术企业5家。", "5家 家 count")]
    [InlineData("培训农民1,234人次，发放资料３５００份。", "1,234人次 人次 count; ３５００份 份 count")]
    [InlineData("兑现奖补资金3.5万元，其中省级1.2亿元。", "3.5万元 万元 amount; 1.2亿元 亿元 amount")]
    [InlineData("推广面积30余万亩，带动3万余人就业。", "30余万亩 万亩 amount; 3万余人 万人 count")]
    [InlineData("新建平台两家，举办培训十二场次，投入三百万元。", "两家 家 count; 十二场次 场次 count; 三百万元 万元 amount")]
    [InlineData("技术合同登记15—20项，成交额13万元～17万元。", "15—20项 项 count; 13万元 万元 amount; 17万元 万元 amount")]
    [InlineData("投入 12 万元，覆盖 25 个乡镇。", "12 万元 万元 amount; 25 个 个 count")]
    [InlineData("申报 ＿＿ 家，（  ）家获批，立项__项，完成××个，××××年实施。", "＿＿ 家 家 count; （  ）家 家 count; __项 项 count; ××个 个 count; ××××年 年 date")]
    [InlineData("ｘｘ家企业、X家平台、1xx家合作社。", "ｘｘ家 家 count; X家 家 count; 1xx家 家 count")]
    // percentages
    [InlineData("完成投资2亿元，同比增长12.5%，占年度任务的80％。", "2亿元 亿元 amount; 12.5% % growth-rate; 80％ ％ completion-rate")]
    [InlineData("研发经费占GDP2.5%，提高0.3个百分点。", "2.5% % ratio; 0.3个百分点 个百分点 growth-rate")]
    [InlineData("覆盖率提高到95%，翻了2倍。", "95% % ratio; 2倍 倍 growth-rate")]
    [InlineData("提前完成全年任务，达110%。", "110% % completion-rate")]
    [InlineData("力争实现10%的增长。", "10% % growth-rate")]
    [InlineData("贫困发生率降至百分之一点五，合格率为百分之九十八。", "百分之一点五 % ratio; 百分之九十八 % ratio")]
    // ranks
    [InlineData("综合排名全省第三，列全市第1位，进入前10名。", "第三 - rank; 第1位 位 rank; 前10名 名 rank")]
    [InlineData("第x批高企已公示，位列第xx。", "第x批 批 rank; 第xx - rank")]
    // dates
    [InlineData("2019年12月10日印发，1-9月完成，二〇一九年启动。", "2019年12月10日 日 date; 1-9月 月 date; 二〇一九年 年 date")]
    [InlineData("2021—2023年实施，2024-05-06验收，一季度见效，第3季度总结。", "2021—2023年 年 date; 2024-05-06 日 date; 一季度 季度 date; 第3季度 季度 date")]
    [InlineData("近3年累计，30日内办结，3月15日前上报。", "3年 年 count; 30日 日 count; 3月15日 日 date")]
    [InlineData("20xx年x月起施行。", "20xx年x月 月 date")]
    // said loosely
    [InlineData("近百家企业参加，服务数十家单位，培训千余人次，走访10余家，惠及上万名农民。", "百家 家 count; 数十家 家 count; 千余人次 人次 count; 10余家 家 count; 万名 名 count")]
    [InlineData("三分之一的企业建有机构，半数以上完成，占百分之五，配套比例1:3，翻了一番。", "三分之一 - ratio; 半数 - ratio; 百分之五 % ratio; 1:3 - ratio; 翻了一番 番 growth-rate")]
    [InlineData("围绕五大主导产业，学习党的二十大精神，培育一大批人才。", "五大 大 count")]
    [InlineData("位居全市前三，增长-5%，为期3个月，三四家企业。", "前三 - rank; -5% % growth-rate; 3个月 个月 count; 三四家 家 count")]
    [InlineData("投入XX.XX万元，完成**家，占__%，新增□□家。", "XX.XX万元 万元 amount; **家 家 count; __% % ratio; □□家 家 count")]
    // no figures
    [InlineData("通过ISO9001认证，H5页面、3A级景区、12345热线，8:30集合，千家万户，百姓满意。", "")]
    [InlineData("认真落实中央八项规定精神，增强“四个意识”，做到两个维护，三次产业融合，千家万户受益，进一步统一思想。", "")]
    [InlineData("围绕xx县、xx家庭农场、xx项目建设、xx个体户和xx科技有限公司开展工作。", "")]
    [InlineData("按照GB/T 9704-2012，5G、A4、107表、Excel、xlsx、mxx文件，一批企业、一些单位。", "")]
    [InlineData("云办发〔2019〕12号、〔xxxx〕xx号文件。", "")]
    public void Figures_are_told_from_words(string text, string expected)
    {
        var found = Outline.Read(text).Figures.Select(f => $"{f.Text} {f.Unit ?? "-"} {OutlineJson.Name(f.Claim)}");

        Assert.Equal(expected, string.Join("; ", found));
    }

    [Theory]
    [InlineData("完成市定任务20家的125%。", "20家 Target; 125% Completion")]
    [InlineData("目标任务为8%，实际达到9.1%。", "8% Target; 9.1% Value")]
    [InlineData("市里下达任务15家，完成18家，超额完成任务3家。", "15家 Target; 18家 Value; 3家 Value")]
    [InlineData("超出规定新增2家高企的任务。", "2家 Target")]
    public void Targets_are_told_from_values(string text, string expected)
    {
        Assert.Equal(expected, string.Join("; ", Outline.Read(text).Figures.Select(f => $"{f.Text} {f.Role}")));
    }

    [Theory]
    [InlineData("落实xx市委办公室要求，提升xx形象。", "xx市; xx名称")]
    [InlineData("×省×县××乡××村。", "×省; ×县; ××乡; ××村")]
    [InlineData("〔xxxx〕xx号", "xxxx文号; xx文号")]
    [InlineData("服务覆盖xx村，xx村民受益", "xx名称")]
    public void Names_left_open_carry_their_kind(string text, string expected)
    {
        Assert.Equal(expected, string.Join("; ", Outline.Read(text).Placeholders.Select(p => p.Text + p.Kind)));
    }

    [Theory]
    [InlineData("新增5家", 5.0)]
    [InlineData("新增１２家", 12.0)]
    [InlineData("投入1,234.5万元", 1234.5)]
    [InlineData("投入三百二十万元", 320.0)]
    [InlineData("占百分之二十三点五", 23.5)]
    [InlineData("新增xx家", null)]
    [InlineData("新增5-8家", null)]
    public void A_figure_has_the_value_written(string text, double? expected)
    {
        Assert.Equal((decimal?)expected, Assert.Single(Outline.Read(text).Figures).Value);
    }
}
