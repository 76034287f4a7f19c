using Xunit;

namespace Kechuang.Gongwen.Tests.Characters;

public sealed class WordTests
{
    [Theory]
    [InlineData("推动科技創新發展。", "創新→创新; 發展→发展")]
    [InlineData("各縣市认真贯彻，关於工作的通知。", "縣市→县市; 关於→关于")]
    [InlineData("乾坤朗朗，藉此机会。", "藉此→借此")]
    [InlineData("珅宁生物公司。", "")]
    public void Traditional_characters(string text, string expected) => Assert.Equal(expected, Proofs.Of(text, FindingClass.TraditionalChar));

    [Fact]
    public void A_text_in_traditional_characters_is_one_finding() =>
        Assert.Equal("年來→年来", Proofs.Of("一年來，我縣認真貫徹落實創新驅動發展戰略，科技創新工作取得顯著成效。", FindingClass.TraditionalChar));

    [Theory]
    [InlineData("加强党风政建设。", "党风政建设→党风廉政建设")]
    [InlineData("选派科技特员下乡。", "科技特员→科技特派员")]
    [InlineData("促进科技成果化。", "科技成果化→科技成果转化")]
    [InlineData("在研项目进展顺利，高新技术产业稳步发展，特派员服务到位，高企申报有序。", "")]
    [InlineData("大力实施创新驱动发展战路。", "")]
    [InlineData("在全市科技管理工作会议上就特派员工作作经验介绍。", "")]
    public void Missing_characters(string text, string expected) => Assert.Equal(expected, Proofs.Of(text, FindingClass.MissingChar));

    [Theory]
    [InlineData("深入正文学习贯彻党的十九大精神。", "正文→")]
    [InlineData("加强科技创的新工作。", "的→")]
    [InlineData("完成任务&nbsp;5家，<br/>进展顺利。", "&nbsp;→; <br/>→")]
    [InlineData("加快推进【打印】平台建设。", "【打印】→")]
    [InlineData("加快推进—12—科技创新。", "—12—→")]
    [InlineData("【打印本页】【关闭窗口】", "")]
    [InlineData("鼓励社会资本上一篇参与科技创业，落实返回顶部服务措施。", "上一篇→; 返回顶部→")]
    [InlineData("深入学习贯彻，的打造忠诚干净担当的队伍；与福建晋江、的江苏常熟签订协议。", "的→; 的→")]
    [InlineData("进展顺利，的确很好，了解情况，经验分享到全市，上一年完成5家。", "")]
    [InlineData("生态养殖基地4个，正文辐射面积1.4万亩。", "正文→")]
    [InlineData("公文正文使用仿宋，附件另起一页，通知正文应当简明，正文部分分三级。", "")]
    [InlineData("为独居老人安装报警器，一键呼叫，随叫随到；开通服务平台，一键申报、一键办理。", "")]
    public void Words_too_many(string text, string expected) => Assert.Equal(expected, Proofs.Of(text, FindingClass.ExtraText));

    [Theory]
    [InlineData("加强全县的的科技工作。", "的→")]
    [InlineData("进一步进一步提高认识。", "进一步→")]
    [InlineData("组织开展开展培训，完成目标任务任务。", "开展→; 任务→")]
    [InlineData("加强统筹统筹协调。", "统筹→")]
    [InlineData("推进科技技创新。", "技→")]
    [InlineData("一项一项抓落实，家家户户受益，常常层层种种，人人参与，看看讲讲。", "")]
    [InlineData("学习习近平总书记重要讲话精神，服务企业企业家。", "")]
    [InlineData("李莎莎同志任科技局局长，县市市场监管局配合，2020年2020人。", "")]
    [InlineData("张某某受到党内警告处分，李某某在会议上就特派员工作作典型发言，局长就下步工作作了安排。", "")]
    [InlineData("产业组组长、服务队队员多同同行交流，一次次上门，又一步步推进，屯屯通硬化路、村村响广播。", "")]
    public void Words_twice(string text, string expected) => Assert.Equal(expected, Proofs.Of(text, FindingClass.RepeatedWord));

    [Theory]
    [InlineData("2022年工作总结\n联合县扶贫办开展工作。", "扶贫办→乡村振兴局")]
    [InlineData("2018年工作总结\n联合县扶贫办开展工作。", "")]
    [InlineData("2023年工作总结\n原扶贫办移交资料，编制《扶贫办志》。", "")]
    [InlineData("2019年工作总结\n联合县环保局、工商局检查。", "环保局→生态环境局; 工商局→市场监管局")]
    [InlineData("2021年工作总结\n认真学习党的二十大报告。", "二十大报告→")]
    [InlineData("2025年工作总结\n召开县科技创新委员会会议。", "县科技创新委员会→县委科技委员会")]
    public void Terms_follow_the_year_of_the_report(string text, string expected) => Assert.Equal(expected, Proofs.Of(text, FindingClass.Term));
}
