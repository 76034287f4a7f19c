using Kechuang.Cases;
using Kechuang.Cases.Applications;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Cases;

/// <summary>A case that ends after it granted a title (失效, 取消备案), or that takes back another's, ends the title in the same unit; a correction gives it back.</summary>
public sealed class TitlesEndWithTheirCase
{
    private const string Filing = "rd-reserve-filing";
    private static readonly DateOnly Day = new(2025, 12, 10);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task The_register_shows_the_day_and_the_reason_and_a_correction_gives_the_title_back(string database)
    {
        await using var ledger = await CaseLedger.Start(database);
        var id = await Filed(ledger, new(2026, 2, 9));
        Assert.Equal(TitleStates.InForce, Assert.Single(await ledger.Titles()).StateOn(Day));
        Assert.True((await ledger.Move(id, Lapsed(new(2025, 12, 8)), ledger.County.NewAct(Roles.Director))).Succeeded);
        var ended = Assert.Single(await ledger.Titles());
        Assert.Equal((new DateOnly(2025, 12, 8), "失效：制度停止执行"), (ended.CancelledOn, ended.CancelReason));
        Assert.Equal((TitleStates.InForce, TitleStates.Cancelled), (ended.StateOn(new(2025, 12, 7)), ended.StateOn(Day)));

        Assert.True((await ledger.Correct(id, "日期抄错", Lapsed(new(2025, 12, 9)), Roles.Director)).Succeeded);
        Assert.Equal(new DateOnly(2025, 12, 9), Assert.Single(await ledger.Titles()).CancelledOn);
        Assert.True((await ledger.Correct(id, "登记到别家了", null, Roles.Director)).Succeeded);
        var back = Assert.Single(await ledger.Titles());
        Assert.Equal((null, "", TitleStates.InForce), (back.CancelledOn, back.CancelReason, back.StateOn(Day)));
        Assert.Equal("recognised", (await ledger.Case(id)).Stage);
    }

    [Fact]
    public async Task A_term_that_was_over_stays_over_and_is_not_cancelled()
    {
        await using var ledger = await CaseLedger.Start();
        var id = await Filed(ledger, new(2025, 11, 30));
        Assert.True((await ledger.Move(id, Lapsed(Day), ledger.County.NewAct(Roles.Director))).Succeeded);
        var title = Assert.Single(await ledger.Titles());
        Assert.Equal((null, TitleStates.Expired), (title.CancelledOn, title.StateOn(Day)));
    }

    [Fact]
    public async Task What_was_granted_and_taken_back_in_one_unit_is_taken_back()
    {
        await using var ledger = await CaseLedger.Start();
        await Filed(ledger, new(2026, 2, 9), Lapsed(new(2025, 12, 1)));
        Assert.Equal(new DateOnly(2025, 12, 1), Assert.Single(await ledger.Titles()).CancelledOn);
    }

    [Fact]
    public async Task What_was_granted_is_corrected_and_not_reopened()
    {
        await using var ledger = await CaseLedger.Start();
        var id = await Filed(ledger, new(2026, 2, 9), Lapsed(new(2025, 12, 1)));
        var procedures = ledger.County.Services.GetRequiredService<Procedures>();
        var again = new ReopenCase.Request(id, (await ledger.Case(id)).Version, "county-review", Day, "复核");
        var refused = await ledger.County.Acts.Run<ReopenCase.Request, Guid>(ledger.County.NewAct(Roles.Director), again, (r, a, db, s) => ReopenCase.Handle(r, a, db, procedures, s), Stop);
        Assert.Equal("granted", refused.Refusals.Single().Code);
    }

    [Fact]
    public async Task An_end_that_is_as_it_should_be_takes_nothing_back()
    {
        await using var ledger = await CaseLedger.Start();
        var centre = ledger.County.Services.GetRequiredService<Procedures>().On("hunan-engineering-center", Day).Value;
        Assert.Equal((false, true), (EndTitle.By(centre.Find("operating")!), EndTitle.By(centre.Find("cancelled")!)));
    }

    [Fact]
    public async Task An_end_of_another_scheme_takes_the_title_and_the_year_lets_nobody_begin_again()
    {
        await using var ledger = await CaseLedger.Start();
        (string Stage, string On)[] way = [("submitted", "06-01"), ("county-review", "06-02"), ("recommended", "06-10"), ("publicity", "10-01")];
        Assert.True((await ledger.Open(ledger.Firm, [.. way.Select(w => CaseLedger.Taken(w.Stage, w.On)), CaseLedger.Taken("recognised", "11-01", certificate: CaseLedger.Good)])).Succeeded);
        var change = await Opened(ledger, "high-tech-change", "重大变化", new("submitted", new(2025, 12, 1)), new("county-review", new(2025, 12, 2)), new("accepted", new(2025, 12, 3)));
        var cancelled = new Step("cancelled", new(2025, 12, 8), Reason: "主营业务变化后不再符合条件");
        Assert.True((await ledger.Move(change, cancelled)).Succeeded);
        var title = Assert.Single(await ledger.Titles());
        Assert.Equal((new DateOnly(2025, 12, 8), "取消资格：主营业务变化后不再符合条件"), (title.CancelledOn, title.CancelReason));

        var refused = await Begin(ledger);
        Assert.Equal("cancelled-this-year", refused.Refusals.Single().Code);
        Assert.Contains("2026 年起可以重新申请", refused.Refusals.Single().Message);

        Assert.True((await ledger.Correct(change, "登记到别家了", null, Roles.Director)).Succeeded);
        Assert.Null(Assert.Single(await ledger.Titles()).CancelledOn);
    }

    private static Task<Result<Acted<Guid>>> Begin(CaseLedger ledger)
    {
        var procedures = ledger.County.Services.GetRequiredService<Procedures>();
        return ledger.County.Acts.Run<StartApplication.Request, Guid>(ledger.County.NewAct(Roles.Staff), new(CaseLedger.Scheme, ledger.Firm, 2026, "首次"),
            (r, a, db, s) => StartApplication.Handle(r, a, db, procedures, s), Stop);
    }

    private static Step Lapsed(DateOnly on) => new("lapsed", on, Reason: "制度停止执行");

    private static async Task<Guid> Filed(CaseLedger ledger, DateOnly expires, params Step[] then)
    {
        var issued = new DateOnly(2025, 2, 10);
        return await Opened(ledger, Filing, "首次备案", [new("submitted", new(2025, 1, 16)), new("county-review", new(2025, 1, 20)), new("recognised", issued, Certificate: new("云科备〔2025〕1号", issued, expires)), .. then]);
    }

    private static async Task<Guid> Opened(CaseLedger ledger, string scheme, string variant, params Step[] steps)
    {
        var procedures = ledger.County.Services.GetRequiredService<Procedures>();
        var opened = await ledger.County.Acts.Run<OpenCase.Request, Guid>(ledger.County.NewAct(Roles.Staff), new(scheme, ledger.Firm, 2025, variant, null, "", "", steps, null),
            (r, a, db, s) => OpenCase.Handle(r, a, db, procedures, s), Stop);
        Assert.True(opened.Succeeded, string.Join("\n", opened.Refusals));
        return opened.Value.Answer;
    }
}
