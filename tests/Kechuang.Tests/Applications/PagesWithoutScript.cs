using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Kechuang.Cases.Applications;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Applications;

/// <summary>A unit walks from the list to what was sent in a browser without script; the API says the same.</summary>
public sealed class PagesWithoutScript
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_list_of_schemes_to_the_page_of_what_was_sent()
    {
        await using var filing = await FilingCounty.Start();
        using var firm = await filing.County.SignIn(Roles.Enterprise);
        await firm.Get("/apply");
        Assert.Contains("试验备案", firm.Text);
        await firm.Get($"/apply/{FilingPack.Scheme}");
        Assert.Contains("上年审计报告", firm.Text);
        await firm.Submit("start", ("variant", "首次"));
        Assert.EndsWith("/application", firm.Path);
        var home = firm.Path;
        await firm.Submit("answers", ("f.职工总数", "四十"), ("f.项目名称", "油茶"), ("f.领域", "加工"), ("save", ""));
        Assert.Contains("已保存", firm.Text);
        Assert.Contains("职工总数", Fault(firm));
        await firm.Submit("answers", ("f.职工总数", "40"), ("save", ""));
        Assert.Equal("", Fault(firm));

        await firm.Get(home.Replace("/application", "/materials", StringComparison.Ordinal));
        await Upload(firm, "审计报告", Encoding.ASCII.GetBytes("%PDF-1.4 report"), "2025-04-01");
        Assert.Contains("审计报告.pdf", firm.Text);
        await firm.Get(home + "/preview");
        await firm.Submit("submit");
        Assert.Contains("还空着", firm.Text);
        await firm.Submit("submit", ("anyway", "true"));
        Assert.StartsWith("/submissions/", firm.Path);
        Assert.Contains(Assert.Single(await filing.All<Submission>()).Digest, firm.Body);
        Assert.Contains("油茶", firm.Text);
        var sent = firm.Path;
        await firm.Get(home);
        Assert.Contains("已提交", firm.Text);
        Assert.DoesNotContain("name=\"save\"", firm.Body);

        using var staff = await filing.County.SignIn(Roles.Staff);
        await staff.Get(sent);
        Assert.Equal(HttpStatusCode.OK, staff.Status);
    }

    [Fact]
    public async Task Two_windows_without_script_lose_nothing_and_the_page_lets_choose()
    {
        await using var filing = await FilingCounty.Start();
        var id = await filing.Begin();
        using var first = await filing.County.SignIn(Roles.Enterprise);
        using var second = await filing.County.SignIn(Roles.Staff);
        await first.Get($"/cases/{id}/application");
        await second.Get($"/cases/{id}/application");
        await first.Submit("answers", ("f.项目名称", "甲的"), ("f.项目内容", "只有甲填"));
        await second.Submit("answers", ("f.项目名称", "乙的"), ("f.领域", "种植"));
        Assert.Contains("有两种填法", second.Text);
        var field = await Read(filing, id, "项目名称");
        Assert.Equal(("甲的", "乙的"), (field.Text, field.Answer!.Rivals.Single().Text));
        Assert.Equal(("只有甲填", "种植"), ((await Read(filing, id, "项目内容")).Text, (await Read(filing, id, "领域")).Text));
        await second.Submit("answers", ("choose", "项目名称|0"));
        Assert.DoesNotContain("有两种填法", second.Text);
        Assert.Equal("乙的", (await Read(filing, id, "项目名称")).Text);
    }

    [Fact]
    public async Task The_api_saves_merges_and_says_what_is_not_right_and_the_same_key_acts_once()
    {
        await using var filing = await FilingCounty.Start();
        var id = await filing.Begin();
        using var firm = await filing.County.SignIn(Roles.Enterprise);
        var body = new { editor = "页一", known = 0, changes = new Dictionary<string, object> { ["职工总数"] = new { text = "四十", seen = 0 } } };
        var answer = await Post(firm, id, "键一", body);
        Assert.Contains("职工总数", answer.GetProperty("faults").GetProperty("职工总数").GetString());
        Assert.Equal(1, answer.GetProperty("save").GetInt64());
        Assert.Equal(1, (await Post(firm, id, "键一", body)).GetProperty("save").GetInt64());
        var other = await Post(firm, id, "键二", new { editor = "页二", known = 0, changes = new Dictionary<string, object> { ["职工总数"] = new { text = "41", seen = 0 }, ["领域"] = new { text = "种植", seen = 0 } } });
        var told = Assert.Single(other.GetProperty("conflicts").EnumerateArray().ToList());
        Assert.Equal(("职工总数", "四十", "41"), (told.GetProperty("field").GetString(), told.GetProperty("stands").GetString(), told.GetProperty("yours").GetString()));
        Assert.Equal(2, (await filing.All<ApplicationSave>()).Count);
    }

    [Fact]
    public async Task A_stranger_finds_no_page_and_no_api()
    {
        await using var filing = await FilingCounty.Start();
        var theirs = await filing.Begin(filing.Stranger, firm: filing.Other);
        using var firm = await filing.County.SignIn(Roles.Enterprise);
        foreach (var path in new[] { $"/cases/{theirs}/application", $"/cases/{theirs}/materials", $"/cases/{theirs}/application/preview", $"/cases/{theirs}/application/sheet", $"/api/cases/{theirs}/application" })
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await firm.Get(path)).Status));
    }

    private static string Fault(TestBrowser browser) =>
        System.Text.RegularExpressions.Regex.Match(browser.Body, "<p class=\"error\"[^>]*>.*?</svg>(.*?)</p>", System.Text.RegularExpressions.RegexOptions.Singleline).Groups[1].Value;

    private static async Task<FilledField> Read(FilingCounty filing, Guid id, string key) =>
        (await filing.Form(id, filing.Applicant))!.Form.Fields.Single(f => f.Asked.Key == key);

    private static async Task Upload(TestBrowser browser, string rule, byte[] bytes, string issued)
    {
        var (action, fields) = browser.Form($"add-{rule}");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(f => !f.Key.StartsWith("file-", StringComparison.Ordinal)))
            content.Add(new StringContent(name.StartsWith("issued-", StringComparison.Ordinal) ? issued : value), name);
        content.Add(new ByteArrayContent(bytes), $"file-{rule}", rule + ".pdf");
        await browser.Send(action, content);
    }

    private static async Task<JsonElement> Post(TestBrowser browser, Guid id, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/cases/{id}/application") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Convert.ToHexString(Encoding.UTF8.GetBytes(key)));
        using var answer = await browser.Http.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }
}
