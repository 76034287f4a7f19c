using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Platforms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Platforms;

/// <summary>A county with one host, and the acts on its platforms as staff would send them.</summary>
internal sealed class PlatformLedger(TestCounty county) : IAsyncDisposable
{
    internal const string Star = "star-village", HostCode = "91431299MA00000001";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal TestCounty County { get; } = county;

    internal Guid Host { get; private set; }

    internal PlatformKinds Kinds => County.Services.GetRequiredService<PlatformKinds>();

    internal static async Task<PlatformLedger> Start(string database = TestCounty.Sqlite)
    {
        var ledger = new PlatformLedger(await TestCounty.Start(database));
        await using var db = ledger.County.Open();
        var firm = new Enterprise { Id = Ids.New(ledger.County.Time), County = TestCounty.Code, Name = "云溪演示农业有限公司", CreditCode = HostCode, AreaName = "白石镇" };
        db.Add(firm);
        await db.SaveChangesAsync(Stop);
        ledger.Host = firm.Id;
        return ledger;
    }

    internal Task<Result<Acted<Guid>>> Register(string kind, string name, params PlatformStep[] steps) =>
        County.Acts.Run<RegisterPlatform.Request, Guid>(County.NewAct(Roles.Staff), new(kind, "省级", name, Host, "", "李演示", "", "高新股", "", steps, null),
            (r, a, db, s) => RegisterPlatform.Handle(r, a, db, Kinds, s), Stop);

    /// <summary>A 星创天地 that runs since January 2020.</summary>
    internal async Task<Guid> Running(string name = "云溪演示油茶星创天地", string kind = Star)
    {
        var done = await Register(kind, name, new(States.Recognised, new(2019, 11, 20), Document: "湘科农〔2019〕12号"), new(States.Running, new(2020, 1, 10)));
        Assert.True(done.Succeeded, string.Join("\n", done.Refusals));
        return done.Value.Answer;
    }

    internal async Task<Result<Acted<Guid>>> Move(Guid id, PlatformStep step, long? version = null) =>
        await County.Acts.Run<MovePlatform.Request, Guid>(County.NewAct(Roles.Staff), new(id, version ?? (await Platform(id)).Version, step, null),
            (r, a, db, s) => MovePlatform.Handle(r, a, db, Kinds, s), Stop);

    internal async Task<Result<Acted<Guid>>> Correct(Guid id, string reason, PlatformStep? replacement, string role = Roles.Staff) =>
        await County.Acts.Run<CorrectPlatformMove.Request, Guid>(County.NewAct(role),
            new(id, (await Platform(id)).Version, (await Moves(id)).Last(m => m.StruckAt is null).Id, reason, replacement), (r, a, db, s) => CorrectPlatformMove.Handle(r, a, db, Kinds, s), Stop);

    internal async Task<Result<Acted<Guid>>> Enter(Guid id, int year, Dictionary<string, string> values, bool submit = false, Act? act = null) =>
        await County.Acts.Run<EnterFacts.Request, Guid>(act ?? County.NewAct(Roles.Staff), new(id, year, (await Assessment(id, year))?.Version ?? 0, values, submit, null),
            (r, a, db, s) => EnterFacts.Handle(r, a, db, Kinds, s), Stop);

    internal async Task<Result<Acted<Guid>>> Score(Guid id, int year, Dictionary<string, string> scores)
    {
        var of = (await Assessment(id, year))!;
        return await County.Acts.Run<ScoreAssessment.Request, Guid>(County.NewAct(Roles.Staff), new(of.Id, of.Version, scores, "", null),
            (r, a, db, s) => ScoreAssessment.Handle(r, a, db, Kinds, s), Stop);
    }

    internal async Task<Result<Acted<Guid>>> Publish(Guid id, int year, string grade, DateOnly on, string reason = "")
    {
        var of = (await Assessment(id, year))!;
        return await County.Acts.Run<PublishAssessment.Request, Guid>(County.NewAct(Roles.Staff), new(of.Id, of.Version, grade, on, reason, "", null),
            (r, a, db, s) => PublishAssessment.Handle(r, a, db, Kinds, s), Stop);
    }

    internal async Task<Result<Acted<Guid>>> Regrade(Guid id, int year, string grade, DateOnly on, string reason)
    {
        var of = (await Assessment(id, year))!;
        return await County.Acts.Run<CorrectAssessment.Request, Guid>(County.NewAct(Roles.Director), new(of.Id, of.Version, grade, on, reason),
            (r, a, db, s) => CorrectAssessment.Handle(r, a, db, Kinds, s), Stop);
    }

    /// <summary>Reports, scores and publishes a year whose numbers give the grade.</summary>
    internal async Task Assessed(Guid id, int year, string grade, DateOnly on)
    {
        var high = grade == "优秀";
        Assert.True((await Enter(id, year, Facts(high), submit: true)).Succeeded);
        Assert.True((await Score(id, year, new() { ["运营管理"] = high ? "13" : "5", ["服务成效"] = high ? "13" : "5", ["示范带动"] = high ? "9" : "3" })).Succeeded);
        var published = await Publish(id, year, grade, on, high ? "" : "服务台账不全");
        Assert.True(published.Succeeded, string.Join("\n", published.Refusals));
    }

    /// <summary>What a very good or a very poor 星创天地 reports.</summary>
    internal static Dictionary<string, string> Facts(bool high) => high
        ? new() { ["residents"] = "22", ["jobs"] = "130", ["service-income"] = "150.5", ["training"] = "600", ["mentors"] = "6", ["site-area"] = "400", ["farmers"] = "260" }
        : new() { ["residents"] = "5", ["jobs"] = "20", ["service-income"] = "20", ["training"] = "0", ["mentors"] = "2", ["site-area"] = "220", ["farmers"] = "99" };

    internal async Task<Platform> Platform(Guid id)
    {
        await using var db = County.Open();
        return await db.Set<Platform>().SingleAsync(p => p.Id == id, Stop);
    }

    internal async Task<List<PlatformMove>> Moves(Guid id)
    {
        await using var db = County.Open();
        return await db.Set<PlatformMove>().Where(m => m.Platform == id).OrderBy(m => m.Sequence).ToListAsync(Stop);
    }

    internal async Task<Assessment?> Assessment(Guid id, int year)
    {
        await using var db = County.Open();
        return await db.Set<Assessment>().SingleOrDefaultAsync(a => a.Platform == id && a.Year == year, Stop);
    }

    public ValueTask DisposeAsync() => County.DisposeAsync();
}
