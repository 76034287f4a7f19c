using System.Net;
using System.Text.Json;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Policies;

/// <summary>The pages of 政策规则 without script, by role.</summary>
public sealed class PolicyPages
{
    private const string Version = "/policies/technology-sme/2022-01-01";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_version_is_saved_without_script_and_stands_in_the_list_in_the_log_and_on_the_firms_page()
    {
        await using var bureau = await PolicyBureau.Start();
        using var staff = await bureau.County.SignIn(Roles.Staff);
        await staff.Get($"{Version}/edit");
        await Post(staff, ("Model.Xml", bureau.Model(PolicyBureau.SixHundred)), ("Model.EffectiveFrom", "2025年12月1日"));
        // What was typed is kept, and each thing missing is said.
        foreach (var words in new[] { "依据文件的标题", "请附依据文件", "改了什么、为什么改", "条文里的门槛还是 500", "1 个例子与预期不符", "2025年12月1日", "职工总数 &lt;= 600" })
            Assert.Contains(words, WebUtility.HtmlDecode(staff.Body));

        await staff.Get($"{Version}/edit");
        await Post(staff, ("Model.Xml", bureau.Model(PolicyBureau.SixHundred)), ("Model.EffectiveFrom", "2025-12-01"), ("Model.BasisTitle", "云溪县培育办法"), ("Model.BasisNumber", "云科发〔2025〕12号"),
            ("Model.Note", "上限改为 600 人"), ("Model.Adopt", "true"), ("Text.职工总数", "职工总数不超过600人"), ("Number.职工总数", "600"), ("Model.Paper", "办法.pdf"));
        Assert.StartsWith("/policies/technology-sme/2025-12-01-", staff.Path);
        foreach (var words in new[] { "施行中", "本县版本", "职工总数不超过600人", "云科发〔2025〕12号", "办法.pdf", "上限改为 600 人", "16 个，16 个相符" })
            Assert.Contains(words, staff.Text);

        await staff.Get("/policies");
        Assert.Contains("2025-12-01 施行中 本县", staff.Text);
        Assert.Contains("2022-01-01 已被替代 国家级", staff.Text);
        await staff.Get("/api/policies");
        var line = JsonDocument.Parse(staff.Body).RootElement.EnumerateArray().First(v => v.GetProperty("effectiveFrom").GetString() == "2025-12-01");
        Assert.Equal(("technology-sme", "施行中", "本县"), (line.GetProperty("scheme").GetString(), line.GetProperty("state").GetString(), line.GetProperty("origin").GetString()));
        await staff.Get($"/enterprises/{bureau.Firm}");
        Assert.Contains("≤ 600 人", staff.Text);
        using var admin = await bureau.County.SignIn(Roles.Administrator);
        await admin.Get("/history");
        Assert.Contains("保存政策规则新版本", admin.Text);
    }

    [Fact]
    public async Task Who_may_not_edit_reads_everything_and_cannot_try_or_save()
    {
        await using var county = await TestCounty.Start();
        using var admin = await county.SignIn(Roles.Administrator);
        await admin.Get(Version);
        Assert.DoesNotContain("修改规则", admin.Text);
        Assert.Contains("[0.25..0.30)", admin.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.Get($"{Version}/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Trial(admin, "<a/>")).Status);
        using (var model = await admin.Http.GetAsync($"{Version}/policy.dmn", Stop))
            Assert.Equal("attachment", model.Content.Headers.ContentDisposition!.DispositionType);
        using var firm = await county.SignIn(Roles.Enterprise);
        foreach (var path in new[] { "/policies", Version, $"{Version}/edit", $"{Version}/policy.dmn" })
            Assert.Equal(HttpStatusCode.Forbidden, (await firm.Get(path)).Status);
        using var staff = await county.SignIn(Roles.Staff);
        foreach (var path in new[] { "/policies/technology-sme/2019-01-01", "/policies/no-such/2022-01-01/edit", "/policies/technology-sme/x/policy.dmn" })
            Assert.Equal(HttpStatusCode.NotFound, (await staff.Get(path)).Status);
    }

    [Fact]
    public async Task A_trial_writes_nothing_and_counts_the_countys_firms()
    {
        await using var bureau = await PolicyBureau.Start();
        using var staff = await bureau.County.SignIn(Roles.Staff);
        var (status, answer) = await Trial(staff, bureau.Model(PolicyBureau.SixHundred));
        Assert.Equal(HttpStatusCode.OK, status);
        var firms = answer.GetProperty("firms").EnumerateArray().ToDictionary(f => f.GetProperty("word").GetString()!, f => (f.GetProperty("before").GetInt32(), f.GetProperty("after").GetInt32()));
        Assert.Equal(((0, 1), (1, 0)), (firms["已达标"], firms["差一项"]));
        var (_, broken) = await Trial(staff, "这不是 XML");
        Assert.NotEmpty(broken.GetProperty("problems").EnumerateArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await Trial(staff, "")).Status);
        // The pages of a version alone may have styles in them; scripts stay strict.
        Assert.Contains("style-src 'self' 'unsafe-inline'; img-src", await Policy(staff, Version));
        Assert.Contains("script-src 'self';", await Policy(staff, Version));
        Assert.Contains("style-src 'self'; img-src", await Policy(staff, "/policies"));
    }

    private static async Task<string> Policy(TestBrowser browser, string path)
    {
        using var answer = await browser.Http.GetAsync(path, Stop);
        return answer.Headers.GetValues("Content-Security-Policy").Single();
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> Trial(TestBrowser browser, string xml)
    {
        using var content = new StringContent(xml, System.Text.Encoding.UTF8, "application/xml");
        using var answer = await browser.Http.PostAsync($"/api{Version}/trial", content, Stop);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement : default);
    }

    // As a browser without script sends it; the answer is the page itself or where it led.
    private static async Task Post(TestBrowser browser, params (string Name, string Value)[] filled)
    {
        var (action, fields) = browser.Form("save");
        foreach (var (name, value) in filled)
            fields[name] = value;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(f => f.Key != "Model.Paper"))
            content.Add(new StringContent(value), name);
        if (fields.TryGetValue("Model.Paper", out var paper) && paper.Length > 0)
            content.Add(new ByteArrayContent("%PDF-1.7\n"u8.ToArray()), "Model.Paper", paper);
        await browser.Send(action, content);
    }
}
