using Kechuang.Kernel;
using Kechuang.Targets;
using Xunit;

namespace Kechuang.Tests.Targets;

/// <summary>Figures over a hand-counted ledger and a real database.</summary>
public sealed class FiguresTests
{
    private const string Indicators = """
        indicators:
          - {id: 新增, name: 新增, unit: 家, claim: count, caliber: 口径, how: 计数, source: 台账, where: 有效, dated: 日期, count: 编号, pending: {source: 台账, where: not(有效), count: 编号}}
          - {id: 年末, name: 年末, unit: 家, claim: count, period: day, caliber: 口径, how: 计数, source: 台账, where: 有效 and 日期 <= 截至日, count: 编号}
          - {id: 金额, name: 金额, unit: 万元, scale: 2, claim: amount, caliber: 口径, how: 求和, source: 台账, where: 有效, dated: 日期, sum: 金额}
          - {id: 户均, name: 户均, unit: 万元, scale: 2, claim: ratio, caliber: 口径, how: 金额除以家数, formula: 金额 / 家数, parts: {金额: 金额, 家数: 新增}}
          - {id: 占比, name: 占比, unit: '%', scale: 1, claim: ratio, caliber: 口径, how: 增加值除以总值, formula: 增加值 / 总值 * 100, parts: {增加值: 增加值, 总值: 总值}}
          - {id: 增速, name: 增速, unit: '%', scale: 1, claim: growth-rate, caliber: 口径, how: 与上年同期比, formula: (今 - 去) / 去 * 100, parts: {今: 新增, 去: {indicator: 新增, years: -1}}}
          - {id: 增加值, name: 增加值, unit: 万元, claim: amount, caliber: 口径, reported: true}
          - {id: 总值, name: 总值, unit: 万元, claim: amount, caliber: 口径, reported: true}
        """;

    // 甲 has two certificates of the year, 丙 is pending and settled at once, 丁 is of last year, 戊 lies after the as-of day, 己 has no answer.
    private static readonly Ledger.Line[] Lines =
    [
        new("1", "甲", true, new(2025, 3, 5), 10.5m), new("2", "甲", true, new(2025, 9, 1), 4.25m), new("3", "乙", true, new(2025, 3, 31), null),
        new("4", "丙", true, new(2025, 11, 1), 1.005m), new("5", "丙", false, null, null), new("6", "庚", false, null, 3m),
        new("7", "丁", true, new(2024, 12, 31), 99m), new("8", "戊", true, new(2025, 12, 11), 7m), new("9", "己", null, new(2025, 5, 5), 7m),
    ];

