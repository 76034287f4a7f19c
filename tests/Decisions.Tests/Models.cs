namespace Kechuang.Decisions.Tests;

internal static class Models
{
    internal static string Of(string elements) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m" id="m">{elements}</definitions>""";

    internal static string Input(string name, string type) =>
        $"""<inputData name="{name}" id="i_{name}"><variable name="{name}" typeRef="{type}"/></inputData>""";

    internal static string Literal(string name, string type, string text, params string[] requires) =>
        $"""<decision name="{name}" id="d_{name}"><variable name="{name}" typeRef="{type}"/>{Needs(requires)}<literalExpression><text>{Escape(text)}</text></literalExpression></decision>""";

    /// <summary>A table; each rule is its cells and then its outputs, separated by |.</summary>
    internal static string Table(string name, string policy, string type, string[] inputs, string[] rules, string[] requires, string more = "")
    {
        var columns = string.Concat(inputs.Select(i => $"<input><inputExpression><text>{Escape(i)}</text></inputExpression></input>"));
        var rows = string.Concat(rules.Select(r => "<rule>" + string.Concat(r.Split('|').Select((c, i) => Cell(c, i < inputs.Length))) + "</rule>"));
        return $"""<decision name="{name}" id="d_{name}"><variable name="{name}"/>{Needs(requires)}<decisionTable {policy}>{columns}<output name="{name}" typeRef="{type}">{more}</output>{rows}</decisionTable></decision>""";
    }

    internal static DmnModel Read(string elements)
    {
        var read = DmnModel.Read(Of(elements), "m.dmn");
        Xunit.Assert.Equal([], read.Diagnostics);
        return read.Value!;
    }

    private static string Cell(string text, bool input) =>
        input ? $"<inputEntry><text>{Escape(text.Trim())}</text></inputEntry>" : $"<outputEntry><text>{Escape(text.Trim())}</text></outputEntry>";

    // An input is written as it is, another decision with a leading dot, a function of the model with a leading exclamation mark.
    private static string Needs(string[] requires) => string.Concat(requires.Select(r => r.StartsWith('!')
        ? $"""<knowledgeRequirement><requiredKnowledge href="#b_{r[1..]}"/></knowledgeRequirement>"""
        : r.StartsWith('.')
        ? $"""<informationRequirement><requiredDecision href="#d_{r[1..]}"/></informationRequirement>"""
        : $"""<informationRequirement><requiredInput href="#i_{r}"/></informationRequirement>"""));

    private static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
