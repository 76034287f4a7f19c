using Kechuang.Gongwen.Vocabularies;
using Xunit;

namespace Kechuang.Gongwen.Tests.Vocabularies;

public sealed class SequenceTableTests
{
    private static readonly byte[] Shipped = File.ReadAllBytes(Sample.At("packs/vocabulary/sequences.bin"));

    [Fact]
    public void What_follows_often_is_likelier_than_what_does_not()
    {
        var book = WordBook.Of(new WordTable(), SequenceTable.Read(Shipped), [], [], [], []);

        Assert.True(Link("发展", "战略") > Link("发展", "占率"));
        Assert.True(Link("组织", "实施") > Link("组织", "事实"));

        float Link(string first, string second) => book.Link(book.Find(Fingerprint.Of(first)), book.Find(Fingerprint.Of(second)) is >= 0 and var word ? word : book.Unknown);
    }

    [Fact]
    public void A_broken_file_is_refused_with_what_to_do()
    {
        byte[][] broken = [[], Shipped[..19], Shipped[..^1], [.. Shipped[..8], .. new byte[12], .. Shipped[20..]], [(byte)'X', .. Shipped[1..]], [.. Shipped[..20], 1, .. Shipped[21..]]];

        Assert.All(broken, bytes => Assert.Contains("make-sequences.cs", Assert.Throws<InvalidDataException>(() => SequenceTable.Read(bytes)).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_file_slips_are_still_found()
    {
        var folder = Directory.CreateTempSubdirectory();
        foreach (var file in Directory.GetFiles(Sample.At("packs/vocabulary"), "*.tsv"))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }

        var reader = new Proofreader(new Knowledge { Vocabulary = Vocabulary.Load(folder.FullName) });
        folder.Delete(recursive: true);

        Assert.Contains(reader.Read("大力实施创新驱动发展战路，优化科技创新发展环镜。").Findings, f => f.Suggestion == "战略");
    }
}
