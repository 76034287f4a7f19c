using Kechuang.Accounts;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Kernel;

/// <summary>Reading contexts that go from one request to the next: one reader at a time, nothing left behind, always what stands now.</summary>
public sealed class ReadersHaveRooms
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task A_room_is_one_readers_comes_back_empty_and_shows_what_was_written_meanwhile(string database)
    {
        await using var county = await TestCounty.Start(database);
        var rooms = county.Services.GetRequiredService<ReadingRooms>();
        var (first, second) = (rooms.Enter(TestCounty.Code), rooms.Enter(TestCounty.Code));
        Assert.NotSame(first.Db, second.Db);
        var accounts = await Names(first);
        Assert.NotEmpty(await first.Db.Set<Account>().AsTracking().ToListAsync(Stop));
        await rooms.Leave(first);

        await using (var db = county.Open())
            await db.Set<Account>().Take(1).ExecuteUpdateAsync(a => a.SetProperty(x => x.DisplayName, "改了名字"), Stop);
        var again = rooms.Enter(TestCounty.Code);
        Assert.Same(first.Db, again.Db);
        Assert.Empty(again.Db.ChangeTracker.Entries());
        Assert.NotEqual(accounts, await Names(again));
        Assert.Equal(accounts.Count, (await Names(again)).Count);
        await rooms.Leave(again);
        await rooms.Leave(second);
    }

    [Fact]
    public async Task A_room_in_which_something_is_still_being_read_is_closed()
    {
        await using var county = await TestCounty.Start();
        var rooms = county.Services.GetRequiredService<ReadingRooms>();
        var room = rooms.Enter(TestCounty.Code);
        var reading = room.Db.Set<Account>().AsAsyncEnumerable().GetAsyncEnumerator(Stop);
        Assert.True(await reading.MoveNextAsync());
        // The same text inside the open reading has a statement of its own.
        Assert.NotEmpty(await room.Db.Set<Account>().ToListAsync(Stop));
        await rooms.Leave(room);
        var next = rooms.Enter(TestCounty.Code);
        Assert.NotSame(room.Db, next.Db);
        await rooms.Leave(next);
    }

    [Fact]
    public async Task Lists_of_any_length_and_empty_ones_find_what_they_name()
    {
        await using var county = await TestCounty.Start();
        var rooms = county.Services.GetRequiredService<ReadingRooms>();
        var room = rooms.Enter(TestCounty.Code);
        var all = await room.Db.Set<Account>().OrderBy(a => a.UserName).Select(a => a.UserName).ToListAsync(Stop);
        for (var round = 0; round < 2; round++)
            for (var count = 0; count <= all.Count; count++)
            {
                var some = all.Take(count).ToList();
                Assert.Equal(some, await room.Db.Set<Account>().Where(a => some.Contains(a.UserName)).OrderBy(a => a.UserName).Select(a => a.UserName).ToListAsync(Stop));
            }
        await rooms.Leave(room);
    }

    private static Task<List<string>> Names(ReadingRooms.Room room) => room.Db.Set<Account>().OrderBy(a => a.Id).Select(a => a.DisplayName).ToListAsync(Stop);
}
