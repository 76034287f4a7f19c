using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Sites;

/// <summary>A case that stands at an outside site, and since when nobody looked.</summary>
/// <param name="Days">Days since it was last looked at there.</param>
/// <param name="Late">Not looked at for more than the days asked for; without any, for more than its stage allows.</param>
public sealed record WatchedCase(Guid Id, string Site, string Scheme, string Pin, string Stage, DateOnly Since, DateOnly? LookedOn, DateOnly? LookBy, int Days, bool Late);

/// <summary>An outside site (上级平台) with what stands there.</summary>
/// <param name="Oldest">Days since the one was looked at that was looked at longest ago.</param>
public sealed record SiteLine(string Site, string Schemes, int Standing, int Late, int Oldest);

/// <summary>What stands where at the upper level, derived from stage and pack: nothing of it is kept.</summary>
public static class SiteWatch
{
    /// <summary>Every case that stands in an outside stage of its procedure and can still move, longest not looked at first.</summary>
    /// <param name="days">Days after which a case should have been looked at; null: what its stage allows.</param>
    public static async Task<IReadOnlyList<WatchedCase>> Of(KechuangDb db, Procedures procedures, int? days, DateOnly day, CancellationToken stop)
    {
        // Stage and pack say where a case stands, so the ways to stand are few and asked for first.
        var ways = await db.Set<Case>().Select(c => new { c.Scheme, c.Pin, c.Stage }).Distinct().ToListAsync(stop);
        var outside = ways.Where(w => procedures.Of(w.Scheme, w.Pin).Find(w.Stage) is { Outside: true, Ends: false }).Select(w => (w.Scheme, w.Pin, w.Stage)).ToHashSet();
        List<string> stages = [.. outside.Select(w => w.Stage).Distinct()];
        var cases = await db.Set<Case>().AsNoTracking().Where(c => stages.Contains(c.Stage))
            .Select(c => new { c.Id, c.Scheme, c.Pin, c.Stage, c.Since, c.LookedOn, c.LookBy }).ToListAsync(stop);
        return [.. cases.Where(c => outside.Contains((c.Scheme, c.Pin, c.Stage)))
            .Select(c => new WatchedCase(c.Id, SiteOf(procedures, c.Scheme, c.Pin), c.Scheme, c.Pin, c.Stage, c.Since, c.LookedOn, c.LookBy,
                Days(c.LookedOn ?? c.Since, day), days is { } most ? Days(c.LookedOn ?? c.Since, day) > most : c.LookBy < day))
            .OrderByDescending(c => c.Days).ThenBy(c => c.Id)];
    }

    /// <summary>A line a site, the one with most to look at first.</summary>
    public static IReadOnlyList<SiteLine> BySite(IEnumerable<WatchedCase> cases, Procedures procedures) =>
        [.. cases.GroupBy(c => c.Site).Select(g => new SiteLine(
                g.Key, string.Join("、", g.Select(c => procedures.Head(c.Scheme).Short).Distinct().Order(StringComparer.Ordinal)), g.Count(), g.Count(c => c.Late), g.Max(c => c.Days)))
            .OrderByDescending(s => s.Late).ThenByDescending(s => s.Standing).ThenBy(s => s.Site, StringComparer.Ordinal)];

    // A scheme made here goes on at the upper level at whoever decides.
    private static string SiteOf(Procedures procedures, string scheme, string pin) => procedures.SchemeOf(scheme, pin) is var found && found.Site.Length > 0 ? found.Site : found.Authority;

    private static int Days(DateOnly since, DateOnly day) => day.DayNumber - since.DayNumber;
}
