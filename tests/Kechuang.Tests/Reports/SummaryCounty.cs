using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Reports;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Tests.Reports;

/// <summary>
/// A county of nine firms on SQLite, as of 2025-12-10: four firms newly recognised, two in the spot check, one failed;
/// three technology SMEs; what statistics and the bureau reported.
/// </summary>
internal sealed class SummaryCounty : IAsyncDisposable
{
    internal const string Code = "431299";
    internal static readonly DateOnly Day = new(2025, 12, 10);
    private static readonly Instant Entered = Instant.At(new DateOnly(2025, 12, 1));

    private readonly string folder = Directory.CreateTempSubdirectory("kechuang-summary-").FullName;
    private readonly Ids ids = Ids.Seeded(7);
    private ServiceProvider services = null!;
    private int keys;

    internal IServiceProvider Services => services;
    internal Documents Documents => services.GetRequiredService<Documents>();
    internal Forms Forms => services.GetRequiredService<Forms>();
    internal ProofDesk Proof => services.GetRequiredService<ProofDesk>();
    internal EditionMaker Editions => services.GetRequiredService<EditionMaker>();
    internal IPaperStore Papers => services.GetRequiredService<IPaperStore>();
    internal List<Guid> Firms { get; } = [];

    /// <summary>Later than anything entered at the start.</summary>
    internal static Instant Now { get; } = Instant.At(Day, new TimeOnly(10, 0));

    internal static async Task<SummaryCounty> Start(int spotChecked = 2, long target = 5)
    {
        var county = new SummaryCounty();
        await county.Begin(spotChecked, target);
        return county;
    }

    internal KechuangDb Open() => services.GetRequiredService<Databases>().Open(Code);

    internal async Task<Composed> Compose(DateOnly? asOf = null, Instant? known = null)
    {
        await using var db = Open();
        return (await Documents.Compose(db, "annual-summary", 2025, asOf ?? Day, known ?? Now, CancellationToken.None)).Value;
    }

    /// <summary>An instant after every act so far.</summary>
    internal Instant Later => Now + TimeSpan.FromMinutes(keys) + TimeSpan.FromSeconds(1);

    /// <summary>Writes a paragraph of the summary.</summary>
    internal Task<Result<Guid>> Edit(string paragraph, string text, string seen = "") =>
        Act<EditParagraph.Request, Guid>(new("annual-summary", 2025, paragraph, text, seen), (r, a, d, s) => EditParagraph.Handle(r, a, d, Documents, s));

    /// <summary>Acts as a person of the role, minutes after <see cref="Now"/>, each later than the one before.</summary>
    internal async Task<Result<T>> Act<TRequest, T>(TRequest request, Handle<TRequest, T> handle, string role = Roles.Director)
    {
        keys++;
        var act = new Act($"k{keys}", new Actor(Guid.Empty, "李局长", role, Code), Now + TimeSpan.FromMinutes(keys), Day);
        return (await services.GetRequiredService<Acts>().Run(act, request, handle)).Map(a => a.Answer);
    }

