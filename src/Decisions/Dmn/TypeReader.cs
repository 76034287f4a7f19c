using System.Xml.Linq;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Runtime;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Dmn;

/// <summary>Item definitions (DMN 1.5, 7.3.3): all names are declared first, since definitions may refer to later ones.</summary>
internal sealed class TypeReader(Module module, List<Diagnostic> diagnostics)
{
    internal void Read()
    {
        var definitions = module.Elements("itemDefinition").ToList();
        foreach (var definition in definitions)
        {
            var name = Name(definition);
            module.Vocabulary.Types[Scanner.Normalise(name)] = FeelType.Declare(name);
        }

        // A definition of another name takes that one's body, so go over them until nothing is left waiting.
        var waiting = new Queue<XElement>(definitions);
        var patience = waiting.Count * (waiting.Count + 1);
        while (waiting.TryDequeue(out var definition) && patience-- > 0)
        {
            if (DependsOn(definition) is { } other && waiting.Any(w => Name(w) == other))
            {
                waiting.Enqueue(definition);
                continue;
            }

            module.Vocabulary.Types[Scanner.Normalise(Name(definition))].Define(Body(definition));
        }
    }

    internal FeelType Resolve(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference))
        {
            return FeelType.Any;
        }

        var name = Scanner.Normalise(reference);
        if (module.Vocabulary.Types.TryGetValue(name, out var own))
        {
            return own;
        }

        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (TypeNames.Find(local) is { } standard)
        {
            return standard;
        }

        if (module.Vocabulary.Types.TryGetValue(local, out own))
        {
            return own;
        }

        diagnostics.Add(new Diagnostic("type", Severity.Warning, module.File, $"未知的类型“{reference}”", $"the type {reference} is not known"));
        return FeelType.Any;
    }

    private static string Name(XElement element) => ((string?)element.Attribute("name") ?? "").Trim();

    private string? DependsOn(XElement definition) => ((string?)definition.Element(module.Xmlns + "typeRef"))?.Trim();

    private FeelType Body(XElement definition)
    {
        var components = definition.Elements(module.Xmlns + "itemComponent").ToList();
        var function = definition.Element(module.Xmlns + "functionItem");
        var item = components.Count > 0
            ? FeelType.ContextOf([.. components.Select(c => new FeelField(Name(c), Body(c)))])
            : function is not null ? Function(function) : Resolve(DependsOn(definition));
        foreach (var component in components)
        {
            module.Vocabulary.Members.Add(Scanner.Normalise(Name(component)));
        }

        item = Constrain(item, definition.Element(module.Xmlns + "allowedValues"), Name(definition));
        if ((string?)definition.Attribute("isCollection") is "true" or "1")
        {
            item = FeelType.ListOf(item);
        }

        return Constrain(item, definition.Element(module.Xmlns + "typeConstraint"), Name(definition));
    }

    private FeelType Function(XElement item)
    {
        var parameters = item.Elements(module.Xmlns + "parameters").Select(p => Resolve((string?)p.Attribute("typeRef"))).ToList();
        return FeelType.FunctionOf(parameters, Resolve((string?)item.Attribute("outputTypeRef")));
    }

    private FeelType Constrain(FeelType type, XElement? allowed, string name)
    {
        if (allowed?.Element(module.Xmlns + "text")?.Value is not { } text || text.Trim().Length == 0)
        {
            return type;
        }

        var level = new Level(null);
        var scope = new Scope(level, null);
        var slot = scope.DefineSlot("?", type);
        var (node, notes) = Parser.UnaryTests(text, scope, module.Vocabulary, $"{module.File} {name}");
        diagnostics.AddRange(notes);
        var constrained = FeelType.Declare(type.Name);
        constrained.Define(type);
        if (node is not null)
        {
            var test = new Condition(node);
            var limits = module.Vocabulary.Limits;
            var inner = type.Allowed;
            constrained.AllowedText = text.Trim();
            constrained.Allowed = value =>
            {
                var frame = new Frame(level.Size, null, new Run(limits));
                frame.L[slot] = value;
                return (inner is null || inner(value)) && test.Holds(frame);
            };
        }

        return constrained;
    }
}
