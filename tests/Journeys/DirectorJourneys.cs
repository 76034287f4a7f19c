using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>What the director does: ten seconds on the board, down to a record, and the signature under the year.</summary>
public sealed class DirectorJourneys(Product product)
{
    [Fact]
    public async Task A_figure_on_the_board_opens_down_to_the_record_it_rests_on()
    {
        await using var visit = await product.SignIn("juzhang");
        var page = visit.Page;
        await visit.Open("/targets");
        await Expect(page.GetByText("已定").First).ToBeVisibleAsync();
        await page.Locator("main table tr", new() { HasText = "新增高新技术企业" }).Locator("a[href^='/figures/']").First.ClickAsync();
        await Expect(page.GetByText("这个数怎么来的")).ToBeVisibleAsync();
        await visit.Picture("journey/figure");
        await page.Locator("#records td a[href]").First.ClickAsync();
        await Expect(page.GetByText("这个数怎么来的")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await visit.Picture("journey/record");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_annual_summary_opens_its_figures_leaves_as_docx_and_is_signed()
    {
        await using var visit = await product.SignIn("juzhang");
        var page = visit.Page;
        await visit.Open("/documents");
        await page.Locator("main table a.row-link[href^='/documents/annual-summary/']").First.ClickAsync();
        await visit.Arrive("**/documents/annual-summary/*");
        var address = page.Url;
        await page.Locator("article.gongwen a.m-figure[href*='slot=']").First.ClickAsync();
        await visit.Arrive("**slot=**");
        await visit.Picture("journey/workbench-slot");
        await Expect(page.Locator("#panel a[href^='/figures/']").First).ToBeVisibleAsync();

        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "导出 .docx" }).ClickAsync());
        Inspect((await file.PathAsync())!);

        await page.GotoAsync(address);
        await page.Locator("summary", new() { HasText = "签发" }).ClickAsync();
        await visit.Picture("journey/sign");
        await page.GetByRole(AriaRole.Button, new() { Name = "签发并冻结" }).ClickAsync();
        await Expect(page.GetByText("已签发").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "签发后的变化" })).ToBeVisibleAsync();
        await visit.Picture("journey/signed");
        Assert.Empty(visit.Complaints);
    }

    // One bookmark a figure, and no blank printed as xx.
    private static void Inspect(string path)
    {
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.True(body.Descendants<BookmarkStart>().Count() >= 20);
        Assert.DoesNotContain("xx", body.InnerText, StringComparison.OrdinalIgnoreCase);
    }
}
