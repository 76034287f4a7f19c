using System.Net;
using Kechuang.Accounts;
using Kechuang.Cases.Panels;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Panels;

/// <summary>Who may see and write which sheet, when; what the sheets come to; when they stand.</summary>
public sealed class SheetsAreScored
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<decimal[], bool, string> Totals => new()
    {
        { [60, 61, 62, 63, 100], true, "62 40 15.43 dropped" },
        { [60, 61, 62, 63, 100], false, "69.2 40 15.43" },
        { [60, 61, 62, 100], true, "70.75 40 16.90" },
        { [70, 70, 70], true, "70 0 0" },
        { [1, 2, 2], false, "1.67 1 0.47" },
        { [], true, "none" },
    };

    [Theory, MemberData(nameof(Totals))]
    public void Mean_spread_and_deviation_are_exact_and_extremes_are_dropped_only_from_five_sheets_on(decimal[] totals, bool drop, string expected)
    {
        var result = PanelScores.Of(totals, 5, drop, null);
        var words = result.Mean is null ? "none" : FormattableString.Invariant($"{result.Mean:0.##} {result.Spread:0.##} {result.Deviation:0.00}{(result.Dropped ? " dropped" : "")}").Replace(" 0.00", " 0", StringComparison.Ordinal);
        Assert.Equal((expected, 5 - totals.Length), (words, result.Missing));
    }

    [Theory]
    [InlineData(new[] { 59, 60, 61 }, true)]
    [InlineData(new[] { 59, 60, 60 }, false)]
    public void Passing_is_decided_before_rounding(int[] totals, bool passed) =>
        Assert.Equal(passed, PanelScores.Of([.. totals.Select(t => (decimal)t)], 3, false, 60).Passed);

    [Theory]
    [InlineData("60", "40", null)]
    [InlineData("61", "40", "“技术水平”应填 0 到 60 的整数。")]
    [InlineData("50.5", "40", "“技术水平”应填 0 到 60 的整数。")]
    [InlineData("-1", "40", "“技术水平”应填 0 到 60 的整数。")]
    [InlineData("", "40", "请给“技术水平”打分。")]
    public async Task A_score_out_of_its_range_is_refused_beside_its_field(string technical, string effect, string? refusal)
    {
        await using var bureau = await PanelBureau.Start();
        var panel = await bureau.Drawn();
        var expert = (await bureau.View(panel)).Present[0].Expert.Id;
        var done = await bureau.Score(panel, bureau.Cases[0], expert, technical, effect);
        Assert.Equal(refusal, done.Refusals.FirstOrDefault()?.Message);
        Assert.Equal(refusal is null ? null : "score-0", done.Refusals.FirstOrDefault()?.Where);
    }

    [Fact]
    public async Task The_total_follows_the_decision_of_the_pack_with_the_applicants_facts()
    {
        await using var bureau = await PanelBureau.Start();
        await using (var db = bureau.County.Open())
        {
            db.Add(new YearlyData
            {
                Id = Ids.New(bureau.County.Time), County = TestCounty.Code, Enterprise = bureau.Firms[0], Year = 2024, Values = """{"employees":"120"}""", Status = "核定", Origin = "导入",
                ObtainedOn = new(2025, 5, 1), EnteredAt = Instant.Now(bureau.County.Time), EnteredBy = "测试",
            });
            await db.SaveChangesAsync(Stop);
        }
        var panel = await bureau.Drawn();
        var expert = (await bureau.View(panel)).Present[0].Expert.Id;
        await bureau.Score(panel, bureau.Cases[0], expert, "40", "20");
        await bureau.Score(panel, bureau.Cases[1], expert, "40", "20");
        var sheets = (await bureau.View(panel)).Sheets.ToDictionary(s => s.Case, s => s.Total);
        Assert.Equal(("65", "60"), (sheets[bureau.Cases[0]], sheets[bureau.Cases[1]]));
    }

    [Fact]
    public async Task Only_who_sits_in_the_panel_writes_and_only_while_it_is_open()
    {
        await using var bureau = await PanelBureau.Start();
        var panel = await bureau.Made([.. bureau.Cases]);
        var outside = bureau.Experts[0];
        Assert.Equal("not-found", (await bureau.Score(panel, bureau.Cases[0], outside, "40", "20")).Refusals.Single().Code);
        await bureau.Act(v => new DrawPanel.Request(panel, v), DrawPanel.Handle, panel);
        var view = await bureau.View(panel);
        outside = bureau.Experts.First(e => view.Present.All(p => p.Expert.Id != e));
        Assert.Equal("not-found", (await bureau.Score(panel, bureau.Cases[0], outside, "40", "20")).Refusals.Single().Code);
        Assert.True((await bureau.Score(panel, bureau.Cases[0], view.Present[0].Expert.Id, "", "", submit: false)).Succeeded);
        Assert.True((await bureau.Score(panel, bureau.Cases[0], view.Present[0].Expert.Id, "40", "20")).Succeeded);
        Assert.Equal("sheet.submitted", (await bureau.Score(panel, bureau.Cases[0], view.Present[0].Expert.Id, "50", "20", submit: false)).Refusals.Single().Code);
    }

    [Fact]
    public async Task Scores_stand_once_the_panel_is_closed_until_the_director_opens_it_again()
    {
        await using var bureau = await PanelBureau.Start();
        var panel = await bureau.Drawn();
        Assert.Equal("sheets-none", (await Close(bureau, panel, anyway: true)).Refusals.Single().Code);
        await bureau.ScoreAll(panel);
        Assert.True((await Close(bureau, panel)).Succeeded);
        var seat = (await bureau.View(panel)).Present[0];
        Assert.Equal("not-found", (await bureau.Score(panel, bureau.Cases[0], seat.Expert.Id, "1", "1")).Refusals.Single().Code);
        Assert.Equal("no-right", (await bureau.Act(v => new ReopenPanel.Request(panel, v, "笔误"), ReopenPanel.Handle, panel)).Refusals.Single().Code);
        var sheet = (await bureau.View(panel)).SheetOf(bureau.Cases[0], seat.Expert.Id)!;
        Assert.Equal("panel-state", (await bureau.County.Acts.Run(bureau.County.NewAct(Roles.Director), new ReturnSheet.Request(sheet.Id, "笔误"), ReturnSheet.Handle, Stop)).Refusals.Single().Code);
        Assert.True((await bureau.Act(v => new ReopenPanel.Request(panel, v, "专家申请更正笔误"), ReopenPanel.Handle, panel, Roles.Director)).Succeeded);
        Assert.Equal("sheet.submitted", (await bureau.Score(panel, bureau.Cases[0], seat.Expert.Id, "1", "1")).Refusals.Single().Code);
        Assert.True((await bureau.County.Acts.Run(bureau.County.NewAct(Roles.Director), new ReturnSheet.Request(sheet.Id, "笔误"), ReturnSheet.Handle, Stop)).Succeeded);
        Assert.True((await bureau.Score(panel, bureau.Cases[0], seat.Expert.Id, "60", "40")).Succeeded);
        Assert.Equal(100, (await bureau.View(panel)).Results[bureau.Cases[0]].Highest);
        await using var db = bureau.County.Open();
        Assert.Equivalent(new[] { "建组", "抽取", "结束评审", "重新打开", "退回评分表" }, await db.Set<PanelEvent>().Select(e => e.Kind).ToListAsync(Stop), strict: true);
    }

    [Fact]
    public async Task A_panel_with_missing_sheets_is_closed_only_knowingly_and_the_result_says_what_is_missing()
    {
        await using var bureau = await PanelBureau.Start();
        var panel = await bureau.Drawn();
        foreach (var seat in (await bureau.View(panel)).Present.Take(4))
            foreach (var @case in bureau.Cases)
                await bureau.Score(panel, @case, seat.Expert.Id, "40", "20");
        Assert.Equal("还缺 2 份评分表。请催办；确实不能补的，勾选“缺评分表仍结束”，并在纪要里写明原因。", (await Close(bureau, panel)).Refusals.Single().Message);
        Assert.True((await Close(bureau, panel, anyway: true)).Succeeded);
        await using var db = bureau.County.Open();
        var line = Assert.Single(await PanelOfCase.Of(db, bureau.Cases[0], Stop));
        Assert.Equal((true, 1, "4 位专家平均 60.00 分，最高 60，最低 60，通过"), (line.Closed, line.Result!.Missing, line.Words));
    }

    [Fact]
    public async Task An_expert_sees_his_panels_under_their_alias_and_nothing_else()
    {
        await using var bureau = await PanelBureau.Start();
        var panel = await bureau.Drawn();
        var view = await bureau.View(panel);
        await bureau.Bind(view.Present[0].Expert.Id);
        var (material, own) = await bureau.Papers();
        using var expert = bureau.County.Browser();
        await expert.Get("/sign-in");
        await expert.Submit("sign-in", ("Model.UserName", "zhuanjia"), ("Model.Password", DemoAccounts.Password));
        Assert.Equal("/reviews", expert.Path);
        Assert.Contains("申报单位01", expert.Text);
        Assert.DoesNotContain("演示甲公司", expert.Body);
        await expert.Get($"/reviews/{panel}/{bureau.Cases[0]}");
        Assert.DoesNotContain("演示甲公司", expert.Body);
        Assert.DoesNotContain("91431299MA00000100", expert.Body);
        Assert.Matches("申报单位0[12]-营业执照.pdf", expert.Text);
        var papers = $"/reviews/{panel}/{bureau.Cases[0]}/papers/";
        Assert.Equal((HttpStatusCode.OK, "演示"), ((await expert.Get(papers + material)).Status, expert.Body));
        Assert.Equal(HttpStatusCode.NotFound, (await expert.Get(papers + own)).Status);
        await expert.Get($"/reviews/{panel}/{bureau.Cases[0]}");
        await expert.Submit("sheet", ("score-0", "61"), ("score-1", "20"), ("overall", "好"), ("do", "submit"));
        Assert.Contains("应填 0 到 60 的整数", expert.Text);
        await expert.Submit("sheet", ("score-0", "44"), ("score-1", "20"), ("overall", "好"), ("do", "submit"));
        Assert.Contains("总分 64", expert.Text);
        foreach (var path in new[] { "/panels", $"/panels/{panel}", "/experts", "/cases", "/enterprises", $"/api/panels/{panel}", $"/enterprises/{bureau.Firms[0]}" })
            Assert.Equal(HttpStatusCode.Forbidden, (await expert.Get(path)).Status);
        await expert.Get("/search?q=演示");
        Assert.DoesNotContain("演示甲公司", expert.Body);
        Assert.True((await bureau.Act(v => new ReplaceExpert.Request(panel, v, view.Present[0].Seat.Id, "出差"), ReplaceExpert.Handle, panel)).Succeeded);
        Assert.Equal(HttpStatusCode.NotFound, (await expert.Get($"/reviews/{panel}/{bureau.Cases[0]}")).Status);
    }

    [Fact]
    public async Task Staff_see_no_score_before_the_last_sheet_is_in()
    {
        await using var bureau = await PanelBureau.Start();
        var panel = await bureau.Drawn();
        var present = (await bureau.View(panel)).Present;
        await bureau.Score(panel, bureau.Cases[0], present[0].Expert.Id, "47", "20");
        using var staff = await bureau.County.SignIn(Roles.Staff);
        await staff.Get($"/panels/{panel}");
        Assert.Contains("评分表交齐或结束评审后才显示分数", staff.Text);
        Assert.DoesNotContain(" 67 ", staff.Text);
        Assert.DoesNotContain("mean\":", (await staff.Get($"/api/panels/{panel}")).Body);
        await bureau.ScoreAs(panel, present.Skip(1).Select(p => p.Expert.Id), "47", "20");
        await bureau.Score(panel, bureau.Cases[1], present[0].Expert.Id, "47", "20");
        await staff.Get($"/panels/{panel}");
        Assert.Contains("67.00", staff.Text);
    }

    private static Task<Result<Acted<Done>>> Close(PanelBureau bureau, Guid panel, bool anyway = false) =>
        bureau.Act(v => new ClosePanel.Request(panel, v, "2025-12-10 在局会议室评审。", anyway), ClosePanel.Handle, panel);
}
