using Kechuang.Decisions;
using Kechuang.Kernel;
using Kechuang.Targets;
using Xunit;

namespace Kechuang.Tests.Targets;

public sealed class IndicatorFileTests
{
    private const string Sound = "id: 甲, name: 甲, unit: 家, claim: count, caliber: 口径";

    [Theory]
    [InlineData("- {id: 甲, name: 甲, claim: count, caliber: 口径, reported: true}", 2, "缺少“unit”")]
    [InlineData("- {" + Sound + "}", 2, "三者写且只写一个")]
    [InlineData("- {" + Sound + ", reported: true, formula: 1}", 2, "三者写且只写一个")]
    [InlineData("- {" + Sound + ", reported: true, clam: count}", 2, "不认识“clam”")]
    [InlineData("- {id: 甲, name: 甲, unit: 家, claim: 数, caliber: 口径, reported: true}", 2, "应是 count、amount")]
    [InlineData("- {" + Sound + ", source: 台账, where: 有效}", 2, "count（去重计数的字段）和 sum")]
    [InlineData("- {" + Sound + ", source: 证书, count: 编号}", 2, "没有名为“证书”的记录，现有：台账")]
    [InlineData("- {" + Sound + ", source: 台账, where: 有笑, count: 编号}", 2, "有误")]
    [InlineData("- {" + Sound + ", source: 台账, where: '日期 <= today()', count: 编号}", 2, "请用变量 截至日")]
    [InlineData("- {" + Sound + ", source: 台账, dated: 编号, count: 编号}", 2, "不是“台账”的日期字段，可写 日期")]
    [InlineData("- {" + Sound + ", formula: 一 / 二, parts: {一: 甲, 二: 乙}}", 2, "没有指标“乙”")]
    [InlineData("- {" + Sound + ", formula: 一 + 1, parts: {一: 甲}}", 2, "绕成了圈：甲 → 甲")]
    [InlineData("- {" + Sound + ", reported: true}\n  - {" + Sound + ", reported: true}", 3, "写了两次")]
    [InlineData("- {" + Sound + ", reported: true, from: 去年}", 2, "应写成 2016-01-01")]
    [InlineData("- [甲]", 2, "应写成 - {id")]
    [InlineData("- {id: 甲", 2, "不是 YAML")]
    public void A_mistake_is_told_with_its_line_and_what_would_be_right(string text, int line, string words)
    {
        var (all, found) = IndicatorFile.Read("t.yaml", "indicators:\n  " + text);
        var indicators = new Indicators(all, [new Ledger([])], found);
        Assert.Contains(indicators.Problems, p => p.Line >= line && p.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void The_shipped_indicators_have_no_mistake()
    {
        var (all, found) = (new List<Indicator>(), new List<IndicatorProblem>());
        foreach (var path in Directory.GetFiles(Path.Combine(PackLibrary.Locate(), "indicators"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var (some, wrong) = IndicatorFile.Read(Path.GetFileName(path), File.ReadAllText(path));
            all.AddRange(some);
            found.AddRange(wrong);
        }
        Assert.Empty(found);
        Assert.True(all.Count >= 35);
        Assert.Equal(all.Count, all.Select(i => i.Id).Distinct().Count());
        Assert.All(all, i => Assert.True(i.Measure is AsReported || i.How.Length > 0, $"{i.Id} does not say in words how it is made"));
    }

    [Fact]
    public void A_definition_has_the_same_pin_wherever_it_stands()
    {
        var first = IndicatorFile.Read("a.yaml", "indicators:\n  - {" + Sound + ", reported: true}").Indicators[0];
        var moved = IndicatorFile.Read("b.yaml", "indicators:\n\n\n  - {caliber: 口径, " + Sound.Replace(", caliber: 口径", "", StringComparison.Ordinal) + ", reported: true}").Indicators[0];
        Assert.Equal(first.Pin, moved.Pin);
        Assert.NotEqual(first.Pin, IndicatorFile.Read("a.yaml", "indicators:\n  - {" + Sound.Replace("口径", "另一口径", StringComparison.Ordinal) + ", reported: true}").Indicators[0].Pin);
    }
}
