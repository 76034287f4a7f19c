using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>Leadership's legs: the meeting with what is passed, not passed and deferred; objections; the title.</summary>
internal static class RelayOfTheDirector
{
    public static async Task ThePartyGroupDecides(this Relay relay)
    {
        var meeting = await Arrange(relay);
        await using var visit = await relay.As("juzhang");
        var page = visit.Page;
        await visit.Open(meeting);
        var items = await page.Locator(".form-section:has([name^='verdict.'])").AllAsync();
        Assert.True(items.Count >= 3);
        foreach (var (i, item) in items.Index())
            await Decide(item, relay.Firm, i);
        await relay.Show(visit, "局长", "逐件登记决定：通过、未通过、缓议，未通过的写原因和下次可报日期。");
        await visit.Take("登记决定");
        await Expect(page.GetByText("利益联结协议只有意向").First).ToBeVisibleAsync();
        await relay.Show(visit, "局长", "决定登记后，办件随之进入下一步。");
        var minutes = await visit.Letter(meeting + "/minutes.docx");
        Assert.Contains(relay.Firm, minutes, StringComparison.Ordinal);
        Assert.Contains("2026年12月10日起可再次申报", minutes, StringComparison.Ordinal);
        await visit.Open(meeting + "/minutes");
        await relay.Show(visit, "局长", "会议纪要，可下载 Word。");
        Assert.Empty(visit.Complaints);
    }

    public static async Task ObjectionsAreAnsweredAndTheTitleGiven(this Relay relay)
    {
        await using var visit = await relay.As("juzhang");
        var page = visit.Page;
        await Object(relay, visit, "unit", "云溪县演示中药材协会", "带动户数与协会掌握的不一致");
        await Object(relay, visit, "person", "", "反映基地面积不实");
        await Expect(page.GetByText("匿名异议不予受理")).ToBeVisibleAsync();
        await page.Locator("#objections [name^='on.']").FillAsync(await Relay.Today(visit));
        await page.Locator("#objections [name^='reply.']").FillAsync("经查带动名册和分红凭证，户数一致。");
        await visit.Take("登记答复");
        await Expect(page.GetByText("答复：异议不成立。")).ToBeVisibleAsync();
        await relay.Show(visit, "局长", "盖章的异议受理、核实、答复；匿名的登记后不予受理。");

        await visit.Take("下一周");
        await visit.Open(relay.Notice);
        await Expect(page.GetByText("公示期满，收到异议 1 件")).ToBeVisibleAsync();
        await relay.Show(visit, "局长", "公示期满自动记录。公示不是认定。");
        await relay.Move(visit, "recognised", "已认定", ("Model.Number", "云科发〔2025〕30号-1"), ("Model.IssuedOn", await Relay.Today(visit)));
        await relay.Show(visit, "局长", "登记认定：证书编号、文件，称号进入台账。");
        Assert.Empty(visit.Complaints);
    }

    // The office adds the case to the meeting that is already planned for the day.
    private static async Task<string> Arrange(Relay relay)
    {
        await using var visit = await relay.As("bangong");
        var meeting = (await visit.FirstRow("/meetings"))!;
        await visit.Open(meeting + "/edit");
        await visit.Page.Locator($"input[name=cases][value='{relay.Id}']").CheckAsync();
        await relay.Show(visit, "办公室", "安排会议：等待上会的办件，勾选就是议题。");
        await visit.Take("保存");
        await visit.Arrive("**" + meeting);
        return meeting;
    }

    // Of the others the first is not passed, the second deferred.
    private static async Task Decide(ILocator item, string firm, int place)
    {
        var passed = place > 1 || (await item.InnerTextAsync()).Contains(firm, StringComparison.Ordinal);
        await item.GetByLabel(passed ? "通过" : place == 0 ? "未通过" : "缓议", new() { Exact = true }).CheckAsync();
        if (passed)
            return;
        await item.Locator("[name^='reason.']").FillAsync(place == 0 ? "利益联结协议只有意向" : "基地用地手续待核实");
        if (place == 0)
            await item.Locator("[name^='next.']").FillAsync("2026-12-10");
    }

    private static async Task Object(Relay relay, Visit visit, string by, string name, string content)
    {
        await visit.Open(relay.Notice);
        var form = visit.Page.Locator("#objections");
        await form.Locator("summary", new() { HasText = "登记异议" }).ClickAsync();
        await form.GetByLabel("对哪个单位").SelectOptionAsync(new SelectOptionValue { Label = relay.Firm });
        await form.GetByLabel("以什么名义").SelectOptionAsync(by);
        await form.GetByLabel("姓名或单位").FillAsync(name);
        await form.GetByLabel("已署名").SetCheckedAsync(name.Length > 0);
        await form.GetByLabel("异议内容").FillAsync(content);
        await visit.Take("登记异议");
        await Expect(visit.Page.Locator("#objections")).ToContainTextAsync(content);
    }
}
