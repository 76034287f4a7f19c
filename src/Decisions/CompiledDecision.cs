using System.Collections.Concurrent;
using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Straight;

namespace Kechuang.Decisions;

/// <summary>
/// One decision with everything it requires, for asking it alone and often: written as one method over typed values, which
/// allocates nothing for numbers and conditions. Rows in which something is null or unanswered, and decisions over lists and
/// contexts, take the same way as in a session, with the same result. Safe to share between threads.
/// </summary>
public sealed class CompiledDecision
{
    private readonly DmnModel model;
    private readonly Element element;
    private readonly Lazy<RowCode<FeelValue>?> value;
    private readonly Lazy<RowCode<bool>?> truth;
    private readonly ConcurrentDictionary<(string, Type), Delegate?> batches = new();

    internal CompiledDecision(DmnModel model, Element element)
    {
        (this.model, this.element) = (model, element);
        value = new(Compile<FeelValue>);
        truth = new(Compile<bool>);
    }

    /// <summary>The decision's name.</summary>
    public string Name => element.Name;

    /// <summary>The result's type as far as the model declares or the checker infers it.</summary>
    public FeelType Type => element.Type;

    /// <summary>Rows of typed values take the short way; otherwise every row goes the way of a session.</summary>
    public bool Straight => value.Value is not null;

    /// <summary>Standard evaluation over a row in the order of the model's inputs; an unknown input counts as null.</summary>
    public FeelValue Evaluate(ReadOnlySpan<FeelValue> row)
    {
        CheckWidth(row.Length);
        return value.Value is { } code && Compiler.Try(code, row, out var result) ? result : InSession(row);
    }

    /// <summary>The decision as a condition: true only for boolean true. Allocates nothing where all inputs are given.</summary>
    public bool Holds(ReadOnlySpan<FeelValue> row)
    {
        CheckWidth(row.Length);
        return truth.Value is { } code && Compiler.Try(code, row, out var result) ? result : InSession(row).IsTrue;
    }

    /// <summary>Evaluates rows that lie one after another; one result for each.</summary>
    public void Evaluate(ReadOnlySpan<FeelValue> rows, Span<FeelValue> results)
    {
        var width = model.Inputs.Fields.Count;
        if (rows.Length != width * results.Length)
        {
            throw new ArgumentException($"{results.Length} rows of {width} values were expected, not {rows.Length} values.", nameof(rows));
        }

        for (var i = 0; i < results.Length; i++)
        {
            results[i] = Evaluate(rows.Slice(i * width, width));
        }
    }

    /// <summary>Evaluates every row of the columns, in as many partitions side by side as asked for; one result for each row.</summary>
    public void Evaluate(FeelColumns columns, FeelValue[] results, int partitions = 1) => Batch(columns, results, partitions, static value => value);

    /// <summary>The decision as a condition for every row of the columns: true only for boolean true.</summary>
    public void Holds(FeelColumns columns, bool[] results, int partitions = 1) => Batch(columns, results, partitions, static value => value.IsTrue);

    private void Batch<T>(FeelColumns columns, T[] results, int partitions, Func<FeelValue, T> convert)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(partitions, 1);
        if (!ReferenceEquals(columns.Schema, model.Inputs) || results.Length != columns.Rows)
        {
            throw new ArgumentException($"The columns must be of the inputs of {model.Name}, and one result is needed for each row.", nameof(columns));
        }

        var code = Code<T>(columns);
        if (partitions == 1)
        {
            Part(code, columns, results, 0, columns.Rows, convert);
            return;
        }

        InParallel(code, columns, results, partitions, convert);
    }

    private void InParallel<T>(ColumnCode<T>? code, FeelColumns columns, T[] results, int partitions, Func<FeelValue, T> convert)
    {
        var size = (columns.Rows + partitions - 1) / partitions;
        Parallel.For(0, partitions, p => Part(code, columns, results, Math.Min(p * size, columns.Rows), Math.Min((p + 1) * size, columns.Rows), convert));
    }

    private ColumnCode<T>? Code<T>(FeelColumns columns)
    {
        if (!batches.TryGetValue((columns.Shape, typeof(T)), out var code))
        {
            code = Compile<T>(columns);
            batches[(columns.Shape, typeof(T))] = code;
        }

        return (ColumnCode<T>?)code;
    }

    private void Part<T>(ColumnCode<T>? code, FeelColumns columns, T[] results, int from, int to, Func<FeelValue, T> convert)
    {
        (DecisionSession Session, FeelValue[] Row)? slow = null;
        for (var at = from; at < to; at++)
        {
            at = code is null ? at : Run(code, columns.Arrays, at, to, results);
            if (at < to)
            {
                var (session, row) = slow ??= (model.Session(), new FeelValue[columns.Schema.Fields.Count]);
                columns.Read(at, row);
                session.Load(row);
                results[at] = convert(session.Evaluate(new DecisionHandle(element.Slot)));
            }
        }
    }

    private FeelValue InSession(ReadOnlySpan<FeelValue> row) => model.Evaluate(new DecisionHandle(element.Slot), row);

    // Which row overflowed the code cannot say: it is found by halving.
    private static int Run<T>(ColumnCode<T> code, Array[] columns, int from, int to, T[] results)
    {
        try
        {
            return code(columns, from, to, results);
        }
        catch (OverflowException) when (to - from > 1)
        {
            var middle = from + ((to - from) / 2);
            var reached = Run(code, columns, from, middle, results);
            return reached < middle ? reached : Run(code, columns, middle, to, results);
        }
        catch (OverflowException)
        {
            return from;
        }
    }

    private ColumnCode<T>? Compile<T>(FeelColumns columns) => Compiler.Columns<T>(model.Plan.Root, columns, model.Limits, w => w.Visit(element));

    private RowCode<T>? Compile<T>() => Compiler.Row<T>(model.Plan.Root, model.Inputs.Fields.Count, model.Limits, w => w.Visit(element));

    private void CheckWidth(int width)
    {
        if (width != model.Inputs.Fields.Count)
        {
            throw new ArgumentException($"The row has {width} values, the model {model.Inputs.Fields.Count} inputs.");
        }
    }
}
