using System.Linq.Expressions;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Tree;

/// <summary>A function definition; its parameters are the first slots of its level.</summary>
internal sealed class FunctionNode : Node
{
    internal FunctionNode(string name, Level level, IReadOnlyList<FeelField> parameters, Node body)
    {
        (Name, Level, Parameters, Body) = (name, level, parameters, body);
        Code = new Thunk(body);
        ParameterTypes = [.. parameters.Select(p => p.Type)];
        Type = FeelType.FunctionOf(ParameterTypes, body.Type);
    }

    internal string Name { get; }

    internal Level Level { get; }

    internal IReadOnlyList<FeelField> Parameters { get; }

    internal FeelType[] ParameterTypes { get; }

    internal Node Body { get; }

    internal Thunk Code { get; }

    internal override IEnumerable<Node> Children => [Body];

    internal override Expression Emit(Emitter emitter) => emitter.Run(this, nameof(Close));

    internal override FeelValue Evaluate(Frame frame) => Close(frame);

    internal FeelValue Close(Frame frame) => FeelValue.FromFunction(new Closure(this, frame is RootFrame ? frame : frame.Snapshot()));
}

/// <summary>A call of a function value.</summary>
internal sealed class CallNode(Node function, IReadOnlyList<Node> arguments, IReadOnlyList<string>? names) : Node
{
    private readonly string[]? labels = names?.ToArray();

    internal Node Function { get; } = function;

    internal IReadOnlyList<Node> Arguments { get; } = arguments;

    internal IReadOnlyList<string>? Names { get; } = names;

    internal override IEnumerable<Node> Children => Arguments.Prepend(Function);

    internal override Expression Emit(Emitter emitter)
    {
        // Most functions take one or two arguments: no array is made for those.
        if (labels is null && Arguments.Count is 1 or 2)
        {
            return Emitter.Call(
                typeof(Runtime.Calls),
                Arguments.Count == 1 ? nameof(Runtime.Calls.InvokeOne) : nameof(Runtime.Calls.InvokeTwo),
                [Function.Emit(emitter), emitter.Frame, .. Arguments.Select(a => a.Emit(emitter))]);
        }

        var values = Expression.NewArrayInit(typeof(FeelValue), Arguments.Select(a => a.Emit(emitter)));
        return labels is null
            ? Emitter.Call(typeof(Runtime.Calls), nameof(Runtime.Calls.Invoke), Function.Emit(emitter), emitter.Frame, values)
            : Emitter.Call(typeof(Runtime.Calls), nameof(Runtime.Calls.InvokeNamed), Function.Emit(emitter), emitter.Frame, Expression.Constant(labels), values);
    }

    internal override FeelValue Evaluate(Frame frame)
    {
        var function = Function.Evaluate(frame);
        if (labels is null && Arguments.Count == 1)
        {
            return Runtime.Calls.InvokeOne(function, frame, Arguments[0].Evaluate(frame));
        }

        if (labels is null && Arguments.Count == 2)
        {
            return Runtime.Calls.InvokeTwo(function, frame, Arguments[0].Evaluate(frame), Arguments[1].Evaluate(frame));
        }

        var values = Values(Arguments, frame);
        return labels is null ? Runtime.Calls.Invoke(function, frame, values) : Runtime.Calls.InvokeNamed(function, frame, labels, values);
    }

    internal static FeelValue[] Values(IReadOnlyList<Node> nodes, Frame frame)
    {
        var values = new FeelValue[nodes.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = nodes[i].Evaluate(frame);
        }

        return values;
    }
}

/// <summary>A call of a built-in function, known when the text was read.</summary>
internal sealed class BuiltinNode : Node
{
    internal BuiltinNode(Builtins.Builtin builtin, IReadOnlyList<Node> arguments)
    {
        Builtin = builtin;
        Arguments = arguments;
        Type = builtin.ResultOf(arguments);
    }

    internal Builtins.Builtin Builtin { get; }

    internal IReadOnlyList<Node> Arguments { get; }

    internal override IEnumerable<Node> Children => Arguments;

    internal override Expression Emit(Emitter emitter)
    {
        if (Builtin.Name is "date" or "time" or "date and time" or "duration" && Arguments.All(a => a is ConstNode))
        {
            return new ConstNode(Builtin.Invoke(Frame.None, [.. Arguments.Select(a => ((ConstNode)a).Value)])).Emit(emitter);
        }

        if (Arguments.Count == 1 && Builtin.One is { } one)
        {
            return Expression.Invoke(Expression.Constant(one), Arguments[0].Emit(emitter));
        }

        if (Arguments.Count == 2 && Builtin.Two is { } two)
        {
            return Expression.Invoke(Expression.Constant(two), Arguments[0].Emit(emitter), Arguments[1].Emit(emitter));
        }

        return Expression.Call(
            Expression.Constant(Builtin),
            typeof(Builtins.Builtin).GetMethod(nameof(Builtin.Invoke), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!,
            emitter.Frame,
            Expression.NewArrayInit(typeof(FeelValue), Arguments.Select(a => a.Emit(emitter))));
    }

    internal override FeelValue Evaluate(Frame frame) => Arguments.Count == 1 && Builtin.One is { } one ? one(Arguments[0].Evaluate(frame))
        : Arguments.Count == 2 && Builtin.Two is { } two ? two(Arguments[0].Evaluate(frame), Arguments[1].Evaluate(frame))
        : Builtin.Invoke(frame, CallNode.Values(Arguments, frame));
}
