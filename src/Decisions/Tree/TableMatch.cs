using System.Linq.Expressions;
using Kechuang.Decisions.Runtime;

namespace Kechuang.Decisions.Tree;

/// <summary>Puts a table's inputs into their slots and finds the next rule that matches; walked at first, compiled when asked often.</summary>
internal sealed class TableMatch(TableNode table)
{
    private Action<Frame>? prepare;
    private Func<Frame, int, int>? match;
    private int walks;

    internal void Prepare(Frame frame)
    {
        if (prepare is null && !Tiers.Walk(ref walks, table))
        {
            match = CompileMatch();
            prepare = CompilePrepare();
        }

        if (prepare is { } compiled)
        {
            compiled(frame);
            return;
        }

        foreach (var input in table.Inputs)
        {
            frame.L[input.Slot] = input.Expression.Evaluate(frame);
        }
    }

    /// <summary>The first matching rule at or after a place; -1 when there is none.</summary>
    internal int Next(Frame frame, int from)
    {
        if (match is { } compiled)
        {
            return compiled(frame, from);
        }

        for (var rule = from; rule < table.Rules.Count; rule++)
        {
            if (Holds(table.Rules[rule].Cells, frame))
            {
                return rule;
            }
        }

        return -1;
    }

    private static bool Holds(IReadOnlyList<Node> cells, Frame frame)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (!cells[i].Holds(frame))
            {
                return false;
            }
        }

        return true;
    }

    private Action<Frame> CompilePrepare()
    {
        var emitter = new Emitter();
        var steps = table.Inputs.Select(i => (Expression)Expression.Assign(emitter.Slot(0, i.Slot), i.Expression.Emit(emitter))).Append(Expression.Empty());
        return Expression.Lambda<Action<Frame>>(Expression.Block(typeof(void), steps), emitter.Frame).Compile();
    }

    private Func<Frame, int, int> CompileMatch()
    {
        var emitter = new Emitter();
        var from = Expression.Parameter(typeof(int), "from");
        var exit = Expression.Label(typeof(int));
        var steps = new List<Expression>();
        for (var r = 0; r < table.Rules.Count; r++)
        {
            var test = table.Rules[r].Cells
                .Where(c => c is not ConstNode { Value.IsTrue: true })
                .Select(c => c.EmitTest(emitter))
                .Prepend(Expression.LessThanOrEqual(from, Expression.Constant(r)))
                .Aggregate(Expression.AndAlso);
            steps.Add(Expression.IfThen(test, Expression.Return(exit, Expression.Constant(r))));
        }

        steps.Add(Expression.Label(exit, Expression.Constant(-1)));
        return Expression.Lambda<Func<Frame, int, int>>(Expression.Block(typeof(int), steps), emitter.Frame, from).Compile();
    }
}
