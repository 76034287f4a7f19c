using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Unknowns;

/// <summary>
/// Evaluation over partly known inputs: the same tree and the same operators as standard evaluation, lifted from values to
/// <see cref="Reach"/>.
/// </summary>
internal sealed partial class PossibleRun(FeelLimits limits)
{
    private readonly List<string> unknownNames = [];
    private readonly Run run = new(limits);

    /// <summary>Every unknown input there is.</summary>
    internal UInt128 AllCauses { get; private set; }

    internal void Enter() => run.Enter();

    internal Run? Begin() => run.Begin();

    internal void Leave() => run.Leave();

    internal void Reset()
    {
        unknownNames.Clear();
        run.Reset();
        AllCauses = 0;
    }

    internal Reach Read(FeelValue value, string name, FeelType type)
    {
        switch (value.Kind)
        {
            case FeelKind.Unknown:
                return ReadUnknown((UnknownDomain?)value.Ref, name, type);
            case FeelKind.List when Answered.HasUnknown(value):
                return Reach.OfItems(Array.ConvertAll(value.Items, i => Read(i, name, type.Item ?? FeelType.Any)));
            case FeelKind.Context when Answered.HasUnknown(value):
                return Reach.OfEntries(
                    [.. value.Entries.Names],
                    [.. value.Entries.Select(e => Read(e.Value, name + "." + e.Key, type.Field(e.Key) ?? FeelType.Any))]);
            default:
                return Reach.Of(value);
        }
    }

    private Reach ReadUnknown(UnknownDomain? domain, string name, FeelType type)
    {
        var cause = Cause(domain?.Name ?? name);
        if (domain?.Values is { } values)
        {
            return Reach.Among(values, cause);
        }

        if (domain is { Low: not null } or { High: not null })
        {
            return Reach.Between(domain.Low, domain.High, cause);
        }

        return type.Kind is { } kind and not (FeelKind.List or FeelKind.Context) ? Reach.AnyOf(kind, cause) : Reach.Anything(cause);
    }

    // Beyond 128 unknown inputs the last bit stands for the rest.
    private UInt128 Cause(string name)
    {
        var at = unknownNames.IndexOf(name);
        if (at < 0)
        {
            at = unknownNames.Count;
            unknownNames.Add(name);
        }

        var cause = UInt128.One << Math.Min(at, 127);
        AllCauses |= cause;
        return cause;
    }

    internal Possible Answer(Node node, PossibleFrame frame)
    {
        var outer = Begin();
        try
        {
            return Answer(Visit(node, frame));
        }
        catch (LimitReached over)
        {
            return new Possible([FeelValue.Because(over.Reason)], null, null, true, []);
        }
        finally
        {
            Run.End(outer);
        }
    }

    internal Possible Answer(Reach reach)
    {
        reach.Numbers(out var low, out var high, out _);
        var names = new List<string>();
        for (var i = 0; i < unknownNames.Count && !reach.IsExact; i++)
        {
            if ((reach.Causes & (UInt128.One << Math.Min(i, 127))) != 0)
            {
                names.Add(unknownNames[i]);
            }
        }

        var values = reach.Values;
        if (values is { Length: > 1 } && Array.TrueForAll(values, v => v.Kind == FeelKind.Number))
        {
            values = [.. values.OrderBy(v => v.Num)];
        }

        return new Possible(values, low, high, reach.CanBeNull, names);
    }

    internal Reach Visit(Node node, PossibleFrame frame)
    {
        switch (node)
        {
            case ConstNode constant: return constant.Reach;
            case SlotNode slot: return frame.At(slot.Up).Read(slot.Slot);
            case DemandNode demand: return ((PossibleRoot)frame.At(demand.Up)).Demand(demand.Element);
            case ArithmeticNode a: return Arithmetic(a.Operation, Visit(a.Left, frame), Visit(a.Right, frame));
            case NegateNode negate: return Negated(Visit(negate.Inner, frame));
            case CompareNode c: return Compare(c.Operation, Visit(c.Left, frame), Visit(c.Right, frame));
            case LogicNode logic: return Logic(logic, frame);
            case NotNode not: return One(Visit(not.Inner, frame), Comparison.Not, FeelKind.Boolean);
            case BetweenNode between: return Between(between, frame);
            case MatchNode match: return Match(match, frame);
            case LetNode let:
                frame.L[let.Slot] = Visit(let.Value, frame);
                return Visit(let.Body, frame);
            case IfNode condition: return If(condition, frame);
            case InstanceNode instance: return One(Visit(instance.Value, frame), v => Typing.IsInstance(v, instance.Tested), FeelKind.Boolean);
            case CoerceNode coerce: return Coerced(Visit(coerce.Inner, frame), coerce.Type);
            case ListNode list: return Reach.OfItems(Visit(list.Items, frame));
            case ContextNode context: return Context(context, frame);
            case PathNode path: return Path(Visit(path.Source, frame), path.Name, path.Type);
            case OpenNameNode open: return Open(open, frame);
            case RangeNode range: return Range(range, frame);
            case FunctionNode function: return Reach.Of(FeelValue.FromFunction(new PossibleClosure(function, frame, this)));
            case CallNode call: return Call(call, frame);
            case BuiltinNode builtin: return Builtin(builtin, frame);
            case ForNode loop: return For(loop, frame);
            case QuantifiedNode quantified: return Quantified(quantified, frame, 0);
            case FilterNode filter: return Filter(filter, frame);
            case TableNode table: return Table(table, frame);
            default: return Reach.Anything(AllCauses);
        }
    }

