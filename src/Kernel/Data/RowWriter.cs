using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kechuang.Kernel;

/// <summary>
/// Saves a unit on the embedded database: rows that were only added and that no other table refers to go in by one kept statement a
/// table, all else as Entity Framework does it. Half of the time in the one lane went into writing the same INSERT anew for each row.
/// PostgreSQL gets everything from Entity Framework, which sends many rows in one message.
/// </summary>
internal static class Appended
{
    private static readonly ConditionalWeakTable<IEntityType, Table> tables = [];
    // Of the lane there is one connection for as long as the product runs; it ends its commands when it is closed.
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<Table, DbCommand>> statements = [];

    /// <summary>Writes what the change tracker holds, as it was read last, and the rows of the unit itself.</summary>
    internal static async Task Save(KechuangDb db, IReadOnlyList<object> own, CancellationToken stop)
    {
        if (!db.Database.IsSqlite())
        {
            db.AddRange(own);
            await db.SaveChangesAsync(stop);
            return;
        }
        // Everything was compared already when the audit entry was made of it.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var rows = new List<(Table, object)>();
            foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToList())
                if (Of(entry.Metadata) is { Leaf: true } table)
                {
                    rows.Add((table, entry.Entity));
                    entry.State = EntityState.Detached;
                }
            await db.SaveChangesAsync(stop);
            foreach (var row in own)
                rows.Add((Of(db.Model.FindEntityType(row.GetType())!), row));
            Write(db, rows);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static Table Of(IEntityType type) => tables.GetValue(type, t => new Table(t));

    private static void Write(KechuangDb db, List<(Table Table, object Row)> rows)
    {
        var connection = db.Database.GetDbConnection();
        var kept = statements.GetValue(connection, _ => []);
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (table, row) in rows)
        {
            if (!kept.TryGetValue(table, out var command))
                kept[table] = command = table.Command(connection);
            command.Transaction = transaction;
            table.Bind(command, row);
            command.ExecuteNonQuery();
        }
    }

    /// <summary>One table and how its rows are written.</summary>
    private sealed class Table
    {
        private readonly IReadOnlyList<(string Column, RelationalTypeMapping Mapping, IClrPropertyGetter Value)> columns;
        private readonly string text;

        internal Table(IEntityType type)
        {
            var (name, properties) = (type.GetTableName()!, type.GetProperties().ToList());
            Leaf = !type.GetReferencingForeignKeys().Any() && !type.GetNavigations().Any() && type.BaseType is null && !type.GetDirectlyDerivedTypes().Any()
                && properties.All(p => !p.IsShadowProperty() && (p.ValueGenerated == ValueGenerated.Never || p.ClrType == typeof(Guid)));
            columns = [.. properties.Select(p => (p.GetColumnName(), p.GetRelationalTypeMapping(), p.GetGetter()))];
            text = $"INSERT INTO \"{name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Column}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => Parameter(i)))})";
        }

        /// <summary>No other table refers to it, and its rows hold all their values themselves.</summary>
        internal bool Leaf { get; }

        internal DbCommand Command(DbConnection connection)
        {
            var command = connection.CreateCommand();
            command.CommandText = text;
            foreach (var ((_, mapping, _), i) in columns.Select((c, i) => (c, i)))
                command.Parameters.Add(mapping.CreateParameter(command, Parameter(i), null, nullable: true));
            return command;
        }

        internal void Bind(DbCommand command, object row)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var (_, mapping, getter) = columns[i];
                var value = getter.GetClrValue(row);
                command.Parameters[i].Value = (mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
            }
        }

        private static string Parameter(int i) => "$" + i.ToString(CultureInfo.InvariantCulture);
    }
}
