using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Tests.Meetings;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Kechuang.Tests.Meetings.CountyLedger;

namespace Kechuang.Tests.Batches;

/// <summary>A pasted list from reading to confirmation, as staff do it in the browser.</summary>
public sealed class ListsMoveCases
{
    private const string HighTech = "high-tech-enterprise";

    [Fact]
    public async Task Nothing_moves_before_confirmation_and_the_same_list_again_changes_nothing()
    {
        await using var ledger = await Start();
        var @case = await Recommended(ledger, "云溪演示甲有限公司", "91431299MA4L00001A");
        var absent = await Recommended(ledger, "云溪演示乙有限公司", "91431299MA4L00002B");
        await ledger.NewFirm("云溪演示丙有限公司", "91431299MA4L00003C");
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await Paste(staff, "1. 云溪演示甲有限公司\n2. 长沙演示戊有限公司\n3. 云溪演示丙有限公司", "publicity");
        Assert.StartsWith("/results/", staff.Path);
        Assert.Equal("recommended", (await ledger.One<Case>(@case)).Stage);
        Assert.Contains("可登记 1，没有办件 1，不是本县的 1", staff.Text);
        Assert.Contains("名单上没有的本县办件", staff.Text);
        Assert.Contains((await ledger.One<Case>(absent)).Number, staff.Text);

        await staff.Submit("apply-result", ("take.0", "true"), ("take.2", "true"));
        Assert.Contains("登记 2 家，没有登记 0 家", staff.Text);
        Assert.Equal("publicity", (await ledger.One<Case>(@case)).Stage);
        var opened = (await ledger.All<Case>()).Single(c => c.Id != @case && c.Id != absent);
        Assert.Equal("publicity", opened.Stage);
        Assert.Equal(2, (await ledger.All<Paper>()).Count(p => p.Kind == "上级名单" && p.Holder.StartsWith("case:", StringComparison.Ordinal)));

        var moves = (await ledger.All<Move>()).Count;
        await Paste(staff, "1. 云溪演示甲有限公司\n3. 云溪演示丙有限公司", "publicity");
        Assert.Contains("已登记过 2", staff.Text);
        await staff.Submit("apply-result", ("take.0", "true"));
        Assert.Equal(moves, (await ledger.All<Move>()).Count);
    }

    [Fact]
    public async Task A_recognition_takes_its_certificate_number_from_the_list_and_one_without_a_number_is_left_with_the_reason()
    {
        await using var ledger = await Start();
        var (first, second) = (await Recommended(ledger, "云溪演示甲有限公司", "91431299MA4L00001A", "publicity"), await Recommended(ledger, "云溪演示乙有限公司", "91431299MA4L00002B", "publicity"));
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await Paste(staff, "云溪演示甲有限公司\tGR202543000001\n云溪演示乙有限公司", "recognised");
        await staff.Submit("apply-result", ("take.0", "true"), ("take.1", "true"));
        Assert.Contains("登记 1 家，没有登记 1 家", staff.Text);
        Assert.Contains("要填证书", staff.Text);
        var title = Assert.Single(await ledger.All<Title>());
        Assert.Equal(("GR202543000001", Day("12-01"), first), (title.Number, title.IssuedOn, title.Case));
        Assert.Equal("publicity", (await ledger.One<Case>(second)).Stage);
    }

    [Fact]
    public async Task Who_is_not_on_the_list_has_failed_only_where_somebody_says_so_and_why()
    {
        await using var ledger = await Start();
        var (first, absent) = (await Recommended(ledger, "云溪演示甲有限公司", "91431299MA4L00001A"), await Recommended(ledger, "云溪演示乙有限公司", "91431299MA4L00002B"));
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await Paste(staff, "1. 云溪演示甲有限公司", "publicity");
        Assert.DoesNotContain("failed", staff.Form("apply-result").Fields.Keys);
        await staff.Submit("apply-result", ("take.0", "true"), ("failed", absent.ToString()), ("failed-reason", " "));
        Assert.Contains("登记未通过要写明原因", staff.Text);
        Assert.Equal("recommended", (await ledger.One<Case>(absent)).Stage);
        Assert.Equal("recommended", (await ledger.One<Case>(first)).Stage);

        await staff.Submit("apply-result", ("take.0", "true"), ("failed", absent.ToString()), ("failed-reason", "综合评分不足"));
        Assert.Contains("登记 2 家，没有登记 0 家", staff.Text);
        Assert.Equal(("publicity", "failed"), ((await ledger.One<Case>(first)).Stage, (await ledger.One<Case>(absent)).Stage));
        var move = (await ledger.All<Move>()).Single(m => m.To == "failed");
        Assert.Equal(("综合评分不足", Day("12-01")), (move.Reason, move.On));
        Assert.Contains(await ledger.All<Paper>(), p => p.Id == move.Paper && p.Holder == "case:" + absent);
        using var sheet = new MemoryStream(await staff.Http.GetByteArrayAsync(staff.Path + "/export", TestContext.Current.CancellationToken));
        Assert.Contains("云溪演示乙有限公司", WorkbookReader.Read(sheet, "名单.xlsx").Value.Sheets[0].Rows.SelectMany(r => r.Cells).Select(c => c.Text));
    }

    [Theory]
    [InlineData("publicity", "submitted county-review recommended publicity")]
    [InlineData("recognised", "submitted county-review recommended publicity recognised")]
    [InlineData("no-such-stage", null)]
    public async Task The_steps_before_a_list_are_the_shortest_way_that_asks_for_nothing(string to, string? way)
    {
        await using var ledger = await Start();
        Assert.Equal(way, ApplyResult.Way(ledger.Procedures.Of(HighTech, HighTech), to) is { } found ? string.Join(' ', found.Select(s => s.Id)) : null);
    }

    private static async Task Paste(TestBrowser staff, string text, string stage)
    {
        await staff.Get("/results");
        await staff.Submit("keep-result", ("Model.Scheme", HighTech), ("Model.Year", "2025"), ("Model.Stage", stage), ("Model.On", "2025-12-01"), ("Model.Number", "国科火字〔2025〕12号"), ("Model.Text", text));
    }

    internal static async Task<Guid> Recommended(CountyLedger ledger, string name, string code, string stage = "recommended", int? batch = null)
    {
        List<string> path = ["submitted", "county-review", "recommended", "publicity"];
        List<Step> steps = [.. path.Take(path.IndexOf(stage) + 1).Select((s, i) => new Step(s, Day("11-03").AddDays(i)))];
        return await ledger.Must<OpenCase.Request, Guid>(new(HighTech, await ledger.NewFirm(name, code), 2025, "首次", batch, "", "高新股", steps, null),
            (r, a, db, s) => OpenCase.Handle(r, a, db, ledger.Procedures, s), Roles.System);
    }
}
