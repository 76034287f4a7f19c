using Kechuang.Gongwen.Tests.Vocabularies;
using Xunit;

namespace Kechuang.Gongwen.Tests.Reading;

/// <summary>The catalogue that ships, tried on sentences of many bureaus: of the figures it names nine in ten must be named right.</summary>
public sealed class CatalogueTests(ITestOutputHelper output)
{
    // {figure=indicator}; a figure of no indicator carries none.
    private const string Sentences = """
        全年组织申报高新技术企业{32家=高企.申报}，通过认定{26家=高企.新认定}，全县有效高新技术企业达到{71家=高企.有效}，较上年净增{15家=高企.净增}。
        新增高企{12家=高企.新认定}，完成市定任务10家的{120%=高企.新认定}。
        {158家=科小.入库}企业完成科技型中小企业评价入库。
        完成科技型中小企业入库{45家=科小.入库}。
        全社会研发经费投入{5.86亿元=研发经费.全社会}，投入强度达{1.42%=研发经费.强度}。
        R&D经费支出占GDP的比重达{1.2%=研发经费.强度}。
        规上工业企业研发机构覆盖率达到{45.6%=规上.研发机构覆盖率}。
        规上工业企业研发活动覆盖率{52%=规上.研发活动覆盖率}。
        技术合同登记{88份=技术合同.登记数}，成交额{3.26亿元=技术合同.成交额}。
        实现技术合同成交额{12345万元=技术合同.成交额}，完成年度目标的{110%=技术合同.成交额}。
        全县专利授权{436件=专利.授权}，其中发明专利{28件=专利.发明授权}、实用新型{352件=专利.实用新型}、外观设计{56件=专利.外观设计}。
        每万人口高价值发明专利拥有量{1.2件=发明专利.万人}。
        有效发明专利拥有量达到{186件=专利.有效发明}。
        选派省级科技特派员{12名=特派员.省级}、市级科技特派员{35名=特派员.市级}、县级科技特派员{68名=特派员.县级}。
        全县共有科技特派员{115人=科技特派员数}。
        选派“三区”科技人才{15名=三区人才.数}。
        开展技术培训{126场次=科技培训.场次}，培训农民{8600余人次=科技培训.人次}。
        推广新品种{45个=特派员.推广品种}、新技术{32项=特派员.推广技术}。
        争取上级科技项目{15项=科技项目.立项}，资金860万元。
        争取上级科技资金{860万元=科技项目.资金}。
        发放宣传资料{1.2万份=科普.资料}，受益群众近{2万人=科普.受众}。
        党组理论学习中心组集中学习{12次=理论学习.次数}，开展主题党日{12次=主题党日.次数}，讲党课{6次=党课.次数}，廉政谈话{23人次=廉政谈话.人次}。
        兑现县级奖补资金{256.8万元=县级奖补.拨付资金}。
        完成{23家=研发准备金.备案}企业建立研发准备金制度备案。
        {18家=研发奖补.获补企业}企业获得研发奖补，获得研发奖补资金{560万元=研发奖补.到账金额}。
        高新技术产业增加值{18.4亿元=高新增加值}，占GDP比重达{11.2%=高新增加值.占比}，同比增长{9.8%=高新增加值.增速}。
        财政科技支出{2300万元=财政科技支出}，占一般公共预算支出的{1.8%=财政科技支出.占比}。
        {42家=加计扣除.企业}企业享受研发费用加计扣除。
        建有省级星创天地{3家=星创天地.省级}、省级众创空间{2家=众创空间.省级}、科技企业孵化器{1家=孵化器.数}。
        新增省级工程技术研究中心{1家=工程中心.省级}、市级重点实验室{2家=重点实验室.市级}。
        登记科技成果{21项=成果.登记}，获科学技术奖{3项=成果.奖励}。
        签订产学研合作协议{16项=产学研.合作}。
        引进高层次人才{11名=科技人才.引进}。
        办理人大建议{5件=建议提案.件数}，办结率{100%=建议提案.办结率}。
        报送信息{86条=信息报送.条}，被采用{32条=信息采用.条}。
        固定资产投资完成{3.2亿元=固定资产.投资}，招商引资到位资金{1.5亿元=招商.资金}。
        开展安全生产检查{12次=安全检查.次数}，整改安全隐患{35处=安全隐患.整改}。
        综合排名第{二位=}，带动农户{2600户=特派员.带动农户}。
        走访企业{132家=走访企业}，帮助企业解决{56个=企业问题.解决}问题。
        全县{26个=特派员.覆盖乡镇}乡镇全覆盖，服务{210个=特派员.覆盖村}行政村。
        发表宣传报道{48篇=宣传报道.篇}，召开党组会{18次=党组会.次数}。
        建设科技示范基地{18个=科技示范基地.数}，示范面积{3.6万亩=示范基地.面积}。
        研发经费同比增长{18.2%=研发经费.增速}。
        高新技术企业由20家增加到25家，技术合同成交额同比增长{21.4%=技术合同.增速}。
        专精特新“小巨人”企业{4家=专精特新.数}，瞪羚企业{2家=瞪羚.数}。
        新增研发破零企业{23家=研发破零}。
        发放知识价值信用贷款{5600万元=科技金融.贷款}。
        结对帮扶{32户=帮扶户.数}，投入帮扶资金{12万元=帮扶村.资金}。
        """;

    [Fact]
    public void Nine_in_ten_of_the_named_are_named_right()
    {
        var knowledge = new Knowledge { Indicators = IndicatorTableTests.Shipped() };
        int right = 0, named = 0, asked = 0;
        foreach (var sentence in Sentences.Split('\n'))
        {
            foreach (var (figure, expected, text) in Marked(sentence))
            {
                var given = Outline.Read(text, knowledge).Figures.FirstOrDefault(f => f.Text == figure)?.Indicator;
                asked += expected.Length > 0 ? 1 : 0;
                named += given is null ? 0 : 1;
                right += given == expected ? 1 : 0;
                if ((given ?? "") != expected)
                {
                    output.WriteLine($"{figure}: {given ?? "-"}, not {expected} in {text}");
                }
            }
        }

        Assert.True(right >= 0.9 * named, $"{right} right of {named} named");
        Assert.True(right >= 0.85 * asked, $"{right} right of {asked}");
    }

    private static IEnumerable<(string Figure, string Indicator, string Text)> Marked(string sentence)
    {
        var parts = sentence.Split('{', '}');
        var text = string.Concat(parts.Select((p, i) => i % 2 == 0 ? p : p.Split('=')[0]));
        return parts.Where((_, i) => i % 2 == 1).Select(p => (p.Split('=')[0], p.Split('=')[1], text)).ToList();
    }
}
