using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kechuang.Web.Hosting;

/// <summary>Healthy when the database answers a question about counties.</summary>
internal sealed class DatabaseAnswers(Databases databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default)
    {
        await using var db = databases.Open("");
        await db.Set<County>().CountAsync(stop);
        return HealthCheckResult.Healthy();
    }
}
