using Kechuang.Decisions.Runtime;

namespace Kechuang.Decisions.Tree;

/// <summary>
/// Says what each rule of a table made of its inputs. A rule has only so many ways to come out, so that all are written down once:
/// a trace points at them.
/// </summary>
internal sealed class TableTracer(TableNode table)
{
    private readonly string[] inputs = [.. table.Inputs.Select(i => i.Label)];
    private readonly string[] outputs = [.. table.Outputs.Select(o => o.Name)];
    private readonly (int Column, Condition Test)[][] cells = [.. table.Rules.Select(Cells)];
    private readonly RuleTrace[][] outcomes = [.. table.Rules.Select((rule, r) => Enumerable.Range(-1, rule.Cells.Count + 1).Select(failed => Outcome(table, r, failed)).ToArray())];

    internal TableTrace Trace(Frame frame, FeelValue result)
    {
        var values = new FeelValue[inputs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = frame.L[table.Inputs[i].Slot];
        }

        var rules = new RuleTrace[cells.Length];
        for (var r = 0; r < rules.Length; r++)
        {
            rules[r] = outcomes[r][1 + Failed(cells[r], frame)];
        }

        return new TableTrace(table.Name, inputs, values, outputs, rules, result);
    }

    private static int Failed((int Column, Condition Test)[] cells, Frame frame)
    {
        foreach (var (column, test) in cells)
        {
            if (!test.Holds(frame))
            {
                return column;
            }
        }

        return -1;
    }

    // Cells that always hold are not asked.
    private static (int, Condition)[] Cells(TableRule rule) =>
        [.. rule.Cells.Select((cell, c) => (c, cell)).Where(x => x.cell is not ConstNode { Value.IsTrue: true }).Select(x => (x.c, new Condition(x.cell)))];

    private static RuleTrace Outcome(TableNode table, int rule, int failed)
    {
        var line = table.Rules[rule].Line;
        return failed < 0
            ? new RuleTrace(rule + 1, -1, null, null, line)
            : new RuleTrace(rule + 1, failed, table.Inputs[failed].Label, line.Tests[failed], line);
    }
}
