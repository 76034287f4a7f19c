using Microsoft.Data.Sqlite;

namespace Kechuang.Faults;

/// <summary>What one write would leave in the database: rows counted by a query that names them.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Table">Table the rows lie in.</param>
/// <param name="Where">Column and values that only this write makes.</param>
/// <param name="Rows">How many rows it makes; all or none.</param>
public sealed record Trace(string Name, string Table, string Where, IReadOnlyList<string> Values, int Rows);

/// <summary>A write that was sent, and whether its acknowledgement arrived whole.</summary>
/// <param name="trace">What it leaves.</param>
/// <param name="send">Null: acknowledged; else what the product said instead.</param>
public sealed class Write(Trace trace, Func<Client, Task<string?>> send)
{
    /// <summary>What it leaves.</summary>
    public Trace Trace => trace;

    /// <summary>The answer came and said done.</summary>
    public bool Acknowledged => Refusal is null;

    /// <summary>What was said instead; null when acknowledged.</summary>
    public string? Refusal { get; private set; } = "no answer";

    /// <summary>Sends it, or sends it again under the same key.</summary>
    public async Task Send(Client client) => Refusal = await send(client);
}

/// <summary>What the checker found.</summary>
/// <param name="Lost">Acknowledged, and not there in full.</param>
/// <param name="Torn">Not acknowledged, and there in part.</param>
/// <param name="Unheard">Not acknowledged, and there in full: the kill fell between commit and answer. Sending it again must find it.</param>
public sealed record Findings(IReadOnlyList<string> Lost, IReadOnlyList<string> Torn, IReadOnlyList<string> Unheard)
{
    /// <summary>Nothing was lost or torn.</summary>
    public bool Sound => Lost.Count == 0 && Torn.Count == 0;
}

/// <summary>Compares what was acknowledged with what the database file holds after the kill.</summary>
public static class Checker
{
    /// <summary>Reads the file itself, not through the product.</summary>
    public static Findings Check(string file, IEnumerable<Write> writes)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        List<string> lost = [], torn = [], unheard = [];
        foreach (var write in writes)
        {
            var there = Count(connection, write.Trace);
            var told = $"{write.Trace.Name}: {there} of {write.Trace.Rows} rows";
            if (write.Acknowledged && there != write.Trace.Rows)
                lost.Add(told);
            else if (!write.Acknowledged && there != 0)
                (there == write.Trace.Rows ? unheard : torn).Add(told);
        }
        return new(lost, torn, unheard);
    }

    /// <summary>Deletes one row of an acknowledged write behind the product's back: the checker must see it, or it proves nothing.</summary>
    public static void SeedLoss(string file, Write write)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA foreign_keys=OFF", []);
        Run(connection, $"DELETE FROM {write.Trace.Table} WHERE rowid = (SELECT rowid FROM {write.Trace.Table} WHERE {Condition(write.Trace)} LIMIT 1)", write.Trace.Values);
    }

    private static int Count(SqliteConnection connection, Trace trace)
    {
        using var command = Command(connection, $"SELECT COUNT(*) FROM {trace.Table} WHERE {Condition(trace)}", trace.Values);
        return (int)(long)command.ExecuteScalar()!;
    }

    private static string Condition(Trace trace) => $"{trace.Where} IN ({string.Join(",", trace.Values.Select((_, i) => $"$v{i}"))})";

    private static void Run(SqliteConnection connection, string sql, IReadOnlyList<string> values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, IReadOnlyList<string> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (value, i) in values.Select((v, i) => (v, i)))
            command.Parameters.AddWithValue($"$v{i}", value);
        return command;
    }
}
