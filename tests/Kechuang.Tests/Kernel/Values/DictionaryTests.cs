using CsCheck;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Kernel.Values;

public class DictionaryTests
{
    private static readonly ElementDictionary Shipped = ElementDictionary.LoadFolder(Path.Combine(PackLibrary.Locate(), "dictionary")).Value;

    [Theory]
    [InlineData("销售收入", "销售收入", null, null)]
    [InlineData("销售收入（万元）", "销售收入", "万元", null)]
    [InlineData(" 销售 收入 [千元]", "销售收入", "千元", null)]
    [InlineData("营业收入(单位：元)", "销售收入", "元", null)]
    [InlineData("销售收入@2023", "销售收入", null, 2023)]
    [InlineData("2023年度销售收入/百万元", "销售收入", "百万元", 2023)]
    [InlineData("资产总计（万元）（2024年）", "资产总额", "万元", 2024)]
    [InlineData("高新技术产品（服务）收入（万元）", "高新技术产品收入", "万元", null)]
    [InlineData("*3.统一社会信用代码", "统一社会信用代码", null, null)]
    [InlineData("I类知识产权数", "知识产权Ⅰ类数", null, null)]
    [InlineData("Ⅱ类知识产权（件）", "知识产权Ⅱ类数", "件", null)]
    [InlineData("居民企业（是/否）", "居民企业", null, null)]
    [InlineData("r&d经费内部支出（千元）", "统计口径研发经费", "千元", null)]
    public void A_title_names_its_element_unit_and_year(string title, string name, string? unit, int? year)
    {
        var match = Shipped.Match(title);
        Assert.Equal((name, unit, year), (match.Element?.Name, match.Unit, match.Year));
    }

    [Theory]
    [InlineData("科技人员数", "高企口径科技人员数;科小口径科技人员数")]
    [InlineData("研发费用（万元）", "高企口径研发费用;加计扣除口径研发费用;统计口径研发经费;会计口径研发支出")]
    [InlineData("主营业务收入", "销售收入")]
    [InlineData("销售收入（含税）", "销售收入")]
    public void A_word_of_several_calibers_offers_them_and_settles_none(string title, string candidates)
    {
        var match = Shipped.Match(title);
        Assert.Null(match.Element);
        Assert.True(match.NeedsConfirmation);
        Assert.Equal(candidates.Split(';').Order(), match.Candidates.Select(element => element.Name).Order());
    }

    [Theory]
    [InlineData("备注")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("（万元）")]
    public void Other_titles_are_not_understood(string? title) => Assert.Empty(Shipped.Match(title).Candidates);

    [Theory]
    [InlineData("销售收入", "1234.5", null, "1,234.5")]
    [InlineData("销售收入", "12,345,678.90", "元", "1,234.56789")]
    [InlineData("销售收入", "1234", "千元", "123.4")]
    [InlineData("销售收入", "1.2", "百万元", "120")]
    [InlineData("销售收入", "0.35亿", "千元", "3,500")]
    [InlineData("销售收入", "0.01", "元", "0.000001")]
    [InlineData("净资产", "-12", null, "-12")]
    [InlineData("职工总数", "128人", null, "128")]
    [InlineData("职工总数", "128", "名", "128")]
    [InlineData("自评获得方式", "6", null, "6")]
    [InlineData("居民企业", "√", null, "是")]
    [InlineData("限制淘汰类产品", "无", null, "否")]
    [InlineData("注册日期", "42370", null, "2016-01-01")]
    [InlineData("企业名称", " 云溪县某某（集团）有限公司\t", null, "云溪县某某（集团）有限公司")]
    [InlineData("销售收入", "/", null, "")]
    [InlineData("居民企业", " ", null, "")]
    public void Cells_are_read_in_the_elements_unit(string name, string cell, string? unit, string value) =>
        Assert.Equal(value, Shipped[name].Read(cell, unit).Match(read => read.ToString(), refusals => refusals[0].ToString()));

    [Theory]
    [InlineData("销售收入", "-5", null, "不应为负数")]
    [InlineData("销售收入", "五百万", null, "不是数字")]
    [InlineData("销售收入", "500", "人", "单位应为元、千元、万元")]
    [InlineData("销售收入", "=SUM(A1:A3)", null, "改为公式算出的值")]
    [InlineData("销售收入", "#REF!", null, "Excel 错误值")]
    [InlineData("销售收入", "1E20", null, "过大")]
    [InlineData("销售收入", "9E18亿", null, "过大")]
    [InlineData("职工总数", "12.5", null, "应为整数")]
    [InlineData("职工总数", "12", "万元", "单位应为人")]
    [InlineData("自评技术先进程度", "9", null, "应在 0–8 之间")]
    [InlineData("居民企业", "大概是", null, "应填 是 或 否")]
    [InlineData("注册日期", "2025-02-30", null, "没有“2025-02-30”这一天")]
    public void Wrong_cells_are_told_what_would_be_right(string name, string cell, string? unit, string says) =>
        Assert.Contains(says, Assert.Single(Shipped[name].Read(cell, unit).Refusals).Message, StringComparison.Ordinal);

    [Fact]
    public void An_amount_in_wan_is_stored_as_its_fen()
    {
        var revenue = Shipped["sales-revenue"];
        Assert.Equal(new Money(123_456_789).Fen, revenue.Stored(123.456789m));
        Assert.Equal(123.456789m, revenue.FromStored(123_456_789));
    }

    [Fact]
    public void Every_element_can_be_found_by_all_its_names() => Assert.All(Shipped.Elements, element =>
    {
        Assert.All(element.Aliases.Prepend(element.Name), name => Assert.Same(element, Shipped.Match(name).Element));
        Assert.All(element.Ambiguous, name => Assert.Contains(element, Shipped.Match(name).Candidates));
        Assert.All(element.Ambiguous, name => Assert.True(Shipped.Match(name).NeedsConfirmation));
    });

    [Theory]
    [InlineData("- {id: a, name: 甲, kind: number}", "数字应有 unit")]
    [InlineData("- {id: a, name: 甲, kind: colour}", "kind 应为")]
    [InlineData("- {name: 甲, kind: text}", "应有 id 和 name")]
    [InlineData("- {id: a, name: 甲, kind: text}\n- {id: b, name: 乙, kind: text, aliases: [甲]}", "用了两次")]
    [InlineData("- {id: a, name: 甲, kind: text, colour: red}", "读不懂")]
    [InlineData("id: [", "读不懂")]
    [InlineData("- {id: a, name: 甲, kind: text, known: {title: x}}", "是/否")]
    [InlineData("- {id: a, name: 甲, kind: boolean, known: {stage: x}}", "known 应写明")]
    public void A_faulty_dictionary_is_refused(string yaml, string says)
    {
        using var reader = new StringReader(yaml);
        Assert.Contains(says, ElementDictionary.Load(reader).Refusals[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_cell_makes_the_reader_throw() => Gen.Select(Gen.Int[0, Shipped.Elements.Count - 1].Select(place => Shipped.Elements[place]), Gen.String)
        .Sample((element, cell) => element.Read(cell) is not null && Shipped.Match(cell) is not null);
}
