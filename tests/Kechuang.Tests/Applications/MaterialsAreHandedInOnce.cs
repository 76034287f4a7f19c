using System.Text;
using Kechuang.Cases.Materials;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Applications;

/// <summary>A material serves every application that asks for its kind while it is valid; what it is, is told by its bytes.</summary>
public sealed class MaterialsAreHandedInOnce
{
    private const string Digest = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    // The EICAR test file, in two halves so that no scanner takes this source for it.
    private static readonly string Eicar = @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_what_the_answers_ask_for_is_on_the_list()
    {
        await using var filing = await FilingCounty.Start();
        var id = await filing.Begin();
        Assert.Equal(["审计报告", "照片"], await Asked(filing, id));
        await filing.Save(id, filing.Applicant, "页", ("有合作单位", "是", 0));
        Assert.Equal(["审计报告", "合作协议", "照片"], await Asked(filing, id));
    }

    [Fact]
    public async Task What_was_handed_in_before_is_offered_while_it_is_valid()
    {
        await using var filing = await FilingCounty.Start();
        var before = await filing.Begin(year: 2024);
        await filing.HandIn(before, "审计报告", Digest, new(2025, 4, 1));
        var id = await filing.Begin();
        var line = await Line(filing, id);
        Assert.True(line.Lacks);
        var offered = Assert.Single(line.Offered);
        Assert.Equal(new DateOnly(2026, 3, 31), offered.ValidUntil);
        Assert.True((await filing.Use(id, "审计报告", offered.Id)).Succeeded);
        var used = await Line(filing, id);
        Assert.False(used.Lacks);
        Assert.Equal(Digest, Assert.Single(used.Handed).Material.Digest);
        Assert.Equal("material-twice", (await filing.Use(id, "审计报告", offered.Id)).Refusals.Single().Code);
        Assert.Single(await filing.All<Material>());
    }

    [Fact]
    public async Task What_has_expired_is_named_and_serves_nothing()
    {
        await using var filing = await FilingCounty.Start();
        var before = await filing.Begin(year: 2024);
        await filing.HandIn(before, "审计报告", Digest, new(2025, 1, 10));
        filing.County.Time.Move(TimeSpan.FromDays(60));
        var id = await filing.Begin();
        var line = await Line(filing, id);
        Assert.Empty(line.Offered);
        Assert.Equal("原有的已过期（有效至 2026-01-09），请换新的", line.Todo);
        Assert.Equal("material-expired", (await filing.Use(id, "审计报告", Assert.Single(line.Past).Id)).Refusals.Single().Code);
        Assert.True(Assert.Single((await Line(filing, before)).Handed).Expired);
    }

