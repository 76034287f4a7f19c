using Kechuang.Decisions.Language;
using Kechuang.Decisions.Printing;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Straight;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Unknowns;

namespace Kechuang.Decisions;

/// <summary>A compiled expression over rows of one schema. Safe to share between threads.</summary>
public sealed class FeelExpression
{
    private readonly Node node;
    private readonly Level level;
    private readonly FeelSchema schema;
    private readonly FeelLimits limits;
    private readonly Thunk code;
    private readonly Condition test;
    private readonly Lazy<RowCode<FeelValue>?> straight;
    private readonly Lazy<RowCode<bool>?> straightTest;
    private int asked;
    private readonly bool tests;
    private Frame? spare;

    internal FeelExpression(Node node, Level level, FeelSchema schema, string source, FeelLimits limits, bool tests)
    {
        (this.node, this.level, this.schema, this.limits, this.tests, Source) = (node, level, schema, limits, tests, source);
        (code, test) = (new Thunk(node), new Condition(node));
        straight = new(() => Compiler.Row<FeelValue>(level, schema.Fields.Count, limits, w => w.Visit(node)));
        straightTest = new(() => Compiler.Row<bool>(level, schema.Fields.Count, limits, w => w.Visit(node)));
        Inputs = Reads.Of(node, level, schema);
    }

    /// <summary>The fields the expression reads, in schema order.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>What the checker knows of the result.</summary>
    public FeelType Type => node.Type;

    /// <summary>The text as written.</summary>
    public string Source { get; }

    internal Node Node => node;

    /// <summary>
    /// The expression in canonical form: one blank between words and operators, brackets only where they are needed, no comments.
    /// Reading it against the same schema gives an equal expression.
    /// </summary>
    public override string ToString()
    {
        var names = schema.Fields.Select(f => f.Name);
        return tests ? Printer.UnaryTests(node, names) : Printer.Expression(node, names);
    }

    internal FeelSchema Schema => schema;

    /// <summary>Standard evaluation over a row in schema order; an unknown input counts as null.</summary>
    public FeelValue Evaluate(ReadOnlySpan<FeelValue> row)
    {
        CheckLength(row);
        if (Often() && straight.Value is { } fast && Compiler.Try(fast, row, out var result))
        {
            return result;
        }

        var frame = Rent(row);
        var outer = frame.Run.Begin();
        try
        {
            return Results.Bounded(code.Invoke(frame), limits);
        }
        catch (LimitReached over)
        {
            return FeelValue.Because(over.Reason);
        }
        finally
        {
            Run.End(outer);
            spare = frame;
        }
    }

    /// <summary>The expression as a condition: true only for boolean true. Allocates nothing for conditions over typed fields.</summary>
    public bool Holds(ReadOnlySpan<FeelValue> row)
    {
        CheckLength(row);
        if (Often() && straightTest.Value is { } fast && Compiler.Try(fast, row, out var result))
        {
            return result;
        }

        var frame = Rent(row);
        var outer = frame.Run.Begin();
        try
        {
            return test.Holds(frame);
        }
        catch (LimitReached)
        {
            return false;
        }
        finally
        {
            Run.End(outer);
            spare = frame;
        }
    }

    /// <summary>What could still come out once the unknown inputs are answered.</summary>
    public Possible EvaluatePossible(ReadOnlySpan<FeelValue> row)
    {
        CheckLength(row);
        var run = new PossibleRun(limits);
        var frame = new PossibleFrame(level.Size, null);
        for (var i = 0; i < row.Length; i++)
        {
            frame.L[i] = run.Read(row[i], schema.Fields[i].Name, schema.Fields[i].Type);
        }

        return run.Answer(node, frame);
    }

    // Straight code is worth making only for what is asked often, as everything compiled.
    private bool Often() => !Tiers.Walk(ref asked, node);

    private Frame Rent(ReadOnlySpan<FeelValue> row)
    {
        var frame = Interlocked.Exchange(ref spare, null) ?? new Frame(level.Size, null, new Run(limits));
        frame.Run.Reset();
        for (var i = 0; i < row.Length; i++)
        {
            frame.L[i] = Answered.Only(row[i]);
        }

        return frame;
    }

    private void CheckLength(ReadOnlySpan<FeelValue> row)
    {
        if (row.Length != schema.Fields.Count)
        {
            throw new ArgumentException($"The row has {row.Length} values, the schema {schema.Fields.Count} fields.", nameof(row));
        }
    }
}
