using Kechuang.Cases;
using Kechuang.Cases.Dossier;
using Kechuang.Cases.Sites;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Kechuang.Tests.Dossier.DossierLedger;

namespace Kechuang.Tests.Dossier;

/// <summary>What the upper level gave the county, year by year, and what stands at its sites without anybody looking.</summary>
public sealed class EvaluationsAndSites
{
    private const string Evaluation = "科技投入产出绩效评价";

    [Fact]
    public async Task A_result_is_compared_with_the_last_one_of_the_same_evaluation_and_group()
    {
        await using var ledger = await Start();
        await ledger.Move(await Evaluated(ledger, 2023), "published", "2023-11-20", ("分组", "第二方阵"), ("得分", "84.5"), ("位次", "5"), ("参评数", "40"));
        await ledger.Move(await Evaluated(ledger, 2024), "published", "2024-11-20", ("分组", "第二方阵"), ("得分", "88.25"), ("位次", "2"), ("参评数", "40"), ("等次", "优秀"));
        await Evaluated(ledger, 2025);
        await using var db = ledger.County.Open();
        var lines = await Evaluations.Of(db, ledger.Procedures, new(null, null, null, null), Stop);
        Assert.Equal([(2025, true, (decimal?)null, null), (2024, false, 3.75m, 3m), (2023, false, null, null)], lines.Select(l => (l.Year, l.Waiting, l.ScoreChange, l.PlacesWon)));
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await staff.Get("/evaluations");
        Assert.Contains("2 / 40（升 3 位）", staff.Text);
        Assert.Contains("+3.75", staff.Text);
        Assert.Contains("还没有结果", staff.Text);
    }

    [Fact]
    public async Task Cases_of_a_site_are_looked_at_together_and_leave_the_list()
    {
        await using var ledger = await Start();
        var id = await Evaluated(ledger, 2025);
        await using (var db = ledger.County.Open())
        {
            var found = Assert.Single(await SiteWatch.Of(db, ledger.Procedures, null, new(2025, 12, 10), Stop));
            Assert.Equal((id, true, 40), (found.Id, found.Late, found.Days));
            Assert.False((await SiteWatch.Of(db, ledger.Procedures, 40, new(2025, 12, 10), Stop)).Single().Late);
        }
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await staff.Get("/sites");
        Assert.Contains("评价通知指定的报送方式", staff.Text);
        await staff.Submit("looks", ("keys", id.ToString()));
        Assert.Contains("没有该去查看的办件", staff.Text);
        await using var after = ledger.County.Open();
        Assert.Equal(new DateOnly(2025, 12, 10), (await after.Set<Case>().SingleAsync(Stop)).LookedOn);
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_nothing_recorded()
    {
        await using var ledger = await Start();
        await Evaluated(ledger, 2025);
        using var staff = await ledger.County.SignIn(Roles.Staff);
        await staff.Get("/sites");
        await staff.Submit("looks");
        Assert.Contains("请先选中看过的办件", staff.Text);
    }

    // Handed in on 31 October: the stage asks to be looked at every 14 days.
    private static Task<Guid> Evaluated(DossierLedger ledger, int year) =>
        ledger.Open("upper-evaluation", year, Evaluation, ("draft", $"{year}-10-10"), ("county-review", $"{year}-10-20"), ("submitted", $"{year}-10-31"));
}
