using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Kernel.Values;

public class AreaTests
{
    [Theory]
    [InlineData("43", "430000000000", AreaLevel.Province, null)]
    [InlineData("4312", "431200000000", AreaLevel.Prefecture, "430000000000")]
    [InlineData("431224", "431224000000", AreaLevel.County, "431200000000")]
    [InlineData("431224100", "431224100000", AreaLevel.Town, "431224000000")]
    [InlineData("４３１２２４１００２０１", "431224100201", AreaLevel.Village, "431224100000")]
    public void Level_and_parent_follow_from_the_code(string text, string code, AreaLevel level, string? parent)
    {
        var area = Area.Parse(text).Value;
        Assert.Equal((code, level, parent), (area.Code, area.Level, area.Parent?.Code));
    }

    [Theory]
    [InlineData("", "area.digits")]
    [InlineData("43122", "area.digits")]
    [InlineData("43122A", "area.digits")]
    [InlineData("993122", "area.province")]
    public void Other_texts_are_refused(string text, string code) => Assert.Equal(code, Area.Parse(text).Refusals[0].Code);

    [Fact]
    public void A_county_code_is_a_county_and_contains_its_villages()
    {
        var county = CountyCode.Parse("431224000000").Value;
        Assert.Equal("431224", county.Code);
        Assert.True(county.Area.Contains(Area.Parse("431224100201").Value));
        Assert.False(county.Area.Contains(Area.Parse("431223100201").Value));
        Assert.Equal(county, Area.Parse("431224100201").Value.County);
        Assert.Equal("county.level", CountyCode.Parse("431200").Refusals[0].Code);
    }

    [Fact]
    public void Every_shipped_division_has_the_level_and_parent_its_table_says()
    {
        var rows = Packs.Csv("reference", "divisions-national-to-county.csv").ToList();
        Assert.Equal(3348, rows.DistinctBy(row => row[0]).Count());
        Assert.All(rows, row => Assert.Equal(
            (row[0], row[1], row[2]),
            (Area.Parse(row[0]).Value.Code, $"{(int)Area.Parse(row[0]).Value.Level}", Area.Parse(row[0]).Value.Parent?.Code ?? "")));
    }
}
