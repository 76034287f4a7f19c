using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kechuang.Kernel;

/// <summary>Looks every minute for jobs that are due while the web application runs.</summary>
public sealed partial class JobWorker(Jobs jobs, ILogger<JobWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Look(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops: what was begun is taken up at the next start.
        }
    }

    private async Task Look(CancellationToken stop)
    {
        try
        {
            await jobs.RunDue(stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The database may be away for a while: the next round tries again.
            RoundFailed(log, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Background jobs could not be looked up")]
    private static partial void RoundFailed(ILogger log, Exception failure);
}
