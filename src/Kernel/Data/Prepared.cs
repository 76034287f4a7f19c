using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kechuang.Kernel;

/// <summary>
/// A query by one key that is translated once for each model, not looked up anew by its expression whenever it is asked: for what
/// every save of a rush asks. Say in it whether rows are tracked; the context's own setting does not reach it.
/// </summary>
public sealed class Prepared<TKey, TRow>(Expression<Func<KechuangDb, TKey, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<KechuangDb, TKey, IAsyncEnumerable<TRow>>> translated = [];

    /// <summary>The rows.</summary>
    public async Task<List<TRow>> All(KechuangDb db, TKey key, CancellationToken stop)
    {
        List<TRow> rows = [];
        await foreach (var row in translated.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, key).WithCancellation(stop))
            rows.Add(row);
        return rows;
    }

    /// <summary>The first row; null where there is none.</summary>
    public async Task<TRow?> First(KechuangDb db, TKey key, CancellationToken stop)
    {
        await foreach (var row in translated.GetValue(db.Model, _ => EF.CompileAsyncQuery(query))(db, key).WithCancellation(stop))
            return row;
        return default;
    }
}
