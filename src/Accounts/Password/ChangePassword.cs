using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>Changes the actor's own password; other open sessions of the account end.</summary>
internal static class ChangePassword
{
    /// <summary>Carries no password: only the hash of the new one leaves the page, so that no key or log can hold it.</summary>
    internal sealed record Request(string NewHash, string NewStamp, long Version);

    internal static Result<string> Decide(Account account, string old, string next, string again)
    {
        if (!Passwords.Fits(account, old))
            return new Refusal("password.old", "原密码不对。", "OldPassword");
        if (next != again)
            return new Refusal("password.again", "两次输入的新密码不一样。", "Again");
        if (next == old)
            return new Refusal("password.same", "新密码不能与原密码相同。", "NewPassword");
        return Passwords.Weakness(next, account.UserName) is { } weak ? weak : Passwords.Hash(next);
    }

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.Id == act.Actor.Account, stop);
        if (account.Version != request.Version)
            return new Refusal("changed-meanwhile", "账号刚刚被修改过，请刷新页面后重试。");
        account.PasswordHash = request.NewHash;
        account.Stamp = request.NewStamp;
        account.MustChange = false;
        return Result.Done;
    }
}