    internal async Task Write(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    internal Title Certificate(Guid firm, DateOnly on, string kind = "高新技术企业", Instant? entered = null) => new()
    {
        Id = ids.New(Entered), County = Code, Enterprise = firm, Kind = kind, Scheme = kind == "高新技术企业" ? "high-tech-enterprise" : "technology-sme",
        Number = $"GR{ids.New(Entered):N}"[..14], Year = on.Year, IssuedOn = on, ExpiresOn = on.AddYears(3), First = true, EnteredAt = entered ?? Entered, EnteredBy = "测试",
    };

    internal Figure Reported(string indicator, Period period, long value, string status = "核定", Guid? corrects = null, Instant? entered = null) => new()
    {
        Id = ids.New(Entered), County = Code, Indicator = indicator, Period = period.ToString(), Value = value, Status = status, Caliber = "统计口径",
        Source = "县统计局", ObtainedOn = new(2025, 11, 20), Corrects = corrects, EnteredAt = entered ?? Entered, EnteredBy = "测试",
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Begin(int spotChecked, long target)
    {
        services = new ServiceCollection().AddKernel(new DatabaseChoice(folder)).AddTargets().AddEnterprises().AddCases().AddReports().BuildServiceProvider();
        await services.GetRequiredService<Databases>().Prepare(CancellationToken.None);
        await Write(new County { Code = Code, Name = "云溪县", Bureau = "云溪县科学技术局", BusinessYear = 2025 });
        for (var i = 1; i <= 9; i++)
            Firms.Add(ids.New(Entered));
        await Write([.. Firms.Select((id, i) => new Enterprise { Id = id, County = Code, CreditCode = $"91431299MA0000000{i}", Name = $"演示{"甲乙丙丁戊己庚辛壬"[i]}公司", EnteredAt = Entered })]);
        await Write([.. Firms.Take(4).Select(f => Certificate(f, new(2025, 9, 30))), .. Firms.Skip(4).Take(3).Select(f => Certificate(f, new(2025, 6, 30), "科技型中小企业"))]);
        foreach (var batch in new[] { 1, 2 })
            await Write(new Batch { Id = ids.New(Entered), County = Code, Scheme = "high-tech-enterprise", Year = 2025, Number = batch });
        await Cases(spotChecked);
        await Write(Target("高企.新认定", target), Target("科小.入库", 2), Target("研发经费.全社会", 20_000));
        await Report();
    }

    private async Task Cases(int spotChecked)
    {
        await using var db = Open();
        var batches = await db.Set<Batch>().OrderBy(b => b.Number).Select(b => b.Id).ToListAsync();
        for (var i = 0; i < 4; i++)
            await Case(Firms[i], i + 1, batches[i % 2], "submitted", "publicity", "recognised");
        for (var i = 0; i < spotChecked; i++)
            await Case(Firms[4 + i], 5 + i, batches[1], "submitted", "publicity", "spot-check");
        await Case(Firms[8], 9, batches[0], "submitted", "failed");
    }

    private async Task Case(Guid firm, int number, Guid batch, params string[] stages)
    {
        var pin = services.GetRequiredService<PackLibrary>().InForce("schemes", "high-tech-enterprise", Day)!.Pin;
        var opened = new Case
        {
            Id = ids.New(Entered), County = Code, Number = $"2025-高企-{number:000}", Scheme = "high-tech-enterprise", Pin = pin, Enterprise = firm, Year = 2025,
            Variant = "首次", Batch = batch, Stage = stages[^1], Since = new(2025, 6, stages.Length), EnteredAt = Entered,
        };
        await Write([opened, .. stages.Select((stage, i) => new Move
        {
            Id = ids.New(Entered), County = Code, Case = opened.Id, Sequence = i + 1, From = i == 0 ? "" : stages[i - 1], To = stage, On = new(2025, 6, i + 1),
            Reason = stage == "failed" ? "研发费用占比不足" : "", EnteredAt = Entered, EnteredBy = "测试",
        })]);
    }

    private Target Target(string indicator, long value) => new()
    {
        Id = ids.New(Entered), County = Code, Indicator = indicator, Year = 2025, Value = value, Level = "市定", Basis = "关于下达 2025 年科技创新目标的通知",
        BasisNumber = "怀科发〔2025〕7号", EnteredAt = Entered, EnteredBy = "测试",
    };

    private Task Report()
    {
        var (year, quarters) = (Period.OfYear(2025), Period.UpToQuarter(2025, 3));
        return Write(Reported("高新增加值", quarters, 123_456, "快报"), Reported("GDP", quarters, 1_500_000, "快报"), Reported("研发经费.全社会", quarters, 18_000, "快报"),
            Reported("研发准备金.备案", year, 7), Reported("研发奖补.申报企业", year, 3), Reported("研发奖补.申报金额", year, 4560),
            Reported("科技扶贫示范企业.新增", year, 6), Reported("贫困村覆盖率", year, 1000), Reported("绩效评价.位次", year, 3), Reported("市级奖补.获得资金", year, 32_050));
    }
}
