using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>Notes that someone tried a password: counts failures in a row and locks after five for a quarter of an hour.</summary>
internal static class NoteSignIn
{
    internal const int Limit = 5;
    internal static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    internal sealed record Request(Guid Account, bool Fits);

    /// <summary>State after an attempt.</summary>
    internal sealed record Outcome(int Failed, Instant? LockedUntil);

    /// <summary>GB/T 22239-2019 8.1.4.1 b): handle failed sign-ins by ending the session and limiting attempts.</summary>
    internal static Outcome Decide(int failed, Instant? lockedUntil, bool fits, Instant at)
    {
        if (lockedUntil is { } until && at < until)
            return new(failed, until);
        if (fits)
            return new(0, null);
        return failed + 1 >= Limit ? new(0, at + Lock) : new(failed + 1, null);
    }

    internal static async Task<Result<Outcome>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var account = await db.Set<Account>().SingleAsync(a => a.Id == request.Account, stop);
        var outcome = Decide(account.Failed, account.LockedUntil, request.Fits, act.At);
        account.Failed = outcome.Failed;
        account.LockedUntil = outcome.LockedUntil;
        if (request.Fits && outcome.LockedUntil is null)
            account.LastSignIn = act.At;
        return outcome;
    }
}
