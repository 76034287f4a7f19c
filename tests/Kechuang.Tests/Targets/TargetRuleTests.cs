using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Targets;
using Xunit;

namespace Kechuang.Tests.Targets;

public sealed class TargetRuleTests
{
    [Theory]
    // A count that comes in over the year (target 20); 2025-07-02 is day 183 of 365: 50.1 % of the year is behind us.
    [InlineData("count", "higher", "20", "23", null, "2025-07-02", "green", "115.0", "0", "46")]
    [InlineData("count", "higher", "20", "11", null, "2025-07-02", "green", "55.0", "9", "22")]
    [InlineData("count", "higher", "20", "8", null, "2025-07-02", "amber", "40.0", "12", "16")]
    [InlineData("count", "higher", "20", "2", null, "2025-07-02", "red", "10.0", "18", "4")]
    [InlineData("count", "higher", "20", "2", "12", "2025-07-02", "amber", "10.0", "18", "4")]
    [InlineData("count", "higher", "20", "19", "21", "2025-12-31", "amber", "95.0", "1", null)]
    [InlineData("count", "higher", "20", "19", "19", "2025-12-31", "red", "95.0", "1", null)]
    [InlineData("count", "higher", "20", "0", null, "2025-01-10", "amber", "0.0", "20", null)]
    [InlineData("count", "higher", "20", null, null, "2025-07-02", "grey", null, "0", null)]
    // A level is measured against the target itself.
    [InlineData("ratio", "higher", "12.5", "12.5", null, "2025-03-01", "green", "100.0", "0", null)]
    [InlineData("ratio", "higher", "12.5", "11.4", null, "2025-03-01", "amber", "91.2", "1.1", null)]
    [InlineData("ratio", "higher", "12.5", "9.0", null, "2025-12-31", "red", "72.0", "3.5", null)]
    // A rank: lower is better, and a completion rate would say nothing.
    [InlineData("rank", "lower", "3", "2", null, "2025-12-31", "green", null, "0", null)]
    [InlineData("rank", "lower", "3", "7", null, "2025-12-31", "red", null, "0", null)]
    public void The_light_follows_pace_level_and_what_is_under_way(
        string claim, string better, string aim, string? settled, string? all, string asOf, string light, string? completion, string gap, string? forecast)
    {
        var scale = claim == "ratio" ? 1 : 0;
        var view = TargetRule.Assess(Target(aim, scale), Indicator(claim, better, scale), Figure(Number(settled), Number(all), DateOnly.Parse(asOf, null), scale));
        Assert.Equal(light, view.Light);
        Assert.Equal(completion, view.Completion?.ToString("0.0", CultureInfo.InvariantCulture));
        Assert.Equal(Number(gap), view.Gap);
        Assert.Equal(Number(forecast), view.Forecast);
    }

    [Fact]
    public void A_figure_of_three_quarters_is_measured_against_three_quarters_of_the_year()
    {
        var figure = Figure(7_600, null, new DateOnly(2025, 12, 10), 0) with
        {
            Period = Period.UpToQuarter(2025, 3), Status = "快报", ObtainedOn = new DateOnly(2025, 10, 20),
        };
        var view = TargetRule.Assess(Target("10000", 0), Indicator("amount", "higher", 0), figure);
        Assert.Equal("green", view.Light);
        Assert.Equal(10_161, view.Forecast);
    }

    [Fact]
    public void A_forecast_for_the_whole_year_is_not_extrapolated_again()
    {
        var figure = Figure(9_500, null, new DateOnly(2025, 7, 2), 0) with { Status = "预计", ObtainedOn = new DateOnly(2025, 6, 30) };
        var view = TargetRule.Assess(Target("10000", 0), Indicator("amount", "higher", 0), figure);
        Assert.Equal(("red", (decimal?)null), (view.Light, view.Forecast));
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Target Target(string value, int scale) => new()
    {
        Id = Guid.Empty, Indicator = "甲", Year = 2025, Value = Scaled.Stored(Number(value)!.Value, scale)!.Value, Basis = "通知", EnteredBy = "张三",
    };

    private static Indicator Indicator(string claim, string better, int scale) => new()
    {
        Id = "甲", Name = "甲", Unit = "家", Scale = scale, Claim = claim, PeriodKind = "year", Caliber = "口径", LowerIsBetter = better == "lower",
        Measure = new AsReported(), Place = "test:1", Digest = new string('0', 64),
    };

    private static FigureView Figure(decimal? settled, decimal? all, DateOnly asOf, int scale) => new(
        "甲", "甲", "家", scale, Period.OfYear(2025), asOf, new Instant(0), settled, all, "", asOf, "口径", "称号", "", "甲@#", "", [], [], []);
}
