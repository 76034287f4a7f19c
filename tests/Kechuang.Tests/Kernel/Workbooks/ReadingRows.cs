using Kechuang.Kernel.Workbooks;
using Xunit;

namespace Kechuang.Tests.Kernel.Workbooks;

public class ReadingRows
{
    private static readonly DateOnly Today = new(2025, 12, 10);

    private static readonly ColumnSpec[] Specs =
    [
        new("name", "企业名称") { Required = true },
        new("code", "信用代码", ColumnKind.Code),
        new("sales", "销售收入", ColumnKind.Number) { Unit = "万元", Dimension = Dimension.Money },
        new("net", "净资产", ColumnKind.Number) { Unit = "万元", Dimension = Dimension.Money, MayBeNegative = true },
        new("ratio", "占比", ColumnKind.Number) { Unit = "%", Dimension = Dimension.Percent },
        new("on", "注册日期", ColumnKind.Date),
        new("till", "有效期至", ColumnKind.Date) { MayBeFuture = true },
        new("yes", "居民企业", ColumnKind.Boolean),
        new("kind", "种类", ColumnKind.Choice) { Choices = ["高新技术企业", "科技型中小企业"] },
    ];

    [Theory]
    [InlineData("sales", "千元", "12345", "1234.5")]
    [InlineData("sales", "千元", "１,２００．５", "120.05")]
    [InlineData("sales", "千元", "300万元", "300")]
    [InlineData("sales", "元", "4.0999999999999996", "0.00041")]
    [InlineData("sales", "万元", "—", "")]
    [InlineData("sales", "万元", "-5", "不能小于 0")]
    [InlineData("sales", "万元", "约三百", "不是数字")]
    [InlineData("sales", "万元", "无", "没有请填 0")]
    [InlineData("sales", "万元", "=1+2", "以“=”开头的文字")]
    [InlineData("sales", "万元", "12人", "不能换算")]
    [InlineData("net", "万元", "-5", "-5")]
    [InlineData("ratio", "%", "0.5", "0.5")]
    [InlineData("ratio", null, "12.5%", "12.5")]
    [InlineData("ratio", null, "0.125", "写成“12.5%”")]
    [InlineData("on", null, "2024年1月2日", "2024-01-02")]
    [InlineData("on", null, "2026-01-01", "之后")]
    [InlineData("on", null, "去年", "不是日期")]
    [InlineData("till", null, "2027.1.1", "2027-01-01")]
    [InlineData("yes", null, "√", "True")]
    [InlineData("yes", null, "大概", "“是”或“否”")]
    [InlineData("kind", null, "高新技术 企业", "高新技术企业")]
    [InlineData("kind", null, "大企业", "应为：高新技术企业、科技型中小企业")]
    [InlineData("code", null, "９１ 43", "9143")]
    [InlineData("code", null, "914312241234567890", "已被 Excel 丢失")]
    [InlineData("name", null, "=HYPERLINK(1)", "以“=”开头的文字")]
    public void A_cell_is_read_or_told_what_would_be_right(string key, string? unit, string text, string expected)
    {
        var (cell, problems) = One(key, unit, text);
        var shown = cell.Text ?? cell.Date?.ToString("yyyy-MM-dd") ?? cell.Yes?.ToString()
            ?? cell.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        if (problems.Count == 0) Assert.Equal(expected, shown);
        else Assert.Contains(expected, Assert.Single(problems).Message);
        Assert.True(problems.All(p => p is { Sheet: "S", Row: 2, Column: "B", Header: "标题" }));
        Assert.True(cell.Answered == (problems.Count == 0 && expected.Length > 0) || problems[0].Doubt);
    }

