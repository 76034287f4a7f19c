using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Tests.Meetings;
using Xunit;
using static Kechuang.Tests.Meetings.CountyLedger;

namespace Kechuang.Tests.Batches;

/// <summary>Quota, window and letters of a batch.</summary>
public sealed class BatchesKeepTheirQuota
{
    [Fact]
    public async Task When_the_quota_is_used_up_only_the_leadership_can_make_room_and_says_why()
    {
        await using var ledger = await Start();
        var first = await ListsMoveCases.Recommended(ledger, "云溪演示甲有限公司", "91431299MA4L00001A", "county-review", 1);
        var second = await ListsMoveCases.Recommended(ledger, "云溪演示乙有限公司", "91431299MA4L00002B", "county-review", 1);
        Assert.True((await Open(ledger, 1, "", Roles.Staff)).Succeeded);
        Assert.True((await ledger.Move(first, new Step("recommended", Day("11-10")))).Succeeded);
        Assert.Equal("quota-full", (await ledger.Move(second, new Step("recommended", Day("11-10")))).Refusals.Single().Code);
        Assert.Equal("quota-director", (await Open(ledger, 2, "省厅追加", Roles.Staff)).Refusals.Single().Code);
        Assert.Equal("reason-missing", (await Open(ledger, 2, "", Roles.Director)).Refusals.Single().Code);
        Assert.True((await Open(ledger, 2, "省厅追加", Roles.Director)).Succeeded);
        Assert.True((await ledger.Move(second, new Step("recommended", Day("11-10")))).Succeeded);
    }

    [Theory]
    [InlineData("2025-03-01", "2025-04-30", "", "2025-02-28", "window-early")]
    [InlineData("2025-03-01", "2025-04-30", "", "2025-04-30", "")]
    [InlineData("2025-03-01", "2025-04-30", "", "2025-05-01", "window-late")]
    [InlineData(null, null, "", "2025-05-01", "window-late")]
    [InlineData(null, null, "待确认", "2025-05-01", "")]
    [InlineData(null, "2025-06-30", "", "2025-05-01", "")]
    public void A_window_is_that_of_the_batch_or_else_of_the_pack_once_it_is_confirmed(string? opens, string? closes, string status, string day, string code)
    {
        var batch = new Batch { Scheme = "x", OpensOn = On(opens), ClosesOn = On(closes) };
        Assert.Equal(code, BatchGate.Window(batch, new WindowRule("03-01", "04-30", status, ""), 2025, On(day)!.Value)?.Code ?? "");
    }

    [Fact]
    public async Task The_letter_has_the_form_of_a_letter_and_lists_who_was_recommended_and_the_summary_everyone()
    {
        await using var ledger = await Start();
        await ListsMoveCases.Recommended(ledger, "云溪演示甲有限公司", "91431299MA4L00001A", "recommended", 1);
        await ListsMoveCases.Recommended(ledger, "云溪演示乙有限公司", "91431299MA4L00002B", "county-review", 1);
        var batch = (await ledger.All<Batch>()).Single();
        using var staff = await ledger.County.SignIn(Roles.Staff);
        using var letter = new MemoryStream(await staff.Http.GetByteArrayAsync($"/batches/letter.docx?batch={batch.Id}&to=怀化市科学技术局&number=云科函〔2025〕3号", Stop));
        using (var file = WordprocessingDocument.Open(letter, false))
        {
            var part = file.MainDocumentPart!;
            Assert.Equal([], new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file, Stop).Select(e => e.Description));
            Assert.Equal(["云溪县科学技术局", "云科函〔2025〕3号"], part.HeaderParts.Single().Header!.Elements<Paragraph>().Select(p => p.InnerText));
            Assert.NotNull(part.Document!.Body!.Elements<SectionProperties>().Single().GetFirstChild<TitlePage>());
            var text = part.Document.Body.InnerText;
            Assert.Contains("怀化市科学技术局：", text);
            Assert.Contains("现推荐1家单位申报2025年第1批高新技术企业认定（名单见附件）", text);
            Assert.Equal(["序号单位名称统一社会信用代码类型", "1云溪演示甲有限公司91431299MA4L00001A首次"], part.Document.Body.Descendants<TableRow>().Select(r => r.InnerText));
        }
        using var sheet = new MemoryStream(await staff.Http.GetByteArrayAsync($"/batches/summary.xlsx?batch={batch.Id}", Stop));
        var rows = WorkbookReader.Read(sheet, "汇总表.xlsx").Value.Sheets.Single().Rows;
        Assert.Equal(["云溪演示甲有限公司", "云溪演示乙有限公司"], rows.Skip(2).Select(r => r[2].Text));
    }

    private static Task<Result<Acted<Guid>>> Open(CountyLedger ledger, int quota, string note, string role) =>
        ledger.Do<OpenBatch.Request, Guid>(new("high-tech-enterprise", 2025, 1, null, note) { Quota = quota }, (r, a, db, s) => OpenBatch.Handle(r, a, db, ledger.Procedures, s), role);

    private static DateOnly? On(string? day) => day is null ? null : Dates.Parse(day).Value;
}
