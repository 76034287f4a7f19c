using System.Net;
using Kechuang.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Web;

/// <summary>A list page is kept as HTML, per person, until something is written or the day changes.</summary>
public sealed class KeptPages
{
    private const string Page = "/enterprises";

    [Fact]
    public async Task A_page_is_kept_until_another_process_writes()
    {
        await using var county = await TestCounty.Start();
        using var browser = await county.SignIn(Roles.Staff);
        await browser.Get(Page);
        Assert.True(await Kept(browser));
        Write(county);
        Assert.False(await Kept(browser));
        Assert.True(await Kept(browser));
    }

    [Fact]
    public async Task A_page_is_not_kept_over_midnight()
    {
        await using var county = await TestCounty.Start();
        using var browser = await county.SignIn(Roles.Staff);
        await browser.Get(Page);
        Assert.True(await Kept(browser));
        // The session is renewed on the way; a renewal is not kept.
        county.Time.Move(TimeSpan.FromHours(6));
        await Kept(browser);
        Assert.True(await Kept(browser), "16:00 of the same day in China");
        county.Time.Move(TimeSpan.FromHours(8.5));
        Assert.False(await Kept(browser), "00:30 of the next day");
    }

    [Fact]
    public async Task Nobody_gets_a_page_that_was_kept_for_somebody_else()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await staff.Get(Page);
        using var director = await county.SignIn(Roles.Director);
        Assert.False(await Kept(director));
        using var firm = await county.SignIn(Roles.Enterprise);
        Assert.Equal(HttpStatusCode.Forbidden, (await firm.Get(Page)).Status);
        using var anyone = county.Browser();
        Assert.StartsWith("/sign-in", (await anyone.Get(Page)).Path);
    }

    [Fact]
    public async Task The_version_is_another_after_every_commit_and_only_then()
    {
        await using var county = await TestCounty.Start();
        var version = county.Services.GetRequiredService<DataVersion>();
        var first = version.Now;
        Assert.Equal(first, version.Now);
        Write(county);
        Assert.NotEqual(first, version.Now);
    }

    // Asks for the page and tells whether the answer came from what was kept.
    private static async Task<bool> Kept(TestBrowser browser)
    {
        using var response = await browser.Http.GetAsync(Page, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return response.Headers.Contains("Age");
    }

    private static void Write(TestCounty county)
    {
        using var connection = new SqliteConnection($"Data Source={county.Services.GetRequiredService<DatabaseChoice>().SqliteFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE counties SET bureau = bureau || '（改）'";
        command.ExecuteNonQuery();
    }
}
