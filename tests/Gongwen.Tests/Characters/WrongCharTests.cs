using Xunit;

namespace Kechuang.Gongwen.Tests.Characters;

public sealed class WrongCharTests
{
    [Theory]
    // by sound
    [InlineData("大力实施创新驱动发展战路，", "战路→战略")]
    [InlineData("优化科技创新发展环镜，加快推进", "环镜→环境")]
    [InlineData("深入学习惯彻党的二十大精神。", "惯彻→贯彻")]
    [InlineData("加强知识产劝保护工作。", "产劝→产权")]
    [InlineData("扎时推进党风廉正建设。", "扎时→扎实; 廉正→廉政")]
    [InlineData("加强企业培于，做好申报工作。", "培于→培育")]
    // by shape
    [InlineData("项目末通过验收。", "末→未")]
    [InlineData("自已申报，年未总结。", "自已→自己; 年未→年末")]
    [InlineData("加大研发投人力度，提高销售收人。", "投人→投入; 收人→收入")]
    // set phrases
    [InlineData("再接再励，一如继往做好布署。", "再接再励→再接再厉; 一如继往→一如既往; 布署→部署")]
    [InlineData("没在形成工作作风。", "没在→没有")]
    [InlineData("建立长效机智。", "机智→机制")]
    [InlineData("走访禾闰农贸有限公司。", "禾闰农贸有限公司→禾润农贸有限公司")]
    public void The_shortest_word_that_holds_it_is_mended(string text, string expected) =>
        Assert.Equal(expected, Proofs.Of(text, FindingClass.WrongChar));

    [Theory]
    [InlineData("推进禾润农贸省级星创天地和珅宁生物国家级星创天地建设。")]
    [InlineData("围绕“东林、西桔、南药、北枣、中粮”五大主导产业。")]
    [InlineData("县人民政府副县长田允和带队参加会议答辩。")]
    [InlineData("根据规定单位要按装配式建筑标准建设。")]
    [InlineData("加强农机推广和农技推广，发展稻虾共作。")]
    [InlineData("瓯政发〔2018〕2号文件要求认真学习贯彻党的十八届六中全会精神。")]
    [InlineData("逾期未结题的项目不予支持，本世纪末完成，周末值班。")]
    [InlineData("形式多样，形势喜人；必须坚持，生活必需品充足。")]
    [InlineData("迅速反应，马上行动；反映群众诉求。")]
    // short forms and compounds that no dictionary has (coined.tsv)
    [InlineData("企业普遍反映账期长、供地慢，乡直单位和省保单位要逐一上门。")]
    [InlineData("矿山已经闭井，故障车一律拖离现场。")]
    [InlineData("在急难险重任务中锤炼党性、淬炼作风，厚植为民情怀，绘就发展蓝图。")]
    // who is quoted is named
    [InlineData("果农梁化平说，今年的收成比往年好。")]
    public void Words_that_are_right_are_left_alone(string text) => Assert.Equal("", Proofs.Of(text, FindingClass.WrongChar));
}