    private Reach[] Visit(IReadOnlyList<Node> nodes, PossibleFrame frame)
    {
        var reaches = new Reach[nodes.Count];
        for (var i = 0; i < reaches.Length; i++)
        {
            reaches[i] = Visit(nodes[i], frame);
        }

        return reaches;
    }

    /// <summary>A function of one value: exact over few values, open over the rest.</summary>
    private static Reach One(Reach a, Func<FeelValue, FeelValue> apply, FeelKind? kind) => a.Values is { } values
        ? Reach.Among(values.Select(apply), a.Causes)
        : kind is { } known ? Reach.AnyOf(known, a.Causes, mayBeNull: true) : Reach.Anything(a.Causes);

    /// <summary>A function of two values over all pairs, when these are few.</summary>
    private static Reach? Pairs(Reach a, Reach b, Func<FeelValue, FeelValue, FeelValue> apply)
    {
        if (a.Values is not { } left || b.Values is not { } right || left.Length * right.Length > 1024)
        {
            return null;
        }

        if (left.Length == 1 && right.Length == 1)
        {
            return Reach.Of(apply(left[0], right[0]));
        }

        return Reach.Among(left.SelectMany(l => right.Select(r => apply(l, r))), a.Causes | b.Causes);
    }

    internal Reach Coerced(Reach value, FeelType type)
    {
        if (type.Kind is null && type.Allowed is null)
        {
            return value;
        }

        if (value.IsExact && Typing.Coerce(value.Exact, type) is var fitted && fitted.Kind == value.Exact.Kind && ReferenceEquals(fitted.Ref, value.Exact.Ref))
        {
            return value;
        }

        if (value.Values is not null)
        {
            return One(value, v => Typing.Coerce(v, type), type.Kind);
        }

        return value.Kind == type.Kind && type.Allowed is null ? value : Reach.Anything(value.Causes);
    }

    private Reach If(IfNode node, PossibleFrame frame)
    {
        var test = Visit(node.Test, frame);
        if (!test.CanBeOtherThanTrue)
        {
            return Visit(node.Then, frame);
        }

        var otherwise = Visit(node.Otherwise, frame);
        return test.CanBeTrue ? Reach.Either(Visit(node.Then, frame), otherwise).With(test.Causes) : otherwise;
    }

    private Reach Context(ContextNode node, PossibleFrame frame)
    {
        for (var i = 0; i < node.Values.Count; i++)
        {
            frame.L[node.Slots[i]] = Visit(node.Values[i], frame);
        }

        return node.Result is { } result
            ? Visit(result, frame)
            : Reach.OfEntries([.. node.Names], [.. node.Slots.Select(s => frame.L[s]!)]);
    }

    private static Reach Path(Reach source, string name, FeelType type)
    {
        if (source.Values is not null)
        {
            return One(source, v => Access.Path(v, name), null);
        }

        if (source is { Names: { } names, Items: { } entries })
        {
            var at = Array.IndexOf(names, name);
            return at < 0 ? Reach.Of(Access.Missing(name)) : entries[at];
        }

        return source.Items is { } items
            ? Reach.OfItems(Array.ConvertAll(items, i => Path(i, name, FeelType.Any)))
            : type.Kind is { } kind ? Reach.AnyOf(kind, source.Causes, source.MayBeNull) : Reach.Anything(source.Causes);
    }

    private Reach Open(OpenNameNode node, PossibleFrame frame)
    {
        var item = Visit(node.Item, frame);
        if (item.IsExact)
        {
            return Access.Has(item.Exact, node.Name) ? Path(item, node.Name, FeelType.Any)
                : node.Outer is { } outer ? Visit(outer, frame) : Reach.Of(Access.Missing(node.Name));
        }

        return item.Names?.Contains(node.Name) == true ? Path(item, node.Name, FeelType.Any)
            : node.Outer is { } other && item.Names is not null ? Visit(other, frame) : Reach.Anything(item.Causes);
    }

    private Reach Range(RangeNode node, PossibleFrame frame)
    {
        var (start, end) = (Visit(node.Start, frame), Visit(node.End, frame));
        return start.IsExact && end.IsExact
            ? Reach.Of(Ranges.Make(start.Exact, end.Exact, node.StartIncluded, node.EndIncluded, node.Form))
            : Reach.AnyOf(FeelKind.Range, start.Causes | end.Causes, mayBeNull: true);
    }
}
