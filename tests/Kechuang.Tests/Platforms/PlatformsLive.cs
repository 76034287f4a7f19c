using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Platforms;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Platforms;

/// <summary>The life of a platform, from reserve to revocation, by the pack's moves.</summary>
public sealed class PlatformsLive
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_was_not_passed_stays_with_stage_reason_and_next_day_and_may_try_again_from_then_on()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = (await ledger.Register("maker-space", "云溪演示电商众创空间",
            new("recommended", new(2025, 8, 28)), new("accepted", new(2025, 9, 16)), new("review", new(2025, 10, 14)), new("meeting", new(2025, 11, 5)))).Value.Answer;
        var unsaid = await ledger.Move(id, new(States.Failed, new(2025, 11, 5)));
        Assert.Contains("要写明原因", unsaid.Refusals[0].Message);
        Assert.True((await ledger.Move(id, new(States.Failed, new(2025, 11, 5), "", "常驻孵化团队 14 家，未达到 20 家", new(2025, 12, 1)))).Succeeded);
        var failed = (await ledger.Moves(id))[^1];
        Assert.Equal(("meeting", new DateOnly(2025, 12, 1)), (failed.From, failed.NextOn));

        Assert.Contains("2025-12-01 起才可再报", (await ledger.Move(id, new("recommended", new(2025, 11, 28)))).Refusals[0].Message);
        Assert.True((await ledger.Move(id, new("recommended", new(2025, 12, 3)))).Succeeded);
        Assert.Equal("recommended", (await ledger.Platform(id)).State);
    }

    [Theory]
    [InlineData("reserve", "running", "下一步可以是：推荐、撤回，不能直接到“运行”")]
    [InlineData("recommended", "publicity", "下一步可以是：受理、未通过、撤回")]
    public async Task What_the_pack_does_not_allow_is_refused_with_what_it_does(string from, string to, string words)
    {
        await using var ledger = await PlatformLedger.Start();
        var id = (await ledger.Register(PlatformLedger.Star, "云溪演示茶叶星创天地", new PlatformStep(from, new(2025, 9, 1)))).Value.Answer;
        Assert.Contains(words, (await ledger.Move(id, new(to, new(2025, 9, 2)))).Refusals[0].Message);
    }

    [Fact]
    public async Task Recognition_needs_its_document_and_a_centre_builds_against_a_clock()
    {
        await using var ledger = await PlatformLedger.Start();
        var bare = await ledger.Register("engineering-centre", "演示工程技术研究中心", new PlatformStep(States.Recognised, new(2022, 12, 15)));
        Assert.Contains("文号", bare.Refusals[0].Message);
        var id = (await ledger.Register("engineering-centre", "演示工程技术研究中心",
            new(States.Recognised, new(2022, 12, 15), Document: "湘科计〔2022〕17号"), new("building", new(2022, 12, 15)))).Value.Answer;
        var platform = await ledger.Platform(id);
        Assert.Equal((new DateOnly(2025, 12, 15), "湘科计〔2022〕17号", "2022-工程中心-001"), (platform.DueOn, platform.DocumentNumber, platform.Number));
        Assert.Contains((await Tasks(ledger, Roles.Staff)), t => t.Title.Contains("建设期满") && t.Due == new DateOnly(2025, 12, 15));
        Assert.False((await ledger.Move(id, new(States.Running, new(2025, 12, 1)))).Succeeded);
        Assert.True((await ledger.Move(id, new("acceptance", new(2025, 12, 1)))).Succeeded);
        Assert.Null((await ledger.Platform(id)).DueOn);
    }

    [Fact]
    public async Task A_correction_strikes_through_and_adds_and_the_source_still_knows_what_was_known_before()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = await ledger.Running();
        var before = Instant.Now(ledger.County.Time);
        ledger.County.Time.Move(TimeSpan.FromDays(2));
        Assert.Contains("局领导", (await ledger.Correct(id, "登记错了", null)).Refusals[0].Message);
        Assert.True((await ledger.Correct(id, "日期登记错了", new(States.Running, new(2020, 2, 1)), Roles.Director)).Succeeded);
        var moves = await ledger.Moves(id);
        Assert.Equal([false, true, false], moves.Select(m => m.StruckAt is not null));
        Assert.Equal(new DateOnly(2020, 2, 1), (await ledger.Platform(id)).RunsSince);
        Assert.Equal("备案", await StateAsOf(ledger, new(2020, 1, 20), Instant.Now(ledger.County.Time)));
        Assert.Equal("运行", await StateAsOf(ledger, new(2020, 1, 20), before));
    }

    [Fact]
    public async Task The_later_of_two_editors_is_told_and_the_same_platform_is_not_registered_twice()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = await ledger.Running();
        var version = (await ledger.Platform(id)).Version;
        Assert.True((await ledger.Move(id, new(States.Rectify, new(2025, 6, 1), "", "核查发现台账不全"))).Succeeded);
        Assert.Contains("已有新的进展", (await ledger.Move(id, new(States.Revoked, new(2025, 7, 1), "", "x", null, "y"), version)).Refusals[0].Message);
        Assert.Contains("已有名为", (await ledger.Register(PlatformLedger.Star, "云溪演示油茶星创天地", new PlatformStep("reserve", new(2025, 1, 1)))).Refusals[0].Message);
    }

    [Fact]
    public async Task A_recognised_case_becomes_a_platform_once()
    {
        await using var ledger = await PlatformLedger.Start();
        var recognised = new Case { Id = Ids.New(ledger.County.Time), County = TestCounty.Code, Number = "2025-星创-001", Scheme = "x", Pin = "x", Enterprise = ledger.Host, Year = 2025, Section = "农村股", Stage = "recognised" };
        var register = ledger.County.Services.GetRequiredService<RegisterFromCase>();
        var first = await Run();
        Assert.Equal(first, await Run());
        var platform = await ledger.Platform(first);
        Assert.Equal((recognised.Id, States.Recognised, "湘科农〔2025〕9号", "云溪演示农业有限公司星创天地"), (platform.Case, platform.State, platform.DocumentNumber, platform.Name));

        async Task<Guid> Run() => (await ledger.County.Acts.Run<MovePlatform.Request, Guid>(ledger.County.NewAct(), new(Guid.Empty, 0, new("", default), null),
            (_, a, db, s) => register.Handle(recognised, new("星创天地", "省级"), new(2025, 11, 20), "湘科农〔2025〕9号", null, a, db, s), Stop)).Value.Answer;
    }

    [Fact]
    public void Every_platform_that_a_scheme_brings_is_of_a_kind_and_level_that_packs_know()
    {
        var kinds = PlatformKinds.Load(new PackLibrary(PackLibrary.Locate())).Value;
        var rules = Enterprises.Packs.Schemes.All.Select(p => p.Scheme.Platform).OfType<PlatformRule>().ToList();
        Assert.NotEmpty(rules);
        Assert.All(rules, r => Assert.Contains(r.Level, kinds.Named(r.Kind)!.Levels));
    }

    private static async Task<string> StateAsOf(PlatformLedger ledger, DateOnly day, Instant known)
    {
        await using var db = ledger.County.Open();
        var source = ledger.County.Services.GetServices<IRecordSource>().Single(s => s.Name == "平台");
        await foreach (var row in source.Rows(db, new Scope(TestCounty.Code, Period.OfYear(2025), day, known), Stop))
            return row.Cells[source.Fields.ToList().FindIndex(f => f.Name == "阶段")].AsText;
        return "";
    }

    private static async Task<IReadOnlyList<TaskLine>> Tasks(PlatformLedger ledger, string role)
    {
        await using var db = ledger.County.Open();
        return await ledger.County.Services.GetServices<ITaskSource>().OfType<PlatformTasks>().Single().Tasks(db, TestCounty.Actor(role), new(2025, 12, 10), Stop);
    }
}
