using Kechuang.Cases;
using Kechuang.Demo;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Demo;

public sealed class DemoCountyTests(Made made) : IClassFixture<Made>
{
    private static readonly DateOnly Day = DemoArguments.UsualDay;
    private static readonly Instant Now = Instant.At(new(2025, 12, 10), new TimeOnly(10, 0));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_county_has_the_shape_of_a_county()
    {
        await using var db = made.Open();
        var firms = await db.Set<Enterprise>().ToListAsync(Stop);
        var titles = await db.Set<Title>().ToListAsync(Stop);
        var inForce = titles.Where(t => t.Scheme == "high-tech-enterprise" && t.StateOn(Day) == TitleStates.InForce).Select(t => t.Enterprise).Distinct().Count();
        var enrolled = titles.Where(t => t.Scheme == "technology-sme" && t.Year == 2025).Select(t => t.Enterprise).Distinct().Count();
        Assert.InRange(firms.Count, 310, 330);
        Assert.Equal(25, firms.Select(f => f.AreaName).Distinct().Count());
        Assert.InRange(inForce, 32, 39);
        Assert.InRange(enrolled, 85, 95);
        Assert.All(firms, f => Assert.Contains("演示", f.Name, StringComparison.Ordinal));
        Assert.All([2022, 2023, 2024], y => Assert.True(db.Set<YearlyData>().Count(d => d.Year == y) > 250));
        Assert.All([2023, 2024, 2025], y => Assert.Equal(3, db.Set<Batch>().Count(b => b.Scheme == "high-tech-enterprise" && b.Year == y)));
    }