    [Fact]
    public void Percent_cells_errors_and_bare_formulas_are_told_apart()
    {
        var sheet = WorkbookReader.Read(new RawXlsx().Formats("General", "0.0%").Sheet("S",
            """<row r="1"><c t="inlineStr"><is><t>占比</t></is></c></row><row r="2"><c s="1"><v>0.125</v></c></row><row r="3"><c t="e"><v>#REF!</v></c></row><row r="4"><c><f>B1</f></c></row><row r="5"><c><f>B1</f><v>3</v></c></row>""").Pack(), "a.xlsx").Value.Sheets[0];
        var read = SheetRows.Read(sheet, Specs, new SheetMapping("S", 1, 1, "", [new MappedColumn("A", "占比", "ratio", null, "%")], null), Today);
        Assert.Equal([12.5m, null, null, 3m], read.Rows.Select(r => r["ratio"]!.Value.Number));
        Assert.Equal([false, true, true, false], read.Rows.Select(r => r.Wrong));
        Assert.True(read.Rows[3]["ratio"]!.Value.Formula);
        Assert.Contains("#REF!", read.Problems[0].Message);
        Assert.Contains("没有计算结果", read.Problems[1].Message);
    }

    [Fact]
    public void What_is_no_record_is_skipped_with_the_reason()
    {
        var read = Read([["企业名称", "信用代码", "销售收入"], ["甲", "乙", "1"], ["A公司", "91", "5"], ["小计", null, "5"], ["企业名称", "信用代码", "销售收入"],
            ["合计化工公司", "92", "6"], ["注册会计师事务所", "93", "7"], ["合  计", null, "11"], ["备注：以上数字为快报数"], ["填表人：张三", null, "审核人：李四"], [null, null, null, "旁边"]]);
        Assert.Equal(["A公司", "合计化工公司", "注册会计师事务所"], read.Rows.Select(r => r["name"]!.Value.Text!).Where(n => n != "甲"));
        Assert.Equal(["4 合计行", "5 重复的表头", "8 合计行", "9 备注", "10 落款", "11 没有可导入的内容"], read.Skipped.Select(s => $"{s.Row} {s.Reason}"));
    }

    [Fact]
    public void Column_numbers_under_the_header_are_skipped() =>
        Assert.Equal("栏次行", Assert.Single(Read([["企业名称", "信用代码", "销售收入"], ["甲", "1", "2"], ["A", "91", "5"]]).Skipped).Reason);

    [Fact]
    public void Merged_words_hold_for_each_row_but_merged_amounts_do_not()
    {
        var read = Read([["企业名称", "信用代码", "销售收入"], ["A", "91", "5"], [null, "92", null]], """<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C2:C3"/></mergeCells>""");
        Assert.Equal(["A", "A"], read.Rows.Select(r => r["name"]!.Value.Text));
        Assert.Equal([5m, null], read.Rows.Select(r => r["sales"]!.Value.Number));
    }

    [Fact]
    public void A_column_of_years_dates_each_row()
    {
        ColumnSpec[] specs = [new("name", "企业名称"), new("sales", "销售收入", ColumnKind.Number) { Unit = "万元", PerYear = true }];
        var sheet = WorkbookReader.Read(new RawXlsx().Sheet("S", RawXlsx.Rows(["企业名称", "年度", "销售收入"], ["甲", "2023年", "1"], ["甲", "2024", "2"], ["甲", "明年", "3"])).Pack(), "a.xlsx").Value.Sheets[0];
        var read = SheetRows.Read(sheet, specs, SheetShape.Recognise(sheet, specs).Mapping!, Today);
        Assert.Equal([2023, 2024, null], read.Rows.Select(r => r["sales"]!.Value.Year));
        Assert.Equal(("B", 4), (Assert.Single(read.Problems).Column, read.Problems[0].Row));
    }

    private static SheetRows Read(string?[][] rows, string after = "")
    {
        var sheet = WorkbookReader.Read(new RawXlsx().Sheet("S", RawXlsx.Rows(rows), after: after).Pack(), "a.xlsx").Value.Sheets[0];
        return SheetRows.Read(sheet, Specs, SheetShape.Recognise(sheet, Specs).Mapping!, Today);
    }

    private static (TypedCell, IReadOnlyList<CellProblem>) One(string key, string? unit, string text)
    {
        var sheet = WorkbookReader.Read(new RawXlsx().Sheet("S", RawXlsx.Rows([null, "标题"], [null, text])).Pack(), "a.xlsx").Value.Sheets[0];
        var read = SheetRows.Read(sheet, Specs, new SheetMapping("S", 1, 1, "", [new MappedColumn("B", "标题", key, null, unit)], null), Today);
        return (read.Rows[0].Cells[0], read.Problems);
    }
}
