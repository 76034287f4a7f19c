using System.Diagnostics;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Architecture;

/// <summary>Architecture, contract 1, on each database there is.</summary>
public sealed class ActsKeepTheirPromises
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_key_and_body_gives_the_first_answer_and_acts_once(string database)
    {
        await using var county = await TestCounty.Start(database);
        var first = await county.Acts.Run(county.Act("k1"), new Note.Write("一"), Note.Handle, Stop);
        var again = await county.Acts.Run(county.Act("k1"), new Note.Write("一"), Note.Handle, Stop);
        Assert.False(first.Value.Repeated);
        Assert.True(again.Value.Repeated);
        Assert.Equal(first.Value.Answer, again.Value.Answer);
        Assert.Equal(1, await Count<Note>(county));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_same_key_with_another_body_is_refused_and_changes_nothing(string database)
    {
        await using var county = await TestCounty.Start(database);
        await county.Acts.Run(county.Act("k1"), new Note.Write("一"), Note.Handle, Stop);
        var other = await county.Acts.Run(county.Act("k1"), new Note.Write("二"), Note.Handle, Stop);
        Assert.Equal("already-done", other.Refusals.Single().Code);
        await using var db = county.Open();
        Assert.Equal("一", (await db.Set<Note>().SingleAsync(Stop)).Text);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_refusal_leaves_no_trace_and_its_key_can_be_used_again(string database)
    {
        await using var county = await TestCounty.Start(database);
        var audits = await Count<AuditEntry>(county);
        var refused = await county.Acts.Run(county.Act("k1"), new Note.Write(""), Note.Handle, Stop);
        Assert.Equal("note.empty", refused.Refusals.Single().Code);
        Assert.Equal((0, audits), (await Count<Note>(county), await Count<AuditEntry>(county)));
        Assert.True((await county.Acts.Run(county.Act("k1"), new Note.Write("改好了"), Note.Handle, Stop)).Succeeded);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Who_may_not_is_refused_before_anything_is_read(string database)
    {
        await using var county = await TestCounty.Start(database);
        foreach (var role in new[] { Roles.Anyone, Roles.Enterprise, Roles.Director, Roles.Administrator })
            Assert.Equal("no-right", (await county.Acts.Run(county.NewAct(role), new Note.Write("一"), Note.Handle, Stop)).Refusals.Single().Code);
        Assert.True((await county.Acts.Run(county.NewAct(Roles.Staff), new Note.Write("一"), Note.Handle, Stop)).Succeeded);
        Assert.Equal("no-key", (await county.Acts.Run(county.Act(""), new Note.Write("一"), Note.Handle, Stop)).Refusals.Single().Code);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_audit_entry_says_who_changed_what_but_no_secrets(string database)
    {
        await using var county = await TestCounty.Start(database);
        var note = (await county.Acts.Run(county.Act("k1", Roles.Staff), new Note.Write("旧文"), Note.Handle, Stop)).Value.Answer;
        await county.Acts.Run(county.Act("k2"), new Note.Write("新文"), async (request, _, db, stop) =>
        {
            var row = await db.Set<Note>().SingleAsync(n => n.Id == note, stop);
            (row.Text, row.Secret) = (request.Text, "不可外泄");
            return Result.Done;
        }, Stop);
        await using var db = county.Open();
        var entry = await db.Set<AuditEntry>().SingleAsync(e => e.Key == "k2", Stop);
        Assert.Contains("""{"table":"notes","id":""", entry.Changes);
        Assert.Contains("""["旧文","新文"]""", entry.Changes);
        Assert.DoesNotContain("不可外泄", entry.Changes);
        Assert.Equal(("Note.Write", note.ToString()), (entry.Request, entry.Subject));
        Assert.Equal(2, (await db.Set<Note>().SingleAsync(Stop)).Version);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task One_failing_unit_among_many_takes_none_of_the_others_with_it(string database)
    {
        await using var county = await TestCounty.Start(database);
        var writes = Enumerable.Range(0, 60).Select(i => county.Acts.Run(county.Act($"k{i}"), new Note.Write($"第{i}条"), (request, act, db, stop) =>
            i % 20 == 7 ? throw new InvalidOperationException("this unit breaks") : Note.Handle(request, act, db, stop), Stop)).ToList();
        var broken = 0;
        foreach (var write in writes)
        {
            try
            {
                Assert.True((await write).Succeeded);
            }
            catch (InvalidOperationException)
            {
                broken++;
            }
        }
        Assert.Equal((3, 57), (broken, await Count<Note>(county)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_unit_finds_nothing_of_the_units_before_it_in_its_context(string database)
    {
        await using var county = await TestCounty.Start(database);
        var left = 0;
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => county.Acts.Run(county.Act($"k{i}") with { Actor = Actor.System(i % 7 == 3 ? "431288" : TestCounty.Code) }, new Note.Write($"第{i}条"), async (request, act, db, stop) =>
        {
            Interlocked.Add(ref left, db.ChangeTracker.Entries().Count());
            Assert.Equal(act.County, db.County);
            var written = await Note.Handle(request, act, db, stop);
            return i % 5 == 2 ? Result.Not<Guid>([new Refusal("note.late", "太晚了。")]) : written;
        }, Stop)));
        Assert.Equal((0, 48), (left, answers.Count(a => a.Succeeded)));
        Assert.Equal(Enumerable.Range(0, 60).Count(i => i % 5 != 2 && i % 7 != 3), await Count<Note>(county));
        await using var db = county.Open();
        Assert.All(await db.Set<AuditEntry>().Where(e => e.Key.StartsWith("k")).ToListAsync(Stop), e => Assert.Contains("\"table\":\"notes\"", e.Changes));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Five_hundred_simultaneous_small_writes_are_all_there_once_acknowledged(string database)
    {
        await using var county = await TestCounty.Start(database);
        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Task.Run(() => county.Acts.Run(county.Act($"k{i}"), new Note.Write($"{i}"), Note.Handle, Stop))));
        watch.Stop();
        Assert.All(answers, a => Assert.True(a.Succeeded));
        await using var db = county.Open();
        var ids = await db.Set<Note>().Select(n => n.Id).ToListAsync(Stop);
        Assert.Equal(answers.Select(a => a.Value.Answer).Order(), ids.Order());
        TestContext.Current.TestOutputHelper?.WriteLine($"{database}: 500 writes acknowledged in {watch.ElapsedMilliseconds} ms");
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_county_sees_and_writes_its_own_rows_only(string database)
    {
        await using var county = await TestCounty.Start(database);
        await county.Acts.Run(county.NewAct(), new Note.Write("本县"), Note.Handle, Stop);
        var elsewhere = county.NewAct() with { Actor = Actor.System("431288") };
        await county.Acts.Run(elsewhere, new Note.Write("邻县"), Note.Handle, Stop);
        await using var db = county.Open();
        Assert.Equal("本县", (await db.Set<Note>().SingleAsync(Stop)).Text);
        await Assert.ThrowsAsync<InvalidOperationException>(() => county.Acts.Run(county.NewAct(), new Note.Write("冒充"), (_, act, inside, _) =>
        {
            inside.Add(new Note { Id = act.NewId(), County = "431288", Text = "冒充" });
            return Task.FromResult(Result.Done);
        }, Stop));
    }

    private static async Task<int> Count<T>(TestCounty county) where T : class
    {
        await using var db = county.Open();
        return await db.Set<T>().CountAsync(Stop);
    }
}
