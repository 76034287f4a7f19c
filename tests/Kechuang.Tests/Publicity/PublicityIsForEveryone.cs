using System.Net;
using Kechuang.Cases;
using Kechuang.Kernel;
using Kechuang.Tests.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Enterprise = Kechuang.Enterprises.Enterprise;
using static Kechuang.Tests.Meetings.CountyLedger;

namespace Kechuang.Tests.Publicity;

/// <summary>A notice from its draft to its end, through the real application.</summary>
public sealed class PublicityIsForEveryone
{
    [Fact]
    public async Task Everyone_sees_a_published_notice_and_nothing_that_is_not_on_the_allow_list()
    {
        await using var ledger = await Start();
        var @case = await ledger.CaseAt("publicity", "云溪演示甲公司", "12-08");
        var notice = await Draft(ledger, "12-10", @case);
        using var anyone = ledger.County.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.Get($"/public/notices/{notice}")).Status);

        await Publish(ledger, notice);
        await anyone.Get("/public/notices");
        Assert.Equal("/public/notices", anyone.Path);
        Assert.Contains("关于2025年科技示范企业拟认定名单的公示", anyone.Text);
        await anyone.Get($"/public/notices/{notice}");
        Assert.Contains("noindex", anyone.Body);
        Assert.Contains("云溪演示甲公司", anyone.Text);
        Assert.Contains("公示期自2025年12月10日起至2025年12月16日止，共5个工作日", anyone.Text);
        Assert.DoesNotContain((await ledger.All<Enterprise>())[0].CreditCode, anyone.Body);
        Assert.DoesNotContain("2025-示范-001", anyone.Body);
        Assert.DoesNotContain("测试", anyone.Body);
    }

    [Fact]
    public async Task A_case_stays_until_the_end_which_comes_by_itself_when_the_day_moves_and_recognises_nobody()
    {
        await using var ledger = await Start();
        var @case = await ledger.CaseAt("publicity", "云溪演示甲公司", "12-08");
        var certificate = new Certificate("202543129900000001", Day("12-10"), null);
        Assert.Equal("not-publicised", (await ledger.Move(@case, new Step("recognised", Day("12-10"), Certificate: certificate))).Refusals.Single().Code);
        var notice = await Draft(ledger, "12-10", @case);
        await Publish(ledger, notice);
        Assert.Equal("publicity-runs", (await ledger.Move(@case, new Step("recognised", Day("12-10"), Certificate: certificate))).Refusals.Single().Code);

        using var director = await ledger.County.SignIn(Roles.Director);
        await director.Submit("/demo-day", ("days", "7"));
        var ended = await ledger.One<PublicNotice>(notice);
        Assert.Equal((PublicNotice.Ended, Day("12-17"), "公示期满，无异议。"), (ended.State, ended.EndedOn, ended.EndRecord));
        Assert.Equal("publicity", (await ledger.One<Case>(@case)).Stage);
        Assert.True((await ledger.Move(@case, new Step("recognised", Day("12-10"), Certificate: certificate))).Succeeded);
    }

    [Fact]
    public async Task An_open_objection_keeps_a_notice_from_ending_and_an_upheld_one_sends_its_case_back()
    {
        await using var ledger = await Start();
        Guid[] cases = [await ledger.CaseAt("publicity", "云溪演示甲公司", "11-24"), await ledger.CaseAt("publicity", "云溪演示乙公司", "11-24")];
        var notice = await Draft(ledger, "11-26", cases);
        Assert.Equal("starts-past", (await ledger.Do<PublishNotice.Request, Guid>(new(notice, 1, null), PublishNotice.Handle)).Refusals.Single().Code);
        await Publish(ledger, notice, new Upload(new string('a', 64), 10, "公示.pdf"));
        var taken = await Object(ledger, notice, cases[1], "11-28", signed: true);
        await Object(ledger, notice, cases[0], "11-28", signed: false);
        await Object(ledger, notice, cases[0], "12-09", signed: true);
        Assert.Equal([true, false, false], (await ledger.All<Objection>()).OrderBy(o => o.ReceivedOn).ThenByDescending(o => o.Taken).Select(o => o.Taken));

        await End(ledger);
        Assert.Equal(PublicNotice.Published, (await ledger.One<PublicNotice>(notice)).State);
        Assert.Equal("to-missing", (await Reply(ledger, taken, true, "")).Refusals.Single().Code);
        Assert.True((await Reply(ledger, taken, true, "failed")).Succeeded);
        Assert.Equal(["publicity", "failed"], [(await ledger.One<Case>(cases[0])).Stage, (await ledger.One<Case>(cases[1])).Stage]);
        var ended = await ledger.One<PublicNotice>(notice);
        Assert.Equal((PublicNotice.Ended, "公示期满，收到异议 1 件，已全部处理：成立 1 件，不成立 0 件；另有 2 件匿名或逾期，不予受理。"), (ended.State, ended.EndRecord));
        Assert.Equal(["期满无异议", "异议成立"], (await ledger.All<NoticeCase>()).OrderBy(n => n.Order).Select(n => n.Outcome));
    }

    [Fact]
    public async Task Who_objected_is_masked_until_somebody_asks_and_the_asking_is_written_down()
    {
        await using var ledger = await Start();
        var @case = await ledger.CaseAt("publicity", "云溪演示甲公司", "12-08");
        var notice = await Draft(ledger, "12-10", @case);
        await Publish(ledger, notice);
        var objection = await Object(ledger, notice, @case, "12-10", signed: true);
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await staff.Get($"/notices/{notice}");
        Assert.Contains("李**", staff.Text);
        Assert.DoesNotContain("李四海", staff.Body);
        await staff.Submit($"look-{objection:N}");
        Assert.Contains("李四海", staff.Text);
        Assert.Contains((await ledger.All<AuditEntry>()), a => a.Request == "LookAtObjection.Request" && a.Changes.Contains("looked"));
    }

    private static async Task<Guid> Draft(CountyLedger ledger, string starts, params Guid[] cases)
    {
        var scheme = ledger.Procedures.SchemeOf(Scheme, (await ledger.One<Case>(cases[0])).Pin);
        var request = new SaveNotice.Request(null, 0, cases, NoticeText.TitleOf(scheme, 2025, null), NoticeText.Template(scheme), Day(starts), null, "农村股", "0745-1234567", "");
        var calendar = ledger.County.Services.GetRequiredService<WorkCalendar>();
        return await ledger.Must<SaveNotice.Request, Guid>(request, (r, a, db, s) => SaveNotice.Handle(r, a, db, ledger.Procedures, calendar, s));
    }

    private static async Task Publish(CountyLedger ledger, Guid notice, Upload? paper = null) =>
        await ledger.Must<PublishNotice.Request, Guid>(new(notice, (await ledger.One<PublicNotice>(notice)).Version, paper), PublishNotice.Handle);

    private static Task<Guid> Object(CountyLedger ledger, Guid notice, Guid @case, string on, bool signed) =>
        ledger.Must<AddObjection.Request, Guid>(new(notice, @case, Day(on), false, "李四海", signed, "13912345678", "数据不实", null), AddObjection.Handle);

    private static async Task<Result<Acted<Done>>> Reply(CountyLedger ledger, Guid objection, bool upheld, string to) =>
        await ledger.Do<ReplyObjection.Request, Done>(new(objection, (await ledger.One<Objection>(objection)).Version, "经核实，带动户数与申报不符", Day("12-10"), upheld, to),
            (r, a, db, s) => ReplyObjection.Handle(r, a, db, ledger.Procedures, s));

    private static async Task End(CountyLedger ledger) =>
        await ledger.Must<EndNow, Done>(new(), async (_, act, db, stop) =>
        {
            await new EndPublicity().Step(new Job { Key = "test", Kind = "publicity.end" }, act, db, stop);
            return Result.Done;
        }, Roles.System);

    private sealed record EndNow;
}
