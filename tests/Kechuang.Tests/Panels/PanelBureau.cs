using Kechuang.Accounts;
using Kechuang.Cases;
using Kechuang.Cases.Experts;
using Kechuang.Cases.Materials;
using Kechuang.Cases.Panels;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Panels;

/// <summary>A county with two applications in review, a pool of ten experts, and the acts of review as people would send them.</summary>
internal sealed class PanelBureau : IAsyncDisposable
{
    internal const string Usual = "{experts: 5, technical: 60, finance: 1, drop-extremes: true, anonymous: true, avoid: [employer, kinship, advised, same-county], decision: 专家总分, pass: 60}";

    private readonly string packs;

    private PanelBureau(TestCounty county, string packs) => (County, this.packs) = (county, packs);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal TestCounty County { get; }

    internal List<Guid> Firms { get; } = [];

    internal List<Guid> Cases { get; } = [];

    internal List<Guid> Experts { get; } = [];

    private ReviewFacts Facts => County.Services.GetRequiredService<ReviewFacts>();

    private Procedures Procedures => County.Services.GetRequiredService<Procedures>();

    internal static async Task<PanelBureau> Start(string review = Usual, string database = TestCounty.Sqlite, int experts = 10)
    {
        var folder = Directory.CreateTempSubdirectory("kechuang-panels-").FullName;
        var packs = TrialScheme.Write(folder, review);
        var bureau = new PanelBureau(await TestCounty.Start(database, services => services.AddSingleton(new PackLibrary(packs))), folder);
        await bureau.Fill(experts);
        return bureau;
    }

    internal async Task<Guid> Made(params Guid[] cases)
    {
        var made = await Make(cases);
        Assert.True(made.Succeeded, string.Join("\n", made.Refusals));
        return made.Value.Answer;
    }

    internal Task<Result<Acted<Guid>>> Make(params Guid[] cases) => County.Acts.Run<MakePanel.Request, Guid>(County.NewAct(Roles.Staff), new(cases, ""),
        (r, act, db, s) => MakePanel.Handle(r, act, db, Procedures, s), Stop);

    /// <summary>Makes a panel of both cases and draws it.</summary>
    internal async Task<Guid> Drawn()
    {
        var panel = await Made([.. Cases]);
        Assert.True((await Act(v => new DrawPanel.Request(panel, v), DrawPanel.Handle, panel)).Succeeded);
        return panel;
    }

    /// <summary>An act on a panel as it stands.</summary>
    internal async Task<Result<Acted<TAnswer>>> Act<TRequest, TAnswer>(Func<long, TRequest> request, Handle<TRequest, TAnswer> handle, Guid panel, string role = Roles.Staff) =>
        await County.Acts.Run(County.NewAct(role), request((await View(panel)).Panel.Version), handle, Stop);

    internal async Task<ReviewedPanel> View(Guid panel)
    {
        await using var db = County.Open();
        return (await ReviewedPanel.Find(db, panel, Stop))!;
    }

    /// <summary>The account of an expert; made when first asked for.</summary>
    internal async Task<Actor> AccountOf(Guid expert)
    {
        await using var db = County.Open();
        var row = await db.Set<Expert>().SingleAsync(e => e.Id == expert, Stop);
        row.Account ??= Ids.New(County.Time);
        await db.SaveChangesAsync(Stop);
        return new Actor(row.Account.Value, row.Name, Roles.Expert, TestCounty.Code);
    }

    /// <summary>Binds the demo account, so that a browser can sign in as this expert.</summary>
    internal async Task Bind(Guid expert)
    {
        await using var db = County.Open();
        var account = await db.Set<Account>().SingleAsync(a => a.Role == Roles.Expert, Stop);
        (await db.Set<Expert>().SingleAsync(e => e.Id == expert, Stop)).Account = account.Id;
        await db.SaveChangesAsync(Stop);
    }

    internal async Task<Result<Acted<Guid>>> Score(Guid panel, Guid @case, Guid expert, string technical, string effect, bool submit = true, string comment = "可以立项") =>
        await County.Acts.Run<SaveSheet.Request, Guid>(County.NewAct() with { Actor = await AccountOf(expert) },
            new(panel, @case, new Dictionary<string, ItemScore> { ["技术水平"] = new(technical, ""), ["带动效果"] = new(effect, "") }, comment, submit),
            (r, act, db, s) => SaveSheet.Handle(r, act, db, Facts, s), Stop);