    [Theory]
    [InlineData(null, "material-issued")]
    [InlineData("2026-01-01", "material-future")]
    [InlineData("2024-12-10", "material-expired")]
    [InlineData("2024-12-11", null)]
    public async Task The_date_of_issue_decides_by_the_day(string? issued, string? code)
    {
        await using var filing = await FilingCounty.Start();
        var id = await filing.Begin();
        var done = await filing.HandIn(id, "审计报告", Digest, issued is null ? null : DateOnly.Parse(issued, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(code, done.Refusals.SingleOrDefault()?.Code);
    }

    [Fact]
    public async Task A_unit_uses_its_own_materials_only()
    {
        await using var filing = await FilingCounty.Start();
        await filing.HandIn(await filing.Begin(), "审计报告", Digest, new(2025, 4, 1));
        var theirs = await filing.Begin(filing.Stranger, firm: filing.Other);
        Assert.Empty((await filing.Form(theirs, filing.Stranger))!.Materials[0].Offered);
        Assert.Equal("material-unknown", (await filing.Use(theirs, "审计报告", (await filing.All<Material>()).Single().Id, filing.Stranger)).Refusals.Single().Code);
    }

    [Theory]
    [InlineData("审计报告.pdf", "%PDF-1.7 …", null)]
    [InlineData("审计报告.pdf", "PK\u0003\u0004…", "内容不是PDF，而是压缩包")]
    [InlineData("审计报告.pdf", "MZ\u0090", "内容不是PDF，而是程序")]
    [InlineData("照片.png", "%PDF-1.7", "内容不是PNG 图片，而是PDF")]
    [InlineData("附表.csv", "一,二", null)]
    [InlineData("说明.docx", "PK\u0003\u0004…", "内容不是Word 文档，而是压缩包")]
    [InlineData("说明.doc", "%PDF-1.7", "内容不是Word 或 WPS 文档")]
    [InlineData("版式.ofd", "OFD", "内容不是OFD 版式文件")]
    public void A_file_is_what_its_bytes_are(string name, string content, string? words)
    {
        using var bytes = new MemoryStream(name.EndsWith(".csv", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(content) : Encoding.Latin1.GetBytes(content));
        var refusal = FileContent.Refusal(name, bytes);
        if (words is null)
            Assert.Null(refusal);
        else
            Assert.Contains(words, refusal);
    }

    [Fact]
    public async Task A_file_in_which_the_scanner_finds_something_is_not_kept()
    {
        await using var clamd = FakeClamd.Start();
        await using var filing = await FilingCounty.Start(s => s.AddSingleton<IPaperScanner>(new ClamdScanner("127.0.0.1", clamd.Port)));
        var refused = await Receive(filing, "%PDF-1.4 " + Eicar);
        Assert.Equal("“审计报告.pdf”查出病毒（Eicar-Signature），没有收下。请在杀毒后重新上传。", refused.Refusals.Single().Message);
        var taken = await Receive(filing, "%PDF-1.4 " + new string('x', 200_000));
        Assert.Equal(MaterialStates.Clean, taken.Value.State);
        Assert.Equal([9 + 68, 9 + 200_000], clamd.Lengths);
    }

    [Fact]
    public async Task While_the_scanner_is_silent_a_file_lies_in_quarantine_and_cannot_be_fetched()
    {
        var clamd = FakeClamd.Start();
        var port = clamd.Port;
        await clamd.DisposeAsync();
        await using var filing = await FilingCounty.Start(s => s.AddSingleton<IPaperScanner>(new ClamdScanner("127.0.0.1", port)));
        var id = await filing.Begin();
        var taken = (await Receive(filing, "%PDF-1.4 …")).Value;
        Assert.Equal(MaterialStates.Quarantined, taken.State);
        await filing.HandIn(id, "审计报告", taken.Upload.Digest, new(2025, 4, 1), state: taken.State);
        var material = Assert.Single(await filing.All<Material>());
        Assert.Null(material.Paper);
        using var browser = await filing.County.SignIn(Roles.Staff);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.Get($"/materials/{material.Id}")).Status);
        Assert.Equal("scanner-silent", (await Release(filing, material.Id)).Refusals.Single().Code);

        await using var back = FakeClamd.Start(port);
        Assert.True((await Release(filing, material.Id)).Succeeded);
        Assert.Equal(MaterialStates.Clean, (await filing.All<Material>()).Single().State);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.Get($"/materials/{material.Id}")).Status);
    }

    [Theory]
    [InlineData("stream: OK", ScanVerdict.Clean, "")]
    [InlineData("stream: Eicar-Signature FOUND", ScanVerdict.Infected, "Eicar-Signature")]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanVerdict.Unavailable, "INSTREAM size limit exceeded. ERROR")]
    [InlineData("", ScanVerdict.Unavailable, "查毒服务没有应答")]
    public void The_scanners_answer_is_read(string answer, ScanVerdict verdict, string words) =>
        Assert.Equal(new ScanResult(verdict, words), ClamdScanner.Read(answer));

    [Fact]
    public void A_scanner_is_named_by_host_and_port()
    {
        Assert.IsType<ClamdScanner>(PaperScanners.Of("clamd:3310"));
        Assert.Throws<ArgumentException>(() => PaperScanners.Of("clamd"));
    }

    private static async Task<Result<Received>> Receive(FilingCounty filing, string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var file = new FormFile(new MemoryStream(bytes), 0, bytes.Length, "file", "审计报告.pdf");
        var rule = (await filing.Form(await First(filing), filing.Staff))!.Scheme.Materials[0];
        return await filing.County.Services.GetRequiredService<MaterialIntake>().Receive(file, rule, Stop);
    }

    private static async Task<Guid> First(FilingCounty filing) =>
        (await filing.All<global::Kechuang.Cases.Case>()) is [var first, ..] ? first.Id : await filing.Begin();

    private static async Task<Result<Acted<Done>>> Release(FilingCounty filing, Guid material)
    {
        var digest = (await filing.All<Material>()).Single(m => m.Id == material).Digest;
        var scan = await filing.County.Services.GetRequiredService<MaterialIntake>().Again(digest, Stop);
        return await filing.County.Acts.Run<ReleaseMaterial.Request, Done>(filing.Act(filing.Staff), new(material, scan), ReleaseMaterial.Handle, Stop);
    }

    private static async Task<ChecklistLine> Line(FilingCounty filing, Guid id) =>
        (await filing.Form(id, filing.Applicant))!.Materials.Single(m => m.Rule.Id == "审计报告");

    private static async Task<IEnumerable<string>> Asked(FilingCounty filing, Guid id) =>
        (await filing.Form(id, filing.Applicant))!.Materials.Select(m => m.Rule.Id);
}
