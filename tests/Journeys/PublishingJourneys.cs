using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>A signed text made public without names, a disclosure table, and the page that tells whether a file is what was signed.</summary>
public sealed partial class PublishingJourneys(Product product)
{
    private const string Signed = "/documents/half-year/2024";

    [Fact]
    public async Task A_signed_text_is_made_anonymous_weighed_released_read_by_everyone_and_taken_down()
    {
        await using var leader = await product.SignIn("juzhang");
        var page = leader.Page;
        await leader.Open(Signed);
        await page.Locator("summary", new() { HasText = "签发" }).First.ClickAsync();
        await leader.Press("签发并冻结");
        await page.GetByRole(AriaRole.Link, new() { Name = "公开", Exact = true }).Last.ClickAsync();
        await leader.Press("制作公开版");
        await Expect(page.Locator("#leaks")).ToBeVisibleAsync();
        await Expect(page.Locator("article.gongwen")).Not.ToContainTextAsync("云溪");
        Assert.Empty(await leader.Look("publishing/edition"));
        if (await page.GetByText("未发现泄露").CountAsync() == 0)
        {
            await page.GetByLabel("其余可推知之处全部保留").CheckAsync();
            await page.GetByLabel("缘由").FillAsync("均为已公布的数字");
            await leader.Press("重做公开版");
        }
        await Expect(page.GetByText("未发现泄露")).ToBeVisibleAsync();
        await page.Locator("summary", new() { HasText = "公开发布" }).ClickAsync();
        await page.GetByLabel("审批依据").FillAsync("2025年12月9日局务会同意公开");
        await leader.Press("公开");
        await Expect(page.GetByText("依据：2025年12月9日局务会同意公开").First).ToBeVisibleAsync();
        Assert.Empty(await leader.Look("publishing/released"));
        var address = (await page.GetByRole(AriaRole.Link, new() { Name = "看公开页" }).GetAttributeAsync("href"))!;

        await using var visitor = await product.Visit();
        await visitor.Open(address);
        Assert.DoesNotContain("云溪", await visitor.Page.ContentAsync());
        Assert.DoesNotContain("云溪", await visitor.Letter(address + "/docx"));
        Assert.Empty(await visitor.Look("publishing/public-edition"));
        await visitor.Open("/public/editions");
        Assert.Empty(await visitor.Look("publishing/public-editions"));

        await page.Locator("summary", new() { HasText = "撤下" }).ClickAsync();
        await page.GetByLabel("撤下原因").FillAsync("发现错字");
        await leader.Take(page.Locator(".confirm[open] button[type=submit]"));
        await Expect(page.GetByText("原因：发现错字").First).ToBeVisibleAsync();
        Assert.Equal(404, (await visitor.Page.GotoAsync(address))!.Status);
        Assert.Empty(leader.Complaints);
    }

    [Fact]
    public async Task A_printed_code_leads_to_a_page_that_tells_the_signed_file_from_another()
    {
        const string document = "/documents/three-quarters/2024";
        await using var leader = await product.SignIn("juzhang");
        await leader.Open(document);
        await leader.Page.Locator("summary", new() { HasText = "签发" }).First.ClickAsync();
        await leader.Press("签发并冻结");
        var answer = await leader.Page.APIRequest.GetAsync(product.Address + document + "/docx");
        var file = await answer.BodyAsync();
        var code = Code().Match(await leader.Letter(document + "/docx")).Value;
        Assert.Equal(19, code.Length);

        await using var visitor = await product.Visit();
        var page = visitor.Page;
        await visitor.Open("/public/verify");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "验证码" }).FillAsync(code.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "验证" }).ClickAsync();
        await Expect(page.GetByText("签发有效")).ToBeVisibleAsync();
        Assert.DoesNotContain("周局长", await page.ContentAsync());
        await page.GetByLabel("手中的文件").SetInputFilesAsync(new FilePayload { Name = "手中.docx", MimeType = "application/octet-stream", Buffer = file });
        await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await Expect(page.GetByText("一致：与签发的文件逐字节相同。")).ToBeVisibleAsync();
        Assert.Empty(await visitor.Look("publishing/verify"));
        await page.GetByLabel("手中的文件").SetInputFilesAsync(new FilePayload { Name = "手中.txt", MimeType = "text/plain", Buffer = "另一份文稿"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await Expect(page.GetByText("不一致", new() { Exact = true })).ToBeVisibleAsync();
        await visitor.Open("/public/verify/0000-0000-0000-0000");
        await Expect(page.GetByText("查不到这个验证码")).ToBeVisibleAsync();
        await visitor.Open("/public/verify");
        Assert.Empty(await visitor.Look("publishing/verify-ask"));
    }

    [Fact]
    public async Task A_table_is_made_from_the_ledger_released_and_read_by_everyone()
    {
        string address;
        await using (var leader = await product.SignIn("juzhang"))
        {
            var page = leader.Page;
            await leader.Open("/publishing");
            await page.GetByRole(AriaRole.Link, new() { Name = "做信息公开表" }).ClickAsync();
            await leader.Open("/publishing/tables/new?kind=subsidies&year=2024");
            Assert.Empty(await leader.Look("publishing/new-table"));
            await leader.Press("存为草稿");
            await page.Locator("summary", new() { HasText = "公开发布" }).ClickAsync();
            await page.GetByLabel("审批依据").FillAsync("2025年12月9日局务会同意公开");
            await leader.Press("公开");
            await Expect(page.GetByText("已公开").First).ToBeVisibleAsync();
            Assert.Empty(await leader.Look("publishing/table"));
            address = (await page.GetByRole(AriaRole.Link, new() { Name = "看公开页" }).GetAttributeAsync("href"))!;
            await leader.Open("/publishing");
            Assert.Empty(await leader.Look("publishing/list"));
        }
        await using var visitor = await product.Visit();
        await visitor.Open("/public/tables");
        Assert.Empty(await visitor.Look("publishing/public-tables"));
        await visitor.Open(address);
        Assert.Empty(await visitor.Look("publishing/public-table"));
        Assert.Equal(1, await visitor.Workbook(address + "/xlsx"));
    }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")]
    private static partial Regex Code();
}
