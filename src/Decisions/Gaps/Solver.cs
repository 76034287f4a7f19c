using Kechuang.Decisions.Dmn;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Unknowns;

namespace Kechuang.Decisions.Gaps;

/// <summary>Reads the thresholds of one input out of the tree; all other inputs stand at their values.</summary>
internal sealed class Solver
{
    private const int MaxForms = 64;

    private readonly PossibleRun run;
    private readonly SortedSet<decimal> thresholds = [];
    private readonly Dictionary<Element, Forms> elements = [];
    private readonly PossibleRoot root;
    private readonly int slot;

    private Solver(DmnModel model, int slot, ReadOnlySpan<FeelValue> row)
    {
        this.slot = slot;
        run = new PossibleRun(model.Limits);
        var known = new RootFrame(model.Plan, new Run(model.Limits));
        root = new PossibleRoot(model.Plan, run, known);
        var open = new FeelValue[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            open[i] = i == slot ? FeelValue.UnknownNamed(model.Inputs.Fields[i].Name) : Answered.Only(row[i]);
        }

        known.Load(open);
        root.Load(open);
    }

    /// <summary>Null when a comparison cannot be solved for the input.</summary>
    internal static SortedSet<decimal>? Thresholds(DmnModel model, Element decision, int slot, ReadOnlySpan<FeelValue> row)
    {
        try
        {
            var solver = new Solver(model, slot, row);
            solver.Element(decision);
            return solver.thresholds;
        }
        catch (Exception failure) when (failure is Unsolvable or OverflowException or LimitReached or DivideByZeroException)
        {
            return null;
        }
    }

    private sealed class Unsolvable : Exception;

    /// <summary>What a node may be in the input: some fractions of it, or something that is no number.</summary>
    private sealed record Forms(IReadOnlyList<Fraction>? Numbers)
    {
        internal static readonly Forms Other = new((IReadOnlyList<Fraction>?)null);
    }

    private sealed class Frame(int size, Frame? parent, PossibleFrame possible)
    {
        internal readonly Forms?[] L = new Forms?[size];

        internal PossibleFrame Possible { get; } = possible;

        internal Frame At(int up) => up == 0 ? this : parent!.At(up - 1);
    }

    private Forms Element(Element element)
    {
        if (!elements.TryGetValue(element, out var forms))
        {
            elements[element] = Forms.Other;
            var top = new Frame(root.L.Length, null, root);
            forms = element.Body is null ? throw new Unsolvable() : Visit(element.Body, new Frame(element.Level.Size, top, new PossibleFrame(element.Level.Size, root)));
            elements[element] = forms;
        }

        return forms;
    }

    private Forms Visit(Node node, Frame frame)
    {
        var reach = run.Visit(node, frame.Possible);
        if (reach.IsExact)
        {
            // Null where a number might be: it meets nothing.
            return reach.Exact.Kind switch
            {
                FeelKind.Number => new Forms([Fraction.Constant(reach.Exact.Num)]),
                FeelKind.Null => new Forms([]),
                _ => Forms.Other,
            };
        }

        switch (node)
        {
            case SlotNode variable:
                return variable.Level.Parent is null && variable.Slot == slot && frame.At(variable.Up).Possible == root
                    ? new Forms([Fraction.Variable])
                    : frame.At(variable.Up).L[variable.Slot] ?? throw new Unsolvable();
            case DemandNode demand: return Element(demand.Element);
            case ArithmeticNode a: return Pairs(Visit(a.Left, frame), Visit(a.Right, frame), Operator(a.Operation));
            case NegateNode negate: return Each(Visit(negate.Inner, frame), x => Fraction.Negate(x));
            case CompareNode c: return Meet(Visit(c.Left, frame), Visit(c.Right, frame));
            case BetweenNode b:
                var value = Visit(b.Value, frame);
                Meet(value, Visit(b.Low, frame));
                return Meet(value, Visit(b.High, frame));
            case MatchNode match: return Match(match, frame);
            case LogicNode or NotNode: return All(node, frame);
            case CoerceNode coerce: return Visit(coerce.Inner, frame);
            case LetNode let:
                frame.L[let.Slot] = Visit(let.Value, frame);
                frame.Possible.L[let.Slot] = run.Visit(let.Value, frame.Possible);
                return Visit(let.Body, frame);
            case IfNode choice:
                Visit(choice.Test, frame);
                return Either(Visit(choice.Then, frame), Visit(choice.Otherwise, frame));
            case BuiltinNode call: return Builtin(call, frame);
            case CallNode { Names: null, Function: DemandNode { Element: { Body: FunctionNode function } home } } call when function.Parameters.Count == call.Arguments.Count:
                return Call(call, function, home, frame);
            case TableNode table: return Table(table, frame);
            default: throw new Unsolvable();
        }
    }

    private Forms All(Node node, Frame frame)
    {
        foreach (var child in node.Children)
        {
            Visit(child, frame);
        }

        return Forms.Other;
    }

    private Forms Match(MatchNode match, Frame frame)
    {
        if (match.UsesInput)
        {
            return Visit(match.Test, frame);
        }

        var input = Visit(match.Input, frame);
        if (match.Test is not ConstNode constant || constant.Value.Kind is not FeelKind.Number)
        {
            // A boolean or text of a table that itself hangs on the input: its own thresholds are known already.
            return input.Numbers is null ? Forms.Other : throw new Unsolvable();
        }

        return Meet(input, new Forms([Fraction.Constant(constant.Value.Num)]));
    }

