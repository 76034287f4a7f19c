using System.Text.Json;
using System.Xml.Linq;
using Kechuang.Decisions;
using Kechuang.Faults;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>高新股 edits the tables of a policy in dmn-js: tried before saving, saved as a version with its day and paper, taken back.</summary>
public sealed class PolicyJourneys(Product product)
{
    private const string Small = "/policies/technology-sme/2022-01-01";
    private static readonly string[] Shipped = [Small, "/policies/technology-sme/2017-05-03", "/policies/high-tech-enterprise/2016-01-01"];
    private static readonly FilePayload Paper = new() { Name = "培育办法.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7\n"u8.ToArray() };

    [Fact]
    public async Task A_threshold_is_changed_tried_corrected_saved_used_by_the_check_up_and_withdrawn()
    {
        await using var visit = await product.SignIn("gaoxin");
        var page = visit.Page;
        await visit.Open("/check-up?scheme=technology-sme");
        var before = await page.Locator(".pin").First.InnerTextAsync();
        await Edit(visit, Small);
        await Expect(Said(page)).ToHaveTextAsync("16 个例子全部相符");

        // A cell of a table: an example turns red, and green again.
        await Type(page, page.Locator("[data-canvas] td", new() { HasText = ">= 0.30" }).First, ">= 0.40");
        await Expect(Said(page)).ToHaveTextAsync("16 个例子，9 个不符");
        await Expect(page.Locator(".trial-examples .unlike").First).ToContainTextAsync("✗ 不符");
        await Expect(page.Locator("[data-name='科技人员分'] [data-mark]")).ToHaveTextAsync("已改");
        await visit.Picture("journey/policy-red");
        await Type(page, page.Locator("[data-canvas] td", new() { HasText = ">= 0.40" }).First, ">= 0.30");
        await Expect(Said(page)).ToHaveTextAsync("16 个例子全部相符");

        // An expression with a mistake, then put right: the words of the condition follow.
        await page.Locator("[data-name='综合评价达标']").ClickAsync();
        var text = page.Locator("[data-canvas] .cm-content").First;
        await Type(page, text, "直通 or (科技人员分 > 0 and 总分数 >= 70)");
        await Expect(page.Locator(".trial-problem")).ToContainTextAsync("总分数");
        await Type(page, text, "直通 or (科技人员分 > 0 and 总分 >= 70)");
        await Expect(page.Locator(".trial-hint")).ToContainTextAsync("“综合评价缺口”里还有 60");
        await Expect(page.GetByLabel("综合评价：门槛")).ToHaveValueAsync("70");
        await Expect(page.GetByLabel("综合评价：条文")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("不低于70分"));
        Assert.Matches(@"已达标\s+\d+\s+\d+\s+-\d+", await page.Locator(".trial-firms").InnerTextAsync());
        await page.Locator("[data-name='综合评价缺口']").ClickAsync();
        await Type(page, page.Locator("[data-canvas] .cm-content").First, "70 - 总分");
        await Expect(page.Locator(".trial-hint")).ToHaveCountAsync(0);
        await visit.Picture("journey/policy-tried");

        await page.Locator("[name='Model.EffectiveFrom']").FillAsync("2025-12-01");
        await page.GetByLabel("依据文件", new() { Exact = false }).First.FillAsync("云溪县科技型企业培育办法");
        await page.GetByLabel("发文字号").FillAsync("云科发〔2025〕12号");
        await page.GetByLabel("改了什么").FillAsync("综合评价由 60 分提高到 70 分");
        await page.GetByLabel("新版本采用试算的结果作为例子").CheckAsync();
        await visit.Press("保存新版本");
        await Expect(page.Locator(".form-errors")).ToContainTextAsync("请附依据文件");
        // What was typed and drawn is still there.
        await Expect(Said(page)).ToContainTextAsync("个不符");
        await page.Locator("[name='Model.Paper']").SetInputFilesAsync(Paper);
        await visit.Press("保存新版本");
        await visit.Arrive("**/policies/technology-sme/2025-12-01-*");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("施行中");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "培育办法.pdf" })).ToBeVisibleAsync();
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('kc-draft:policy-technology-sme-2022-01-01')"));
        await visit.Picture("journey/policy-saved");
        var saved = new Uri(page.Url).AbsolutePath;

        await visit.Open("/check-up?scheme=technology-sme");
        await Expect(page.Locator(".pin").First).ToContainTextAsync("technology-sme@2025-12-01");
        await visit.Open(saved);
        await page.Locator("summary", new() { HasText = "撤回" }).ClickAsync();
        await page.GetByLabel("撤回原因").FillAsync("演示");
        await page.RunAndWaitForResponseAsync(() => page.Locator(".drop-panel button[type=submit]", new() { HasText = "撤回" }).ClickAsync(), a => a.Request.Method == "POST");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("已撤回");
        await visit.Open("/check-up?scheme=technology-sme");
        Assert.Equal(before, await page.Locator(".pin").First.InnerTextAsync());
        Assert.Empty(Complaints(visit));
    }

    [Fact]
    public async Task What_dmn_js_saves_of_a_shipped_model_is_the_same_to_us_with_its_layout_and_with_what_dmn_js_does_not_know()
    {
        await using var visit = await product.SignIn("gaoxin");
        foreach (var path in Shipped)
        {
            await Edit(visit, path);
            var box = visit.Page.Locator("[name='Model.Xml']");
            var shipped = await box.InputValueAsync();
            var saved = await Saved(visit);
            Assert.Equal(Layout(shipped), Layout(saved));
            var (ours, theirs) = (DmnModel.Read(shipped, "shipped"), DmnModel.Read(saved, "saved"));
            Assert.Empty(theirs.Diagnostics);
            Assert.Equal(ours.Value!.Decisions, theirs.Value!.Decisions);
            Assert.Equal(ours.Value.Inputs.Fields.Select(f => f.Name), theirs.Value.Inputs.Fields.Select(f => f.Name));
            var trial = await Trial(visit, path, saved);
            Assert.True(trial.GetProperty("same").GetBoolean(), $"{path}: {trial}");
            Assert.All(trial.GetProperty("examples").EnumerateArray(), e => Assert.True(e.GetProperty("agrees").GetBoolean()));
            Assert.Empty(trial.GetProperty("problems").EnumerateArray());
        }

        // Elements of another namespace come back.
        var foreign = await Saved(visit, xml => xml.Replace("<inputData id=\"i01\"", "<extensionElements><k:mark xmlns:k=\"urn:kechuang:mark\" by=\"county\"><k:line>7</k:line></k:mark></extensionElements>\n<inputData id=\"i01\"", StringComparison.Ordinal));
        XNamespace mark = "urn:kechuang:mark";
        Assert.Equal("7", XDocument.Parse(foreign).Descendants(mark + "line").Single().Value);
        Assert.Empty(Complaints(visit));
    }

    [Fact]
    public async Task An_unsaved_change_survives_a_lost_line_and_a_closed_page()
    {
        await using var visit = await product.SignIn("gaoxin");
        var page = visit.Page;
        await Edit(visit, Small);
        await page.Context.SetOfflineAsync(true);
        await Type(page, page.Locator("[data-canvas] td", new() { HasText = ">= 0.30" }).First, ">= 0.35");
        await Expect(Said(page)).ToContainTextAsync("连不上服务器");
        await Expect(page.Locator("[data-kept]")).ToContainTextAsync("草稿已存在这台电脑上");
        await page.Context.SetOfflineAsync(false);
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await Edit(visit, Small);
        await page.GetByRole(AriaRole.Button, new() { Name = "恢复" }).ClickAsync();
        await Expect(page.Locator("[data-canvas] td", new() { HasText = ">= 0.35" }).First).ToBeVisibleAsync();
        await Expect(Said(page)).ToContainTextAsync("个不符");
        await page.GetByRole(AriaRole.Button, new() { Name = "放弃全部修改" }).ClickAsync();
        await Expect(Said(page)).ToHaveTextAsync("16 个例子全部相符");
    }

    [Fact]
    public async Task Who_may_only_read_sees_the_tables_and_the_drawing_and_no_editor()
    {
        await using var visit = await product.SignIn("guanli");
        var page = visit.Page;
        await visit.Open(Small);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "修改规则" })).ToHaveCountAsync(0);
        await Expect(page.Locator("table.rules").First).ToContainTextAsync("[0.25..0.30)");
        await page.GetByRole(AriaRole.Button, new() { Name = "看决策关系图" }).ClickAsync();
        await Expect(page.Locator(".policy-canvas .djs-shape").First).ToBeVisibleAsync();
        await Expect(page.Locator(".policy-canvas a.bjs-powered-by").First).ToBeVisibleAsync();
        Assert.Equal(403, (await page.GotoAsync(Small + "/edit"))!.Status);
        Assert.DoesNotContain(Complaints(visit), c => !c.Contains("403", StringComparison.Ordinal));

        await using var plain = await product.SignIn("gaoxin", script: false);
        await plain.Open(Small);
        await Expect(plain.Page.Locator("table.rules").First).ToContainTextAsync("[0.25..0.30)");
        await Expect(plain.Page.GetByText("看决策关系图")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_editor_is_accessible_on_every_screen()
    {
        await using var visit = await product.SignIn("gaoxin");
        await Edit(visit, Small);
        // The column of rule numbers in dmn-js has no heading of its own.
        var wrong = (await visit.Look("gaoxin/policies-edit")).Where(w => !w.Contains("index-column", StringComparison.Ordinal)).ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static ILocator Said(IPage page) => page.Locator("[data-trial-state]");

    private static async Task Edit(Visit visit, string path)
    {
        await visit.Open(path + "/edit");
        await Expect(visit.Page.Locator("[data-canvas] .dmn-js-parent")).ToBeVisibleAsync();
        await Expect(Said(visit.Page)).ToContainTextAsync("个例子");
    }

    private static async Task Type(IPage page, ILocator place, string text)
    {
        await place.ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    private static Task<string> Saved(Visit visit, Func<string, string>? change = null) => visit.Page.EvaluateAsync<string>("""
        async xml => {
            const modeler = document.querySelector("[data-editor]").modeler;
            if (xml) await modeler.importXML(xml);
            return (await modeler.saveXML({ format: true })).xml;
        }
        """, change?.Invoke(visit.Page.Locator("[name='Model.Xml']").InputValueAsync().GetAwaiter().GetResult()));

    private static async Task<JsonElement> Trial(Visit visit, string path, string xml)
    {
        var answer = await visit.Page.APIRequest.PostAsync($"/api{path}/trial", new() { DataString = xml, Headers = new Dictionary<string, string> { ["Content-Type"] = "application/xml" } });
        Assert.True(answer.Ok, $"{answer.Status}");
        return (await answer.JsonAsync())!.Value;
    }

    // Every shape with its bounds, every line with its points.
    private static List<string> Layout(string xml) => [.. XDocument.Parse(xml).Descendants().Where(e => e.Name.LocalName is "DMNShape" or "DMNEdge")
        .Select(e => (string)e.Attribute("dmnElementRef")! + string.Concat(e.Elements().Select(p => $" {(string?)p.Attribute("x")},{(string?)p.Attribute("y")},{(string?)p.Attribute("width")},{(string?)p.Attribute("height")}"))).Order(StringComparer.Ordinal)];

    // dmn-js 17.10.2 ships with its renderer's remark about its own build.
    private static IEnumerable<string> Complaints(Visit visit) => visit.Complaints.Where(c => !c.Contains("Inferno", StringComparison.Ordinal));
}
