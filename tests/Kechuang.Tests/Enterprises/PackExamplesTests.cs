using Kechuang.Enterprises;
using Kechuang.Kernel;
using Xunit;

namespace Kechuang.Tests.Enterprises;

/// <summary>Every pack's examples.yaml is a specification: one test runs them all.</summary>
public sealed class PackExamplesTests
{
    [Theory]
    [MemberData(nameof(Examples))]
    public void Comes_out_as_the_pack_says(string pin, int number, string name)
    {
        Assert.NotEmpty(name);
        var (pack, examples) = Find(pin);
        Assert.Same(pack, Packs.Schemes.Find(pack.Scheme.Id, examples.Year, examples.Day).Value);

        var result = examples.Run(pack, Packs.Schemes.Layout, Packs.Dictionary)[number];

        Assert.Equal($"{result.Example.Expect}", $"{result.Actual}{result.Trouble}");
        Assert.True(result.Agrees);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Says_the_same_at_length_and_in_the_table_of_conclusions(string pin, int number, string name)
    {
        Assert.NotEmpty(name);
        var (pack, examples) = Find(pin);

        var ruling = pack.Judge().Explain(examples.Facts(examples.All[number], pack.Scheme, Packs.Schemes.Layout, Packs.Dictionary).Value);

        Assert.Equal(ruling.Judgement.Failed, ruling.Conditions.Where(c => c.Verdict == Verdict.NotMet).Select(c => c.Id));
        Assert.Equal(ruling.Judgement.Pending.ToHashSet(), ruling.Conditions.SelectMany(c => c.Pending).ToHashSet());
        Assert.All(ruling.Conditions, c => Assert.Contains("《", c.Citation, StringComparison.Ordinal));
        Assert.All(ruling.Conditions.Where(c => c.Verdict == Verdict.NotMet), c => Assert.NotEmpty(c.Gap));
        Assert.True(ruling.Judgement.High is null || ruling.Score.Sum(s => s.High) >= ruling.Judgement.High && ruling.Score.Sum(s => s.Low) <= ruling.Judgement.Low);
    }

    [Fact]
    public void The_shipped_packs_pass_the_check_that_clerks_run()
    {
        var report = PackCheck.Of(new PackLibrary(PackLibrary.Locate()));
        Assert.True(report.Faults.Count == 0, string.Join("\n", report.Faults));
        Assert.Equal(Packs.Schemes.All.Count, report.Versions);
    }

    public static TheoryData<string, int, string> Examples()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var pack in Packs.Schemes.All)
            foreach (var (example, number) in PolicyExamples.Read(pack.Pack).Value.All.Select((e, i) => (e, i)))
                data.Add(pack.Pack.Pin, number, example.Name);
        return data;
    }

    private static (Policy Pack, PolicyExamples Examples) Find(string pin)
    {
        var pack = Packs.Schemes.All.Single(p => p.Pack.Pin == pin);
        return (pack, PolicyExamples.Read(pack.Pack).Value);
    }
}
