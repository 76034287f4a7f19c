using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Runtime;

/// <summary>A function defined in FEEL, with the frame its free names live in.</summary>
internal sealed class Closure(FunctionNode definition, Frame home) : FeelFunction
{
    private readonly FeelType[] types = definition.ParameterTypes;
    private Frame? spare;

    internal Frame Home { get; } = home;

    internal FunctionNode Definition { get; } = definition;

    internal override string Name => Definition.Name;

    internal override IReadOnlyList<FeelField> Parameters => Definition.Parameters;

    internal override FeelType Result => Definition.Body.Type;

    internal override FeelValue Invoke(Frame frame, FeelValue[] arguments)
    {
        if (arguments.Length != types.Length)
        {
            return Calls.WrongArguments(Name, types.Length, arguments.Length);
        }

        var inner = Rent();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!Give(inner, i, arguments[i]))
            {
                return inner.L[i];
            }
        }

        return Run(inner);
    }

    internal FeelValue Invoke(FeelValue argument)
    {
        if (types.Length != 1)
        {
            return Calls.WrongArguments(Name, types.Length, 1);
        }

        var inner = Rent();
        return Give(inner, 0, argument) ? Run(inner) : inner.L[0];
    }

    internal FeelValue Invoke(FeelValue first, FeelValue second)
    {
        if (types.Length != 2)
        {
            return Calls.WrongArguments(Name, types.Length, 2);
        }

        var inner = Rent();
        return !Give(inner, 0, first) ? inner.L[0] : Give(inner, 1, second) ? Run(inner) : inner.L[1];
    }

    // A frame is free again once its call has returned: what outlives the call keeps a snapshot.
    private Frame Rent()
    {
        var inner = spare ?? new Frame(Definition.Level.Size, Home, Home.Run);
        spare = null;
        return inner;
    }

    private bool Give(Frame inner, int index, FeelValue given)
    {
        var argument = Typing.Coerce(given, types[index]);
        inner.L[index] = argument;
        return !argument.IsNull || given.IsNull;
    }

    private FeelValue Run(Frame inner)
    {
        Home.Run.Enter();
        var result = Definition.Code.Invoke(inner);
        Home.Run.Leave();
        Array.Clear(inner.L);
        spare = inner;
        return result;
    }
}

/// <summary>Invocation of function values.</summary>
internal static class Calls
{
    internal static FeelValue Invoke(FeelValue function, Frame frame, FeelValue[] arguments) =>
        function.Kind == FeelKind.Function ? function.Function.Invoke(frame, arguments) : NotFunction(function);

    internal static FeelValue InvokeOne(FeelValue function, Frame frame, FeelValue argument) =>
        function.Ref is Closure closure ? closure.Invoke(argument) : Invoke(function, frame, [argument]);

    internal static FeelValue InvokeTwo(FeelValue function, Frame frame, FeelValue first, FeelValue second) =>
        function.Ref is Closure closure ? closure.Invoke(first, second) : Invoke(function, frame, [first, second]);

    internal static FeelValue InvokeNamed(FeelValue function, Frame frame, string[] names, FeelValue[] values)
    {
        if (function.Kind != FeelKind.Function)
        {
            return NotFunction(function);
        }

        return function.Function.Arrange(names, values) is { } arranged
            ? function.Function.Invoke(frame, arranged)
            : Reason.Null("arguments", $"{function.Function.Name} 没有这些参数：{string.Join("、", names)}", $"{function.Function.Name} has no such parameters: {string.Join(", ", names)}");
    }

    internal static FeelValue WrongArguments(string name, int wanted, int given) => Reason.Null(
        "arguments",
        $"{name} 需要 {wanted} 个参数，给了 {given} 个",
        $"{name} takes {wanted} arguments, {given} were given");

    private static FeelValue NotFunction(FeelValue value) => value.Kind == FeelKind.Null && value.Why is not null
        ? value
        : Reason.Null("function", $"{Names.Of(value)}不是函数", $"a {value.Kind} is not a function");
}
