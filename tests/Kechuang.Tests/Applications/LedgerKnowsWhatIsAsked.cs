using Kechuang.Cases;
using Kechuang.Cases.Applications;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Applications;

/// <summary>The ledger reads for a form what the form asks for: the county's own records answer that, and nothing is said of what was not read.</summary>
public sealed class LedgerKnowsWhatIsAsked
{
    private const string Certificate = "有效高企证书", Sales = "销售收入", Awarded = "上年获研发奖补";
    private static readonly DateOnly Day = new(2025, 12, 10);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_title_in_force_answers_its_element_and_only_where_it_is_asked()
    {
        await using var filing = await FilingCounty.Start();
        await using (var db = filing.County.Open())
        {
            db.Add(new Title
            {
                Id = Ids.New(filing.County.Time), County = TestCounty.Code, Enterprise = filing.Firm, Scheme = "high-tech-enterprise", Kind = "高新技术企业", Number = "GR202443000001",
                Year = 2024, IssuedOn = new(2024, 11, 1), ExpiresOn = new(2027, 10, 31), EnteredAt = Instant.Now(filing.County.Time), EnteredBy = "测试",
            });
            await db.SaveChangesAsync(Stop);
        }
        Assert.Equal(ElementValue.Of(true), await Answer(filing, Certificate, filing.Firm, Certificate));
        Assert.Equal(ElementValue.Of(false), await Answer(filing, Certificate, filing.Other, Certificate));
        Assert.Null(await Answer(filing, Certificate, filing.Firm, Sales));
    }

    [Fact]
    public async Task A_case_of_last_year_answers_for_its_unit_and_not_for_another()
    {
        await using var filing = await FilingCounty.Start();
        await Allot(filing);
        Assert.Equal(ElementValue.Of(true), await Answer(filing, Awarded, filing.Firm, Awarded));
        Assert.Equal(ElementValue.Of(false), await Answer(filing, Awarded, filing.Other, Awarded));
        Assert.Null(await Answer(filing, Awarded, filing.Firm, Sales));
    }

    [Fact]
    public async Task What_was_entered_is_there_whatever_is_asked()
    {
        await using var filing = await FilingCounty.Start();
        await filing.Enter(filing.Year(2024, "核定", """{"sales-revenue":"2000.5"}"""));
        Assert.Equal(ElementValue.Of(2000.5m), await Answer(filing, Sales, filing.Firm, Sales));
    }

    [Fact]
    public async Task What_is_entered_or_corrected_between_two_looks_is_in_the_form_at_once()
    {
        await using var filing = await FilingCounty.Start();
        var id = await filing.Begin();
        Assert.Equal("", (await Box(filing, id, "销售收入@2024"))!.Text);
        await filing.Enter(filing.Year(2024, "快报", """{"sales-revenue":"1"}"""));
        Assert.Equal("1", (await Box(filing, id, "销售收入@2024"))!.Text);
        filing.County.Time.Move(TimeSpan.FromMilliseconds(1));
        await filing.Enter(filing.Year(2024, "核定", """{"sales-revenue":"2"}"""));
        Assert.Equal(("2", "台账 2024 年核定"), await Box(filing, id, "销售收入@2024") is { } box ? (box.Text, box.Source) : default);

        Assert.NotNull(await Box(filing, id, "销售收入@2022"));
        await using (var db = filing.County.Open())
            await db.Set<Enterprise>().Where(e => e.Id == filing.Firm).ExecuteUpdateAsync(e => e.SetProperty(x => x.RegisteredOn, new DateOnly(2024, 1, 1)).SetProperty(x => x.Version, x => x.Version + 1), Stop);
        Assert.Null(await Box(filing, id, "销售收入@2022"));
        Assert.Equal("2", (await Box(filing, id, "销售收入@2024"))!.Text);
    }

    private static async Task<FilledField?> Box(FilingCounty filing, Guid id, string key) =>
        (await filing.Form(id, filing.Applicant))!.Form.Fields.SingleOrDefault(f => f.Asked.Key == key);

    private static async Task<ElementValue?> Answer(FilingCounty filing, string element, Guid unit, string asked)
    {
        var services = filing.County.Services;
        await using var db = filing.County.Open();
        var firm = (await db.Set<Enterprise>().FindAsync([unit], Stop))!;
        var page = await services.GetRequiredService<FirmLedger>().Of(db, firm, new HashSet<string> { asked }, Day.Year - 1, Day, Instant.Now(filing.County.Time), Stop);
        return page[services.GetRequiredService<ElementDictionary>()[element], 0]?.Value;
    }

    private static async Task Allot(FilingCounty filing)
    {
        await using var db = filing.County.Open();
        var (id, at) = (Ids.New(filing.County.Time), Instant.Now(filing.County.Time));
        db.Add(new Case
        {
            Id = id, County = TestCounty.Code, Number = "2024-研发奖补-001", Scheme = "hunan-rd-subsidy", Pin = "hunan-rd-subsidy@2024-01-01#0", Enterprise = filing.Firm, Year = 2024,
            Stage = "allotted", EnteredAt = at,
        });
        db.Add(new Move { Id = Ids.New(filing.County.Time), County = TestCounty.Code, Case = id, Sequence = 1, From = "", To = "allotted", On = new(2024, 12, 1), EnteredAt = at, EnteredBy = "测试" });
        await db.SaveChangesAsync(Stop);
    }
}
