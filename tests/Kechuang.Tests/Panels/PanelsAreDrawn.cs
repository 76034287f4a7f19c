using Kechuang.Cases;
using Kechuang.Cases.Experts;
using Kechuang.Cases.Panels;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Panels;

/// <summary>Making, drawing, avoiding and replacing, through the acts.</summary>
public sealed class PanelsAreDrawn
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Pool_and_seed_stand_before_the_draw_and_the_draw_follows_from_them(string database)
    {
        await using var bureau = await PanelBureau.Start(database: database);
        var id = await bureau.Made([.. bureau.Cases]);
        var made = (await bureau.View(id)).Panel;
        Assert.Equal((PanelStates.Made, "2025-试评-评审01"), (made.State, made.Number));
        Assert.Equal((Digest.Of(made.SeedText).Code, Digest.Of(made.Pool).Code), (made.Seed, made.PoolDigest));
        Assert.EndsWith("2025-试评-001,2025-试评-002", made.SeedText, StringComparison.Ordinal);
        Assert.True((await bureau.Act(v => new DrawPanel.Request(id, v), DrawPanel.Handle, id)).Succeeded);
        var view = await bureau.View(id);
        Assert.Equal(Draw.Of(Pool.Read(made.Pool), DrawRule.Of(view.Rule), made.Seed).Value.Seated, view.Seats.Select(s => s.Expert.Id));
        Assert.Equal(PanelStates.Open, view.Panel.State);
        Assert.Equal("panel-state", (await bureau.Act(v => new DrawPanel.Request(id, v), DrawPanel.Handle, id)).Refusals.Single().Code);
    }

    [Fact]
    public async Task Who_is_employed_tied_or_of_the_county_is_avoided_and_the_pool_says_why()
    {
        await using var bureau = await PanelBureau.Start(experts: 16);
        await bureau.Tie(bureau.Experts[0], bureau.Firms[0], "亲属");
        await bureau.Tie(bureau.Experts[1], bureau.Firms[1], "顾问");
        await bureau.Tie(bureau.Experts[2], bureau.Firms[1], "持股");
        await Change(bureau, 3, e => e.Area = "431299");
        await Change(bureau, 4, e => e.Employer = "云溪演示甲 公司");
        await Change(bureau, 6, e => e.State = "停用");
        await using (var db = bureau.County.Open())
        {
            var ties = await db.Set<ExpertTie>().ToListAsync(Stop);
            Assert.True((await bureau.County.Acts.Run(bureau.County.NewAct(Roles.Staff), new WithdrawTie.Request(ties.Single(t => t.Kind == "持股").Id, "已转让"), WithdrawTie.Handle, Stop)).Succeeded);
        }
        var panel = (await bureau.View(await bureau.Made([.. bureau.Cases]))).Panel;
        var pool = Pool.Read(panel.Pool).ToDictionary(c => c.Expert, c => c.Avoided);
        Assert.Equal(["与申报单位云溪演示甲公司有亲属关系", "与申报单位云溪演示乙公司有顾问关系", "", "本县人员", "工作单位是申报单位云溪演示甲公司"], bureau.Experts.Take(5).Select(e => pool[e]));
        Assert.False(pool.ContainsKey(bureau.Experts[6]));
    }

    [Fact]
    public async Task A_pool_too_small_is_refused_when_the_panel_is_made()
    {
        await using var bureau = await PanelBureau.Start(experts: 4);
        var refused = await bureau.Make([.. bureau.Cases]);
        Assert.Equal("回避后共可抽 4 人，需要 5 人；请先补充专家库再建评审组。", refused.Refusals.Single().Message);
    }

    [Fact]
    public async Task A_case_has_one_panel_a_stage_and_one_given_up_is_named_by_the_next()
    {
        await using var bureau = await PanelBureau.Start();
        var first = await bureau.Made([.. bureau.Cases]);
        Assert.Equal("case-twice", (await bureau.Make(bureau.Cases[0])).Refusals.Single().Code);
        Assert.Equal("reason-missing", (await bureau.Act(v => new VoidPanel.Request(first, v, " "), VoidPanel.Handle, first)).Refusals.Single().Code);
        Assert.True((await bureau.Act(v => new VoidPanel.Request(first, v, "办件选错"), VoidPanel.Handle, first)).Succeeded);
        var next = await bureau.Made(bureau.Cases[0]);
        using var staff = await bureau.County.SignIn(Roles.Staff);
        await staff.Get($"/panels/{next}/witness");
        Assert.Contains("2025-试评-评审01（2025-12-10 建组，办件选错）", staff.Text);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_seat_that_falls_vacant_goes_to_the_next_of_the_reserve_who_still_may_come(string database)
    {
        await using var bureau = await PanelBureau.Start(database: database);
        var id = await bureau.Drawn();
        var view = await bureau.View(id);
        var reserve = view.Panel.Order.Split('\n').Select(Guid.Parse).Where(e => view.Seats.All(s => s.Expert.Id != e)).ToList();
        var leaving = view.Present.First(s => s.Seat.Category == "技术");
        // The first technical one of the reserve has a tie by now, so the second comes.
        var categories = Pool.Read(view.Panel.Pool).ToDictionary(c => c.Expert, c => c.Category);
        var technical = reserve.Where(e => categories[e] == "技术").ToList();
        await bureau.Tie(technical[0], bureau.Firms[0], "任职");
        var expected = view.Present.Count(s => s.Seat.Category == "技术") > 3 ? reserve.First(e => e != technical[0]) : technical[1];
        Assert.Equal("reason-missing", (await bureau.Act(v => new ReplaceExpert.Request(id, v, leaving.Seat.Id, ""), ReplaceExpert.Handle, id)).Refusals.Single().Code);
        Assert.True((await bureau.Act(v => new ReplaceExpert.Request(id, v, leaving.Seat.Id, "因公出差"), ReplaceExpert.Handle, id)).Succeeded);
        var after = await bureau.View(id);
        Assert.Equal((6, 5), (after.Seats.Count, after.Present.Count));
        Assert.Equal((expected, leaving.Seat.Id), (after.Seats[^1].Expert.Id, after.Seats[^1].Seat.Replaces!.Value));
        Assert.Equal("因公出差", after.Seats.Single(s => s.Seat.Id == leaving.Seat.Id).Seat.LeftReason);
        // Whoever looked at the panel before the change looks again.
        Assert.Equal("changed-meanwhile", (await bureau.County.Acts.Run(bureau.County.NewAct(Roles.Staff),
            new ReplaceExpert.Request(id, view.Panel.Version, after.Seats[^1].Seat.Id, "x"), ReplaceExpert.Handle, Stop)).Refusals.Single().Code);
    }

    [Fact]
    public async Task A_case_leaves_its_review_stage_when_its_panel_is_closed_and_forward_only_when_it_passed()
    {
        await using var bureau = await PanelBureau.Start();
        Assert.Equal("panel-none", (await Move(bureau, 0, "recognised")).Refusals.Single().Code);
        var panel = await bureau.Drawn();
        await bureau.ScoreAll(panel);
        Assert.Equal("panel-open", (await Move(bureau, 0, "failed")).Refusals.Single().Code);
        Assert.True((await bureau.Act(v => new ClosePanel.Request(panel, v, "评审纪要", false), ClosePanel.Handle, panel)).Succeeded);
        // The first has 62 on average, the second 30; 60 passes.
        Assert.True((await Move(bureau, 0, "recognised")).Succeeded);
        Assert.Equal("panel-failed", (await Move(bureau, 1, "recognised")).Refusals.Single().Code);
        Assert.True((await Move(bureau, 1, "failed")).Succeeded);
        using var staff = await bureau.County.SignIn(Roles.Staff);
        await staff.Get($"/cases/{bureau.Cases[1]}");
        Assert.Contains("5 位专家平均 30.00 分（去掉最高和最低），最高 30，最低 30，未通过", staff.Text);
    }

    private static async Task<Result<Acted<Guid>>> Move(PanelBureau bureau, int index, string stage)
    {
        await using var db = bureau.County.Open();
        var version = await db.Set<Case>().Where(c => c.Id == bureau.Cases[index]).Select(c => c.Version).SingleAsync(Stop);
        var procedures = bureau.County.Services.GetRequiredService<Procedures>();
        return await bureau.County.Acts.Run<MoveCase.Request, Guid>(bureau.County.NewAct(Roles.Director),
            new(bureau.Cases[index], version, new Step(stage, new(2025, 12, 10), Reason: "评审未通过"), null), (r, act, inner, s) => MoveCase.Handle(r, act, inner, procedures, s), Stop);
    }

    private static async Task Change(PanelBureau bureau, int expert, Action<Expert> change)
    {
        await using var db = bureau.County.Open();
        change(await db.Set<Expert>().SingleAsync(e => e.Id == bureau.Experts[expert], Stop));
        await db.SaveChangesAsync(Stop);
    }
}
