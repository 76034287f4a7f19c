using System.Net;
using System.Text.RegularExpressions;
using Kechuang.Accounts;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Accounts;

public sealed class SigningIn
{
    public static TheoryData<int, int?, bool, int, int?> Attempts => new()
    {
        // failed before, locked for minutes, fits → failed after, locked for minutes
        { 0, null, true, 0, null },
        { 3, null, true, 0, null },
        { 0, null, false, 1, null },
        { 3, null, false, 4, null },
        { 4, null, false, 0, 15 },
        { 0, 10, true, 0, 10 },
        { 0, 10, false, 0, 10 },
        { 0, -1, false, 1, null },
        { 0, -1, true, 0, null },
    };

    [Theory, MemberData(nameof(Attempts))]
    public void Five_wrong_passwords_in_a_row_lock_for_a_quarter_of_an_hour(int failed, int? lockedFor, bool fits, int failedAfter, int? lockedAfter)
    {
        var at = new Instant(1_765_000_000_000_000);
        var outcome = NoteSignIn.Decide(failed, lockedFor is { } m ? at + TimeSpan.FromMinutes(m) : null, fits, at);
        Assert.Equal(new NoteSignIn.Outcome(failedAfter, lockedAfter is { } after ? at + TimeSpan.FromMinutes(after) : null), outcome);
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/cases?x=1", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/a\r\nSet-Cookie: x=1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_addresses_of_this_site_are_gone_back_to(string? address, bool local) => Assert.Equal(local, SignedIn.IsLocal(address));

    [Fact]
    public async Task The_page_asked_for_opens_after_sign_in()
    {
        await using var county = await TestCounty.Start();
        using var browser = county.Browser();
        await browser.Get("/history?q=%E7%B3%BB");
        Assert.StartsWith("/sign-in?to=", browser.Path);
        await browser.Submit("sign-in", ("Model.UserName", "juzhang"), ("Model.Password", DemoAccounts.Password));
        Assert.Equal("/history?q=%E7%B3%BB", browser.Path);
        await browser.Submit("/sign-out");
        await browser.Get("/");
        Assert.StartsWith("/sign-in", browser.Path);
    }

    [Fact]
    public async Task A_locked_account_opens_neither_with_the_right_password_nor_before_the_time_is_over()
    {
        await using var county = await TestCounty.Start();
        using var browser = county.Browser();
        await browser.Get("/sign-in");
        for (var i = 0; i < 5; i++)
            await browser.Submit("sign-in", ("Model.UserName", "gaoxin"), ("Model.Password", "wrong"));
        Assert.Contains("账号已锁定，请 15 分钟后再试", browser.Text);
        county.Time.Move(TimeSpan.FromMinutes(14));
        await browser.Submit("sign-in", ("Model.UserName", "gaoxin"), ("Model.Password", DemoAccounts.Password));
        Assert.Contains("账号已锁定，请 1 分钟后再试", browser.Text);
        county.Time.Move(TimeSpan.FromMinutes(2));
        await browser.Submit("sign-in", ("Model.UserName", "gaoxin"), ("Model.Password", DemoAccounts.Password));
        Assert.Equal("/", browser.Path);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_sound_the_same()
    {
        await using var county = await TestCounty.Start();
        using var browser = county.Browser();
        await browser.Get("/sign-in");
        await browser.Submit("sign-in", ("Model.UserName", "nobody"), ("Model.Password", "x"));
        Assert.Contains("用户名或密码不对", browser.Text);
        await browser.Submit("sign-in", ("Model.UserName", "juzhang"), ("Model.Password", "x"));
        Assert.Contains("用户名或密码不对", browser.Text);
    }

    [Fact]
    public async Task A_disabled_account_is_put_out_at_once_and_a_handed_over_password_must_be_changed_first()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        using var administrator = await county.SignIn(Roles.Administrator);
        await using var db = county.Open();
        var account = await db.Set<Account>().SingleAsync(a => a.UserName == "gaoxin", TestContext.Current.CancellationToken);

        await administrator.Get($"/accounts/{account.Id}");
        await administrator.Submit("disable");
        await staff.Get("/");
        Assert.StartsWith("/sign-in", staff.Path);

        await administrator.Submit("enable");
        await administrator.Submit("reset");
        var password = Regex.Match(administrator.Text, "新的初始密码 ([a-z0-9]{10})").Groups[1].Value;
        await staff.Submit("sign-in", ("Model.UserName", "gaoxin"), ("Model.Password", password));
        Assert.Equal("/account/password", staff.Path);
        await staff.Get("/search");
        Assert.Equal("/account/password", staff.Path);
        await staff.Submit("password", ("Model.OldPassword", password), ("Model.NewPassword", "xin-mi-ma-2026"), ("Model.Again", "xin-mi-ma-2026"));
        Assert.StartsWith("/?done=password", staff.Path);
        await staff.Get("/search");
        Assert.Equal((HttpStatusCode.OK, "/search"), (staff.Status, staff.Path));
    }

    [Fact]
    public async Task The_demo_accounts_are_shown_only_in_a_demo_county()
    {
        await using var demo = await TestCounty.Start();
        using var visitor = demo.Browser();
        await visitor.Get("/sign-in");
        Assert.Contains(DemoAccounts.Password, visitor.Text);
        await using var county = await TestCounty.Start();
        await using (var db = county.Open())
            await db.Set<County>().ExecuteUpdateAsync(c => c.SetProperty(x => x.Demo, false), TestContext.Current.CancellationToken);
        using var browser = county.Browser();
        await browser.Get("/sign-in");
        Assert.DoesNotContain(DemoAccounts.Password, browser.Text);
    }
}
