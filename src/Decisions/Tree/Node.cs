using System.Linq.Expressions;
using System.Reflection;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Runtime;

namespace Kechuang.Decisions.Tree;

/// <summary>
/// A node of the typed tree. It knows how to become an expression tree; unknowns, gaps and printing walk the same tree.
/// </summary>
internal abstract class Node
{
    internal FeelType Type { get; init; } = FeelType.Any;

    internal int Position { get; set; }

    /// <summary>Depth of the tree below, bounded by the parser so that no walk can exhaust the stack.</summary>
    internal int Depth { get; set; } = 1;

    internal virtual IEnumerable<Node> Children => [];

    internal abstract Expression Emit(Emitter emitter);

    /// <summary>The value by walking the tree: what is asked a few times only is not worth compiling.</summary>
    internal abstract FeelValue Evaluate(Frame frame);

    /// <summary>The node as a condition: true only for boolean true.</summary>
    internal virtual Expression EmitTest(Emitter emitter) => Expression.Property(Emit(emitter), nameof(FeelValue.IsTrue));

    /// <summary>The node as a condition by walking the tree.</summary>
    internal virtual bool Holds(Frame frame) => Evaluate(frame).IsTrue;
}

/// <summary>Compiles nodes to delegates.</summary>
internal sealed class Emitter
{
    private static readonly FieldInfo Slots = typeof(Frame).GetField(nameof(Runtime.Frame.L), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly FieldInfo ParentFrame = typeof(Frame).GetField(nameof(Runtime.Frame.Parent), BindingFlags.Instance | BindingFlags.NonPublic)!;
    internal static readonly Expression NullValue = Expression.Default(typeof(FeelValue));
    internal static readonly Expression TrueValue = Expression.Property(null, typeof(FeelValue), nameof(FeelValue.True));
    internal static readonly Expression FalseValue = Expression.Property(null, typeof(FeelValue), nameof(FeelValue.False));

    internal ParameterExpression Frame { get; } = Expression.Parameter(typeof(Frame), "frame");

    internal static Code Compile(Node node)
    {
        var emitter = new Emitter();
        return Expression.Lambda<Code>(node.Emit(emitter), emitter.Frame).Compile();
    }

    internal static Test CompileTest(Node node)
    {
        var emitter = new Emitter();
        return Expression.Lambda<Test>(node.EmitTest(emitter), emitter.Frame).Compile();
    }

    internal Expression FrameAt(int up)
    {
        Expression frame = Frame;
        for (var i = 0; i < up; i++)
        {
            frame = Expression.Field(frame, ParentFrame);
        }

        return frame;
    }

    internal Expression Slot(int up, int slot) =>
        Expression.ArrayAccess(Expression.Field(FrameAt(up), Slots), Expression.Constant(slot));

    internal static Expression Call(Type type, string method, params Expression[] arguments) =>
        Expression.Call(type.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            ?? throw new MissingMethodException(type.Name, method), arguments);

    internal Expression Run(object target, string method, params Expression[] more) =>
        Expression.Call(
            Expression.Constant(target),
            target.GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic) ?? throw new MissingMethodException(target.GetType().Name, method),
            [Frame, .. more]);

    internal static Expression Wrap(Expression boolean) => Expression.Call(
        typeof(FeelValue).GetMethod(nameof(FeelValue.From), [typeof(bool)])!, boolean);
}

/// <summary>
/// When a part of the tree is compiled: walking it some hundred times costs less than compiling it once. What is very wide is
/// always walked: one method over tens of thousands of nodes takes the runtime seconds.
/// </summary>
internal static class Tiers
{
    internal const int Walks = 200;
    internal const int Widest = 8_000;

    [ThreadStatic]
    private static bool compileAtOnce;

    /// <summary>Is this use still one to walk?</summary>
    internal static bool Walk(ref int walks, Node node)
    {
        if (walks >= Walks)
        {
            return false;
        }

        if (++walks < Walks && !compileAtOnce)
        {
            return true;
        }

        if (walks < 0 || IsWide(node))
        {
            walks = int.MinValue;
            return true;
        }

        walks = Walks;
        return false;
    }

    private static bool IsWide(Node node)
    {
        var open = new Stack<Node>([node]);
        for (var seen = 0; open.TryPop(out var next); seen++)
        {
            if (seen > Widest)
            {
                return true;
            }

            foreach (var child in next.Children)
            {
                open.Push(child);
            }
        }

        return false;
    }

    /// <summary>Does something with all that it first asks compiled, so that tests see the compiled code.</summary>
    internal static T Compiled<T>(Func<T> work)
    {
        compileAtOnce = true;
        try
        {
            return work();
        }
        finally
        {
            compileAtOnce = false;
        }
    }
}

/// <summary>A part of the tree: walked at first, compiled when it is asked often.</summary>
internal sealed class Thunk(Node node)
{
    private Code? code;
    private int walks;

    internal Node Node { get; } = node;

    internal FeelValue Invoke(Frame frame)
    {
        if (code is { } compiled)
        {
            return compiled(frame);
        }

        if (Node is ConstNode constant)
        {
            return constant.Value;
        }

        return Tiers.Walk(ref walks, Node) ? Node.Evaluate(frame) : (code = Emitter.Compile(Node))(frame);
    }
}

/// <summary>A condition: walked at first, compiled when it is asked often.</summary>
internal sealed class Condition(Node node)
{
    private Test? test;
    private int walks;

    internal Node Node { get; } = node;

    internal bool Holds(Frame frame) => test is { } compiled ? compiled(frame)
        : Tiers.Walk(ref walks, Node) ? Node.Holds(frame)
        : (test = Emitter.CompileTest(Node))(frame);
}
