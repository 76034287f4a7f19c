using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kechuang.Kernel;

/// <summary>Reads the change tracker into the audit entry and raises versions; called once per act before saving.</summary>
internal static class AuditTrail
{
    private const int ListedAdditions = 50;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
        var list = new JsonArray();
        if (looked is not null)
            list.Add(new JsonObject
            {
                ["table"] = looked.Table, ["id"] = looked.Subject.ToString(), ["change"] = "looked",
                ["fields"] = new JsonObject(looked.Looked.Select(f => KeyValuePair.Create(f, (JsonNode?)null))),
            });
        foreach (var table in entries.Where(e => e.State == EntityState.Added).GroupBy(e => e.Metadata.GetTableName()))
        {
            var rows = table.ToList();
            if (rows.Count > ListedAdditions)
                list.Add(new JsonObject { ["table"] = table.Key, ["change"] = "added", ["count"] = rows.Count, ["first"] = Id(rows[0]), ["last"] = Id(rows[^1]) });
            else
                foreach (var row in rows)
                    list.Add(new JsonObject { ["table"] = table.Key, ["id"] = Id(row), ["change"] = "added" });
        }
        foreach (var entry in entries.Where(e => e.State != EntityState.Added))
            list.Add(Change(entry));
        return list.ToJsonString(Plain);
    }

    private static JsonObject Change(EntityEntry entry)
    {
        var fields = new JsonObject();
        foreach (var property in entry.Properties.Where(p => entry.State == EntityState.Deleted || p.IsModified))
        {
            if (property.Metadata.Name == nameof(IVersioned.Version))
                continue;
            var (before, after) = Values(property, removed: entry.State == EntityState.Deleted);
            fields[property.Metadata.Name] = new JsonArray(before, after);
        }
        return new JsonObject
        {
            ["table"] = entry.Metadata.GetTableName(), ["id"] = Id(entry),
            ["change"] = entry.State == EntityState.Deleted ? "removed" : "changed", ["fields"] = fields,
        };
    }

    private static (string? Before, string? After) Values(PropertyEntry property, bool removed)
    {
        var declared = property.Metadata.PropertyInfo;
        if (declared?.GetCustomAttribute<SensitiveAttribute>() is not null)
            return ("（不记录）", "（不记录）");
        var (before, after) = (Text(property.OriginalValue), removed ? null : Text(property.CurrentValue));
        return declared?.GetCustomAttribute<PersonalAttribute>() is { } personal ? Personal.Change(personal.Kind, before, after) : (before, after);
    }

    private static string Id(EntityEntry entry) =>
        string.Join("/", entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Text(entry.Property(p.Name).CurrentValue)));

    private static string? Text(object? value) => value switch
    {
        null => null,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
