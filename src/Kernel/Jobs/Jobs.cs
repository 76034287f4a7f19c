using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Kernel;

/// <summary>
/// Runs the jobs that are due, county by county, each through <see cref="Acts"/> under keys made of the job and its step. Any number of
/// workers on any number of machines may run: the lease decides, and a stale lease loses at commit by the row's version.
/// </summary>
public sealed class Jobs(IEnumerable<IJobKind> kinds, Databases databases, Acts acts, Clock clock)
{
    private readonly IReadOnlyList<IJobKind> kinds = [.. kinds];
    private readonly string holder = Ids.Random.New(clock.Now).ToString("N");

    /// <summary>The kinds there are.</summary>
    public IReadOnlyList<IJobKind> Kinds => kinds;

    /// <summary>Does what is due now; the number of jobs finished.</summary>
    public async Task<int> RunDue(CancellationToken stop)
    {
        List<County> counties;
        await using (var db = databases.Open(""))
            counties = await db.Set<County>().AsNoTracking().OrderBy(c => c.Code).ToListAsync(stop);
        var finished = 0;
        foreach (var county in counties)
            foreach (var (kind, key) in await Due(county.Code, stop))
                finished += await Run(county, kind, key, stop) ? 1 : 0;
        return finished;
    }

    /// <summary>Keys that could be taken up: what is open and due, and today's job of a kind that has none open.</summary>
    private async Task<IReadOnlyList<(IJobKind Kind, string Key)>> Due(string county, CancellationToken stop)
    {
        var now = clock.Now;
        await using var db = databases.Open(county);
        List<(IJobKind, string)> due = [];
        foreach (var kind in kinds)
        {
            var today = JobRules.KeyOf(kind.Key, now.Day);
            var jobs = await db.Set<Job>().AsNoTracking()
                .Where(j => j.Kind == kind.Key && (j.Key == today || j.State == JobState.Waiting || j.State == JobState.Running)).ToListAsync(stop);
            due.AddRange(jobs.Where(j => JobRules.MayTake(j, now)).Select(j => (kind, j.Key)));
            if (jobs.Count == 0 && now >= Instant.At(now.Day, kind.At))
                due.Add((kind, today));
        }
        return due;
    }

    private async Task<bool> Run(County county, IJobKind kind, string key, CancellationToken stop)
    {
        var taken = await acts.Run(Act(county, $"job-take-{Ids.Random.New(clock.Now):N}"), new TakeJob.Request(kind.Key, key, holder), TakeJob.Handle, stop);
        if (taken.Refused)
            return false;
        var id = taken.Value.Answer;
        try
        {
            return await Steps(county, kind, id, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await Fail(county, id, failure.Message, stop);
            return false;
        }
    }

    private async Task<bool> Steps(County county, IJobKind kind, Guid id, CancellationToken stop)
    {
        for (var step = await Begun(county.Code, id, stop); ; step++)
        {
            stop.ThrowIfCancellationRequested();
            var act = Act(county, string.Create(CultureInfo.InvariantCulture, $"job-{id:N}-{step}"));
            var did = await acts.Run(act, new StepJob.Request(id, step), (r, a, db, s) => StepJob.Handle(kind, r, holder, a, db, s), stop);
            if (did.Refused)
            {
                await Fail(county, id, string.Join("；", did.Refusals), stop);
                return false;
            }
            if (did.Value.Answer)
                return true;
        }
    }

    private async Task<int> Begun(string county, Guid id, CancellationToken stop)
    {
        await using var db = databases.Open(county);
        return await db.Set<Job>().Where(j => j.Id == id).Select(j => j.Step).SingleAsync(stop);
    }

    private Task Fail(County county, Guid id, string error, CancellationToken stop) =>
        acts.Run(Act(county, $"job-fail-{Ids.Random.New(clock.Now):N}"), new FailJob.Request(id, holder, error), FailJob.Handle, stop);

    private Act Act(County county, string key) => new(key, Actor.System(county.Code), clock.Now, clock.DayOf(county), "后台任务");
}
