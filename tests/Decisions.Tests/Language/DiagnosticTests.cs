using Xunit;

namespace Kechuang.Decisions.Tests.Language;

/// <summary>Every diagnostic says where, what was found and what would be right, in both languages.</summary>
public sealed class DiagnosticTests
{
    private static readonly FeelSchema Schema = new([new("销售收入", FeelType.Number), new("?", FeelType.Number)]);

    // Text, code, place, and what was found or would be right, in both languages.
    public static TheoryData<string, string, string, string> InTexts => new()
    {
        { "销售收入 + ", "syntax", "1:8", "值|value" },
        { "(1", "syntax", "1:3", ")|)" },
        { "1 2", "syntax", "1:3", "2|2" },
        { "销售收人", "name", "1:1", "销售收入|销售收入" },
        { "\"未完", "syntax", "1:1", "引号|quote" },
        { "1 ⊕ 2", "syntax", "1:3", "⊕|⊕" },
        { "1 /* x", "syntax", "1:3", "*/|*/" },
        { "@\"2024-02-30\"", "temporal", "1:1", "2024-02-30|2024-02-30" },
        { "@\"2024-02-30\"", "temporal", "1:1", "P1Y6M|P1Y6M" },
        { "{a: 1, a: 2}", "syntax", "1:8", "a|a" },
        { "1 instance of 数", "syntax", "1:15", "number|number" },
        { "for x of [2] return 3", "syntax", "1:10", "in|in" },
        { "function(1) 2", "syntax", "1:10", "名称|name" },
        { "[1..2}", "syntax", "1:6", "]|]" },
    };

    [Theory]
    [MemberData(nameof(InTexts))]
    public void A_text_is_faulted_at_its_place(string text, string code, string where, string said)
    {
        var found = Feel.Expression(text, Schema).Diagnostics[^1];
        Assert.Equal((code, where), (found.Code, found.Where));
        Says(found, said);
    }

    // The elements of a model, code, place, and what was found or would be right.
    public static TheoryData<string, string, string, string> InModels => new()
    {
        { Models.Literal("甲", "number", "1 +\n+ 2"), "syntax", "m.dmn 甲 2:1", "+|+" },
        { Models.Literal("甲", "number", "无此名"), "name", "m.dmn 甲 1:1", "无此名|无此名" },
        { Models.Literal("甲", "无此型", "1"), "type", "m.dmn 2:", "无此型|无此型" },
        { Models.Literal("甲", "无此型", "1"), "type", "甲", "itemDefinition|itemDefinition" },
        { Models.Literal("甲", "number", "1", ".乙"), "reference", "m.dmn 2:", "#d_乙|#d_乙" },
        { Models.Table("表", "", "number", ["1"], ["1 | 2", "> ) | 4"], []), "syntax", "m.dmn 表 规则 2 输入 1 1:3", ")|)" },
        { Models.Table("表", "", "number", ["1"], ["1 | 2 +"], []), "syntax", "m.dmn 表 规则 1 输出 1 1:4", "值|value" },
        { Models.Table("表", "", "number", ["1 +"], ["1 | 2"], []), "syntax", "m.dmn 表 输入 1 1:4", "值|value" },
        { Models.Table("表", "", "number", ["1"], ["1 | 2 | 3"], []), "table", "m.dmn 2:", "2|2" },
        { Models.Table("表", "hitPolicy=\"SOME\"", "number", ["1"], ["1 | 2"], []), "hit policy", "m.dmn 2:", "FIRST|FIRST" },
        { """<decision name="甲" id="d"><variable name="甲"/><invocation/></decision>""", "invocation", "甲", "literalExpression|literalExpression" },
        { """<businessKnowledgeModel name="甲" id="d"><variable name="甲"/><encapsulatedLogic kind="PMML"/></businessKnowledgeModel>""", "external", "甲", "PMML|PMML" },
        { """<itemDefinition name="甲"><typeRef>乙</typeRef></itemDefinition><itemDefinition name="乙"><typeRef>甲</typeRef></itemDefinition>""", "type", "m.dmn 2:", "甲|甲" },
        { """<import name="外" namespace="urn:none" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>""", "import", "m.dmn 2:", "urn:none|urn:none" },
    };

    [Theory]
    [MemberData(nameof(InModels))]
    public void A_model_is_faulted_at_its_place(string elements, string code, string where, string said)
    {
        var found = DmnModel.Read(Models.Of("\n" + elements), "m.dmn").Diagnostics.Where(d => d.Code == code).ToList();
        Assert.NotEmpty(found);
        Assert.Contains(found, d => d.Where.Contains(where, StringComparison.Ordinal) && d.Where.StartsWith("m.dmn ", StringComparison.Ordinal));
        Says(found[^1], said);
    }

    [Theory]
    [InlineData("<definitions/>", "dmn", "m.dmn 1:2", "definitions|definitions")]
    [InlineData("<a>\n<b>", "xml", "m.dmn 2:4", "UTF-8|UTF-8")]
    public void A_file_is_faulted_at_its_place(string xml, string code, string where, string said)
    {
        var found = Assert.Single(DmnModel.Read(xml, "m.dmn").Diagnostics);
        Assert.Equal((code, where), (found.Code, found.Where));
        Says(found, said);
    }

    private static void Says(Diagnostic found, string said)
    {
        Assert.NotEqual(found.Chinese, found.English);
        Assert.Contains(said.Split('|')[0], found.Chinese, StringComparison.Ordinal);
        Assert.Contains(said.Split('|')[1], found.English, StringComparison.Ordinal);
        Assert.Contains(found.Chinese, c => c is >= '一' and <= '鿿');
    }
}
