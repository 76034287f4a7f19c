using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Dmn;

/// <summary>Finds a model by namespace, for imports; null when there is none.</summary>
public delegate (string File, TextReader Text)? FindModel(string space);

/// <summary>Turns model files into one plan: every element of every module gets a slot of the root frame.</summary>
internal sealed class ModelBuilder(FeelLimits limits, FindModel? find, Builtins.ExternalFunctions external)
{
    private readonly List<Module> modules = [];
    private readonly List<Element> elements = [];
    private readonly Dictionary<Module, TypeReader> types = [];
    private readonly HashSet<Element> building = [];
    private readonly Level root = new(null);

    internal List<Diagnostic> Diagnostics { get; } = [];

    internal Module? Main => modules.Count == 0 ? null : modules[0];

    internal Plan? Build(TextReader text, string file)
    {
        if (Load(text, file) is null)
        {
            return null;
        }

        foreach (var module in modules.AsEnumerable().Reverse())
        {
            ReadTypes(module);
        }

        foreach (var kind in new[] { ElementKind.Input, ElementKind.Decision, ElementKind.Knowledge, ElementKind.Service })
        {
            foreach (var module in modules)
            {
                Declare(module, kind);
            }
        }

        if (elements.Count > limits.Elements)
        {
            Diagnostics.Add(new Diagnostic(
                "elements",
                Severity.Error,
                $"{file} 1:1",
                $"模型有 {elements.Count} 个输入、决策和函数，最多 {limits.Elements} 个",
                $"the model has {elements.Count} inputs, decisions and functions; no more than {limits.Elements} are read"));
            return null;
        }

        foreach (var element in elements.ToList())
        {
            Complete(element);
        }

        var inputs = elements.Count(e => e.Kind == ElementKind.Input);
        new Dependencies(root, inputs).Trace(elements);
        foreach (var element in elements)
        {
            Qualify(element);
        }

        return new Plan(root, elements, inputs);
    }

    private void Qualify(Element element)
    {
        if (element.Kind == ElementKind.Input && elements.Any(e => e != element && e.Kind == ElementKind.Input && e.Name == element.Name && e.Namespace != element.Namespace)
            && !ReferenceEquals(ModuleOf(element), Main))
        {
            element.QualifiedName = ModuleOf(element).Namespace + "#" + element.Name;
        }
    }

    private Module? Load(TextReader text, string file)
    {
        if (ModuleReader.Read(text, file, limits, Diagnostics) is not { } definitions)
        {
            return null;
        }

        var module = new Module(definitions, file, new Vocabulary(limits) { External = external });
        modules.Add(module);
        foreach (var import in module.Elements("import"))
        {
            var space = (string?)import.Attribute("namespace") ?? "";
            var alias = ((string?)import.Attribute("name") ?? "").Trim();
            if (modules.Find(m => m.Namespace == space) is { } known)
            {
                module.Imports[alias] = known;
            }
            else if (find?.Invoke(space) is { } found)
            {
                using (found.Text)
                {
                    if (Load(found.Text, found.File) is { } imported)
                    {
                        module.Imports[alias] = imported;
                    }
                }
            }
            else if (((string?)import.Attribute("importType") ?? "").Contains("DMN", StringComparison.Ordinal))
            {
                Diagnostics.Add(new Diagnostic(
                    "import",
                    Severity.Error,
                    $"{file} {Place.Of(import)} {alias}",
                    $"找不到引入的模型“{alias}”（命名空间 {space}）；应把 namespace 为它的 .dmn 与本模型放在一起",
                    $"the imported model {alias} was not found; a .dmn with the namespace {space} must lie beside this one"));
            }
        }

        return module;
    }

    private void ReadTypes(Module module)
    {
        if (types.ContainsKey(module))
        {
            return;
        }

        types[module] = new TypeReader(module, Diagnostics);
        foreach (var (alias, imported) in module.Imports)
        {
            ReadTypes(imported);
            foreach (var (name, type) in imported.Vocabulary.Types)
            {
                module.Vocabulary.Types[alias.Length == 0 ? name : Scanner.Normalise(alias + "." + name)] = type;
            }

            module.Vocabulary.Members.UnionWith(imported.Vocabulary.Members);
        }

        types[module].Read();
    }

    private void Declare(Module module, ElementKind kind)
    {
        var tag = kind switch
        {
            ElementKind.Input => "inputData",
            ElementKind.Decision => "decision",
            ElementKind.Knowledge => "businessKnowledgeModel",
            _ => "decisionService",
        };
        foreach (var source in module.Elements(tag))
        {
            var variable = source.Element(module.Xmlns + "variable");
            var name = ((string?)source.Attribute("name") ?? (string?)variable?.Attribute("name") ?? "").Trim();
            var element = new Element(kind, name, module.Namespace, root.Take(), root)
            {
                Type = types[module].Resolve((string?)variable?.Attribute("typeRef"), variable),
            };
            element.Declared = element.Type;
            elements.Add(element);
            module.Sources[element] = source;
            if ((string?)source.Attribute("id") is { } id)
            {
                module.ById[id] = element;
            }
        }
    }

