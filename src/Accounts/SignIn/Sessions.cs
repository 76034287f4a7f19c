using System.Collections.Concurrent;
using System.Security.Claims;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Accounts;

/// <summary>
/// Ends sessions whose account was disabled or given another password or role. The stamp is looked up at most
/// every twenty seconds an account, so that reading pages does not pay for it; changes made in this process act at once.
/// </summary>
public sealed class Sessions(ReadingRooms rooms, TimeProvider time)
{
    private static readonly Prepared<Guid, string> StampOf = new((db, id) => db.Set<Account>().Where(a => a.Id == id && !a.Disabled).Select(a => a.Stamp));
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<Guid, (string Stamp, long At)> seen = new();

    /// <summary>True when the cookie's session still stands.</summary>
    public async ValueTask<bool> Stands(ClaimsPrincipal user, CancellationToken stop)
    {
        if (SignedIn.Actor(user) is not { } actor)
            return false;
        var stamp = user.FindFirstValue(SignedIn.Stamp) ?? "";
        if (seen.TryGetValue(actor.Account, out var known) && time.GetElapsedTime(known.At) < Trust)
            return known.Stamp == stamp;
        var current = await rooms.Read(actor.County, db => StampOf.First(db, actor.Account, stop));
        seen[actor.Account] = (current ?? "", time.GetTimestamp());
        return current is not null && current == stamp;
    }

    internal void Forget(Guid account) => seen.TryRemove(account, out _);
}
