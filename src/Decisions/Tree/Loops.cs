using System.Linq.Expressions;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Tree;

/// <summary>One "name in domain" of a loop; the domain is a list, a range value or start..end.</summary>
internal sealed class Iteration(string name, int slot, Node domain, Node? end)
{
    internal string Name { get; } = name;

    internal int Slot { get; } = slot;

    internal Node Domain { get; } = domain;

    internal Node? End { get; } = end;

    internal Thunk DomainCode { get; } = new(domain);

    internal Thunk? EndCode { get; } = end is null ? null : new(end);

    internal IEnumerable<Node> Nodes => End is null ? [Domain] : [Domain, End];

    /// <summary>The values to go through; an error value instead when the domain is none.</summary>
    internal FeelValue Values(Frame frame) => EndCode is null
        ? Domains.Items(DomainCode.Invoke(frame), frame.Run)
        : Domains.Steps(DomainCode.Invoke(frame), EndCode.Invoke(frame), true, true, frame.Run);
}

internal sealed class ForNode : Node
{
    private readonly Thunk code;

    internal ForNode(IReadOnlyList<Iteration> iterations, Node body, int partial)
    {
        (Iterations, Body, Partial) = (iterations, body, partial);
        code = new Thunk(body);
        Type = FeelType.ListOf(body.Type);
    }

    internal IReadOnlyList<Iteration> Iterations { get; }

    internal Node Body { get; }

    /// <summary>Slot of "partial", the results so far.</summary>
    internal int Partial { get; }

    /// <summary>False when the body never speaks of partial, so that the list need not be built at each turn.</summary>
    internal bool UsesPartial { get; init; }

    internal override IEnumerable<Node> Children => Iterations.SelectMany(i => i.Nodes).Append(Body);

    internal override Expression Emit(Emitter emitter) => emitter.Run(this, nameof(Execute));

    internal override FeelValue Evaluate(Frame frame) => Execute(frame);

    internal FeelValue Execute(Frame frame)
    {
        var results = new List<FeelValue>();
        frame.Run.Deeper();
        var failure = Turn(frame, 0, results);
        frame.Run.Higher();
        return failure.Kind == FeelKind.Null && failure.Why is null ? FeelValue.List(results.ToArray()) : failure;
    }

    private FeelValue Turn(Frame frame, int index, List<FeelValue> results)
    {
        if (index == Iterations.Count)
        {
            frame.L[Partial] = UsesPartial ? Run.Made(FeelValue.List(results.ToArray())) : default;
            var value = code.Invoke(frame);
            results.Add(value);
            frame.Run.CheckList(results.Count);
            return default;
        }

        var domain = Iterations[index].Values(frame);
        if (domain.Kind != FeelKind.List)
        {
            return domain;
        }

        foreach (var item in domain.Items)
        {
            frame.Run.Step();
            frame.L[Iterations[index].Slot] = item;
            var failure = Turn(frame, index + 1, results);
            if (failure.Why is not null)
            {
                return failure;
            }
        }

        return default;
    }
}

/// <summary>some … satisfies and every … satisfies, in three-valued logic.</summary>
internal sealed class QuantifiedNode : Node
{
    private readonly Thunk code;

    internal QuantifiedNode(bool every, IReadOnlyList<Iteration> iterations, Node body)
    {
        (Every, Iterations, Body) = (every, iterations, body);
        code = new Thunk(body);
        Type = FeelType.Boolean;
    }

    internal bool Every { get; }

    internal IReadOnlyList<Iteration> Iterations { get; }

    internal Node Body { get; }

    internal override IEnumerable<Node> Children => Iterations.SelectMany(i => i.Nodes).Append(Body);

    internal override Expression Emit(Emitter emitter) => emitter.Run(this, nameof(Execute));

    internal override FeelValue Evaluate(Frame frame) => Execute(frame);

    internal FeelValue Execute(Frame frame)
    {
        frame.Run.Deeper();
        var result = Turn(frame, 0);
        frame.Run.Higher();
        return result;
    }

    private FeelValue Turn(Frame frame, int index)
    {
        if (index == Iterations.Count)
        {
            return Comparison.Truth(code.Invoke(frame));
        }

        var domain = Iterations[index].Values(frame);
        if (domain.Kind != FeelKind.List)
        {
            return domain;
        }

        var result = FeelValue.From(Every);
        foreach (var item in domain.Items)
        {
            frame.Run.Step();
            frame.L[Iterations[index].Slot] = item;
            var one = Turn(frame, index + 1);
            result = Every ? Comparison.And(result, one) : Comparison.Or(result, one);
            if (Every ? result.IsFalse : result.IsTrue)
            {
                break;
            }
        }

        return result;
    }
}

/// <summary>list[condition] or list[index].</summary>
internal sealed class FilterNode : Node
{
    private readonly Thunk listCode;
    private readonly Thunk testCode;
    private readonly int place;

    internal FilterNode(Node list, int slot, Node test)
    {
        (List, Slot, Test) = (list, slot, test);
        (listCode, testCode) = (new Thunk(list), new Thunk(test));
        place = test is ConstNode { Value: { Kind: FeelKind.Number, Num: >= 1 and <= 1000 } at } && decimal.IsInteger(at.Num) ? (int)at.Num : 0;
        var item = list.Type.Kind == FeelKind.List ? list.Type.Item! : list.Type;
        Type = test.Type.Kind == FeelKind.Number ? item : test.Type.Kind == FeelKind.Boolean ? FeelType.ListOf(item) : FeelType.Any;
    }

    internal Node List { get; }

    internal int Slot { get; }

    internal Node Test { get; }

    internal override IEnumerable<Node> Children => [List, Test];

    internal override Expression Emit(Emitter emitter) => emitter.Run(this, nameof(Execute));

    internal override FeelValue Evaluate(Frame frame) => Execute(frame);

    internal FeelValue Execute(Frame frame)
    {
        frame.Run.Deeper();
        var result = Filter(frame);
        frame.Run.Higher();
        return result;
    }

    private FeelValue Filter(Frame frame)
    {
        var list = listCode.Invoke(frame);
        if (list.IsNull)
        {
            return list;
        }

        var items = list.Kind == FeelKind.List ? list.Items : [list];
        if (place > 0 && place <= items.Length)
        {
            return items[place - 1];
        }

        if (Test.Type.Kind == FeelKind.Number)
        {
            frame.L[Slot] = default;
            return At(items, testCode.Invoke(frame));
        }

        var kept = new List<FeelValue>();
        foreach (var item in items)
        {
            frame.Run.Step();
            frame.L[Slot] = item;
            var verdict = testCode.Invoke(frame);
            if (verdict.Kind == FeelKind.Number)
            {
                return At(items, verdict);
            }

            if (verdict.Kind is not (FeelKind.Boolean or FeelKind.Null))
            {
                return Reason.Null("filter", "筛选条件必须是是否值或序号", "a filter must be a condition or a position");
            }

            if (verdict.IsTrue)
            {
                kept.Add(item);
            }
        }

        return FeelValue.List(kept.ToArray());
    }

    private static FeelValue At(FeelValue[] items, FeelValue position)
    {
        if (position.Kind != FeelKind.Number)
        {
            return position;
        }

        var index = position.Num > 0 ? position.Num - 1 : items.Length + position.Num;
        return position.Num != 0 && index >= 0 && index < items.Length && index == decimal.Truncate(index)
            ? items[(int)index]
            : Reason.Null("index", $"列表没有第 {Literals.Number(position.Num)} 项", $"the list has no item {Literals.Number(position.Num)}");
    }
}
