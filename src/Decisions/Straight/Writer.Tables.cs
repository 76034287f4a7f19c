using System.Linq.Expressions;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Straight;

/// <summary>Decision tables of one output: a search over thresholds where the cells only compare numbers with constants, else rule after rule.</summary>
internal sealed partial class Writer
{
    private Typed Table(TableNode table)
    {
        if (table.Outputs.Count != 1 || table.Rules.Count == 0 || ++steps > limits.Steps)
        {
            return Fail();
        }

        foreach (var input in table.Inputs)
        {
            var value = Keep(Visit(input.Expression));
            slots[(level, input.Slot)] = value;
            if (input.Allowed is { } allowed && !value.IsNever)
            {
                Jump(allowed, false, leave);
            }
        }

        var grid = Grid.Of(table, input => slots[(level, input.Slot)].Kind == FeelKind.Number);
        return table.Policy switch
        {
            HitPolicy.First => grid is null ? OneByOne(table, unique: false) : Search(table, grid),
            HitPolicy.Unique => grid is { Disjoint: true } ? Search(table, grid) : OneByOne(table, unique: true),
            HitPolicy.Collect when table.Aggregation != Aggregation.None => Collect(table),
            _ => Fail(),
        };
    }

    private Typed Search(TableNode table, Grid grid)
    {
        var (hits, end) = (table.Rules.Select(_ => Expression.Label()).ToArray(), Expression.Label());
        var otherwise = Expression.Label();
        var steps = grid.Plan();
        if (steps is null)
        {
            return OneByOne(table, unique: false);
        }

        var mark = log.Count;
        foreach (var step in steps)
        {
            code.Add(Expression.Label(step.Label));
            if (step.Column < 0)
            {
                Go(step.Rule < 0 ? otherwise : hits[step.Rule]);
                continue;
            }

            var value = slots[(level, table.Inputs[step.Column].Slot)].Value!;
            var limit = Expression.Constant(step.Cut.Value);
            code.Add(Expression.IfThen(
                step.Cut.Above ? Expression.GreaterThan(value, limit) : Expression.GreaterThanOrEqual(value, limit), Expression.Goto(step.Beyond!)));
        }

        var result = new Outcome(this);
        for (var rule = 0; rule < hits.Length; rule++)
        {
            if (steps.Exists(s => s.Column < 0 && s.Rule == rule))
            {
                At(hits[rule], mark);
                result.Take(Output(table, rule), end);
            }
        }

        return Default(table, otherwise, result, end, mark);
    }

    private Typed OneByOne(TableNode table, bool unique)
    {
        var (end, otherwise, mark) = (Expression.Label(), Expression.Label(), log.Count);
        var (hits, result) = (table.Rules.Select(_ => Expression.Label()).ToArray(), new Outcome(this));
        for (var rule = 0; rule < table.Rules.Count && !Failed; rule++)
        {
            Cells(table, rule, hits[rule]);
        }

        Go(otherwise);
        for (var rule = 0; rule < table.Rules.Count && !Failed; rule++)
        {
            At(hits[rule], mark);
            for (var other = rule + 1; unique && other < table.Rules.Count; other++)
            {
                Cells(table, other, leave);
            }

            result.Take(Output(table, rule), end);
        }

        return Default(table, otherwise, result, end, mark);
    }

    /// <summary>Goes to the target when all cells of the rule hold.</summary>
    private void Cells(TableNode table, int rule, LabelTarget target)
    {
        var (next, mark) = (Expression.Label(), log.Count);
        foreach (var cell in table.Rules[rule].Cells)
        {
            if (cell is not ConstNode { Value.IsTrue: true })
            {
                Jump(cell, false, next);
            }
        }

        Go(target);
        At(next, mark);
    }

    private Typed Default(TableNode table, LabelTarget otherwise, Outcome result, LabelTarget end, int mark)
    {
        At(otherwise, mark);
        if (table.Outputs[0].Default is { } standard)
        {
            result.Take(Visit(standard), end);
        }
        else
        {
            Go(leave);
        }

        At(end, mark);
        return result.Value;
    }

    private Typed Output(TableNode table, int rule)
    {
        var (column, value) = (table.Outputs[0], Keep(Visit(table.Rules[rule].Outputs[0])));
        if (value.IsNever)
        {
            return value;
        }

        if (column.Type.Allowed is not null || (column.Type.Kind is { } kind && kind != value.Kind))
        {
            return Fail();
        }

        if (column.Allowed is { } allowed)
        {
            slots[(level, column.AllowedSlot)] = value;
            Jump(allowed, false, leave);
        }

        return value;
    }

    private Typed Collect(TableNode table)
    {
        var (total, count) = (Local(typeof(decimal)), Local(typeof(decimal)));
        code.Add(Expression.Assign(total, Expression.Constant(0m)));
        code.Add(Expression.Assign(count, Expression.Constant(0m)));
        for (var rule = 0; rule < table.Rules.Count && !Failed; rule++)
        {
            var (hit, next, mark) = (Expression.Label(), Expression.Label(), log.Count);
            Cells(table, rule, hit);
            Go(next);
            code.Add(Expression.Label(hit));
            Count(table, Output(table, rule), total, count);
            At(next, mark);
        }

        if (table.Aggregation == Aggregation.Count)
        {
            return new(FeelKind.Number, count);
        }

        var (otherwise, end, result) = (Expression.Label(), Expression.Label(), new Outcome(this));
        code.Add(Expression.IfThen(Expression.Equal(count, Expression.Constant(0m)), Expression.Goto(otherwise)));
        result.Take(new(FeelKind.Number, total), end);
        return Default(table, otherwise, result, end, log.Count);
    }

    private void Count(TableNode table, Typed value, ParameterExpression total, ParameterExpression count)
    {
        if (value.IsNever)
        {
            return;
        }

        if (table.Aggregation != Aggregation.Count)
        {
            if (value.Kind != FeelKind.Number)
            {
                Fail();
                return;
            }

            var step = Step(table.Aggregation switch { Aggregation.Sum => "sum", Aggregation.Min => "min", _ => "max" }, total, value.Value!);
            code.Add(Expression.Assign(total, Expression.Condition(Expression.Equal(count, Expression.Constant(0m)), value.Value!, step)));
        }

        code.Add(Expression.Assign(count, Expression.Add(count, Expression.Constant(1m))));
    }
}
