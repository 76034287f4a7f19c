using Kechuang.Enterprises;
using Kechuang.Enterprises.Policies;
using Kechuang.Kernel;
using Kechuang.Tests.Enterprises;
using Xunit;

namespace Kechuang.Tests.Policies;

/// <summary>What the trial says of an edited model, worked out without a database.</summary>
public sealed class PolicyDraftTests
{
    private const int Mutants = 300;
    private static readonly CountyPolicies Policies = new(Packs.Schemes, Packs.Dictionary);
    private static readonly PackVersion Pack = new PackLibrary(PackLibrary.Locate()).Of("schemes", "technology-sme")[^1];
    private static readonly string Xml = Pack.Text(PolicyDraft.ModelFile);

    [Theory]
    [InlineData("<text>职工总数 &lt;= 500</text>", "<text>职工总数 &lt;= 600</text>", "职工总数", "职工总数不超过600人", 600, "“职工总数缺口”里还有 500")]
    [InlineData("<text>销售收入 &lt;= 20000</text>", "<text>销售收入 &lt;= 30000</text>", "销售收入", "年销售收入不超过3亿元", 30000, "“销售收入缺口”里还有 20,000")]
    [InlineData("总分 &gt;= 60", "总分 &gt;= 65", "综合评价", "不低于65分", 65, "“综合评价缺口”里还有 60")]
    public void A_changed_number_is_followed_to_the_words_and_to_where_it_was_forgotten(string old, string fresh, string condition, string words, int number, string hint)
    {
        var draft = Draft(Xml.Replace(old, fresh, StringComparison.Ordinal));
        var touched = draft.Difference!.Conditions.Single(c => c.Id == condition);
        Assert.True(touched.Direct);
        Assert.Contains(words, touched.SuggestedText);
        Assert.Equal(number, touched.SuggestedNumber);
        Assert.Contains(hint, draft.Difference.Hints.Single());
    }

    [Fact]
    public void Three_thresholds_moved_in_a_table_touch_the_condition_above_it_and_turn_examples_red()
    {
        var draft = Draft(Xml.Replace("&gt;= 0.30</text></inputEntry>\n        <outputEntry id=\"d32r1o1\"", "&gt;= 0.40</text></inputEntry>\n        <outputEntry id=\"d32r1o1\"", StringComparison.Ordinal));
        Assert.Equal(["科技人员分"], draft.Difference!.Changed);
        Assert.Equal(["综合评价"], draft.Difference.Conditions.Select(c => c.Id));
        Assert.False(draft.Difference.Conditions[0].Direct);
        Assert.Equal(9, draft.Results.Count(r => !r.Agrees));
        Assert.Equal("不符合，74 分，不满足：综合评价", draft.Results[0].Actual!.ToString());
    }

    [Fact]
    public void A_mistake_in_a_cell_is_said_with_its_table_rule_and_column()
    {
        var problem = Draft(Xml.Replace("[0.25..0.30)", "[0.25..", StringComparison.Ordinal)).Problems[0];
        Assert.Equal("科技人员分", problem.Decision);
        Assert.Contains("规则 2 输入 1", problem.Where);
        Assert.Contains("第 1 行第", problem.Where);
    }

    [Theory]
    [InlineData("name=\"总分\"", "name=\"合计\"", "总分")]
    [InlineData("<inputData id=\"i03\" name=\"职工总数\">", "<inputData id=\"i03\" name=\"员工总数\">", "职工总数")]
    [InlineData("<decision id=\"d23\"", "<decision id=\"d25\"", "用了两次")]
    public void A_model_that_no_longer_fits_its_scheme_has_a_problem(string old, string fresh, string words)
    {
        var draft = Draft(Xml.Replace(old, fresh, StringComparison.Ordinal));
        Assert.Null(draft.Policy);
        Assert.Contains(draft.Problems, p => (p.Where + p.Words).Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Layout_spacing_and_ids_of_cells_are_no_change_and_a_remark_is_one()
    {
        Assert.True(Draft(Xml.Replace("    ", "\t", StringComparison.Ordinal).Replace("x=\"110\"", "x=\"111\"", StringComparison.Ordinal).Replace("d32r1i1", "cell", StringComparison.Ordinal)).Difference!.Same);
        var remark = Draft(Xml.Replace("A 30%（含）以上", "A 三成以上", StringComparison.Ordinal)).Difference!;
        Assert.False(remark.Same);
        Assert.Empty(remark.Changed);
    }

    [Fact]
    public void The_total_that_passes_and_the_gap_follow_the_countys_threshold()
    {
        var files = PolicyDraft.FilesOf(Pack, Xml.Replace("总分 &gt;= 60", "总分 &gt;= 70", StringComparison.Ordinal).Replace("60 - 总分", "70 - 总分", StringComparison.Ordinal));
        files[SchemeChanges.File] = SchemeChanges.None.Then(new("本县", "办法", "云科发〔2025〕12号", new(2025, 11, 1), "S"), [new("综合评价", "不低于70分", 70, "本县", "第五条")]).Write();
        var scheme = Policies.Compile(Pack with { Own = files }).Value.Scheme;
        Assert.Equal((70, "70"), (scheme.Score!.Pass, scheme.Conditions.Single(c => c.Id == "综合评价").Gap!.Value));
        Assert.Equal("《办法》（云科发〔2025〕12号）第五条", scheme.Cite("本县", "第五条"));
    }

    [Fact]
    public void No_broken_model_breaks_the_trial()
    {
        var random = new Random(20251124);
        for (var i = 0; i < Mutants; i++)
        {
            var (at, length) = (random.Next(Xml.Length - 200), random.Next(1, 120));
            var mutant = random.Next(3) switch
            {
                0 => Xml.Remove(at, length),
                1 => Xml.Insert(at, Xml.Substring(random.Next(Xml.Length - 200), length)),
                _ => Xml[..at] + new string([.. Xml.Substring(at, length).Reverse()]) + Xml[(at + length)..],
            };
            var draft = Draft(mutant);
            Assert.True(draft.Policy is not null || draft.Problems.Count > 0);
        }
    }

    private static PolicyDraft Draft(string xml)
    {
        var source = new PolicyVersion(Pack, null, Result.Of(Packs.Schemes.All.Single(p => p.Pack.Pin == Pack.Pin)), VersionState.InForce);
        return PolicyDraft.Of(xml, source, Policies, Packs.Schemes.Layout, Packs.Dictionary);
    }
}
