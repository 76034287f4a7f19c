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

        // A definition that names another takes that one's body, so that one comes first.
        var waiting = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            waiting[Name(definition)] = definition;
        }

        foreach (var definition in definitions)
        {
            Define(definition, waiting);
        }
    }

    private void Define(XElement definition, Dictionary<string, XElement> waiting)
    {
        var chain = new Stack<XElement>();
        for (var next = definition; next is not null && waiting.Remove(Name(next)); next = DependsOn(next) is { } other ? waiting.GetValueOrDefault(other) : null)
        {
            chain.Push(next);
        }

        if (chain.Count > 0 && DependsOn(chain.Peek()) is { } last && chain.Any(c => Name(c) == last))
        {
            diagnostics.Add(new Diagnostic(
                "type",
                Severity.Error,
                $"{module.File} {Place.Of(chain.Peek())} {last}",
                $"类型“{last}”由自身定义；应最终引用标准类型",
                $"the type {last} is defined by itself; it must lead to a type of the standard"));
        }

        while (chain.TryPop(out var one))
        {
            module.Vocabulary.Types[Scanner.Normalise(Name(one))].Define(Body(one));
        }
    }

    internal FeelType Resolve(string? reference, XElement? at = null)
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

        diagnostics.Add(new Diagnostic(
            "type",
            Severity.Warning,
            $"{module.File} {Place.Of(at)}{Owner(at)}",
            $"未知的类型“{reference}”；应为 number 等标准类型，或本模型及所引入模型的 itemDefinition",
            $"the type {reference} is not known; it must be a type of the standard, such as number, or an itemDefinition of this model or an imported one"));
        return FeelType.Any;
    }

    // The decision or definition an element belongs to.
    private static string Owner(XElement? at) =>
        at?.AncestorsAndSelf().LastOrDefault(e => e.Parent?.Parent is null && e.Parent is not null) is { } owner ? " " + Name(owner) : "";

    private static string Name(XElement element) => ((string?)element.Attribute("name") ?? "").Trim();

    private string? DependsOn(XElement definition) => ((string?)definition.Element(module.Xmlns + "typeRef"))?.Trim();

    private FeelType Body(XElement definition)
    {
        var components = definition.Elements(module.Xmlns + "itemComponent").ToList();
        var function = definition.Element(module.Xmlns + "functionItem");
        var item = components.Count > 0
            ? FeelType.ContextOf([.. components.Select(c => new FeelField(Name(c), Body(c)))])
            : function is not null ? Function(function) : Resolve(DependsOn(definition), definition);
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
        var parameters = item.Elements(module.Xmlns + "parameters").Select(p => Resolve((string?)p.Attribute("typeRef"), p)).ToList();
        return FeelType.FunctionOf(parameters, Resolve((string?)item.Attribute("outputTypeRef"), item));
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
