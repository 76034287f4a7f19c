using Kechuang.Cases;

namespace Kechuang.Demo;

/// <summary>An old recognition from before the county kept cases here.</summary>
internal sealed record OldTitle(Firm Firm, string Number, int Year, DateOnly IssuedOn, DateOnly ExpiresOn);

/// <summary>
/// 高企 of the county from 2020 to the demo's day. In 2025: 9 of 20 settled, 12 more if all that is publicised, proposed or being
/// spot-checked passes, so 105 %; four refused with reasons, one withdrawn, two returned.
/// </summary>
internal sealed class HighTechStory
{
    internal const string Scheme = "high-tech-enterprise";

    private static readonly (int Year, int Number, DateOnly Closes, Wave[] Waves)[] Batches =
    [
        (2023, 1, new(2023, 3, 10), [new(Reached.Recognised, 4, 0, new(2023, 5, 4), new(2023, 5, 26)), new(Reached.Failed, 1, Last: new(2023, 5, 5))]),
        (2023, 2, new(2023, 6, 30), [new(Reached.Recognised, 3, 0, new(2023, 9, 15), new(2023, 10, 16)), new(Reached.Failed, 1, Last: new(2023, 9, 18)), new(Reached.Withdrawn, 1)]),
        (2023, 3, new(2023, 8, 31), [new(Reached.Recognised, 1, 4, new(2023, 11, 6), new(2023, 12, 8)), new(Reached.Failed, 1, Last: new(2023, 11, 8))]),
        (2024, 1, new(2024, 4, 12), [new(Reached.Recognised, 3, 0, new(2024, 5, 16), new(2024, 6, 7)), new(Reached.Failed, 1, Last: new(2024, 5, 20))]),
        (2024, 2, new(2024, 6, 28), [new(Reached.Recognised, 4, 1, new(2024, 10, 8), new(2024, 11, 1)), new(Reached.Failed, 1, Last: new(2024, 10, 10)), new(Reached.Withdrawn, 1)]),
        (2024, 3, new(2024, 8, 30), [new(Reached.Recognised, 1, 2, new(2024, 11, 20), new(2024, 12, 16)), new(Reached.Failed, 2, Last: new(2024, 11, 25))]),
        (2025, 1, new(2025, 4, 15), [new(Reached.Recognised, 6, 1, new(2025, 7, 28), new(2025, 8, 22)), new(Reached.Failed, 2, Last: new(2025, 7, 30)), new(Reached.Withdrawn, 1)]),
        (2025, 2, new(2025, 6, 30),
        [
            new(Reached.Recognised, 3, 1, new(2025, 10, 20), new(2025, 11, 14)), new(Reached.SpotCheck, 6, 0, new(2025, 11, 14), new(2025, 12, 1)),
            new(Reached.Publicity, 3, 1, new(2025, 12, 3)), new(Reached.Failed, 2, Last: new(2025, 10, 22)), new(Reached.Returned, 1),
        ]),
        (2025, 3, new(2025, 8, 29),
        [
            new(Reached.Proposed, 3, 1, Last: new(2025, 12, 4)), new(Reached.Review, 4), new(Reached.Accepted, 2), new(Reached.Recommended, 1),
            new(Reached.CountyReview, 1), new(Reached.Failed, 1, Last: new(2025, 11, 20)), new(Reached.Returned, 1),
        ]),
    ];

    private static readonly (DateOnly Issued, int Count)[] Before = [(new(2020, 12, 3), 6), (new(2021, 9, 18), 5), (new(2022, 12, 12), 6)];

    private readonly DemoArguments arguments;
    private readonly Dice dice;
    private readonly Queue<Firm> fresh;
    private readonly Dictionary<int, Queue<Firm>> expiring = [];
    private readonly List<(Firm Firm, int Year)> refused = [];

    internal HighTechStory(DemoArguments arguments, IReadOnlyList<Firm> firms)
    {
        this.arguments = arguments;
        dice = new Dice(arguments.Seed).Of("high-tech");
        var able = dice.Shuffled(firms.Where(f => f.Kind is FirmKind.Technical or FirmKind.Large && f.RegisteredOn < new DateOnly(2019, 1, 1)));
        OneShort = able[^1];
        OnTheLine = able[^2];
        fresh = new(able.SkipLast(2).Concat(firms.Where(f => f.Kind == FirmKind.Technical && f.RegisteredOn.Year is 2019 or 2020 or 2021)));
        OldTitles = [.. Before.SelectMany(Old)];
        Planned = [.. Batches.Select(Batch)];
    }

