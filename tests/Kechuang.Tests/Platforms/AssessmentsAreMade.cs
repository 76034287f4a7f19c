using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Platforms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Platforms;

/// <summary>A yearly assessment from the first number to the reward or the rectification.</summary>
public sealed class AssessmentsAreMade
{
    private static readonly DateOnly Published = new(2025, 7, 15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_excellent_one_waits_for_its_award_and_goes_on_running()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = await ledger.Running();
        await ledger.Assessed(id, 2024, "优秀", Published);
        Assert.Equal(States.Running, (await ledger.Platform(id)).State);
        Assert.Equal(["recognised", "running", "assessed", "running"], (await ledger.Moves(id)).Select(m => m.To));
        await using var db = ledger.County.Open();
        var award = await db.AwardsDue(2024).SingleAsync(Stop);
        Assert.Equal(("云溪演示油茶星创天地", "优秀", PlatformLedger.HostCode), (award.PlatformName, award.Grade, award.CreditCode));
        Assert.Empty(await db.AwardsDue(2023).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_failed_one_rectifies_within_the_packs_months_and_after_the_second_time_revocation_is_offered()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = await ledger.Running();
        await ledger.Assessed(id, 2023, "不合格", new(2024, 7, 10));
        var platform = await ledger.Platform(id);
        Assert.Equal((States.Rectify, new DateOnly(2025, 7, 10)), (platform.State, platform.DueOn));
        await ledger.Assessed(id, 2024, "不合格", Published);
        Assert.Equal(Published.AddMonths(12), (await ledger.Platform(id)).DueOn);
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await staff.Get($"/platforms/{id}");
        Assert.Contains("整改后复评仍不合格", staff.Text);
        Assert.Contains("value=\"revoked\" selected", staff.Body);
        Assert.Contains("文号", (await ledger.Move(id, new(States.Revoked, new(2025, 11, 3), "", "两次不合格"))).Refusals[0].Message);
        Assert.True((await ledger.Move(id, new(States.Revoked, new(2025, 11, 3), "", "两次不合格", null, "湘科农〔2025〕30号"))).Succeeded);
        Assert.Contains("终止", (await ledger.Move(id, new(States.Running, new(2025, 11, 4)))).Refusals[0].Message);
    }

    [Fact]
    public async Task What_is_missing_leaves_a_range_and_a_grade_that_is_open()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = await ledger.Running();
        var facts = PlatformLedger.Facts(high: true);
        facts.Remove("service-income");
        Assert.Contains("提交前请填服务收入（万元）", (await ledger.Enter(id, 2024, facts, submit: true)).Refusals[0].Message);
        Assert.True((await ledger.Enter(id, 2024, facts)).Succeeded);
        var assessment = (await ledger.Assessment(id, 2024))!;
        Assert.Equal((5000, 10000, AssessmentStates.Filling), (assessment.TotalLow, assessment.TotalHigh, assessment.State));
        Assert.True((await ledger.Enter(id, 2024, new() { ["service-income"] = "150.5" }, submit: true)).Succeeded);
        Assert.Equal(6000, (await ledger.Assessment(id, 2024))!.TotalLow);
    }

    [Theory]
    [InlineData("residents", "2.5", "应是整数")]
    [InlineData("residents", "-3", "不应为负数")]
    [InlineData("service-income", "约五十", "应是数，单位万元")]
    [InlineData("service-income", "1500000000", "请核对单位")]
    public async Task A_number_that_cannot_be_is_refused_beside_its_field(string fact, string typed, string words)
    {
        await using var ledger = await PlatformLedger.Start();
        var refusal = (await ledger.Enter(await ledger.Running(), 2024, new() { [fact] = typed })).Refusals.Single();
        Assert.Equal(fact, refusal.Where);
        Assert.Contains(words, refusal.Message);
    }

