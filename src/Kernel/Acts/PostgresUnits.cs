using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kechuang.Kernel;

/// <summary>
/// One transaction per unit on PostgreSQL. The units of a county follow one another behind an advisory lock, as they do in
/// the lane of the embedded database, whatever machine they come from; a deadlock or a key stored meanwhile (40P01, 40001,
/// 23505) repeats the whole unit on a fresh context.
/// </summary>
internal sealed class PostgresUnits(Databases databases) : IUnits
{
    private const int Attempts = 5;

    public async Task<Result<T>> Run<T>(string county, Func<KechuangDb, Task<Result<T>>> unit, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = databases.Open(county);
                await using var transaction = await db.Database.BeginTransactionAsync(stop);
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LaneOf(county)})", stop);
                var result = await unit(db);
                if (result.Succeeded)
                    await transaction.CommitAsync(stop);
                return result;
            }
            catch (Exception failure) when (attempt < Attempts && MayRetry(failure))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), stop);
            }
        }
    }

    // County codes are six digits; the prefix keeps these locks apart from other users of the database.
    private static long LaneOf(string county) =>
        7_316_000_000L + (int.TryParse(county, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0);

    private static bool MayRetry(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            if (cause is PostgresException { SqlState: "40001" or "40P01" or "23505" })
                return true;
        return false;
    }
}
