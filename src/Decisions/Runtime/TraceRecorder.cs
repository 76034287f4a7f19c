using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Runtime;

/// <summary>Collects a trace while an evaluation runs.</summary>
internal sealed class TraceRecorder
{
    private readonly List<DecisionTrace> decisions = [];
    private readonly List<(TableNode Table, TableTrace Trace)> tables = [];

    internal void Table(TableNode table, Frame frame, Condition[][] cells)
    {
        var rules = new RuleTrace[cells.Length];
        for (var r = 0; r < cells.Length; r++)
        {
            var failed = -1;
            for (var c = 0; c < cells[r].Length && failed < 0; c++)
            {
                failed = cells[r][c].Holds(frame) ? -1 : c;
            }

            rules[r] = new RuleTrace(r + 1, failed, failed < 0 ? null : table.Rules[r].CellTexts[failed]);
        }

        tables.Add((table, new TableTrace(
            table.Name,
            [.. table.Inputs.Select(i => i.Label)],
            [.. table.Inputs.Select(i => frame.L[i.Slot])],
            rules)));
    }

    internal void Decided(Dmn.Element element, FeelValue value)
    {
        if (element.Kind != Dmn.ElementKind.Decision)
        {
            return;
        }

        var own = tables.Where(t => t.Table.Name == element.Name).Select(t => t.Trace).ToList();
        tables.RemoveAll(t => t.Table.Name == element.Name);
        decisions.Add(new DecisionTrace(element.Name, value, own));
    }

    internal Trace Finish() => new(decisions);
}
