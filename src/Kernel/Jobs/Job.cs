namespace Kechuang.Kernel;

/// <summary>
/// A piece of background work of a county (architecture, contract 11). The row is the queue: a worker leases it, does it step by step,
/// and each step commits together with the row, so that whatever a killed worker left is either whole or not begun.
/// </summary>
public sealed class Job : IOwnedByCounty, IVersioned
{
    public Guid Id { get; init; }
    public string County { get; set; } = "";
    public long Version { get; set; }
    /// <summary>What it is, once: import-drafts.expire@2025-12-10. Unique in the county, so that planning twice makes one.</summary>
    public required string Key { get; init; }
    /// <summary>The <see cref="IJobKind.Key"/> that does it.</summary>
    public required string Kind { get; init; }
    /// <summary>Not before this instant; moved back after a failure.</summary>
    public Instant Due { get; set; }
    public JobState State { get; set; }
    /// <summary>How often a worker has taken it up.</summary>
    public int Attempts { get; set; }
    /// <summary>Steps committed so far: the next step's number, and part of its act's key.</summary>
    public int Step { get; set; }
    /// <summary>Things done of <see cref="Total"/>, for the progress bar.</summary>
    public int Done { get; set; }
    public int Total { get; set; }
    /// <summary>The worker that has it, until <see cref="LeasedUntil"/>; renewed with each step.</summary>
    public string Holder { get; set; } = "";
    public Instant? LeasedUntil { get; set; }
    public string LastError { get; set; } = "";
    /// <summary>How it ended, in words.</summary>
    public string Outcome { get; set; } = "";
    public Instant EnteredAt { get; init; }
    public Instant? FinishedAt { get; set; }

    /// <summary>Neither finished nor given up.</summary>
    public bool Open => State is JobState.Waiting or JobState.Running;
}

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>等待</summary>
    Waiting,
    /// <summary>进行中</summary>
    Running,
    /// <summary>已完成</summary>
    Finished,
    /// <summary>未完成: given up after <see cref="JobRules.Attempts"/> attempts.</summary>
    Failed,
    /// <summary>已取消</summary>
    Cancelled,
}

/// <summary>What one step of a job did.</summary>
/// <param name="Done">Things done so far, of <paramref name="Total"/>.</param>
/// <param name="Outcome">How the job ended, in words; null while there is more to do.</param>
public sealed record JobStep(int Done, int Total, string? Outcome);

/// <summary>A kind of background work that comes up every day.</summary>
public interface IJobKind
{
    /// <summary>Name in rows and addresses: import-drafts.expire.</summary>
    string Key { get; }
    /// <summary>What people call it.</summary>
    string Title { get; }
    /// <summary>Time of the day in China from which it may run.</summary>
    TimeOnly At { get; }

    /// <summary>Does the next part inside the unit and says how far it is; a part should take seconds, because others wait to write.</summary>
    Task<Result<JobStep>> Step(Job job, Act act, KechuangDb db, CancellationToken stop);
}

/// <summary>Times and limits of jobs, and what follows from them; pure.</summary>
public static class JobRules
{
    /// <summary>After so many failures a job waits for a person.</summary>
    public const int Attempts = 5;

    /// <summary>How long a worker has a job without committing a step before another may take it up.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The key of a kind's job of a day.</summary>
    public static string KeyOf(string kind, DateOnly day) => $"{kind}@{day.Iso()}";

    /// <summary>A worker may take the job up now.</summary>
    public static bool MayTake(Job job, Instant now) => job.Open && job.Due <= now && (job.LeasedUntil is not { } until || until <= now);

    /// <summary>The pause before the next attempt: one minute, five, twenty-five, then hours.</summary>
    public static TimeSpan Pause(int attempts) => TimeSpan.FromMinutes(Math.Min(Math.Pow(5, Math.Max(0, attempts - 1)), 360));
}
