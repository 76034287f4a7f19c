namespace Kechuang.Kernel;

/// <summary>
/// What a page or command works with: the actor, its county and day, a reading context and a way to act.
/// One per request; disposed with it.
/// </summary>
public sealed class Desk(ReadingRooms rooms, CountyRows counties, Acts acts, Clock clock, Rights rights, Actor actor) : IAsyncDisposable
{
    private ReadingRooms.Room? room;
    private County? county;

    /// <summary>Who is at the desk.</summary>
    public Actor Actor { get; } = actor;

    /// <summary>Reading context of the actor's county (no tracking); until the next act.</summary>
    public KechuangDb Db => (room ??= rooms.Enter(Actor.County)).Db;

    /// <summary>The county's row.</summary>
    public County County => county ??= counties.Of(Actor.County);

    /// <summary>The official day.</summary>
    public DateOnly Day => clock.DayOf(County);

    /// <summary>Now, for the known-at clock.</summary>
    public Instant Now => clock.Now;

    /// <summary>True when the actor may make this kind of request: pages hide what would be refused.</summary>
    public bool May<TRequest>() => rights.May(Actor, typeof(TRequest));

    /// <summary>Acts under the given key (from the form), at this instant and official day.</summary>
    public async Task<Result<Acted<TAnswer>>> Act<TRequest, TAnswer>(
        string key, TRequest request, Handle<TRequest, TAnswer> handle, string reason = "", CancellationToken stop = default)
    {
        // Whoever waits for the writer leaves the room to those who read; afterwards Db is another.
        await DisposeAsync();
        return await acts.Run(new Act(key, Actor, Now, Day, reason), request, handle, stop);
    }

    /// <summary>Gives the reading context back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (room is { } left)
        {
            room = null;
            await rooms.Leave(left);
        }
    }
}
