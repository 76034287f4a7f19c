using Kechuang.Cases;
using Kechuang.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Kechuang.Tests.Cases.CaseLedger;

namespace Kechuang.Tests.Cases;

/// <summary>更正: the struck move stays, no longer counts, and a title it brought is withdrawn (architecture, contract 10).</summary>
public sealed class CasesAreCorrected
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Undoing_a_recognition_withdraws_the_title_and_keeps_both_lines(string database)
    {
        await using var ledger = await Start(database);
        var id = await Recognised(ledger);
        var done = await ledger.Correct(id, "证书是同名企业的", null);
        Assert.True(done.Succeeded);
        var title = Assert.Single(await ledger.Titles());
        Assert.Equal((new DateOnly(2025, 12, 10), "更正：证书是同名企业的"), (title.CancelledOn, title.CancelReason));
        var struck = (await ledger.Moves(id))[^1];
        Assert.Equal(("recognised", "证书是同名企业的", "测试"), (struck.To, struck.StruckReason, struck.StruckBy));
        Assert.Equal("publicity", (await ledger.Case(id)).Stage);
    }

    [Fact]
    public async Task A_corrected_day_counts_from_then_on_and_the_past_is_as_it_was_known()
    {
        await using var ledger = await Start();
        var id = await Recognised(ledger);
        var before = Instant.Now(ledger.County.Time);
        ledger.County.Time.Move(TimeSpan.FromHours(1));
        Assert.True((await ledger.Correct(id, "日期抄错", Taken("", "11-05", certificate: Good with { IssuedOn = new(2025, 11, 5) }))).Succeeded);
        var moves = await ledger.Moves(id);
        Assert.Equal(new DateOnly(2025, 11, 1), Progress.Of(moves, new(2025, 12, 10), before)!.Since);
        Assert.Equal(new DateOnly(2025, 11, 5), Progress.Of(moves, new(2025, 12, 10), Instant.Now(ledger.County.Time))!.Since);
        Assert.Equal("publicity", Progress.Of(moves, new(2025, 11, 4), Instant.Now(ledger.County.Time))!.Stage);
        var title = Assert.Single(await ledger.Titles(), t => t.CancelledOn is null);
        Assert.Equal((new DateOnly(2025, 11, 5), true), (title.IssuedOn, title.First));
    }

    [Fact]
    public async Task Only_the_last_step_with_a_reason_the_same_day_or_by_the_director()
    {
        await using var ledger = await Start();
        var id = await ledger.At(("submitted", "08-01"));
        Assert.Equal("first-move", (await ledger.Correct(id, "不该登记", null)).Refusals.Single().Code);
        await ledger.Move(id, Taken("county-review", "08-05"));
        Assert.Equal("reason-missing", (await ledger.Correct(id, " ", null)).Refusals.Single().Code);
        ledger.County.Time.Move(TimeSpan.FromDays(1));
        Assert.Equal("not-own", (await ledger.Correct(id, "错了", null)).Refusals.Single().Code);
        Assert.True((await ledger.Correct(id, "错了", null, Roles.Director)).Succeeded);
        Assert.Equal("submitted", (await ledger.Case(id)).Stage);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_batch_counts_who_came_how_far_and_publicised_is_not_recognised(string database)
    {
        await using var ledger = await Start(database);
        await Recognised(ledger);
        var second = await ledger.NewFirm("云溪演示乙公司", "91431299MA00000002");
        var third = await ledger.NewFirm("云溪演示丙公司", "91431299MA00000003");
        await ledger.Open(second, Taken("submitted", "08-01"), Taken("county-review", "08-05"), Taken("recommended", "08-20"), Taken("publicity", "10-15"));
        await ledger.Open(third, Taken("submitted", "08-01"), Taken("county-review", "08-05"), Taken("failed", "09-01", "研发费用占比不足"));

        await using var db = ledger.County.Open();
        var counts = await BatchCounts.Of(db, Scheme, 2025, 1, Stop);
        var procedures = ledger.County.Services.GetRequiredService<Procedures>();
        var funnel = counts.Funnel(procedures.On(Scheme, new(2025, 8, 1)).Value, s => s).Select(s => (s.Title, s.Count)).ToList();
        Assert.Equal([("已在上级平台提交", 3), ("县级审核", 3), ("推荐", 2), ("受理", 0), ("评审", 0), ("公示", 2), ("认定", 1), ("未通过", 1)], funnel);
    }

    private static async Task<Guid> Recognised(CaseLedger ledger)
    {
        var id = await ledger.At(("submitted", "08-01"), ("county-review", "08-05"), ("recommended", "08-20"), ("publicity", "10-15"));
        Assert.True((await ledger.Move(id, Taken("recognised", "11-01", certificate: Good))).Succeeded);
        return id;
    }
}
