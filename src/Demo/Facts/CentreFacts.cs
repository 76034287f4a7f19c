using System.Globalization;

namespace Kechuang.Demo;

/// <summary>What firms and institutes answered for 工程技术研究中心, following from their staff, revenue and patents.</summary>
internal sealed class CentreFacts(Story story, FactBook book)
{
    private static readonly string[] Revenue = ["sales-revenue", "main-business-revenue"];

    internal void Write()
    {
        foreach (var firm in story.Firms.Where(f => f.State == "存续" && f.RegisteredOn.Year <= FactBook.Last))
            if (new Dice(story.Arguments.Seed).Of($"centre-{firm.Index}") is var dice && dice.Chance(firm.Kind == FirmKind.Ordinary ? 70 : 86))
                One(firm, dice);
        var schemes = story.Schemes;
        // The one that builds its centre, the one refused for lack of people, and one on the line.
        foreach (var (holder, fixedStaff, senior, own) in new[] { (12, 26, 14, 8), (13, 17, 11, 6), (14, 20, 10, 5) })
            People(schemes.Holder(holder), fixedStaff, senior, own);
        foreach (var (name, fixedStaff, senior, own) in new[] { ("碳素", 31, 14, 9), ("电子材料", 24, 13, 7), ("智能装备", 16, 9, 6), ("豆制品", 21, 10, 5) })
            if (PlatformStory.Platforms.FirstOrDefault(p => p.Name.Contains(name, StringComparison.Ordinal)) is { } platform)
                People(story.Hosts[platform].Id, fixedStaff, senior, own);
        Institute(schemes.College.Id, false, 6, 14, 7);
        Institute(schemes.Forestry.Id, true, 5, 10, 5);
        Institute(schemes.Station.Id, true, 2, 4, 3);
    }

    private void One(Firm firm, Dice dice)
    {
        var numbers = story.NumbersOf(firm);
        foreach (var year in Enumerable.Range(FactBook.Last - 2, 3).Where(y => y >= firm.RegisteredOn.Year))
            book.Put(firm.Id, year, Revenue[1], decimal.Round(Number(numbers.Of(year)[Revenue[0]]) * dice.Between(94, 99) / 100, 2));
        var last = numbers.Of(FactBook.Last);
        var people = firm.Kind == FirmKind.Ordinary ? 0 : (int)Number(last["technology-staff-recognition"]) * dice.Between(55, 92) / 100;
        var own = firm.Kind == FirmKind.Ordinary ? 0 : (int)Number(last.GetValueOrDefault("ip-class-1", "0")) + dice.Between(0, 5);
        People(firm.Id, people, people * dice.Between(34, 66) / 100, own);
    }

    private void People(Guid unit, int fixedStaff, int senior, int own)
    {
        book.Word(unit, FactBook.Running, "supporting-unit-kind", "企业");
        book.Put(unit, FactBook.Running, "fixed-rd-staff", fixedStaff);
        book.Put(unit, FactBook.Running, "senior-rd-staff", senior);
        book.Put(unit, FactBook.Last, "own-ip-3y", own);
    }

    private void Institute(Guid unit, bool joint, int projects, int transferable, int results)
    {
        book.Word(unit, FactBook.Running, "supporting-unit-kind", "高校院所");
        book.Say(unit, FactBook.Running, "independent-legal-entity", true);
        book.Say(unit, FactBook.Running, "joint-with-leading-firm", joint);
        book.Put(unit, FactBook.Last, "national-provincial-projects-3y", projects);
        book.Put(unit, FactBook.Running, "transferable-ip", transferable);
        book.Put(unit, FactBook.Last, "major-results-3y", results);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
