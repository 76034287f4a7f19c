using Kechuang.Accounts;
using Kechuang.Cases;
using Kechuang.Cases.Experts;
using Kechuang.Cases.Panels;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Panels;

/// <summary>Panels in each state over cases of the demo county, so that every form of a review is met when its pages are walked.</summary>
internal static class SeededPanels
{
    internal static async Task Add(TestCounty county)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var db = county.Open();
        var account = await db.Set<Account>().SingleAsync(a => a.Role == Roles.Expert, stop);
        var expert = await db.Set<Expert>().SingleAsync(e => e.Account == account.Id, stop);
        var cases = await db.Set<Case>().Where(c => c.Scheme == "high-tech-enterprise").OrderBy(c => c.Number).Take(3).ToListAsync(stop);
        foreach (var (i, state) in new[] { PanelStates.Made, PanelStates.Open, PanelStates.Closed }.Index())
        {
            var panel = new Panel
            {
                Id = Ids.New(county.Time), County = TestCounty.Code, Number = $"测试-评审{i}", Scheme = cases[i].Scheme, Year = cases[i].Year, Stage = "review", State = state,
                Rule = PanelRule.Write(new ReviewRule(1, 100, 0, false, false, [], "", null)), MadeOn = new(2025, 12, 1), Seed = Digest.Of("x").Code, SeedText = "x",
                Pool = Pool.Write([new Candidate(expert.Id, expert.Category, "")]), PoolDigest = Digest.Of("y").Code, Order = expert.Id.ToString(),
                ClosedOn = state == PanelStates.Closed ? new(2025, 12, 2) : null, EnteredAt = Instant.Now(county.Time), EnteredBy = "测试",
            };
            db.AddRange(panel, new PanelCase { Id = Ids.New(county.Time), County = TestCounty.Code, Panel = panel.Id, Case = cases[i].Id, Place = 1 });
            if (state != PanelStates.Made)
                db.Add(new Seat { Id = Ids.New(county.Time), County = TestCounty.Code, Panel = panel.Id, Expert = expert.Id, Place = 1, Category = expert.Category, EnteredAt = panel.EnteredAt });
        }
        await db.SaveChangesAsync(stop);
    }
}
