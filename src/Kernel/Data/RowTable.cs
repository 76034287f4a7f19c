using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kechuang.Kernel;

/// <summary>One value on its way to a column.</summary>
internal readonly record struct RowValue(RelationalTypeMapping Mapping, object? Value)
{
    /// <summary>As the database keeps it.</summary>
    internal object Stored => (Mapping.Converter is { } converter ? converter.ConvertToProvider(Value) : Value) ?? DBNull.Value;
}

/// <summary>One table of the model: what of it <see cref="RowWriter"/> can write, and how.</summary>
internal sealed class RowTable
{
    private readonly IReadOnlyList<Column> columns;
    // Values that a unique index watches: two rows may exchange them, which takes an order that Entity Framework finds.
    private readonly HashSet<IProperty> watched;
    private readonly bool plain;

    private RowTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        columns = [.. type.GetProperties().Select(p => new Column(p, p.GetColumnName(), p.GetRelationalTypeMapping()))];
        watched = [.. type.GetIndexes().Where(i => i.IsUnique).SelectMany(i => i.Properties)];
        plain = !type.GetNavigations().Any() && type.BaseType is null && !type.GetDirectlyDerivedTypes().Any() && !type.GetComplexProperties().Any()
            && columns.All(c => !c.Property.IsShadowProperty() && c.Property.ValueGenerated is ValueGenerated.Never or ValueGenerated.OnAdd);
        Inserts = plain && columns.All(c => c.Property.ValueGenerated == ValueGenerated.Never || c.Property.ClrType == typeof(Guid))
            && type.GetForeignKeys().All(f => f.PrincipalEntityType != type);
        Leaf = Inserts && !type.GetReferencingForeignKeys().Any();
        Insert = $"INSERT INTO \"{Name}\" ({string.Join(", ", columns.Select(c => c.Quoted))}) VALUES ({string.Join(", ", columns.Select((_, i) => Parameter(i)))})";
    }

    internal string Name { get; }

    /// <summary>Its new rows hold all their values themselves and refer to none of their own table.</summary>
    internal bool Inserts { get; }

    /// <summary>They do, and no other table refers to it.</summary>
    internal bool Leaf { get; }

    /// <summary>After every table it refers to.</summary>
    internal int Rank { get; private set; }

    /// <summary>The statement that <see cref="InsertValues"/> are for.</summary>
    internal string Insert { get; }

    internal static Dictionary<IEntityType, RowTable> All(IModel model)
    {
        var tables = model.GetEntityTypes().ToDictionary(t => t, t => new RowTable(t));
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (type, table) in tables)
                foreach (var other in type.GetForeignKeys().Select(f => f.PrincipalEntityType).Where(p => p != type && tables[p].Rank >= table.Rank))
                    (table.Rank, moved) = (tables[other].Rank < tables.Count ? tables[other].Rank + 1 : throw new InvalidOperationException($"{table.Name} refers to itself by way of other tables."), true);
        }
        return tables;
    }

    internal IReadOnlyList<RowValue> InsertValues(object row) => [.. columns.Select(c => new RowValue(c.Mapping, c.Value.GetClrValue(row)))];

    /// <summary>True when one UPDATE writes what changed, in whatever order.</summary>
    internal bool Updates(EntityEntry entry) => plain && !watched.Any(p => entry.Property(p).IsModified);

    /// <summary>The statement for the columns that changed, guarded by the version that was read, and its values; an empty text where none did.</summary>
    internal (string Text, IReadOnlyList<RowValue> Values) Update(EntityEntry entry)
    {
        List<string> sets = [], wheres = [];
        List<RowValue> values = [];
        foreach (var column in columns.Where(c => entry.Property(c.Property).IsModified))
            Say(sets, column, entry.Property(column.Property).CurrentValue);
        if (sets.Count == 0)
            return ("", []);
        foreach (var column in columns.Where(c => c.Property.IsPrimaryKey() || c.Property.IsConcurrencyToken))
            Say(wheres, column, entry.Property(column.Property).OriginalValue);
        return ($"UPDATE \"{Name}\" SET {string.Join(", ", sets)} WHERE {string.Join(" AND ", wheres)}", values);

        void Say(List<string> parts, Column column, object? value)
        {
            parts.Add($"{column.Quoted} = {Parameter(values.Count)}");
            values.Add(new RowValue(column.Mapping, value));
        }
    }

    internal static string Parameter(int i) => "$" + i.ToString(CultureInfo.InvariantCulture);

    private sealed record Column(IProperty Property, string Name, RelationalTypeMapping Mapping)
    {
        internal string Quoted { get; } = $"\"{Name}\"";
        internal IClrPropertyGetter Value { get; } = Property.GetGetter();
    }
}
