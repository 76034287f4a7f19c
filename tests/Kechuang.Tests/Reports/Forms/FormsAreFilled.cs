using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Kechuang.Demo;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Reports;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Kechuang.Tests.Reports.FormCounty;

namespace Kechuang.Tests.Reports;

public sealed class FormsAreFilled
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_are_converted_growth_and_completion_worked_out_and_what_is_missing_stays_blank()
    {
        await using var county = await SummaryCounty.Start();
        await county.Write(county.Certificate(county.Firms[7], new(2024, 9, 30)), county.Certificate(county.Firms[8], new(2024, 10, 30)));
        var form = await Bound(county, "表.xlsx", DemoBlanks.Workbook(2025));
        var filling = await Fill(county, form, 2025);

        FilledCell Cell(string place) => filling.Cells.Single(c => c.Now.Place == $"县域创新指标!{place}").Now;
        Assert.Equal("4", Cell("D6").Text);
        Assert.Equal("2", Cell("E6").Text);
        Assert.Equal("100", Cell("F6").Text);
        Assert.Equal("5", Cell("G6").Text);
        // 320.50 万元 as the form asks, in 元.
        Assert.Equal(("3205000", "元", "核定"), (Cell("D13").Text, Cell("D13").Unit, Cell("D13").Status));
        Assert.Equal(4, Cell("D6").Records.Count);
        Assert.Equal("", Cell("D12").Text);
        Assert.Contains("没有", Cell("D12").Missing, StringComparison.Ordinal);
        Assert.Contains("目标", Cell("D15").Missing, StringComparison.Ordinal);
        Assert.Equal(100m, filling.Cells.Single(c => c.Now.Place.EndsWith("!D6", StringComparison.Ordinal)).Change * 100);
        Assert.True(filling.Cells.Single(c => c.Now.Place.EndsWith("!D6", StringComparison.Ordinal)).StandsOut);
    }

    [Fact]
    public async Task The_city_gets_its_own_file_with_nothing_changed_but_the_blanks()
    {
        await using var county = await SummaryCounty.Start();
        var blank = DemoBlanks.Workbook(2025);
        var form = await Bound(county, "表.xlsx", blank);
        await Type(county, form, ("县域创新指标!C2", "云溪县科学技术局"), ("县域创新指标!F12", "0731"));
        var bytes = await Export(county, form, 2025);

        var (before, after) = (FormFiles.Parts(blank), FormFiles.Parts(bytes));
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.Equal(["xl/workbook.xml", FormFiles.Sheet], after.Keys.Where(k => before[k] != after[k]).Order());
        Assert.Contains("fullCalcOnLoad=\"1\"", after["xl/workbook.xml"], StringComparison.Ordinal);
        var (old, now) = (Elements(before[FormFiles.Sheet]), Elements(after[FormFiles.Sheet]));
        Assert.Equal(old.Keys.Order(), now.Keys.Order());
        var changed = now.Where(c => c.Value != old[c.Key]).Select(c => c.Key).ToHashSet();
        Assert.Contains("D6", changed);
        // A blank that nobody could fill, a label, a title and the merged cells stay as they were; a formula loses only its stored result.
        Assert.DoesNotContain(changed, c => c is "D12" or "A1" or "B6" or "D3");
        Assert.Equal("<f>D7+D8</f>", System.Text.RegularExpressions.Regex.Match(now["D9"], "<f>.*</f>").Value);
        Assert.DoesNotContain("<v>", now["D9"], StringComparison.Ordinal);
        Assert.Contains("<mergeCells", after[FormFiles.Sheet], StringComparison.Ordinal);

        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file, Stop).Select(e => e.Description));
        using var read = new MemoryStream(bytes);
        var sheet = WorkbookReader.Read(read, "表.xlsx").Value.Sheets[0];
        Assert.Contains(sheet.Rows.SelectMany(r => r.Cells), c => c.Text == "3205000");
        Assert.Contains(sheet.Rows.SelectMany(r => r.Cells), c => c.Text == "0731");
    }

    [Fact]
    public async Task A_percentage_goes_as_a_ratio_where_the_cell_multiplies_it()
    {
        await using var county = await SummaryCounty.Start();
        await county.Write(new Target { Id = Guid.Parse("00000000-0000-7000-8000-00000000000a"), County = SummaryCounty.Code, Indicator = "研发准备金.备案", Year = 2025, Value = 8, Level = "市定", Basis = "通知", EnteredAt = SummaryCounty.Now - TimeSpan.FromHours(1), EnteredBy = "测试" });
        var form = await Bound(county, "表.xlsx", DemoBlanks.Workbook(2025));
        var filling = await Fill(county, form, 2025);

        Assert.Equal("87.5", filling.Cells.Single(c => c.Now.Place.EndsWith("!D15", StringComparison.Ordinal)).Now.Text);
        Assert.Equal(0.875m, ExportForm.Contents(filling)["县域创新指标!D15"].Number);
    }

    [Fact]
    public async Task A_text_keeps_its_table_and_says_what_was_filled_in()
    {
        await using var county = await SummaryCounty.Start();
        var blank = DemoBlanks.Text(2025);
        var form = await Bound(county, "表.docx", blank);
        await Type(county, form, ("t1r4c2", "按产业选派 <&>"));
        var bytes = await Export(county, form, 2025);

        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file, Stop).Select(e => e.Description));
        var read = FormReader.Read("表.docx", bytes).Value;
        string At(string place) => read.Grids[0].Cells.Single(c => c.Place == place).Text;
        Assert.Equal("100", At("t1r3c2"));
        Assert.Equal("6", At("t1r3c4"));
        Assert.Equal("按产业选派 <&>", At("t1r4c2"));
        Assert.Equal("", At("t1r2c2"));
        var was = FormReader.Read("表.docx", blank).Value;
        Assert.Equal(was.Grids[0].Cells.Select(c => (c.Place, c.Columns, c.Rows)), read.Grids[0].Cells.Select(c => (c.Place, c.Columns, c.Rows)));
        Assert.Equal([.. FormFiles.Parts(blank).Where(p => p.Key != "word/document.xml")], FormFiles.Parts(bytes).Where(p => p.Key != "word/document.xml"));
    }

    [Fact]
    public async Task Next_year_the_form_is_known_and_what_it_said_stands_beside_the_new_value()
    {
        await using var county = await SummaryCounty.Start();
        var form = await Bound(county, "表.xlsx", DemoBlanks.Workbook(2025));
        await Export(county, form, 2025);
        await county.Write(county.Certificate(county.Firms[7], new(2025, 12, 1), entered: county.Later));

        var next = await Bound(county, "新表.xlsx", DemoBlanks.Workbook(2026));
        await using var db = county.Open();
        Assert.Equal(form, (await db.Set<BlankForm>().SingleAsync(f => f.Id == next, Stop)).Follows);
        var filling = await Fill(county, next, 2026);
        var cell = filling.Cells.Single(c => c.Now.Place.EndsWith("!D6", StringComparison.Ordinal));
        Assert.True(cell.Reported);
        Assert.Equal("4", cell.Last!.Text);
        Assert.Equal(5, cell.Recomputed);
    }

    [Fact]
    public async Task What_is_exported_is_what_was_seen_and_bears_its_sources()
    {
        await using var county = await SummaryCounty.Start();
        var form = await Bound(county, "表.xlsx", DemoBlanks.Workbook(2025));
        Assert.Equal("changed-meanwhile", Assert.Single((await Export(county, form, 2025, "0")).Refusals).Code);
        var id = (await Export(county, form, 2025, (await Fill(county, form, 2025)).Seal)).Value;

        await using var db = county.Open();
        var sheet = await db.Set<FilledSheet>().SingleAsync(s => s.Id == id, Stop);
        var sheets = FormSources.Sheets("表", sheet).ToList();
        Assert.Contains(sheets[0].Rows, r => (string?)r[0] == "县域创新指标!D6" && (string?)r[2] == "4" && (decimal?)r[13] == 4);
        Assert.Contains(sheets[1].Rows, r => ((string?)r[2])!.Contains("演示甲公司", StringComparison.Ordinal));
        var quotes = await new FormQuotes().Quotes(db, "高企.新认定", Period.OfYear(2025), Stop);
        Assert.Contains(quotes, q => q is { Value: "4家", Frozen: true } && q.Sentence.Contains("新增高新技术企业", StringComparison.Ordinal));
        Assert.Equal(["ReadBlank.Request", "BindCells.Request", "ExportForm.Request"], await db.Set<AuditEntry>().OrderBy(a => a.At).Select(a => a.Request).ToListAsync(Stop));
        Assert.Equal("known", Assert.Single((await Read(county, "又一次.xlsx", DemoBlanks.Workbook(2025))).Refusals).Code);
    }

    [Theory]
    [InlineData("没有这个", "value", "year", "家", "indicator")]
    [InlineData("新增高新技术企业", "half", "year", "家", "role")]
    [InlineData("新增高新技术企业", "value", "decade", "家", "period")]
    [InlineData("新增高新技术企业", "value", "year", "万元", "unit-kind")]
    [InlineData("市级奖补资金", "value", "year", "", "unit")]
    [InlineData("手填", "", "", "", "")]
    [InlineData("新增高新技术企业", "value", "year", "", "")]
    public async Task A_choice_that_cannot_be_is_refused_by_its_cell(string what, string role, string period, string unit, string code)
    {
        await using var county = await SummaryCounty.Start();
        var decided = BindCells.Decide(new("S!B2", what, role, period, unit), new FormBlank("S!B2", "", "指标", "", ""), county.Forms.Catalogue);
        Assert.Equal(code, decided.Refusals.FirstOrDefault()?.Code ?? "");
        Assert.All(decided.Refusals, r => Assert.Equal("S!B2", r.Where));
    }

    [Fact]
    public async Task Only_cells_that_are_typed_take_words()
    {
        await using var county = await SummaryCounty.Start();
        var form = await Bound(county, "表.xlsx", DemoBlanks.Workbook(2025));
        var refused = await county.Act<TypeCells.Request, int>(new(form, 2025, [new("县域创新指标!D6", "9")]), (r, a, d, s) => TypeCells.Handle(r, a, d, county.Forms, s), Roles.Staff);
        Assert.Equal("not-typed", Assert.Single(refused.Refusals).Code);
    }

    // Each cell of a sheet as it is written.
    private static Dictionary<string, string> Elements(string xml)
    {
        var root = System.Xml.Linq.XDocument.Parse(xml).Root!;
        return root.Descendants(root.Name.Namespace + "c").ToDictionary(c => (string)c.Attribute("r")!, c => System.Text.RegularExpressions.Regex.Replace(c.ToString(System.Xml.Linq.SaveOptions.DisableFormatting), " xmlns=\"[^\"]*\"", ""));
    }
}
