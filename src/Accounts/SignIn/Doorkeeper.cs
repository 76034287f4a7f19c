using System.Globalization;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>Checks user name and password; every attempt on an existing account is an act.</summary>
internal sealed class Doorkeeper(Databases databases, Acts acts, Clock clock)
{
    private static readonly Refusal Wrong = new("sign-in.wrong", "用户名或密码不对。忘记密码请联系局管理员重置。");

    internal async Task<Result<Account>> Check(string county, string userName, string password, CancellationToken stop)
    {
        await using var db = databases.Open(county);
        var name = userName.Trim().ToLowerInvariant();
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.UserName == name, stop);
        var fits = Passwords.Fits(account, password);
        if (account is null)
            return Wrong;
        var now = clock.Now;
        if (account.LockedUntil is { } until && now < until)
            return Locked(until, now);
        var act = new Act(Ids.Random.New(now).ToString("N"), Actor.System(county), now, now.Day);
        var noted = await acts.Run(act, new NoteSignIn.Request(account.Id, fits), NoteSignIn.Handle, stop);
        if (noted.Refused)
            return Result.Not<Account>(noted.Refusals);
        if (noted.Value.Answer.LockedUntil is { } locked)
            return Locked(locked, now);
        if (!fits)
            return Wrong;
        return account.Disabled ? new Refusal("sign-in.disabled", "此账号已停用。需要恢复请联系局管理员。") : account;
    }

    private static Refusal Locked(Instant until, Instant now)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling((until - now).TotalMinutes));
        return new("sign-in.locked", string.Create(CultureInfo.InvariantCulture, $"密码连续输错 {NoteSignIn.Limit} 次，账号已锁定，请 {minutes} 分钟后再试，或请局管理员重置密码。"));
    }
}
