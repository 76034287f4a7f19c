using Kechuang.Cases;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Kechuang.Tests.Cases.CaseLedger;

namespace Kechuang.Tests.Cases;

/// <summary>What the procedure of 高企 lets staff record, and what it brings.</summary>
public sealed class CasesMove
{
    private static readonly (string, string)[] InPublicity = [("submitted", "08-01"), ("county-review", "08-05"), ("recommended", "08-20"), ("publicity", "10-15")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_case_is_walked_to_its_certificate_and_the_firm_has_the_title_only_then(string database)
    {
        await using var ledger = await Start(database);
        var id = await ledger.At(InPublicity);
        Assert.Empty(await ledger.Titles());

        Assert.True((await ledger.Move(id, Taken("recognised", "11-01", certificate: Good))).Succeeded);
        var title = Assert.Single(await ledger.Titles());
        Assert.Equal((Good.Number, Good.IssuedOn, Good.ExpiresOn, true, id), (title.Number, title.IssuedOn, title.ExpiresOn, title.First, title.Case));
        var done = await ledger.Case(id);
        Assert.Equal(("recognised", null), (done.Stage, done.LookBy));
        Assert.Equal("2025-高企-001", done.Number);
    }

    [Theory]
    [InlineData("publicity", "08-10", "", "day-before")]
    [InlineData("publicity", "12-11", "", "day-future")]
    [InlineData("recognised", "11-01", "", "stage-not-next")]
    [InlineData("failed", "11-01", " ", "reason-missing")]
    [InlineData("no-such-stage", "11-01", "", "stage-unknown")]
    public async Task A_step_the_procedure_does_not_allow_is_refused_and_changes_nothing(string stage, string on, string reason, string code)
    {
        await using var ledger = await Start();
        var id = await ledger.At(("submitted", "08-01"), ("county-review", "08-05"), ("recommended", "08-20"));
        var refused = await ledger.Move(id, Taken(stage, on, reason, stage == "recognised" ? Good : null));
        Assert.Equal(code, refused.Refusals.Single().Code);
        Assert.Equal(("recommended", 3), ((await ledger.Case(id)).Stage, (await ledger.Moves(id)).Count));
    }

    [Fact]
    public async Task Recognition_needs_a_certificate_whose_term_runs_forward()
    {
        await using var ledger = await Start();
        var id = await ledger.At(InPublicity);
        Assert.Equal("certificate-missing", (await ledger.Move(id, Taken("recognised", "11-01"))).Refusals.Single().Code);
        var backward = Good with { ExpiresOn = Good.IssuedOn };
        Assert.Equal("certificate-term", (await ledger.Move(id, Taken("recognised", "11-01", certificate: backward))).Refusals.Single().Code);
        Assert.Empty(await ledger.Titles());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_step_sent_twice_is_taken_once_and_one_from_an_old_page_not_at_all(string database)
    {
        await using var ledger = await Start(database);
        var id = await ledger.At(("submitted", "08-01"));
        var (act, version) = (ledger.County.Act("once", Roles.Staff), (await ledger.Case(id)).Version);
        var first = await ledger.Move(id, Taken("county-review", "08-05"), act, version);
        var again = await ledger.Move(id, Taken("county-review", "08-05"), act, version);
        Assert.Equal((first.Value.Answer, true), (again.Value.Answer, again.Value.Repeated));
        Assert.Equal("case-changed", (await ledger.Move(id, Taken("withdrawn", "08-06", "不报了"), version: version)).Refusals.Single().Code);
        Assert.Equal(2, (await ledger.Moves(id)).Count);
    }

    [Fact]
    public async Task A_case_decided_before_this_system_is_recorded_with_its_past()
    {
        await using var ledger = await Start();
        var procedures = ledger.County.Services.GetRequiredService<Procedures>();
        var steps = new List<Step>
        {
            new("submitted", new(2021, 3, 1)), new("township", new(2021, 3, 3)), new("county-review", new(2021, 3, 8)), new("site-visit", new(2021, 3, 18)), new("review", new(2021, 4, 1)), new("meeting", new(2021, 5, 6)), new("publicity", new(2021, 5, 10)),
            new("recognised", new(2021, 5, 20), Certificate: new("云科〔2021〕8号", new(2021, 5, 20), new(2024, 5, 19))),
        };
        var request = new OpenCase.Request("poverty-demonstration-enterprise", ledger.Firm, 2021, "", null, "", "", steps, null);
        Task<Result<Acted<Guid>>> Opened() => ledger.County.Acts.Run<OpenCase.Request, Guid>(ledger.County.NewAct(Roles.Staff), request, (r, a, db, s) => OpenCase.Handle(r, a, db, procedures, s), Stop);
        Assert.Equal("paper-missing", (await Opened()).Refusals.Single().Code);
        request = request with { Upload = new Upload(new string('a', 64), 9, "云科〔2021〕8号.pdf") };
        var opened = await Opened();
        Assert.True(opened.Succeeded, string.Join("；", opened.Refusals.Select(r => r.Message)));
        Assert.Equal("recognised", (await ledger.Case(opened.Value.Answer)).Stage);
        Assert.Equal("云科〔2021〕8号", Assert.Single(await ledger.Titles()).Number);
    }

    [Fact]
    public async Task A_running_case_shows_what_its_own_version_says_beside_todays()
    {
        await using var ledger = await Start();
        var procedures = ledger.County.Services.GetRequiredService<Procedures>();
        var old = await ledger.County.Acts.Run<OpenCase.Request, Guid>(
            ledger.County.NewAct(Roles.Staff), new("technology-sme", ledger.Firm, 2021, "", null, "", "", [new Step("submitted", new(2021, 5, 6))], null),
            (r, a, db, s) => OpenCase.Handle(r, a, db, procedures, s), Stop);
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await staff.Get($"/cases/{old.Value.Answer}");
        Assert.Contains("两版政策怎么说", staff.Text, StringComparison.Ordinal);
        Assert.Contains("开办时的版本（本件依此办理）", staff.Text, StringComparison.Ordinal);
        await staff.Get($"/cases/{await ledger.At(("submitted", "08-01"))}");
        Assert.DoesNotContain("两版政策怎么说", staff.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_firm_has_one_case_of_a_scheme_a_year()
    {
        await using var ledger = await Start();
        await ledger.At(("submitted", "08-01"));
        Assert.Equal("case-twice", (await ledger.Open(ledger.Firm, Taken("submitted", "08-02"))).Refusals.Single().Code);
        Assert.Equal("enterprise-unknown", (await ledger.Open(Guid.Empty, Taken("submitted", "08-02"))).Refusals.Single().Code);
        var second = await ledger.NewFirm("云溪演示乙公司", "91431299MA00000002");
        Assert.Equal("day-future", (await ledger.Open(second, Taken("submitted", "12-11"))).Refusals.Single().Code);
        Assert.Equal("2025-高企-002", (await ledger.Case((await ledger.Open(second, Taken("submitted", "08-02"))).Value.Answer)).Number);
    }

    [Fact]
    public async Task A_look_moves_the_day_of_the_next_look_and_needs_a_key()
    {
        await using var ledger = await Start();
        var id = await ledger.At(("submitted", "08-01"));
        Assert.Equal(new DateOnly(2025, 8, 8), (await ledger.Case(id)).LookBy);
        using var staff = await ledger.County.SignIn(Roles.Staff);
        Assert.Equal(400, await Look(staff, id, null));
        Assert.Equal(200, await Look(staff, id, "l1"));
        var looked = await ledger.Case(id);
        Assert.Equal((new DateOnly(2025, 12, 10), new DateOnly(2025, 12, 17), new DateOnly(2025, 8, 1)), (looked.LookedOn, looked.LookBy, looked.Since));
        Assert.Equal(200, await Look(staff, id, "l1"));
        Assert.Equal(looked.Version, (await ledger.Case(id)).Version);
        using var firm = await ledger.County.SignIn(Roles.Enterprise);
        Assert.Equal(403, await Look(firm, id, "l2"));
    }

    private static async Task<int> Look(TestBrowser browser, Guid id, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/cases/looks") { Content = new StringContent($"{{\"cases\":[\"{id}\"]}}", null, "application/json") };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await browser.Http.SendAsync(request, Stop);
        return (int)answer.StatusCode;
    }
}
