using Kechuang.Cases;

namespace Kechuang.Demo;

/// <summary>
/// 科小 of three years in monthly batches. In 2025: 88 enrolled against a target of 80, five under way, two refused, one withdrawn,
/// one returned; some firms with a valid 高企 certificate, which need no score, have not enrolled.
/// </summary>
internal sealed class SmeStory
{
    internal const string Scheme = "technology-sme";

    private readonly DemoArguments arguments;
    private readonly Dice dice;
    private readonly List<Firm> pool;
    private readonly HashSet<Firm> enrolled = [];

    internal SmeStory(DemoArguments arguments, IReadOnlyList<Firm> firms, HighTechStory highTech)
    {
        this.arguments = arguments;
        dice = new Dice(arguments.Seed).Of("sme");
        Missing = [.. highTech.Holders.Where(f => f.Kind == FirmKind.Technical).DistinctBy(f => f.Index).Where((_, i) => i % 5 == 2).Take(arguments.Scaled(6))];
        pool = [.. dice.Shuffled(firms.Where(f => f.Kind is FirmKind.Technical or FirmKind.Sme && f.RegisteredOn < new DateOnly(2022, 6, 1))).Where(f => !Missing.Contains(f))];
        Planned = [.. Year(2023, 61, 6), .. Year(2024, 76, 7), .. Year(2025, 88, 7), .. Open2025()];
    }

    /// <summary>Qualified directly by a certificate, but not enrolled in 2025.</summary>
    internal IReadOnlyList<Firm> Missing { get; }

    internal IReadOnlyList<PlannedBatch> Planned { get; }

    private IEnumerable<PlannedBatch> Year(int year, int count, int batches)
    {
        var members = Members(year).ToList();
        var next = 0;
        for (var number = 1; number <= batches; number++)
        {
            var closes = new DateOnly(year, 2 + number, 28);
            var until = number == batches ? arguments.Scaled(count) : arguments.Scaled(count) * number / batches;
            List<(Firm, Wave)> cases = [];
            while (next < until && next < members.Count)
                cases.Add((members[next++], new Wave(Reached.Recognised, 1, 0, closes.AddDays(38), closes.AddDays(59))));
            if (number is 2 or 5)
                cases.Add((members[^number], new Wave(Reached.Failed, 1, Last: closes.AddDays(40))));
            if (number == 3)
                cases.Add((members[^number], new Wave(Reached.Withdrawn, 1)));
            yield return Batch(year, number, closes, cases);
        }
    }

    // The last batch of the running year has not come through.
    private IEnumerable<PlannedBatch> Open2025()
    {
        var members = Members(2025).ToList();
        var closes = new DateOnly(2025, 10, 31);
        var open = members.Skip(arguments.Scaled(88)).Take(arguments.Scaled(6)).ToList();
        yield return Batch(2025, 8, closes, [.. open.Select((firm, i) => (firm, i switch
        {
            0 when open.Count > 1 => new Wave(Reached.Returned, 1),
            1 or 2 => new Wave(Reached.Proposed, 1, Last: new DateOnly(2025, 12, 5)),
            _ => new Wave(Reached.Publicity, 1, 0, new DateOnly(2025, 12, 2)),
        }))]);
    }

    // Nearly the same firms each year, in another order.
    private IEnumerable<Firm> Members(int year) => new Dice(arguments.Seed).Of($"sme-{year}").Shuffled(pool);

    private PlannedBatch Batch(int year, int number, DateOnly closes, List<(Firm Firm, Wave Wave)> cases)
    {
        List<PlannedCase> planned = [];
        foreach (var (firm, wave) in cases)
        {
            var serial = (number * 1000) + planned.Count + 1;
            var certificate = wave is { Reached: Reached.Recognised, Last: { } issued }
                ? new Certificate(Numbers.Sme(year, serial), issued, new DateOnly(year, 12, 31))
                : null;
            var steps = new CaseDays(dice, closes, arguments.Today).Of(wave, certificate);
            var variant = enrolled.Contains(firm) ? "再次" : "首次";
            if (certificate is not null)
                enrolled.Add(firm);
            if (steps.Count > 0)
                planned.Add(new PlannedCase(firm, Scheme, year, number, variant, Numbers.Outside(year, 50 + number, serial), steps, Looked(steps)));
        }
        return new PlannedBatch(Scheme, "科小", year, number, closes, "演示批次，截止日为虚构",
            [.. planned.OrderBy(c => c.Steps[0].Step.On).ThenBy(c => c.Firm.Index)]);
    }

    private DateOnly Looked(List<PlannedStep> steps) =>
        steps[^1].Step.On is var last && last > arguments.Today.AddDays(-1) ? last : arguments.Today.AddDays(-1);
}
