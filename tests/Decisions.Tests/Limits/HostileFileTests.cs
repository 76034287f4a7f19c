using System.Diagnostics;
using System.Text;
using Xunit;

namespace Kechuang.Decisions.Tests.Limits;

/// <summary>Model files made to hurt: each is read or refused in time of its size.</summary>
public sealed class HostileFileTests
{
    public static TheoryData<string, string> Large => new()
    {
        { "a chain of decisions", Chain(4900, last: "1") },
        { "a ring of decisions", Chain(4900, last: "d4899").Replace("""<decision name="d0" id="d_d0"><variable name="d0" typeRef="number"/>""", """<decision name="d0" id="d_d0"><variable name="d0" typeRef="number"/><informationRequirement><requiredDecision href="#d_d4899"/></informationRequirement>""", StringComparison.Ordinal) },
        { "types that name one another, last first", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"""<itemDefinition name="t{i}"><typeRef>t{i + 1}</typeRef></itemDefinition>""")) + """<itemDefinition name="t20000"><typeRef>number</typeRef></itemDefinition>""" },
        { "types that hold each other", """<itemDefinition name="A"><itemComponent name="n"><typeRef>A</typeRef></itemComponent></itemDefinition><itemDefinition name="B"><itemComponent name="n"><typeRef>B</typeRef></itemComponent></itemDefinition>""" + Models.Input("a", "A") + """<decision name="d" id="d"><variable name="d" typeRef="B"/><informationRequirement><requiredInput href="#i_a"/></informationRequirement><list><literalExpression typeRef="B"><text>a</text></literalExpression><literalExpression typeRef="A"><text>a</text></literalExpression></list></decision>""" },
        { "a table of 20,000 rules", Models.Input("a", "number") + Models.Table("t", "hitPolicy=\"RULE ORDER\"", "number", ["a"], [.. Enumerable.Range(0, 20_000).Select(i => $">= {i} | {i}")], ["a"]) },
        { "a name of 100,000 words", Models.Input(string.Concat(Enumerable.Repeat("a ", 100_000)) + "b", "number") + Models.Literal("d", "number", string.Join(" + ", Enumerable.Repeat("1", 100))) },
        { "a knowledge model of a function type", """<businessKnowledgeModel name="f" id="f"><variable name="f" typeRef="function"/><encapsulatedLogic><literalExpression><text>1</text></literalExpression></encapsulatedLogic></businessKnowledgeModel><decisionService name="s" id="s"><variable name="s" typeRef="function"/></decisionService>""" },
        { "a service that serves itself", """<decision name="d" id="d_d"><variable name="d"/><knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement><literalExpression><text>s()</text></literalExpression></decision><decisionService name="s" id="s"><variable name="s"/><outputDecision href="#d_d"/></decisionService>""" },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void A_model_is_read_and_evaluated_in_time_of_its_size(string what, string elements)
    {
        var clock = Stopwatch.StartNew();
        var read = DmnModel.Read(Models.Of(elements), "m.dmn");
        Assert.NotNull(read.Value);
        FeelValue[] row = [.. read.Value.Inputs.Fields.Select(_ => FeelValue.From(3m))];
        foreach (var decision in read.Value.Decisions.TakeLast(2))
        {
            var result = read.Value.Evaluate(decision, row);
            Assert.True(result.Why is null or { Chinese: not "" });
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{what} took {clock.Elapsed}");
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "billion laughs", "xml", "<!DOCTYPE d [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><definitions>&c;</definitions>" },
        { "an entity from outside", "xml", "<!DOCTYPE d SYSTEM 'http://127.0.0.1:9/x.dtd'><definitions/>" },
        { "attributes by the thousand", "depth", Models.Of("").Replace(" id=\"m\"", string.Concat(Enumerable.Range(0, 50_000).Select(i => $" a{i}=''")), StringComparison.Ordinal) },
        { "an endless attribute", "xml", Models.Of(Models.Input(new string('a', 21_000_000), "number")) },
        { "elements 100,000 deep", "depth", Models.Of(string.Concat(Enumerable.Repeat("<context>", 100_000))) },
        { "more elements than are read", "elements", Models.Of(string.Concat(Enumerable.Range(0, 5001).Select(i => Models.Input($"i{i}", "number")))) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_is_refused_at_its_place(string what, string code, string xml)
    {
        var clock = Stopwatch.StartNew();
        var read = DmnModel.Read(xml, "m.dmn");
        Assert.Null(read.Value);
        Assert.Contains(read.Diagnostics, d => d.Code == code && d.Severity == Severity.Error && d.Where.StartsWith("m.dmn ", StringComparison.Ordinal) && d.Where.Contains(':', StringComparison.Ordinal));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{what} took {clock.Elapsed}");
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_with_what_to_do()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Models.Of("").Replace("</definitions>", "", StringComparison.Ordinal)), 0xB8, 0xDF, 0xC6, 0xF3];
        var read = DmnModel.Read(new MemoryStream(bytes), "m.dmn");
        Assert.Null(read.Value);
        Assert.Contains("UTF-8", read.Diagnostics[^1].Chinese, StringComparison.Ordinal);
    }

    private static string Chain(int length, string last) => string.Concat(Enumerable.Range(0, length).Select(i =>
        Models.Literal($"d{i}", "number", i == 0 ? last : $"d{i - 1} + 1", i == 0 ? [] : [$".d{i - 1}"])));
}
