using System.Xml.Linq;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Dmn;

/// <summary>Boxed expressions (DMN 1.5, 10.2.2) become nodes of the same tree as text does.</summary>
internal sealed class Boxed(Module module, TypeReader types, List<Diagnostic> diagnostics, string where)
{
    private readonly XNamespace ns = module.Xmlns;

    internal string Where { get; } = $"{module.File} {where}";

    internal Module Module { get; } = module;

    internal TypeReader Types { get; } = types;

    internal List<Diagnostic> Diagnostics { get; } = diagnostics;

    internal static bool IsExpression(string tag) => tag is "literalExpression" or "decisionTable" or "context" or "invocation"
        or "functionDefinition" or "relation" or "list" or "conditional" or "filter" or "for" or "some" or "every";

    internal Node Expression(XElement element, Scope scope)
    {
        var node = element.Name.LocalName switch
        {
            "literalExpression" => Text(element.Element(ns + "text")?.Value ?? "", scope),
            "decisionTable" => new TableReader(this, ns).Read(element, scope, where),
            "context" => Context(element, scope),
            "invocation" => Invocation(element, scope),
            "functionDefinition" => Function(element, where, scope, FeelType.Any),
            "relation" => Relation(element, scope),
            "list" => List(element, scope),
            "conditional" => new IfNode(Part(element, "if", scope), Part(element, "then", scope), Part(element, "else", scope)),
            "filter" => new BoxedLoops(this, ns).Filter(element, scope),
            "for" => new BoxedLoops(this, ns).For(element, scope),
            _ => new BoxedLoops(this, ns).Quantified(element, scope),
        };
        return Fit(Sized(node), (string?)element.Attribute("typeRef"), element);
    }

    internal Node Fit(Node node, string? typeRef, XElement? at) => string.IsNullOrWhiteSpace(typeRef) ? node : CoerceNode.Over(node, Types.Resolve(typeRef, at));

    /// <summary>A part of the model that cannot be read: a diagnostic at its place, and null for the same reason.</summary>
    internal ConstNode Refused(XElement at, string code, string chinese, string english)
    {
        Diagnostics.Add(new Diagnostic(code, Severity.Error, $"{Module.File} {Place.Of(at)} {where}", chinese, english));
        return new ConstNode(Reason.Null(code, chinese, english));
    }

    internal static Node Sized(Node node)
    {
        node.Depth = node.Children.Select(c => c.Depth).DefaultIfEmpty().Max() + 1;
        return node;
    }

    internal Node Text(string text, Scope scope, string? cell = null)
    {
        if (text.Trim().Length == 0)
        {
            return new ConstNode(FeelValue.Null);
        }

        var (node, notes) = Parser.Expression(text, scope, Module.Vocabulary, cell is null ? Where : $"{Where} {cell}");
        Diagnostics.AddRange(notes);
        return node ?? new ConstNode(FeelValue.Because(new Reason("syntax", notes[^1].Chinese, notes[^1].English)));
    }

    internal Node Part(XElement element, string tag, Scope scope)
    {
        var inner = element.Element(ns + tag)?.Elements().FirstOrDefault(e => IsExpression(e.Name.LocalName));
        return inner is null ? new ConstNode(FeelValue.Null) : Expression(inner, scope);
    }

    private ContextNode Context(XElement element, Scope outer)
    {
        var scope = new Scope(outer.Level, outer);
        var (names, slots, values) = (new List<string>(), new List<int>(), new List<Node>());
        Node? result = null;
        foreach (var entry in element.Elements(ns + "contextEntry"))
        {
            var variable = entry.Element(ns + "variable");
            if (entry.Elements().FirstOrDefault(e => IsExpression(e.Name.LocalName)) is not { } logic)
            {
                continue;
            }

            var name = ((string?)variable?.Attribute("name"))?.Trim();
            if (name is null)
            {
                result = Expression(logic, scope);
                continue;
            }

            var slot = scope.Level.Take();
            if (logic.Name.LocalName == "functionDefinition")
            {
                scope.DefineAt(name, slot, FeelType.AnyFunction);
            }

            var value = logic.Name.LocalName == "functionDefinition" ? Function(logic, name, scope, FeelType.Any) : Expression(logic, scope);
            value = Fit(value, (string?)variable!.Attribute("typeRef"), variable);
            scope.DefineAt(name, slot, value.Type);
            names.Add(name);
            slots.Add(slot);
            values.Add(value);
            Module.Vocabulary.Members.Add(Scanner.Normalise(name));
        }

        return new ContextNode(names, slots, values)
        {
            Result = result,
            Type = result?.Type ?? FeelType.ContextOf([.. names.Zip(values, (n, v) => new FeelField(n, v.Type))]),
        };
    }

