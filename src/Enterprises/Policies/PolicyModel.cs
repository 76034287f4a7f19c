using System.Xml;
using System.Xml.Linq;

namespace Kechuang.Enterprises.Policies;

/// <summary>A decision or a formula of policy.dmn as it is shown and compared.</summary>
/// <param name="Formula">A business knowledge model with parameters; otherwise a decision.</param>
/// <param name="Needs">Ids of what it requires.</param>
/// <param name="Rules">What it says, without ids, remarks and layout: equal exactly when it decides the same.</param>
/// <param name="All">The same with name, remarks and headings.</param>
internal sealed record ModelPart(
    string Id, string Name, string Description, bool Formula, IReadOnlyList<string> Needs, PartLogic Logic, string Rules, string All);

/// <summary>How a part decides: a table, an expression, or named entries.</summary>
internal abstract record PartLogic;

/// <param name="Hit">FIRST, UNIQUE …</param>
internal sealed record TableLogic(string Hit, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, IReadOnlyList<TableRow> Rows) : PartLogic
{
    /// <summary>What is done when several rules fit, in words.</summary>
    internal string HitWords => Hit switch
    {
        "FIRST" => "自上而下，取第一条相符的", "UNIQUE" => "只会有一条相符", "ANY" => "相符的各条结果相同", "PRIORITY" => "取相符各条中优先的结果",
        "RULE ORDER" => "相符的按规则顺序全部列出", "OUTPUT ORDER" => "相符的按结果优先顺序全部列出", _ => "相符的汇总",
    };
}

/// <summary>One rule.</summary>
internal sealed record TableRow(IReadOnlyList<string> Cells, IReadOnlyList<string> Results, string Remark);

/// <param name="Parameters">Of a formula.</param>
internal sealed record TextLogic(string Text, IReadOnlyList<string> Parameters) : PartLogic;

/// <summary>Boxed contexts, lists and the like: every expression with the name it stands under.</summary>
internal sealed record EntriesLogic(IReadOnlyList<(string Name, string Text)> Entries) : PartLogic;

/// <summary>policy.dmn as a document: for pages without script, for paper, and to tell what an edit changed.</summary>
internal sealed record PolicyModel(IReadOnlyList<ModelPart> Parts)
{
    private static readonly HashSet<string> Kept = ["hitPolicy", "aggregation", "typeRef", "name", "label", "outputLabel", "kind"];

    /// <summary>Reads it; null when it is no XML. DTDs and entities are refused (as DmnModel does).</summary>
    internal static PolicyModel? Read(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader).Root is { } root ? Of(root) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    internal ModelPart? Find(string name) => Parts.FirstOrDefault(p => p.Name == name);

    /// <summary>A part with all it requires, directly or through others.</summary>
    internal IReadOnlySet<string> Closure(string id)
    {
        var (seen, open) = (new HashSet<string>(), new Stack<string>([id]));
        while (open.TryPop(out var next))
            if (seen.Add(next) && Parts.FirstOrDefault(p => p.Id == next) is { } part)
                foreach (var need in part.Needs)
                    open.Push(need);
        return seen;
    }

    private static PolicyModel Of(XElement root)
    {
        var ns = root.Name.Namespace;
        return new([.. root.Elements().Where(e => e.Name == ns + "decision" || e.Name == ns + "businessKnowledgeModel").Select(e => Part(e, ns))]);
    }

    private static ModelPart Part(XElement part, XNamespace ns)
    {
        var formula = part.Name.LocalName == "businessKnowledgeModel";
        var logic = part.Elements().FirstOrDefault(e => e.Name.Namespace == ns && e.Name.LocalName is not ("description" or "question" or "allowedAnswers" or "variable" or "informationRequirement" or "knowledgeRequirement" or "authorityRequirement" or "extensionElements"));
        return new ModelPart(
            (string?)part.Attribute("id") ?? "", (string?)part.Attribute("name") ?? "", part.Element(ns + "description")?.Value.Trim() ?? "", formula,
            [.. part.Elements().Where(e => e.Name.LocalName is "informationRequirement" or "knowledgeRequirement").Elements().Select(e => ((string?)e.Attribute("href") ?? "").TrimStart('#'))],
            Logic(logic, ns), Words(logic, remarks: false), (string?)part.Attribute("name") + part.Element(ns + "description")?.Value.Trim() + Words(logic, remarks: true));
    }

    private static PartLogic Logic(XElement? logic, XNamespace ns) => logic?.Name.LocalName switch
    {
        null => new TextLogic("", []),
        "decisionTable" => Table(logic, ns),
        "literalExpression" => new TextLogic(Text(logic, ns), []),
        "encapsulatedLogic" when logic.Element(ns + "literalExpression") is { } body =>
            new TextLogic(Text(body, ns), [.. logic.Elements(ns + "formalParameter").Select(p => (string?)p.Attribute("name") ?? "")]),
        "encapsulatedLogic" when logic.Element(ns + "decisionTable") is { } table => Table(table, ns),
        _ => new EntriesLogic([.. logic.Descendants(ns + "text").Select(t => (t.Ancestors().Select(NameOf).FirstOrDefault(n => n.Length > 0) ?? "", t.Value.Trim()))]),
    };

    private static TableLogic Table(XElement table, XNamespace ns)
    {
        IReadOnlyList<string> Cells(XElement rule, string kind) => [.. rule.Elements(ns + kind).Select(e => Text(e, ns))];
        return new(((string?)table.Attribute("hitPolicy") ?? "UNIQUE").ToUpperInvariant(),
            [.. table.Elements(ns + "input").Select(i => (string?)i.Attribute("label") is { Length: > 0 } label ? label : Text(i.Element(ns + "inputExpression") ?? i, ns))],
            [.. table.Elements(ns + "output").Select(o => ((string?)o.Attribute("label") ?? (string?)o.Attribute("name") ?? (string?)table.Attribute("outputLabel")) is { Length: > 0 } label ? label : "结果")],
            [.. table.Elements(ns + "rule").Select(r => new TableRow(Cells(r, "inputEntry"), Cells(r, "outputEntry"), r.Element(ns + "description")?.Value.Trim() ?? string.Join("；", Cells(r, "annotationEntry"))))]);
    }

    private static string Text(XElement holder, XNamespace ns) => holder.Element(ns + "text")?.Value.Trim() ?? "";

    private static string NameOf(XElement element) =>
        (string?)element.Attribute("name") ?? (string?)element.Elements().FirstOrDefault(e => e.Name.LocalName is "variable" or "parameter")?.Attribute("name") ?? "";

    private static string Words(XElement? element, bool remarks)
    {
        if (element is null || !remarks && element.Name.LocalName is "description" or "annotationEntry" or "annotation" or "extensionElements")
            return "";
        // UNIQUE is what stands where nothing stands (DMN 1.3, 8.2.10).
        var attributes = element.Attributes().Where(a => Kept.Contains(a.Name.LocalName) && a.Value != "UNIQUE" && (remarks || a.Name.LocalName is not ("label" or "outputLabel")))
            .OrderBy(a => a.Name.LocalName, StringComparer.Ordinal).Select(a => $"{a.Name.LocalName}={a.Value}|");
        var inner = element.HasElements ? string.Concat(element.Elements().Select(e => Words(e, remarks))) : element.Value.Trim();
        return $"{element.Name.LocalName}({string.Concat(attributes)}{inner})";
    }
}
