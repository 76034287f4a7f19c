using Microsoft.Data.Sqlite;

namespace Kechuang.Kernel;

/// <summary>
/// Tells whether the embedded database changed, whoever wrote: this process, a command line beside it, a restore.
/// SQLite counts the commits of other connections per connection (PRAGMA data_version); this connection never writes,
/// so it sees them all. PostgreSQL has no such count: there is no version, and nothing may be kept by it.
/// </summary>
public sealed class DataVersion(Databases databases) : IDisposable
{
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private SqliteCommand? command;

    /// <summary>A number that differs after any commit, or null where none can be had. Only for comparing within this process.</summary>
    public long? Now
    {
        get
        {
            if (!databases.Choice.IsSqlite)
                return null;
            lock (gate)
            {
                command ??= Open();
                return (long)command.ExecuteScalar()!;
            }
        }
    }

    public void Dispose()
    {
        command?.Dispose();
        connection?.Dispose();
    }

    private SqliteCommand Open()
    {
        connection = new SqliteConnection(databases.SqliteConnectionString);
        connection.Open();
        var asked = connection.CreateCommand();
        asked.CommandText = "PRAGMA data_version";
        asked.Prepare();
        return asked;
    }
}