    [Fact]
    public async Task The_county_code_is_no_real_one()
    {
        var codes = await File.ReadAllTextAsync(Path.Combine(PackLibrary.Locate(), "reference", "divisions-national-to-county.csv"), Stop);
        Assert.DoesNotContain("431299", codes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_can_go_wrong_is_there()
    {
        await using var db = made.Open();
        var cases = await db.Set<Case>().Where(c => c.Year == 2025).ToListAsync(Stop);
        Assert.All(["recognised", "failed", "withdrawn", "returned", "spot-check", "publicity", "proposed", "review"], s => Assert.Contains(cases, c => c.Stage == s));
        Assert.All(await db.Set<Move>().Where(m => m.To == "failed" || m.To == "returned" || m.To == "withdrawn").ToListAsync(Stop), m => Assert.NotEmpty(m.Reason));
        Assert.InRange(cases.Count(c => c.LookBy < Day), 4, 20);
        Assert.Single(await db.Set<Title>().Where(t => t.CancelledOn != null && t.Scheme == "high-tech-enterprise").ToListAsync(Stop));
        Assert.Contains(await db.Set<Title>().ToListAsync(Stop), t => t.StateOn(Day) == TitleStates.Expired && t.Scheme == "high-tech-enterprise");
        var wrong = (await db.Set<Enterprise>().Select(e => e.CreditCode).ToListAsync(Stop)).Where(c => CreditCode.Parse(c).Value.Doubt is not null);
        Assert.Single(wrong);
        var twice = (await db.Set<YearlyData>().Where(d => d.Year == 2024).ToListAsync(Stop)).GroupBy(d => d.Enterprise).Count(g => g.Count() > 1);
        Assert.Equal(8, twice);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(6)]
    [InlineData(3)]
    public async Task Certificates_run_out_within_each_alarm(int months)
    {
        await using var db = made.Open();
        var titles = await db.Set<Title>().Where(t => t.Scheme == "high-tech-enterprise").ToListAsync(Stop);
        Assert.Contains(titles, t => t.AlarmOn(Day, [12, 6, 3]) == months);
    }

    [Fact]
    public async Task What_a_case_caches_is_what_its_moves_say()
    {
        await using var db = made.Open();
        var moves = (await db.Set<Move>().ToListAsync(Stop)).ToLookup(m => m.Case);
        var cases = await db.Set<Case>().ToListAsync(Stop);
        Assert.All(cases, c =>
        {
            var at = Progress.Of(moves[c.Id], Day, Now)!;
            Assert.Equal((at.Stage, at.Since), (c.Stage, c.Since));
        });
    }

    [Fact]
    public async Task A_case_stood_earlier_where_it_was_known_to_stand()
    {
        await using var db = made.Open();
        var moves = (await db.Set<Move>().ToListAsync(Stop)).GroupBy(m => m.Case).Where(g => g.Count() > 3);
        Assert.All(moves, g =>
        {
            var second = g.OrderBy(m => m.Sequence).Skip(1).First();
            Assert.NotEqual(g.Count(), Progress.Of(g, Day, second.EnteredAt)!.Counting.Count);
        });
    }

    [Fact]
    public async Task The_board_tells_the_story()
    {
        await using var db = made.Open();
        var board = (await made.Services.GetRequiredService<IFigures>().Board(db, 2025, Day, Now, Stop)).ToDictionary(t => t.Indicator);
        Assert.Equal((9m, 21m, 105m), (board["高企.新认定"].Figure.Settled, board["高企.新认定"].Figure.IfAllPass, board["高企.新认定"].CompletionIfAllPass));
        Assert.Equal((88m, 110m), (board["科小.入库"].Figure.Settled, board["科小.入库"].Completion));
        Assert.Equal(30_400m, board["研发经费.全社会"].Target);
        Assert.Equal("2025年前三季度", board["研发经费.全社会"].Figure.Period.ToString());
        Assert.Equal(11.8m, board["高新增加值.占比"].Figure.Settled);
        Assert.True(board["技术合同.成交额"].Figure.Conflict);
        Assert.Equal(["amber", "green", "grey", "red"], board.Values.Select(t => t.Light).Distinct().Order(StringComparer.Ordinal));
        Assert.All(board.Values, t => Assert.NotNull(t.Paper));
    }

    [Fact]
    public async Task Firms_qualified_by_certificate_alone_have_not_enrolled()
    {
        await using var db = made.Open();
        var holders = (await db.Set<Title>().Where(t => t.Scheme == "high-tech-enterprise").ToListAsync(Stop)).Where(t => t.StateOn(Day) == TitleStates.InForce).Select(t => t.Enterprise);
        var applied = await db.Set<Case>().Where(c => c.Scheme == "technology-sme" && c.Year == 2025).Select(c => c.Enterprise).ToListAsync(Stop);
        Assert.True(holders.Distinct().Except(applied).Count() >= 6);
    }

    [Fact]
    public async Task Papers_are_real_documents()
    {
        await using var db = made.Open();
        var store = made.Services.GetRequiredService<IPaperStore>();
        var papers = await db.Set<Paper>().ToListAsync(Stop);
        Assert.NotEmpty(papers);
        Assert.All(papers, p =>
        {
            using var bytes = store.Open(p.Digest);
            Assert.Equal(p.Length, bytes!.Length);
        });
    }

    [Fact]
    public async Task A_folder_that_is_taken_is_not_written_to()
    {
        var again = await DemoCounty.Make(made.Services, DemoArguments.Usual, TextWriter.Null, Stop);
        Assert.Equal("demo.taken", again.Refusals[0].Code);
    }
}

public sealed class DemoDigestTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2025, true)]
    [InlineData(7, false)]
    public async Task The_same_seed_makes_the_same_county(long seed, bool same)
    {
        var first = await Digest(new DemoArguments(2025, DemoSize.Small, DemoArguments.UsualDay));
        var second = await Digest(new DemoArguments(seed, DemoSize.Small, DemoArguments.UsualDay));
        Assert.Equal(same, first == second);
    }

    [Fact]
    public async Task On_an_earlier_day_nothing_later_is_told()
    {
        var day = new DateOnly(2025, 9, 1);
        await using var made = new Made { Arguments = new DemoArguments(2025, DemoSize.Small, day) };
        await made.InitializeAsync();
        await using var db = made.Open();
        var end = Instant.At(day, new TimeOnly(12, 0));
        Assert.All(await db.Set<Move>().ToListAsync(Stop), m => Assert.True(m.On <= day && m.EnteredAt < end));
        Assert.All(await db.Set<Figure>().ToListAsync(Stop), f => Assert.True(f.ObtainedOn <= day && f.EnteredAt < end));
        Assert.All(await db.Set<YearlyData>().ToListAsync(Stop), f => Assert.True(f.EnteredAt < end));
    }

    private static async Task<string> Digest(DemoArguments arguments)
    {
        await using var made = new Made { Arguments = arguments };
        await made.InitializeAsync();
        await using var db = made.Open();
        return await DemoDigest.Of(db, Stop);
    }
}
