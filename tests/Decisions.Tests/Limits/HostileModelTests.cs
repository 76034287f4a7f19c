using Xunit;

namespace Kechuang.Decisions.Tests.Limits;

public sealed class HostileModelTests
{
    private const string Ns = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    public static TheoryData<string> Broken => new(
        "",
        "not xml",
        "<definitions/>",
        "<definitions xmlns='urn:other'/>",
        $"<definitions xmlns='{Ns}'><decision></definitions>",
        $"<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><definitions xmlns='{Ns}'><decision name='&x;'/></definitions>",
        "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><definitions>&b;</definitions>",
        string.Concat(Enumerable.Repeat("<a>", 100_000)),
        $"<definitions xmlns='{Ns}'>" + string.Concat(Enumerable.Repeat("<list>", 50_000)));

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_no_model_is_refused_with_a_place(string xml)
    {
        var read = DmnModel.Read(xml, "m.dmn");
        Assert.Null(read.Value);
        Assert.Contains(read.Diagnostics, d => d.Severity == Severity.Error && d.Where.StartsWith("m.dmn", StringComparison.Ordinal));
    }

    [Fact]
    public void Decisions_that_hang_on_each_other_give_null_with_the_reason()
    {
        var model = Models.Read(Models.Literal("a", "number", "b + 1", ".b") + Models.Literal("b", "number", "a + 1", ".a"));
        Assert.Equal("cycle", model.Evaluate("a", []).Why?.Code);
    }

    [Fact]
    public void A_model_larger_than_the_limit_is_refused()
    {
        var read = DmnModel.Read(Models.Of(Models.Literal("a", "number", new string('1', 2000))), "m.dmn", new FeelLimits { ModelLength = 1000 });
        Assert.Null(read.Value);
    }

    [Fact]
    public void A_knowledge_model_that_calls_itself_for_ever_ends_in_a_reason()
    {
        var model = Models.Read(
            """<businessKnowledgeModel name="f" id="f"><variable name="f"/><encapsulatedLogic><formalParameter name="n"/><literalExpression><text>{g: function(n) g(n), r: g(n)}.r</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>"""
            + """<decision name="d" id="d"><variable name="d"/><knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement><literalExpression><text>f(1)</text></literalExpression></decision>""");
        Assert.Equal("limit", model.Evaluate("d", []).Why?.Code);
        Assert.Equal("limit", model.Evaluate("d", []).Why?.Code);
    }

    [Fact]
    public void External_functions_that_nobody_registered_are_null_with_the_reason()
    {
        var model = Models.Read(Models.Literal("d", "Any", """{f: function(x) external {java: {class: "java.lang.Runtime", method signature: "exec(java.lang.String)"}}, r: f("ls")}.r"""));
        Assert.Equal("external", model.Evaluate("d", []).Why?.Code);
    }
}
