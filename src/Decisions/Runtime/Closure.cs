using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Runtime;

/// <summary>A function defined in FEEL, with the frame its free names live in.</summary>
internal sealed class Closure(FunctionNode definition, Frame home) : FeelFunction
{
    internal Frame Home { get; } = home;

    internal FunctionNode Definition { get; } = definition;

    internal override string Name => Definition.Name;

    internal override IReadOnlyList<FeelField> Parameters => Definition.Parameters;

    internal override FeelType Result => Definition.Body.Type;

    internal override FeelValue Invoke(Frame frame, FeelValue[] arguments)
    {
        if (arguments.Length != Parameters.Count)
        {
            return Calls.WrongArguments(Name, Parameters.Count, arguments.Length);
        }

        var inner = new Frame(Definition.Level.Size, Home, Home.Run);
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = Typing.Coerce(arguments[i], Parameters[i].Type);
            if (argument.IsNull && !arguments[i].IsNull)
            {
                return argument;
            }

            inner.L[i] = argument;
        }

        Home.Run.Enter();
        var result = Definition.Code.Invoke(inner);
        Home.Run.Leave();
        return result;
    }
}

/// <summary>Invocation of function values.</summary>
internal static class Calls
{
    internal static FeelValue Invoke(FeelValue function, Frame frame, FeelValue[] arguments) =>
        function.Kind == FeelKind.Function ? function.Function.Invoke(frame, arguments) : NotFunction(function);

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
