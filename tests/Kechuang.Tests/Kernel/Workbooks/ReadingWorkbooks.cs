using System.Text;
using Kechuang.Kernel.Workbooks;
using Xunit;

namespace Kechuang.Tests.Kernel.Workbooks;

public class ReadingWorkbooks
{
    [Theory]
    [InlineData("4.0999999999999996", "4.1")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1234567890123.45", "1234567890123.45")]
    [InlineData("1.5E3", "1500")]
    [InlineData("-1E-3", "-0.001")]
    [InlineData("100", "100")]
    [InlineData("12.50", "12.5")]
    [InlineData("1.2345678901234568E+16", "12345678901234600")]
    public void A_number_is_the_decimal_that_was_typed(string raw, string exact) =>
        Assert.Equal(exact, One($"<c><v>{raw}</v></c>").Text);

    [Theory]
    [InlineData("yyyy-mm-dd", "45292", "2024-01-01")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45292.5", "2024-01-01 12:00:00")]
    [InlineData("[$-804]m/d/yy", "1", "1900-01-01")]
    [InlineData("0.00%", "0.125", "12.5%")]
    [InlineData("#,##0.00\"元\"", "1234.5", "1234.5")]
    [InlineData("[Red]0.00", "3", "3")]
    [InlineData("0.00E+00", "15", "15")]
    [InlineData("\"day \"0", "15", "15")]
    public void A_format_says_what_a_number_is(string format, string raw, string shown) =>
        Assert.Equal(shown, One($"<c s=\"0\"><v>{raw}</v></c>", file => file.Formats(format)).Text);

    [Fact]
    public void Dates_of_a_Macintosh_count_from_1904() =>
        Assert.Equal(new DateOnly(2024, 1, 1), One("<c s=\"0\"><v>43830</v></c>", file => file.Formats("yyyy-mm-dd").From1904()).Date);

    [Fact]
    public void Kinds_and_flags_are_kept()
    {
        var sheet = Read(new RawXlsx().SharedStrings("<r><t>甲</t></r><r><t>乙</t></r><rPh><t>jia</t></rPh>").Sheet("表 1",
            """<row r="3" hidden="1"><c r="B3" t="s"><v>0</v></c><c r="C3"><f>A1*2</f><v>7</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#DIV/0!</v></c><c r="F3" t="str"><f>1</f></c><c r="G3" t="inlineStr"><is><t>=cmd|x</t></is></c><c r="H3" t="inlineStr"><is><t>a_x0007_b</t></is></c></row>""",
            """<cols><col min="2" max="3" hidden="1"/></cols>""", """<mergeCells><mergeCell ref="A1:C2"/></mergeCells>""", "hidden"));
        var row = Assert.Single(sheet.Rows);
        Assert.Equal((3, true, true), (row.Number, row.Hidden, sheet.Hidden));
        Assert.Equal(("甲乙", "B"), (row[2].Text, row[2].Letter));
        Assert.Equal((CellKind.Number, 7m, true), (row[3].Kind, row[3].Number, row[3].IsFormula));
        Assert.Equal((CellKind.Boolean, 1m), (row[4].Kind, row[4].Number));
        Assert.Equal((CellKind.Error, "#DIV/0!"), (row[5].Kind, row[5].Text));
        Assert.Equal((CellKind.Empty, true), (row[6].Kind, row[6].IsFormula));
        Assert.True(row[7].Has(CellFlags.StartsWithEquals));
        Assert.Equal(("ab", true), (row[8].Text, row[8].Has(CellFlags.ControlCharacters)));
        Assert.True(row[1].IsEmpty && row[99].IsEmpty);
        Assert.Equal([2, 3], sheet.HiddenColumns.Order());
        Assert.Equal(new MergedRange(1, 1, 2, 3), Assert.Single(sheet.Merges));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("GB18030", false)]
    [InlineData("utf-16", true)]
    public void Csv_is_read_in_the_encodings_of_Chinese_spreadsheets(string encoding, bool mark)
    {
        var coding = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? coding.GetPreamble() : [], .. coding.GetBytes("企业名称,收入\r\n\r\n\"云溪,\"\"科技\"\"\",12.5\n")];
        var sheet = Assert.Single(WorkbookReader.Read(new MemoryStream(bytes), "上报.csv").Value.Sheets);
        Assert.Equal(("上报", 2), (sheet.Name, sheet.Rows.Count));
        Assert.Equal((3, "云溪,\"科技\"", "12.5"), (sheet.Rows[1].Number, sheet.Rows[1][1].Text, sheet.Rows[1][2].Text));
    }

    [Theory]
    [InlineData("绝密资料.xlsx", "", "绝密")]
    [InlineData("名单（秘密）.xlsx", "", "秘密")]
    [InlineData("2024机密★3年.xlsx", "", "机密")]
    [InlineData("a.xlsx", "关于\n机 密 ★ １年\n正文", "机密")]
    [InlineData("a.xlsx", "密级：秘密", "秘密")]
    [InlineData("a.xlsx", "【工作秘密】", "工作秘密")]
    [InlineData("云溪压缩机密封件公司.xlsx", "涉及商业秘密\n计算机密码技术\n机密封件", null)]
    [InlineData("保守国家秘密培训.xlsx", "秘密花园有限公司", null)]
    public void A_mark_of_secrecy_is_found_only_where_it_stands_alone(string file, string text, string? mark) =>
        Assert.Equal(mark, SecrecyMark.Found(file, text));

    private static Sheet Read(RawXlsx file) => Assert.Single(WorkbookReader.Read(file.Pack(), "a.xlsx").Value.Sheets);

    private static Cell One(string cell, Func<RawXlsx, RawXlsx>? more = null)
    {
        var file = new RawXlsx();
        return Read((more?.Invoke(file) ?? file).Sheet("S", $"<row>{cell}</row>")).Rows[0].Cells[0];
    }
}
