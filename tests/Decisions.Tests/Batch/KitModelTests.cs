using Kechuang.Decisions.Tests.Conformance;
using Xunit;

namespace Kechuang.Decisions.Tests.Batch;

/// <summary>Over the kit's models and values of the declared types, compiled decisions say what sessions say.</summary>
public sealed class KitModelTests
{
    private static readonly DateOnly Day = new(2025, 3, 1);

    [Fact]
    public void Decisions_of_every_model_of_the_kit_give_what_a_session_gives()
    {
        var (_, kit) = KitTests.Find();
        Assert.SkipWhen(kit is null, "the DMN TCK is not there: set KECHUANG_TCK or put it at ../shared/dmn-tck");
        var straight = 0;
        foreach (var file in Directory.EnumerateFiles(kit!, "*.dmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (DmnModel.Read(File.ReadAllText(file), file).Value is not { } model)
            {
                continue;
            }

            foreach (var decision in model.Decisions)
            {
                straight += model.Decision(decision).Straight ? 1 : 0;
                for (var i = 0; i < 4 && model.Decision(decision).Straight; i++)
                {
                    FeelValue[] row = [.. model.Inputs.Fields.Select((f, at) => Value(f.Type, i, at))];
                    Assert.True(CompiledDecisionTests.Same(model, decision, row), $"{file} {decision} {string.Join(", ", row)}");
                }
            }
        }

        Assert.InRange(straight, 100, int.MaxValue);
    }

    private static FeelValue Value(FeelType type, int variant, int at) => variant == 0 ? FeelValue.Null : type.Kind switch
    {
        FeelKind.Number => FeelValue.From(variant switch { 1 => at, 2 => 100m, _ => -2.5m }),
        FeelKind.Boolean => FeelValue.From(variant != 2),
        FeelKind.String => FeelValue.From(variant == 1 ? "" : "High"),
        FeelKind.Date => FeelValue.From(Day.AddDays(variant)),
        _ => FeelValue.Null,
    };
}
