using Kechuang.Decisions.Tests.Printing;
using Kechuang.Decisions.Tree;
using Xunit;

namespace Kechuang.Decisions.Tests.Laws;

/// <summary>
/// Expressions made at random from fixed seeds, each over several rows: the compiled path says what the reference interpreter
/// says, with and without types; so does the printed text; and a condition holds exactly when its value is true.
/// </summary>
public sealed class GeneratedExpressions
{
    private const int Each = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Compiled_and_interpreted_agree(int seed)
    {
        var dice = new Random(seed);
        for (var i = 0; i < Each; i++)
        {
            var term = new Maker(dice).Make((Sort)dice.Next((int)Sort.Any), 1 + (i % 4));
            var text = term.Text(dice);
            var typed = Read(text, Rows.Typed);
            var untyped = Read(text, Rows.Untyped);
            // What is asked often is compiled, in two steps: some expressions are asked often first.
            for (var asked = 0; i % 3 == 0 && asked <= Tiers.Walks; asked++)
            {
                var row = Rows.Row(dice);
                typed.Evaluate(row);
                typed.Holds(row);
                untyped.Evaluate(row);
            }

            for (var r = 0; r < 4; r++)
            {
                var row = Rows.Row(dice);
                var expected = new Reference([.. Rows.Fields.Zip(row, (f, v) => (f.Name, v))]).Evaluate(term);
                Agree(expected, typed, row, text, $"seed {seed}, {i}");
                Agree(expected, untyped, row, text, $"seed {seed}, {i}, untyped");
            }
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Printed_text_reads_back_to_the_same_tree(int seed)
    {
        var dice = new Random(seed);
        for (var i = 0; i < 2 * Each; i++)
        {
            var text = new Maker(dice).Make((Sort)dice.Next((int)Sort.Any), 1 + (i % 5)).Text(dice);
            var read = Read(text, Rows.Typed);
            var printed = read.ToString();
            var again = Read(printed, Rows.Typed);
            PrinterTests.Same(read, again);
            Assert.Equal(printed, again.ToString());
        }
    }

    private static void Agree(FeelValue expected, FeelExpression expression, FeelValue[] row, string text, string which)
    {
        var actual = expression.Evaluate(row);
        Assert.True(Order.Equal(expected, actual).IsTrue, $"{which}: {text}\nrow {FeelValue.List(row)}\nexpected {expected}\ngot {actual} {actual.Why?.English}");
        Assert.True(expression.Holds(row) == actual.IsTrue, $"{which}: {text} holds otherwise than it evaluates over {FeelValue.List(row)}");
    }

    private static FeelExpression Read(string text, FeelSchema schema)
    {
        var read = Feel.Expression(text, schema);
        Assert.True(read.Ok, $"{text}: {string.Join("; ", read.Diagnostics)}");
        return read.Value!;
    }
}
