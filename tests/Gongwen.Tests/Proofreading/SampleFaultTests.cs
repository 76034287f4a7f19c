using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

/// <summary>The real report of the samples: what an editor finds in it, and nothing else of these kinds.</summary>
public sealed class SampleFaultTests
{
    private static readonly string Text = Outline.Read(Sample.AnnualSummary()).Text;

    [Theory]
    [InlineData("pairs.unclosed", "《xx市加大全社会研发经费投入行动计划(xxxx—xxxx年)的通知", "《xx市加大全社会研发经费投入行动计划(xxxx—xxxx年)的通知》")]
    [InlineData("gbt9704.docnum-parts", "(云办号)", null)]
    [InlineData("gbt9704.docnum-parts", "(清办发电号)", null)]
    [InlineData("gbt15834.heading-number", "(3)、", "（3）")]
    [InlineData("gbt15834.heading-number", "(4)、", "（4）")]
    [InlineData("gbt15834.heading-number", "1、", "1.")]
    [InlineData("structure.item-in-subitem", "二是", null)]
    [InlineData("grammar.de-adverb", "的", "地")]
    [InlineData("gbt15834.booktitle-between", "》、《", "》《")]
    [InlineData("gbt15834.colon-before-item", ":", "；")]
    [InlineData("width.half-marks", ",", "，")]
    public void Its_faults_are_found_at_the_default_confidence(string rule, string place, string? suggestion) =>
        Assert.Contains(Marked.In(Text), f => f.Rule == rule && f.Place.Of(Text) == place && f.Suggestion == suggestion);

    [Fact]
    public void The_disclaimer_of_the_web_site_is_boilerplate() =>
        Assert.StartsWith("来源:网络整理", Marked.In(Text).Single(f => f.Class == FindingClass.Boilerplate).Place.Of(Text), StringComparison.Ordinal);

    [Fact]
    public void Half_width_marks_throughout_are_one_finding() => Assert.Single(Marked.In(Text), f => f.Class == FindingClass.Width);

    [Fact]
    public void Nothing_else_is_said() => Assert.Equal(12, Marked.In(Text).Count);
}
