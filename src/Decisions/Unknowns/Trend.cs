using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Unknowns;

/// <summary>What an expression does when some numeric inputs rise and all others stay.</summary>
internal enum Trend : byte
{
    /// <summary>Nothing: it does not hang on them.</summary>
    Steady,

    /// <summary>It never falls; a condition never turns from true to false.</summary>
    Rising,

    /// <summary>It never rises.</summary>
    Falling,

    /// <summary>Nothing is proven.</summary>
    Mixed,
}

/// <summary>Reads trends out of the tree. What it does not know is mixed, never wrongly rising.</summary>
internal sealed class TrendReader(HashSet<int> inputs)
{
    private const int MostCalls = 64;

    private readonly Dictionary<Element, Trend> elements = [];
    private int calls;

    internal Trend Of(Element element)
    {
        if (!elements.TryGetValue(element, out var trend))
        {
            elements[element] = Trend.Mixed;
            elements[element] = trend = element.Body is null ? Trend.Mixed : Of(element.Body, new Frame(element.Level.Size, null));
        }

        return trend;
    }

    private sealed class Frame(int size, Frame? parent)
    {
        internal readonly Trend[] L = new Trend[size];

        internal Trend Read(int up, int slot) => up == 0 ? L[slot] : parent?.Read(up - 1, slot) ?? Trend.Mixed;
    }

    private Trend Of(Node node, Frame frame)
    {
        switch (node)
        {
            case SlotNode { Level.Parent: null } input: return inputs.Contains(input.Slot) ? Trend.Rising : Trend.Steady;
            case SlotNode local: return frame.Read(local.Up, local.Slot);
            case DemandNode { Element.Kind: ElementKind.Decision } demand: return Of(demand.Element);
            case ArithmeticNode a: return Arithmetic(a, Of(a.Left, frame), Of(a.Right, frame));
            case NegateNode or NotNode or BuiltinNode { Builtin.Name: "not" }: return Flip(Of(node.Children.Single(), frame));
            case CompareNode c: return Compare(c.Operation, Of(c.Left, frame), Of(c.Right, frame));
            case LogicNode or ListNode: return Join(node, frame);
            case CoerceNode { Type.Allowed: null } coerce: return Of(coerce.Inner, frame);
            case LetNode let:
                frame.L[let.Slot] = Of(let.Value, frame);
                return Of(let.Body, frame);
            case IfNode choice: return Of(choice.Test, frame) == Trend.Steady ? Join(Of(choice.Then, frame), Of(choice.Otherwise, frame)) : Trend.Mixed;
            case BuiltinNode { Builtin.Name: "min" or "max" or "sum" or "mean" or "floor" or "ceiling" or "all" or "any" }: return Join(node, frame);
            case CallNode { Names: null, Function: DemandNode { Element.Body: FunctionNode function } } call when function.Parameters.Count == call.Arguments.Count:
                return Call(call, function, frame);
            case TableNode table: return Table(table, frame);
            default: return Join(node, frame) == Trend.Steady ? Trend.Steady : Trend.Mixed;
        }
    }

    private static Trend Arithmetic(ArithmeticNode node, Trend left, Trend right) => node.Operation switch
    {
        Operation.Add => Join(left, right),
        Operation.Subtract => Join(left, Flip(right)),
        Operation.Multiply when node.Right is ConstNode { Value: { Kind: FeelKind.Number, Num: var factor } } => factor >= 0 ? left : Flip(left),
        Operation.Multiply when node.Left is ConstNode { Value: { Kind: FeelKind.Number, Num: var factor } } => factor >= 0 ? right : Flip(right),
        Operation.Divide when node.Right is ConstNode { Value: { Kind: FeelKind.Number, Num: var divisor and not 0 } } => divisor > 0 ? left : Flip(left),
        _ => Join(left, right) == Trend.Steady ? Trend.Steady : Trend.Mixed,
    };

    private static Trend Compare(Operation operation, Trend left, Trend right) => operation switch
    {
        Operation.Greater or Operation.GreaterOrEqual => Join(left, Flip(right)),
        Operation.Less or Operation.LessOrEqual => Join(Flip(left), right),
        _ => Join(left, right) == Trend.Steady ? Trend.Steady : Trend.Mixed,
    };

    private Trend Call(CallNode call, FunctionNode function, Frame frame)
    {
        if (++calls > MostCalls)
        {
            return Trend.Mixed;
        }

        // A function of the model stands in a level of its own below the root's.
        var inner = new Frame(function.Level.Size, null);
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            inner.L[i] = Of(call.Arguments[i], frame);
        }

        return Of(function.Body, inner);
    }

    private Trend Table(TableNode table, Frame frame)
    {
        foreach (var input in table.Inputs)
        {
            frame.L[input.Slot] = Of(input.Expression, frame);
            if (frame.L[input.Slot] != Trend.Steady)
            {
                return Trend.Mixed;
            }
        }

        var outputs = table.Rules.SelectMany(r => r.Outputs).Concat(table.Outputs.Where(o => o.Default is not null).Select(o => o.Default!))
            .Select(o => Of(o, frame)).Aggregate(Trend.Steady, Join);
        var cells = table.Rules.SelectMany(r => r.Cells).Select(c => Of(c, frame)).Aggregate(Trend.Steady, Join);
        var one = table.Policy is HitPolicy.Unique or HitPolicy.First && table.Outputs is [{ Allowed: null }];
        return outputs == Trend.Steady && cells == Trend.Steady ? Trend.Steady
            : one && cells == Trend.Steady ? outputs
            : Trend.Mixed;
    }

    private Trend Join(Node node, Frame frame) => node.Children.Select(c => Of(c, frame)).Aggregate(Trend.Steady, Join);

    private static Trend Join(Trend a, Trend b) => a == Trend.Steady || a == b ? b : b == Trend.Steady ? a : Trend.Mixed;

    private static Trend Flip(Trend trend) => trend switch
    {
        Trend.Rising => Trend.Falling,
        Trend.Falling => Trend.Rising,
        _ => trend,
    };
}
