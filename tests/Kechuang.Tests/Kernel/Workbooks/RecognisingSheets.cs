using System.Text.Json;
using Kechuang.Kernel.Workbooks;
using Xunit;

namespace Kechuang.Tests.Kernel.Workbooks;

public class RecognisingSheets
{
    private static readonly ColumnSpec[] Specs =
    [
        new("name", "企业名称") { Required = true, Aliases = ["单位名称", "公司名称"] },
        new("code", "统一社会信用代码", ColumnKind.Code) { Required = true, Aliases = ["信用代码"] },
        new("sales", "销售收入", ColumnKind.Number) { Unit = "万元", Dimension = Dimension.Money, PerYear = true, Aliases = ["营业收入", "收入"] },
        new("rd", "高企口径研发费用", ColumnKind.Number) { Unit = "万元", Dimension = Dimension.Money, PerYear = true, Aliases = ["研发费用"] },
        new("rd-stat", "统计口径研发经费", ColumnKind.Number) { Unit = "万元", Dimension = Dimension.Money, PerYear = true, Aliases = ["研发投入"] },
        new("rd-book", "会计口径研发支出", ColumnKind.Number) { Unit = "万元", Dimension = Dimension.Money, PerYear = true, Aliases = ["研发投入"] },
        new("staff", "职工总数", ColumnKind.Number) { Unit = "人", Dimension = Dimension.Count, PerYear = true },
        new("ip1", "知识产权Ⅰ类数", ColumnKind.Number) { Unit = "件", Dimension = Dimension.Count },
        new("resident", "居民企业", ColumnKind.Boolean),
        new("ratio", "研发占比", ColumnKind.Number) { Unit = "%", Dimension = Dimension.Percent },
    ];

    public static TheoryData<string, string?[][], string> Sheets() => new()
    {
        { "plain", [["企业名称", "统一社会信用代码", "销售收入（万元）"], ["甲", "91", "1"]], "A=name B=code C=sales/万元" },
        { "titles, unit and year above", [["云溪县企业2024年度情况表"], ["填报单位：县科技局", null, "单位：千元"], ["序号", "公司名称", "信用代码", "营业收入"], ["1", "甲", "91", "1"]], "B=name C=code D=sales@2024/千元" },
        { "width, spaces, numbering, brackets", [["１．企 业 名 称*", "2、统一社会信用代码【必填】", "（三）销售收入［单位：元］", "知识产权I类数", "是否居民企业"], ["甲", "91", "1", "2", "是"]], "A=name B=code C=sales/元 D=ip1 E=resident" },
        { "year in the header", [["企业名称", "信用代码", "2023年销售收入(万元)", "销售收入@2024", "2024年研发费用/千元", "职工总数（2024年）"], ["甲", "91", "1", "2", "3", "4"]], "A=name B=code C=sales@2023/万元 D=sales@2024 E=rd@2024/千元 F=staff@2024" },
        { "two lines, years over names", [["企业名称", "信用代码", "2023年", null, "2024年", null], [null, null, "销售收入", "研发费用", "销售收入", "研发费用"], ["甲", "91", "1", "2", "3", "4"]], "A=name B=code C=sales@2023 D=rd@2023 E=sales@2024 F=rd@2024" },
        { "two lines, names over years", [["企业名称", "信用代码", "销售收入（万元）", null], [null, null, "2023", "2024"], ["甲", "91", "1", "2"]], "A=name B=code C=sales@2023/万元 D=sales@2024/万元" },
        { "a column of years", [["年度", "企业名称", "信用代码", "销售收入(亿元)"], ["2023", "甲", "91", "1"]], "B=name C=code D=sales/亿元 year:A" },
        { "a line of units under the headers", [["企业名称", "信用代码", "销售收入", "职工总数"], [null, null, "（千元）", "人"], ["甲", "91", "1", "2"]], "A=name B=code C=sales/千元 D=staff" },
        { "no header", [["甲", "乙"], ["1", "2"]], "none" },
    };

    [Theory, MemberData(nameof(Sheets))]
    public void Headers_are_found_and_understood(string name, string?[][] rows, string expected)
    {
        _ = name;
        Assert.Equal(expected, Show(SheetShape.Recognise(Sheet(rows), Specs)));
    }

