using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Enterprises.Policies;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Policies;

/// <summary>A bureau with one firm of 550 people that meets all of 科小 but the number of people, and hands that edit the rules.</summary>
internal sealed class PolicyBureau(TestCounty county) : IAsyncDisposable
{
    internal const string Scheme = "technology-sme", Shipped = "2022-01-01";
    internal static readonly DateOnly From = new(2025, 11, 1);

    private static readonly Dictionary<string, string> Numbers = new()
    {
        ["查账征收"] = "true", ["职工总数"] = "550", ["科小口径科技人员数"] = "200", ["销售收入"] = "5000", ["成本费用"] = "4500", ["资产总额"] = "6000", ["加计扣除口径研发费用"] = "300",
        ["知识产权Ⅰ类数"] = "1", ["知识产权Ⅱ类数"] = "4", ["限制淘汰类产品"] = "false", ["不适用加计扣除行业"] = "false", ["重大安全质量事故或严重环境违法"] = "false", ["严重失信或经营异常"] = "false",
        ["五年内国家级科技奖前三"] = "false", ["省部级以上研发机构"] = "false", ["五年内主导制定标准"] = "false",
    };

    internal TestCounty County { get; } = county;

    internal Guid Firm { get; } = Guid.Parse("00000000-0000-7000-8000-0000000000f1");

    private IServiceProvider Services => County.Services;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<PolicyBureau> Start(string database = TestCounty.Sqlite)
    {
        var bureau = new PolicyBureau(await TestCounty.Start(database));
        var dictionary = bureau.Services.GetRequiredService<ElementDictionary>();
        var known = Instant.Now(bureau.County.Time);
        await using var db = bureau.County.Open();
        db.Add(new Enterprise
        {
            Id = bureau.Firm, County = TestCounty.Code, CreditCode = "91431299MA00000001", Name = "云溪大型有限公司", RegisteredOn = new(2010, 1, 1), ResidentEnterprise = true, EnteredAt = known,
        });
        db.Add(new YearlyData
        {
            Id = Ids.New(bureau.County.Time), County = TestCounty.Code, Enterprise = bureau.Firm, Year = 2024, Status = "核定", Origin = "导入", ObtainedOn = new(2025, 3, 1), EnteredAt = known, EnteredBy = "测试",
            Values = YearValues.Write(Numbers.ToDictionary(n => dictionary[n.Key].Id, n => n.Value)),
        });
        await db.SaveChangesAsync(Stop);
        return bureau;
    }

    /// <summary>The shipped model with each text replaced by another.</summary>
    internal string Model(params (string Old, string New)[] edits) => edits.Aggregate(Version().Pack.Text(PolicyDraft.ModelFile), (xml, e) =>
    {
        Assert.Contains(e.Old, xml);
        return xml.Replace(e.Old, e.New, StringComparison.Ordinal);
    });

    internal PolicyVersion Version() => new(Services.GetRequiredService<PackLibrary>().InForce("schemes", Scheme, From)!, null, default!, VersionState.InForce);

    internal static (string, string)[] SixHundred => [("职工总数 &lt;= 500", "职工总数 &lt;= 600"), ("职工总数 - 500", "职工总数 - 600")];

    internal async Task<SavePolicy.Request> Request(string xml, DateOnly? from = null) => new(
        Scheme, Shipped, xml, from ?? From, "云溪县科技型企业培育办法", "云科发〔2025〕12号", "第五条", "职工总数上限改为 600 人",
        [new("职工总数", "职工总数不超过600人", 600)], Adopt: true, "", await Paper());

    internal async Task<Upload> Paper()
    {
        using var bytes = new MemoryStream("%PDF-1.7 办法"u8.ToArray());
        var (digest, length) = await Services.GetRequiredService<IPaperStore>().Keep(bytes, Stop);
        return new Upload(digest, length, "办法.pdf");
    }

    internal Task<Result<Acted<string>>> Save(SavePolicy.Request request, Act? act = null) => County.Acts.Run(act ?? County.NewAct(Roles.Staff), request, (r, a, db, stop) => SavePolicy.Handle(
        r, a, db, Services.GetRequiredService<PolicyVersions>(), Services.GetRequiredService<CountyPolicies>(), Services.GetRequiredService<SchemeCatalogue>(), Services.GetRequiredService<ElementDictionary>(), stop), stop: Stop);

    internal Task<Result<Acted<Done>>> Withdraw(Guid version, string reason = "条款引错", string role = Roles.Staff) => County.Acts.Run(County.NewAct(role),
        new WithdrawPolicy.Request(version, reason), (r, a, db, stop) => WithdrawPolicy.Handle(r, a, db, Services.GetServices<IPackUse>(), stop), stop: Stop);

    /// <summary>The firm's ruling by whatever is in force on a day.</summary>
    internal async Task<Ruling> Ruling(DateOnly day)
    {
        await using var db = County.Open();
        var found = (await Services.GetRequiredService<CountyPolicies>().Of(db, Instant.Now(County.Time), Stop)).Find(Scheme, day.Year, day).Value;
        var facts = await Services.GetRequiredService<CountyFacts>().One(db, Firm, day.Year - 1, day, Instant.Now(County.Time), Stop);
        return found.Judge().Explain(facts!);
    }

    public async ValueTask DisposeAsync() => await County.DisposeAsync();
}
