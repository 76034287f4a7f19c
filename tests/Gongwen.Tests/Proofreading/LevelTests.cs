using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

public sealed class LevelTests
{
    [Theory]
    [InlineData("一、甲\n内容甲。\n二、乙\n内容乙。\n四、丙\n内容丙。", "numbering.sequence 四、 → 三、")]
    [InlineData("一、甲\n内容甲。\n二、乙\n内容乙。\n二、丙\n内容丙。", "numbering.sequence 二、 → 三、")]
    [InlineData("一、甲\n（一）内容甲。\n（二）内容乙。\n（二）内容丙。\n（四）内容丁。", "numbering.sequence （二） → （三）")]
    [InlineData("一、甲\n（一）内容甲。\n（五）内容乙。\n（三）内容丙。", "numbering.sequence （五） → （二）")]
    [InlineData("一、甲\n（一）、内容甲。\n（二）内容乙。", "gbt15834.heading-number （一）、 → （一）")]
    [InlineData("一.甲\n（一）内容甲。\n（二）内容乙。\n二、乙\n内容丙。", "gbt15834.heading-number 一. → 一、")]
    [InlineData("一.甲\n1、内容甲。\n2、内容乙。\n3、内容丙。", "gbt15834.heading-number 1、 → 1.")]
    [InlineData("一、甲\n1.内容甲。\n2、内容乙。\n3.内容丙。", "gbt15834.heading-number 2、 → 2.")]
    [InlineData("一是抓平台。二是抓人才。四是抓项目。", "numbering.items 四是 → 三是")]
    [InlineData("一是抓平台。二是抓人才。二是抓项目。", "numbering.items 二是 → 三是")]
    [InlineData("主要抓：①平台；②人才；④项目。", "numbering.items ④ → ③")]
    [InlineData("一、甲\n（一）内容甲。\n一、内容子。\n二、内容丑。\n（二）内容乙。\n二、乙\n内容。", "structure.level-above 一、 → 1.")]
    [InlineData("一、甲\n（一）内容甲。\n（二）内容乙。\n（3）内容丙。\n（四）内容丁。", "numbering.numerals （3） → （三）")]
    [InlineData("一、甲\n（一）内容甲。\n（二）内容乙。\n3.内容丙。\n（四）内容丁。", "structure.odd-level 3. → （三）")]
    [InlineData("一、甲\n（一）内容甲。\n（二）内容乙。\n（三）内容丙。\n四、内容丁。\n（五）内容戊。\n二、乙\n内容己。", "structure.odd-level 四、 → （四）")]
    [InlineData("一、甲\n（一）内容甲。\n（二）内容乙。\n三是内容丙。\n二、乙\n内容丁。", "structure.odd-level 三是 → （三）")]
    [InlineData("一、甲\n（一）内容甲。\n(二)内容乙。\n（三）内容丙。", "gbt15834.heading-number (二) → （二）")]
    [InlineData("工作还存在四个方面的不足：一是投入不优；二是机制不活；三是力量薄弱。", "structure.points-announced 四个方面 → 三个方面")]
    [InlineData("资金来源包括两个方面：一是省级补助；二是市级配套；三是企业自筹。", "structure.points-announced 两个方面 → 三个方面")]
    [InlineData("一、打算\n重点抓好以下五项工作：\n（一）内容甲。\n（二）内容乙。\n（三）内容丙。\n（四）内容丁。\n二、保障\n内容。", "structure.points-announced 五项工作 → 四项工作")]
    [InlineData("1\t设施农业\t850\n2\t数字平台\t540\n3\t检测中心\t320\n5\t其他费用\t130", "numbering.table 5 → 4")]
    [InlineData("一、甲\n内容。\n二、乙\n（一）内容甲。\n（二）内容乙。\n（三）内容丙。\n四、内容丁。\n三、丙\n内容。", "structure.odd-level 四、 → （四）")]
    public void Numbers_out_of_form_or_sequence(string text, string expected) => Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData("一、甲\n（一）内容甲。\n（二）内容乙。\n二、乙\n（三）内容丙。\n（四）内容丁。")]
    [InlineData("一、甲\n1.内容甲。\n2.内容乙。\n二、乙\n1.内容丙。\n2.内容丁。")]
    [InlineData("第一部分 工作回顾\n一、甲\n内容甲。\n二、乙\n内容乙。\n第二部分 工作打算\n一、丙\n内容丙。\n二、丁\n内容丁。")]
    [InlineData("主要做法：一是抓平台。二是抓人才。\n存在问题：一是投入少。二是人才缺。")]
    [InlineData("做法主要一是抓平台，二是抓人才。")]
    [InlineData("一、甲\n一是抓平台。二是抓人才。\n二、乙\n一是抓投入。二是抓成果。")]
    [InlineData("㈠抓平台。\n㈡抓人才。\n⑴抓投入。\n⑵抓成果。")]
    [InlineData("做好三项工作：第一，抓企业。第二，抓平台。第三，抓人才。")]
    [InlineData("重点抓好三项工作：\n（一）内容甲。\n（二）内容乙。\n（三）内容丙。")]
    [InlineData("突出四个方面：一是抓企业；二是抓平台；三是抓人才；最后，抓转化。")]
    [InlineData("1\t设施农业\t850\n2\t数字平台\t540\n3\t检测中心\t320\n4\t其他费用\t130")]
    public void Sound_numbering_is_left_alone(string text) => Assert.Equal("", Marked.Lines(text));

    [Fact]
    public void The_same_form_throughout_is_one_finding()
    {
        var finding = Assert.Single(Marked.In("一、甲\n1、内容甲。\n2、内容乙。\n3、内容丙。", 0.5m));

        Assert.Equal(2, finding.Others.Count);
    }

    [Fact]
    public void A_section_with_nothing_in_it_stands_out_among_those_that_have_something() =>
        Assert.Equal("structure.empty-section 三、 → ?", Marked.Lines("一、甲\n内容甲。\n二、乙\n内容乙。\n三、丙\n四、丁\n内容丁。"));

    [Fact]
    public void An_item_inside_a_subitem_of_the_item_before_is_a_muddle()
    {
        const string text = "（一）甲。一是抓平台：\n（1）建设中心；\n（2）组织申报。二是抓人才：\n（3）引进博士；\n（4）选派特派员。";

        Assert.Contains("structure.item-in-subitem 二是 → ?", Marked.Lines(text).Split('\n'));
    }

    [Fact]
    public void A_date_above_its_office_is_out_of_order()
    {
        const string text = "关于科普工作的报告\n县政府：\n今年以来，科普工作有序推进，成效明显。\n2023年12月5日\n云溪县科学技术局";

        Assert.Contains("gbt9704.part-order 2023年12月5日 → ?", Marked.Lines(text).Split('\n'));
    }
}
