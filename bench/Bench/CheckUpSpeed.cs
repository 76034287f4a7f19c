using System.Diagnostics;
using System.Globalization;
using Kechuang.Decisions;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Bench;

/// <summary>The demo county's firms, multiplied with sales and staff of their own, judged row after row on one thread.</summary>
internal static class CheckUpSpeed
{
    private const int Rows = 100_000;
    private static readonly DateOnly Day = new(2025, 12, 10);

    internal static async Task<IEnumerable<Measure>> Run(string folder)
    {
        await using var services = new ServiceCollection().AddLogging().AddKernel(new DatabaseChoice(folder)).AddEnterprises().BuildServiceProvider();
        var schemes = services.GetRequiredService<SchemeCatalogue>();
        var rows = await Load(services);
        var judges = new[] { "high-tech-enterprise", "technology-sme" }.Select(s => schemes.Find(s, Day.Year, Day).Value.Judge()).ToList();
        // The first pass compiles; the best of three is what the processor needs, the rest is what else runs on this machine.
        var verdicts = 0;
        var passes = Enumerable.Range(0, 4).Select(_ => Time(() => verdicts = judges.Sum(j => rows.Count(r => j.Short(r).Verdict == Verdict.Met)))).Skip(1).ToList();
        return [new("check-up of 100,000 enterprise-years by two schemes, one core", passes.Min(), "s", 1, AtLeast: false,
            string.Create(CultureInfo.InvariantCulture, $"{2 * Rows} judgements, {verdicts} met, best of 3 (median {Measure.Median(passes):0.00} s)"))];
    }

    private static async Task<List<EnterpriseFacts>> Load(ServiceProvider services)
    {
        await using var db = services.GetRequiredService<Databases>().Open("");
        var county = db.Set<County>().First().Code;
        await using var own = services.GetRequiredService<Databases>().Open(county);
        var facts = await services.GetRequiredService<CountyFacts>().All(own, Day.Year - 1, Day, Instant.Now(TimeProvider.System), CancellationToken.None);
        return [.. Enumerable.Range(0, Rows).Select(i => Vary(facts[i % facts.Count].Facts, i / facts.Count))];
    }

    // No two rows alike, so that no answer can be kept from the row before.
    private static EnterpriseFacts Vary(EnterpriseFacts firm, int copy)
    {
        var other = new EnterpriseFacts(firm.Layout, firm.CreditCode, firm.Name, firm.ReferenceYear, firm.Day);
        firm.Cells.CopyTo(other.Cells, 0);
        foreach (var element in new[] { "销售收入", "职工总数" })
            if (other[element] is { Kind: FeelKind.Number } value)
                other.With(element, FeelValue.From(value.AsNumber + copy));
        return other;
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
