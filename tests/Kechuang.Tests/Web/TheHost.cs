using System.Net;
using System.Text.RegularExpressions;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Web;

public sealed class TheHost(TestCounty county) : IClassFixture<TestCounty>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_carry_the_safety_headers_and_no_inline_script()
    {
        using var browser = await county.SignIn(Roles.Director);
        using var response = await browser.Http.GetAsync("/", Stop);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotMatch("<script(?![^>]*\\ssrc=)[^>]*>|<style|\\sstyle=|\\son[a-z]+=", await response.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task The_health_check_needs_no_sign_in()
    {
        using var browser = county.Browser();
        await browser.Get("/health");
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (browser.Status, browser.Body));
    }

    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound, "没有找到")]
    [InlineData("/accounts", HttpStatusCode.Forbidden, "没有权限")]
    public async Task What_cannot_be_shown_is_said_in_the_bureaus_words(string path, HttpStatusCode status, string title)
    {
        using var browser = await county.SignIn(Roles.Staff);
        await browser.Get(path);
        Assert.Equal(status, browser.Status);
        Assert.StartsWith(title, browser.Title);
    }

    [Fact]
    public async Task The_api_answers_refusals_as_problem_details()
    {
        using var anyone = county.Browser();
        await anyone.Get("/api/openapi/v1.json");
        Assert.Equal(HttpStatusCode.Unauthorized, anyone.Status);
        Assert.Contains("\"status\":401", anyone.Body);
        using var staff = await county.SignIn(Roles.Staff);
        using var response = await staff.Http.PostAsync("/api/import/nonsense", new ByteArrayContent([1]), Stop);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task The_api_reference_and_its_script_come_from_this_server()
    {
        using var browser = await county.SignIn(Roles.Director);
        await browser.Get("/api/");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.DoesNotMatch("(src|href)=\"(https?:)?//", browser.Body);
        foreach (Match script in Regex.Matches(browser.Body, "src=\"([^\"]+)\""))
        {
            using var response = await browser.Http.GetAsync(new Uri(new Uri(county.Address, "/api/"), script.Groups[1].Value), Stop);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_changes_nothing()
    {
        using var browser = await county.SignIn(Roles.Staff);
        using var response = await browser.Http.PostAsync("/demo-day", new FormUrlEncodedContent([new("days", "1"), new("_key", "k")]), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await browser.Get("/");
        Assert.Contains("2025-12-10", browser.Text);
    }
}
