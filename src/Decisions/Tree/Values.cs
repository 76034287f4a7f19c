using System.Linq.Expressions;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Tree;

internal sealed class ConstNode : Node
{
    internal ConstNode(FeelValue value)
    {
        Value = value;
        Type = Typing.Of(value);
    }

    internal FeelValue Value { get; }

    /// <summary>The source of a null that stands for something that could not be read, so that it can be shown again.</summary>
    internal string? Written { get; init; }

    /// <summary>The value for evaluation over unknowns.</summary>
    internal Unknowns.Reach Reach => field ??= Unknowns.Reach.Of(Value);

    internal override Expression Emit(Emitter emitter) => Value.Kind switch
    {
        FeelKind.Null when Value.Why is null => Emitter.NullValue,
        FeelKind.Boolean => Value.IsTrue ? Emitter.TrueValue : Emitter.FalseValue,
        FeelKind.Number => Expression.Call(typeof(FeelValue).GetMethod(nameof(FeelValue.From), [typeof(decimal)])!, Expression.Constant(Value.Num)),
        _ => Expression.Field(Expression.Constant(new Box(Value)), nameof(Box.Value)),
    };

    internal override FeelValue Evaluate(Frame frame) => Value;

    /// <summary>Constants of an expression tree must be references or primitives.</summary>
    internal sealed class Box(FeelValue value)
    {
        public readonly FeelValue Value = value;
    }
}

internal sealed class SlotNode : Node
{
    internal SlotNode(Level level, int up, int slot, string name, FeelType type)
    {
        (Level, Up, Slot, Name, Type) = (level, up, slot, name, type);
    }

    internal Level Level { get; }

    internal int Up { get; }

    internal int Slot { get; }

    internal string Name { get; }

    internal override Expression Emit(Emitter emitter) => emitter.Slot(Up, Slot);

    internal override FeelValue Evaluate(Frame frame) => frame.At(Up).L[Slot];
}

/// <summary>A name inside a filter over items of unknown type: the item's entry when it has one, otherwise the outer variable.</summary>
internal sealed class OpenNameNode(Node item, string name, Node? outer) : Node
{
    internal Node Item { get; } = item;

    internal string Name { get; } = name;

    internal Node? Outer { get; } = outer;

    internal override IEnumerable<Node> Children => Outer is null ? [Item] : [Item, Outer];

    internal override Expression Emit(Emitter emitter)
    {
        var item = Expression.Variable(typeof(FeelValue));
        return Expression.Block(
            [item],
            Expression.Assign(item, Item.Emit(emitter)),
            Expression.Condition(
                Emitter.Call(typeof(Access), nameof(Access.Has), item, Expression.Constant(Name)),
                Emitter.Call(typeof(Access), nameof(Access.Path), item, Expression.Constant(Name)),
                Outer?.Emit(emitter) ?? Emitter.Call(typeof(Access), nameof(Access.Missing), Expression.Constant(Name))));
    }

    internal override FeelValue Evaluate(Frame frame)
    {
        var item = Item.Evaluate(frame);
        return Access.Has(item, Name) ? Access.Path(item, Name) : Outer?.Evaluate(frame) ?? Access.Missing(Name);
    }
}

internal sealed class ListNode(IReadOnlyList<Node> items) : Node
{
    internal IReadOnlyList<Node> Items { get; } = items;

    internal override IEnumerable<Node> Children => Items;

    internal override Expression Emit(Emitter emitter) => Expression.Call(
        typeof(FeelValue).GetMethod(nameof(FeelValue.List), [typeof(FeelValue[])])!,
        Expression.NewArrayInit(typeof(FeelValue), Items.Select(i => i.Emit(emitter))));

    internal override FeelValue Evaluate(Frame frame) => FeelValue.List(CallNode.Values(Items, frame));
}

/// <summary>A context; each entry sees the ones before it through its slot.</summary>
internal sealed class ContextNode(IReadOnlyList<string> names, IReadOnlyList<int> slots, IReadOnlyList<Node> values) : Node
{
    private readonly string[] shape = [.. names];

    internal IReadOnlyList<string> Names { get; } = names;

    internal IReadOnlyList<int> Slots { get; } = slots;

    internal IReadOnlyList<Node> Values { get; } = values;

    /// <summary>The boxed context's last, unnamed entry: the result instead of the context itself.</summary>
    internal Node? Result { get; init; }

    internal override IEnumerable<Node> Children => Result is null ? Values : Values.Append(Result);