    /// <summary>All who sit in the panel hand in both sheets: totals 60, 61, 62 … for the first case, all 30 for the second.</summary>
    internal async Task ScoreAll(Guid panel)
    {
        foreach (var (i, seat) in (await View(panel)).Present.Index())
        {
            Assert.True((await Score(panel, Cases[0], seat.Expert.Id, (40 + i).ToString(System.Globalization.CultureInfo.InvariantCulture), "20")).Succeeded);
            Assert.True((await Score(panel, Cases[1], seat.Expert.Id, "20", "10")).Succeeded);
        }
    }

    /// <summary>Some experts hand in the same sheet for both cases.</summary>
    internal async Task ScoreAs(Guid panel, IEnumerable<Guid> experts, string technical, string effect)
    {
        foreach (var expert in experts)
            foreach (var @case in Cases)
                Assert.True((await Score(panel, @case, expert, technical, effect)).Succeeded);
    }

    /// <summary>A material handed in for the first case, and a paper of the bureau's own about it.</summary>
    internal async Task<(Guid Material, Guid Own)> Papers()
    {
        var (digest, length) = await County.Services.GetRequiredService<IPaperStore>().Keep(new MemoryStream("演示"u8.ToArray()), Stop);
        await using var db = County.Open();
        Paper Kept(string kind, string holder) => new()
        {
            Id = Ids.New(County.Time), County = TestCounty.Code, Digest = digest, Length = length, Name = "云溪演示甲公司.pdf", Kind = kind, Holder = holder,
            EnteredAt = Instant.Now(County.Time), EnteredBy = "测试",
        };
        var material = new Material
        {
            Id = Ids.New(County.Time), County = TestCounty.Code, Enterprise = Firms[0], Kind = "营业执照", File = "云溪演示甲公司.pdf", Digest = digest, Length = length,
            State = MaterialStates.Clean, EnteredAt = Instant.Now(County.Time), EnteredBy = "测试",
        };
        var (paper, own) = (Kept("营业执照", "material:" + material.Id), Kept("进展佐证", "case:" + Cases[0]));
        material.Paper = paper.Id;
        db.AddRange(paper, own, material, new CaseMaterial
        {
            Id = Ids.New(County.Time), County = TestCounty.Code, Case = Cases[0], Rule = "营业执照", Material = material.Id, EnteredAt = Instant.Now(County.Time), EnteredBy = "测试",
        });
        await db.SaveChangesAsync(Stop);
        return (paper.Id, own.Id);
    }

    internal async Task Tie(Guid expert, Guid firm, string kind) => Assert.True((await County.Acts.Run(County.NewAct(Roles.Staff),
        new DeclareTie.Request(expert, firm, kind, "", new(2025, 12, 1)), DeclareTie.Handle, Stop)).Succeeded);

    public async ValueTask DisposeAsync()
    {
        await County.DisposeAsync();
        Directory.Delete(packs, recursive: true);
    }

    private async Task Fill(int experts)
    {
        var pack = County.Services.GetRequiredService<PackLibrary>().Of("schemes", TrialScheme.Id)[^1];
        await using var db = County.Open();
        foreach (var (i, name) in new[] { "云溪演示甲公司", "云溪演示乙公司" }.Index())
        {
            var firm = new Enterprise { Id = Ids.New(County.Time), County = TestCounty.Code, Name = name, CreditCode = $"91431299MA0000010{i}", Initials = "yxys" };
            var opened = new Case
            {
                Id = Ids.New(County.Time), County = TestCounty.Code, Number = $"2025-试评-00{i + 1}", Scheme = TrialScheme.Id, Pin = pack.Pin, Enterprise = firm.Id, Year = 2025,
                Stage = "review", Since = new(2025, 12, 1), EnteredAt = Instant.Now(County.Time),
            };
            db.AddRange(firm, opened, new Move
            {
                Id = Ids.New(County.Time), County = TestCounty.Code, Case = opened.Id, Sequence = 1, From = "", To = "review", On = new(2025, 12, 1),
                EnteredAt = Instant.Now(County.Time), EnteredBy = "测试",
            });
            Firms.Add(firm.Id);
            Cases.Add(opened.Id);
        }
        for (var i = 0; i < experts; i++)
        {
            var expert = new Expert
            {
                Id = Ids.New(County.Time), County = TestCounty.Code, Name = $"李演示{i}", Initials = "lys", Employer = "演示理工学院", Area = "演示市",
                Category = i % 3 == 2 ? "财务" : "技术", EnteredAt = Instant.Now(County.Time), EnteredBy = "测试",
            };
            db.Add(expert);
            Experts.Add(expert.Id);
        }
        await db.SaveChangesAsync(Stop);
    }
}
