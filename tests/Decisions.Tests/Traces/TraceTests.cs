using Xunit;

namespace Kechuang.Decisions.Tests.Traces;

/// <summary>A trace says which decisions were worked out from what, and what every rule made of it, in the model's own names.</summary>
public sealed class TraceTests
{
    private const string Annotated =
        """
        <decision name="分" id="d_分"><variable name="分" typeRef="number"/>
          <informationRequirement><requiredDecision href="#d_比"/></informationRequirement><informationRequirement><requiredInput href="#i_类"/></informationRequirement>
          <decisionTable hitPolicy="FIRST">
            <input label="占比"><inputExpression><text>比</text></inputExpression></input><input label="类别"><inputExpression><text>类</text></inputExpression></input>
            <output name="得分"/><annotation name="依据"/>
            <rule><inputEntry><text>&gt;= 0.3</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>20</text></outputEntry><annotationEntry><text>A 30%以上</text></annotationEntry></rule>
            <rule><inputEntry><text>[0.1..0.3)</text></inputEntry><inputEntry><text>"甲"</text></inputEntry><outputEntry><text>10 + 1</text></outputEntry><annotationEntry><text>B</text></annotationEntry></rule>
            <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
          </decisionTable>
        </decision>
        """;

    private static readonly DmnModel Model = Models.Read(
        Models.Input("人", "number") + Models.Input("全", "number") + Models.Input("类", "string")
        + Models.Literal("比", "number", "人 / 全", "人", "全") + Annotated
        + Models.Literal("未用", "number", "人 + 1", "人")
        + Models.Literal("结论", "string", "if 分 > 10 or 未用 > 1000 then \"符合\" else \"不符合\"", ".分", ".未用"));

    [Fact]
    public void Each_decision_names_what_it_required_and_what_came_out()
    {
        var trace = Of("结论", 20, 100, "甲");
        Assert.Equal(["比", "分", "结论"], trace.Decisions.Select(d => d.Decision));
        Assert.Equal([Named("人", 20), Named("全", 100)], trace.Decisions[0].Inputs);
        Assert.Equal([Named("比", 0.2m), new NamedValue("类", FeelValue.From("甲"))], trace.Decisions[1].Inputs);
        Assert.Equal(["0.2", "11", "\"符合\""], trace.Decisions.Select(d => d.Result.ToString()));
    }

    [Fact]
    public void A_decision_that_was_not_needed_is_neither_listed_nor_an_input()
    {
        var trace = Of("结论", 20, 100, "甲");
        Assert.DoesNotContain("未用", trace.Decisions.Select(d => d.Decision));
        Assert.Equal([Named("分", 11)], trace.Decisions[^1].Inputs);
        Assert.Equal(["分", "未用"], Of("结论", 20, 100, "乙").Decisions[^1].Inputs.Select(i => i.Name));
    }

    [Fact]
    public void Each_rule_says_on_which_cell_it_failed_or_that_it_matched()
    {
        var table = Of("分", 20, 100, "乙").Decisions[^1].Tables.Single();
        Assert.Equal(("分", FeelValue.From(0m)), (table.Table, table.Result));
        Assert.Equal(["占比", "类别"], table.Inputs);
        Assert.Equal(["得分"], table.Outputs);
        Assert.Equal([FeelValue.From(0.2m), FeelValue.From("乙")], table.Values);
        Assert.Equal(
            [(1, 0, "占比", ">= 0.3"), (2, 1, "类别", "\"甲\""), (3, -1, null, null)],
            table.Rules.Select(r => (r.Rule, r.FailedCell, r.FailedInput, r.FailedTest)));
        Assert.Equal([3], table.Matched);
    }

    [Fact]
    public void A_rule_is_shown_as_the_model_writes_it()
    {
        var rules = Of("分", 20, 100, "甲").Decisions[^1].Tables.Single().Rules;
        Assert.Equal([2, 3], Of("分", 20, 100, "甲").Decisions[^1].Tables.Single().Matched);
        Assert.Equal(["[0.1..0.3)", "\"甲\""], rules[1].Line.Tests);
        Assert.Equal(["10 + 1"], rules[1].Line.Outputs);
        Assert.Equal(["A 30%以上"], rules[0].Line.Annotations);
    }

    [Fact]
    public void The_table_of_a_function_belongs_to_the_decision_that_called_it()
    {
        var function =
            """<businessKnowledgeModel name="档" id="b_档"><variable name="档"/><encapsulatedLogic><formalParameter name="x" typeRef="number"/><decisionTable hitPolicy="UNIQUE"><input><inputExpression><text>x</text></inputExpression></input><output/><rule><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>1</text></outputEntry></rule><rule><inputEntry><text>&gt;= 5</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable></encapsulatedLogic></businessKnowledgeModel>""";
        var model = Models.Read(Models.Input("p", "number") + function
            + Models.Literal("d", "number", "档(p) + 档(p + 5)", "p").Replace("<literal", "<knowledgeRequirement><requiredKnowledge href=\"#b_档\"/></knowledgeRequirement><literal", StringComparison.Ordinal)
            + Models.Literal("e", "number", "d * 2", ".d"));
        var session = model.Session();
        session.Load([FeelValue.From(3m)]);
        Assert.Equal(6m, session.Evaluate("e", out var trace).AsNumber);
        Assert.Equal(["d", "e"], trace.Decisions.Select(d => d.Decision));
        Assert.Equal([1, 2], trace.Decisions[0].Tables.SelectMany(t => t.Matched));
        Assert.Equal([], trace.Decisions[1].Tables);
    }

    [Fact]
    public void A_trace_changes_nothing_and_leaves_nothing_behind()
    {
        var session = Model.Session();
        session.Load([FeelValue.From(20m), FeelValue.From(100m), FeelValue.From("甲")]);
        var plain = session.Evaluate("结论");
        Assert.Equal(plain, session.Evaluate("结论", out var first));
        Assert.Equal(plain, session.Evaluate("结论"));
        session.Evaluate("结论", out var second);
        Assert.Equal(first.Decisions.Select(d => (d.Decision, d.Result)), second.Decisions.Select(d => (d.Decision, d.Result)));
    }

    private static NamedValue Named(string name, decimal value) => new(name, FeelValue.From(value));

    private static Trace Of(string decision, decimal people, decimal all, string kind)
    {
        var session = Model.Session();
        session.Load([FeelValue.From(people), FeelValue.From(all), FeelValue.From(kind)]);
        session.Evaluate(decision, out var trace);
        return trace;
    }
}
