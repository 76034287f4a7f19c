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
    private const int Units = 10_000;
    private const int Passes = 5;
    private static readonly DateOnly Day = new(2025, 12, 10);
    private static readonly string[] Schemes = ["high-tech-enterprise", "technology-sme"];

    internal static async Task<IEnumerable<Measure>> Run(string folder)
    {
        await using var services = new ServiceCollection().AddLogging().AddKernel(new DatabaseChoice(folder)).AddEnterprises().BuildServiceProvider();
        SchemeCatalogue? catalogue = null;
        var cold = Measure.Seconds(() => catalogue = services.GetRequiredService<SchemeCatalogue>());
        var rows = await Load(services);
        var judges = Schemes.Select(s => catalogue!.Find(s, Day.Year, Day).Value.Judge()).ToList();
        var first = Measure.Seconds(() => judges.ForEach(j => j.Short(rows[0])));
        var each = judges.Select(j => Repeat(j, rows)).ToList();
        var all = catalogue!.Latest.Select(p => catalogue!.Find(p.Scheme.Id, Day.Year, Day)).Where(f => f.Succeeded && f.Value.Scheme.Subject != "county").Select(f => f.Value.Judge()).ToList();
        var whole = Measure.Seconds(() => all.ForEach(j => rows.Take(Units).ToList().ForEach(r => j.Short(r))));
        return
        [
            new("check-up-10k-judged-by-all-schemes", whole, "s", null, AtLeast: false, Text($"{Units} units by {all.Count} schemes, judging alone (bench/run check-up-all reads them too), one core, first and only pass")),
            new("check-up-100k-by-two-schemes", each.Sum(e => e.Best), "s", 1, AtLeast: false, Text($"one core, after load; best of {Passes} passes for each scheme")),
            .. Schemes.Zip(each, (scheme, e) => new Measure($"check-up-100k-{scheme}", e.Best, "s", 0.5, AtLeast: false,
                Text($"median {e.Median:0.000} s, {e.Met} met, {e.Open} open, {e.Bytes} bytes allocated a row"))),
            new("schemes-loaded-and-compiled", cold + first, "s", 0.3, AtLeast: false, Text($"read and checked {cold:0.000} s, first row by both {first:0.000} s")),
        ];
    }

    // The first pass compiles; the best of the others is what the processor needs, the rest is what else runs on this machine.
    private static (double Best, double Median, int Met, int Open, long Bytes) Repeat(Judge judge, List<EnterpriseFacts> rows)
    {
        var (met, open) = (0, 0);
        void Pass()
        {
            (met, open) = (0, 0);
            foreach (var row in rows)
            {
                var verdict = judge.Short(row).Verdict;
                met += verdict == Verdict.Met ? 1 : 0;
                open += verdict == Verdict.Open ? 1 : 0;
            }
        }
        Pass();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var times = Enumerable.Range(0, Passes).Select(_ => Measure.Seconds(Pass)).ToList();
        return (times.Min(), Measure.Median(times), met, open, (GC.GetAllocatedBytesForCurrentThread() - before) / ((long)Passes * rows.Count));
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

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
