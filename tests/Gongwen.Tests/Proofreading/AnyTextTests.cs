using CsCheck;
using Xunit;

namespace Kechuang.Gongwen.Tests.Proofreading;

public sealed class AnyTextTests
{
    // Pieces that the checks look for, and single characters of every plane, halves of pairs included.
    private static readonly string[] Pieces =
    [
        "一、", "(二)", "（3）、", "1.", "①", "第一部分 ", "一是", "二是", "三是", "首先，", "附件1", "附件：", "抄送：", "2023年13月32日", "2月30日", "（星期一）", "19年底", "〔2023〕", "[2023]12号",
        "（云办号）", "截止", "通过", "，使", "积极的推进了", "大约", "左右", "15～30%", "万元元", "《", "》", "〈", ">", "“", "”", "\"", "（", ")", "。。", "，。", "：", "、", "……等", "字号：大 中 小", "版权所有",
        "５", "％", ",", ";", "\n", "\r\n", "\u3000", " ", "\uFEFF", "𠮷", "\uD800", "\uDC00", "企业", "5间", "的", "，",
    ];

    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char.Select(c => c.ToString())).Array[0, 80].Select(string.Concat);

    [Fact]
    public void Every_finding_has_a_place_in_the_text_and_says_something() => Texts.Sample(text =>
    {
        var outline = Outline.Read(text);
        var last = 0;
        foreach (var finding in Marked.In(text, 0))
        {
            Assert.InRange(finding.Place.Start, last, outline.Text.Length);
            Assert.InRange(finding.Place.End, finding.Place.Start, outline.Text.Length);
            Assert.InRange(finding.Confidence, 0.01m, 1m);
            Assert.NotEqual("", finding.Message);
            Assert.NotEqual(finding.Place.Of(outline.Text), finding.Suggestion);
            last = finding.Place.End;
        }
    }, iter: 3_000);

    [Theory]
    [InlineData("，")]
    [InlineData("（\n）\n")]
    [InlineData("一、\n")]
    [InlineData("（一）甲\n1.乙\n")]
    [InlineData("一是")]
    [InlineData("《")]
    [InlineData("9")]
    [InlineData("的企业5间，")]
    [InlineData("省级1家、市级2家，共3家；")]
    [InlineData("种植类58名，占42.6%；")]
    [InlineData("支持6项，每项10万元，共60万元，")]
    [InlineData("由1.3%提高到1.5%，提高0.2%，")]
    [InlineData("通过学习的，使")]
    [InlineData("附件：1.甲\n")]
    public void A_long_text_of_the_same_does_not_cost_its_square(string piece)
    {
        var (little, much) = (Work(piece, 20_000), Work(piece, 80_000));

        // Four times the text is four times the work; its square would be sixteen.
        Assert.True(much < little * 7, $"{little} bytes for a quarter, {much} for the whole");
    }

    [Fact]
    public void A_long_text_of_different_numbers_does_not_cost_its_square()
    {
        var (little, much) = (Work(Shares(2_000)), Work(Shares(8_000)));

        Assert.True(much < little * 7, $"{little} bytes for a quarter, {much} for the whole");
    }

    private static string Shares(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"第{i}类{i * 7}名，占{i % 97}.{i % 9}%；"));

    private static long Work(string piece, int length) => Work(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));

    // What is allocated counts the work: unlike time it is the same on a busy machine.
    private static long Work(string text)
    {
        Marked.Lines(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Marked.Lines(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
