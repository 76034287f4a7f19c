using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

public sealed class FigureCheckTests
{
    private static readonly Knowledge Knowledge = new()
    {
        Indicators =
        [
            new("高企.新认定", "新增高新技术企业", "家", Claim.Count, []),
            new("技术合同.成交额", "技术合同成交额", "万元", Claim.Amount, []),
        ],
    };

    [Theory]
    [InlineData("2023年工作总结\n新增高新技术企业12家。", "")]
    [InlineData("2023年工作总结\n新增高新技术企业15家。", "15家→12家")]
    [InlineData("2023年工作总结\n技术合同成交额1.2亿元。", "")]
    [InlineData("2023年工作总结\n技术合同成交额1.5亿元。", "1.5亿元→1.2亿元")]
    [InlineData("2023年工作总结\n技术合同成交额约1.25亿元。", "")]
    [InlineData("2023年工作总结\n2022年新增高新技术企业9家。", "9家→10家")]
    [InlineData("2023年工作总结\n去年新增高新技术企业10家。", "")]
    [InlineData("2023年工作总结\n2021年新增高新技术企业3家。", "")]
    public void A_text_is_held_against_the_records(string text, string expected)
    {
        KnownValue[] values =
        [
            new("高企.新认定", 12, "家", 2023, FigureRole.Value, "台账"),
            new("高企.新认定", 10, "家", 2022, FigureRole.Value, "上年总结"),
            new("技术合同.成交额", 12034.5m, "万元", 2023, FigureRole.Value, "台账"),
        ];

        var found = FigureCheck.Against(Outline.Read(text, Knowledge), values);

        Assert.Equal(expected, string.Join(" ", found.Select(f => f.Place.Of(text) + "→" + f.Suggestion)));
        Assert.All(found, f => Assert.Equal(FindingClass.FigureInconsistent, f.Class));
    }

    [Fact]
    public void Last_years_text_gives_the_values_that_this_years_compares_with()
    {
        var values = FigureCheck.ValuesOf(Outline.Read("2022年工作总结\n新增高新技术企业10家。", Knowledge), "上年总结");

        var found = FigureCheck.Against(Outline.Read("2023年工作总结\n去年新增高新技术企业8家。", Knowledge), values);

        Assert.Equal("10家", Assert.Single(found).Suggestion);
    }
}
