using System.Text;
using Kechuang.Demo;
using Kechuang.Reports;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class FormsAreRead
{
    private static ReadForm Workbook(int year = 2025) => FormReader.Read("表.xlsx", DemoBlanks.Workbook(year)).Value;

    private static ReadForm Text(int year = 2025) => FormReader.Read("表.docx", DemoBlanks.Text(year)).Value;

    [Fact]
    public void A_workbook_gives_its_blanks_with_the_words_of_row_and_column()
    {
        var read = Workbook();

        Assert.Equal("县（市、区）科技创新指标年报表（2025 年，演示）", read.Title);
        Assert.Equal(2025, read.Year);
        var cell = read.Blanks.Single(b => b.Short == "D6");
        Assert.Equal(("一、创新主体", "新增高新技术企业", "完成情况 2025 年", "家"), (cell.Section, cell.Row, cell.Column, cell.Unit));
        Assert.Equal("%", read.Blanks.Single(b => b.Short == "F6").Unit);
        Assert.Equal("元", read.Blanks.Single(b => b.Short == "D13").Unit);
        Assert.True(read.Blanks.Single(b => b.Short == "D15").Percent);
        Assert.Equal("填报单位", read.Blanks.Single(b => b.Short == "C2").Row);
        Assert.DoesNotContain(read.Blanks, b => b.Short is "D9" or "E9" or "G9" or "F9" or "D12:E12" or "E12");
    }

    [Fact]
    public void A_table_of_a_text_gives_its_blanks_by_table_row_and_cell()
    {
        var read = Text();

        Assert.Equal(["t1r1c2", "t1r1c4", "t1r2c2", "t1r2c4", "t1r3c2", "t1r3c4", "t1r4c2", "p17b1", "p17b2", "p18b1"], read.Blanks.Select(b => b.Place));
        Assert.Equal(("联系人", "", ""), (read.Blanks[1].Row, read.Blanks[1].Column, read.Blanks[1].Unit));
        Assert.Equal(("在任科技特派员（人）", "人"), (read.Blanks[2].Row, read.Blanks[2].Unit));
        Assert.Equal("2025 年科技特派员工作情况表（演示）", read.Title);
    }

    [Fact]
    public async Task The_labels_say_which_indicator_number_period_and_unit_is_asked()
    {
        await using var county = await SummaryCounty.Start();
        var suggester = county.Forms.Suggester("云溪县");
        var read = Workbook();
        (string Place, string Indicator, string Role, string Period, string Unit)[] wanted =
        [
            ("D6", "高企.新认定", "value", "year", "家"), ("E6", "高企.新认定", "value", "last-year", "家"), ("F6", "高企.新认定", "growth", "year", "%"), ("G6", "高企.新认定", "target", "year", "家"),
            ("D7", "高企.有效", "value", "year", "家"), ("D8", "科小.入库", "value", "year", "家"), ("D12", "研发经费.全社会", "value", "year", "万元"), ("D13", "市级奖补.获得资金", "value", "year", "元"),
            ("D14", "研发准备金.备案", "value", "year", "家"), ("D15", "研发准备金.备案", "completion", "year", "%"), ("D16", "科技培训.人次", "value", "year", "人次"),
            ("C2", "", "typed", "year", ""), ("F12", "", "typed", "year", ""),
        ];
        var found = wanted.Select(w => (w.Place, Best: suggester.Suggest(read.Blanks.Single(b => b.Short == w.Place), read.Year))).Select(f => (f.Place, f.Best.Indicator, f.Best.Role, f.Best.Period, f.Best.Unit));
        Assert.Equal(wanted, found);
        Assert.Equal(["typed", "typed", "科技特派员数", "科技培训.人次", "贫困村覆盖率", "科技扶贫示范企业.新增", "typed", "科技培训.人次", "科技培训.人次", "typed"],
            Text().Blanks.Select(b => suggester.Suggest(b, 2025)).Select(p => p.Indicator.Length > 0 ? p.Indicator : p.Role));
    }

    [Fact]
    public async Task Money_without_a_unit_is_asked_and_rows_of_other_counties_are_left_alone()
    {
        await using var county = await SummaryCounty.Start();
        var suggester = county.Forms.Suggester("云溪县");

        Assert.Equal("", suggester.Suggest(new FormBlank("S!B2", "", "市级奖补资金", "", ""), null).Unit);
        Assert.Equal("亿元", suggester.Suggest(new FormBlank("S!B2", "", "市级奖补资金", "", "") { SheetUnits = ["家", "亿元"] }, null).Unit);
        Assert.Equal(FormRoles.Blank, suggester.Suggest(new FormBlank("S!B2", "", "青石县", "新增高新技术企业", "家"), null).Role);
        Assert.Equal("高企.新认定", suggester.Suggest(new FormBlank("S!B2", "", "云溪县", "新增高新技术企业", "家"), null).Indicator);
    }

    [Fact]
    public void The_same_form_of_another_year_is_known_again_and_what_changed_is_named()
    {
        var (older, newer) = (Workbook(2025), Workbook(2026));
        Assert.NotEqual(DemoBlanks.Workbook(2025), DemoBlanks.Workbook(2026));
        Assert.Equal(older.Fingerprint, newer.Fingerprint);
        Assert.True(FormLikeness.Between(older, newer).None);

        var changed = FormReader.Read("表.xlsx", FormFiles.Changed(DemoBlanks.Workbook(2026), "科技培训人次", "技术经纪人培训")).Value;
        var difference = FormLikeness.Between(older, changed);
        Assert.NotEqual(older.Fingerprint, changed.Fingerprint);
        Assert.Equal(["D16", "F16"], difference.Come.Select(b => b.Short));
        Assert.Equal(["D16", "F16"], difference.Gone.Select(b => b.Short));
        Assert.Equal("县域创新指标!D6", difference.Same["县域创新指标!D6"]);
    }

    public static TheoryData<string, byte[], string> NoForms => new()
    {
        { "空.xlsx", [], "form.empty" },
        { "大.xlsx", new byte[FormReader.LongestFile + 1], "form.long" },
        { "图.xlsx", Encoding.ASCII.GetBytes("%PDF-1.7"), "form.kind" },
        { "旧.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "form.old" },
        { "密.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "form.encrypted" },
        { "坏.xlsx", Encoding.ASCII.GetBytes("PK and nothing more"), "form.broken" },
        { "别的.docx", FormFiles.Zip(("a.txt", "a")), "form.kind" },
        { "宏.xlsx", FormFiles.Zip(("xl/workbook.xml", "<a/>"), ("xl/vbaProject.bin", "x")), "form.macro" },
        { "坏.docx", FormFiles.Zip(("word/document.xml", "<a><b></a>")), "form.broken" },
        { "引用.docx", FormFiles.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")), "form.broken" },
        { "无表.docx", FormFiles.Zip(("word/document.xml", """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>通知</w:t></w:r></w:p></w:body></w:document>""")), "form.no-table" },
        { "满.xlsx", FormFiles.Full(DemoBlanks.Workbook(2025)), "form.no-blank" },
    };

    [Theory]
    [MemberData(nameof(NoForms))]
    public void What_is_no_blank_form_is_refused_in_words(string name, byte[] bytes, string code)
    {
        var refusal = Assert.Single(FormReader.Read(name, bytes).Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.Matches("[\u4e00-\u9fff]", refusal.Message);
    }

    [Fact]
    public void A_register_is_no_form()
    {
        var rows = string.Concat(Enumerable.Range(1, 300).Select(i => $"""<w:tr><w:tc><w:p><w:r><w:t>企业甲</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"""));
        var bytes = FormFiles.Zip(("word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>"""));
        Assert.Equal("form.many", Assert.Single(FormReader.Read("台账.docx", bytes).Refusals).Code);
    }
}
