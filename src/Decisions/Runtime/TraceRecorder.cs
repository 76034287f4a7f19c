using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Runtime;

/// <summary>Collects a trace while an evaluation runs.</summary>
internal sealed class TraceRecorder
{
    private readonly List<DecisionTrace> decisions = [];
    private readonly List<TableTrace> tables = [];

    // Where the tables of the decisions under way begin: what was evaluated since belongs to the innermost.
    private readonly Stack<int> underWay = new();

    internal void Begin() => underWay.Push(tables.Count);

    internal void Table(TableNode table, Frame frame, FeelValue result) => tables.Add(table.TraceOf(frame, result));

    internal void End(Element element, RootFrame root, FeelValue result)
    {
        var first = underWay.Pop();
        if (element.Kind != ElementKind.Decision)
        {
            return;
        }

        TableTrace[] own = tables.Count == first ? [] : [.. tables.Skip(first)];
        tables.RemoveRange(first, own.Length);
        decisions.Add(new DecisionTrace(element.Name, root.Settled(element.Required), result, own));
    }

    internal Trace Finish() => new(decisions);
}
