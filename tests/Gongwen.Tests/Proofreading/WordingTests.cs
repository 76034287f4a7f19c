using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

public sealed class WordingTests
{
    private const string Prose = "全县科技创新工作有序推进，企业主体地位明显增强。\n平台建设步伐加快，全年新增省级平台2个。\n科技特派员服务农村，全年培训农民群众3000人次。\n";

    [Theory]
    [InlineData("切实提升科技资金使用效益和管理漏洞，抓好整改。", "grammar.collocation 提升科技资金使用效益和管理漏洞 → 提升科技资金使用效益，堵塞管理漏洞")]
    [InlineData("进一步提高干部队伍的作风和能力建设。", "grammar.collocation 提高干部队伍的作风和能力建设 → 提高干部队伍的作风，加强能力建设")]
    [InlineData("改革以来，不断增强产业短板。", "grammar.collocation 增强产业短板 → 补齐产业短板")]
    [InlineData("个别企业认定后放松了对研发投入的力度，", "grammar.collocation 放松了对研发投入的力度 → 加大了对研发投入的力度")]
    [InlineData("切实把思想和行动统一到县委的决策部署。", "grammar.frame 统一到县委的决策部署 → 统一到县委的决策部署上来")]
    [InlineData("把科技创新摆在更加突出的，", "grammar.frame 把科技创新摆在更加突出的 → 把科技创新摆在更加突出的位置")]
    [InlineData("以项目建设抓手，推动发展。", "grammar.frame 以项目建设抓手 → ?")]
    [InlineData("我县具有承接成果转化的区位优势明显。", "grammar.mixed 具有承接成果转化的区位优势明显 → ?")]
    [InlineData("抽贷断贷时有发生的情况较多。", "grammar.mixed 时有发生的情况较多 → ?")]
    [InlineData("加快推动创新型县建设的步伐。", "grammar.mixed 加快推动创新型县建设的步伐 → ?")]
    [InlineData("申报时间由5月提早提前到3月。", "grammar.twice 提早提前 → ?")]
    [InlineData("满意率达到100%以上。", "grammar.beyond-all 100%以上 → 100%")]
    [InlineData("年均降水量约410毫米左右。", "grammar.about-or-so 约410毫米左右 → 约410毫米")]
    [InlineData("截止2023年12月底，全县有企业5家。", "grammar.deadline 截止 → 截至")]
    [InlineData("截止到目前，全县有企业5家。", "grammar.deadline 截止到 → 截至")]
    [InlineData("通过开展科技活动周，使群众的科学素质明显提高。", "grammar.subject-lost 使 → ")]
    [InlineData("在县委的坚强领导下，使科技工作迈上新台阶。", "grammar.subject-lost 使 → ")]
    [InlineData("严防安全事故不再发生。", "grammar.prevent-not 不再 → ")]
    [InlineData("这样做的目的是为了方便企业。", "grammar.aim 目的是为了 → 目的是")]
    [InlineData("主要原因是由于投入不足。", "grammar.cause 原因是由于 → 原因是")]
    [InlineData("营业收入同比去年增长5%。", "grammar.year-on-year 同比去年 → 同比")]
    [InlineData("为了提高专利意识为目的，举办培训。", "grammar.mixed 为了提高专利意识为目的 → ?")]
    [InlineData("多数企业缺乏不足研发人员。", "grammar.synonyms 缺乏不足 → 缺乏")]
    [InlineData("由于奖补资金及时兑现的原因，申报积极性提高。", "grammar.mixed 的原因 → ")]
    [InlineData("大约有20家左右企业参加。", "grammar.about-or-so 大约有20家左右 → 大约有20家")]
    [InlineData("超过50家以上企业参加。", "grammar.above-and-more 超过50家以上 → 超过50家")]
    [InlineData("走访近200余家企业。", "grammar.near-and-odd 近200余家 → 近200家")]
    [InlineData("比例不得低于3%以上。", "grammar.above-and-more 不得低于3%以上 → 不得低于3%")]
    [InlineData("建有率保持在90%以上左右。", "grammar.about-or-so 以上左右 → 以上")]
    [InlineData("大约帮扶镇村60个左右。", "grammar.about-or-so 大约帮扶镇村60个左右 → 帮扶镇村60个左右")]
    [InlineData("吸引200余多名专家参加。", "grammar.near-and-odd 余多 → 余")]
    [InlineData("落实党风廉政建设主体责任的落实。", "grammar.echo 落实党风廉政建设主体责任的落实 → 落实党风廉政建设主体责任")]
    [InlineData("现将自查情况汇报如下报告。", "grammar.echo 如下报告 → 如下")]
    [InlineData("对进展缓慢的单位给予予以通报。", "grammar.twice 给予予以 → 给予")]
    [InlineData("失信企业被列入为名单管理。", "grammar.mixed 被列入为 → 被列入")]
    [InlineData("服务企业由2022年的112家增加了160家。", "grammar.mixed 增加了 → ?")]
    [InlineData("杜绝不挪用财政资金的现象。", "grammar.prevent-not 不 → ")]
    [InlineData("设备经费最早预计不早于12月底支付。", "grammar.mixed 最早预计不早于12月底支付 → ?")]
    [InlineData("培训农民不少于4000余人次。", "grammar.near-and-odd 不少于4000余人次 → 不少于4000人次")]
    [InlineData("以此次活动周为契机为抓手，优化创新生态。", "grammar.mixed 以此次活动周为契机为抓手 → ?")]
    [InlineData("虽然取得了一定成绩，而且还存在差距。", "grammar.pairing 而且 → 但")]
    [InlineData("加强对项目资金使用的。", "grammar.object-lost 加强对项目资金使用的 → ?")]
    [InlineData("尚没有国家级平台还是空白。", "grammar.mixed 没有国家级平台还是空白 → ?")]
    [InlineData("能耗下降了2倍。", "grammar.fall-by-times 下降了2倍 → ?")]
    [InlineData("企业一步步的壮大起来。", "grammar.de-adverb 的 → 地")]
    [InlineData("积极的推进各项工作。", "grammar.de-adverb 的 → 地")]
    [InlineData("有力得推动了发展。", "grammar.de-adverb 得 → 地")]
    [InlineData("取得了显著地成效。", "grammar.de-noun 地 → 的")]
    [InlineData("工作落实的很好。", "grammar.de-degree 的 → 得")]
    [InlineData("只有不断创新，企业就能发展。", "grammar.only-if 就 → 才")]
    [InlineData("要围绕以企业为中心，做好服务。", "grammar.mixed 围绕以企业为中心 → ?")]
    [InlineData("要提高改革步伐，增强服务。", "grammar.collocation 提高改革步伐 → 加快改革步伐")]
    [InlineData("服务环境得到了更加进一步优化。", "grammar.twice 更加进一步 → 进一步")]
    [InlineData("三年之内的时间内不再受理。", "grammar.twice 三年之内的时间内 → 三年内")]
    [InlineData("兑现补助最多50万元以内。", "grammar.twice 最多50万元以内 → 最多50万元")]
    [InlineData("虽然投入增加，所以效果明显。", "grammar.pairing 所以 → ?")]
    [InlineData("培训活动深受农民所欢迎。", "grammar.mixed 深受农民所欢迎 → ?")]
    [InlineData("产业发展取得了显著的。", "grammar.object-lost 取得了显著的 → ?")]
    public void Constructions_that_do_not_hold(string text, string expected) => Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData("报名截止时间为6月底，申报已经截止，材料报送截止到8月底。截至2023年底，全县有企业5家。")]
    [InlineData("通过开展活动，群众的科学素质明显提高；使用资金规范，防止问题不解决。")]
    [InlineData("发挥了积极的推动作用，形成有效的组织保障和深入的学习氛围，这是全面的发展。")]
    [InlineData("达到90%以上，附近20余家企业约30家参加，超过50家，最近3年增长2倍。")]
    [InlineData("不仅数量增加，而且质量提高。虽然起步晚，但发展快。虽然有不足，我们仍努力。")]
    [InlineData("只有深入一线，才能服务企业。只要坚持，就能成功。所做的很多工作受到好评。")]
    [InlineData("不断的创新是发展的动力，围绕中心服务大局，以企业为主体。")]
    [InlineData("加快改革步伐，提高服务水平，扩大宣传覆盖面，加大工作推进力度。营造全社会尊重人才的良好氛围。")]
    [InlineData("企业与高校和院所合作，发放资料500余份，时间在三年内，进一步加大投入。尽管条件有限，但是成效明显。")]
    [InlineData("因四舍五入，各项之和与合计略有出入；开展线上洽谈、网上签约200余次，邀约50多家。")]
    public void Sound_grammar_is_left_alone(string text) => Assert.Equal("", Marked.Lines(text));

    [Theory]
    [InlineData("乡镇专干身兼数职，难以把主要精力放到。", "pieces.open-end 难以把主要精力放到 → ?")]
    [InlineData("严格管理，从源头上防止同类问题再次。", "pieces.open-end 从源头上防止同类问题再次 → ?")]
    [InlineData("下乡食宿费用仍需由派出单位自行。", "pieces.open-end 下乡食宿费用仍需由派出单位自行 → ?")]
    [InlineData("上级下达资金200万元，主要用于。", "pieces.open-end 主要用于 → ?")]
    [InlineData("会议强调，各单位务必。", "pieces.open-end 各单位务必 → ?")]
    [InlineData("腾出空间用于引进符合我县主导产业方。", "pieces.open-word 腾出空间用于引进符合我县主导产业方 → ?")]
    [InlineData("确保项目按期建成、资金安全高。", "pieces.open-word 资金安全高 → ?")]
    [InlineData("推动落实各项惠企措。", "pieces.open-word 推动落实各项惠企措 → ?")]
    public void A_sentence_whose_end_is_lost(string text, string expected) => Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData("创新能力不断提升，实力持续增强。这项工作刚刚开始。项目通过验收，方案获得通过。")]
    [InlineData("探索提高质量的途径，总结增强服务意识的经验，实施质量提升工作。")]
    [InlineData("把思想和行动统一到县委的决策部署上来，把科技创新摆在更加突出的位置。")]
    [InlineData("以项目建设为抓手，以此为契机，我县区位优势明显，满意率达到100%。")]
    [InlineData("提高认识和转变作风，提升服务能力和堵塞管理漏洞，加强质量管理和能力建设。")]
    public void Sound_frames_and_ends_are_left_alone(string text) => Assert.Equal("", Marked.Lines(text));

    [Theory]
    [InlineData("企业创新能力持续提升，研发投入强度达到2.1%，以及", "pieces.cut-off 以及 → ?")]
    [InlineData("企业创新能力持续提升，研发投入强度达到2.1%，大力推进科技成果", "pieces.unfinished 大力推进科技成果 → ?")]
    [InlineData("企业创新能力持续提升，研发投入强度达到2.1%，位居全市各县前列，", "gbt15834.stop-at-end ， → 。")]
    [InlineData("企业创新能力持续提升，研发投入强度达到2.1%，为全县高质量发展", "pieces.no-end 为全县高质量发展 → ?")]
    [InlineData("企业创新能力持续提升，研发投入强度达到2.1%，位居全市各县前列", "gbt15834.no-final-mark 列 → 列。")]
    public void A_paragraph_that_stops_short(string last, string expected) =>
        Assert.Contains(expected, Marked.Lines(Prose + last + "\n" + Prose).Split('\n'));

    [Theory]
    [InlineData("关于印发《云溪县科学技术局2023年工作总结及2024年工作打算，人才计划》的报告")]
    [InlineData("附件：1.云溪县2023年高新技术企业名单，含复审")]
    [InlineData("（一）加强平台建设。新建平台2个。")]
    public void Titles_and_lists_need_no_final_mark(string line) => Assert.Equal("", Marked.Lines(line + "\n" + Prose));

    [Theory]
    [InlineData("当前位置：首页 > 政务公开 > 工作总结\n2023年工作总结\n发布时间：2023-12-30 来源：县科技局 浏览次数：12 字体：[大 中 小]\n" + Prose, 2)]
    [InlineData("2023年工作总结\n" + Prose + "【打印本页】【关闭窗口】\n上一篇：没有了\n责任编辑：办公室\n版权所有：某县人民政府 ICP备0000号", 4)]
    [InlineData("2023年工作总结\n" + Prose + "扫一扫在手机打开当前页", 1)]
    [InlineData("2023年工作总结\n" + Prose + "- 3 -\n" + Prose, 1)]
    public void What_the_web_added_is_boilerplate_and_noise(string text, int noise)
    {
        Assert.Equal(noise, Outline.Read(text).Noise.Count);
        Assert.Equal(noise, Marked.In(text).Count(f => f.Rule == "boilerplate.web"));
        Assert.DoesNotContain(Marked.In(text), f => f.Class != FindingClass.Boilerplate);
    }

    [Theory]
    [InlineData("全县创新能力提升。更多范文请关注公众号“文库”。", "boilerplate.sentence 更多范文请关注公众号“文库”。 → ")]
    [InlineData("全县创新能力提升。希望以上内容对您有所帮助。", "boilerplate.sentence 希望以上内容对您有所帮助。 → ")]
    public void What_templates_and_programs_left_is_boilerplate(string text, string expected) =>
        Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData("开展知识产权保护，查处侵权案件3起，版权登记5件，网络宣传2次。")]
    [InlineData("XX同志、xx县、××企业获奖，来源渠道拓宽。\n依托“科技云溪”公众号发布信息20条，关注人数上千。")]
    public void A_bureau_may_write_of_rights_and_networks(string text) => Assert.Equal("", Marked.Lines(text));
}