    internal override Expression Emit(Emitter emitter)
    {
        var steps = new List<Expression>();
        for (var i = 0; i < Values.Count; i++)
        {
            steps.Add(Expression.Assign(emitter.Slot(0, Slots[i]), Values[i].Emit(emitter)));
            if (Values[i] is FunctionNode)
            {
                steps.Add(Emitter.Call(typeof(Access), nameof(Access.TieToItself), emitter.Slot(0, Slots[i]), Expression.Constant(Slots[i])));
            }
        }

        steps.Add(Result?.Emit(emitter) ?? Emitter.Call(
            typeof(Access),
            nameof(Access.MakeContext),
            Expression.Constant(shape),
            Expression.NewArrayInit(typeof(FeelValue), Slots.Select(s => emitter.Slot(0, s)))));
        return Expression.Block(typeof(FeelValue), steps);
    }

    internal override FeelValue Evaluate(Frame frame)
    {
        for (var i = 0; i < Values.Count; i++)
        {
            frame.L[Slots[i]] = Values[i].Evaluate(frame);
            if (Values[i] is FunctionNode)
            {
                Access.TieToItself(frame.L[Slots[i]], Slots[i]);
            }
        }

        return Result is not null
            ? Result.Evaluate(frame)
            : Access.MakeContext(shape, [.. Slots.Select(s => frame.L[s])]);
    }
}

internal sealed class RangeNode(Node start, Node end, bool startIncluded, bool endIncluded, RangeForm form) : Node
{
    internal RangeForm Form { get; } = form;

    internal Node Start { get; } = start;

    internal Node End { get; } = end;

    internal bool StartIncluded { get; } = startIncluded;

    internal bool EndIncluded { get; } = endIncluded;

    internal override IEnumerable<Node> Children => [Start, End];

    internal override Expression Emit(Emitter emitter) => Emitter.Call(
        typeof(Ranges),
        nameof(Ranges.Make),
        Start.Emit(emitter),
        End.Emit(emitter),
        Expression.Constant(StartIncluded),
        Expression.Constant(EndIncluded),
        Expression.Constant(Form));

    internal override FeelValue Evaluate(Frame frame) => Ranges.Make(Start.Evaluate(frame), End.Evaluate(frame), StartIncluded, EndIncluded, Form);
}

internal sealed class PathNode(Node source, string name) : Node
{
    internal Node Source { get; } = source;

    internal string Name { get; } = name;

    /// <summary>Inside a filter the item's entries go by their names alone.</summary>
    internal bool Bare { get; init; }

    internal override IEnumerable<Node> Children => [Source];

    internal override Expression Emit(Emitter emitter) =>
        Emitter.Call(typeof(Access), nameof(Access.Path), Source.Emit(emitter), Expression.Constant(Name));

    internal override FeelValue Evaluate(Frame frame) => Access.Path(Source.Evaluate(frame), Name);
}

/// <summary>Makes a value fit a declared type, by the standard's implicit conversions or to null.</summary>
internal sealed class CoerceNode : Node
{
    internal CoerceNode(Node inner, FeelType type)
    {
        Inner = inner;
        Type = type;
    }

    internal Node Inner { get; }

    internal override IEnumerable<Node> Children => [Inner];

    // A value that is of the kind already needs no call.
    internal override Expression Emit(Emitter emitter)
    {
        if (Type.Allowed is not null || Type.Kind is not (FeelKind.Number or FeelKind.Boolean or FeelKind.String or FeelKind.Date))
        {
            return Emitter.Call(typeof(Typing), nameof(Typing.Coerce), Inner.Emit(emitter), Expression.Constant(Type));
        }

        var value = Expression.Variable(typeof(FeelValue));
        return Expression.Block(
            [value],
            Expression.Assign(value, Inner.Emit(emitter)),
            Expression.Condition(
                Expression.Equal(Expression.Property(value, nameof(FeelValue.Kind)), Expression.Constant(Type.Kind!.Value)),
                value,
                Emitter.Call(typeof(Typing), nameof(Typing.Coerce), value, Expression.Constant(Type))));
    }

    internal override FeelValue Evaluate(Frame frame) => Typing.Coerce(Inner.Evaluate(frame), Type);

    internal static Node Over(Node inner, FeelType type) => type.Kind is null && type.Allowed is null && !Typing.IsOpen(type) ? inner : new CoerceNode(inner, type) { Depth = inner.Depth + 1 };
}
