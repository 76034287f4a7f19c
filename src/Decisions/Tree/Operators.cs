using System.Linq.Expressions;
using Kechuang.Decisions.Runtime;

namespace Kechuang.Decisions.Tree;

internal enum Operation : byte
{
    Add, Subtract, Multiply, Divide, Power, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
}

internal sealed class ArithmeticNode(Operation operation, Node left, Node right) : Node
{
    internal Operation Operation { get; } = operation;

    internal Node Left { get; } = left;

    internal Node Right { get; } = right;

    internal override IEnumerable<Node> Children => [Left, Right];

    internal override Expression Emit(Emitter emitter) =>
        Emitter.Call(typeof(Arithmetic), Operation.ToString(), Left.Emit(emitter), Right.Emit(emitter));

    internal override FeelValue Evaluate(Frame frame)
    {
        var (left, right) = (Left.Evaluate(frame), Right.Evaluate(frame));
        return Operation switch
        {
            Operation.Add => Arithmetic.Add(left, right),
            Operation.Subtract => Arithmetic.Subtract(left, right),
            Operation.Multiply => Arithmetic.Multiply(left, right),
            Operation.Divide => Arithmetic.Divide(left, right),
            _ => Arithmetic.Power(left, right),
        };
    }
}

internal sealed class NegateNode(Node inner) : Node
{
    internal Node Inner { get; } = inner;

    internal override IEnumerable<Node> Children => [Inner];

    internal override Expression Emit(Emitter emitter) => Emitter.Call(typeof(Arithmetic), nameof(Arithmetic.Negate), Inner.Emit(emitter));

    internal override FeelValue Evaluate(Frame frame) => Arithmetic.Negate(Inner.Evaluate(frame));
}

internal sealed class CompareNode(Operation operation, Node left, Node right) : Node
{
    internal Operation Operation { get; } = operation;

    internal Node Left { get; } = left;

    internal Node Right { get; } = right;

    internal override IEnumerable<Node> Children => [Left, Right];

    internal override Expression Emit(Emitter emitter) =>
        Emitter.Call(typeof(Comparison), Operation.ToString(), Left.Emit(emitter), Right.Emit(emitter));

    internal override FeelValue Evaluate(Frame frame)
    {
        var (left, right) = (Left.Evaluate(frame), Right.Evaluate(frame));
        return Operation switch
        {
            Operation.Equal => Comparison.Equal(left, right),
            Operation.NotEqual => Comparison.NotEqual(left, right),
            Operation.Less => Comparison.Less(left, right),
            Operation.LessOrEqual => Comparison.LessOrEqual(left, right),
            Operation.Greater => Comparison.Greater(left, right),
            _ => Comparison.GreaterOrEqual(left, right),
        };
    }

    // A comparison with a literal is what tables are made of: no FeelValue is made for it.
    internal override Expression EmitTest(Emitter emitter) => Right switch
    {
        ConstNode { Value: { Kind: FeelKind.Number } number } =>
            Emitter.Call(typeof(Comparison), "Is" + Operation, Left.Emit(emitter), Expression.Constant(number.Num)),
        ConstNode { Value: { Kind: FeelKind.String } text } when Operation == Operation.Equal =>
            Emitter.Call(typeof(Comparison), nameof(Comparison.IsText), Left.Emit(emitter), Expression.Constant(text.Text)),
        _ => base.EmitTest(emitter),
    };
}

/// <summary>Conjunction or disjunction in three-valued logic (DMN 1.5, table 50); flat, so that long chains stay shallow.</summary>
internal sealed class LogicNode(bool conjunction, IReadOnlyList<Node> items) : Node
{
    internal bool Conjunction { get; } = conjunction;

    internal IReadOnlyList<Node> Items { get; } = items;

    internal override IEnumerable<Node> Children => Items;

    // One method over thousands of operands costs the JIT more than it saves: long chains go by parts.
    private const int Longest = 64;

    private readonly Lazy<Thunk[]> parts = new(() => [.. items.Chunk(Longest).Select(c => new Thunk(new LogicNode(conjunction, c)))]);

