using System.Diagnostics;
using System.Globalization;
using Kechuang.Decisions.Tests.Laws;
using Kechuang.Decisions.Tests.Printing;
using Xunit;

namespace Kechuang.Decisions.Tests.Fuzz;

/// <summary>
/// Spoiled texts and models: reading gives a value or an error and never throws; whatever was read evaluates within its limits.
/// A bounded number runs here. For longer: KECHUANG_FUZZ=100000 KECHUANG_FUZZ_SEED=7, then the test program with
/// <c>-class '*FuzzTests'</c>; a failure prints the text, which belongs into the tables of the limits tests.
/// </summary>
public sealed class FuzzTests
{
    private static readonly FeelLimits Tight = FeelLimits.Default with
    {
        Steps = 2000, ListItems = 2000, TextLength = 20_000, Memory = 64 << 20, Time = TimeSpan.FromMilliseconds(500),
    };

    private static readonly int Count = Setting("KECHUANG_FUZZ", 4000);
    private static readonly int Seed = Setting("KECHUANG_FUZZ_SEED", 1);

    [Fact]
    public void Spoiled_expressions_are_read_or_refused_and_end_within_their_limits()
    {
        var dice = new Random(Seed);
        List<string> corpus = [.. PrinterTests.Canonical.Select(c => c.Data.Item1)];
        corpus.AddRange(Enumerable.Range(0, 200).Select(i => new Maker(dice).Make(Sort.Any, i % 5).Text(dice)));
        var mutator = new Mutator(dice, corpus);
        var schema = new FeelSchema([new("?", FeelType.Any), .. Rows.Typed.Fields]);
        for (var i = 0; i < Count; i++)
        {
            var text = mutator.Spoil();
            FeelValue[] row = [FeelValue.From((decimal)i), .. Rows.Row(dice)];
            Try(text, () =>
            {
                Judge(Feel.Expression(text, schema, Tight), schema, row, again => Feel.Expression(again, schema, Tight));
                Judge(Feel.UnaryTests(text, schema, Tight), schema, row, again => Feel.UnaryTests(again, schema, Tight));
            });
        }
    }

    [Fact]
    public void Spoiled_models_are_read_or_refused_and_end_within_their_limits()
    {
        var dice = new Random(Seed);
        var mutator = new Mutator(dice, [.. SmallModels.All]);
        for (var i = 0; i < Count / 4; i++)
        {
            var xml = mutator.Spoil();
            Try(xml, () =>
            {
                var read = DmnModel.Read(xml, "m.dmn", Tight);
                Assert.True(read.Value is not null || read.Diagnostics.Any(d => d.Severity == Severity.Error), "neither a model nor an error");
                if (read.Value is { } model)
                {
                    FeelValue[] row = [.. model.Inputs.Fields.Select((_, n) => n % 3 == 0 ? FeelValue.Null : FeelValue.From((decimal)n))];
                    foreach (var decision in model.Decisions)
                    {
                        _ = model.Evaluate(decision, row).ToString();
                        model.EvaluatePossible(decision, [.. row.Select(v => v.IsNull ? FeelValue.Unknown : v)]);
                    }
                }
            });
        }
    }

    private static void Judge(Parsed<FeelExpression> read, FeelSchema schema, FeelValue[] row, Func<string, Parsed<FeelExpression>> again)
    {
        Assert.True(read.Value is not null || read.Diagnostics.Any(d => d.Severity == Severity.Error), "neither a value nor an error");
        if (read.Value is not { } expression)
        {
            return;
        }

        _ = expression.Evaluate(row).ToString();
        expression.Holds(row);
        expression.EvaluatePossible([FeelValue.Unknown, .. row[1..]]);
        if (read.Ok)
        {
            var printed = expression.ToString();
            Assert.True(TreeShape.Of(expression.Node) == (again(printed).Value is { } other ? TreeShape.Of(other.Node) : ""), $"printed as {printed}, which reads otherwise");
        }
    }

    private static void Try(string text, Action act)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            act();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"seed {Seed}: {e.GetType().Name} {e.Message}\n{text}", e);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"seed {Seed}: took {clock.Elapsed}\n{text}");
    }

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : standard;
}
