using CsCheck;
using Xunit;

namespace Kechuang.Gongwen.Tests.Characters;

public sealed class CharacterPropertyTests
{
    private static readonly string[] Pieces =
    [
        "创新驱动发展战路", "的的", "發展", "深入正文学习", "党风政建设", "2022年", "扶贫办", "xx", "《", "“", "\n", "\uD800", "𠮷", "&nbsp;", "未", "己", "，", "一", "县", "学习习", "〔", "科技创的新", "投人",
    ];

    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.Char['\u4E00', '\u9FFF'].Select(c => c.ToString()), Gen.Char.Select(c => c.ToString()))
            .Array[0, 60].Select(string.Concat);

    private static readonly Proofreader Reader = new(new Knowledge { Vocabulary = Proofs.Vocabulary, Protected = ["禾润农贸有限公司"] });

    [Fact]
    public void Any_text_can_be_read_and_every_place_is_within_it() => Texts.Sample(text =>
    {
        var proof = Reader.Read(text, 0);
        Assert.All(proof.Findings, f => Assert.True(
            f.Place.Start >= 0 && f.Place.End <= proof.Outline.Text.Length && f.Place.Start < f.Place.End && f.Confidence is >= 0 and <= 1));
    }, iter: 5_000);

    [Theory]
    [InlineData("一")]
    [InlineData("的")]
    [InlineData("珅")]
    [InlineData("“")]
    [InlineData("〔")]
    [InlineData("科技创的新公司")]
    public void A_long_text_does_not_cost_its_square(string piece)
    {
        var (little, much) = (Work(piece, 20_000), Work(piece, 80_000));

        Assert.True(much < little * 7, $"{little} bytes for a quarter, {much} for the whole");
    }

    // What is allocated counts the work: unlike time it is the same on a busy machine.
    private static long Work(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        Reader.Read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reader.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
