using System.Globalization;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Kechuang.Enterprises;

/// <summary>What an example says should come out.</summary>
/// <param name="Amount">Money in 万元, where the scheme gives some and it is decided.</param>
public sealed record ExpectedOutcome(string Verdict, decimal? Low, decimal? High, IReadOnlyList<string> Failed, IReadOnlyList<string> Pending, decimal? Amount = null)
{
    /// <summary>不符合，56 分，不满足：综合评价</summary>
    public override string ToString()
    {
        var words = new List<string> { Verdict };
        if (Low is { } low && High is { } high)
            words.Add(low == high ? $"{TextForm.Grouped(low)} 分" : $"{TextForm.Grouped(low)}–{TextForm.Grouped(high)} 分");
        if (Amount is { } amount)
            words.Add($"{TextForm.Grouped(amount)} 万元");
        if (Failed.Count > 0)
            words.Add("不满足：" + string.Join("、", Failed));
        if (Pending.Count > 0)
            words.Add("待补充：" + string.Join("、", Pending));
        return string.Join("，", words);
    }

    internal static ExpectedOutcome Of(Judgement judgement) =>
        new(judgement.Verdict.Word(), judgement.Low, judgement.High, judgement.Failed, judgement.Pending, judgement.Amount is { } money ? money.ToWan() : null);

    internal bool Is(ExpectedOutcome other) => Verdict == other.Verdict && Low == other.Low && High == other.High && Amount == other.Amount
        && Failed.SequenceEqual(other.Failed) && Pending.SequenceEqual(other.Pending);
}

/// <summary>One worked example of examples.yaml: a firm as a table would have it, and what should come out.</summary>
public sealed record PolicyExample(string Name, string Why, IReadOnlyDictionary<string, string> Inputs, ExpectedOutcome Expect);

/// <summary>An example worked out by a policy.</summary>
/// <param name="Actual">Null when its inputs cannot be read, and then <paramref name="Trouble"/> says why.</param>
public sealed record ExampleResult(PolicyExample Example, ExpectedOutcome? Actual, string Trouble)
{
    /// <summary>相符</summary>
    public bool Agrees => Actual is not null && Actual.Is(Example.Expect);
}

/// <summary>
/// The worked examples of a scheme version (examples.yaml): each is a test of the shipped packs, stands on the page of the version,
/// and tells who edits the tables what the change does.
/// </summary>
public sealed record PolicyExamples(int Year, DateOnly Day, IReadOnlyList<PolicyExample> All)
{
    internal const string File = "examples.yaml";

    /// <summary>Reads those of a version.</summary>
    public static Result<PolicyExamples> Read(PackVersion pack)
    {
        if (!pack.Has(File))
            return new PolicyExamples(pack.EffectiveFrom.Year, pack.EffectiveFrom, []);
        try
        {
            var file = Yaml().Deserialize<FileText?>(new MergingParser(new Parser(new StringReader(pack.Text(File))))) ?? new();
            return DateOnly.TryParseExact(file.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new PolicyExamples(file.Year, day, [.. file.Examples.Select(e => e.ToExample())])
                : new Refusal("examples.day", $"date（申请日）应是日期，如 2025-08-01，现为“{file.Date}”", new PackPlace(pack, File).Of("date"));
        }
        catch (YamlException fault)
        {
            return new Refusal("examples.yaml", SchemeFile.Words(fault), new PackPlace(pack, File).At((int)fault.Start.Line));
        }
    }

    /// <summary>Works them all out.</summary>
    public IReadOnlyList<ExampleResult> Run(Policy policy, FactLayout layout, ElementDictionary dictionary)
    {
        var judge = policy.Judge();
        return [.. All.Select(example =>
        {
            var facts = Facts(example, policy.Scheme, layout, dictionary);
            return facts.TryValue(out var firm)
                ? new ExampleResult(example, ExpectedOutcome.Of(judge.Short(firm)), "")
                : new ExampleResult(example, null, string.Join("；", facts.Refusals.Select(r => r.Message)));
        })];
    }

    /// <summary>The facts of one.</summary>
    public Result<EnterpriseFacts> Facts(PolicyExample example, Scheme scheme, FactLayout layout, ElementDictionary dictionary)
    {
        var cells = example.Inputs.Prepend(new("统一社会信用代码", "91431299MA000100X3")).ToList();
        var table = new SheetTable([.. cells.Select(c => c.Key)], [(2, [.. cells.Select(c => c.Value)])]);
        var rows = FactSheet.Read(table, layout, scheme, dictionary, Year + scheme.ReferenceOffset, Day);
        return rows.Then<EnterpriseFacts>(read => read.Rows.First() is { Facts: { } facts } ? facts : read.Rows.First().Problems.ToList());
    }

    /// <summary>As a file that <see cref="Read"/> reads, with what came out as what should.</summary>
    internal static string Adopt(PolicyExamples examples, IReadOnlyList<ExampleResult> results) =>
        new SerializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Serialize(new FileText
        {
            Year = examples.Year, Date = examples.Day.Iso(),
            Examples = [.. results.Select(r => ExampleText.Of(r.Example with { Expect = r.Actual ?? r.Example.Expect }))],
        });

    private static IDeserializer Yaml() =>
        new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    private sealed class FileText
    {
        public int Year { get; set; }
        public string Date { get; set; } = "";
        public List<ExampleText> Examples { get; set; } = [];
    }

    private sealed class ExampleText
    {
        public string Name { get; set; } = "";
        public string Why { get; set; } = "";
        public Dictionary<string, string?> Inputs { get; set; } = [];
        public ExpectText Expect { get; set; } = new();

        internal PolicyExample ToExample() => new(Name, Why, Inputs.ToDictionary(i => i.Key, i => i.Value ?? ""),
            new(Expect.Verdict, Expect.Low, Expect.High, Expect.Failed, Expect.Pending, Expect.Amount));

        internal static ExampleText Of(PolicyExample example) => new()
        {
            Name = example.Name, Why = example.Why, Inputs = example.Inputs.ToDictionary(i => i.Key, i => (string?)i.Value),
            Expect = new() { Verdict = example.Expect.Verdict, Low = example.Expect.Low, High = example.Expect.High, Failed = [.. example.Expect.Failed], Pending = [.. example.Expect.Pending], Amount = example.Expect.Amount },
        };
    }

    private sealed class ExpectText
    {
        public string Verdict { get; set; } = "";
        public decimal? Low { get; set; }
        public decimal? High { get; set; }
        public List<string> Failed { get; set; } = [];
        public List<string> Pending { get; set; } = [];
        public decimal? Amount { get; set; }
    }
}
