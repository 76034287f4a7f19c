using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Unknowns;

/// <summary>Loops, filters and calls over reaches.</summary>
internal sealed partial class PossibleRun
{
    private const int MaxOpenItems = 6;

    /// <summary>The items of a list of known length.</summary>
    private static Reach[]? ItemsOf(Reach list)
    {
        if (list is { Items: { } items, Names: null, MayBeNull: false })
        {
            return items;
        }

        if (!list.IsExact)
        {
            return null;
        }

        return list.Exact.Kind == FeelKind.List ? Array.ConvertAll(list.Exact.Items, Reach.Of)
            : list.Exact.Kind is FeelKind.Null or FeelKind.Range ? null : [list];
    }

    private Reach[]? Domain(Iteration iteration, PossibleFrame frame, out Reach failure)
    {
        failure = Visit(iteration.Domain, frame);
        if (iteration.End is null && ItemsOf(failure) is { } items)
        {
            return items;
        }

        var end = iteration.End is null ? null : Visit(iteration.End, frame);
        if (!failure.IsExact || end is { IsExact: false })
        {
            failure = Reach.Anything(failure.Causes | (end?.Causes ?? 0));
            return null;
        }

        var domain = end is null ? Domains.Items(failure.Exact, run) : Domains.Steps(failure.Exact, end.Exact, true, true, run);
        failure = Reach.Of(domain);
        return domain.Kind == FeelKind.List ? Array.ConvertAll(domain.Items, Reach.Of) : null;
    }

    private Reach For(ForNode node, PossibleFrame frame)
    {
        var results = new List<Reach>();
        return ForTurn(node, frame, 0, results) ?? Reach.OfItems([.. results]);
    }

    private Reach? ForTurn(ForNode node, PossibleFrame frame, int index, List<Reach> results)
    {
        if (index == node.Iterations.Count)
        {
            run.Step();
            frame.L[node.Partial] = Reach.OfItems([.. results]);
            results.Add(Visit(node.Body, frame));
            return null;
        }

        if (Domain(node.Iterations[index], frame, out var failure) is not { } items)
        {
            return failure;
        }

        foreach (var item in items)
        {
            frame.L[node.Iterations[index].Slot] = item;
            if (ForTurn(node, frame, index + 1, results) is { } stop)
            {
                return stop;
            }
        }

        return null;
    }

    private Reach Quantified(QuantifiedNode node, PossibleFrame frame, int index)
    {
        if (index == node.Iterations.Count)
        {
            run.Step();
            var truth = Visit(node.Body, frame);
            return truth.Values is null ? Reach.AnyOf(FeelKind.Boolean, truth.Causes, true) : One(truth, Comparison.Truth, FeelKind.Boolean);
        }

        if (Domain(node.Iterations[index], frame, out var failure) is not { } items)
        {
            return failure.IsExact ? failure : Reach.AnyOf(FeelKind.Boolean, failure.Causes, true);
        }

        var result = Reach.Of(FeelValue.From(node.Every));
        foreach (var item in items)
        {
            frame.L[node.Iterations[index].Slot] = item;
            result = Pairs(result, Quantified(node, frame, index + 1), node.Every ? Comparison.And : Comparison.Or)!;
        }

        return result;
    }

    private Reach Filter(FilterNode node, PossibleFrame frame)
    {
        var list = Visit(node.List, frame);
        if (ItemsOf(list) is not { } items)
        {
            return list.OnlyNull ? Reach.Of(FeelValue.Null) : Reach.Anything(list.Causes);
        }

        if (node.Test.Type.Kind == FeelKind.Number)
        {
            return At(items, Visit(node.Test, frame));
        }

        var tests = new Reach[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            run.Step();
            frame.L[node.Slot] = items[i];
            tests[i] = Visit(node.Test, frame);
            if (tests[i] is { IsExact: true, Exact.Kind: FeelKind.Number })
            {
                return At(items, tests[i]);
            }
        }

        return Kept(items, tests);
    }

