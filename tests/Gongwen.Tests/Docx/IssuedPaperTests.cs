using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Kechuang.Gongwen.Tests.Docx;

/// <summary>文件格式 with all its elements (GB/T 9704-2012, 7).</summary>
public sealed class IssuedPaperTests
{
    // One grey pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private static OfficialDocument Paper(params string[] signers) => Documents.Summary() with
    {
        Copy = 7, Secrecy = "秘密★1年", Urgency = "特急", Sealed = true, Note = "联系人：陈一，联系电话：0000-0000000",
        Masthead = new Masthead(MastheadForm.Paper, "云溪县科学技术局文件", "云科〔2025〕12号") { Signers = signers },
        Imprint = new Imprint("县委办公室，县人大常委会办公室", "云溪县科学技术局办公室", new DateOnly(2025, 12, 2)),
        Blocks = [.. Documents.Summary().Blocks, new PictureBlock(Pixel, 30, 30, "核验二维码")],
    };

    [Theory]
    [InlineData]
    [InlineData("张一")]
    [InlineData("张一", "李二", "王三")]
    public void The_file_is_valid_with_every_element(params string[] signers)
    {
        using var file = Open(Paper(signers));
        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file, TestContext.Current.CancellationToken);
        Assert.Equal([], errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_elements_stand_in_the_order_of_the_standard()
    {
        var texts = Texts.Of(Documents.Write(Paper())).Where(t => t.Length > 0).ToList();
        string[] order = ["000007", "秘密★1年", "特急", "云溪县科学技术局文件", "云科〔2025〕12号", "云溪县科学技术局", "2025年工作总结", "云溪县人民政府："];
        Assert.Equal(order, texts.Take(order.Length));
        Assert.True(texts.IndexOf("（联系人：陈一，联系电话：0000-0000000）") > texts.IndexOf("2025年12月1日"));
        using var file = Open(Paper());
        Assert.Equal(["抄送：县委办公室，县人大常委会办公室。", "云溪县科学技术局办公室2025年12月2日印发"], file.MainDocumentPart!.Document!.Body!.Elements<Table>().Last().Elements<TableRow>().Select(r => r.InnerText));
    }

    [Fact]
    public void What_goes_up_names_its_signers_beside_the_number()
    {
        var texts = Texts.Of(Documents.Write(Paper("张一", "李二", "王三")));
        Assert.Contains("签发人：张一　李二", texts);
        Assert.Contains("云科〔2025〕12号王三", texts);
    }

    [Fact]
    public void Under_a_seal_the_date_is_four_characters_in_and_the_office_centred_over_it()
    {
        using var file = Open(Paper());
        var closing = file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "GwClosing").ToList();
        var (office, date) = (closing[0].ParagraphProperties!.Indentation!, closing[1].ParagraphProperties!.Indentation!);
        Assert.Equal(400, date.RightChars!.Value);
        // 云溪县科学技术局 is 8 characters wide, 2025年12月1日 6.5: the office reaches 0.75 further on either side.
        Assert.Equal(325, office.RightChars!.Value);
    }

    [Fact]
    public void A_picture_wider_than_the_text_is_shrunk_to_it()
    {
        using var file = Open(Paper() with { Annexes = [], Blocks = [new PictureBlock(Pixel, 312, 100, "图")] });
        var extent = file.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Single();
        Assert.Equal((156 * 36_000L, 50 * 36_000L), (extent.Cx!.Value, extent.Cy!.Value));
        Assert.Single(file.MainDocumentPart.ImageParts);
    }

    private static WordprocessingDocument Open(OfficialDocument document) => WordprocessingDocument.Open(new MemoryStream(Documents.Write(document)), false);
}
