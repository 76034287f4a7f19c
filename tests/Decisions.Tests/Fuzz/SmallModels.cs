namespace Kechuang.Decisions.Tests.Fuzz;

/// <summary>Small models that between them use every kind of element there is, and the policies of the packs.</summary>
internal static class SmallModels
{
    private const string Needs = """<informationRequirement><requiredInput href="#i_a"/></informationRequirement>""";

    internal static IEnumerable<string> All => Own.Select(Models.Of).Concat(Packs());

    private static string[] Own =>
    [
        Models.Input("a", "number") + Models.Table("表", "hitPolicy=\"PRIORITY\"", "string", ["a", "a + 1"], [">= 6 | - | \"高\"", "[1..6) | < 9 | \"低\""], ["a"], "<outputValues><text>\"高\", \"低\"</text></outputValues>"),
        Models.Input("a", "number") + Models.Table("汇", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "number", ["a"], ["- | 1", "> 2 | a"], ["a"]),
        """<itemDefinition name="分" isCollection="true"><typeRef>number</typeRef><allowedValues><text>[0..100]</text></allowedValues></itemDefinition><itemDefinition name="企业"><itemComponent name="名 称"><typeRef>string</typeRef></itemComponent><itemComponent name="得分"><typeRef>分</typeRef></itemComponent></itemDefinition>"""
            + Models.Input("a", "企业") + Models.Literal("d", "number", "sum(a.得分) + string length(a.名 称)", "a"),
        """<businessKnowledgeModel name="f" id="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/><literalExpression><text>if n = 0 then 1 else n * 2</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>"""
            + Models.Input("a", "number") + $"""<decision name="d" id="d_d"><variable name="d" typeRef="number"/>{Needs}<knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement><invocation><literalExpression><text>f</text></literalExpression><binding><parameter name="n"/><literalExpression><text>a</text></literalExpression></binding></invocation></decision>"""
            + """<decisionService name="s" id="s"><variable name="s"/><outputDecision href="#d_d"/><inputData href="#i_a"/></decisionService>""",
        Models.Input("a", "number") + $"""<decision name="d" id="d_d"><variable name="d"/>{Needs}<context><contextEntry><variable name="x" typeRef="number"/><literalExpression><text>a + 1</text></literalExpression></contextEntry><contextEntry><variable name="g"/><functionDefinition><formalParameter name="n"/><literalExpression><text>n + x</text></literalExpression></functionDefinition></contextEntry><contextEntry><literalExpression><text>g(x)</text></literalExpression></contextEntry></context></decision>""",
        Models.Input("a", "Any") + $"""<decision name="d" id="d_d"><variable name="d"/>{Needs}<relation><column name="p" typeRef="number"/><column name="q"/><row><literalExpression><text>1</text></literalExpression><literalExpression><text>a</text></literalExpression></row></relation></decision>"""
            + $"""<decision name="e" id="d_e"><variable name="e"/><informationRequirement><requiredDecision href="#d_d"/></informationRequirement><filter><in><literalExpression><text>d</text></literalExpression></in><match><literalExpression><text>p &gt; 0</text></literalExpression></match></filter></decision>""",
        Models.Input("a", "Any") + $"""<decision name="d" id="d_d"><variable name="d"/>{Needs}<for iteratorVariable="i"><in><list><literalExpression><text>1</text></literalExpression><literalExpression><text>a</text></literalExpression></list></in><return><conditional><if><literalExpression><text>i = 1</text></literalExpression></if><then><literalExpression><text>partial</text></literalExpression></then><else><literalExpression><text>i</text></literalExpression></else></conditional></return></for></decision>"""
            + $"""<decision name="e" id="d_e"><variable name="e"/>{Needs}<every iteratorVariable="i"><in><literalExpression><text>[a]</text></literalExpression></in><satisfies><literalExpression><text>i = null</text></literalExpression></satisfies></every></decision>""",
    ];

    private static IEnumerable<string> Packs()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kechuang.slnx")))
            {
                return Directory.EnumerateFiles(Path.Combine(folder.FullName, "packs"), "*.dmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
            }
        }

        return [];
    }
}
