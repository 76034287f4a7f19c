using System.Globalization;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>The experts' leg: accounts for those drawn, a sheet each, and nothing for whoever was not drawn.</summary>
internal static class RelayOfTheExperts
{
    private const string Password = "pingshen-2025";
    private static readonly int[] Points = [26, 21, 26, 12];

    public static async Task TheExpertsScore(this Relay relay)
    {
        await using var administrator = await relay.As("guanli");
        await administrator.Open(relay.Panel);
        var seated = await RelayOfTheSection.Seats(administrator.Page).EvaluateAllAsync<string[]>("rows => rows.map(r => r.querySelector('a').getAttribute('href').split('/').pop())");
        var left = await RelayOfTheSection.Seats(administrator.Page).EvaluateAllAsync<string[]>(
            "rows => rows.filter(r => r.innerText.includes('已更换')).map(r => r.querySelector('a').getAttribute('href').split('/').pop())");
        Assert.Equal(5, seated.Except(left).Count());

        // The draw is by chance: it may have fallen on whoever has an account already.
        await administrator.Open("/accounts/new?role=expert");
        var without = await administrator.Page.Locator("[name='Model.Holder'] option").EvaluateAllAsync<string[]>("options => options.map(o => o.value).filter(v => v)");
        await using (var outsider = await New(relay, administrator, without.Except(seated).First(), 0))
            Assert.Equal(404, (await outsider.Page.GotoAsync(Sheet(relay)))!.Status);
        foreach (var (place, expert) in seated.Except(left).Index())
        {
            await using var visit = without.Contains(expert) ? await New(relay, administrator, expert, place + 1) : await relay.As("zhuanjia");
            await Score(relay, visit, place);
        }
        Assert.Empty(administrator.Complaints);
    }

    private static string Sheet(Relay relay) => $"/reviews/{relay.Panel.Split('/')[^1]}/{relay.Id}";

    // An expert with a new account, signed in and their password their own.
    private static async Task<Visit> New(Relay relay, Visit administrator, string expert, int number)
    {
        var (user, handed) = await Account(administrator, expert, number);
        var visit = await relay.Visitor();
        await visit.SignIn(user, handed);
        await Renew(visit, handed);
        return visit;
    }

    private static async Task<(string User, string Password)> Account(Visit visit, string expert, int number)
    {
        var user = "pingshen" + number.ToString(CultureInfo.InvariantCulture);
        await visit.Open($"/accounts/new?role=expert&holder={expert}");
        await visit.Page.GetByLabel("姓名").FillAsync($"演示·评审专家{number.ToString(CultureInfo.InvariantCulture)}");
        await visit.Page.GetByLabel("用户名").FillAsync(user);
        await visit.Take("新增");
        await Expect(visit.Page.GetByText("初始密码")).ToBeVisibleAsync();
        return (user, await visit.Page.Locator(".notice code").Nth(1).InnerTextAsync());
    }

    // The first password is for the first sign-in only.
    private static async Task Renew(Visit visit, string handed)
    {
        await Expect(visit.Page.GetByText("请先修改密码")).ToBeVisibleAsync();
        var boxes = visit.Page.Locator("input[type=password]");
        foreach (var (box, text) in new[] { handed, Password, Password }.Index().Select(x => (boxes.Nth(x.Index), x.Item)))
            await box.FillAsync(text);
        await visit.Take("修改");
    }

    private static async Task Score(Relay relay, Visit visit, int place)
    {
        var page = visit.Page;
        await visit.Open(Sheet(relay));
        // They judge by the application itself, not by figures alone.
        await Expect(page.GetByText("林下套种黄精")).ToBeVisibleAsync();
        foreach (var (item, points) in Points.Index())
            await page.Locator($"[name='score-{item.ToString(CultureInfo.InvariantCulture)}']").FillAsync((points - (place % 3)).ToString(CultureInfo.InvariantCulture));
        await page.Locator("[name=comment-0]").FillAsync("品种和滴灌都落了地");
        await page.Locator("[name=overall]").FillAsync("示范内容明确，联结方式可靠。");
        if (place == 0)
            await relay.Show(visit, "评审专家", "只看到自己在组的申报；逐项打分、写意见，可先存草稿。");
        await visit.Take("提交");
        await Expect(page.Locator(".notice")).ToContainTextAsync("总分");
        Assert.Empty(visit.Complaints);
    }
}
