using System.IO.Compression;
using Microsoft.Playwright;
using Kechuang.Faults;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>The city's form, by the section that fills it: last year's export looked at, the new blank read in, bound, filled and taken home.</summary>
public sealed class FormsJourneys(Product product)
{
    private static string Sample(string file) => Path.Combine(ProductProcess.Root, "samples", file);

    [Fact]
    public async Task A_filled_form_shows_its_figures_its_gaps_and_what_was_exported()
    {
        await using var visit = await product.SignIn("gaoxin");
        var page = visit.Page;
        await visit.Open("/forms");
        Assert.Empty(await visit.Look("forms/list"));
        await page.GetByRole(AriaRole.Link, new() { Name = "县（市、区）科技创新指标年报表（2025 年，演示）", Exact = true }).ClickAsync();
        await Expect(page.GetByText("已定").First).ToBeVisibleAsync();
        Assert.Empty(await visit.Look("forms/bound"));
        await page.GetByRole(AriaRole.Link, new() { Name = "填 2025 年" }).ClickAsync();
        await Expect(page.GetByText("未取得 1 格，表上留空，不填 0")).ToBeVisibleAsync();
        await Expect(page.Locator(".exports")).ToContainTextAsync("第 1 次");
        Assert.Empty(await visit.Look("forms/filled"));
        await page.Locator(".form-sheet td.asked a.num").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "记录" })).ToBeVisibleAsync();
        await Expect(page.GetByText("县（市、区）科技创新指标年报表（2025 年，演示）（2025 年）").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Next_years_blank_is_known_again_filled_by_keyboard_and_exported_as_the_city_laid_it_out()
    {
        await using var visit = await product.SignIn("gaoxin");
        var page = visit.Page;
        await visit.Open("/forms/new");
        await page.GetByLabel("文件").SetInputFilesAsync(Sample("annual-summary-2019.txt"));
        await page.GetByRole(AriaRole.Button, new() { Name = "读入" }).ClickAsync();
        await Expect(page.GetByText("不是 Excel 表格，也不是 Word 文档").First).ToBeVisibleAsync();
        Assert.Empty(await visit.Look("forms/refused"));

        await page.GetByLabel("文件").SetInputFilesAsync(Sample("city-form-2026.xlsx"));
        await page.GetByLabel("要表的单位").FillAsync("演示市科学技术局");
        await page.GetByRole(AriaRole.Button, new() { Name = "读入" }).ClickAsync();
        await Expect(page.GetByText("版式相同，绑定已照抄在下面，确认即可")).ToBeVisibleAsync();
        Assert.Empty(await visit.Look("forms/read"));
        await page.GetByRole(AriaRole.Button, new() { Name = "确认并保存" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("已保存，改了").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "填 2025 年" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "填报单位" }).FillAsync("云溪县科学技术局（演示）");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("已保存").First).ToBeVisibleAsync();
        await page.Locator("summary", new() { HasText = "导出" }).First.ClickAsync();
        await visit.Press("导出并冻结");
        await Expect(page.GetByText("已导出并冻结")).ToBeVisibleAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator(".exports a", new() { HasText = ".xlsx" }).First.ClickAsync());
        await using var zip = await ZipFile.OpenReadAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Contains("云溪县科学技术局（演示）", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken));
        await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "数据来源" }).First.ClickAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Gaps_in_sentences_are_bound_a_typed_cell_takes_a_paper_and_a_form_read_by_mistake_is_deleted()
    {
        await using var visit = await product.SignIn("bangong");
        var page = visit.Page;
        await visit.Open("/forms/new");
        await page.GetByLabel("文件").SetInputFilesAsync(Sample("city-form-2026.docx"));
        await page.GetByRole(AriaRole.Button, new() { Name = "读入" }).ClickAsync();
        await Expect(page.Locator(".form-passages")).ToContainTextAsync("全年开展科技培训");
        await Expect(page.Locator(".form-passages .asked")).ToHaveCountAsync(3);
        Assert.Empty(await visit.Look("forms/gaps"));
        await visit.Take("确认并保存");
        var form = new Uri(page.Url).AbsolutePath;

        await visit.Open(form + "/2025");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "填报单位" }).FillAsync("云溪县科学技术局（演示）");
        await page.Locator("summary", new() { HasText = "依据：没有附" }).First.ClickAsync();
        await page.GetByLabel("附填报单位的依据").SetInputFilesAsync(new FilePayload { Name = "职能规定.txt", MimeType = "text/plain", Buffer = "演示"u8.ToArray() });
        await visit.Take("保存");
        await Expect(page.Locator("summary", new() { HasText = "依据：职能规定.txt" })).ToBeVisibleAsync();
        var wrong = await visit.Look("forms/typed-paper");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));

        await visit.Open(form);
        await page.Locator("summary", new() { HasText = "删除" }).First.ClickAsync();
        await visit.Take("删除这张表");
        await Expect(page.GetByText("已删除")).ToBeVisibleAsync();
        Assert.Equal(404, (await page.GotoAsync(form))!.Status);
    }
}
