using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>The filters of the list, as they stand in the address.</summary>
internal sealed record AccountFilter(string? Words, string? Role, string? State, string? Sort)
{
    internal IReadOnlyList<GivenFilter> Given() =>
        [new("检索", "q", Words), new("身份", "role", Roles.All.FirstOrDefault(r => r.Key == Role).Title), new("状态", "state", State)];
}

/// <summary>The accounts of a county for the list page and its export: few enough to be looked through whole.</summary>
internal static class AccountList
{
    internal static readonly string[] States = ["可用", "待改密码", "已锁定", "已停用"];

    /// <summary>Those that match, in order; the disabled last unless asked otherwise.</summary>
    internal static async Task<IReadOnlyList<Account>> Of(Desk desk, AccountFilter filter, CancellationToken stop)
    {
        var accounts = desk.Db.Set<Account>().AsNoTracking();
        if (!string.IsNullOrEmpty(filter.Role))
            accounts = accounts.Where(a => a.Role == filter.Role);
        var word = new Keyword(filter.Words);
        var found = (await accounts.OrderBy(a => a.Disabled).ThenBy(a => a.Role).ThenBy(a => a.UserName).ToListAsync(stop))
            .Where(a => word.In(a.DisplayName, a.UserName, a.Section, a.Enterprise, TitleOf(a.Role)) && (string.IsNullOrEmpty(filter.State) || StateOf(a, desk.Now) == filter.State));
        return [.. Sorted(found, filter.Sort)];
    }

    internal static string TitleOf(string role) => Roles.All.FirstOrDefault(r => r.Key == role).Title ?? role;

    internal static string StateOf(Account account, Instant now) =>
        account.Disabled ? "已停用" : account.LockedUntil is { } until && now < until ? "已锁定" : account.MustChange ? "待改密码" : "可用";

    /// <summary>A sheet travels, so names of people outside the bureau are masked in it.</summary>
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/accounts/export", async (Desk desk, string? q, string? role, string? state, string? sort, CancellationToken stop) =>
        {
            var filter = new AccountFilter(q, role, state, sort);
            OutColumn[] columns = [new("姓名"), new("用户名"), new("身份"), new("股室"), new("企业统一社会信用代码", OutFormat.Text), new("状态"), new("最近登录"), new("新增日期", OutFormat.Date)];
            var rows = (await Of(desk, filter, stop)).Select(a => (IReadOnlyList<object?>)
            [
                a.Role == Roles.Expert ? Personal.Mask(PersonalKind.Name, a.DisplayName) : a.DisplayName, a.UserName, TitleOf(a.Role), a.Section, a.Enterprise,
                StateOf(a, desk.Now), a.LastSignIn?.ToString() ?? "从未", a.EnteredAt.Day,
            ]);
            return ListFile.Of("账号", desk.Day, filter.Given().Words(), columns, rows);
        }).ExcludeFromDescription();

    private static IEnumerable<Account> Sorted(IEnumerable<Account> accounts, string? sort) => sort switch
    {
        "姓名" => accounts.OrderBy(a => Initials.Of(a.DisplayName), StringComparer.Ordinal),
        "-姓名" => accounts.OrderByDescending(a => Initials.Of(a.DisplayName), StringComparer.Ordinal),
        "用户名" => accounts.OrderBy(a => a.UserName, StringComparer.Ordinal),
        "-用户名" => accounts.OrderByDescending(a => a.UserName, StringComparer.Ordinal),
        "身份" => accounts.OrderBy(a => a.Role, StringComparer.Ordinal),
        "-身份" => accounts.OrderByDescending(a => a.Role, StringComparer.Ordinal),
        "最近登录" => accounts.OrderBy(a => a.LastSignIn?.Microseconds),
        "-最近登录" => accounts.OrderByDescending(a => a.LastSignIn?.Microseconds),
        _ => accounts,
    };
}
