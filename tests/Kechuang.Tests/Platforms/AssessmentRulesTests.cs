using CsCheck;
using Kechuang.Kernel;
using Kechuang.Platforms;
using Xunit;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Tests.Platforms;

/// <summary>The packs' own examples, and the tables of one kind written a second time without tables or FEEL.</summary>
public sealed class AssessmentRulesTests
{
    private static readonly PackLibrary Library = new(PackLibrary.Locate());
    private static readonly PlatformKinds Kinds = PlatformKinds.Load(Library).Value;

    private static readonly (string Fact, int Max, (int From, int Points)[] Bands)[] Star =
    [
        ("residents", 15, [(20, 15), (10, 10), (5, 5)]), ("jobs", 15, [(100, 15), (50, 10), (20, 5)]), ("service-income", 10, [(100, 10), (50, 7), (20, 4)]),
        ("training", 10, [(500, 10), (300, 7), (100, 4)]), ("mentors", 5, [(5, 5), (3, 3)]), ("farmers", 5, [(200, 5), (100, 3)]),
    ];

    [Fact]
    public void Every_pack_can_be_read_and_names_what_is_not_confirmed()
    {
        Assert.Equal(["engineering-centre", "incubator", "maker-space", "star-village"], Kinds.All.Select(k => k.Id));
        Assert.All(Kinds.AllRules, r => Assert.NotEmpty(r.Unconfirmed));
        Assert.All(Kinds.AllRules, r => Assert.Equal(100, r.Items.Sum(i => i.Max) + r.Experts.Sum(e => e.High)));
        Assert.NotEqual(Kinds.Rules("incubator", 2024).Value.Pin, Kinds.Rules("incubator", 2025).Value.Pin);
        Assert.Contains("没有可用的评价办法", Kinds.Rules("maker-space", 2019).Refusals[0].Message);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Comes_out_as_the_pack_says(string pin, int number, string name)
    {
        Assert.NotEmpty(name);
        var rules = Kinds.AllRules.Single(r => r.Pin == pin);
        var example = Read(rules).Examples[number];
        Assert.All(example.Facts.Keys, n => Assert.Contains(rules.Facts, f => f.Name == n));
        var outcome = Outcome.Of(rules, example.Facts.ToDictionary(f => rules.Facts.Single(r => r.Name == f.Key).Id, f => f.Value), example.Scores);
        var expected = example.Expect;
        Assert.Equal((expected.ComputedLow, expected.ComputedHigh, expected.Low, expected.High, expected.Grade),
            (outcome.Computed.Low, outcome.Computed.High, outcome.Total.Low, outcome.Total.High, outcome.Word));
    }

    [Fact]
    public void Every_version_has_at_least_five_examples_one_that_fails_and_one_that_cannot_be_told() => Assert.All(Kinds.AllRules, rules =>
    {
        var examples = Read(rules).Examples;
        Assert.True(examples.Count >= 5);
        Assert.Contains(examples, e => rules.Grade(e.Expect.Grade) is { Rectify: true });
        Assert.Contains(examples, e => e.Expect.Grade == Outcome.Undecided);
    });

    [Fact]
    public void The_tables_agree_with_the_oracle_and_a_range_holds_whatever_is_answered_later()
    {
        var rules = Kinds.Rules(PlatformLedger.Star, 2024).Value;
        var fact = Gen.Int[0, 700];
        Gen.Select(fact.Array[6], Gen.Int[0, 100].Array[3], Gen.Bool.Array[9]).Sample((numbers, shares, known) =>
        {
            var facts = Star.Select((s, i) => (s.Fact, Value: (decimal)(s.Fact is "mentors" or "residents" ? numbers[i] % 30 : numbers[i]))).ToDictionary(x => x.Fact, x => x.Value);
            var scores = rules.Experts.Select((e, i) => (e.Name, Value: decimal.Round(e.High * shares[i] / 100, 1))).ToDictionary(x => x.Name, x => x.Value);
            var whole = Outcome.Of(rules, facts, scores);
            var total = Star.Sum(s => s.Bands.FirstOrDefault(b => facts[s.Fact] >= b.From).Points) + scores.Values.Sum();
            Assert.Equal((total, total), (whole.Total.Low, whole.Total.High));
            Assert.Equal(total >= 85 ? "优秀" : total >= 60 ? "合格" : "不合格", whole.Word);

            var partly = Outcome.Of(rules, facts.Where((_, i) => known[i]).ToDictionary(), scores.Where((_, i) => known[6 + i]).ToDictionary());
            Assert.InRange(total, partly.Total.Low, partly.Total.High);
            Assert.Contains(whole.Grade, partly.Reachable);
            Assert.True(partly.Grade is null || partly.Grade == whole.Grade);
        }, iter: 400);
    }

    [Theory]
    [InlineData("star-village", "2020-01-10", 2020, false)] // has not run for a year
    [InlineData("star-village", "2020-01-10", 2021, true)]
    [InlineData("engineering-centre", "2019-06-18", 2023, false)]
    [InlineData("engineering-centre", "2019-06-18", 2024, true)] // five years in June 2024
    [InlineData("engineering-centre", "2019-06-18", 2025, false)]
    [InlineData("engineering-centre", "2019-06-18", 2029, true)]
    public void Who_is_to_be_assessed_follows_from_how_long_it_runs(string kind, string since, int year, bool owes) =>
        Assert.Equal(owes, Kinds.Rules(kind, year).Value.Owes(DateOnly.Parse(since, null), year, false));

    [Fact]
    public void Whoever_rectifies_is_assessed_again_in_the_year_after() =>
        Assert.True(Kinds.Rules("engineering-centre", 2025).Value.Owes(new(2019, 6, 18), 2025, rectifies: true));

    public static TheoryData<string, int, string> Examples()
    {
        var data = new TheoryData<string, int, string>();
        foreach (var rules in Kinds.AllRules)
            foreach (var (example, number) in Read(rules).Examples.Select((e, i) => (e, i)))
                data.Add(rules.Pin, number, example.Name);
        return data;
    }

    private static FileText Read(AssessmentRules rules) => new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build()
        .Deserialize<FileText>(Library.Of("platforms", rules.Kind).Single(p => p.Pin == rules.Pin).Text("examples.yaml"));

    private sealed class FileText
    {
        public int Year { get; set; }
        public List<ExampleText> Examples { get; set; } = [];
    }

    private sealed class ExampleText
    {
        public string Name { get; set; } = "";
        public string Why { get; set; } = "";
        public Dictionary<string, decimal> Facts { get; set; } = [];
        public Dictionary<string, decimal> Scores { get; set; } = [];
        public ExpectText Expect { get; set; } = new();
    }

    private sealed class ExpectText
    {
        public decimal ComputedLow { get; set; }
        public decimal ComputedHigh { get; set; }
        public decimal Low { get; set; }
        public decimal High { get; set; }
        public string Grade { get; set; } = "";
    }
}
