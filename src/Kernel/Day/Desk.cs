using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>
/// What a page or command works with: the actor, its county and day, a reading context and a way to act.
/// One per request; disposed with it.
/// </summary>
public sealed class Desk(Databases databases, CountyRows counties, Acts acts, Clock clock, Rights rights, Actor actor) : IAsyncDisposable
{
    private KechuangDb? db;
    private County? county;

    /// <summary>Who is at the desk.</summary>
    public Actor Actor { get; } = actor;

    /// <summary>Reading context of the actor's county (no tracking).</summary>
    public KechuangDb Db => db ??= OpenReading();

    /// <summary>The county's row.</summary>
    public County County => county ??= counties.Of(Actor.County);

    /// <summary>The official day.</summary>
    public DateOnly Day => clock.DayOf(County);

    /// <summary>Now, for the known-at clock.</summary>
    public Instant Now => clock.Now;

    /// <summary>True when the actor may make this kind of request: pages hide what would be refused.</summary>
    public bool May<TRequest>() => rights.May(Actor, typeof(TRequest));

    /// <summary>Acts under the given key (from the form), at this instant and official day.</summary>
    public Task<Result<Acted<TAnswer>>> Act<TRequest, TAnswer>(
        string key, TRequest request, Handle<TRequest, TAnswer> handle, string reason = "", CancellationToken stop = default) =>
        acts.Run(new Act(key, Actor, Now, Day, reason), request, handle, stop);

    public async ValueTask DisposeAsync()
    {
        if (db is not null)
            await db.DisposeAsync();
    }

    private KechuangDb OpenReading()
    {
        var opened = databases.Open(Actor.County);
        opened.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return opened;
    }
}
