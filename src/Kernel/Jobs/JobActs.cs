using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>Leases a job that is due to a worker; makes today's row of a daily kind where there is none.</summary>
internal static class TakeJob
{
    internal sealed record Request(string Kind, string Key, string Holder);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var job = await db.Set<Job>().SingleOrDefaultAsync(j => j.Key == request.Key, stop);
        if (job is null)
            db.Add(job = new Job { Id = act.NewId(), Key = request.Key, Kind = request.Kind, Due = act.At, EnteredAt = act.At });
        else if (!JobRules.MayTake(job, act.At))
            return new Refusal("job.taken", "这项后台任务已由别处办理。");
        (job.State, job.Holder, job.LeasedUntil) = (JobState.Running, request.Holder, act.At + JobRules.Lease);
        job.Attempts++;
        return job.Id;
    }
}

/// <summary>Does one step of a leased job and notes it on the row, in one unit: a killed worker leaves the step whole or not begun.</summary>
internal static class StepJob
{
    internal sealed record Request(Guid Job, int Step);

    internal static async Task<Result<bool>> Handle(IJobKind kind, Request request, string holder, Act act, KechuangDb db, CancellationToken stop)
    {
        var job = await db.Set<Job>().SingleAsync(j => j.Id == request.Job, stop);
        // Cancelled, or its lease ran out and another worker has it: what this one did not commit is not done.
        if (job.State != JobState.Running || job.Holder != holder || job.Step != request.Step)
            return new Refusal("job.lost", "这项后台任务已取消或转由别处办理。");
        var step = await kind.Step(job, act, db, stop);
        if (!step.TryValue(out var did))
            return Result.Not<bool>(step.Refusals);
        (job.Done, job.Total, job.Step, job.LeasedUntil, job.LastError) = (did.Done, did.Total, job.Step + 1, act.At + JobRules.Lease, "");
        if (did.Outcome is not { } outcome)
            return false;
        (job.State, job.Outcome, job.FinishedAt, job.LeasedUntil) = (JobState.Finished, outcome, act.At, null);
        return true;
    }
}

/// <summary>Notes why an attempt failed and when the next one is; after the last the job waits for a person.</summary>
internal static class FailJob
{
    private const int Longest = 500;

    internal sealed record Request(Guid Job, string Holder, string Error);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var job = await db.Set<Job>().SingleAsync(j => j.Id == request.Job, stop);
        if (job.State != JobState.Running || job.Holder != request.Holder)
            return Result.Done;
        var over = job.Attempts >= JobRules.Attempts;
        (job.State, job.LeasedUntil, job.Due) = (over ? JobState.Failed : JobState.Waiting, null, act.At + JobRules.Pause(job.Attempts));
        job.LastError = request.Error.Length > Longest ? request.Error[..Longest] : request.Error;
        return Result.Done;
    }
}

/// <summary>Stops an open job for good, or lets one that was given up begin again.</summary>
public static class ChangeJob
{
    /// <param name="Again">True: try again now; false: cancel.</param>
    public sealed record Request(Guid Job, bool Again);

    /// <summary>Runs inside an act.</summary>
    public static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Job>().SingleOrDefaultAsync(j => j.Id == request.Job, stop) is not { } job)
            return new Refusal("not-found", "没有这项后台任务。");
        if (request.Again == job.Open)
            return new Refusal("job.state", request.Again ? "这项后台任务还没有结束，不用重试。" : "这项后台任务已经结束，不能取消。");
        if (request.Again && job.State == JobState.Finished)
            return new Refusal("job.state", "这项后台任务已完成，不用重试。");
        if (request.Again)
            (job.State, job.Due, job.Attempts, job.FinishedAt) = (JobState.Waiting, act.At, 0, null);
        else
            (job.State, job.LeasedUntil, job.FinishedAt, job.Outcome) = (JobState.Cancelled, null, act.At, $"{act.Actor.Name}取消");
        return Result.Done;
    }
}

internal sealed class JobRights : IRightsPart
{
    // Workers act as the system, which needs no entry.
    public void Register(Rights rights) => rights
        .Allow<TakeJob.Request>()
        .Allow<StepJob.Request>()
        .Allow<FailJob.Request>()
        .Allow<ChangeJob.Request>(Roles.Administrator);
}