    private Module ModuleOf(Element element) => modules.First(m => m.Sources.ContainsKey(element));

    /// <summary>Builds an element's body, those it requires first, so that their types are known.</summary>
    private void Complete(Element element)
    {
        // A long chain of requirements runs out of stack before it runs out of elements: what is left is completed in its turn.
        if (element.Kind == ElementKind.Input || element.Body is not null || element.Service is not null
            || !RuntimeHelpers.TryEnsureSufficientExecutionStack() || !building.Add(element))
        {
            return;
        }

        var module = ModuleOf(element);
        var source = module.Sources[element];
        if (element.Kind == ElementKind.Service)
        {
            Serve(element, module, source);
            return;
        }

        var scope = new Scope(element.Level, null);
        foreach (var required in Required(module, source))
        {
            Complete(required);
            var name = NameIn(module, required);
            scope.Define(name, new Symbol(root, up => Refer(required, up, name)));
            if (required.Kind is ElementKind.Input or ElementKind.Decision)
            {
                element.Required.Add((name, required));
            }
        }

        var boxed = new Boxed(module, types[module], Diagnostics, element.Name);
        element.Body = element.Kind == ElementKind.Decision
            ? Decide(element, boxed, source, module, scope)
            : boxed.Function(source.Element(module.Xmlns + "encapsulatedLogic") ?? source, element.Name, scope, element.Type);
        if (element.Kind == ElementKind.Knowledge || (ReferenceEquals(element.Declared, FeelType.Any) && element.Body.Type.Kind != FeelKind.Null))
        {
            element.Type = element.Body.Type;
        }
    }

    private Node Refer(Element element, int up, string name) => element.Kind == ElementKind.Input
        ? new SlotNode(root, up, element.Slot, name, element.Type)
        : new DemandNode(element, up);

    private static Node Decide(Element element, Boxed boxed, XElement source, Module module, Scope scope)
    {
        var logic = source.Elements().FirstOrDefault(e => e.Name.Namespace == module.Xmlns && Boxed.IsExpression(e.Name.LocalName));
        return logic is null
            ? new ConstNode(Reason.Null("no logic", $"“{element.Name}”没有决策逻辑", $"{element.Name} has no decision logic"))
            : CoerceNode.Over(boxed.Expression(logic, scope), element.Type);
    }

    private IEnumerable<Element> Required(Module module, XElement source)
    {
        foreach (var requirement in source.Elements().Where(e => e.Name.LocalName is "informationRequirement" or "knowledgeRequirement"))
        {
            foreach (var link in requirement.Elements().Where(e => e.Name.LocalName.StartsWith("required", StringComparison.Ordinal)))
            {
                if (Find(module, (string?)link.Attribute("href") ?? "") is { } found)
                {
                    yield return found;
                }
                else
                {
                    Diagnostics.Add(new Diagnostic(
                        "reference",
                        Severity.Warning,
                        $"{module.File} {Place.Of(link)} {(string?)source.Attribute("name")}",
                        $"{link.Name.LocalName} 引用的元素不存在：“{(string?)link.Attribute("href")}”；应为 # 加本模型元素的 id，或命名空间#id",
                        $"{link.Name.LocalName} leads nowhere: '{(string?)link.Attribute("href")}'; it must be # and the id of an element of this model, or namespace#id"));
                }
            }
        }
    }

    private Element? Find(Module module, string href)
    {
        var hash = href.LastIndexOf('#');
        var space = hash <= 0 ? "" : href[..hash];
        var id = href[(hash + 1)..];
        if (space.Length == 0 || space == module.Namespace)
        {
            return module.ById.GetValueOrDefault(id);
        }

        return modules.Find(m => m.Namespace == space)?.ById.GetValueOrDefault(id);
    }

    private string NameIn(Module module, Element element)
    {
        var owner = ModuleOf(element);
        if (ReferenceEquals(owner, module))
        {
            return element.Name;
        }

        var alias = module.AliasOf(owner);
        return string.IsNullOrEmpty(alias) ? element.Name : alias + "." + element.Name;
    }

    private void Serve(Element element, Module module, XElement source)
    {
        List<Element> Linked(string tag) =>
            [.. source.Elements(module.Xmlns + tag).Select(l => Find(module, (string?)l.Attribute("href") ?? "")).OfType<Element>()];
        var outputs = Linked("outputDecision");
        foreach (var output in outputs)
        {
            Complete(output);
        }

        var declared = element.Type.Kind == FeelKind.Function ? element.Type.Item ?? FeelType.Any : element.Type;
        element.Service = new ServiceDefinition([.. Linked("inputData"), .. Linked("inputDecision")], outputs, declared);
        element.Type = FeelType.FunctionOf([.. element.Service.Parameters.Select(p => p.Declared)], declared);
    }
}
