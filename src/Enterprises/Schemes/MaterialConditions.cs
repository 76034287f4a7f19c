using Kechuang.Decisions;
using Kechuang.Kernel;

namespace Kechuang.Enterprises;

/// <summary>
/// Under which answers a material is asked for: its <c>when</c>, a FEEL condition over the scheme's fields, its own fields and 类型.
/// A condition that cannot be decided yet does not ask: nobody is told to hand in what may not be needed.
/// </summary>
public sealed class MaterialConditions
{
    /// <summary>The variable that holds the case's variant.</summary>
    public const string Variant = "类型";

    private readonly FeelSchema schema;
    private readonly Dictionary<string, FeelExpression> conditions = [];

    private MaterialConditions(FeelSchema schema) => this.schema = schema;

    /// <summary>Those of a scheme that has been checked.</summary>
    public static MaterialConditions Of(Scheme scheme, ElementDictionary dictionary)
    {
        var made = new MaterialConditions(SchemaOf(scheme, dictionary));
        foreach (var material in scheme.Materials.Where(m => m.When.Length > 0))
            if (Feel.Expression(material.When, made.schema) is { Ok: true } parsed)
                made.conditions[material.Id] = parsed.Value!;
        return made;
    }

    /// <summary>Is it asked for, given what has been answered by name?</summary>
    public bool Asked(MaterialRule material, string variant, IReadOnlyDictionary<string, FeelValue> answers)
    {
        if (!conditions.TryGetValue(material.Id, out var condition))
            return true;
        var row = schema.Fields.Select(f => f.Name == Variant ? FeelValue.From(variant) : answers.GetValueOrDefault(f.Name, FeelValue.Null)).ToArray();
        return condition.Evaluate(row).IsTrue;
    }

    internal static IEnumerable<Refusal> Check(Scheme scheme, ElementDictionary dictionary, PackPlace place)
    {
        var schema = SchemaOf(scheme, dictionary);
        foreach (var material in scheme.Materials.Where(m => m.When.Length > 0))
            foreach (var fault in Feel.Expression(material.When, schema).Diagnostics.Where(d => d.Severity != Severity.Info))
                yield return new("scheme.when", $"材料“{material.Name}”的 when 有误：{fault.Chinese}", place.Of("materials", material.Name));
    }

    private static FeelSchema SchemaOf(Scheme scheme, ElementDictionary dictionary) => new(
    [
        .. scheme.Fields.Where(f => dictionary.Find(f) is not null).Select(f => new FeelField(f, TypeOf(dictionary[f].Kind))),
        .. scheme.OwnFields.Select(f => new FeelField(f.Id, f.Kind switch
        {
            "number" or "money" => FeelType.Number,
            "date" => FeelType.Date,
            "yes-no" => FeelType.Boolean,
            _ => FeelType.Text,
        })),
        new FeelField(Variant, FeelType.Text),
    ]);

    private static FeelType TypeOf(ElementKind kind) => kind switch
    {
        ElementKind.Number => FeelType.Number,
        ElementKind.Boolean => FeelType.Boolean,
        ElementKind.Date => FeelType.Date,
        _ => FeelType.Text,
    };
}
