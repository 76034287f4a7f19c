namespace Kechuang.Demo;

/// <summary>What firms answered about the farmers they lead, for 科技示范企业; those that apply say what their cases say.</summary>
internal sealed class FarmFacts(Story story, FactBook book)
{
    private const string Good = "leading-industry true, linkage-agreements true, technical-support-contract true, microcredit-diverted false";

    // 粮、肉、茶、豆、酒、竹木家具 by GB/T 4754-2017: what the county calls its leading industries.
    private static readonly HashSet<string> Farms = ["0111", "1371", "1530", "1392", "1512", "1310", "2110"];

    internal static bool OfFarms(Firm firm) => Farms.Contains(firm.Industry);

    internal void Write()
    {
        foreach (var firm in story.Firms.Where(f => f.State == "存续" && f.RegisteredOn.Year <= FactBook.Last))
            if (new Dice(story.Arguments.Seed).Of($"farm-{firm.Index}") is var dice && dice.Chance(76))
                One(firm, dice);
        foreach (var (i, firm) in MeetingStory.Applying(story.Firms).Index())
            Leads(firm.Id, Good, 46 + (i * 9), i == 5 ? 8 : 14 + (i * 2), 120 + (i * 15));
        foreach (var (i, firm) in ReviewStory.Firms(story).Index())
            Leads(firm.Id, Good, 52 + (i * 11), 17 + (i * 2), 90 + (i * 20));
        foreach (var (firm, households, poor, trained) in new[] { (60, 74, 26, 140), (61, 58, 19, 110), (62, 31, 12, 55), (63, 66, 21, 160), (64, 88, 34, 210), (65, 40, 9, 30) })
            Leads(story.Schemes.FarmAt(firm), Good, households, poor, trained);
        Leads(story.Schemes.Orchard.Id, Good, 186, 52, 480);
        // Every number on the line.
        Leads(story.Schemes.Herbs.Id, Good, 30, 10, 50);
        book.Say(story.Schemes.Orchard.Id, FactBook.Last, "serious-dishonesty", false);
        book.Say(story.Schemes.Herbs.Id, FactBook.Last, "serious-dishonesty", false);
    }

    private void One(Firm firm, Dice dice)
    {
        if (!OfFarms(firm))
        {
            Leads(firm.Id, $"leading-industry {(firm.Industry is "6110" or "3091" ? "true" : "false")}, linkage-agreements false, technical-support-contract {(dice.Chance(20) ? "true" : "false")}, microcredit-diverted false",
                dice.Chance(12) ? dice.Between(2, 20) : 0, 0, 0);
            return;
        }
        var households = dice.Between(6, 150);
        Leads(firm.Id, $"leading-industry true, linkage-agreements {(dice.Chance(82) ? "true" : "false")}, technical-support-contract {(dice.Chance(68) ? "true" : "false")}, microcredit-diverted {(dice.Chance(3) ? "true" : "false")}",
            households, households * dice.Between(8, 46) / 100, dice.Between(0, 22) * 10);
    }

    private void Leads(Guid unit, string day, int households, int poor, int trained)
    {
        book.Line(unit, FactBook.Running, day);
        book.Put(unit, FactBook.Last, "households-led", households);
        book.Put(unit, FactBook.Last, "poor-households-led", poor);
        book.Put(unit, FactBook.Last, "farmers-trained", trained);
    }
}