    [Fact]
    public void Merged_groups_reach_over_their_columns()
    {
        var sheet = Sheet([["表"], ["企业名称", "信用代码", "2024年经营情况", null, null], [null, null, "销售收入（千元）", "研发费用（千元）", "职工总数"], ["甲", "91", "1", "2", "3"]],
            """<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:E2"/></mergeCells>""");
        Assert.Equal("A=name B=code C=sales@2024/千元 D=rd@2024/千元 E=staff@2024", Show(SheetShape.Recognise(sheet, Specs)));
    }

    [Fact]
    public void The_sheets_name_may_say_the_year() =>
        Assert.Equal(2024, SheetShape.Recognise(Sheet([["企业名称", "信用代码", "销售收入(元)"], ["甲", "91", "1"]], name: "2024年度"), Specs).Mapping!.Columns[2].Year);

    [Fact]
    public void What_cannot_be_known_is_asked()
    {
        var shape = SheetShape.Recognise(Sheet([["企业名称", "营业收入", "研发投入", "企业销售收入合计", "销售收入", "天气"], ["甲", "1200", "2", "3", "4", "5"]]), Specs);
        Assert.False(shape.Ready);
        Assert.Equal("code", Assert.Single(shape.Missing).Key);
        Assert.Equal(["rd-stat", "rd-book"], Assert.Single(shape.Ambiguous).Keys);
        Assert.Equal(("D", "sales"), (shape.Unrecognised[0].Letter, shape.Unrecognised[0].Suggestions[0]));
        Assert.Empty(shape.Unrecognised[1].Suggestions);
        Assert.Equal(["B", "E"], Assert.Single(shape.Duplicates).Letters);
        Assert.Equal(("E", "4"), (shape.UnitQuestion!.Letters[0], shape.UnitQuestion.Samples[0]));
        Assert.Equal(["E"], shape.YearUnknown);
    }

    [Fact]
    public void A_unit_of_another_kind_is_a_conflict() =>
        Assert.Equal("人", Assert.Single(SheetShape.Recognise(Sheet([["企业名称", "信用代码", "销售收入（人）"], ["甲", "91", "1"]]), Specs).UnitConflicts).Unit);

    [Fact]
    public void A_remembered_mapping_answers_the_same_sheet_and_survives_json()
    {
        string?[][] rows = [["企业名称", "信用代码", "销售收入", "产值"], ["甲", "91", "1", "2"]];
        var first = SheetShape.Recognise(Sheet(rows), Specs);
        var answered = first.Mapping!.WithUnit("千元", first.UnitQuestion!.Letters).Assign("D", "产值", "rd", unit: "元");
        var kept = JsonSerializer.Deserialize<SheetMapping>(JsonSerializer.Serialize(answered))!;

        var again = SheetShape.Recognise(Sheet([["今年的标题"], .. rows]), Specs, kept);
        Assert.True(again.Remembered && again.Ready);
        Assert.Equal((2, "A=name B=code C=sales/千元 D=rd/元"), (again.Mapping!.HeaderRow, Show(again)));

        var stated = SheetShape.Recognise(Sheet([["单位：万元"], .. rows]), Specs, kept);
        Assert.Equal("万元", stated.Mapping!.Columns[2].Unit);

        var other = SheetShape.Recognise(Sheet([["企业名称", "信用代码", "销售收入", "利润"], ["甲", "91", "1", "2"]]), Specs, kept);
        Assert.False(other.Remembered);
        Assert.NotNull(other.UnitQuestion);
    }

    private static string Show(SheetShape shape) => shape.Mapping is not { } mapping ? "none"
        : string.Join(' ', mapping.Columns.Select(c => $"{c.Letter}={c.Key}{(c.Year is { } y ? $"@{y}" : "")}{(c.Unit is { } u ? "/" + u : "")}"))
            + (mapping.YearColumn is { } year ? $" year:{year}" : "");

    private static Sheet Sheet(string?[][] rows, string after = "", string name = "Sheet1") =>
        WorkbookReader.Read(new RawXlsx().Sheet(name, RawXlsx.Rows(rows), after: after).Pack(), "a.xlsx").Value.Sheets[0];
}
