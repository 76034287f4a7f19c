using Kechuang.Faults;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>Anybody checks a firm against the policies without an account, by the form or by a sheet, and nothing is kept.</summary>
[Trait("is", "demonstration")]
public sealed class PublicCheckUpJourneys(Product product)
{
    private readonly Demonstration demonstration = new("visitor", "不用账号的政策对标自测");

    [Fact]
    public async Task A_visitor_learns_what_is_missing_by_form_and_by_sheet_and_leaves_no_trace()
    {
        await using var administrator = await product.SignIn("guanli");
        var before = await Newest(administrator);
        await using var visit = await product.Visit();
        await ByForm(visit);
        await BySheet(visit);
        Assert.Equal(before, await Newest(administrator));
        Assert.Empty(visit.Complaints);
    }

    private async Task ByForm(Visit visit)
    {
        var page = visit.Page;
        await visit.Open("/public/check-up?scheme=technology-sme&scheme=high-tech-enterprise");
        await visit.Take("开始对标");
        await Expect(page.GetByText("还没有填任何数")).ToBeVisibleAsync();
        foreach (var (name, text) in new[] { ("name", "来访演示有限公司"), ("v.registered-on", "2016-05-01"), ("v.employees.2024", "100"), ("v.technology-staff-recognition.2024", "8") })
            await page.Locator($"#answers [name='{name}']").FillAsync(text);
        await page.Locator("#answers [name='v.technology-domain']").SelectOptionAsync("新材料");
        await visit.Take("开始对标");
        await Expect(page.GetByText("还需科技人员 2 人").First).ToBeVisibleAsync();
        await demonstration.Show(visit, "来访者", "填几个数就知道差什么、差多少；没填的说明补什么可定。");
    }

    private async Task BySheet(Visit visit)
    {
        var page = visit.Page;
        Assert.Equal(2, await visit.Workbook("/public/check-up/template"));
        await visit.Open("/public/check-up");
        await page.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(ProductProcess.Root, "samples", "check-up.csv"));
        await visit.Take("上传并计算");
        await Expect(page.GetByText("各单位对标结果")).ToBeAttachedAsync();
        await Expect(page.GetByText("演示松岭新材料有限公司").First).ToBeVisibleAsync();
        await demonstration.Show(visit, "来访者", "上传一张表，一行一家，马上出结果表。");
        await visit.Open("/public/check-up");
        await Expect(page.GetByText("演示松岭新材料有限公司")).ToHaveCountAsync(0);
    }

    // The newest of the audit and how much there is of it: everything that is written goes through it.
    private static async Task<string> Newest(Visit visit)
    {
        await visit.Open("/history");
        return await visit.Page.Locator("main").InnerTextAsync();
    }
}
