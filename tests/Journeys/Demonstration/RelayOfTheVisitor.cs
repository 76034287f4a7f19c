using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>The list is published, and anybody reads it without an account.</summary>
internal static class RelayOfTheVisitor
{
    public static async Task EverybodySeesTheList(this Relay relay)
    {
        await Publish(relay);
        await using var visit = await relay.Visitor();
        await visit.Open("/public/notices");
        await visit.Page.Locator($"a[href='/public{relay.Notice}']").First.ClickAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync(relay.Firm);
        await relay.Show(visit, "来访者", "不用账号看公示：单位名称、申报类型、所在乡镇，受理异议的科室和电话。");
        // No credit code and no person is made public.
        Assert.DoesNotMatch("9[0-9A-Z]{17}", await visit.Page.Locator("main").InnerTextAsync());
        Assert.Empty(visit.Complaints);
    }

    private static async Task Publish(Relay relay)
    {
        await using var visit = await relay.As("nongcun");
        var page = visit.Page;
        await visit.Open($"/notices/new?scheme={Relay.Scheme}&year=2025");
        foreach (var box in await page.Locator("input[name=cases]").AllAsync())
            await box.SetCheckedAsync(await box.GetAttributeAsync("value") == relay.Id);
        await page.GetByLabel("办公电话").FillAsync("0745-0000000");
        await visit.Take("保存拟稿");
        await Expect(page.GetByText("还没有发布")).ToBeVisibleAsync();
        relay.Notice = new Uri(page.Url).AbsolutePath;
        await relay.Show(visit, "农村股", "公示稿：先看过，再发布；起止日按工作日推算。");
        Assert.Contains("关于2025年乡村振兴科技示范企业拟认定名单的公示", await visit.Letter(relay.Notice + "/notice.docx"), StringComparison.Ordinal);
        var publish = page.Locator(".confirm", new() { HasText = "发布后不能再改" });
        await publish.Locator("summary").ClickAsync();
        await visit.Take(publish.Locator("button[type=submit]"));
        await Expect(page.Locator("h1 .badge").First).ToContainTextAsync("公示中");
        Assert.Empty(visit.Complaints);
    }
}