    /// <summary>Meets every condition but for one technician.</summary>
    internal Firm OneShort { get; }

    /// <summary>Meets every condition by exactly what is asked.</summary>
    internal Firm OnTheLine { get; }

    internal IReadOnlyList<OldTitle> OldTitles { get; }

    internal IReadOnlyList<PlannedBatch> Planned { get; }

    /// <summary>Recognised in 2023 and cancelled since.</summary>
    internal Firm Cancelled => Planned[0].Cases.First(c => c.Steps[^1].Step.Certificate is not null).Firm;

    /// <summary>Firms that hold a certificate in force on the demo's day.</summary>
    internal IReadOnlyList<Firm> Holders =>
    [
        .. OldTitles.Where(t => t.ExpiresOn >= arguments.Today).Select(t => t.Firm),
        .. Planned.SelectMany(b => b.Cases).Where(c => c.Steps[^1].Step.Certificate?.ExpiresOn >= arguments.Today).Select(c => c.Firm),
    ];

    private IEnumerable<OldTitle> Old((DateOnly Issued, int Count) group)
    {
        var renewal = expiring[group.Issued.Year + 3] = new Queue<Firm>();
        for (var i = 0; i < arguments.Scaled(group.Count) && fresh.TryDequeue(out var firm); i++)
        {
            renewal.Enqueue(firm);
            yield return new OldTitle(firm, Numbers.HighTech(group.Issued.Year, i + 1), group.Issued.Year, group.Issued, LastDay(group.Issued));
        }
    }

    private PlannedBatch Batch((int Year, int Number, DateOnly Closes, Wave[] Waves) batch)
    {
        List<PlannedCase> cases = [];
        foreach (var wave in batch.Waves)
            for (var i = 0; i < arguments.Scaled(wave.First) + (wave.Again == 0 ? 0 : arguments.Scaled(wave.Again)); i++)
                if (Applicant(batch.Year, again: i >= arguments.Scaled(wave.First)) is { } firm)
                    cases.Add(Case(batch.Year, batch.Number, batch.Closes, wave, firm, i >= arguments.Scaled(wave.First), cases.Count + 1));
        return new PlannedBatch(Scheme, "高企", batch.Year, batch.Number, batch.Closes, "演示批次，截止日为虚构",
            [.. cases.Where(c => c.Steps.Count > 0).OrderBy(c => c.Steps[0].Step.On).ThenBy(c => c.Firm.Index)]);
    }

    // Who was refused tries again in a later year, sometimes.
    private Firm? Applicant(int year, bool again)
    {
        if (again)
            return expiring[year].TryDequeue(out var holder) ? holder : null;
        if (refused.FindIndex(r => r.Year < year) is var at and >= 0 && dice.Chance(30))
        {
            var firm = refused[at].Firm;
            refused.RemoveAt(at);
            return firm;
        }
        return fresh.TryDequeue(out var next) ? next : null;
    }

    private PlannedCase Case(int year, int number, DateOnly closes, Wave wave, Firm firm, bool again, int serial)
    {
        if (wave.Reached == Reached.Failed)
            refused.Add((firm, year));
        var certificate = wave is { Reached: Reached.Recognised, Last: { } issued }
            ? new Certificate(Numbers.HighTech(year, (number * 1000) + serial), issued, LastDay(issued))
            : null;
        var steps = new CaseDays(dice, closes, arguments.Today).Of(wave, certificate);
        return new PlannedCase(firm, Scheme, year, number, again ? "重新认定" : "首次", Numbers.Outside(year, number, serial), steps, Looked(wave, steps));
    }

    // Cases on their way were looked at yesterday; those that lie with the province at review were forgotten for a month.
    private DateOnly Looked(Wave wave, List<PlannedStep> steps)
    {
        var last = steps.Count == 0 ? arguments.Today : steps[^1].Step.On;
        var forgotten = wave.Reached is Reached.Accepted or Reached.CountyReview or Reached.Recommended || (wave.Reached == Reached.Review && dice.Chance(50));
        var looked = arguments.Today.AddDays(forgotten ? -34 : -1);
        return looked > last ? looked : last;
    }

    private static DateOnly LastDay(DateOnly issued) => issued.AddYears(3).AddDays(-1);
}
