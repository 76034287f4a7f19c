using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>农村股's legs: checks, return with its reason, the draw of experts, the end of the review.</summary>
internal static class RelayOfTheSection
{
    public static async Task TheSectionSendsItBack(this Relay relay)
    {
        await using var visit = await relay.As("nongcun");
        await visit.Open(relay.Case);
        await relay.Show(visit, "农村股", "新交来的申报：表、材料、走到哪一步。");
        await relay.Move(visit, "returned", "已退回", ("Model.Reason", "带动名册没有注明脱贫户，请补齐后再报"));
        // To send back is the bureau's own step, not one entered for the firm.
        await Expect(visit.Page.Locator(".timeline li").First).Not.ToContainTextAsync("代录");
        Assert.Empty(visit.Complaints);
    }

    public static async Task TheSectionChecksAndDrawsExperts(this Relay relay)
    {
        await using var visit = await relay.As("nongcun");
        var page = visit.Page;
        await relay.Move(visit, "township", "乡镇核实中", ("values.乡镇意见", "石桥镇核实，情况属实，同意推荐。"));
        await relay.Move(visit, "county-review", "股室审核中");
        await relay.Move(visit, "site-visit", "现场核查中", ("values.核查人员", "演示·罗敏"));
        await relay.Move(visit, "review", "评审中");
        await relay.Show(visit, "农村股", "乡镇意见、股室审核、现场核查，一步一步登记。");

        await visit.Open($"/panels/new?case={relay.Id}");
        foreach (var box in await page.Locator("input[name^='case-']").AllAsync())
            await box.SetCheckedAsync(await box.GetAttributeAsync("name") == $"case-{relay.Id}");
        await visit.Take("建组");
        await Expect(page.GetByText("抽取种子")).ToBeVisibleAsync();
        relay.Panel = new Uri(page.Url).AbsolutePath;
        await relay.Show(visit, "农村股", "建评审组：种子和专家库快照先固定，再抽取。");
        await visit.Take("抽取专家");
        await Expect(Seats(page)).ToHaveCountAsync(5);

        var first = Seats(page).First;
        await first.Locator("summary").ClickAsync();
        await first.GetByLabel("原因").FillAsync("临时出差，不能参加");
        await visit.Take(first.Locator("button[type=submit]"));
        await Expect(Seats(page)).ToHaveCountAsync(6);
        await visit.Open(relay.Panel + "/witness");
        await Expect(page.GetByText("接替第 1 位")).ToBeVisibleAsync();
        await Expect(page.GetByText("监督人（签字）")).ToBeVisibleAsync();
        await relay.Show(visit, "农村股", "见证表：规则、种子、结果、候补、回避、签字，任何人可以重算。");
        Assert.Empty(visit.Complaints);
    }

    public static async Task TheSectionClosesTheReview(this Relay relay)
    {
        await using var visit = await relay.As("nongcun");
        var page = visit.Page;
        await visit.Open(relay.Panel);
        await Expect(page.Locator("#results")).ToContainTextAsync("平均分已去掉最高和最低");
        await relay.Show(visit, "农村股", "评分表齐了才看得到分：平均、极差、标准差、结果。");
        await page.GetByLabel("评审纪要").FillAsync("在局三楼会议室评审，专家 5 人到齐，独立打分。");
        await visit.Take("结束评审");
        await Expect(page.Locator("h1 .badge").First).ToContainTextAsync("已结束");
        Assert.Equal(1, await visit.Workbook(relay.Panel + "/results"));
        await relay.Move(visit, "meeting", "待党组会研究");
        Assert.Empty(visit.Complaints);
    }

    /// <summary>Whoever was drawn, those who left too.</summary>
    internal static ILocator Seats(IPage page) => page.Locator("main tbody tr:has(a[href^='/experts/'])");
}
