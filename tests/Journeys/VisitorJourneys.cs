using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>Nobody signed in, and people whose browser runs no script.</summary>
public sealed class VisitorJourneys(Product product)
{
    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in_page_and_back()
    {
        IReadOnlyList<string> menu;
        await using (var staff = await product.SignIn("gaoxin"))
            menu = await staff.Menu();
        await using var visit = await product.Visit();
        foreach (var path in menu)
        {
            await visit.Page.GotoAsync(path);
            Assert.StartsWith("/sign-in", new Uri(visit.Page.Url).AbsolutePath, StringComparison.Ordinal);
        }
        await visit.Page.GotoAsync("/cases?year=2025");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "高新股" }).ClickAsync();
        await visit.Arrive(product.Address + "/cases?year=2025");
    }

    [Fact]
    public async Task Reading_and_submitting_work_without_script()
    {
        await using var visit = await product.SignIn("gaoxin", script: false);
        foreach (var path in await visit.Menu())
        {
            await visit.Open(path);
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        }
        await visit.Open("/enterprises?q=演示");
        Assert.NotEqual(0, await visit.Page.Locator("main table a.row-link").CountAsync());
        await visit.Page.Locator("main table a.row-link").First.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }
}
