using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Kechuang.Kernel;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class ParagraphsSaveThemselves(TestCounty county) : IClassFixture<TestCounty>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_save_again_is_harmless_and_unseen_words_are_not_written_over()
    {
        using var browser = await county.SignIn(Roles.Staff);
        var key = Guid.NewGuid().ToString("N");

        var first = await Save(browser, "p1", key, "先写的一段。", "template");
        var again = await Save(browser, "p1", key, "先写的一段。", "template");
        var unseen = await Save(browser, "p1", Guid.NewGuid().ToString("N"), "没看过就写。", "template");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict), (first.Status, again.Status, unseen.Status));
        Assert.Equal(first.Body.GetProperty("seen").GetString(), again.Body.GetProperty("seen").GetString());
        Assert.Equal("先写的一段。", unseen.Body.GetProperty("text").GetString());
        Assert.Equal(first.Body.GetProperty("seen").GetString(), unseen.Body.GetProperty("seen").GetString());
        await using var db = county.Open();
        Assert.Equal(["先写的一段。"], await db.Set<DocumentText>().Where(t => t.Paragraph == "p1").Select(t => t.Text).ToListAsync(Stop));
    }

    [Theory]
    [InlineData("p1", "", "k1", HttpStatusCode.UnprocessableEntity)]
    [InlineData("p999", "文字。", "k2", HttpStatusCode.NotFound)]
    [InlineData("p1", "编了一个{s999}。", "k3", HttpStatusCode.UnprocessableEntity)]
    [InlineData("p1", "没有标识。", "", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_kept_is_refused_in_words(string paragraph, string text, string key, HttpStatusCode status)
    {
        using var browser = await county.SignIn(Roles.Director);

        var answer = await Save(browser, paragraph, key, text, "");

        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.Body.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task Who_does_not_write_does_not_save()
    {
        using var browser = await county.SignIn(Roles.Administrator);
        using var content = JsonContent.Create(new { text = "文字。", seen = "" });

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Http.PostAsync("/api/documents/annual-summary/2025/paragraphs/p1", content, Stop)).StatusCode);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Save(TestBrowser browser, string paragraph, string key, string text, string seen)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/documents/annual-summary/2025/paragraphs/{paragraph}") { Content = JsonContent.Create(new { text, seen }) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await browser.Http.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }
}
