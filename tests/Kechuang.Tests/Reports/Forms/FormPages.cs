using System.Net;
using Kechuang.Demo;
using Kechuang.Kernel;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Reports;

/// <summary>A form through its pages, without script, on both databases.</summary>
public sealed class FormPages
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task A_form_is_read_bound_filled_and_exported(string database)
    {
        await using var county = await TestCounty.Start(database);
        using var browser = await county.SignIn(Roles.Staff);
        await browser.Get("/forms");
        Assert.Contains("还没有上报表", browser.Text);
        await Upload(browser, "加密.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")]);
        Assert.Contains("去掉密码", browser.Text);

        await Upload(browser, "特派员.docx", DemoBlanks.Text(2025));
        var address = browser.Path;
        Assert.Matches("^/forms/[0-9a-f-]{36}$", address);
        Assert.Contains("在任科技特派员（人）", browser.Text);
        Assert.Equal("在任科技特派员", browser.Form("bind-cells").Fields["what-2"]);

        await browser.Submit("bind-cells", ("what-3", "没有的指标"));
        Assert.Contains("没有指标“没有的指标”", browser.Text);
        Assert.Equal("没有的指标", browser.Form("bind-cells").Fields["what-3"]);
        await browser.Submit("bind-cells", ("what-3", "科技培训人次"));
        Assert.Contains("已保存，改了 10 格", browser.Text);

        await browser.Get(address + "/2025");
        Assert.Contains("未取得 6 格，表上留空，不填 0", browser.Text);
        await browser.Submit("type-cells", ("t-0", "云溪县科学技术局"));
        Assert.Contains("已保存", browser.Text);
        await browser.Submit("export-form");
        Assert.Contains("已导出并冻结", browser.Text);
        await Download(browser, county);

        await browser.Get(address);
        Assert.DoesNotContain("value=\"drop-form\"", browser.Body, StringComparison.Ordinal);
        await browser.Submit("retire-form", ("Reason", "市里不再要这张表"));
        Assert.Contains("停用：市里不再要这张表", browser.Text);
        await browser.Get("/forms");
        Assert.Contains("还没有上报表", browser.Text);
        await browser.Get("/forms?state=停用");
        Assert.Contains("特派员", browser.Text);
    }

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task A_form_read_by_mistake_is_deleted_and_a_typed_cell_takes_a_paper(string database)
    {
        await using var county = await TestCounty.Start(database);
        using var browser = await county.SignIn(Roles.Staff);
        await Upload(browser, "特派员.docx", DemoBlanks.Text(2025));
        var address = browser.Path;
        Assert.Contains("文字里的空", browser.Text);
        await browser.Submit("bind-cells");
        await browser.Get(address + "/2025");
        await browser.Upload("type-cells", "t-0-paper", "办法.exe", [1, 2], ("t-0", "云溪县科学技术局"));
        Assert.Contains("类型不能上传", browser.Text);
        await browser.Upload("type-cells", "t-0-paper", "办法.txt", "选派办法"u8.ToArray(), ("t-0", "云溪县科学技术局"));
        Assert.Contains("依据：办法.txt", browser.Text);

        await browser.Get(address);
        await browser.Submit("drop-form");
        Assert.StartsWith("/forms?", browser.Path, StringComparison.Ordinal);
        Assert.Contains("已删除", browser.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(address)).Status);
    }

    [Fact]
    public async Task An_address_without_a_form_is_not_found()
    {
        await using var county = await TestCounty.Start();
        using var browser = await county.SignIn(Roles.Staff);
        foreach (var path in new[] { $"/forms/{Guid.Empty}", $"/forms/{Guid.Empty}/2025", $"/forms/sheets/{Guid.Empty}/sources" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(path)).Status);
    }

    private static async Task Download(TestBrowser browser, TestCounty county)
    {
        await using var db = county.Open();
        var sheet = await db.Set<FilledSheet>().SingleAsync(Stop);
        var file = await browser.Http.GetByteArrayAsync($"/papers/{sheet.Paper}", Stop);
        Assert.Contains(FormReader.Read("表.docx", file).Value.Grids[0].Cells, c => c.Text == "云溪县科学技术局");
        using var sources = await browser.Http.GetAsync($"/forms/sheets/{sheet.Id}/sources", Stop);
        Assert.Equal(HttpStatusCode.OK, sources.StatusCode);
        Assert.Equal(4, await db.Set<AuditEntry>().CountAsync(a => a.Request == "ReadBlank.Request" || a.Request == "BindCells.Request" || a.Request == "TypeCells.Request" || a.Request == "ExportForm.Request", Stop));
    }

    private static async Task Upload(TestBrowser browser, string name, byte[] bytes)
    {
        await browser.Get("/forms/new");
        await browser.Upload("read-blank", "Model.File", name, bytes);
    }
}
