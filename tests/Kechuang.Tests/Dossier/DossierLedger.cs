using Kechuang.Cases;
using Kechuang.Cases.Dossier;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Dossier;

/// <summary>A county government with its own cases, and what staff enter into their dossiers.</summary>
internal sealed class DossierLedger(TestCounty county) : IAsyncDisposable
{
    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal TestCounty County { get; } = county;

    internal Guid Government { get; private set; }

    internal Procedures Procedures => County.Services.GetRequiredService<Procedures>();

    internal IFigures Figures => County.Services.GetRequiredService<IFigures>();

    internal static async Task<DossierLedger> Start(string database = TestCounty.Sqlite)
    {
        var ledger = new DossierLedger(await TestCounty.Start(database));
        ledger.Government = await ledger.Unit("云溪县人民政府", "11431299000000000A", UnitKinds.Government);
        return ledger;
    }

    internal async Task<Guid> Unit(string name, string code, string kind)
    {
        await using var db = County.Open();
        var unit = new Enterprise { Id = Ids.New(County.Time), County = TestCounty.Code, Name = name, CreditCode = code, Kind = kind };
        db.Add(unit);
        await db.SaveChangesAsync(Stop);
        return unit.Id;
    }

    internal async Task<Guid> Open(string scheme, int year, string variant, params (string Stage, string On)[] walked)
    {
        Step[] steps = [.. walked.Select(w => new Step(w.Stage, DateOnly.Parse(w.On, System.Globalization.CultureInfo.InvariantCulture)))];
        return Done(await County.Acts.Run<OpenCase.Request, Guid>(County.NewAct(), new(scheme, Government, year, variant, null, "", "规划成果股", steps, await Paper()),
            (r, a, db, s) => OpenCase.Handle(r, a, db, Procedures, s), Stop));
    }

    internal async Task Move(Guid id, string stage, string on, params (string Record, string Value)[] values)
    {
        await using var db = County.Open();
        var @case = await db.Set<Case>().SingleAsync(c => c.Id == id, Stop);
        var step = new Step(stage, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)) { Values = values.ToDictionary(v => v.Record, v => v.Value) };
        var upload = new Upload(new string('a', 64), 1, "结果公布.pdf");
        Done(await County.Acts.Run<MoveCase.Request, Guid>(County.NewAct(), new(id, @case.Version, step, upload), (r, a, d, s) => MoveCase.Handle(r, a, d, Procedures, s), Stop));
    }

    internal Task<Result<Acted<Guid>>> Enter(Guid id, string item, int year, string value, string status = "核定", string source = "县统计局", Upload? paper = null, string role = Roles.Staff)
    {
        // The last one entered stands, and the test's clock does not go by itself.
        County.Time.Move(TimeSpan.FromSeconds(1));
        return County.Acts.Run<EnterValue.Request, Guid>(County.NewAct(role), new(id, item, year, value, status, source, paper), (r, a, db, s) => EnterValue.Handle(r, a, db, Procedures, s), Stop);
    }

    internal Task<Result<Acted<Guid>>> Split(Guid id, string item, string unit, DateOnly? due = null, DateOnly? done = null, long version = 0, params (int Year, string Target)[] targets) =>
        County.Acts.Run<SplitTask.Request, Guid>(County.NewAct(Roles.Staff), new(id, item, version, unit, "综合股", targets.ToDictionary(t => t.Year, t => t.Target), due, done, ""),
            (r, a, db, s) => SplitTask.Handle(r, a, db, Procedures, s), Stop);

    internal Task<Result<Acted<int>>> Adopt(Guid id, params DossierCell[] cells) =>
        County.Acts.Run<AdoptFigures.Request, int>(County.NewAct(Roles.Staff), new(id, cells), (r, a, db, s) => AdoptFigures.Handle(r, a, db, Procedures, Figures, s), Stop);

    internal async Task<List<DossierEntry>> Entries()
    {
        await using var db = County.Open();
        return await db.Set<DossierEntry>().OrderBy(e => e.EnteredAt).ThenBy(e => e.Id).ToListAsync(Stop);
    }

    internal static T Done<T>(Result<Acted<T>> acted)
    {
        Assert.True(acted.Succeeded, acted.ToString());
        return acted.Value.Answer;
    }

    public ValueTask DisposeAsync() => County.DisposeAsync();

    // A case recorded with its past needs the papers of its steps.
    private async Task<Guid> Paper()
    {
        await using var db = County.Open();
        var paper = new Paper
        {
            Id = Ids.New(County.Time), County = TestCounty.Code, Digest = new string('a', 64), Length = 1, Name = "文件.pdf", Kind = "文件", Holder = "test", EnteredAt = Instant.Now(County.Time), EnteredBy = "测试",
        };
        db.Add(paper);
        await db.SaveChangesAsync(Stop);
        return paper.Id;
    }
}
