using System.Globalization;
using System.Xml.Linq;
using Kechuang.Decisions.Language;
using Kechuang.Decisions.Tree;

namespace Kechuang.Decisions.Dmn;

/// <summary>Decision tables (DMN 1.5, chapter 8).</summary>
internal sealed class TableReader(Boxed boxed, XNamespace ns)
{
    internal Node Read(XElement table, Scope outer, string name)
    {
        var scope = new Scope(outer.Level, outer);
        var inputs = new List<TableInput>();
        var cellScopes = new List<Scope>();
        foreach (var input in table.Elements(ns + "input"))
        {
            var expression = input.Element(ns + "inputExpression");
            var text = expression?.Element(ns + "text")?.Value ?? "";
            var node = boxed.Fit(boxed.Text(text, scope, $"输入 {inputs.Count + 1}"), (string?)expression?.Attribute("typeRef"), expression);
            var slot = scope.Level.Take();
            var cells = new Scope(scope.Level, scope);
            cells.DefineAt("?", slot, node.Type);
            cellScopes.Add(cells);
            var label = (string?)input.Attribute("label") ?? text.Trim();
            inputs.Add(new TableInput(label, node, slot, Allowed(input.Element(ns + "inputValues"), cells, $"输入 {inputs.Count + 1} 允许值")));
        }

        var outputs = table.Elements(ns + "output").Select((o, i) => Output(o, i + 1, table, scope)).ToList();
        var rules = table.Elements(ns + "rule").ToList();
        for (var r = 0; r < rules.Count; r++)
        {
            var (cells, results) = (rules[r].Elements(ns + "inputEntry").Count(), rules[r].Elements(ns + "outputEntry").Count());
            if (cells != inputs.Count || results != outputs.Count)
            {
                return boxed.Refused(
                    rules[r],
                    "table",
                    $"表“{name}”的规则 {r + 1} 有 {cells} 个输入格、{results} 个输出格，应为 {inputs.Count} 和 {outputs.Count} 个",
                    $"rule {r + 1} of table {name} has {cells} input and {results} output cells, but needs {inputs.Count} and {outputs.Count}");
            }
        }

        if (table.Attribute("hitPolicy") is { } policy && Policy(table) == HitPolicy.Unique && policy.Value.Trim().ToUpperInvariant() is not ("UNIQUE" or "U" or ""))
        {
            return boxed.Refused(
                table,
                "hit policy",
                $"表“{name}”的命中策略“{policy.Value}”不存在；应为 UNIQUE、ANY、PRIORITY、FIRST、RULE ORDER、OUTPUT ORDER 或 COLLECT",
                $"table {name} has no hit policy {policy.Value}; it must be UNIQUE, ANY, PRIORITY, FIRST, RULE ORDER, OUTPUT ORDER or COLLECT");
        }

        return new TableNode(name, Policy(table), AggregationOf(table), inputs, outputs, [.. rules.Select((rule, i) => Rule(rule, i, cellScopes, scope))]);
    }

    private static HitPolicy Policy(XElement table) => ((string?)table.Attribute("hitPolicy"))?.Trim().ToUpperInvariant() switch
    {
        "ANY" or "A" => HitPolicy.Any,
        "PRIORITY" or "P" => HitPolicy.Priority,
        "FIRST" or "F" => HitPolicy.First,
        "RULE ORDER" or "R" => HitPolicy.RuleOrder,
        "OUTPUT ORDER" or "O" => HitPolicy.OutputOrder,
        "COLLECT" or "C" => HitPolicy.Collect,
        _ => HitPolicy.Unique,
    };

    private static Aggregation AggregationOf(XElement table) => (string?)table.Attribute("aggregation") switch
    {
        "SUM" => Aggregation.Sum,
        "MIN" => Aggregation.Min,
        "MAX" => Aggregation.Max,
        "COUNT" => Aggregation.Count,
        _ => Aggregation.None,
    };

    private TableOutput Output(XElement output, int number, XElement table, Scope scope)
    {
        var slot = scope.Level.Take();
        var type = boxed.Types.Resolve((string?)output.Attribute("typeRef"), output);
        var tests = new Scope(scope.Level, scope);
        tests.DefineAt("?", slot, type);
        var values = output.Element(ns + "outputValues");
        var standard = output.Element(ns + "defaultOutputEntry")?.Element(ns + "text")?.Value;
        var name = ((string?)output.Attribute("name") ?? (string?)output.Attribute("label") ?? (string?)table.Attribute("outputLabel") ?? "").Trim();
        boxed.Module.Vocabulary.Members.Add(Scanner.Normalise(name));
        return new TableOutput(
            name,
            type,
            standard is null ? null : boxed.Text(standard, scope, $"输出 {number} 默认值"),
            Allowed(values, tests, $"输出 {number} 允许值"),
            slot,
            Priorities(values, scope));
    }

    private Node? Allowed(XElement? values, Scope scope, string place)
    {
        var text = values?.Element(ns + "text")?.Value;
        return string.IsNullOrWhiteSpace(text) ? null : Tests(text, scope, place);
    }

    private Node Tests(string text, Scope scope, string place)
    {
        var (node, notes) = Parser.UnaryTests(text, scope, boxed.Module.Vocabulary, $"{boxed.Where} {place}");
        boxed.Diagnostics.AddRange(notes);
        return node ?? new ConstNode(FeelValue.Null);
    }

    private List<FeelValue> Priorities(XElement? values, Scope scope)
    {
        var text = values?.Element(ns + "text")?.Value;
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var (node, _) = Parser.Expression("[" + text + "]", scope, boxed.Module.Vocabulary, boxed.Where);
        return node is ListNode list ? [.. list.Items.Select(i => i is ConstNode constant ? constant.Value : FeelValue.Null)] : [];
    }

    private TableRule Rule(XElement rule, int index, List<Scope> cellScopes, Scope scope)
    {
        var label = (index + 1).ToString(CultureInfo.InvariantCulture);
        var texts = Texts(rule, "inputEntry");
        var cells = texts.Select((text, i) => Tests(text, cellScopes[i], $"规则 {label} 输入 {i + 1}")).ToList();
        var written = Texts(rule, "outputEntry");
        var outputs = written.Select((text, i) => boxed.Text(text, scope, $"规则 {label} 输出 {i + 1}")).ToList();
        return new TableRule(label, cells, outputs, new RuleLine(texts, written, Texts(rule, "annotationEntry")));
    }

    private List<string> Texts(XElement rule, string entries) =>
        [.. rule.Elements(ns + entries).Select(e => (e.Element(ns + "text")?.Value ?? "").Trim())];
}
