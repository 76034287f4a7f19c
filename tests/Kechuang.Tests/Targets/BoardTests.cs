using Kechuang.Kernel;
using Kechuang.Targets;
using Xunit;

namespace Kechuang.Tests.Targets;

public sealed class BoardTests
{
    private const string Indicators = """
        indicators:
          - {id: 新增, name: 新增, unit: 家, claim: count, caliber: 口径, how: 计数, source: 台账, where: 有效, dated: 日期, count: 编号, pending: {source: 台账, where: not(有效), count: 编号}}
          - {id: 金额, name: 金额, unit: 万元, scale: 2, claim: amount, caliber: 口径, how: 求和, source: 台账, where: 有效, dated: 日期, sum: 金额}
          - {id: 占比, name: 占比, unit: '%', scale: 1, claim: ratio, caliber: 口径, how: 增加值除以总值, formula: 增加值 / 总值 * 100, parts: {增加值: 增加值, 总值: 总值}}
          - {id: 增加值, name: 增加值, unit: 万元, claim: amount, caliber: 口径, reported: true}
          - {id: 总值, name: 总值, unit: 万元, claim: amount, caliber: 口径, reported: true}
        """;

    private static readonly Ledger.Line[] Lines =
    [
        .. Enumerable.Range(1, 23).Select(i => new Ledger.Line($"{i}", $"甲{i}", true, new DateOnly(2025, 1 + (i % 11), 5), 2.5m)),
        new("90", "乙1", false, null, null), new("91", "乙2", false, null, null),
    ];

    [Fact]
    public async Task The_numbers_of_the_board_are_the_records_behind_them_read_in_one_pass()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        await Set(desktop, "新增", 20);
        await Set(desktop, "金额", 60);
        var passes = desktop.Ledger.Passes;
        var board = await desktop.Figures.Board(desktop.Db, 2025, Desktop.Today, Later, Desktop.Stop);
        Assert.Equal(1, desktop.Ledger.Passes - passes);
        var (count, sum) = (board[0], board[1]);
        Assert.Equal((23m, 25m, 115m, 125m, 0m, "green"), (count.Figure.Settled, count.Figure.IfAllPass, count.Completion, count.CompletionIfAllPass, count.Gap, count.Light));
        Assert.Equal(count.Figure.Records.Where(r => r.Settled).Select(r => r.Distinct).Distinct().Count(), count.Figure.Settled);
        Assert.Equal(sum.Figure.Records.Sum(r => r.Amount), sum.Figure.Settled);
        Assert.Equal((57.5m, 2.5m), (sum.Figure.Settled, sum.Gap));
    }

    [Fact]
    public async Task Until_the_years_figure_is_in_the_board_shows_the_latest_part_of_it_under_its_own_period()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        await Set(desktop, "占比", 12.5m);
        Assert.Equal("grey", (await Only(desktop)).Light);
        await FiguresTests.Report(desktop, "增加值", 600, "快报", period: "2025年上半年");
        await FiguresTests.Report(desktop, "总值", 5_000, "快报", period: "2025年上半年");
        await FiguresTests.Report(desktop, "增加值", 1_000, "快报", period: "2025年前三季度");
        Assert.Equal((12m, "2025年上半年"), Shown(await Only(desktop)));
        await FiguresTests.Report(desktop, "总值", 7_800, "快报", period: "2025年前三季度");
        Assert.Equal((12.8m, "2025年前三季度"), Shown(await Only(desktop)));
    }

    [Fact]
    public async Task A_target_that_was_changed_is_still_there_on_the_board_of_the_time_before()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        var first = await Set(desktop, "新增", 20, on: new DateOnly(2025, 2, 1));
        await Set(desktop, "新增", 25, first, on: new DateOnly(2025, 8, 1));
        Assert.Equal(25m, (await Only(desktop)).Target);
        var before = await desktop.Figures.Board(desktop.Db, 2025, Desktop.Today, Instant.At(new DateOnly(2025, 3, 1)), Desktop.Stop);
        Assert.Equal(20m, Assert.Single(before).Target);
    }

    [Fact]
    public async Task What_lags_disagrees_or_has_not_come_in_waits_in_the_to_do()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        await Set(desktop, "新增", 200);
        await Set(desktop, "金额", 50);
        await Set(desktop, "增加值", 1_000);
        await Set(desktop, "总值", 1_000);
        await FiguresTests.Report(desktop, "总值", 900, "快报");
        await FiguresTests.Report(desktop, "总值", 950, "快报", dispute: true);
        var director = new Actor(Guid.Empty, "李局", Roles.Director, Desktop.Code);
        var tasks = new TargetTasks(desktop.Figures, desktop.Get<Clock>());
        Assert.Equal(["目标滞后", "待报数据", "数据冲突"], (await tasks.Tasks(desktop.Db, director, Desktop.Today, Desktop.Stop)).Select(t => t.Kind));
        Assert.Empty(await tasks.Tasks(desktop.Db, director with { Role = Roles.Enterprise }, Desktop.Today, Desktop.Stop));
        Assert.Empty(await tasks.Tasks(desktop.Db, director with { Role = Roles.Staff, Section = "农村股" }, Desktop.Today, Desktop.Stop));
    }

    [Fact]
    public async Task The_export_says_what_the_board_says()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        await Set(desktop, "新增", 20);
        var sheet = BoardExport.Sheet([await Only(desktop)], new BoardQuery(2025, Desktop.Today, "", "", ""));
        var row = sheet.Columns.Zip(Assert.Single(sheet.Rows)).ToDictionary(c => c.First.Header, c => c.Second);
        Assert.Equal((23m, 20m, 1.15m, "正常", "怀科发〔2025〕7号"), (row["已定"], row["目标"], row["完成率"], row["进度"], row["文号"]));
    }

    private static readonly Instant Later = Instant.At(new DateOnly(2026, 12, 31));

    private static (decimal?, string) Shown(TargetView target) => (target.Figure.Settled, target.Figure.Period.ToString());

    private static async Task<TargetView> Only(Desktop desktop) =>
        Assert.Single(await desktop.Figures.Board(desktop.Db, 2025, Desktop.Today, Later, Desktop.Stop));

    private static async Task<Guid> Set(Desktop desktop, string indicator, decimal value, Guid? replaces = null, DateOnly? on = null)
    {
        var wanted = new SetTarget.Wanted(indicator, 2025, value, "市定", "关于下达目标任务的通知", "怀科发〔2025〕7号", new DateOnly(2025, 1, 20), "高新股", "",
            replaces, replaces is null ? "" : "市里调整");
        var result = await desktop.Act($"{indicator}{value}", new SetTarget.Request(wanted, null),
            (request, act, db) => SetTarget.Handle(request, act, db, desktop.Indicators, Desktop.Stop), on);
        return result.Value.Answer;
    }
}
