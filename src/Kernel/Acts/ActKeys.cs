using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kechuang.Kernel;

/// <summary>Whether an act was done before under its key. Every act asks it first, so the lane asks it by a statement that stays prepared.</summary>
internal static class ActKeys
{
    private const string Text = "SELECT \"Request\", \"Body\", \"Answer\" FROM \"act_keys\" WHERE \"County\" = $0 AND \"Key\" = $1";

    /// <summary>What was done under the key in the context's county, and its answer; null when nothing was.</summary>
    internal static async Task<(string Request, string Body, string Answer)?> Before(KechuangDb db, string key, CancellationToken stop)
    {
        if (!db.Database.IsSqlite())
            return await db.Set<ActKey>().AsNoTracking().Where(k => k.Key == key).FirstOrDefaultAsync(stop) is { } before
                ? (before.Request, before.Body, before.Answer)
                : null;
        var mapping = db.Model.FindEntityType(typeof(ActKey))!.FindProperty(nameof(ActKey.Key))!.GetRelationalTypeMapping();
        await using var row = await RowWriter.Bound(db, Text, [new RowValue(mapping, db.County), new RowValue(mapping, key)]).ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? (row.GetString(0), row.GetString(1), row.GetString(2)) : null;
    }
}
