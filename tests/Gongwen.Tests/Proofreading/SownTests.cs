using Kechuang.Gongwen.Tests.Corpus;
using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

/// <summary>Single faults as another hand may sow them into a sound text, written before the rules were tried on them; each is found in its class.</summary>
public sealed class SownTests
{
    private const string Before = "云溪县科技局2023年工作总结\n今年以来，全县科技工作有序推进，企业主体地位明显增强。\n";
    private const string After = "\n全年新增平台2个，科技特派员服务农村，培训农民3000人次，成效明显。\n";

    private static readonly Gongwen.Proofreader Reader = Examined.Proofreader();

    [Theory]
    [InlineData("docnum", "根据《关于印发〈创新型县建设方案〉的通知》（溪政办发〔2022〕年15号）要求，抓好落实。")]
    [InlineData("docnum", "印发《管理办法》（云科字〔202〕12号），规范管理。")]
    [InlineData("docnum", "按照县委《实施意见》（云发【2021】5号）要求推进。")]
    [InlineData("docnum", "根据《若干措施》（赣府厅字(2022)36号）规定执行。")]
    [InlineData("docnum", "根据《若干措施》（黔科通〔二〇二二〕36号）规定执行。")]
    [InlineData("docnum", "根据《若干措施》（川科发高〔2022〕0036号）规定执行。")]
    [InlineData("docnum", "根据《若干措施》（川科发〔2022〕36）规定执行。")]
    [InlineData("docnum", "根据云科发36号文件要求，开展自查。")]
    [InlineData("date", "2023年11月31日，召开专题会议。")]
    [InlineData("date", "会议于2023年4月31号召开，部署全年工作。")]
    [InlineData("date", "2月30日前完成整改。")]
    [InlineData("date", "2023年0月15日印发方案。")]
    [InlineData("date", "截至二〇二三年十三月，全县共有企业5家。")]
    [InlineData("date", "2023年2月29日举行启动仪式。")]
    [InlineData("date", "活动时间为2023年9月30日至9月15日。")]
    [InlineData("date", "23年全年新增企业15家，成效明显。")]
    [InlineData("date", "2023年5月45日举办培训班。")]
    [InlineData("date", "项目建设期为2024年12月至2023年1月，总投资5000万元。")]
    [InlineData("unit", "新增高新技术企业15个家，总数达到60家。")]
    [InlineData("unit", "引进博士12家，硕士30名。")]
    [InlineData("unit", "授权发明专利35名，同比增长12%。")]
    [InlineData("unit", "示范面积1200平方，带动农户300户。")]
    [InlineData("unit", "举办培训班15家，培训农民800人次。")]
    [InlineData("unit", "全年完成技术合同成交额5.6亿万元，同比增长12%。")]
    [InlineData("unit", "研发投入强度提高0.2百分点，达到1.8%。")]
    [InlineData("unit", "发放科技图书3000名，受到群众欢迎。")]
    [InlineData("unit", "实施省级科技项目12人，争取资金800万元。")]
    [InlineData("unit", "选派科技特派员86项，覆盖全部乡镇。")]
    [InlineData("unit", "争取上级资金1200万，同比增长10%。")]
    [InlineData("unit", "建成省级重点实验室3位，市级8家。")]
    [InlineData("unit", "签订产学研合作协议25人，推动成果转化。")]
    [InlineData("unit", "科技馆接待观众1.2万家次，讲解300场。")]
    [InlineData("unit", "成果转化率达到45个百分点，居全市第二。")]
    [InlineData("grammar", "通过一年来的努力，使全县科技工作迈上了新台阶。")]
    [InlineData("grammar", "在全局干部的共同努力下，使各项任务全面完成。")]
    [InlineData("grammar", "我局高度重视科技特派员工作的重要性。")]
    [InlineData("grammar", "科技创新水平明显加强，企业活力不断提高。")]
    [InlineData("grammar", "有效避免了安全事故不发生。")]
    [InlineData("grammar", "由于投入不足，因此导致平台建设滞后的原因。")]
    [InlineData("grammar", "全县科技工作者深受广大群众的所欢迎。")]
    [InlineData("grammar", "能否做好科技工作，是推动高质量发展的关键。")]
    [InlineData("grammar", "企业研发投入比去年同期相比增长15%。")]
    [InlineData("grammar", "经过大家的共同努力，取得了显著的成绩和提高。")]
    [InlineData("grammar", "加快推进科技成果转化的力度，助力产业升级。")]
    [InlineData("grammar", "不断提升企业的创新积极性和热情高涨。")]
    [InlineData("grammar", "对于科技型企业的培育问题上，我们还存在不足。")]
    [InlineData("grammar", "据不完全统计显示，全县共有科技人才500多人。")]
    [InlineData("grammar", "今年以来，我局先后共计组织开展各类培训20多场次左右。")]
    [InlineData("grammar", "切实防止形式主义问题不再反弹。")]
    [InlineData("punctuation", "全县现有企业50家、其中高新技术企业12家。")]
    [InlineData("punctuation", "会议指出；科技创新是第一动力。")]
    [InlineData("punctuation", "一是投入不足，。二是人才短缺。")]
    [InlineData("punctuation", "我们将重点做好以下工作，：一是抓平台。")]
    [InlineData("punctuation", "涉及农业、工业、服务业、等领域。")]
    [InlineData("punctuation", "建设了“科技馆”“博物馆”、等场馆。")]
    [InlineData("punctuation", "深入学习贯彻党的二十大精神。，全面落实各项部署。")]
    [InlineData("width", "全县共有企业５0家,其中高企１2家。")]
    [InlineData("width", "２０２３年，全县新增企业15家。")]
    [InlineData("width", "增长１２．５％，居全市第二。")]
    [InlineData("truncated", "在县委、县政府的坚强领导下，在省市科技部门的。")]
    [InlineData("boilerplate", "（此文仅供参考，请根据实际情况修改）")]
    [InlineData("boilerplate", "点击查看更多精彩内容")]
    [InlineData("boilerplate", "上一篇：科技局2022年工作总结")]
    [InlineData("boilerplate", "本文由XX文库整理发布，转载请注明出处。")]
    [InlineData("boilerplate", "当前位置：首页>政务公开>工作总结")]
    [InlineData("boilerplate", "分享到：微信 微博")]
    [InlineData("boilerplate", "【打印】【关闭】")]
    [InlineData("boilerplate", "您好，以下是为您生成的工作总结：")]
    [InlineData("boilerplate", "版权声明：本网站所有内容归原作者所有")]
    [InlineData("boilerplate", "阅读次数：256 发布时间：2023-12-01")]
    public void A_fault_is_found_in_its_class(string kind, string text) =>
        Assert.Contains(kind, Reader.Read(Before + text + After).Findings.Select(f => FindingNames.Name(f.Class)));

    [Fact]
    public void The_text_around_them_is_sound() => Assert.Empty(Reader.Read(Before + "全县现有企业50家。" + After).Findings);
}
