using Kechuang.Decisions.Language;

namespace Kechuang.Decisions;

/// <summary>A FEEL type. <see cref="Kind"/> is null for Any. Item definitions are named types, possibly with allowed values.</summary>
public sealed class FeelType
{
    private Dictionary<string, FeelField>? members;
    private IReadOnlyList<FeelField>? membersOf;
    private int longestMember = 1;

    private FeelType(FeelKind? kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>The kind of the type's values; null for Any.</summary>
    public FeelKind? Kind { get; private set; }

    /// <summary>The name the model or the standard gives the type.</summary>
    public string Name { get; }

    /// <summary>Item type of a list, end point type of a range, result of a function; otherwise null.</summary>
    public FeelType? Item { get; private set; }

    /// <summary>Fields of a context type.</summary>
    public IReadOnlyList<FeelField> Fields { get; private set; } = [];

    /// <summary>Parameter types of a function type; null when the type says nothing about them.</summary>
    public IReadOnlyList<FeelType>? Parameters { get; private set; }

    /// <summary>Allowed values of an item definition, as a test; null when everything is allowed.</summary>
    internal Func<FeelValue, bool>? Allowed { get; set; }

    internal string? AllowedText { get; set; }

    /// <summary>Any value.</summary>
    public static FeelType Any { get; } = new(null, "Any");

    /// <summary>Only null.</summary>
    public static FeelType Null { get; } = new(FeelKind.Null, "Null");

    /// <summary>number</summary>
    public static FeelType Number { get; } = new(FeelKind.Number, "number");

    /// <summary>string</summary>
    public static FeelType Text { get; } = new(FeelKind.String, "string");

    /// <summary>boolean</summary>
    public static FeelType Boolean { get; } = new(FeelKind.Boolean, "boolean");

    /// <summary>date</summary>
    public static FeelType Date { get; } = new(FeelKind.Date, "date");

    /// <summary>time</summary>
    public static FeelType Time { get; } = new(FeelKind.Time, "time");

    /// <summary>date and time</summary>
    public static FeelType DateTime { get; } = new(FeelKind.DateTime, "date and time");

    /// <summary>days and time duration</summary>
    public static FeelType DaysTime { get; } = new(FeelKind.DaysTimeDuration, "days and time duration");

    /// <summary>years and months duration</summary>
    public static FeelType YearsMonths { get; } = new(FeelKind.YearsMonthsDuration, "years and months duration");

    /// <summary>A list of anything.</summary>
    public static FeelType AnyList { get; } = ListOf(Any);

    /// <summary>Any context.</summary>
    public static FeelType AnyContext { get; } = new(FeelKind.Context, "context");

    /// <summary>Any range.</summary>
    public static FeelType AnyRange { get; } = RangeOf(Any);

    /// <summary>Any function.</summary>
    public static FeelType AnyFunction { get; } = new(FeelKind.Function, "function");

    /// <summary>list&lt;item&gt;</summary>
    public static FeelType ListOf(FeelType item) => new(FeelKind.List, "list<" + item.Name + ">") { Item = item };

    /// <summary>range&lt;item&gt;</summary>
    public static FeelType RangeOf(FeelType item) => new(FeelKind.Range, "range<" + item.Name + ">") { Item = item };

    /// <summary>A context with these fields.</summary>
    public static FeelType ContextOf(params IReadOnlyList<FeelField> fields) =>
        new(FeelKind.Context, "context") { Fields = fields };

    /// <summary>A function type.</summary>
    public static FeelType FunctionOf(IReadOnlyList<FeelType>? parameters, FeelType result) =>
        new(FeelKind.Function, "function") { Parameters = parameters, Item = result };

    /// <summary>A named type that is filled in afterwards, since item definitions may refer to one another in any order.</summary>
    internal static FeelType Declare(string name) => new(null, name);

    internal void Define(FeelType body)
    {
        Kind = body.Kind;
        Item = body.Item;
        Fields = body.Fields;
        Parameters = body.Parameters;
        Allowed ??= body.Allowed;
        AllowedText ??= body.AllowedText;
    }

    internal FeelType? Field(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
            {
                return field.Type;
            }
        }

        return null;
    }

    /// <summary>The field of a name in its one spelling, as texts give it.</summary>
    internal FeelField? Member(string normal) => Members().GetValueOrDefault(normal);

    /// <summary>How many words and signs the longest name of a field has.</summary>
    internal int LongestMember => Members().Count == 0 ? 1 : longestMember;

    private Dictionary<string, FeelField> Members()
    {
        if (!ReferenceEquals(membersOf, Fields))
        {
            var found = new Dictionary<string, FeelField>(StringComparer.Ordinal);
            foreach (var field in Fields)
            {
                found[Scanner.Normalise(field.Name)] = field;
                longestMember = Math.Max(longestMember, Scope.Parts(field.Name));
            }

            (members, membersOf) = (found, Fields);
        }

        return members!;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A named, typed place: an input of a model or an entry of a context type.</summary>
public sealed record FeelField(string Name, FeelType Type);

/// <summary>The fields of a row, in order. Expressions read a row by position, never by name.</summary>
public sealed class FeelSchema(IReadOnlyList<FeelField> fields)
{
    private readonly Dictionary<string, int> index = Index(fields);

    /// <summary>The fields in row order.</summary>
    public IReadOnlyList<FeelField> Fields { get; } = fields;

    /// <summary>Position of a field, or -1.</summary>
    public int IndexOf(string name) => index.GetValueOrDefault(name, -1);

    private static Dictionary<string, int> Index(IReadOnlyList<FeelField> fields)
    {
        var result = new Dictionary<string, int>(fields.Count, StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
        {
            result[fields[i].Name] = i;
        }

        return result;
    }
}
