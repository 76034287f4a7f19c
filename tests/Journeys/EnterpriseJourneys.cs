using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>A firm sees itself and nobody else.</summary>
public sealed class EnterpriseJourneys(Product product)
{
    [Fact]
    public async Task A_firm_reads_its_own_file()
    {
        await using var visit = await product.SignIn("qiye");
        await visit.Open("/enterprises/mine");
        await Expect(visit.Page.GetByText("高新技术企业").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_firm_cannot_open_another_firm_or_the_bureaus_lists()
    {
        string[] firms;
        await using (var staff = await product.SignIn("gaoxin"))
        {
            await staff.Open("/enterprises");
            firms = await staff.Page.Locator("main table a.row-link").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        }
        await using var visit = await product.SignIn("qiye");
        await visit.Open("/enterprises/mine");
        var own = new Uri(visit.Page.Url).AbsolutePath;
        var others = firms.Where(f => f != own).Take(3).ToList();
        Assert.NotEmpty(others);
        foreach (var path in others.Concat(["/enterprises", "/cases", "/targets", "/documents", "/import", "/history", "/accounts", "/api/enterprises"]))
        {
            var answer = await visit.Page.GotoAsync(path);
            Assert.True(answer!.Status is 403 or 404, $"{path} answered {answer.Status}");
        }
    }
}
