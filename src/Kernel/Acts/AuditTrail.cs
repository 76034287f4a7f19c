using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kechuang.Kernel;

/// <summary>Reads the change tracker into the audit entry and raises versions; called once per act before saving.</summary>
internal static class AuditTrail
{
    private const int ListedAdditions = 50;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly ConditionalWeakTable<IEntityType, ToldTable> tables = [];

    internal static AuditEntry Read(KechuangDb db, Act act, string request, ILooksAt? looked)
    {
        var entries = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entry in entries)
            Stamp(entry, db.County);
        return new AuditEntry
        {
            Id = act.NewId(), County = db.County, At = act.At, Account = act.Actor.Account, ActorName = act.Actor.Name,
            Role = act.Actor.Role, Request = request, Key = act.Key, Reason = act.Reason,
            Subject = entries.Count > 0 ? Id(entries[0]) : looked?.Subject.ToString() ?? "", Changes = Changes(entries, looked),
        };
    }

    private static void Stamp(EntityEntry entry, string county)
    {
        if (entry.Entity is IOwnedByCounty owned && entry.State == EntityState.Added)
        {
            if (owned.County.Length > 0 && owned.County != county)
                throw new InvalidOperationException($"A row of county {owned.County} cannot be written in county {county}.");
            entry.Property(nameof(IOwnedByCounty.County)).CurrentValue = county;
        }
        if (entry.Entity is IVersioned versioned && entry.State != EntityState.Deleted)
            entry.Property(nameof(IVersioned.Version)).CurrentValue = versioned.Version + 1;
    }

    private static string Changes(List<EntityEntry> entries, ILooksAt? looked)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartArray();
            if (looked is not null)
                Looked(json, looked);
            foreach (var table in entries.Where(e => e.State == EntityState.Added).GroupBy(e => Told(e).Table))
                Added(json, table.Key, [.. table]);
            foreach (var entry in entries.Where(e => e.State != EntityState.Added))
                Changed(json, entry);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Looked(Utf8JsonWriter json, ILooksAt looked)
    {
        Begin(json, looked.Table, looked.Subject.ToString(), "looked");
        json.WriteStartObject("fields");
        foreach (var field in looked.Looked)
            json.WriteNull(field);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Added(Utf8JsonWriter json, string table, List<EntityEntry> rows)
    {
        if (rows.Count > ListedAdditions)
        {
            Begin(json, table, null, "added");
            json.WriteNumber("count", rows.Count);
            json.WriteString("first", Id(rows[0]));
            json.WriteString("last", Id(rows[^1]));
            json.WriteEndObject();
            return;
        }
        foreach (var row in rows)
        {
            Begin(json, table, Id(row), "added");
            json.WriteEndObject();
        }
    }

    private static void Changed(Utf8JsonWriter json, EntityEntry entry)
    {
        var (told, removed) = (Told(entry), entry.State == EntityState.Deleted);
        Begin(json, told.Table, Id(entry), removed ? "removed" : "changed");
        json.WriteStartObject("fields");
        foreach (var field in told.Fields)
            if (entry.Property(field.Property) is var property && (removed || property.IsModified))
            {
                var (before, after) = field.Values(property, removed);
                json.WriteStartArray(field.Property.Name);
                json.WriteStringValue(before);
                json.WriteStringValue(after);
                json.WriteEndArray();
            }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string table, string? id, string change)
    {
        json.WriteStartObject();
        json.WriteString("table", table);
        if (id is not null)
            json.WriteString("id", id);
        json.WriteString("change", change);
    }

    private static string Id(EntityEntry entry) =>
        string.Join("/", Told(entry).Key.Select(p => Text(entry.Property(p).CurrentValue)));

    private static ToldTable Told(EntityEntry entry) => tables.GetValue(entry.Metadata, t => new ToldTable(t));

    private static string? Text(object? value) => value switch
    {
        null => null,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>How a table is told: its key, and its columns but for the version.</summary>
    private sealed class ToldTable(IEntityType type)
    {
        internal string Table { get; } = type.GetTableName()!;
        internal IReadOnlyList<IProperty> Key { get; } = type.FindPrimaryKey()!.Properties;
        internal IReadOnlyList<ToldField> Fields { get; } = [.. type.GetProperties().Where(p => p.Name != nameof(IVersioned.Version)).Select(p => new ToldField(p))];
    }

    private sealed class ToldField(IProperty property)
    {
        internal IProperty Property => property;
        private bool Sensitive { get; } = property.PropertyInfo?.IsDefined(typeof(SensitiveAttribute)) ?? false;
        private PersonalKind? Personal { get; } = property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>()?.Kind;

        internal (string? Before, string? After) Values(PropertyEntry entry, bool removed)
        {
            if (Sensitive)
                return ("（不记录）", "（不记录）");
            var (before, after) = (Text(entry.OriginalValue), removed ? null : Text(entry.CurrentValue));
            return Personal is { } kind ? Kernel.Personal.Change(kind, before, after) : (before, after);
        }
    }
}
