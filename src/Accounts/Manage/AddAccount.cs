using System.Text.RegularExpressions;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>Adds an account with a handed-over password that must be changed at the first sign-in.</summary>
internal static partial class AddAccount
{
    internal sealed record Request(string UserName, string DisplayName, string Role, string Section, string Enterprise, string PasswordHash)
    {
        /// <summary>The record the account is for, where its role has one (see <see cref="IAccountHolders"/>).</summary>
        public Guid? Holder { get; init; }
    }

    internal static Result<Request> Decide(Request request)
    {
        var tidy = request with
        {
            UserName = request.UserName.Trim().ToLowerInvariant(), DisplayName = request.DisplayName.Trim(),
            Section = request.Role == Roles.Staff ? request.Section.Trim() : "",
            Enterprise = request.Role == Roles.Enterprise ? request.Enterprise.Trim().ToUpperInvariant() : "",
        };
        List<Refusal> wrong = [];
        if (!UserNameForm().IsMatch(tidy.UserName))
            wrong.Add(new("account.user-name", "用户名用 3–40 位小写字母、数字、点或短横，例如 liming。", "UserName"));
        if (tidy.DisplayName.Length is 0 or > 40)
            wrong.Add(new("account.name", "请填写姓名（不超过 40 字），办理记录中显示。", "DisplayName"));
        if (Roles.All.All(r => r.Key != tidy.Role))
            wrong.Add(new("account.role", "请选择身份。", "Role"));
        if (tidy.Role == Roles.Enterprise && CreditCode.Parse(tidy.Enterprise).Refused)
            wrong.Add(new("account.enterprise", "企业账号要填 18 位统一社会信用代码。", "Enterprise"));
        return wrong.Count > 0 ? wrong : tidy;
    }

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, IEnumerable<IAccountHolders> holders, CancellationToken stop)
    {
        var decided = Decide(request);
        if (decided.Refused)
            return Result.Not<Guid>(decided.Refusals);
        var tidy = decided.Value;
        if (await db.Set<Account>().AnyAsync(a => a.UserName == tidy.UserName, stop))
            return new Refusal("account.taken", $"用户名“{tidy.UserName}”已有人使用，请换一个。", "UserName");
        var account = new Account
        {
            Id = act.NewId(), UserName = tidy.UserName, DisplayName = tidy.DisplayName, Role = tidy.Role, Section = tidy.Section, Enterprise = tidy.Enterprise,
            PasswordHash = tidy.PasswordHash, Stamp = Passwords.NewStamp(), MustChange = true, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(account);
        if (holders.FirstOrDefault(h => h.Role == tidy.Role) is not { } records)
            return account.Id;
        if (tidy.Holder is not { } holder)
            return new Refusal("account.holder", $"请选择这个账号是哪一位{records.Label}的；没有的请先登记{records.Label}。", nameof(Request.Holder));
        return (await records.Bind(holder, account.Id, act, db, stop)).Map(_ => account.Id).At(nameof(Request.Holder));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{2,39}$")]
    private static partial Regex UserNameForm();
}
