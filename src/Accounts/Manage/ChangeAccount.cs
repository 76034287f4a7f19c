using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>Disables an account or lets it in again; its records stay, its sessions end.</summary>
internal static class ChangeAccount
{
    internal sealed record Request(Guid Account, bool Disabled);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == request.Account, stop) is not { } account)
            return new Refusal("not-found", "没有这个账号。");
        if (account.Id == act.Actor.Account)
            return new Refusal("account.self", "不能停用自己的账号，请由另一位管理员办理。");
        account.Disabled = request.Disabled;
        account.Stamp = Passwords.NewStamp();
        return Result.Done;
    }
}
