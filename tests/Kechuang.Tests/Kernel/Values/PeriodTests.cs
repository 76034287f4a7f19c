using CsCheck;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Kernel.Values;

public class PeriodTests
{
    [Theory]
    [InlineData("2025年", "2025", "2025年")]
    [InlineData("2025", "2025", "2025年")]
    [InlineData("2025年度", "2025", "2025年")]
    [InlineData("２０２５年上半年", "2025H1", "2025年上半年")]
    [InlineData("2025年下半年", "2025H2", "2025年下半年")]
    [InlineData("2025年1-6月", "2025H1", "2025年上半年")]
    [InlineData("2025年前两季度", "2025H1", "2025年上半年")]
    [InlineData("2025年第一季度", "2025Q1", "2025年第一季度")]
    [InlineData("2025年4季度", "2025Q4", "2025年第四季度")]
    [InlineData("2025年前三季度", "2025Q1-3", "2025年前三季度")]
    [InlineData("2025年前3个季度", "2025Q1-3", "2025年前三季度")]
    [InlineData("2025年1—9月", "2025Q1-3", "2025年前三季度")]
    [InlineData("2025年1至11月", "2025M1-11", "2025年1—11月")]
    [InlineData("2025年3月", "2025-03", "2025年3月")]
    [InlineData("2025年12月份", "2025-12", "2025年12月")]
    public void Periods_are_read_as_reports_write_them(string text, string code, string written)
    {
        var period = Period.Parse(text).Value;
        Assert.Equal((code, written), (period.Code, period.ToString()));
        Assert.Equal(period, Period.Parse(period.Code).Value);
        Assert.Equal(period, Period.Parse(period.ToString()).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("25年")]
    [InlineData("2025年13月")]
    [InlineData("2025年五季度")]
    [InlineData("2025年1—13月")]
    [InlineData("去年")]
    public void Other_texts_are_refused(string? text) => Assert.Equal("period.text", Period.Parse(text).Refusals[0].Code);

    [Fact]
    public void A_period_knows_its_days_and_last_years()
    {
        var threeQuarters = Period.UpToQuarter(2024, 3);
        Assert.True(threeQuarters.Contains(new DateOnly(2024, 9, 30)));
        Assert.False(threeQuarters.Contains(new DateOnly(2024, 10, 1)));
        Assert.True(threeQuarters.Contains(Period.OfMonth(2024, 2)));
        Assert.Equal(new DateOnly(2024, 2, 29), Period.OfMonth(2024, 2).To);
        Assert.Equal("2023年前三季度", threeQuarters.YearBefore.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfQuarter(2024, 5));
    }

    [Fact]
    public void Every_period_reads_back_from_its_code_and_text() =>
        Gen.Select(Gen.Int[1900, 2099], Gen.Int[1, 12], Gen.Int[0, 4]).Sample((year, number, shape) =>
        {
            var period = shape switch
            {
                0 => Period.OfYear(year),
                1 => Period.OfHalf(year, (number % 2) + 1),
                2 => Period.OfQuarter(year, (number % 4) + 1),
                3 => Period.OfMonth(year, number),
                _ => Period.UpToMonth(year, number),
            };
            return Period.Parse(period.Code).Value == period && Period.Parse(period.ToString()).Value == period;
        });

    [Fact]
    public void No_text_makes_the_parser_throw() => Gen.String.Sample(text => Period.Parse("2025年" + text) is not null);
}
