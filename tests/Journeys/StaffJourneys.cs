using Kechuang.Faults;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>A working day of 高新股: import, look a firm up, record what the ministry's site says.</summary>
public sealed class StaffJourneys(Product product)
{
    private static string Sample(string name) => Path.Combine(ProductProcess.Root, "samples", name);

    [Fact]
    public async Task A_workbook_is_previewed_asked_about_refused_in_part_confirmed_and_the_second_time_changes_nothing()
    {
        await using var visit = await product.SignIn("gaoxin");
        await Upload(visit, "yearly-data");
        var page = visit.Page;
        await Expect(page.GetByText("还需要您回答")).ToBeVisibleAsync();
        await visit.Picture("journey/import-question");
        await AnswerUnits(visit);
        await Expect(page.GetByText("如果确认导入")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "下载未导入的" })).ToContainTextAsync("3 行");
        await visit.Picture("journey/import-preview");
        await visit.Press("确认导入");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("已导入");

        await Upload(visit, "yearly-data");
        if (await page.GetByText("还需要您回答").CountAsync() > 0)
            await AnswerUnits(visit);
        await Expect(page.GetByText("没有可以导入的行")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "确认导入" })).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_file_that_is_no_workbook_is_refused_with_words()
    {
        await using var visit = await product.SignIn("gaoxin");
        await visit.Open("/import/enterprises");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "broken.xlsx", MimeType = "application/octet-stream", Buffer = [1, 2, 3] });
        await visit.Press("上传并预览");
        await Expect(visit.Page.GetByText("这份文件不能导入，没有保存")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_firm_shows_its_check_up_condition_by_condition()
    {
        await using var visit = await product.SignIn("gaoxin");
        await visit.Open((await visit.FirstRow("/enterprises"))!);
        foreach (var words in new[] { "高新技术企业", "科技型中小企业", "研发费用" })
            await Expect(visit.Page.GetByText(words).First).ToBeVisibleAsync();
        await visit.Open("/check-up");
        foreach (var bucket in new[] { "已达标", "差一项", "差多项", "缺数据" })
            await Expect(visit.Page.Locator("main :not(option)", new() { HasText = bucket }).Locator("visible=true").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_case_is_moved_on_a_step_with_its_paper()
    {
        await using var visit = await product.SignIn("gaoxin");
        var page = visit.Page;
        await visit.Open("/cases?overdue=true");
        var cases = await page.Locator("main table a.row-link").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        Assert.NotEmpty(cases);
        await visit.Open(cases[0]);
        await visit.Picture("journey/case-before");
        var form = page.Locator("#advance");
        var step = await form.GetByLabel("到了哪一步").Locator("option").EvaluateAllAsync<string[]>("all => all.filter(o => !o.text.includes('（')).map(o => o.value)");
        await form.GetByLabel("到了哪一步").SelectOptionAsync(step[0]);
        await form.Locator("[name='Model.On']").FillAsync((await page.Locator(".demo-day time").GetAttributeAsync("datetime"))!);
        await form.GetByLabel("意见或情况").FillAsync("已在上级平台看到，截图见附件");
        await form.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "截图.png", MimeType = "image/png", Buffer = Pixel });
        await page.RunAndWaitForResponseAsync(() => form.GetByRole(AriaRole.Button, new() { Name = "登记" }).ClickAsync(), a => a.Request.Method == "POST");
        await Expect(page.GetByText("已在上级平台看到，截图见附件").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "截图.png" }).First).ToBeVisibleAsync();
        await visit.Picture("journey/case-after");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Batches_show_how_many_came_how_far()
    {
        await using var visit = await product.SignIn("gaoxin");
        await visit.Open("/batches");
        await Expect(visit.Page.GetByText("第 1 批").First).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "第 1 批" }).First.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "办件" })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Lists_are_exported_as_workbooks()
    {
        await using var visit = await product.SignIn("gaoxin");
        foreach (var list in new[] { "/enterprises", "/cases", "/targets" })
        {
            await visit.Open(list);
            var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "导出" }).First.ClickAsync());
            using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open((await file.PathAsync())!, isEditable: false);
            Assert.NotEmpty(book.WorkbookPart!.WorksheetParts);
        }
    }

    // A picture of one pixel: papers are kept as they come.
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static async Task Upload(Visit visit, string kind)
    {
        await visit.Open($"/import/{kind}");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(Sample(kind + ".xlsx"));
        await visit.Press("上传并预览");
    }

    private static async Task AnswerUnits(Visit visit)
    {
        foreach (var unit in await visit.Page.GetByRole(AriaRole.Radio, new() { Name = "万元", Exact = true }).AllAsync())
            await unit.CheckAsync();
        await visit.Press("按此重新识别");
    }
}
