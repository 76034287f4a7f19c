using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Cases;

/// <summary>A county with one firm, and the acts of the case engine as staff would send them.</summary>
internal sealed class CaseLedger(TestCounty county) : IAsyncDisposable
{
    internal const string Scheme = "high-tech-enterprise";
    internal static readonly Certificate Good = new("GR202543000001", new(2025, 11, 1), new(2028, 10, 31));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal TestCounty County { get; } = county;

    internal Guid Firm { get; private set; }

    private Procedures Procedures => County.Services.GetRequiredService<Procedures>();

    internal static async Task<CaseLedger> Start(string database = TestCounty.Sqlite)
    {
        var ledger = new CaseLedger(await TestCounty.Start(database));
        ledger.Firm = await ledger.NewFirm("云溪演示甲公司", "91431299MA00000001");
        return ledger;
    }

    internal async Task<Guid> NewFirm(string name, string code)
    {
        await using var db = County.Open();
        var firm = new Enterprise { Id = Ids.New(County.Time), County = TestCounty.Code, Name = name, CreditCode = code };
        db.Add(firm);
        await db.SaveChangesAsync(Stop);
        return firm.Id;
    }

    /// <summary>Opens a case with its dated past.</summary>
    internal Task<Result<Acted<Guid>>> Open(Guid firm, params Step[] steps) => Open(County.NewAct(Roles.Staff), firm, steps);

    internal Task<Result<Acted<Guid>>> Open(Act act, Guid firm, params Step[] steps) =>
        County.Acts.Run<OpenCase.Request, Guid>(act, new(Scheme, firm, 2025, "首次", 1, "", "高新股", steps, null),
            (r, a, db, s) => OpenCase.Handle(r, a, db, Procedures, s), Stop);

    /// <summary>Opens the firm's case and walks it to a stage on the given days of 2025.</summary>
    internal async Task<Guid> At(params (string Stage, string On)[] walked)
    {
        var opened = await Open(Firm, [.. walked.Select(w => Taken(w.Stage, w.On))]);
        Assert.True(opened.Succeeded, string.Join("\n", opened.Succeeded ? [] : opened.Refusals));
        return opened.Value.Answer;
    }

    internal async Task<Result<Acted<Guid>>> Move(Guid id, Step step, Act? act = null, long? version = null) =>
        await County.Acts.Run<MoveCase.Request, Guid>(act ?? County.NewAct(Roles.Staff), new(id, version ?? (await Case(id)).Version, step, null),
            (r, a, db, s) => MoveCase.Handle(r, a, db, Procedures, s), Stop);

    internal async Task<Result<Acted<Guid>>> Correct(Guid id, string reason, Step? replacement, string role = Roles.Staff)
    {
        var last = (await Moves(id)).Last(m => m.StruckAt is null);
        return await County.Acts.Run<CorrectMove.Request, Guid>(County.NewAct(role), new(id, (await Case(id)).Version, last.Id, reason, replacement, null),
            (r, a, db, s) => CorrectMove.Handle(r, a, db, Procedures, s), Stop);
    }

    internal async Task<Case> Case(Guid id)
    {
        await using var db = County.Open();
        return await db.Set<Case>().SingleAsync(c => c.Id == id, Stop);
    }

    internal async Task<List<Move>> Moves(Guid id)
    {
        await using var db = County.Open();
        return await db.Set<Move>().Where(m => m.Case == id).OrderBy(m => m.Sequence).ToListAsync(Stop);
    }

    internal async Task<List<Title>> Titles()
    {
        await using var db = County.Open();
        return await db.Set<Title>().ToListAsync(Stop);
    }

    internal static Step Taken(string stage, string on, string reason = "", Certificate? certificate = null) =>
        new(stage, DateOnly.Parse("2025-" + on, System.Globalization.CultureInfo.InvariantCulture), Reason: reason, Certificate: certificate);

    public ValueTask DisposeAsync() => County.DisposeAsync();
}
