using System.Globalization;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>What is filed at an upper-level site: entered for a firm, recommended by letter, looked at, and moved on by the list that comes back.</summary>
[Trait("is", "demonstration")]
public sealed class OutsideJourneys(Product product)
{
    private const string Scheme = "high-tech-enterprise";
    private readonly Demonstration demonstration = new("outside", "在上级平台办的事项");

    [Fact]
    public async Task A_batch_is_recommended_by_letter_watched_outside_and_the_pasted_list_brings_the_titles()
    {
        await using var visit = await product.SignIn("gaoxin");
        await Recommend(visit);
        await Watch(visit);
        await Recognise(visit);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Staff_fill_in_for_a_firm_and_are_asked_for_its_sealed_form()
    {
        await using var visit = await product.SignIn("guihua");
        var page = visit.Page;
        await visit.Open("/enterprises?q=演示");
        await visit.Open((await page.Locator("main table a.row-link").Last.GetAttributeAsync("href"))!);
        var code = await page.Locator(".fact dd").First.InnerTextAsync();
        await visit.Open($"/apply/hunan-engineering-center?firm={code}");
        await page.GetByLabel("申报类型").SelectOptionAsync("企业依托");
        await visit.Take("开始填报");
        await visit.Arrive("**/cases/*/application");
        await Expect(page.GetByText("您在替")).ToBeVisibleAsync();
        await demonstration.Show(visit, "规划成果股", "代录：替企业填报，每次保存都标明代录。");
        await page.GetByRole(AriaRole.Link, new() { Name = "预览和提交" }).ClickAsync();
        await visit.Take("登记已提交");
        await Expect(page.GetByText("代企业录入的，请附企业盖章的申请表").First).ToBeVisibleAsync();
        await Expect(page.Locator(".form-errors")).ToContainTextAsync("尚未提交");
        Assert.Empty(visit.Complaints);
    }

    private async Task Recommend(Visit visit)
    {
        await visit.Open($"/batches?scheme={Scheme}&year=2025");
        await visit.Page.Locator("summary", new() { HasText = "推荐函和汇总表" }).ClickAsync();
        await demonstration.Show(visit, "高新股", "一批走到哪一步；推荐函和汇总表从这里出。");
        var batch = await visit.Page.Locator("select[name=batch] option").First.GetAttributeAsync("value");
        var letter = await visit.Letter($"/batches/letter.docx?batch={batch}&number=云科函〔2025〕12号");
        // Nobody named whom it goes to: the city's bureau has it next, and no letter goes to a web site.
        Assert.Contains("市科技局：", letter, StringComparison.Ordinal);
        Assert.Equal(1, await visit.Workbook($"/batches/summary.xlsx?batch={batch}"));
    }

    private async Task Watch(Visit visit)
    {
        await visit.Open("/sites");
        await demonstration.Show(visit, "高新股", "各上级平台上有多少件、多久没去看了。");
        var one = await visit.Page.Locator("main table a[href^='/cases/']").First.GetAttributeAsync("href");
        await visit.Open(one!);
        await visit.Take("看过，没有变化");
        await Expect(visit.Page.GetByText("最近查看")).ToBeVisibleAsync();
    }

    // The list as one would copy it from the site: a title, lines with numbers and certificates, a firm of another county.
    private async Task Recognise(Visit visit)
    {
        var page = visit.Page;
        await visit.Open($"/cases?scheme={Scheme}&year=2025");
        var checkedOn = page.Locator("main tbody tr", new() { HasText = "抽查中" });
        var names = await checkedOn.EvaluateAllAsync<string[]>("rows => rows.map(r => r.querySelectorAll('td')[1].innerText.trim()).filter(n => n.length > 4).slice(0, 2)");
        Assert.Equal(2, names.Length);
        var lines = names.Append("邻县演示某某有限公司").Select((name, i) => $"{i + 1}\t{name}\tGR2025430009{i.ToString("00", CultureInfo.InvariantCulture)}");
        await visit.Open($"/results?scheme={Scheme}");
        await page.Locator("[name='Model.Scheme']").SelectOptionAsync(Scheme);
        await page.Locator("[name='Model.Stage']").SelectOptionAsync("recognised");
        await page.Locator("[name='Model.On']").FillAsync(await Relay.Today(visit));
        await page.Locator("[name='Model.Text']").FillAsync($"2025年高新技术企业名单\n序号\t企业名称\t证书编号\n{string.Join('\n', lines)}\n");
        await visit.Take("识别");
        await Expect(page.GetByText("识别出的本县单位").First).ToBeVisibleAsync();
        await demonstration.Show(visit, "高新股", "粘贴上级名单：认出本县的，说明会怎样，确认后才登记。");
        await visit.Take("确认登记选中的");
        await Expect(page.GetByText("登记 2 家")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = names[0] }).First.ClickAsync();
        await Expect(page.Locator("h1 .badge").First).ToContainTextAsync("已认定");
        await Expect(page.GetByText("GR202543000900")).ToBeVisibleAsync();
        await demonstration.Show(visit, "高新股", "办件走到已认定，证书编号和有效期都在。");
    }
}
