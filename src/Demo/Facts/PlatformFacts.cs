namespace Kechuang.Demo;

/// <summary>
/// What hosts of platforms and those who apply for one answered about room, people and residents, in step with the platforms' own yearly
/// reports; and what the inquiry of spring 2025 (创新平台摸底) heard from the others: most have none.
/// </summary>
internal sealed class PlatformFacts(Story story, FactBook book)
{
    private const string Star = "independent-legal-entity true, public-service-space true, training-base true, online-service true, transformation-base true, technical-support-unit true, star-space-other-conditions true, ";
    private const string Maker = "independent-legal-entity true, dedicated-operator true, maker-space-other-conditions true, ";
    private const string Incubator = "independent-legal-entity true, dedicated-operator true, incubator-other-conditions true, ";

    /// <summary>By a word of the platform's name: with last year's data, and as of the day.</summary>
    private static readonly (string Platform, string Last, string Day)[] Hosts =
    [
        ("油茶", "resident-entities 23", Star + "office-area 460, mentors 6, service-team 8"),
        ("中药材", "resident-entities 6", Star + "office-area 260, mentors 3, service-team 5, training-base false"),
        ("稻渔", "resident-entities 12", Star + "office-area 320, mentors 5, service-team 7, online-service false"),
        ("柑橘", "resident-entities 19", "independent-legal-entity true, office-area 380, mentors 5, service-team 5, public-service-space true, training-base true, transformation-base true, technical-support-unit true"),
        // Every number on the line.
        ("茶旅", "resident-entities 1", Star + "office-area 200, mentors 3, service-team 5"),
        ("竹木", "resident-entities 4", Star + "office-area 200, mentors 2, service-team 4"),
        ("黄桃", "resident-entities 3", Star + "office-area 210, mentors 2, service-team 6"),
        ("特色种养", "resident-entities 11", Star + "office-area 300, mentors 4, service-team 6, technical-support-unit false"),
        ("电商", "resident-entities 14, new-firms-of-teams 6, financed-entities 2, incubation-cases 3, startup-events 12, torch-statistics-reported true",
            Maker + "operating-since 2022-03-01, platform-area 820, workspace-area 640, workstations 46, full-time-service-staff 2, mentors 5"),
        ("青年", "resident-entities 20, new-firms-of-teams 10, financed-entities 1, incubation-cases 3, startup-events 10, torch-statistics-reported true",
            Maker + "operating-since 2021-05-18, platform-area 760, workspace-area 570, workstations 30, full-time-service-staff 3, mentors 3"),
        ("创客", "resident-entities 33, new-firms-of-teams 12, financed-entities 5, incubation-cases 5, startup-events 24, torch-statistics-reported true",
            Maker + "operating-since 2019-09-01, platform-area 1450, workspace-area 1180, workstations 72, full-time-service-staff 6, mentors 9"),
        ("家居", "resident-entities 5, new-firms-of-teams 1, financed-entities 0, incubation-cases 0, startup-events 1, torch-statistics-reported false",
            Maker + "operating-since 2020-06-01, platform-area 480, workspace-area 330, workstations 24, full-time-service-staff 1, mentors 2"),
        ("创业孵化器", "incubated-firms 34, graduated-firms 18, incubated-firms-with-ip 11, torch-statistics-reported true",
            Incubator + "operating-since 2019-05-10, platform-area 6200, workspace-area 4800, full-time-service-staff 4, mentors 8"),
    ];

    internal void Write()
    {
        Inquiry();
        foreach (var (word, last, day) in Hosts)
            if (PlatformStory.Platforms.FirstOrDefault(p => p.Name.Contains(word, StringComparison.Ordinal)) is { } platform)
                Answer(story.Hosts[platform].Id, last, day);
        Applicants();
    }

    private void Applicants()
    {
        var schemes = story.Schemes;
        Answer(schemes.Orchard.Id, "resident-entities 16", Star + "office-area 420, mentors 6, service-team 9");
        Answer(schemes.Herbs.Id, "resident-entities 9", Star + "office-area 240, mentors 4, service-team 6, online-service false");
        Answer(schemes.Station.Id, "resident-entities 11", Star + "office-area 650, mentors 7, service-team 12, online-service false");
        Answer(schemes.OrdinaryAt(5), "resident-entities 4", Star + "office-area 220, mentors 2, service-team 5, transformation-base false");
        Answer(schemes.College.Id, "resident-entities 26, new-firms-of-teams 4, financed-entities 1, incubation-cases 4, startup-events 18, torch-statistics-reported true, incubated-firms 24, graduated-firms 9, incubated-firms-with-ip 8",
            Maker + Incubator + "operating-since 2021-09-06, platform-area 3600, workspace-area 2880, workstations 90, full-time-service-staff 2, mentors 8");
        Answer(schemes.Holder(10), "new-firms-of-teams 11, incubation-cases 3, startup-events 10, torch-statistics-reported true, resident-entities 21",
            Maker + "operating-since 2024-08-01, platform-area 600, workspace-area 480, workstations 32, full-time-service-staff 3, mentors 4");
        Answer(schemes.Holder(11), "incubated-firms 30, graduated-firms 15, incubated-firms-with-ip 9, torch-statistics-reported true",
            Incubator + "operating-since 2022-10-20, platform-area 5000, workspace-area 3750, full-time-service-staff 3, mentors 3");
        // Three more graduates, and it can apply.
        Answer(schemes.OrdinaryAt(9), "incubated-firms 32, graduated-firms 12, incubated-firms-with-ip 10, torch-statistics-reported true",
            Incubator + "operating-since 2021-03-15, platform-area 5400, workspace-area 4200, full-time-service-staff 4, mentors 5");
    }

    private void Answer(Guid unit, string last, string day)
    {
        book.Line(unit, FactBook.Last, last);
        book.Line(unit, FactBook.Running, day);
    }

    private void Inquiry()
    {
        foreach (var firm in story.Firms.Where(f => f.State == "存续" && f.RegisteredOn.Year <= FactBook.Last))
        {
            var dice = new Dice(story.Arguments.Seed).Of($"inquiry-{firm.Index}");
            if (!dice.Chance(firm.Kind == FirmKind.Ordinary ? 74 : 84))
                continue;
            Answer(firm.Id, "incubated-firms 0, incubation-cases 0, startup-events 0, torch-statistics-reported false",
                "dedicated-operator false, public-service-space false, training-base false, workstations 0, platform-area 0, mentors 0, service-team 0, full-time-service-staff 0");
            book.Say(firm.Id, FactBook.Running, "transformation-base", FarmFacts.OfFarms(firm) && dice.Chance(20));
            book.Say(firm.Id, FactBook.Running, "technical-support-unit", dice.Chance(30));
        }
    }
}
