using System.Globalization;
using Kechuang.Kernel;
using Kechuang.Office;
using Xunit;

namespace Kechuang.Tests.Office;

public sealed class TheDemoDay
{
    [Theory]
    [InlineData("2025-12-10", 1, "2025-12-11")]
    [InlineData("2025-12-31", 7, "2026-01-07")]
    [InlineData("2025-12-10", 0, null)]
    [InlineData("2025-12-10", 32, null)]
    [InlineData(null, 1, null)]
    public void Moves_forward_by_days_in_a_demo_only(string? day, int days, string? expected)
    {
        var decided = MoveDemoDay.Decide(Day(day), days);
        Assert.Equal(Day(expected), decided.Succeeded ? decided.Value : null);
    }

    [Fact]
    public async Task Next_week_on_the_header_moves_the_day_of_the_whole_county()
    {
        await using var county = await TestCounty.Start();
        using var staff = await county.SignIn(Roles.Staff);
        await staff.Submit("/demo-day", ("days", "7"));
        using var director = await county.SignIn(Roles.Director);
        await director.Get("/");
        Assert.Contains("2025-12-17", director.Text);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