    [Fact]
    public async Task A_count_is_of_distinct_firms_and_what_is_settled_is_not_pending_again()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        var figure = await desktop.Figures.Compute(desktop.Db, "新增", Desktop.Year(), Desktop.Stop);
        Assert.Equal((3m, 4m), (figure.Settled, figure.IfAllPass));
        Assert.Equal(["1", "2", "3", "4", "-6"], figure.Records.Select(r => (r.Settled ? "" : "-") + r.Key["ledger:".Length..]));
        Assert.Equal(["/ledger/1", "第 1 行"], [figure.Records[0].Href, figure.Records[0].Label]);
        Assert.Equal([0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3], figure.Months);
    }

    [Theory]
    [InlineData(2025, "2025-03-31", 2)]
    [InlineData(2025, "2025-02-28", 0)]
    [InlineData(2025, "2025-12-11", 4)]
    [InlineData(2024, "2025-12-10", 1)]
    public async Task The_as_of_day_decides_what_was_true(int year, string asOf, int count)
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        var figure = await desktop.Figures.Compute(desktop.Db, "新增", Desktop.Year(year, DateOnly.Parse(asOf, null)), Desktop.Stop);
        Assert.Equal(count, figure.Settled);
    }

    [Fact]
    public async Task A_sum_adds_what_was_answered_and_of_nothing_there_is_no_figure()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        var figures = await desktop.Figures.ComputeAll(desktop.Db, [("金额", Desktop.Year()), ("金额", Desktop.Year(2023))], Desktop.Stop);
        Assert.Equal(15.76m, figures[0].Settled);
        Assert.Equal([10.5m, 4.25m, null, 1.005m], figures[0].Records.Select(r => r.Amount));
        Assert.Null(figures[1].Settled);
        Assert.NotEmpty(figures[1].Missing);
    }

    [Fact]
    public async Task A_formula_opens_into_its_parts_and_compares_with_the_same_day_of_last_year()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        var mean = await desktop.Figures.Compute(desktop.Db, "户均", Desktop.Year(), Desktop.Stop);
        Assert.Equal((5.25m, 3.94m), (mean.Settled, mean.IfAllPass));
        Assert.Equal(["金额", "新增"], mean.Parts.Select(p => p.Indicator));
        var growth = await desktop.Figures.Compute(desktop.Db, "增速", Desktop.Year(2025, new DateOnly(2025, 12, 31)), Desktop.Stop);
        Assert.Equal(300m, growth.Settled);
        var before = await desktop.Figures.Compute(desktop.Db, "增速", Desktop.Year(), Desktop.Stop);
        Assert.Null(before.Settled);
        Assert.Contains("除以零", before.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_source_there_is_no_figure_and_it_says_what_is_missing()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        await Report(desktop, "增加值", 1_260, "初核");
        var share = await desktop.Figures.Compute(desktop.Db, "占比", Desktop.Year(), Desktop.Stop);
        Assert.Null(share.Settled);
        Assert.Contains("缺总值（2025年）", share.Missing, StringComparison.Ordinal);
        await Report(desktop, "总值", 10_000, "快报");
        share = await desktop.Figures.Compute(desktop.Db, "占比", Desktop.Year(), Desktop.Stop);
        Assert.Equal((12.6m, "快报"), (share.Settled, share.Status));
    }

    [Fact]
    public async Task Two_values_of_one_status_are_a_conflict_and_nothing_rests_on_it()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        await Report(desktop, "增加值", 1_260, "初核");
        await Report(desktop, "增加值", 1_300, "初核", dispute: true);
        await Report(desktop, "总值", 10_000, "快报");
        var both = await desktop.Figures.ComputeAll(desktop.Db, [("增加值", Desktop.Year()), ("占比", Desktop.Year())], Desktop.Stop);
        Assert.True(both[0].Conflict);
        Assert.Contains("1300 万元", both[0].Missing, StringComparison.Ordinal);
        Assert.Equal([null, null], both.Select(f => f.Settled));
    }

    [Fact]
    public async Task A_correction_leaves_what_was_known_before_as_it_was()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        var first = await Report(desktop, "增加值", 126, "初核", on: new DateOnly(2025, 11, 1));
        await Report(desktop, "增加值", 1_260, "初核", first, on: new DateOnly(2025, 12, 1));
        var then = Desktop.Year(knownAt: Instant.At(new DateOnly(2025, 11, 15)));
        Assert.Equal(126m, (await desktop.Figures.Compute(desktop.Db, "增加值", then, Desktop.Stop)).Settled);
        var now = await desktop.Figures.Compute(desktop.Db, "增加值", Desktop.Year(), Desktop.Stop);
        Assert.Equal(1_260m, now.Settled);
        Assert.Equal(["现用", "已更正"], now.History.Select(h => h.Standing));
        Assert.Equal("少写一位", now.History[1].Reason);
    }

    [Fact]
    public async Task The_same_figure_has_the_same_hash_and_another_record_another_one()
    {
        await using var one = await Desktop.Open(Indicators, Lines);
        await using var other = await Desktop.Open(Indicators, [Lines[0] with { Amount = 11m }, .. Lines[1..]]);
        var first = await one.Figures.Compute(one.Db, "新增", Desktop.Year(), Desktop.Stop);
        var later = await one.Figures.Compute(one.Db, "新增", Desktop.Year(knownAt: Instant.At(new DateOnly(2027, 1, 1))), Desktop.Stop);
        var changed = await other.Figures.Compute(other.Db, "新增", Desktop.Year(), Desktop.Stop);
        Assert.Equal(first.Digest, later.Digest);
        Assert.Equal(first.Settled, changed.Settled);
        Assert.NotEqual(first.Digest, changed.Digest);
    }

    [Fact]
    public async Task An_unknown_indicator_gives_no_figure()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        var figure = await desktop.Figures.Compute(desktop.Db, "无此指标", Desktop.Year(), Desktop.Stop);
        Assert.Null(figure.Settled);
        Assert.Contains("没有指标", figure.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_key_opens_its_page()
    {
        await using var desktop = await Desktop.Open(Indicators, Lines);
        var figure = await Report(desktop, "增加值", 126, "初核");
        Task<string?> Find(string key) => OpenRecord.Find(key, desktop.Db, Desktop.Year(), [desktop.Ledger], Desktop.Stop);
        Assert.Equal("/ledger/7", await Find("ledger:7"));
        Assert.Equal("/figures/%E5%A2%9E%E5%8A%A0%E5%80%BC?period=2025", await Find($"figure:{figure}"));
        Assert.Null(await Find("ledger:99"));
        Assert.Null(await Find("case:1"));
    }

    internal static async Task<Guid> Report(
        Desktop desktop, string indicator, decimal value, string status, Guid? corrects = null, bool dispute = false, DateOnly? on = null, string period = "2025年")
    {
        var day = on ?? Desktop.Today;
        var wanted = new WantedFigure(indicator, period, value, status, day, "", "县统计局", corrects, corrects is null ? "" : "少写一位", dispute);
        var result = await desktop.Act($"{indicator}{period}{value}{status}", new EnterFigure.Request(wanted, null),
            (request, act, db) => EnterFigure.Handle(request, act, db, desktop.Indicators, Desktop.Stop), day);
        return result.Value.Answer;
    }
}
