using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>
/// The single writer of the embedded database. Units queue; one loop takes what waits, opens BEGIN IMMEDIATE,
/// runs each unit behind a savepoint and commits once for all (one fsync, <c>synchronous=FULL</c>).
/// Nobody is answered before the commit returned.
/// </summary>
internal sealed class SqliteLane(Databases databases) : IUnits, IAsyncDisposable
{
    private const int GroupLimit = 64;
    // 32 MB of log: in a rush the usual 4 MB are full several times a second, and all wait while they are copied.
    private const int CheckpointPages = 8000;
    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly Lock starting = new();
    private volatile Task? loop;

    public async Task<Result<T>> Run<T>(string county, Func<KechuangDb, Task<Result<T>>> unit, CancellationToken stop)
    {
        Result<T> answer = default!;
        var waiting = new Waiting(county, async db => (answer = await unit(db)).Succeeded);
        await queue.Writer.WriteAsync(waiting, stop);
        EnsureStarted();
        await waiting.Finished.Task;
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (loop is not null)
            await loop;
    }

    private void EnsureStarted()
    {
        if (loop is not null)
            return;
        lock (starting)
            loop ??= Task.Run(Loop);
    }

    // A file that cannot be opened is told to all who wait; whoever comes next tries anew.
    private async Task Loop()
    {
        try
        {
            await Write();
        }
        catch (Exception failure)
        {
            loop = null;
            while (queue.Reader.TryRead(out var waiting))
            {
                waiting.Failure = failure;
                waiting.Finish();
            }
        }
    }

    private async Task Write()
    {
        await using var connection = new SqliteConnection(databases.SqliteConnectionString);
        await connection.OpenAsync();
        Execute(connection, "PRAGMA synchronous=FULL");
        Execute(connection, $"PRAGMA wal_autocheckpoint={CheckpointPages}");
        using var statements = new KeptStatements();
        var options = databases.OptionsOn(connection, statements);
        var group = new List<Waiting>();
        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            await Group(connection, options, group);
        }
    }

    private async Task Group(SqliteConnection connection, DbContextOptions<KechuangDb> options, List<Waiting> group)
    {
        try
        {
            await using var transaction = connection.BeginTransaction(deferred: false);
            await using var context = new Context(databases, options, transaction);
            while (group.Count < GroupLimit && queue.Reader.TryRead(out var waiting))
            {
                group.Add(waiting);
                await One(transaction, context, waiting);
            }
            await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            // The whole group is undone: none of it was acknowledged, so each caller hears the failure.
            group.ForEach(w => w.Failure ??= failure);
        }
        foreach (var waiting in group)
            waiting.Finish();
    }

    private static async Task One(SqliteTransaction transaction, Context context, Waiting waiting)
    {
        const string savepoint = "unit";
        transaction.Save(savepoint);
        var kept = false;
        try
        {
            kept = await waiting.Work(await context.Of(waiting.County));
        }
        catch (Exception failure)
        {
            waiting.Failure = failure;
        }
        if (!kept)
            transaction.Rollback(savepoint);
        transaction.Release(savepoint);
        await context.After(kept);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // To make a context costs as much as several queries: units of a county that follow one another in a group have one, emptied
    // between them. What was not kept takes its context with it.
    private sealed class Context(Databases databases, DbContextOptions<KechuangDb> options, SqliteTransaction transaction) : IAsyncDisposable
    {
        private KechuangDb? db;

        internal async Task<KechuangDb> Of(string county)
        {
            if (db?.County == county)
                return db;
            await DisposeAsync();
            db = databases.OpenOn(options, county);
            db.Database.AutoSavepointsEnabled = false;
            await db.Database.UseTransactionAsync(transaction);
            return db;
        }

        internal async Task After(bool kept)
        {
            if (kept)
                db?.ChangeTracker.Clear();
            else
                await DisposeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            if (db is not null)
                await db.DisposeAsync();
            db = null;
        }
    }

    private sealed class Waiting(string county, Func<KechuangDb, Task<bool>> work)
    {
        internal string County => county;
        internal Func<KechuangDb, Task<bool>> Work => work;
        internal Exception? Failure { get; set; }
        internal TaskCompletionSource Finished { get; } = new();

        // By the common queue, so that whoever came first is answered first: the lane's own queue is emptied from its end, and in a
        // rush the first would wait for the last.
        internal void Finish() => ThreadPool.UnsafeQueueUserWorkItem(static waiting => waiting.Tell(), this, preferLocal: false);

        private void Tell()
        {
            if (Failure is null)
                Finished.SetResult();
            else
                Finished.SetException(Failure);
        }
    }
}
