using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("连续三、四天走访企业。", "gbt15835.estimate 三、四 → 三四")]
    [InlineData("占比提高到15～30%。", "gbt15835.range-percent 15～30% → 15%～30%")]
    [InlineData("新建二个平台。", "gbt15835.two 二个 → 两个")]
    [InlineData("补助企业120万元元。", "unit.doubled 万元元 → 万元")]
    [InlineData("示范面积4200亩亩，", "unit.doubled 4200亩亩 → 4200亩")]
    [InlineData("召开调度会11个次。", "unit.doubled 11个次 → ?")]
    [InlineData("获批创新中心11家，累计达到58项；", "unit.measure 58项 → 58家")]
    [InlineData("重大项目仅立项2家，", "unit.measure 2家 → 2项")]
    [InlineData("累计发放贷款6.4亿，", "unit.yuan 6.4亿 → 6.4亿元")]
    [InlineData("获省级奖补资金2150亿元，", "unit.magnitude 2150亿元 → 2150万元")]
    [InlineData("公民具备科学素质的比例达9.3%，比上年提高1.1%。", "unit.rate-by-percent 1.1% → 1.1个百分点")]
    [InlineData("投入强度由1.35%提高到1.58%，提高0.23%。", "unit.rate-by-percent 0.23% → 0.23个百分点")]
    [InlineData("每万人口拥有发明专利9.8件，较去年同期提高1.6个百分点。", "unit.count-by-points 1.6个百分点 → 1.6件")]
    [InlineData("增长12%%。", "unit.doubled %% → %")]
    [InlineData("完成百分之95%。", "unit.percent-twice 百分之95% → 95%")]
    [InlineData("提高3%个百分点。", "unit.percent-points 3%个百分点 → 3个百分点")]
    [InlineData("培育5间高新技术企业。", "unit.measure 5间 → 5家")]
    [InlineData("选派12家科技特派员。", "unit.measure 12家 → 12名")]
    [InlineData("授权发明专利，新增8家发明专利。", "unit.measure 8家 → 8件")]
    [InlineData("实施6名重点项目。", "unit.measure 6名 → 6个")]
    [InlineData("引进推广新技术37辆，效果明显。", "unit.measure 37辆 → 37项")]
    [InlineData("发放宣传资料1.2万家，受到欢迎。", "unit.measure 1.2万家 → 1.2万份")]
    [InlineData("公示5家工作日无异议。", "unit.measure 5家 → 5个")]
    [InlineData("认定国家级1家、省级6家、州级11名。", "unit.measure 11名 → 11家")]
    [InlineData("给予补助，单项最高不超过50万人。", "unit.measure 50万人 → 50万元")]
    [InlineData("兑现奖补资金200万，惠及企业。", "unit.yuan 200万 → 200万元")]
    public void Numbers_and_units(string text, string expected) => Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData("推进二、三产业融合，三、四季度抓落实，第三、四批项目开工。")]
    [InlineData("培训3场次200人次，新增5项企业技术需求、3名企业负责人、2台企业设备。")]
    [InlineData("二次创业，十二个村，新增5户企业、3件专利、2笔合同。")]
    [InlineData("投资200万元，产值1.2亿元，占地3万亩，受益2万户。")]
    [InlineData("推荐5个项目、3项成果，引进2名博士、1个团队。")]
    [InlineData("派出10人科技服务团，5个创新团队，3座水库。")]
    [InlineData("高企认定18家（任务15家），信息采用3篇（目标任务5篇）。")]
    public void Sound_numbers_are_left_alone(string text) => Assert.Equal("", Marked.Lines(text));

    [Theory]
    [InlineData("根据云科发[2023]12号文件。", "gbt9704.docnum-form 云科发[2023]12号 → 云科发〔2023〕12号")]
    [InlineData("根据云科发（2023）12号文件。", "gbt9704.docnum-form 云科发（2023）12号 → 云科发〔2023〕12号")]
    [InlineData("印发通知（云科发〔2023〕第12号），落实到位。", "gbt9704.docnum-form （云科发〔2023〕第12号） → （云科发〔2023〕12号）")]
    [InlineData("印发通知（云科发〔2023〕012号），落实到位。", "gbt9704.docnum-form （云科发〔2023〕012号） → （云科发〔2023〕12号）")]
    [InlineData("印发通知（云科发〔23〕12号），落实到位。", "gbt9704.docnum-form （云科发〔23〕12号） → （云科发〔2023〕12号）")]
    [InlineData("印发通知（云科发〔2023〕号），落实到位。", "gbt9704.docnum-form （云科发〔2023〕号） → ?")]
    [InlineData("印发通知（云科发〔2023〕12），落实到位。", "gbt9704.docnum-form （云科发〔2023〕12） → （云科发〔2023〕12号）")]
    [InlineData("印发通知（云办号），落实到位。", "gbt9704.docnum-parts （云办号） → ?")]
    [InlineData("印发通知(清办发电号)，落实到位。", "gbt9704.docnum-parts (清办发电号) → ?")]
    public void Document_numbers(string text, string expected) => Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData("根据云科发〔2023〕12号、xx办发〔xxxx〕xx号和国科发火〔2016〕32号文件，执行GB/T 9704—2012标准。")]
    [InlineData("专利号（ZL202310000000.1），案号（2019）湘01民初12号，国务院令第743号，公告（2021年第15号）。")]
    [InlineData("党校（2023年春季班）1号楼，统计（2020）号段。")]
    public void Right_document_numbers_and_other_numbers_are_left_alone(string text) => Assert.Equal("", Marked.Lines(text));

    [Theory]
    [InlineData("2023年2月30日召开会议。", "date.calendar 2023年2月30日 → ?")]
    [InlineData("2023年2月29日召开会议。", "date.calendar 2023年2月29日 → ?")]
    [InlineData("6月31日召开会议。", "date.calendar 6月31日 → ?")]
    [InlineData("2023年13月底完成。", "date.month 2023年13月 → ?")]
    [InlineData("2023年6月5日（星期二）召开会议。", "date.weekday 2023年6月5日（星期二） → 2023年6月5日（星期一）")]
    [InlineData("较19年同期增长5%。", "gbt15835.short-year 19年 → 2019年")]
    [InlineData("实施期为2023年5月至2023年3月。", "date.range 2023年5月至2023年3月 → ?")]
    [InlineData("2023年六月5日召开会议。", "date.mixed 2023年六月5日 → ?")]
    public void Dates(string text, string expected) => Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData("2024年2月29日召开会议，2月29日印发，11月1日至3日举办，12月至次年3月推进，用时15年初步建成。")]
    [InlineData("2023年6月5日（星期一）召开，2023年12月至2024年3月实施，10年来成效明显，到2035年建成，2060年前碳中和。")]
    [InlineData("24个月内完成，3—12月开展，2021—2025年实施，二〇二三年十二月五日印发。")]
    public void Real_dates_are_left_alone(string text) => Assert.Equal("", Marked.Lines(text));
}