    internal FeelValue ByParts(Frame frame)
    {
        var result = FeelValue.From(Conjunction);
        foreach (var part in parts.Value)
        {
            var next = part.Invoke(frame);
            result = Conjunction ? Comparison.And(result, next) : Comparison.Or(result, next);
            if (Conjunction ? result.IsFalse : result.IsTrue)
            {
                return result;
            }
        }

        return result;
    }

    internal override Expression Emit(Emitter emitter)
    {
        if (Items.Count > Longest)
        {
            return emitter.Run(this, nameof(ByParts));
        }

        var result = Items[^1].Emit(emitter);
        result = Emitter.Call(typeof(Comparison), nameof(Comparison.Truth), result);
        for (var i = Items.Count - 2; i >= 0; i--)
        {
            var left = Expression.Variable(typeof(FeelValue));
            result = Expression.Block(
                [left],
                Expression.Assign(left, Items[i].Emit(emitter)),
                Expression.Condition(
                    Expression.Property(left, Conjunction ? nameof(FeelValue.IsFalse) : nameof(FeelValue.IsTrue)),
                    left,
                    Emitter.Call(typeof(Comparison), Conjunction ? nameof(Comparison.And) : nameof(Comparison.Or), left, result)));
        }

        return result;
    }

    internal override FeelValue Evaluate(Frame frame) => Items.Count > Longest ? ByParts(frame) : From(0, frame);

    private FeelValue From(int index, Frame frame)
    {
        var left = Items[index].Evaluate(frame);
        if (index == Items.Count - 1)
        {
            return Comparison.Truth(left);
        }

        return (Conjunction ? left.IsFalse : left.IsTrue) ? left
            : Conjunction ? Comparison.And(left, From(index + 1, frame))
            : Comparison.Or(left, From(index + 1, frame));
    }

    internal override bool Holds(Frame frame)
    {
        if (Items.Count > Longest)
        {
            return ByParts(frame).IsTrue;
        }

        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i].Holds(frame) != Conjunction)
            {
                return !Conjunction;
            }
        }

        return Conjunction;
    }

    internal override Expression EmitTest(Emitter emitter) => Items.Count > Longest ? base.EmitTest(emitter) : Items
        .Select(i => i.EmitTest(emitter))
        .Reverse()
        .Aggregate((right, left) => Conjunction ? Expression.AndAlso(left, right) : Expression.OrElse(left, right));
}

internal sealed class NotNode(Node inner) : Node
{
    internal Node Inner { get; } = inner;

    internal override IEnumerable<Node> Children => [Inner];

    internal override Expression Emit(Emitter emitter) => Emitter.Call(typeof(Comparison), nameof(Comparison.Not), Inner.Emit(emitter));

    internal override FeelValue Evaluate(Frame frame) => Comparison.Not(Inner.Evaluate(frame));
}

/// <summary>value between low and high, or value in a literal range: bounds with their own inclusion.</summary>
internal sealed class BetweenNode(Node value, Node low, Node high, bool lowIncluded, bool highIncluded) : Node
{
    internal Node Value { get; } = value;

    internal Node Low { get; } = low;

    internal Node High { get; } = high;

    internal bool LowIncluded { get; } = lowIncluded;

    internal bool HighIncluded { get; } = highIncluded;

    internal override IEnumerable<Node> Children => [Value, Low, High];

    internal override Expression Emit(Emitter emitter) => Emitter.Call(
        typeof(Comparison),
        nameof(Comparison.Between),
        Value.Emit(emitter),
        Low.Emit(emitter),
        High.Emit(emitter),
        Expression.Constant(LowIncluded),
        Expression.Constant(HighIncluded));

    internal override FeelValue Evaluate(Frame frame) =>
        Comparison.Between(Value.Evaluate(frame), Low.Evaluate(frame), High.Evaluate(frame), LowIncluded, HighIncluded);

    internal override Expression EmitTest(Emitter emitter) =>
        Low is ConstNode { Value: { Kind: FeelKind.Number } low } && High is ConstNode { Value: { Kind: FeelKind.Number } high }
            ? Emitter.Call(
                typeof(Comparison),
                nameof(Comparison.IsBetween),
                Value.Emit(emitter),
                Expression.Constant(low.Num),
                Expression.Constant(high.Num),
                Expression.Constant(LowIncluded),
                Expression.Constant(HighIncluded))
            : base.EmitTest(emitter);
}

