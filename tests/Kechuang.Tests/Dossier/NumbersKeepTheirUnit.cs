using Kechuang.Cases.Dossier;
using Kechuang.Enterprises;
using Xunit;

namespace Kechuang.Tests.Dossier;

/// <summary>千元 taken for 万元 is the mistake nobody sees: a number is converted only where its unit is stated.</summary>
public sealed class NumbersKeepTheirUnit
{
    [Theory]
    [InlineData("万元", 2, "41200", "万元", 4_120_000)]
    [InlineData("万元", 2, "412,000,000", "元", 4_120_000)]
    [InlineData("万元", 2, "412000", "千元", 4_120_000)]
    [InlineData("万元", 2, "4.12", "亿元", 4_120_000)]
    [InlineData("万元", 2, "12345678", "元", 123_457)]
    [InlineData("%", 2, "2.35", "", 235)]
    [InlineData("%", 2, "-0.35", "%", -35)]
    [InlineData("家", 0, "23", "", 23)]
    [InlineData("人/万人", 2, "31.5", "人/万人", 3150)]
    [InlineData("件/万人", 2, "3.15", "", 315)]
    public void A_number_is_kept_exactly_in_the_unit_of_its_indicator(string unit, int scale, string typed, string stated, long kept) =>
        Assert.Equal(kept, DossierNumber.Read(Item(unit, scale), typed, stated).Value);

    [Theory]
    [InlineData("万元", 2, "41200", "", "unit-missing")]
    [InlineData("万元", 2, "41200", "人", "unit")]
    [InlineData("件/万人", 2, "3.15", "件", "unit")]
    [InlineData("%", 2, "2.355", "%", "value-scale")]
    [InlineData("家", 0, "2.5", "", "value-scale")]
    [InlineData("家", 0, "-2", "", "value-negative")]
    [InlineData("万元", 2, "9999999999999", "万元", "value-large")]
    [InlineData("家", 0, "约 20", "", "number.text")]
    public void What_would_have_to_be_guessed_is_asked_about(string unit, int scale, string typed, string stated, string code) =>
        Assert.Equal(code, DossierNumber.Read(Item(unit, scale), typed, stated).Refusals.Single().Code);

    private static DossierItem Item(string unit, int scale) => new("x", "创新投入", "某项指标", unit, scale, "统计", "", "");
}
