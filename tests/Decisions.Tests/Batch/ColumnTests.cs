using CsCheck;
using Xunit;

namespace Kechuang.Decisions.Tests.Batch;

/// <summary>Columns of typed values are evaluated as their rows are, in any number of partitions.</summary>
public sealed class ColumnTests
{
    private static readonly DmnModel Model = CompiledDecisionTests.Read(
        CompiledDecisionTests.Literal("n", "number", "share(p, q) * p")
        + CompiledDecisionTests.Literal("ok", "boolean", "n > 1 and (f or s = \"a\") and d < date(\"2025-06-01\")", ".n"));

    private static readonly decimal[] Numbers = [0, 1, 2.5m, -3, 1000, decimal.MaxValue, 0.01m];

    [Fact]
    public void Typed_columns_give_what_their_rows_give() => Gen.Select(Gen.Int[0, 40], Gen.Int[1, 5], Gen.Int[0, 1000]).Sample((rows, partitions, seed) =>
    {
        var columns = Columns(rows, seed);
        var (values, truths) = (new FeelValue[rows], new bool[rows]);
        Model.Decision("n").Evaluate(columns, values, partitions);
        Model.Decision("ok").Holds(columns, truths, partitions);
        var row = new FeelValue[5];
        for (var i = 0; i < rows; i++)
        {
            columns.Read(i, row);
            if (!values[i].Equals(Model.Evaluate("n", row)) || values[i].Why != Model.Evaluate("n", row).Why || truths[i] != Model.Evaluate("ok", row).IsTrue)
            {
                return false;
            }
        }

        return true;
    }, iter: 200);

    [Fact]
    public void Rows_one_after_another_give_one_result_each()
    {
        var columns = Columns(30, 7);
        var (rows, results, expected) = (new FeelValue[150], new FeelValue[30], new FeelValue[30]);
        for (var i = 0; i < 30; i++)
        {
            columns.Read(i, rows.AsSpan(i * 5, 5));
        }

        Model.Decision("n").Evaluate(rows, results);
        Model.Decision("n").Evaluate(columns, expected);
        Assert.Equal(expected, results);
    }

    [Fact]
    public void A_column_must_be_a_field_and_have_as_many_rows()
    {
        var columns = new FeelColumns(Model.Inputs, 3);
        Assert.Throws<ArgumentException>(() => columns.With("no such field", new decimal[3]));
        Assert.Throws<ArgumentException>(() => columns.With("p", new decimal[2]));
        Assert.Throws<ArgumentException>(() => Model.Decision("n").Evaluate(columns, new FeelValue[2]));
    }

    [Fact]
    public void Results_of_numbers_are_written_without_garbage_for_each_row()
    {
        var columns = Columns(0, 1);
        Assert.Equal(0, columns.Rows);
        columns = new FeelColumns(Model.Inputs, 10_000).With("p", Enumerable.Range(1, 10_000).Select(i => (decimal)i).ToArray()).With("q", Enumerable.Repeat(2m, 10_000).ToArray());
        var results = new FeelValue[10_000];
        Model.Decision("n").Evaluate(columns, results);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Model.Decision("n").Evaluate(columns, results);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
        Assert.Equal(10_000m * 5000m, results[^1].AsNumber);
    }

    private static FeelColumns Columns(int rows, int seed)
    {
        var random = new Random(seed);
        var columns = new FeelColumns(Model.Inputs, rows).With("p", Numbers.Repeat(rows, random));
        if (seed % 3 != 0)
        {
            columns.With("q", Numbers.Repeat(rows, random)).With("f", new[] { true, false }.Repeat(rows, random));
        }
        else
        {
            columns.With("q", new[] { FeelValue.From(2m), FeelValue.Null, FeelValue.Unknown, FeelValue.From("x") }.Repeat(rows, random));
        }

        return columns.With("s", new[] { "a", "b", null }.Repeat(rows, random)).With("d", new[] { new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 1) }.Repeat(rows, random));
    }
}

internal static class Repeating
{
    internal static T[] Repeat<T>(this T[] values, int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => values[random.Next(values.Length)])];
}
