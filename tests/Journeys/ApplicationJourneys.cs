using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>A unit fills in a form: each change is saved by itself, a dropped line loses nothing, two windows are told of each other.</summary>
public sealed class ApplicationJourneys(Product product)
{
    private const string Scheme = "rd-reserve-filing";

    [Fact]
    public async Task What_is_typed_is_saved_also_over_a_dropped_line_and_two_windows_lose_nothing()
    {
        await using var visit = await product.SignIn("qiye");
        var page = visit.Page;
        await visit.Open($"/apply/{Scheme}");
        await page.GetByLabel("申报类型").SelectOptionAsync("首次备案");
        await visit.Press("开始填报");
        await visit.Arrive("**/cases/*/application");
        Assert.Empty(await visit.Look("application"));
        var state = page.Locator("[data-save-state]");

        await page.GetByLabel("会计科目").FillAsync("研发支出");
        await Expect(state).ToContainTextAsync("已保存");

        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel("联系人").FillAsync("张三");
        await Expect(state).ToContainTextAsync("离线：内容暂存在本机");
        await page.Context.SetOfflineAsync(false);
        await Expect(state).ToContainTextAsync("已保存");
        await page.ReloadAsync();
        await Expect(page.GetByLabel("联系人")).ToHaveValueAsync("张三");

        var second = await page.Context.NewPageAsync();
        await second.GotoAsync(page.Url);
        await second.GetByLabel("制度文件名称").FillAsync("乙窗的办法");
        await Expect(second.Locator("[data-save-state]")).ToContainTextAsync("已保存");
        await page.GetByLabel("制度文件名称").FillAsync("甲窗的办法");
        var choice = page.Locator(".rivals");
        await Expect(choice).ToContainTextAsync("已填“乙窗的办法”，您填的是“甲窗的办法”");
        Assert.Empty(await visit.Axe());
        await choice.GetByRole(AriaRole.Button, new() { Name = "用我填的" }).ClickAsync();
        await Expect(choice).ToHaveCountAsync(0);
        await second.ReloadAsync();
        await Expect(second.GetByLabel("制度文件名称")).ToHaveValueAsync("甲窗的办法");

        await second.Locator("[name='f.决策日期']").FillAsync("2025-02-30");
        await second.Locator("[name='f.决策日期']").BlurAsync();
        await Expect(second.GetByText("没有“2025-02-30”这一天")).ToBeVisibleAsync();
    }
}
