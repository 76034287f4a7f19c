using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>A document on the workbench, by those who write, check and sign it; each on a year of its own, so that none closes another's.</summary>
public sealed class WorkbenchJourneys(Product product)
{
    private const string Writing = "/documents/annual-summary/2023", Proofreading = "/documents/annual-summary/2022", Round = "/documents/annual-summary/2021";

    [Fact]
    public async Task A_paragraph_is_edited_where_it_stands_and_a_dropped_line_neither_loses_nor_doubles_it()
    {
        await using var visit = await product.SignIn("gaoxin");
        var page = visit.Page;
        await visit.Open(Writing);
        await page.Locator("p[data-key=p1] a.edit-here").First.ClickAsync();
        var box = page.GetByRole(AriaRole.Textbox, new() { Name = "改这一段" });
        var state = page.Locator("[data-save-state]");
        await Expect(box).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("这是新写的一句。");
        await Expect(state).ToContainTextAsync("已保存");
        await visit.Look("workbench/edit");

        // The server writes, the answer gets lost, the window is closed.
        await page.RouteAsync("**/paragraphs/p1", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await page.Keyboard.TypeAsync("断网时写的一句。");
        await Expect(state).ToContainTextAsync("离线：文字暂存在本机");
        await page.UnrouteAllAsync();
        await visit.Open(Writing);
        await Expect(box).ToContainTextAsync("断网时写的一句。");
        await Expect(state).ToContainTextAsync("已保存");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("p[data-key=p1]").First).ToContainTextAsync("断网时写的一句。");
        await page.Keyboard.PressAsync("n");
        Assert.Equal("m-blank", await page.EvaluateAsync<string>("document.activeElement.className"));

        await visit.Open(Writing + "/paragraphs/p1");
        await Expect(page.Locator("ins")).ToContainTextAsync(["这是新写的一句。断网时写的一句。"]);
        Assert.Empty(await visit.Look("workbench/wordings"));
        await visit.Open(Writing + "/compare?with=last-year");
        await Expect(page.Locator("ins", new() { HasText = "断网时写的一句。" })).ToBeVisibleAsync();
        Assert.Empty(await visit.Look("workbench/compare"));
        Assert.DoesNotContain(visit.Complaints, c => !c.Contains("net::ERR_FAILED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_proofreader_finds_is_accepted_taken_back_and_put_aside()
    {
        await using var visit = await product.SignIn("bangong");
        var page = visit.Page;
        await AddWord(visit, "脱贫村", "贫困村");
        await AddWord(visit, "统筹全局", "统筹全盘");
        Assert.Empty(await visit.Look("workbench/words"));

        await visit.Open(Proofreading + "?tab=proof");
        await page.Locator("a.m-proof", new() { HasText = "贫困村" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "采纳：贫困村" }).ClickAsync();
        await Expect(page.GetByText("已改好")).ToBeVisibleAsync();
        await Expect(page.Locator("article")).ToContainTextAsync("脱贫村");
        Assert.Empty(await visit.Look("workbench/proof"));
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).First.ClickAsync();
        await Expect(page.Locator("a.m-proof", new() { HasText = "贫困村" })).ToBeVisibleAsync();

        await page.Locator("a.m-proof", new() { HasText = "统筹全盘" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "此处忽略：统筹全盘" }).ClickAsync();
        await Expect(page.Locator("a.m-proof", new() { HasText = "统筹全盘" })).ToHaveCountAsync(0);
        await page.Locator("summary", new() { HasText = "已忽略 1 条" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).Last.ClickAsync();
        await Expect(page.Locator("a.m-proof", new() { HasText = "统筹全盘" })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_document_goes_round_is_remarked_on_and_signed()
    {
        await using (var office = await product.SignIn("bangong"))
        {
            var page = office.Page;
            await office.Open(Round + "?tab=errands");
            await page.Locator("summary", new() { HasText = "分送一部分" }).ClickAsync();
            await page.GetByLabel("部分").SelectOptionAsync(new SelectOptionValue { Index = 2 });
            await page.GetByLabel("交给").SelectOptionAsync("gaoxin");
            await page.GetByRole(AriaRole.Textbox, new() { Name = "交回日期" }).FillAsync("2026-12-31");
            await page.GetByRole(AriaRole.Button, new() { Name = "分送", Exact = true }).ClickAsync();
            await Expect(page.Locator(".outside")).ToContainTextAsync("演示·陈晨");
            Assert.Empty(await office.Look("workbench/errands"));
            await page.Locator("p[data-key=p3] a[data-remark]").First.ClickAsync();
            await page.Locator("#remarks textarea").FillAsync("这一段太长，请精简");
            await page.GetByRole(AriaRole.Button, new() { Name = "写批注" }).ClickAsync();
            await Expect(page.GetByText("这一段太长，请精简")).ToBeVisibleAsync();
        }
        await using (var section = await product.SignIn("gaoxin"))
        {
            var page = section.Page;
            await page.GetByRole(AriaRole.Link, new() { Name = "撰写2021 年年度总结" }).First.ClickAsync();
            await page.GetByLabel("交回说明").FillAsync("已写好");
            await page.GetByRole(AriaRole.Button, new() { Name = "交回", Exact = true }).ClickAsync();
            await Expect(page.Locator(".outside")).ToHaveCountAsync(0);
            await section.Open(Round + "?tab=remarks");
            await page.GetByRole(AriaRole.Link, new() { Name = "答复：这一段太长" }).ClickAsync();
            await page.Locator("#remarks textarea").FillAsync("已精简");
            await page.GetByRole(AriaRole.Button, new() { Name = "答复", Exact = true }).ClickAsync();
            await Expect(page.GetByText("已精简")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "办结" }).ClickAsync();
            await Expect(page.GetByText("已办结")).ToBeVisibleAsync();
            Assert.Empty(await section.Look("workbench/remarks"));
        }
        await using var leader = await product.SignIn("juzhang");
        await leader.Open(Round);
        await leader.Page.Locator("summary", new() { HasText = "签发" }).First.ClickAsync();
        await Expect(leader.Page.GetByText("处待填，将印成〔待填〕")).ToBeVisibleAsync();
        await leader.Press("签发并冻结");
        await leader.Open(Round + "/compare?with=v1");
        await Expect(leader.Page.GetByText("两份文字逐字相同")).ToBeVisibleAsync();
        await leader.Open(Round);
        Assert.Empty(await leader.Look("workbench/signed"));
        Assert.Empty(leader.Complaints);
    }

    private static async Task AddWord(Visit visit, string right, string wrong)
    {
        await visit.Open("/documents/words");
        await visit.Page.GetByLabel("用语").CheckAsync();
        await visit.Page.GetByLabel("正确写法").FillAsync(right);
        await visit.Page.GetByLabel("旧或错的写法").FillAsync(wrong);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "加上" }).ClickAsync();
        await Expect(visit.Page.Locator("table").GetByText(wrong)).ToBeVisibleAsync();
    }
}
