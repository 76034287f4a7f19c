using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Values;

namespace Kechuang.Decisions.Builtins;

/// <summary>
/// Functions a model may call by class and signature (DMN 1.5, 10.2.2.7). Only what a host has put here exists: nothing is ever
/// loaded by a name from a model.
/// </summary>
public sealed class ExternalFunctions
{
    private readonly Dictionary<string, Func<FeelValue[], FeelValue>> functions = new(StringComparer.Ordinal);

    /// <summary>The pure functions of the Java library that published models call.</summary>
    public static ExternalFunctions Standard { get; } = JavaFunctions.All();

    /// <summary>Adds a pure function, such as "java.lang.Math" and "max(double, double)".</summary>
    public ExternalFunctions Add(string type, string signature, Func<FeelValue[], FeelValue> function)
    {
        functions[Key(type, signature)] = function;
        return this;
    }

    /// <summary>The function, when it takes so many arguments.</summary>
    internal Func<FeelValue[], FeelValue>? Find(string type, string signature, int count) =>
        Takes(signature, count) ? functions.GetValueOrDefault(Key(type, signature)) : null;

    // A last parameter that is an array, written [L…;, takes any number.
    private static bool Takes(string signature, int count)
    {
        var parameters = signature[(signature.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')', ' ').Split(',', StringSplitOptions.RemoveEmptyEntries);
        return parameters.Length > 0 && parameters[^1].Contains('[', StringComparison.Ordinal) ? count >= parameters.Length - 1 : count == parameters.Length;
    }

    private static string Key(string type, string signature) => type.Trim() + "#" + signature.Replace(" ", "", StringComparison.Ordinal);
}

/// <summary>An external function of a model.</summary>
internal sealed class ExternalFunction(string name, IReadOnlyList<FeelField> parameters, Func<FeelValue[], FeelValue> body) : FeelFunction
{
    internal override string Name => name;

    internal override IReadOnlyList<FeelField> Parameters => parameters;

    internal override FeelType Result => FeelType.Any;

    internal override FeelValue Invoke(Frame frame, FeelValue[] arguments)
    {
        if (arguments.Length != parameters.Count)
        {
            return Calls.WrongArguments(name, parameters.Count, arguments.Length);
        }

        frame.Run.Step();
        return body([.. arguments.Select((a, i) => Typing.Coerce(a, parameters[i].Type))]);
    }
}
