using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>A firm entered and changed in a browser, its contact looked up, and a signed summary taken back.</summary>
public sealed class RegisterJourneys(Product product)
{
    [Fact]
    public async Task A_firm_with_a_doubtful_code_is_registered_edited_and_its_contact_shown()
    {
        await using var visit = await product.SignIn("gaoxin");
        var page = visit.Page;
        await visit.Open("/enterprises");
        await page.GetByRole(AriaRole.Link, new() { Name = "登记企业" }).ClickAsync();
        await page.GetByLabel("统一社会信用代码").FillAsync("91431299MA9X9X9X9X");
        await page.GetByLabel("企业名称").FillAsync("云溪演示登记有限公司");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "注册日期" }).FillAsync("2024-03-01");
        await page.GetByLabel("行业代码", new() { Exact = true }).FillAsync("3985");
        await page.GetByLabel("联系人", new() { Exact = true }).FillAsync("陈演示");
        await page.GetByLabel("联系电话").FillAsync("13800005678");
        await visit.Press("登记");
        await Expect(page.GetByText("请核对后再登记")).ToBeVisibleAsync();
        await Look(visit, "register-doubt");
        await visit.Press("仍按此登记");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "云溪演示登记有限公司" })).ToBeVisibleAsync();
        await Expect(page.GetByText("138****5678")).ToBeVisibleAsync();
        await visit.Press("显示联系方式");
        await Expect(page.GetByText("13800005678")).ToBeVisibleAsync();
        await Look(visit, "register-firm");
        await page.GetByRole(AriaRole.Link, new() { Name = "修改基本情况" }).ClickAsync();
        await page.GetByLabel("技术领域", new() { Exact = true }).SelectOptionAsync("新材料");
        await Look(visit, "register-edit");
        await visit.Press("保存");
        await Expect(page.GetByText("技术领域 （空） → 新材料")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_enterprise_keeps_its_contact_itself()
    {
        await using var visit = await product.SignIn("qiye");
        await visit.Open("/enterprises/mine");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "修改联系方式" }).ClickAsync();
        await Look(visit, "contact-own");
        await visit.Page.GetByLabel("联系电话").FillAsync("0745-2200123");
        await visit.Press("保存");
        await Expect(visit.Page.GetByText("0745-2200123")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_signed_summary_is_withdrawn_with_a_reason_and_stays_in_the_record()
    {
        await using var visit = await product.SignIn("juzhang");
        var page = visit.Page;
        await visit.Open("/documents/annual-summary/2024");
        await page.Locator("summary", new() { HasText = "签发" }).First.ClickAsync();
        await visit.Press("签发并冻结");
        await page.Locator("summary", new() { HasText = "撤回签发" }).ClickAsync();
        await page.GetByLabel("撤回原因").FillAsync("统计局更正了前三季度研发经费");
        await Look(visit, "withdraw-ask");
        await page.GetByRole(AriaRole.Button, new() { Name = "撤回", Exact = true }).ClickAsync();
        await Expect(page.GetByText("原因：统计局更正了前三季度研发经费")).ToBeVisibleAsync();
        await Expect(page.GetByText("起草中").First).ToBeVisibleAsync();
        await Look(visit, "withdraw-done");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_administrator_sees_what_runs_in_the_background()
    {
        await using var visit = await product.SignIn("guanli");
        await visit.Open("/jobs");
        await Look(visit, "jobs");
        Assert.Empty(visit.Complaints);
    }

    private static async Task Look(Visit visit, string name)
    {
        await visit.Picture("journey/" + name);
        Assert.Empty(await visit.Axe());
        Assert.Equal(0, await visit.Overflow());
    }
}
