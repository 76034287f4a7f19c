using Kechuang.Cases;
using Kechuang.Cases.Materials;
using Kechuang.Demo;
using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;
using Kechuang.Platforms;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Demo;

/// <summary>The demo shows every shipped scheme with firms on each side of its conditions, and every turn a case can take.</summary>
public sealed class DemoTellsEveryKind(Made made) : IClassFixture<Made>
{
    private static readonly DateOnly Day = DemoArguments.UsualDay;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_scheme_has_units_that_meet_it_fail_it_and_cannot_be_told()
    {
        await using var db = made.Open();
        var (policies, facts) = (made.Services.GetRequiredService<CountyPolicies>(), made.Services.GetRequiredService<CountyFacts>());
        var now = Instant.At(Day, new TimeOnly(10, 0));
        var catalogue = await policies.Of(db, now, Stop);
        foreach (var policy in catalogue.Latest.Select(p => catalogue.Find(p.Scheme.Id, Day.Year, Day).Value).Where(p => p.Scheme.Subject != "county"))
        {
            var judge = policy.Judge();
            var units = (await facts.All(db, Day.Year + policy.Scheme.ReferenceOffset, Day, now, Stop)).Where(u => policy.Scheme.Units.Contains(u.Facts.UnitKind)).ToList();
            var judged = units.Select(u => judge.Short(u.Facts)).ToList();
            var heaps = judged.Select(j => Buckets.Of(j, false, false)).ToHashSet();
            Assert.True(heaps.Contains(Bucket.Met) || heaps.Contains(Bucket.ExpertsOnly), policy.Scheme.Title + " is met by nobody");
            Assert.True(heaps.Contains(Bucket.OneShort), policy.Scheme.Title + " is failed by nobody");
            Assert.True(heaps.Contains(Bucket.NoData), policy.Scheme.Title + " is answered by everybody");
            if (policy.Scheme.Money is not null)
                Assert.True(judged.Sum(j => j.Amount?.Fen ?? 0) > 0, policy.Scheme.Title + " brings no money");
        }
    }

    [Fact]
    public async Task Every_scheme_has_a_case_under_way_and_one_that_came_to_an_end()
    {
        await using var db = made.Open();
        var procedures = made.Services.GetRequiredService<Procedures>();
        var cases = (await db.Set<Case>().AsNoTracking().ToListAsync(Stop)).GroupBy(c => c.Scheme).ToDictionary(g => g.Key, g => g.Select(c => procedures.Of(c).Find(c.Stage)!).ToList());
        foreach (var scheme in made.Services.GetRequiredService<SchemeCatalogue>().Latest.Select(p => p.Scheme.Id))
        {
            Assert.True(cases.ContainsKey(scheme), scheme + " has no case");
            Assert.True(cases[scheme].Exists(s => !s.Ends), scheme + " has nothing under way");
            // A county is built as an innovative one for years: its only case cannot have ended.
            Assert.True(scheme == "innovative-county" || cases[scheme].Exists(s => s.Ends), scheme + " has nothing that ended");
        }
    }

    [Fact]
    public async Task Every_turn_is_told()
    {
        await using var db = made.Open();
        var (pauses, moves) = (await db.Set<Pause>().ToListAsync(Stop), await db.Set<Move>().ToListAsync(Stop));
        Assert.All(CaseClock.Kinds, k => Assert.Contains(pauses, p => p.Kind == k));
        Assert.Contains(pauses, p => p.Until != null);
        Assert.Contains(pauses, p => CaseClock.Stands(p));
        Assert.Contains(moves, m => m.StruckAt != null);
        Assert.Contains(moves, m => m.OnBehalf);
        Assert.Contains(moves, m => m.Opinion == "恢复办理" && m.Reason.Length > 0);
        Assert.Contains(await db.Set<Objection>().ToListAsync(Stop), o => o.Upheld == true);
        Assert.Contains(await db.Set<Objection>().ToListAsync(Stop), o => o.Upheld == false);
        var materials = await db.Set<Material>().ToListAsync(Stop);
        Assert.All([MaterialStates.Unscanned, MaterialStates.Quarantined, MaterialStates.Infected], s => Assert.Contains(materials, m => m.State == s));
        var cancelled = await (from t in db.Set<Title>() join c in db.Set<Case>() on t.Case equals c.Id where c.Stage == "cancelled" select t).ToListAsync(Stop);
        Assert.NotEmpty(cancelled);
        Assert.All(cancelled, t => Assert.Equal(TitleStates.Cancelled, t.StateOn(Day)));
        var lists = await db.Set<ResultList>().ToListAsync(Stop);
        Assert.All([".xlsx", ".txt"], e => Assert.Contains(lists, l => l.State == ResultList.Applied && l.FileName.EndsWith(e, StringComparison.Ordinal)));
        Assert.Contains(lists, l => l.State == ResultList.Waiting);
    }

    [Fact]
    public async Task Platforms_stand_in_every_state_of_their_lives()
    {
        await using var db = made.Open();
        var states = (await db.Set<Platform>().Select(p => p.State).ToListAsync(Stop)).ToHashSet();
        // Whoever is assessed goes on the same day: to running, or to rectification.
        var all = made.Services.GetRequiredService<PlatformKinds>().All.SelectMany(k => k.AllStates).Select(s => s.Id).Where(s => s != States.Assessed).ToHashSet();
        Assert.Empty(all.Except(states));
        Assert.NotEmpty(await db.AwardsDue(2024).ToListAsync(Stop));
    }

    [Fact]
    public async Task What_was_paid_is_spent_or_left_and_never_less_than_nothing()
    {
        await using var db = made.Open();
        var rows = await db.Set<YearlyData>().Where(y => y.Year == 2025).Select(y => y.Values).ToListAsync(Stop);
        var spent = rows.Select(v => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(v)!).Where(v => v.ContainsKey("subsidy-used")).ToList();
        Assert.NotEmpty(spent);
        Assert.All(spent, v =>
        {
            var (used, onResearch, left) = (Number(v, "subsidy-used"), Number(v, "subsidy-used-on-rd"), Number(v, "subsidy-left"));
            Assert.InRange(onResearch, 0, used);
            Assert.True(left >= 0);
        });

        static decimal Number(Dictionary<string, string> values, string id) => decimal.Parse(values[id], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Firms_together_spend_no_more_on_research_than_the_county()
    {
        await using var db = made.Open();
        var figure = await db.Set<Figure>().SingleAsync(f => f.Indicator == "研发经费.全社会" && f.Period == "2024年" && f.Status == "核定", Stop);
        var rows = await db.Set<YearlyData>().Where(y => y.Year == 2024).Select(y => y.Values).ToListAsync(Stop);
        var spent = rows.Select(v => System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(v)!.GetValueOrDefault("rd-expense-statistical", "0"))
            .Sum(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(spent, figure.Value / 2, figure.Value);
    }
}
