using Kechuang.Enterprises;
using Kechuang.Enterprises.Registry;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>The firms' yearly data: three fiscal years, a first look at the running one, and corrections that came later.</summary>
internal static class YearlyStory
{
    internal static readonly PlannedPaper Paper = new(
        "yearly", "企业年度数据收集说明（演示）.docx", "说明", "", new(2023, 4, 10), ["企业年度数据收集说明", "（演示）"], null,
        ["企业年度数据由企业按数据元口径填报，金额单位万元；更正另行填报，原数保留。"], Invented.Bureau);

    private static readonly (int Year, DateOnly Obtained, string Status)[] Years =
        [(2022, new(2023, 4, 17), "核定"), (2023, new(2024, 4, 15), "核定"), (2024, new(2025, 4, 14), "核定")];

    private static readonly DateOnly Autumn = new(2025, 10, 27), Corrected = new(2025, 6, 9);

    /// <summary>Years whose data had come in by the day.</summary>
    internal static IEnumerable<int> Told(DateOnly today) => Years.Select(y => y.Year).Append(2025).Where(y => y == 2025 ? today >= Autumn.AddDays(14) : today >= Years[y - 2022].Obtained.AddDays(28));

    internal static IEnumerable<YearlyData> Of(int year, Story story, Act act, Guid paper)
    {
        var dice = new Dice(story.Arguments.Seed).Of($"yearly-{year}");
        foreach (var firm in story.Firms.Where(f => f.State == "存续" && f.RegisteredOn.Year <= year))
            if (ValuesOf(firm, year, story) is { Count: > 0 } values)
                yield return Row(firm.Id, firm.EnteredAt, year, values, Status(year, dice), Obtained(year, dice), dice, act, paper);
        foreach (var unit in story.Schemes.Units)
            if (story.Facts.Of(unit.Id, year) is { Count: > 0 } values)
                yield return Row(unit.Id, unit.EnteredAt, year, values, Status(year, dice), Obtained(year, dice), dice, act, paper);
    }

    // Firms above scale give a first look at the running year; what is about the day comes with it.
    private static Dictionary<string, string> ValuesOf(Firm firm, int year, Story story)
    {
        Dictionary<string, string> values = year < 2025 ? story.NumbersOf(firm).Of(year) : firm.AboveScale ? story.NumbersOf(firm).Flash(year) : [];
        foreach (var (id, text) in story.Facts.Of(firm.Id, year))
            values[id] = text;
        return values;
    }

    private static DateOnly Obtained(int year, Dice dice) => (year == 2025 ? Autumn : Years[year - 2022].Obtained).AddDays(dice.Between(0, 11));

    private static string Status(int year, Dice dice) => year == 2025 ? "预计" : year == 2024 && dice.Chance(12) ? "初核" : Years[year - 2022].Status;

    /// <summary>Some firms found a mistake in 2024: the research costs, as the tax return has them.</summary>
    internal static IEnumerable<YearlyData> Corrections(Story story, Act act, Guid paper)
    {
        if (story.Arguments.Today < Corrected.AddDays(40))
            yield break;
        var dice = new Dice(story.Arguments.Seed).Of("corrections");
        var firms = story.Firms.Where(f => f.Kind == FirmKind.Technical && f.RegisteredOn.Year <= 2022 && f != story.HighTech.OneShort && f != story.HighTech.OnTheLine && story.Money.Told.All(m => m.Firm != f));
        foreach (var firm in firms.Take(story.Arguments.Scaled(8)))
        {
            var was = story.NumbersOf(firm).Of(2024)["rd-expense-deduction"];
            var amount = decimal.Parse(was, System.Globalization.CultureInfo.InvariantCulture) + dice.Between(3, 40);
            var values = new Dictionary<string, string> { ["rd-expense-deduction"] = YearValues.Text(ElementValue.Of(amount)) };
            yield return Row(firm.Id, firm.EnteredAt, 2024, values, "核定", Corrected.AddDays(dice.Between(0, 30)), dice, act, paper, "代录");
        }
    }

    private static YearlyData Row(
        Guid unit, Instant known, int year, IReadOnlyDictionary<string, string> values, string status, DateOnly obtained, Dice dice, Act act, Guid paper, string? origin = null)
    {
        var entered = dice.OfficeHour(obtained.AddDays(dice.Between(0, 3)));
        entered = entered < known ? known : entered;
        return new YearlyData
        {
            Id = act.Source.New(entered), Enterprise = unit, Year = year, Values = YearValues.Write(values), Status = status,
            Origin = origin ?? (dice.Chance(70) ? "导入" : "企业填报"), Paper = paper, ObtainedOn = obtained, EnteredAt = entered, EnteredBy = Invented.HighTechOfficer,
        };
    }
}
