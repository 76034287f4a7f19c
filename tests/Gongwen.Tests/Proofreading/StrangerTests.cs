using Kechuang.Gongwen.Tests.Characters;
using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

/// <summary>Constructions that two strangers to the rules put into their reports or left there as sound.</summary>
public sealed class StrangerTests
{
    [Theory]
    [InlineData("一、甲\n内容甲。\n二、乙\n一、内容子。\n（二）内容丑。\n（三）内容寅。\n三、丙\n内容丙。", "structure.odd-level 一、 → （一）")]
    [InlineData("一、甲\n（一）内容甲。\n（二）内容乙。\n二、乙\n1.内容子。\n（二）内容丑。\n（三）内容寅。", "structure.odd-level 1. → （一）")]
    [InlineData("一、甲\n内容甲。\n二、乙\n（一）抓平台。建设两个省级平台。\n（二）抓人才。引进三名博士。\n（1）抓项目。申报五个省级项目。", "structure.odd-level （1） → （三）")]
    [InlineData("县科技局党组会议纪要\n〔2025〕第7号\n会议研究了有关事项。", "gbt9704.docnum-form 〔2025〕第7号 → 〔2025〕7号")]
    [InlineData("落实《若干政策》（云政发〔20240〕18号），兑现奖励。", "gbt9704.docnum-form （云政发〔20240〕18号） → ?")]
    [InlineData("经费用于补助、培训费和基地建设、没有发现挪用问题。", "gbt15834.clause-after-dunhao 、没有发现 → ，没有发现")]
    [InlineData("修订了《专项管理办法》，《经费管理办法》等制度。", "gbt15834.booktitle-between 》，《 → 》《")]
    [InlineData("在孵企业达到52名。", "unit.measure 52名 → 52家")]
    [InlineData("对6名单位予以通报表扬。", "unit.measure 6名 → 6个")]
    [InlineData("服务覆盖126间嘎查村。", "unit.measure 126间 → 126个")]
    [InlineData("全社会用电量18.3亿千瓦，同比增长4.6%。", "unit.sense 18.3亿千瓦 → 18.3亿千瓦时")]
    [InlineData("全村8400公里果园推广生草覆盖。", "unit.sense 8400公里 → 8400亩")]
    [InlineData("加快中试平台的建设步伐和水平。", "grammar.shared-verb 加快中试平台的建设步伐和水平 → ?")]
    [InlineData("压缩和杜绝一般性支出。", "grammar.shared-object 压缩和杜绝 → 压缩")]
    [InlineData("经济运行总体呈现恢复向好。", "grammar.object-lost 恢复向好 → 恢复向好态势")]
    [InlineData("人才结构不够缺乏。", "grammar.double-negation 不够缺乏 → ?")]
    [InlineData("提升服务质效不断加强。", "grammar.mixed 提升服务质效不断加强 → ?")]
    [InlineData("产业链条不断提高。", "grammar.collocation 产业链条不断提高 → ?")]
    [InlineData("繁育的效果日益提高。", "grammar.subject-verb 效果日益提高 → ?")]
    [InlineData("个别企业放松了对研发投入的力度。", "grammar.collocation 放松了对研发投入的力度 → 加大了对研发投入的力度")]
    [InlineData("自评结果与预算安排挂钩，取消相应的。", "pieces.cut-off 取消相应的 → ?")]
    [InlineData("三是服务机构少，难以满足企业日益增长的。", "pieces.cut-off 难以满足企业日益增长的 → ?")]
    [InlineData("压实责任，确保各项措施。", "pieces.cut-off 确保各项措施 → ?")]
    [InlineData("设立基金，引导更多金融资本投向。", "pieces.cut-off 引导更多金融资本投向 → ?")]
    [InlineData("壮大村集体经济，建立利益。", "pieces.cut-off 建立利益 → ?")]
    [InlineData("每月走访一次，帮助企业解决。", "pieces.cut-off 帮助企业解决 → ?")]
    [InlineData("三个项目分别结余15.2万元、11.6万元和7.7万元，合计34.5元。", "unit.total 34.5元 → 34.5万元")]
    [InlineData("建成电站7座，每座装机0.6万千瓦，总装机4.2千瓦。", "unit.total 4.2千瓦 → 4.2万千瓦")]
    [InlineData("养殖1460群，群均产蜜4.5公斤，总产6.57公斤。", "unit.total 6.57公斤 → 6.57吨")]
    public void What_they_put_in_is_found(string text, string expected) => Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData("与省级院所签约4项、与省内高校签约3项、与市级院所签约5项。")]
    [InlineData("配备真空炉、等静压机、等离子切割机。")]
    [InlineData("认定研究院9家，其中智能装备4家、生物医药3家。")]
    [InlineData("全县科技工作有序推进，成效明显。\n平台建设步伐加快，新增平台2个。\n报：市委、市政府，市人大常委会、市政协\n送：各县科学技术局，市直有关部门")]
    [InlineData("推动服务质效不断提升，呈现良好态势，加快建设步伐，产业链条不断延长。")]
    [InlineData("全年用电量18.3亿千瓦时，装机容量20万千瓦。")]
    [InlineData("这是企业日益增长的。\n对企业提出的问题，帮助企业解决。\n优化资金投向。\n确保按期完成各项任务。\n利益联结机制由合作社建立。")]
    [InlineData("每户补助2万元，奖励1万元，误工费合计3000元。")]
    [InlineData("在省际边界设岗，共管会把款项退缴，分苗机样机先行试用。\n整合区、市、县三级资金1860万元。\n我县自2019年以来持续投入。")]
    public void What_they_left_as_sound_is_left_alone(string text) => Assert.Equal("", Marked.Lines(text));

    [Theory]
    [InlineData("展出展板60块（待核实）。", "（待核实）→")]
    [InlineData("记录：石岚\n（此处加盖公章）", "（此处加盖公章）→")]
    [InlineData("每半月通报一次。（以下内容请各科室核对）", "（以下内容请各科室核对）→")]
    [InlineData("全年新增企业（此处填写数字）家。", "（此处填写数字）→")]
    public void A_note_of_whoever_drafted_is_text_too_many(string text, string expected) => Assert.Equal(expected, Proofs.Of(text, FindingClass.ExtraText));

    [Theory]
    [InlineData("沿着沙漠南缘一个沙窝一个沙窝地找。")]
    [InlineData("执行《清江口市市级财政项目管理办法》，每县县级财力得到保障。")]
    [InlineData("开设壮、瑶、汉三语语音咨询。")]
    public void What_is_meant_twice_is_left_alone(string text) => Assert.Equal("", Proofs.Of(text, FindingClass.RepeatedWord));

    [Theory]
    [InlineData("2025年工作总结\n原料供应充足，会同县质量技术监督局开展检测。", "质量技术监督局→市场监督管理局")]
    [InlineData("2023年工作总结\n科技、财政、工商等部门加强配合。", "工商→市场监管")]
    [InlineData("2026年动员大会讲话\n为“十四五”开好局提供支撑。", "十四五→十五五")]
    [InlineData("关于提案的答复函\n李委员：\n您的提案收悉。\n经与县质量技术监督局衔接，现答复如下。\n科技局\n2025年7月26日\n（联系人：付林）", "质量技术监督局→市场监督管理局")]
    [InlineData("2022年自评报告\n为落实《东泺区“十三五”科技创新规划》设立专项。", "十三五→十四五")]
    [InlineData("对照《汾川县“十二五”科技创新规划》提出的到2020年目标。", "十二五→十三五")]
    [InlineData("2024年工作总结\n“岷薯9号”经县农牧局测产。", "农牧局→农业农村局")]
    public void Bodies_and_plans_have_their_years(string text, string expected) => Assert.Equal(expected, Proofs.Of(text, FindingClass.Term));

    [Theory]
    [InlineData("2024年工作总结\n会同旗农牧局开展测产，原县工商局的职责并入市场监管局。")]
    [InlineData("2025年工作总结\n为“十四五”圆满收官、“十五五”良好开局打下基础。")]
    [InlineData("2021年工作总结\n实现“十四五”良好开局。")]
    public void Those_of_their_place_and_time_are_left_alone(string text) => Assert.Equal("", Proofs.Of(text, FindingClass.Term));
}