    [Fact]
    public async Task A_part_is_not_more_than_its_whole_and_a_year_that_runs_is_not_reported()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = await ledger.Running("云溪演示众创空间", "maker-space");
        Assert.Contains("不应多于在孵企业和团队数 10", (await ledger.Enter(id, 2024, new() { ["teams"] = "10", ["financed"] = "11" })).Refusals[0].Message);
        Assert.Contains("还没有结束", (await ledger.Enter(id, 2025, new() { ["teams"] = "10" })).Refusals[0].Message);
        Assert.Contains("没有可用的评价办法", (await ledger.Enter(id, 2018, new() { ["teams"] = "10" })).Refusals[0].Message);
        Assert.Contains("还没有认定", (await ledger.Enter(await ledger.Running(), 2018, new() { ["jobs"] = "10" })).Refusals[0].Message);
    }

    [Fact]
    public async Task A_grade_other_than_the_numbers_give_needs_its_reason_and_a_corrected_one_moves_the_platform_anew()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = await ledger.Running();
        Assert.True((await ledger.Enter(id, 2024, PlatformLedger.Facts(high: true), submit: true)).Succeeded);
        Assert.Contains("测算的等次是待定", (await ledger.Publish(id, 2024, "优秀", Published)).Refusals[0].Message);
        Assert.Contains("应是：优秀、合格、不合格", (await ledger.Publish(id, 2024, "良好", Published, "x")).Refusals[0].Message);
        Assert.True((await ledger.Publish(id, 2024, "不合格", Published, "省里综合评定")).Succeeded);
        Assert.Equal(States.Rectify, (await ledger.Platform(id)).State);
        Assert.Contains("绩效评价结果带来的", (await ledger.Correct(id, "撤销", null, Roles.Director)).Refusals[0].Message);

        Assert.True((await ledger.Regrade(id, 2024, "优秀", Published, "名单看错一行")).Succeeded);
        Assert.Equal(States.Running, (await ledger.Platform(id)).State);
        Assert.Equal(2, (await ledger.Moves(id)).Count(m => m.StruckAt is not null));
        await using var db = ledger.County.Open();
        Assert.Single(await db.AwardsDue(2024).ToListAsync(Stop));
        Assert.Equal([AssessmentEntry.Facts, AssessmentEntry.Submitted, AssessmentEntry.Published, AssessmentEntry.Corrected],
            await db.Set<AssessmentEntry>().OrderBy(e => e.Sequence).Select(e => e.What).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_host_reports_for_its_own_platform_only_and_hands_in_once()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = await ledger.Running();
        var own = ledger.County.NewAct(Roles.Enterprise) with { Actor = TestCounty.Actor(Roles.Enterprise) with { Enterprise = PlatformLedger.HostCode } };
        var other = ledger.County.NewAct(Roles.Enterprise) with { Actor = TestCounty.Actor(Roles.Enterprise) with { Enterprise = "91110000600037341L" } };
        Assert.Contains("没有找到", (await ledger.Enter(id, 2024, PlatformLedger.Facts(true), act: other)).Refusals[0].Message);
        Assert.True((await ledger.Enter(id, 2024, PlatformLedger.Facts(true), submit: true, act: own)).Succeeded);
        var again = await ledger.Enter(id, 2024, new() { ["jobs"] = "200" }, act: ledger.County.NewAct(Roles.Staff));
        Assert.Contains("请先由股室退回", again.Refusals[0].Message);
    }

    [Fact]
    public async Task The_round_says_who_has_not_reported_and_leads_on_to_each()
    {
        await using var ledger = await PlatformLedger.Start();
        var (a, b) = (await ledger.Running(), await ledger.Running("云溪演示中药材星创天地"));
        await ledger.Assessed(a, 2024, "优秀", Published);
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await staff.Get("/platforms/assessments?kind=star-village&year=2024");
        Assert.Contains("分值和分数线待确认", staff.Text);
        Assert.Contains("未报", staff.Text);
        Assert.Contains($"/platforms/{b}/assessments/2024", staff.Body);
        Assert.Contains("优秀待兑现", staff.Text);
        foreach (var export in new[] { "/platforms/export", "/platforms/assessments/export?kind=star-village&year=2024", "/platforms/awards/export?year=2024" })
        {
            using var response = await staff.Http.GetAsync(export, Stop);
            var sheet = WorkbookReader.Read(await response.Content.ReadAsStreamAsync(Stop), "x.xlsx").Value.Sheets.Single();
            Assert.Contains("云溪演示油茶星创天地", sheet.Rows.SelectMany(r => r.Cells).Select(c => c.Text));
        }
    }

    [Fact]
    public async Task Platforms_are_found_by_pinyin_initials_and_stand_on_the_page_of_their_host()
    {
        await using var ledger = await PlatformLedger.Start();
        var id = await ledger.Running();
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await staff.Get("/platforms?q=yxysyc");
        Assert.Contains("云溪演示油茶星创天地", staff.Text);
        await staff.Get("/platforms?q=zzz");
        Assert.Contains("没有符合条件的平台", staff.Text);
        await staff.Get($"/enterprises/{ledger.Host}");
        Assert.Contains($"/platforms/{id}", staff.Body);
        using var host = await ledger.County.SignIn(Roles.Enterprise);
        await host.Get($"/platforms/{id}/assessments/2024");
        Assert.Contains("填报数据", host.Text);
        Assert.DoesNotContain("登记结果", host.Text);
    }
}
