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
    }

    internal DemoArguments Arguments { get; }

    internal IReadOnlyList<Firm> Firms { get; }

    internal HighTechStory HighTech { get; }

    internal SmeStory Sme { get; }

    /// <summary>Batches of both schemes that had cases by the demo's day, in the order they closed.</summary>
    internal IEnumerable<PlannedBatch> Batches => HighTech.Planned.Concat(Sme.Planned).Where(b => b.Cases.Count > 0).OrderBy(b => b.ClosesOn).ThenBy(b => b.Scheme, StringComparer.Ordinal);

    /// <summary>Whatever had been issued by the demo's day.</summary>
    internal IEnumerable<PlannedPaper> Papers => BatchPapers.Of(Batches).Concat(TargetStory.Papers).Concat(FigureStory.Papers()).Append(YearlyStory.Paper);
}
