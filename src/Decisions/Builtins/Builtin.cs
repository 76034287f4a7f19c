using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Builtins;

internal delegate FeelValue Body(Frame frame, FeelValue[] arguments);

/// <summary>One way to call a built-in function. Arguments fit the parameter types when the body runs.</summary>
internal sealed record Overload(IReadOnlyList<Parameter> Parameters, FeelType Result, Body Body)
{
    internal int Required { get; } = Parameters.Count(p => !p.Optional);

    internal bool Variadic => Parameters.Count > 0 && Parameters[^1].Variadic;

    internal bool TakesCount(int count) => count >= Required && (Variadic || count <= Parameters.Count);
}

internal sealed record Parameter(string Name, FeelType Type, bool Optional, bool Nullable, bool Variadic)
{
    /// <summary>In a call by names it may be left out and is null then.</summary>
    internal bool NullByName { get; init; }
}

/// <summary>A function of the standard (DMN 1.5, 10.3.4).</summary>
internal sealed class Builtin(string name) : FeelFunction
{
    private readonly List<Overload> overloads = [];

    internal override string Name => name;

    /// <summary>Short cuts that need no array of arguments.</summary>
    internal Func<FeelValue, FeelValue>? One { get; set; }

    internal Func<FeelValue, FeelValue, FeelValue>? Two { get; set; }

    internal override IReadOnlyList<FeelField> Parameters => [.. overloads[0].Parameters.Select(p => new FeelField(p.Name, p.Type))];

    internal override FeelType Result => overloads[0].Result;

    internal void Add(Overload overload) => overloads.Add(overload);

    internal FeelType ResultOf(IReadOnlyList<Node> arguments)
    {
        var fitting = overloads.Where(o => o.TakesCount(arguments.Count)).Select(o => o.Result).ToList();
        return fitting.Count > 0 && fitting.All(r => r.Kind == fitting[0].Kind) ? fitting[0] : FeelType.Any;
    }

    internal override FeelValue Invoke(Frame frame, FeelValue[] arguments)
    {
        FeelValue? failure = null;
        foreach (var overload in overloads)
        {
            if (!overload.TakesCount(arguments.Length))
            {
                continue;
            }

            if (Fit(overload, arguments, out var fitted) is not { } misfit)
            {
                return Call(overload, frame, fitted);
            }

            failure ??= misfit;
        }

        return failure ?? Calls.WrongArguments(Name, overloads[0].Required, arguments.Length);
    }

    private static FeelValue Call(Overload overload, Frame frame, FeelValue[] fitted)
    {
        foreach (var argument in fitted)
        {
            Runtime.Run.Pay(argument.Kind switch
            {
                FeelKind.List => argument.Items.Length,
                FeelKind.Context => argument.Entries.Count,
                FeelKind.String => argument.Text.Length / 16,
                _ => 0,
            });
        }

        try
        {
            return Runtime.Run.Made(overload.Body(frame, fitted));
        }
        catch (OverflowException)
        {
            return Arithmetic.Overflow();
        }
    }

    /// <summary>A call by names: the overloads that have these names, and the arguments in their order.</summary>
    internal BuiltinNode? Named(List<string> names, IReadOnlyList<Node> values)
    {
        Builtin? fitting = null;
        List<int>? order = null;
        foreach (var overload in overloads)
        {
            if (Order(overload, names) is { } found && (order is null || order.SequenceEqual(found)))
            {
                order = found;
                fitting ??= new Builtin(name);
                fitting.Add(overload);
            }
        }

        return fitting is null ? null : new BuiltinNode(fitting, [.. order!.Select(i => i < 0 ? new ConstNode(FeelValue.Null) : values[i])]);
    }

    internal override FeelValue[]? Arrange(IReadOnlyList<string> names, FeelValue[] values)
    {
        foreach (var overload in overloads)
        {
            if (Order(overload, names) is { } order)
            {
                return [.. order.Select(i => i < 0 ? default : values[i])];
            }
        }

        return null;
    }

    private static List<int>? Order(Overload overload, IReadOnlyList<string> names)
    {
        var order = new List<int>();
        var used = 0;
        foreach (var parameter in overload.Parameters)
        {
            var at = -1;
            for (var i = 0; i < names.Count; i++)
            {
                at = names[i] == parameter.Name ? i : at;
            }

            if (at < 0 && !parameter.Optional && !parameter.NullByName)
            {
                return null;
            }

            used += at < 0 ? 0 : 1;
            order.Add(at);
        }

        while (order.Count > 0 && order[^1] < 0 && overload.Parameters[order.Count - 1].Optional)
        {
            order.RemoveAt(order.Count - 1);
        }

        return used == names.Count ? order : null;
    }

    private FeelValue? Fit(Overload overload, FeelValue[] arguments, out FeelValue[] fitted)
    {
        fitted = arguments;
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = overload.Parameters[Math.Min(i, overload.Parameters.Count - 1)];
            if (arguments[i].IsNull)
            {
                if (!parameter.Nullable && !(parameter.Optional && overload.Parameters.Count > 1 && !parameter.Variadic && arguments[i].Why is null && i > 0 && NullMeansAbsent(overload)))
                {
                    return arguments[i].Why is not null ? arguments[i] : NullArgument(parameter);
                }

                continue;
            }

            var value = Typing.Coerce(arguments[i], parameter.Type);
            if (value.IsNull)
            {
                return value;
            }

            if (value.Kind != arguments[i].Kind || !ReferenceEquals(value.Ref, arguments[i].Ref))
            {
                fitted = ReferenceEquals(fitted, arguments) ? [.. arguments] : fitted;
                fitted[i] = value;
            }
        }

        return null;
    }

    // A middle optional parameter left out by name arrives as null.
    private static bool NullMeansAbsent(Overload overload) => overload.Parameters.Count(p => p.Optional) > 1;

    private FeelValue NullArgument(Parameter parameter) => Reason.Null(
        "null argument",
        $"{Name} 的参数 {parameter.Name} 为空值",
        $"the argument {parameter.Name} of {Name} is null");
}
