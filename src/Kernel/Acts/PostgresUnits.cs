using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kechuang.Kernel;

/// <summary>
/// One serializable transaction per unit on PostgreSQL, retried whole on a fresh context when the database says
/// that another transaction was in the way (40001, 40P01) or that the same key was stored meanwhile (23505).
/// </summary>
internal sealed class PostgresUnits(Databases databases) : IUnits
{
    private const int Attempts = 12;

    public async Task<Result<T>> Run<T>(string county, Func<KechuangDb, Task<Result<T>>> unit, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = databases.Open(county);
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
                var result = await unit(db);
                if (result.Succeeded)
                    await transaction.CommitAsync(stop);
                return result;
            }
            catch (Exception failure) when (attempt < Attempts && MayRetry(failure))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt), stop);
            }
        }
    }

    private static bool MayRetry(Exception failure) =>
        (failure as PostgresException ?? failure.InnerException as PostgresException ?? failure.InnerException?.InnerException as PostgresException)
            ?.SqlState is "40001" or "40P01" or "23505";
}
