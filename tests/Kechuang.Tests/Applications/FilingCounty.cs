using Kechuang.Cases;
using Kechuang.Cases.Applications;
using Kechuang.Cases.Materials;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Applications;

/// <summary>A county with the test scheme and two firms, and the acts of applicants as pages send them.</summary>
internal sealed class FilingCounty : IAsyncDisposable
{
    internal const string Code = "91431299MA00000001", OtherCode = "91431299MA00000002";

    private readonly DirectoryInfo folder;

    private FilingCounty(DirectoryInfo folder, TestCounty county) => (this.folder, County) = (folder, county);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal TestCounty County { get; }

    internal Guid Firm { get; private set; }

    internal Guid Other { get; private set; }

    internal Actor Applicant { get; } = new(Guid.Parse("00000000-0000-7000-8000-0000000000e1"), "甲公司经办", Roles.Enterprise, TestCounty.Code, Enterprise: Code);

    internal Actor Stranger { get; } = new(Guid.Parse("00000000-0000-7000-8000-0000000000e2"), "乙公司经办", Roles.Enterprise, TestCounty.Code, Enterprise: OtherCode);

    internal Actor Staff { get; } = TestCounty.Actor(Roles.Staff);

    private Procedures Procedures => Need<Procedures>();

    internal ApplicationForms Forms => Need<ApplicationForms>();

    private T Need<T>() where T : notnull => County.Services.GetRequiredService<T>();

    internal static async Task<FilingCounty> Start(Action<IServiceCollection>? adjust = null)
    {
        var folder = Directory.CreateTempSubdirectory("kechuang-packs-");
        var filing = new FilingCounty(folder, await FilingPack.Start(folder, adjust));
        filing.Firm = await filing.Add("云溪演示甲公司", Code);
        filing.Other = await filing.Add("云溪演示乙公司", OtherCode);
        return filing;
    }

    internal Act Act(Actor who) => new(Ids.New(County.Time).ToString("N"), who, Instant.Now(County.Time), Instant.Now(County.Time).Day);

    internal async Task<Guid> Begin(Actor? who = null, int year = 2025, Guid? firm = null) =>
        (await TryBegin(who ?? Applicant, year, firm ?? Firm)).Value.Answer;

    internal Task<Result<Acted<Guid>>> TryBegin(Actor who, int year, Guid firm) =>
        County.Acts.Run<StartApplication.Request, Guid>(Act(who), new(FilingPack.Scheme, firm, year, "首次"), (r, a, db, s) => StartApplication.Handle(r, a, db, Procedures, s), Stop);

    internal Task<Result<Acted<SaveApplication.Saved>>> Save(Guid id, Actor who, string editor, params (string Key, string Text, long Seen)[] changes) =>
        County.Acts.Run<SaveApplication.Request, SaveApplication.Saved>(Act(who), new(id, editor, changes.ToDictionary(c => c.Key, c => new Change(c.Text, c.Seen))),
            (r, a, db, s) => SaveApplication.Handle(r, a, db, Procedures, Need<ApplicationForms>(), s), Stop);

    /// <summary>Fills in what the form cannot be sent without.</summary>
    internal async Task Fill(Guid id)
    {
        var saved = await Save(id, Applicant, "页", ("职工总数", "42", 99), ("查账征收", "是", 99), ("销售收入@2022", "1000", 99), ("销售收入@2023", "1500", 99), ("销售收入@2024", "2000.5", 99),
            ("项目名称", "油茶深加工", 99), ("领域", "加工", 99));
        Assert.True(saved.Succeeded, string.Join("\n", saved.Refusals));
    }

    internal async Task<Result<Acted<Guid>>> Submit(Guid id, Actor? who = null, Upload? paper = null, bool anyway = true, long? seen = null, FormAhead? ahead = null)
    {
        var saves = seen ?? (await Form(id, who ?? Applicant))!.Saves;
        return await County.Acts.Run<SubmitApplication.Request, Guid>(Act(who ?? Applicant), new(id, saves, anyway, Instant.Now(County.Time).Day, "", paper),
            (r, a, db, s) => SubmitApplication.Handle(r, a, db, Procedures, Forms, ahead, s), Stop);
    }

    internal Task<Result<Acted<Guid>>> HandIn(Guid id, string rule, string digest, DateOnly? issued, Actor? who = null, string state = MaterialStates.Unscanned) =>
        County.Acts.Run<AddMaterial.Request, Guid>(Act(who ?? Applicant), new(id, rule, issued, new Received(new Upload(digest, 10, rule + ".pdf"), state, "")),
            (r, a, db, s) => AddMaterial.Handle(r, a, db, Procedures, s), Stop);

    internal Task<Result<Acted<Guid>>> Use(Guid id, string rule, Guid material, Actor? who = null) =>
        County.Acts.Run<UseMaterial.Request, Guid>(Act(who ?? Applicant), new(id, rule, material), (r, a, db, s) => UseMaterial.Handle(r, a, db, Procedures, s), Stop);

    internal async Task<Result<Acted<Guid>>> Move(Guid id, string to, string reason = "", Actor? who = null) =>
        await County.Acts.Run<MoveCase.Request, Guid>(Act(who ?? Staff), new(id, (await Case(id)).Version, new Step(to, Instant.Now(County.Time).Day, Reason: reason), null),
            (r, a, db, s) => MoveCase.Handle(r, a, db, Procedures, s), Stop);

    internal async Task<OpenForm?> Form(Guid id, Actor who)
    {
        await using var db = County.Open();
        return await Forms.Of(db, id, who, Instant.Now(County.Time).Day, Instant.Now(County.Time), Stop);
    }

    internal async Task<FormAhead?> Ahead(Guid id)
    {
        await using var db = County.Open();
        return await Forms.Ahead(db, id, Applicant, Instant.Now(County.Time).Day, Instant.Now(County.Time), Stop);
    }

    internal async Task<Case> Case(Guid id)
    {
        await using var db = County.Open();
        return await db.Set<Case>().SingleAsync(c => c.Id == id, Stop);
    }

    internal async Task<List<T>> All<T>() where T : class
    {
        await using var db = County.Open();
        return await db.Set<T>().AsNoTracking().ToListAsync(Stop);
    }

    internal async Task Enter(params YearlyData[] rows)
    {
        await using var db = County.Open();
        db.AddRange(rows);
        await db.SaveChangesAsync(Stop);
    }

    internal YearlyData Year(int year, string status, string values) => new()
    {
        Id = Ids.New(County.Time), County = TestCounty.Code, Enterprise = Firm, Year = year, Values = values, Status = status, Origin = "导入",
        ObtainedOn = new(2025, 5, 1), EnteredAt = Instant.Now(County.Time), EnteredBy = "测试",
    };

    public async ValueTask DisposeAsync()
    {
        await County.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<Guid> Add(string name, string code)
    {
        await using var db = County.Open();
        var firm = new Enterprise { Id = Ids.New(County.Time), County = TestCounty.Code, Name = name, CreditCode = code, RegisteredOn = new(2015, 6, 1) };
        db.Add(firm);
        await db.SaveChangesAsync(Stop);
        return firm.Id;
    }
}

/// <summary>One such county for a table of cases.</summary>
public sealed class FilingFixture : IAsyncLifetime
{
    internal FilingCounty Filing { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Filing = await FilingCounty.Start();

    public ValueTask DisposeAsync() => Filing.DisposeAsync();
}
