using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Kechuang.Journeys;

/// <summary>The firm's legs.</summary>
internal static class RelayOfTheFirm
{
    private static readonly (string Field, string Text)[] Typed =
    [
        ("所在乡镇", "石桥镇"), ("负责人", "演示·负责人"), ("联系电话", "0745-0000001"), ("产业名称", "中药材"), ("示范基地面积", "320"), ("示范内容", "林下套种黄精，示范两个新品种和节水滴灌。"),
        ("技术支撑单位名称", "演示理工学院"), ("带动脱贫户数", "18"), ("年度培训农民人次", "120"), ("银行合作情况", "没有"), ("上年成效", "带动户户均增收，培训四期。"), ("本年计划", "基地扩大到 400 亩。"),
    ];

    private static readonly (string Field, string Text)[] Chosen =
        [("属县主导产业", "是"), ("签约技术支撑单位", "是"), ("有利益联结协议", "是"), ("小额信贷户贷企用", "否"), ("联结方式", "订单收购")];

    private static readonly string[] Materials = ["申报书", "带动名册", "联结协议", "技术协议", "财务报表", "培训签到", "基地照片", "承诺书"];

    public static async Task TheFirmLooksWhatItMayApplyFor(this Relay relay)
    {
        await using var visit = await relay.As("qiye");
        var page = visit.Page;
        await visit.Open("/enterprises/mine");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "对标体检" })).ToBeVisibleAsync();
        relay.Firm = (await page.Locator("h1").EvaluateAsync<string>("h => h.firstChild.textContent")).Trim();
        await relay.Show(visit, "企业", "本单位的数据、称号，和全部事项的对标体检：差什么、差多少。");
        await visit.Open("/apply");
        await Expect(page.GetByText("湖南省工程技术研究中心").First).ToBeVisibleAsync();
        await relay.Show(visit, "企业", "能申报哪些事项、在哪里申报、什么时候受理、能得到什么。");

        // Handed in once for 高企, offered again below.
        await Start(visit, "high-tech-enterprise");
        await Expect(page.Locator("[name='f.职工总数']")).Not.ToHaveValueAsync("");
        await page.GotoAsync(page.Url.Replace("/application", "/materials", StringComparison.Ordinal));
        await Upload(visit, "营业执照", dated: null);
        await relay.Show(visit, "企业", "高企的填报准备：台账里的数已经填好；营业执照传一次。");
        Assert.Empty(visit.Complaints);
    }

    public static async Task TheFirmAppliesAndIsSentBack(this Relay relay)
    {
        await using var visit = await relay.As("qiye");
        var page = visit.Page;
        await Start(visit, Relay.Scheme);
        relay.Case = new Uri(page.Url).AbsolutePath.Replace("/application", "", StringComparison.Ordinal);
        await Expect(page.Locator("[data-field='销售收入']")).ToContainTextAsync("台账 2024 年核定");
        await Fill(relay, visit);
        await Hand(relay, visit);
        await Send(relay, visit);
        await relay.Show(visit, "企业", "提交的原样，带校验码，此后不会改变。");
        await relay.TheSectionSendsItBack();

        await visit.Open(relay.Case + "/application");
        await Expect(page.GetByText("带动名册没有注明脱贫户")).ToBeVisibleAsync();
        await relay.Show(visit, "企业", "退回的原因写在表的上面。");
        await Type(visit, "带动脱贫户数", "21");
        await visit.Open(relay.Case + "/application/preview");
        await Expect(page.GetByText("带动脱贫户数：18 → 21")).ToBeVisibleAsync();
        await relay.Show(visit, "企业", "改好再交：和上次相比改了哪里。");
        await Send(relay, visit);
    }

    public static async Task TheFirmHasItsTitle(this Relay relay)
    {
        await using var visit = await relay.As("qiye");
        await visit.Open("/enterprises/mine");
        await Expect(visit.Page.GetByText("云科发〔2025〕30号-1")).ToBeVisibleAsync();
        await relay.Show(visit, "企业", "称号到了一企一档。");
        Assert.Empty(visit.Complaints);
    }

    private static async Task Start(Visit visit, string scheme)
    {
        await visit.Open($"/apply/{scheme}");
        await visit.Page.GetByLabel("申报类型").SelectOptionAsync("首次");
        await visit.Take("开始填报");
        await visit.Arrive("**/cases/*/application");
    }

    // A mistake is told beside its box; what was typed without a line is there after it.
    private static async Task Fill(Relay relay, Visit visit)
    {
        var page = visit.Page;
        await Type(visit, "带动农户数", "四十六户");
        await Expect(page.Locator("[data-field='带动农户数']")).ToContainTextAsync("不是数字");
        await relay.Show(visit, "企业", "随填随存；填错了，错在哪里就说在哪里。");
        await page.Context.SetOfflineAsync(true);
        await page.Locator("[name='f.带动农户数']").FillAsync("46");
        await Expect(page.Locator("[data-save-state]")).ToContainTextAsync("离线");
        await relay.Show(visit, "企业", "断网了接着填，内容暂存在本机。");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-save-state]")).ToContainTextAsync("已保存");
        foreach (var (field, text) in Typed)
            await page.Locator($"[name='f.{field}']").FillAsync(text);
        foreach (var (field, text) in Chosen)
            await page.Locator($"[name='f.{field}']").SelectOptionAsync(text);
        await Expect(page.Locator("[data-progress]")).ToContainTextAsync("都已填完");
        await page.ReloadAsync();
        await Expect(page.Locator("[name='f.带动农户数']")).ToHaveValueAsync("46");
        await relay.Show(visit, "企业", "重新打开，一个字也没有丢。");
    }

    private static async Task Hand(Relay relay, Visit visit)
    {
        await visit.Open(relay.Case + "/materials");
        await Expect(visit.Page.Locator("#material-营业执照")).ToContainTextAsync("可以直接用：营业执照.pdf");
        await relay.Show(visit, "企业", "传过一次的营业执照，直接用。");
        await visit.Press("用这份");
        foreach (var material in Materials)
            await Upload(visit, material, "2025-11-28");
        Assert.Equal(1, await visit.Workbook(relay.Case + "/application/sheet"));
    }

    private static async Task Upload(Visit visit, string material, string? dated)
    {
        var card = visit.Page.Locator($"#material-{material}");
        await card.Locator("input[type=file]").SetInputFilesAsync(Relay.Pdf(material));
        if (dated is not null)
            await card.Locator($"[name='issued-{material}']").FillAsync(dated);
        await visit.Take(card.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }));
        await Expect(visit.Page.Locator($"#material-{material}")).ToContainTextAsync(material + ".pdf");
    }

    private static async Task Type(Visit visit, string field, string text)
    {
        await visit.Page.Locator($"[name='f.{field}']").FillAsync(text);
        await visit.Page.Locator($"[name='f.{field}']").BlurAsync();
        await Expect(visit.Page.Locator("[data-save-state]")).ToContainTextAsync("已保存");
    }

    private static async Task Send(Relay relay, Visit visit)
    {
        await visit.Open(relay.Case + "/application/preview");
        await visit.Page.Locator("#submit").GetByRole(AriaRole.Button, new() { Name = "提交", Exact = true }).ClickAsync();
        await visit.Arrive("**/submissions/*");
        await Expect(visit.Page.GetByText("校验码（SHA-256）")).ToBeVisibleAsync();
    }
}