    /// <summary>The list of items whose test holds; over few open tests, each combination.</summary>
    private static Reach Kept(Reach[] items, Reach[] tests)
    {
        var open = tests.Count(t => t.CanBeTrue && t.CanBeOtherThanTrue);
        var causes = Reach.Union(tests);
        if (open == 0)
        {
            return Reach.OfItems([.. items.Where((_, i) => tests[i].CanBeTrue)]);
        }

        if (open > MaxOpenItems || items.Where((_, i) => tests[i].CanBeTrue).Any(i => !i.IsExact))
        {
            return Reach.AnyOf(FeelKind.List, causes | Reach.Union(items));
        }

        var lists = new List<List<FeelValue>> { new() };
        for (var i = 0; i < items.Length; i++)
        {
            if (!tests[i].CanBeTrue)
            {
                continue;
            }

            var without = tests[i].CanBeOtherThanTrue ? lists.Select(l => l.ToList()).ToList() : [];
            lists.ForEach(l => l.Add(items[i].Exact));
            lists.AddRange(without);
        }

        return Reach.Among(lists.Select(l => FeelValue.List(l.ToArray())), causes);
    }

    private static Reach At(Reach[] items, Reach position)
    {
        if (position is { IsExact: true, Exact.Kind: FeelKind.Number })
        {
            var at = position.Exact.Num > 0 ? position.Exact.Num - 1 : items.Length + position.Exact.Num;
            return position.Exact.Num != 0 && at >= 0 && at < items.Length && at == decimal.Truncate(at) ? items[(int)at] : Reach.Of(FeelValue.Null);
        }

        return items.Aggregate(Reach.Of(FeelValue.Null), Reach.Either).With(position.Causes);
    }

    private Reach Call(CallNode node, PossibleFrame frame)
    {
        var function = Visit(node.Function, frame);
        var arguments = Visit(node.Arguments, frame);
        if (!function.IsExact)
        {
            return Reach.Anything(function.Causes | Reach.Union(arguments));
        }

        if (function.Exact is { Kind: FeelKind.Function, Function: PossibleClosure closure })
        {
            return Ordered(node, closure, arguments) is { } ordered ? closure.Call(ordered) : Reach.Of(Calls.WrongArguments(closure.Name, closure.Parameters.Count, arguments.Length));
        }

        if (!Array.TrueForAll(arguments, a => a.IsExact))
        {
            return Reach.Anything(Reach.Union(arguments));
        }

        var values = Array.ConvertAll(arguments, a => a.Exact);
        var nowhere = new Frame(0, null, run);
        return Reach.Of(node.Names is null
            ? Calls.Invoke(function.Exact, nowhere, values)
            : Calls.InvokeNamed(function.Exact, nowhere, [.. node.Names], values));
    }

    private static Reach[]? Ordered(CallNode node, PossibleClosure closure, Reach[] arguments)
    {
        if (node.Names is null)
        {
            return arguments.Length == closure.Parameters.Count ? arguments : null;
        }

        var order = closure.Parameters.Select(p => node.Names.ToList().IndexOf(p.Name)).ToList();
        return node.Names.Count == order.Count && order.TrueForAll(i => i >= 0) ? [.. order.Select(i => arguments[i])] : null;
    }

    private Reach Builtin(BuiltinNode node, PossibleFrame frame)
    {
        var arguments = Visit(node.Arguments, frame);
        if (Array.TrueForAll(arguments, a => a.IsExact))
        {
            return Invoke(node, Array.ConvertAll(arguments, a => a.Exact), Reach.Union(arguments));
        }

        if (Monotone.Apply(node.Builtin.Name, arguments, ItemsOf) is { } reach)
        {
            return reach;
        }

        var causes = Reach.Union(arguments);
        if (Array.TrueForAll(arguments, a => a.Values is not null) && arguments.Aggregate(1L, (n, a) => n * a.Values!.Length) <= 256)
        {
            return Combinations(arguments).Select(values => Invoke(node, values, causes)).Aggregate(Reach.Either).With(causes);
        }

        return node.Type.Kind is { } kind and not (FeelKind.List or FeelKind.Context or FeelKind.Null) ? Reach.AnyOf(kind, causes, mayBeNull: true) : Reach.Anything(causes);
    }

    private Reach Invoke(BuiltinNode node, FeelValue[] values, UInt128 causes)
    {
        try
        {
            return Reach.Of(
                values.Length == 1 && node.Builtin.One is { } one ? one(values[0])
                : values.Length == 2 && node.Builtin.Two is { } two ? two(values[0], values[1])
                : node.Builtin.Invoke(new Frame(0, null, run), values));
        }
        catch (NotKnownEnough)
        {
            return Reach.Anything(causes | AllCauses);
        }
    }

    private static IEnumerable<FeelValue[]> Combinations(Reach[] arguments)
    {
        IEnumerable<FeelValue[]> rows = [[]];
        foreach (var argument in arguments)
        {
            rows = rows.SelectMany(row => argument.Values!.Select(v => (FeelValue[])[.. row, v]));
        }

        return [.. rows];
    }
}
