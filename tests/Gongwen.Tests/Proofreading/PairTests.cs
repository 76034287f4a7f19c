using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

public sealed class PairTests
{
    [Theory]
    [InlineData("认真落实《全民科学素质行动规划纲要，组织宣传。", "pairs.unclosed 《 → ")]
    [InlineData("认真落实全民科学素质行动规划纲要》，组织宣传。", "pairs.unopened 》 → ")]
    [InlineData("转发《关于加强研发统计工作的通知（云科办〔2023〕7号），抓好落实。", "pairs.unclosed 《关于加强研发统计工作的通知 → 《关于加强研发统计工作的通知》")]
    [InlineData("培育企业（含个体工商户12家。", "pairs.unclosed （ → ")]
    [InlineData("出台《奖补办法（试行》，兑现到位。", "pairs.unclosed （试行》 → （试行）》")]
    [InlineData("培育企业含个体工商户）12家。", "pairs.unopened ） → ")]
    [InlineData("举办“科技活动周，参加千人。", "pairs.unclosed “ → ")]
    [InlineData("举办科技活动周”，参加千人。", "pairs.unopened ” → ")]
    [InlineData("举办“科技活动周“，参加千人。", "pairs.turned “ → ”")]
    [InlineData("举办”科技活动周”，参加千人。", "pairs.turned ” → “")]
    [InlineData("修订《科技计划管理办法〉等制度。", "pairs.other-kind 〉 → 》")]
    [InlineData("依照〈中华人民共和国统计法》处理。", "pairs.other-kind 〈 → 《")]
    [InlineData("修订《科技计划管理办法>等制度。", "pairs.other-kind > → 》")]
    [InlineData("覆盖23个乡镇（街道（。", "pairs.turned （ → ）")]
    public void The_mark_that_stands_alone_is_named(string text, string expected) =>
        Assert.Contains(expected, Marked.Lines(text).Split('\n'));

    [Theory]
    [InlineData("1）抓学习；2）抓落实。a)研发；b)转化。")]
    [InlineData("印发《〈办法〉实施细则（试行)》，举办“‘三区’人才”培训。")]
    [InlineData("有人说：“抓创新就是抓发展，\n谋创新就是谋未来。”全县照此推进。")]
    [InlineData("it’s the company’s R&D（研发）项目。")]
    [InlineData("根据《促进科技成果转化法》（2015年修订）、“十四五”规划[1]开展工作。")]
    public void Whole_pairs_and_list_markers_are_left_alone(string text) =>
        Assert.DoesNotContain("pairs.", Marked.Lines(text), StringComparison.Ordinal);

    [Fact]
    public void A_page_of_openers_does_not_cost_its_square()
    {
        var text = string.Concat(Enumerable.Repeat("（《“", 100_000)) + string.Concat(Enumerable.Repeat("）", 100_000));

        var clock = System.Diagnostics.Stopwatch.StartNew();
        Marked.In(text);

        // Its square would be minutes; the bound leaves room for a busy machine.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
    }
}
