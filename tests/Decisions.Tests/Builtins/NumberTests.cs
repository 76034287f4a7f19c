using Xunit;

namespace Kechuang.Decisions.Tests.Builtins;

public sealed class NumberTests
{
    private static readonly FeelSchema Schema = new([]);

    [Theory]
    [InlineData("exp(0)", "1")]
    [InlineData("exp(1)", "2.718281828459045235360287")]
    [InlineData("exp(5)", "148.4131591025766034211156")]
    [InlineData("exp(-3.5)", "0.03019738342231850073978629")]
    [InlineData("exp(20)", "485165195.4097902779691068")]
    [InlineData("exp(-100)", "0")]
    [InlineData("exp(100)", "null")]
    [InlineData("log(10)", "2.302585092994045684017991")]
    [InlineData("log(1)", "0")]
    [InlineData("log(0.000001)", "-13.81551055796427410410795")]
    [InlineData("log(0)", "null")]
    [InlineData("2 ** 0.5", "1.414213562373095048801689")]
    [InlineData("4 ** 0.5", "2")]
    [InlineData("27 ** (1/3)", "3")]
    [InlineData("1.05 ** 2.5", "1.12972632194704572175012")]
    [InlineData("2 ** -0.5", "0.7071067811865475244008444")]
    [InlineData("0 ** 0.5", "0")]
    [InlineData("0 ** -0.5", "null")]
    [InlineData("(-8) ** 0.5", "null")]
    [InlineData("10 ** -28", "0.0000000000000000000000000001")]
    [InlineData("10 ** -30", "0")]
    [InlineData("10 ** 29", "null")]
    [InlineData("2 ** 96 - 1", "null")]
    [InlineData("2 ** 95 + 1", "39614081257132168796771975169")]
    [InlineData("sqrt(2)", "1.4142135623730950488016887242")]
    public void Transcendental_functions_are_decimal(string text, string expected) =>
        Assert.Equal(expected, Feel.Expression(text, Schema).Value!.Evaluate([]).ToString());
}