    // A function of the model itself: its body over what the arguments are in the input.
    private Forms Call(CallNode call, FunctionNode function, Element home, Frame frame)
    {
        var around = new Frame(home.Level.Size, new Frame(root.L.Length, null, root), new PossibleFrame(home.Level.Size, root));
        var inner = new Frame(function.Level.Size, around, new PossibleFrame(function.Level.Size, around.Possible));
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            inner.Possible.L[i] = run.Coerced(run.Visit(call.Arguments[i], frame.Possible), function.ParameterTypes[i]);
            inner.L[i] = Visit(call.Arguments[i], frame);
        }

        run.Enter();
        var forms = Visit(function.Body, inner);
        run.Leave();
        return forms;
    }

    private Forms Builtin(BuiltinNode call, Frame frame)
    {
        switch (call.Builtin.Name)
        {
            case "min" or "max" when Arguments(call) is { } several:
                var forms = several.Select(a => Visit(a, frame)).ToList();
                for (var i = 0; i < forms.Count; i++)
                {
                    for (var j = i + 1; j < forms.Count; j++)
                    {
                        Meet(forms[i], forms[j]);
                    }
                }

                return forms.Aggregate(Either);
            case "sum" when Arguments(call) is { } parts:
                return parts.Select(a => Visit(a, frame)).Aggregate((x, y) => Pairs(x, y, Fraction.Add));
            case "mean" when Arguments(call) is { } parts:
                var sum = parts.Select(a => Visit(a, frame)).Aggregate((x, y) => Pairs(x, y, Fraction.Add));
                return Pairs(sum, new Forms([Fraction.Constant(parts.Count)]), Fraction.Divide);
            case "abs":
                var inner = Visit(call.Arguments[0], frame);
                Meet(inner, new Forms([Fraction.Constant(0)]));
                return Either(inner, Each(inner, x => Fraction.Negate(x)));
            case "not" or "all" or "any" or "and" or "or":
                return All(call, frame);
            default:
                throw new Unsolvable();
        }
    }

    private static IReadOnlyList<Node>? Arguments(BuiltinNode call) =>
        call.Arguments.Count > 1 ? call.Arguments : call.Arguments is [ListNode list] ? list.Items : null;

    private Forms Table(TableNode table, Frame frame)
    {
        foreach (var input in table.Inputs)
        {
            frame.L[input.Slot] = Visit(input.Expression, frame);
            frame.Possible.L[input.Slot] = run.Visit(input.Expression, frame.Possible);
            if (input.Allowed is { } allowed)
            {
                Visit(allowed, frame);
            }
        }

        Forms? result = null;
        foreach (var rule in table.Rules)
        {
            foreach (var cell in rule.Cells)
            {
                Visit(cell, frame);
            }

            foreach (var output in rule.Outputs)
            {
                var forms = Visit(output, frame);
                result = result is null ? forms : Either(result, forms);
            }
        }

        var single = table.Policy is not (HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect) && table.Outputs.Count == 1;
        result = table.Outputs.FirstOrDefault()?.Default is { } standard && result is not null ? Either(result, Visit(standard, frame)) : result;
        return single ? result ?? Forms.Other : throw new Unsolvable();
    }

    /// <summary>The two are compared: where they are equal, the answer can change.</summary>
    private Forms Meet(Forms left, Forms right)
    {
        if (left.Numbers is null || right.Numbers is null)
        {
            return left.Numbers is null && right.Numbers is null ? Forms.Other : throw new Unsolvable();
        }

        foreach (var x in left.Numbers)
        {
            foreach (var y in right.Numbers)
            {
                thresholds.UnionWith((Fraction.Add(x, Fraction.Negate(y)) ?? throw new Unsolvable()).Roots());
            }
        }

        return Forms.Other;
    }

    private static Func<Fraction, Fraction, Fraction?> Operator(Operation operation) => operation switch
    {
        Operation.Add => Fraction.Add,
        Operation.Subtract => (x, y) => Fraction.Add(x, Fraction.Negate(y)),
        Operation.Multiply => Fraction.Multiply,
        Operation.Divide => Fraction.Divide,
        _ => throw new Unsolvable(),
    };

    private static Forms Pairs(Forms left, Forms right, Func<Fraction, Fraction, Fraction?> combine)
    {
        if (left.Numbers is null || right.Numbers is null)
        {
            throw new Unsolvable();
        }

        return Limited(left.Numbers.SelectMany(x => right.Numbers.Select(y => combine(x, y) ?? throw new Unsolvable())));
    }

    private static Forms Each(Forms forms, Func<Fraction, Fraction> change) =>
        forms.Numbers is null ? throw new Unsolvable() : new Forms([.. forms.Numbers.Select(change)]);

    private static Forms Either(Forms a, Forms b) => a.Numbers is null || b.Numbers is null
        ? a.Numbers is null && b.Numbers is null ? Forms.Other : throw new Unsolvable()
        : Limited(a.Numbers.Concat(b.Numbers));

    private static Forms Limited(IEnumerable<Fraction> fractions)
    {
        var distinct = fractions.Distinct().ToList();
        return distinct.Count <= MaxForms ? new Forms(distinct) : throw new Unsolvable();
    }
}
