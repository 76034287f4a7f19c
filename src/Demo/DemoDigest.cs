using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Kechuang.Accounts;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kechuang.Demo;

/// <summary>
/// One hash over every row of every table, so that two demo counties of one seed and day can be told to be the same.
/// Left out is what follows from no seed: accounts with their password hashes, and the traces of making them.
/// </summary>
public static class DemoDigest
{
    private static readonly MethodInfo Reader = typeof(DemoDigest).GetMethod(nameof(Rows), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>SHA-256 in lower-case hex over the county that <paramref name="db"/> sees.</summary>
    public static async Task<string> Of(KechuangDb db, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var types = db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.ClrType.Namespace != typeof(DemoAccounts).Namespace);
        foreach (var type in types.OrderBy(t => t.GetTableName(), StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n# {type.GetTableName()}\n"));
            foreach (var line in await (Task<List<string>>)Reader.MakeGenericMethod(type.ClrType).Invoke(null, [db, type, stop])!)
                hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<List<string>> Rows<T>(KechuangDb db, IEntityType type, CancellationToken stop) where T : class
    {
        PropertyInfo[] properties = [.. type.GetProperties().Where(p => p.Name != nameof(Cases.Experts.Expert.Account)).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.PropertyInfo!)];
        List<string> lines = [];
        await foreach (var row in db.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
            if (!OfAccounts(row))
                lines.Add(string.Join('\t', properties.Select(p => Text(p.GetValue(row)))));
        // The database's own order of keys differs from one to another.
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static bool OfAccounts(object row)
    {
        var request = row switch { AuditEntry entry => entry.Request, ActKey key => key.Request, _ => "" };
        return request.StartsWith(nameof(DemoAccounts), StringComparison.Ordinal);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        Instant instant => instant.Microseconds.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.Iso(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!.Replace("\n", "\\n", StringComparison.Ordinal),
    };
}
