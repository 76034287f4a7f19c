using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kechuang.Kernel;

/// <summary>
/// Saves a unit on the embedded database by statements that stay prepared: one INSERT a table, one UPDATE for each set of columns. What
/// takes more than that (rows removed, values of a unique index that move between rows, values the database makes) goes the way of
/// Entity Framework, which in the one lane wrote the same SQL anew for each row and took a third of the time. PostgreSQL gets everything
/// from Entity Framework, which sends many rows in one message.
/// </summary>
internal static class RowWriter
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<IEntityType, RowTable>> models = [];
    // Of the lane there is one connection for as long as the product runs; it ends its commands when it is closed.
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> statements = [];

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
            var tables = models.GetValue(db.Model, RowTable.All);
            var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .Select(e => (Entry: e, Table: tables[e.Metadata])).ToList();
            var added = changed.Where(c => c.Entry.State == EntityState.Added).OrderBy(c => c.Table.Rank).Select(c => (c.Table, c.Entry.Entity)).ToList();
            var modified = changed.Where(c => c.Entry.State == EntityState.Modified).ToList();
            if (added.Exists(a => !a.Table.Inserts) || added.Count + modified.Count < changed.Count || modified.Exists(m => !m.Table.Updates(m.Entry)))
            {
                added = added.Where(a => a.Table.Leaf).ToList();
                modified.Clear();
                await SaveRest(db, added, stop);
            }
            foreach (var (table, row) in added.Concat(own.Select(o => (tables[db.Model.FindEntityType(o.GetType())!], o))))
                Write(db, table.Insert, table.InsertValues(row));
            foreach (var (entry, table) in modified)
            {
                var (text, values) = table.Update(entry);
                if (text.Length > 0 && Write(db, text, values) != 1)
                    throw new DbUpdateConcurrencyException($"A row of {table.Name} was changed or removed since it was read.");
            }
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private static Task SaveRest(KechuangDb db, List<(RowTable Table, object Row)> later, CancellationToken stop)
    {
        foreach (var (_, row) in later)
            db.Entry(row).State = EntityState.Detached;
        return db.SaveChangesAsync(stop);
    }

    private static int Write(KechuangDb db, string text, IReadOnlyList<RowValue> values) => Bound(db, text, values).ExecuteNonQuery();

    /// <summary>The statement of the lane's connection with that text, prepared once, with these values.</summary>
    internal static DbCommand Bound(KechuangDb db, string text, IReadOnlyList<RowValue> values)
    {
        var connection = db.Database.GetDbConnection();
        var kept = statements.GetValue(connection, _ => []);
        if (!kept.TryGetValue(text, out var command))
        {
            kept[text] = command = connection.CreateCommand();
            command.CommandText = text;
            for (var i = 0; i < values.Count; i++)
                command.Parameters.Add(values[i].Mapping.CreateParameter(command, RowTable.Parameter(i), null, nullable: true));
        }
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Count; i++)
            command.Parameters[i].Value = values[i].Stored;
        return command;
    }
}
