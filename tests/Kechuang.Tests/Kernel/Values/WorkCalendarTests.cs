using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Kernel.Values;

public class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = Shipped();

    private static WorkCalendar Shipped()
    {
        using var known = Packs.Open("reference", "holidays-2018-2026.csv");
        using var provisional = Packs.Open("reference", "holidays-2027-statutory-only.csv");
        return WorkCalendar.Load(known, provisional).Value;
    }

    private static DateOnly Day(string iso) => Dates.Parse(iso).Value;

    [Theory]
    [InlineData("2024-10-12", true)]
    [InlineData("2024-10-07", false)]
    [InlineData("2024-10-13", false)]
    [InlineData("2020-01-31", false)]
    [InlineData("2026-02-14", true)]
    [InlineData("2025-12-10", true)]
    public void Holidays_and_made_up_days_are_known(string day, bool workday) =>
        Assert.Equal(workday, Calendar.IsWorkday(Day(day)));

    // Publicity spans that the provincial department itself counted: policy-facts §2.4 and §8.2.
    [Theory]
    [InlineData("2024-10-09", 10, "2024-10-21")]
    [InlineData("2022-01-05", 5, "2022-01-11")]
    public void Publicity_ends_where_the_province_ended_it(string first, int days, string last) =>
        Assert.Equal(Day(last), Calendar.LastDay(Day(first), days));

    [Theory]
    [InlineData("2025-09-30", 1, "2025-10-09")]
    [InlineData("2025-09-30", 3, "2025-10-11")]
    [InlineData("2025-10-09", -1, "2025-09-30")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2025-10-05", 0, "2025-10-05")]
    public void Working_days_are_counted_from_the_day_after(string from, int days, string to)
    {
        Assert.Equal(Day(to), Calendar.AddWorkingDays(Day(from), days));
        Assert.Equal(days, Calendar.WorkingDaysBetween(Day(from), Day(to)));
    }

    [Theory]
    [InlineData(2017, true)]
    [InlineData(2018, false)]
    [InlineData(2026, false)]
    [InlineData(2027, true)]
    [InlineData(2030, true)]
    public void Years_without_the_notice_are_provisional(int year, bool provisional) =>
        Assert.Equal(provisional, Calendar.IsProvisional(year));

    [Fact]
    public void A_span_into_a_provisional_year_is_provisional()
    {
        Assert.True(Calendar.IsProvisional(Day("2026-12-20"), Day("2027-01-10")));
        Assert.False(Calendar.IsProvisional(Day("2025-12-20"), Day("2026-01-10")));
        Assert.Equal("春节", Calendar.Holiday(Day("2027-02-06")));
    }

    [Fact]
    public void The_real_notice_displaces_the_provisional_year()
    {
        using var provisional = new StringReader("date,kind,name,provisional\n2027-01-01,holiday,元旦,1\n2027-05-01,holiday,劳动节,1\n");
        using var notice = new StringReader("date,kind,name\n2027-01-01,holiday,元旦\n");
        var calendar = WorkCalendar.Load(provisional, notice).Value;
        Assert.False(calendar.IsProvisional(2027));
        Assert.Null(calendar.Holiday(Day("2027-05-01")));
    }

    [Fact]
    public void A_wrong_table_is_refused_by_line()
    {
        using var table = new StringReader("date,kind,name\n2027-01-01,holiday,元旦\n2027-01-32,holiday,元旦\n2027-01-04,day off,元旦\n");
        Assert.Equal(["第 3 行", "第 4 行"], WorkCalendar.Load(table).Refusals.Select(refusal => refusal.Where));
    }
}
