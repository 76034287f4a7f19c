using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>
/// The counties that keep their work in this database. While there is none, only set-up is open; while there is
/// exactly one, who is not signed in sees that one.
/// </summary>
public sealed class Counties(Databases databases)
{
    private volatile string? only;

    /// <summary>Code of the only county, or null before set-up. A county is never removed, so a found one is kept.</summary>
    public async ValueTask<string?> Only(CancellationToken stop)
    {
        if (only is { } known)
            return known;
        await using var db = databases.Open("");
        return only = await db.Set<County>().OrderBy(c => c.Code).Select(c => c.Code).FirstOrDefaultAsync(stop);
    }

    /// <summary>The code if it has been asked for before; empty before set-up.</summary>
    public string Known => only ?? "";
}

/// <summary>News: a demo county's own day was moved forward. What the night would have done for the days between is done now.</summary>
public sealed record DayMoved(DateOnly From, DateOnly To);
