using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kechuang.Kernel;

/// <summary>
/// The statements of one connection of the embedded database, prepared once and bound anew each time: in a rush SQLite otherwise
/// spends as long on reading the same dozen texts as on doing what they say. For a connection that one context at a time uses.
/// </summary>
internal sealed class KeptStatements : DbCommandInterceptor, IDisposable
{
    // Texts differ by the length of lists in them; past this many none is kept any longer than the next unit.
    private const int Most = 200;
    private readonly Dictionary<string, Statement> kept = new(StringComparer.Ordinal);

    /// <summary>None of them is being read.</summary>
    internal bool Idle => !kept.Values.Any(s => s.Lent);

    public void Dispose()
    {
        foreach (var statement in kept.Values)
            statement.End();
        kept.Clear();
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (kept.TryGetValue(result.CommandText, out var statement))
            // One that is still being read is left alone.
            return statement.Lent ? result : statement.Take((SqliteCommand)result);
        if (kept.Count >= Most)
            Forget();
        kept[result.CommandText] = statement = new Statement { CommandText = result.CommandText, Connection = (SqliteConnection)result.Connection! };
        return statement.Take((SqliteCommand)result);
    }

    private void Forget()
    {
        foreach (var (text, statement) in kept.Where(k => !k.Value.Lent).ToList())
        {
            kept.Remove(text);
            statement.End();
        }
    }

    /// <summary>A command that its context disposes of after each use and that stays prepared all the same.</summary>
    private sealed class Statement : SqliteCommand
    {
        private bool ending;

        internal bool Lent { get; private set; }

        internal Statement Take(SqliteCommand made)
        {
            Parameters.Clear();
            foreach (var parameter in made.Parameters.Cast<SqliteParameter>().ToList())
                Parameters.Add(parameter);
            (Transaction, CommandTimeout, Lent) = (made.Transaction, made.CommandTimeout, true);
            made.Dispose();
            return this;
        }

        internal void End()
        {
            ending = true;
            Dispose();
        }

        protected override void Dispose(bool disposing)
        {
            Lent = false;
            if (ending)
                base.Dispose(disposing);
        }
    }
}
