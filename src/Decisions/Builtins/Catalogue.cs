using Kechuang.Decisions.Language;

namespace Kechuang.Decisions.Builtins;

/// <summary>All built-in functions, declared by signatures such as "substring(string: string, start position: number, length?: number): string".</summary>
internal static class Catalogue
{
    private static readonly Dictionary<string, Builtin> Functions = Build();

    internal static int LongestName { get; } = Functions.Keys.Max(n => n.Count(c => c == ' ')) + 1;

    internal static Builtin? Find(string name) => Functions.GetValueOrDefault(name);

    private static Dictionary<string, Builtin> Build()
    {
        var all = new Dictionary<string, Builtin>(StringComparer.Ordinal);
        void Add(string signature, Body body) => Define(all, signature, body);
        TextFunctions.Declare(Add);
        ListFunctions.Declare(Add);
        NumberFunctions.Declare(Add);
        ConversionFunctions.Declare(Add);
        DateFunctions.Declare(Add);
        RangeFunctions.Declare(Add);
        ContextFunctions.Declare(Add);
        Shortcuts.Declare(all);
        return all;
    }

    private static void Define(Dictionary<string, Builtin> all, string signature, Body body)
    {
        var open = signature.IndexOf('(', StringComparison.Ordinal);
        var close = signature.LastIndexOf(')');
        var name = signature[..open];
        var parameters = signature[(open + 1)..close]
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Declared)
            .ToList();
        if (!all.TryGetValue(name, out var builtin))
        {
            all[name] = builtin = new Builtin(name);
        }

        builtin.Add(new Overload(parameters, Type(signature[(close + 3)..]), body));
    }

    private static Parameter Declared(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = text[..colon];
        var type = text[(colon + 2)..];
        var variadic = name.EndsWith("...", StringComparison.Ordinal);
        var optional = name.EndsWith('?');
        var nullable = type.EndsWith('?') || type == "any";
        return new Parameter(name.TrimEnd('.', '?', '~'), Type(type.TrimEnd('?')), optional, nullable, variadic) { NullByName = name.EndsWith('~') };
    }

    private static FeelType Type(string name) => name switch
    {
        "any" => FeelType.Any,
        "datetime" => FeelType.DateTime,
        "days" => FeelType.DaysTime,
        "months" => FeelType.YearsMonths,
        "strings" => FeelType.ListOf(FeelType.Text),
        "numbers" => FeelType.ListOf(FeelType.Number),
        _ => TypeNames.Find(name) ?? throw new InvalidOperationException(name),
    };
}
