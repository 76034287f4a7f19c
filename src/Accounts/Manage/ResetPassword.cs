using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>Gives an account a new password to hand over, and unlocks it.</summary>
internal static class ResetPassword
{
    internal sealed record Request(Guid Account, string NewHash);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == request.Account, stop) is not { } account)
            return new Refusal("not-found", "没有这个账号。");
        account.PasswordHash = request.NewHash;
        account.Stamp = Passwords.NewStamp();
        account.MustChange = true;
        account.Failed = 0;
        account.LockedUntil = null;
        return Result.Done;
    }
}