internal sealed class InstanceNode(Node value, FeelType tested) : Node
{
    internal Node Value { get; } = value;

    internal FeelType Tested { get; } = tested;

    internal override IEnumerable<Node> Children => [Value];

    internal override Expression Emit(Emitter emitter) =>
        Emitter.Call(typeof(Typing), nameof(Typing.IsInstance), Value.Emit(emitter), Expression.Constant(Tested));

    internal override FeelValue Evaluate(Frame frame) => Typing.IsInstance(Value.Evaluate(frame), Tested);
}

/// <summary>A unary test that is an expression: the input equals it, lies in it, or it is itself true.</summary>
internal sealed class MatchNode(Node input, Node test, bool usesInput) : Node
{
    internal Node Input { get; } = input;

    internal Node Test { get; } = test;

    /// <summary>The expression speaks of the input as "?", so its own truth decides.</summary>
    internal bool UsesInput { get; } = usesInput;

    internal override IEnumerable<Node> Children => [Input, Test];

    internal override Expression Emit(Emitter emitter) => UsesInput
        ? Emitter.Call(typeof(Comparison), nameof(Comparison.Truth), Test.Emit(emitter))
        : Emitter.Call(typeof(Comparison), nameof(Comparison.Matches), Input.Emit(emitter), Test.Emit(emitter));

    internal override FeelValue Evaluate(Frame frame) => UsesInput
        ? Comparison.Truth(Test.Evaluate(frame))
        : Comparison.Matches(Input.Evaluate(frame), Test.Evaluate(frame));

    internal override bool Holds(Frame frame) => UsesInput ? Test.Holds(frame) : Comparison.Matches(Input.Evaluate(frame), Test.Evaluate(frame)).IsTrue;

    internal override Expression EmitTest(Emitter emitter) => (UsesInput, Test) switch
    {
        (true, _) => Test.EmitTest(emitter),
        (_, ConstNode { Value: { Kind: FeelKind.Number } number }) =>
            Emitter.Call(typeof(Comparison), nameof(Comparison.IsEqual), Input.Emit(emitter), Expression.Constant(number.Num)),
        (_, ConstNode { Value: { Kind: FeelKind.String } text }) =>
            Emitter.Call(typeof(Comparison), nameof(Comparison.IsText), Input.Emit(emitter), Expression.Constant(text.Text)),
        _ => base.EmitTest(emitter),
    };
}

/// <summary>Puts a value into a slot for the body: the "?" of value in (tests).</summary>
internal sealed class LetNode(int slot, Node value, Node body) : Node
{
    internal int Slot { get; } = slot;

    internal Node Value { get; } = value;

    internal Node Body { get; } = body;

    internal override IEnumerable<Node> Children => [Value, Body];

    internal override Expression Emit(Emitter emitter) => Expression.Block(
        typeof(FeelValue), Expression.Assign(emitter.Slot(0, Slot), Value.Emit(emitter)), Body.Emit(emitter));

    internal override Expression EmitTest(Emitter emitter) => Expression.Block(
        typeof(bool), Expression.Assign(emitter.Slot(0, Slot), Value.Emit(emitter)), Body.EmitTest(emitter));

    internal override FeelValue Evaluate(Frame frame)
    {
        frame.L[Slot] = Value.Evaluate(frame);
        return Body.Evaluate(frame);
    }

    internal override bool Holds(Frame frame)
    {
        frame.L[Slot] = Value.Evaluate(frame);
        return Body.Holds(frame);
    }
}

internal sealed class IfNode(Node test, Node then, Node otherwise) : Node
{
    internal Node Test { get; } = test;

    internal Node Then { get; } = then;

    internal Node Otherwise { get; } = otherwise;

    internal override IEnumerable<Node> Children => [Test, Then, Otherwise];

    internal override Expression Emit(Emitter emitter) =>
        Expression.Condition(Test.EmitTest(emitter), Then.Emit(emitter), Otherwise.Emit(emitter));

    internal override FeelValue Evaluate(Frame frame) => Test.Holds(frame) ? Then.Evaluate(frame) : Otherwise.Evaluate(frame);
}
