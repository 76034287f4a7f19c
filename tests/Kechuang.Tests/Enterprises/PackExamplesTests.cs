using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Tests.Enterprises;

/// <summary>Every pack's examples.yaml is a specification: one test runs them all.</summary>
public sealed class PackExamplesTests
{
    [Theory]
    [MemberData(nameof(Examples))]
    public void Comes_out_as_the_pack_says(string pin, int number, string name)
    {
        Assert.NotEmpty(name);
        var pack = Packs.Schemes.All.Single(p => p.Pack.Pin == pin);
        var file = Read(pack.Pack);
        var example = file.Examples[number];
        var day = DateOnly.ParseExact(file.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Same(pack, Packs.Schemes.Find(pack.Scheme.Id, file.Year, day).Value);
        var facts = Packs.Facts(pack, file.Year, day, example.Inputs.Select(i => new KeyValuePair<string, string>(i.Key, i.Value ?? "")));

        var judgement = pack.Judge().Short(facts);

        Assert.Equal(example.Expect.Failed, judgement.Failed);
        Assert.Equal(example.Expect.Pending, judgement.Pending);
        Assert.Equal(example.Expect.Verdict, judgement.Verdict.Word());
        Assert.Equal((example.Expect.Low, example.Expect.High), (judgement.Low, judgement.High));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Says_the_same_at_length_and_in_the_table_of_conclusions(string pin, int number, string name)
    {
        Assert.NotEmpty(name);
        var pack = Packs.Schemes.All.Single(p => p.Pack.Pin == pin);
        var file = Read(pack.Pack);
        var day = DateOnly.ParseExact(file.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var facts = Packs.Facts(pack, file.Year, day, file.Examples[number].Inputs.Select(i => new KeyValuePair<string, string>(i.Key, i.Value ?? "")));

        var ruling = pack.Judge().Explain(facts);

        Assert.Equal(ruling.Judgement.Failed, ruling.Conditions.Where(c => c.Verdict == Verdict.NotMet).Select(c => c.Id));
        Assert.Equal(ruling.Judgement.Pending.ToHashSet(), ruling.Conditions.SelectMany(c => c.Pending).ToHashSet());
        Assert.All(ruling.Conditions, c => Assert.Contains("〕", c.Citation, StringComparison.Ordinal));
        Assert.All(ruling.Conditions.Where(c => c.Verdict == Verdict.NotMet), c => Assert.NotEmpty(c.Gap));
        Assert.True(ruling.Score.Sum(s => s.High) >= ruling.Judgement.High && ruling.Score.Sum(s => s.Low) <= ruling.Judgement.Low);
    }

    [Fact]
    public void Every_scheme_version_has_at_least_eight_examples_with_each_verdict_its_policy_can_give()
    {
        foreach (var pack in Packs.Schemes.All)
        {
            var examples = Read(pack.Pack).Examples;
            Assert.True(examples.Count >= 8, pack.Pack.Pin);
            Assert.Contains(examples, e => e.Expect.Verdict == "不符合");
            Assert.Contains(examples, e => e.Expect.Verdict == "待定");
        }
    }

    public static TheoryData<string, int, string> Examples()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var pack in Packs.Schemes.All)
            foreach (var (example, number) in Read(pack.Pack).Examples.Select((e, i) => (e, i)))
                data.Add(pack.Pack.Pin, number, example.Name);
        return data;
    }

    private static ExamplesFile Read(PackVersion pack)
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        return yaml.Deserialize<ExamplesFile>(new MergingParser(new Parser(new StringReader(pack.Text("examples.yaml")))));
    }

    private sealed class ExamplesFile
    {
        public int Year { get; set; }
        public string Date { get; set; } = "";
        public List<Example> Examples { get; set; } = [];
    }

    private sealed class Example
    {
        public string Name { get; set; } = "";
        public Dictionary<string, string?> Inputs { get; set; } = [];
        public Expectation Expect { get; set; } = new();
    }

    private sealed class Expectation
    {
        public string Verdict { get; set; } = "";
        public decimal Low { get; set; }
        public decimal High { get; set; }
        public List<string> Failed { get; set; } = [];
        public List<string> Pending { get; set; } = [];
    }
}
