using Kechuang.Kernel;
using Kechuang.Office;
using Kechuang.Tests.Architecture;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Kernel;

/// <summary>Architecture, contract 11, on each database there is: background work is rows that any worker may take up and none does twice.</summary>
public sealed class JobsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_daily_job_is_done_once_a_day_from_its_hour_on(string database)
    {
        var work = new ThreeNotes();
        await using var county = await Start(database, work);
        var jobs = Worker(county, work);
        Assert.Equal(1, await jobs.RunDue(Stop));
        Assert.Equal(0, await jobs.RunDue(Stop));
        Assert.Equal(3, await Notes(county));
        // 2025-12-11 01:00 in China is before the hour, 03:00 after it.
        county.Time.Move(TimeSpan.FromHours(15));
        Assert.Equal(0, await jobs.RunDue(Stop));
        county.Time.Move(TimeSpan.FromHours(2));
        Assert.Equal(1, await jobs.RunDue(Stop));
        var row = await Row(county, "test.notes@2025-12-11");
        Assert.Equal((JobState.Finished, 1, 3, 3, "写了 3 条"), (row.State, row.Attempts, row.Done, row.Total, row.Outcome));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_a_killed_worker_left_is_taken_up_by_another_when_its_lease_is_over_and_no_step_is_done_twice(string database)
    {
        var dying = new ThreeNotes { DiesBefore = 2 };
        await using var county = await Start(database, dying);
        await Assert.ThrowsAsync<OperationCanceledException>(() => Worker(county, dying).RunDue(Stop));
        Assert.Equal((JobState.Running, 1), ((await Row(county)).State, (await Row(county)).Done));

        var whole = new ThreeNotes();
        var other = Worker(county, whole);
        Assert.Equal(0, await other.RunDue(Stop));
        county.Time.Move(JobRules.Lease);
        Assert.Equal(1, await other.RunDue(Stop));
        Assert.Equal((2, 3), ((await Row(county)).Attempts, await Notes(county)));
        await using var db = county.Open();
        Assert.Equal(["第 1 条", "第 2 条", "第 3 条"], await db.Set<Note>().OrderBy(n => n.Text).Select(n => n.Text).ToListAsync(Stop));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Of_several_workers_at_once_one_does_it(string database)
    {
        var work = new ThreeNotes();
        await using var county = await Start(database, work);
        var finished = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Worker(county, work).RunDue(Stop))));
        Assert.Equal((1, 3), (finished.Sum(), await Notes(county)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_step_that_fails_leaves_no_trace_is_tried_again_later_and_given_up_for_a_person_at_last(string database)
    {
        var work = new ThreeNotes { FailsAt = 2 };
        await using var county = await Start(database, work);
        var jobs = Worker(county, work);
        for (var attempt = 1; attempt <= JobRules.Attempts; attempt++)
        {
            Assert.Equal(0, await jobs.RunDue(Stop));
            var row = await Row(county);
            Assert.Equal((attempt, "磁盘满了", 1), (row.Attempts, row.LastError, await Notes(county)));
            Assert.Equal(0, await jobs.RunDue(Stop));
            Assert.Equal(attempt, (await Row(county)).Attempts);
            county.Time.Move(JobRules.Pause(attempt));
        }
        Assert.Equal(JobState.Failed, (await Row(county)).State);

        work.FailsAt = 0;
        var again = await county.Acts.Run(county.NewAct(Roles.Administrator), new ChangeJob.Request((await Row(county)).Id, Again: true), ChangeJob.Handle, Stop);
        Assert.True(again.Succeeded, again.ToString());
        Assert.Equal(1, await jobs.RunDue(Stop));
        Assert.Equal((JobState.Finished, "", 3), ((await Row(county)).State, (await Row(county)).LastError, await Notes(county)));
    }

    [Fact]
    public async Task A_cancelled_job_is_not_taken_up_again_and_only_the_administrator_cancels()
    {
        var dying = new ThreeNotes { DiesBefore = 2 };
        await using var county = await Start(TestCounty.Sqlite, dying);
        await Assert.ThrowsAsync<OperationCanceledException>(() => Worker(county, dying).RunDue(Stop));
        var cancel = new ChangeJob.Request((await Row(county)).Id, Again: false);
        Assert.Equal("no-right", (await county.Acts.Run(county.NewAct(Roles.Staff), cancel, ChangeJob.Handle, Stop)).Refusals.Single().Code);
        Assert.True((await county.Acts.Run(county.NewAct(Roles.Administrator), cancel, ChangeJob.Handle, Stop)).Succeeded);
        county.Time.Move(JobRules.Lease);
        Assert.Equal(0, await Worker(county, new ThreeNotes()).RunDue(Stop));
        Assert.Equal((JobState.Cancelled, 1), ((await Row(county)).State, await Notes(county)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Sheets_nobody_confirmed_for_thirty_days_are_let_go_and_younger_ones_stay(string database)
    {
        await using var county = await TestCounty.Start(database);
        await Upload(county, "旧.xlsx");
        county.Time.Move(TimeSpan.FromDays(20));
        await Upload(county, "新.xlsx");
        county.Time.Move(TimeSpan.FromDays(10) + TimeSpan.FromMinutes(1));
        Assert.True(await county.Services.GetRequiredService<Jobs>().RunDue(Stop) >= 1);
        await using var db = county.Open();
        Assert.Equal([("旧.xlsx", ImportDraft.Dropped), ("新.xlsx", ImportDraft.Open)],
            (await db.Set<ImportDraft>().OrderBy(d => d.EnteredAt).ToListAsync(Stop)).Select(d => (d.FileName, d.State)));
        Assert.Contains("30 天", (await db.Set<ImportDraft>().SingleAsync(d => d.FileName == "旧.xlsx", Stop)).Outcome);
        Assert.Equal("放弃 1 份", (await db.Set<Job>().SingleAsync(j => j.Kind == "import-drafts.expire", Stop)).Outcome);
    }

    private static Task<TestCounty> Start(string database, ThreeNotes work) => TestCounty.Start(database, services =>
    {
        foreach (var kind in services.Where(s => s.ServiceType == typeof(IJobKind)).ToList())
            services.Remove(kind);
        services.AddSingleton<IJobKind>(work);
    });

    // A worker of its own, as another process would have.
    private static Jobs Worker(TestCounty county, IJobKind work) =>
        new([work], county.Services.GetRequiredService<Databases>(), county.Acts, county.Services.GetRequiredService<Clock>());

    private static async Task<Job> Row(TestCounty county, string key = "test.notes@2025-12-10")
    {
        await using var db = county.Open();
        return await db.Set<Job>().SingleAsync(j => j.Key == key, Stop);
    }

    private static async Task<int> Notes(TestCounty county)
    {
        await using var db = county.Open();
        return await db.Set<Note>().CountAsync(Stop);
    }

    private static async Task Upload(TestCounty county, string name) =>
        Assert.True((await county.Acts.Run(county.NewAct(Roles.Staff), new KeepDraft.Request("enterprises", name, new string('0', 64), 1), KeepDraft.Handle, Stop)).Succeeded);

    /// <summary>Writes three notes, one a step.</summary>
    private sealed class ThreeNotes : IJobKind
    {
        internal int DiesBefore { get; init; }
        internal int FailsAt { get; set; }

        public string Key => "test.notes";
        public string Title => "写三条";
        public TimeOnly At => new(2, 0);

        public Task<Result<JobStep>> Step(Job job, Act act, KechuangDb db, CancellationToken stop)
        {
            var number = job.Done + 1;
            db.Add(new Note { Id = act.NewId(), Text = $"第 {number} 条" });
            if (number == DiesBefore)
                throw new OperationCanceledException("killed");
            if (number == FailsAt)
                throw new IOException("磁盘满了");
            return Task.FromResult(Result.Of(new JobStep(number, 3, number == 3 ? "写了 3 条" : null)));
        }
    }
}
