namespace Kechuang.Demo;

/// <summary>Everything that is told, laid out before the first row is written.</summary>
internal sealed class Story
{
    internal Story(DemoArguments arguments)
    {
        Arguments = arguments;
        Firms = Kechuang.Demo.Firms.Make(arguments);
        HighTech = new HighTechStory(arguments, Firms);
        Sme = new SmeStory(arguments, Firms, HighTech);
        Hosts = new PlatformHosts(arguments, Firms, HighTech);
        Money = new MoneyStory([.. HighTech.Holders.DistinctBy(f => f.Index).OrderBy(f => f.Index)], CostsOf);
        Schemes = new SchemeStory(arguments, Firms, HighTech, Money, Hosts);
        Results = new ResultStory(HighTech, Sme, Schemes);
        new ResearchFacts(this, Facts).Write();
        new CentreFacts(this, Facts).Write();
        new PlatformFacts(this, Facts).Write();
        new FarmFacts(this, Facts).Write();
        new TitleFacts(this, Facts).Write();
    }

    internal DemoArguments Arguments { get; }

    internal IReadOnlyList<Firm> Firms { get; }

    internal HighTechStory HighTech { get; }

    internal SmeStory Sme { get; }

    internal SchemeStory Schemes { get; }

    internal PlatformHosts Hosts { get; }

    internal MoneyStory Money { get; }

    internal ResultStory Results { get; }

    /// <summary>What units answered for the other schemes.</summary>
    internal FactBook Facts { get; } = new();

    /// <summary>A firm's numbers, without what it answered for the other schemes.</summary>
    internal YearlyNumbers NumbersOf(Firm firm) => new(firm, new Dice(Arguments.Seed).Of($"numbers-{firm.Index}"), firm.Kind, firm == HighTech.OneShort);

    /// <summary>Batches of both schemes that had cases by the demo's day, in the order they closed.</summary>
    internal IEnumerable<PlannedBatch> Batches => HighTech.Planned.Concat(Sme.Planned).Where(b => b.Cases.Count > 0).OrderBy(b => b.ClosesOn).ThenBy(b => b.Scheme, StringComparer.Ordinal);

    // 加计扣除口径, 万元, of 2022 to 2024; a year that is not told is none.
    private decimal[] CostsOf(Firm firm) =>
        [.. Enumerable.Range(2022, 3).Select(y => decimal.Parse(NumbersOf(firm).Of(y)["rd-expense-deduction"], System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Whatever had been issued by the demo's day.</summary>
    internal IEnumerable<PlannedPaper> Papers =>
        BatchPapers.Of(Batches).Concat(TargetStory.Papers).Concat(FigureStory.Papers()).Append(YearlyStory.Paper).Append(SchemeStory.Letter).Concat(PlatformStory.Papers).Concat(TurnStory.Papers).Concat(Results.Papers).Concat(FormStory.Papers);
}