    private Node Invocation(XElement element, Scope scope)
    {
        if (element.Elements().FirstOrDefault(e => IsExpression(e.Name.LocalName)) is not { } function)
        {
            return Refused(element, "invocation", "调用没有写明函数；应有一个给出函数名的 literalExpression", "the invocation names no function; a literalExpression with its name was expected");
        }

        var bindings = element.Elements(ns + "binding").ToList();
        var names = bindings.Select(b => ((string?)b.Element(ns + "parameter")?.Attribute("name") ?? "").Trim()).ToList();
        var values = bindings.Select(b => b.Elements().FirstOrDefault(e => IsExpression(e.Name.LocalName)) is { } logic
            ? Fit(Expression(logic, scope), (string?)b.Element(ns + "parameter")?.Attribute("typeRef"), b)
            : new ConstNode(FeelValue.Null)).ToList();
        var callee = Expression(function, scope);
        return new CallNode(callee, values, names) { Type = callee.Type is { Kind: FeelKind.Function, Item: { } type } ? type : FeelType.Any };
    }

    internal Node Function(XElement element, string name, Scope outer, FeelType declared)
    {
        var parameters = element.Elements(ns + "formalParameter")
            .Select(p => new FeelField(((string?)p.Attribute("name") ?? "").Trim(), Types.Resolve((string?)p.Attribute("typeRef"), p)))
            .ToList();
        var level = new Level(outer.Level);
        var scope = new Scope(level, outer);
        foreach (var parameter in parameters)
        {
            scope.DefineSlot(parameter.Name, parameter.Type);
        }

        var logic = element.Elements().FirstOrDefault(e => IsExpression(e.Name.LocalName));
        var body = logic is null ? new ConstNode(FeelValue.Null) : Expression(logic, scope);
        if ((string?)element.Attribute("kind") is { } kind && kind is not "FEEL")
        {
            return kind == "Java"
                ? new ExternalNode(name, level, parameters, body, Module.Vocabulary.External)
                : Refused(element, "external", $"不支持 {kind} 类函数；应为 FEEL，或宿主登记的 Java 签名", $"functions of kind {kind} are not supported; FEEL, or a Java signature the host registers, was expected");
        }

        var result = declared.Kind == FeelKind.Function ? declared.Item ?? FeelType.Any : declared;
        return Sized(new FunctionNode(name, level, parameters, CoerceNode.Over(body, result)));
    }

    private ListNode Relation(XElement element, Scope scope)
    {
        var columns = element.Elements(ns + "column").Select(c => (Name: ((string?)c.Attribute("name") ?? "").Trim(), Type: (string?)c.Attribute("typeRef"))).ToList();
        Module.Vocabulary.Members.UnionWith(columns.Select(c => Scanner.Normalise(c.Name)));
        var rows = element.Elements(ns + "row").Select(row =>
        {
            var cells = row.Elements().Where(e => IsExpression(e.Name.LocalName)).Take(columns.Count).Select((e, i) => Fit(Expression(e, scope), columns[i].Type, e)).ToList();
            var names = columns.Take(cells.Count).Select(c => c.Name).ToList();
            return Sized(new ContextNode(names, [.. names.Select(_ => scope.Level.Take())], cells)
            {
                Type = FeelType.ContextOf([.. names.Zip(cells, (n, c) => new FeelField(n, c.Type))]),
            });
        }).ToList();
        return new ListNode(rows) { Type = FeelType.ListOf(Runtime.Typing.Common(rows.Select(r => r.Type))) };
    }

    private ListNode List(XElement element, Scope scope)
    {
        var items = element.Elements().Where(e => IsExpression(e.Name.LocalName)).Select(e => Expression(e, scope)).ToList();
        return new ListNode(items) { Type = FeelType.ListOf(Runtime.Typing.Common(items.Select(i => i.Type))) };
    }
}
