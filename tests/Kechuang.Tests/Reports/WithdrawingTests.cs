using Kechuang.Kernel;
using Kechuang.Reports;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class WithdrawingTests
{
    private const string Why = "统计局更正了前三季度研发经费";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withdrawn_version_stays_with_its_file_and_the_next_sign_off_is_version_two()
    {
        await using var county = await SummaryCounty.Start();
        var first = await Sign(county);
        Assert.True((await Withdraw(county, first.Id, Why)).Succeeded);
        Assert.Null(await Standing(county));
        await county.Write(county.Certificate(county.Firms[7], new(2025, 12, 1)));
        Assert.True((await county.Act<EditParagraph.Request, Guid>(new("annual-summary", 2025, "p1", "改过的一段。"), (r, a, d, s) => EditParagraph.Handle(r, a, d, county.Documents, s))).Succeeded);

        var second = await Sign(county);

        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.NotEqual(first.Digest, second.Digest);
        await using var db = county.Open();
        var versions = await Documents.Versions(db, first.Document, Stop);
        Assert.Equal([(2, null), (1, Why)], versions.Select(v => (v.Signed.Number, v.Withdrawn?.Reason)));
        foreach (var (signed, _) in versions)
        {
            await using var kept = county.Papers.Open(signed.Digest)!;
            Assert.Equal(signed.Digest, (await Digest.Of(kept, Stop)).Code);
            Assert.NotEmpty(await db.Set<FrozenFigure>().Where(f => f.SignOff == signed.Id).ToListAsync(Stop));
        }
        Assert.Contains("（第2版）", (await db.Set<Paper>().SingleAsync(p => p.Id == second.Paper, Stop)).Name);
    }

    [Fact]
    public async Task It_needs_a_reason_the_version_that_stands_and_the_director()
    {
        await using var county = await SummaryCounty.Start();
        Assert.Equal("not-found", Code(await Withdraw(county, Guid.Empty, Why)));
        var signed = await Sign(county);
        Assert.Equal("withdraw.reason", Code(await Withdraw(county, signed.Id, "  ")));
        Assert.Equal("changed-meanwhile", Code(await Withdraw(county, Guid.Empty, Why)));
        Assert.Equal("no-right", Code(await Withdraw(county, signed.Id, Why, Roles.Staff)));
        Assert.NotNull(await Standing(county));
        Assert.True((await Withdraw(county, signed.Id, Why)).Succeeded);
        Assert.Equal("not-found", Code(await Withdraw(county, signed.Id, Why)));
    }

    [Fact]
    public async Task A_record_is_quoted_by_what_stands_and_not_by_what_was_withdrawn()
    {
        await using var county = await SummaryCounty.Start();
        var signed = await Sign(county);
        await using var db = county.Open();
        var record = (await db.Set<FrozenRecord>().FirstAsync(Stop)).Record;
        Assert.All(await Quotes(county, record), q => Assert.True(q.Frozen));
        await Withdraw(county, signed.Id, Why);
        Assert.NotEmpty(await Quotes(county, record));
        Assert.All(await Quotes(county, record), q => Assert.False(q.Frozen));
    }

    [Fact]
    public async Task A_figure_tells_how_it_moved_from_sign_off_to_sign_off()
    {
        await using var county = await SummaryCounty.Start();
        var first = await Sign(county);
        Assert.True((await Withdraw(county, first.Id, Why)).Succeeded);
        await county.Write(county.Certificate(county.Firms[7], new(2025, 12, 1), "科技型中小企业"));
        await Sign(county);

        await using var db = county.Open();
        var course = await CourseStep.Of(db, "annual-summary", "科小.入库", FigureRoles.Value, Stop);

        Assert.Equal(new (decimal, decimal?, bool)[] { (4m, 1m, false), (3m, null, true) }, course.Select(c => (c.Value, c.Change, c.Withdrawn)));
        Assert.Empty(await CourseStep.Of(db, "half-year", "科小.入库", FigureRoles.Value, Stop));
    }

    private static async Task<IReadOnlyList<Quote>> Quotes(SummaryCounty county, string record)
    {
        await using var db = county.Open();
        return await RecordQuotes.Of(db, county.Documents, record, await db.Set<County>().SingleAsync(Stop), SummaryCounty.Day, SummaryCounty.Now, Stop);
    }

    private static string Code(Result<Done> result) => Assert.Single(result.Refusals).Code;

    private static Task<Result<Done>> Withdraw(SummaryCounty county, Guid signed, string why, string role = Roles.Director) =>
        county.Act<WithdrawSignOff.Request, Done>(new("annual-summary", 2025, signed, why), WithdrawSignOff.Handle, role);

    private static async Task<SignOff?> Standing(SummaryCounty county)
    {
        await using var db = county.Open();
        return await Documents.Find(db, "annual-summary", 2025, Stop) is { } row ? await Documents.Signed(db, row.Id, Stop) : null;
    }

    private static async Task<SignOff> Sign(SummaryCounty county)
    {
        // The seal of what would be signed now: acts come minutes apart, and so do their clocks.
        var id = Guid.Empty;
        var signed = await county.Act<SignDocument.Request, Guid>(new("annual-summary", 2025, ""), async (r, a, d, s) =>
            await SignDocument.Handle(r with { Seal = (await county.Documents.Compose(d, r.Kind, r.Year, a.Day, a.At, s)).Value.Seal }, a, d, county.Documents, county.Papers, s));
        Assert.True(signed.TryValue(out id), signed.ToString());
        await using var db = county.Open();
        return await db.Set<SignOff>().SingleAsync(s => s.Id == id, Stop);
    }
}
