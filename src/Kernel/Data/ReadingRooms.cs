using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>
/// Reading contexts of requests, kept from one request to the next with their connection and its prepared statements: to make a
/// context, open its connection and prepare what it asks costs more than most answers.
/// </summary>
public sealed class ReadingRooms(Databases databases) : IDisposable
{
    // As many as there are requests at work at once on a small server; beyond that a room is closed behind its reader.
    private const int Kept = 16;
    private readonly ConcurrentDictionary<string, ConcurrentBag<Room>> free = new();
    private volatile bool closed;

    /// <summary>Reads outside a request's desk, in a room lent for as long.</summary>
    public async Task<T> Read<T>(string county, Func<KechuangDb, Task<T>> read)
    {
        var room = Enter(county);
        try
        {
            return await read(room.Db);
        }
        finally
        {
            await Leave(room);
        }
    }

    /// <summary>A room of the county that nobody else is in.</summary>
    internal Room Enter(string county) => free.TryGetValue(county, out var rooms) && rooms.TryTake(out var room) ? room : Open(county);

    /// <summary>Leaves it as it was found; one in which something is still being read is closed.</summary>
    internal async ValueTask Leave(Room room)
    {
        var rooms = free.GetOrAdd(room.Db.County, _ => []);
        if (!closed && rooms.Count < Kept && room.Empty())
            rooms.Add(room);
        else
            await room.DisposeAsync();
    }

    public void Dispose()
    {
        closed = true;
        foreach (var room in free.Values.SelectMany(rooms => rooms))
            room.Dispose();
        free.Clear();
    }

    private Room Open(string county)
    {
        if (!databases.Choice.IsSqlite)
            return new Room(databases.Open(county), null, null);
        var connection = new SqliteConnection(databases.SqliteConnectionString);
        connection.Open();
        var statements = new KeptStatements();
        return new Room(databases.OpenOn(databases.OptionsOn(connection, statements), county), connection, statements);
    }

    /// <summary>A reading context and, on the embedded database, what stays with it.</summary>
    internal sealed class Room : IDisposable, IAsyncDisposable
    {
        private readonly SqliteConnection? connection;
        private readonly KeptStatements? statements;

        internal Room(KechuangDb db, SqliteConnection? connection, KeptStatements? statements)
        {
            (Db, this.connection, this.statements) = (db, connection, statements);
            Db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        }

        internal KechuangDb Db { get; }

        /// <summary>Makes it ready for the next reader; false where it cannot be.</summary>
        internal bool Empty()
        {
            // A connection of its own stays open; one of the server's pool is open only while something is read.
            if (Db.Database.CurrentTransaction is not null || !(statements?.Idle ?? Db.Database.GetDbConnection().State == ConnectionState.Closed))
                return false;
            Db.ChangeTracker.Clear();
            Db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return true;
        }

        public void Dispose()
        {
            Db.Dispose();
            statements?.Dispose();
            connection?.Dispose();
        }

        public async ValueTask DisposeAsync()
        {
            await Db.DisposeAsync();
            statements?.Dispose();
            if (connection is not null)
                await connection.DisposeAsync();
        }
    }
}
