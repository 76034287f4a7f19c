using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Kechuang.Gongwen.Anonymising.Files;
using Kechuang.Gongwen.Tests.Corpus;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using StbImageSharp;
using Xunit;
using Directory = MetadataExtractor.Directory;

namespace Kechuang.Gongwen.Tests.Anonymising;

/// <summary>Pictures of an anonymous .docx show what they showed and tell nothing else; looked at with a metadata reader and a decoder that are not ours.</summary>
public sealed class PicturesTellNothingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static byte[] Picture(string name) => File.ReadAllBytes(Sample.At("tests/Gongwen.Tests/Anonymising/Pictures/" + name));

    [Theory]
    [InlineData("photo.jpg", "GPS,IPTC,XMP,JpegComment,Exif IFD0")]
    [InlineData("drawing.png", "PNG-tEXt,XMP,PNG-zTXt,PNG-tIME,GPS")]
    public void What_a_picture_tells_goes_and_what_it_shows_stays(string name, string told)
    {
        var before = Picture(name);
        var kinds = Directories(before).Select(d => d.Name).ToList();
        Assert.All(told.Split(','), kind => Assert.Contains(kind, kinds));
        Assert.Contains("Yunxi", Encoding.Latin1.GetString(before), StringComparison.Ordinal);

        var after = PictureTraces.Without(before)!;

        Assert.Empty(Directories(after).Select(d => d.Name).Intersect(told.Split(',').Where(k => k != "Exif IFD0")));
        foreach (var word in new[] { "Yunxi", "Xiang", "DemoCam", "2025" })
            Assert.DoesNotContain(word, Encoding.Latin1.GetString(after), StringComparison.Ordinal);
        Assert.Equal(ImageResult.FromMemory(before).Data, ImageResult.FromMemory(after).Data);
        Assert.Equal(after, PictureTraces.Without(after));
    }

    [Fact]
    public void Of_a_photograph_only_the_side_that_is_up_is_left()
    {
        var left = Directories(PictureTraces.Without(Picture("photo.jpg"))!).Single(d => d is ExifIfd0Directory);
        Assert.Equal((ExifDirectoryBase.TagOrientation, "6"), (Assert.Single(left.Tags).Type, left.GetString(ExifDirectoryBase.TagOrientation)));
    }

    [Fact]
    public void A_document_with_a_photograph_that_says_where_it_was_taken_says_it_no_more()
    {
        var docx = Document(("image1.jpeg", Picture("photo.jpg")), ("image2.png", Picture("drawing.png")));
        Assert.Equal(27.9, Directories(Part(docx, "image1.jpeg")).OfType<GpsDirectory>().Single().GetGeoLocation()!.Latitude, 1);

        var made = DocxAnonymiser.Read(new Anonymiser(Examined.Knowledge()), docx);

        Assert.Equal(("", true, 2), (made.Problem, made.Clean, made.Pictures));
        Assert.Empty(Directories(Part(made.File!, "image1.jpeg")).OfType<GpsDirectory>());
        Assert.DoesNotContain("Yunxi", Encoding.Latin1.GetString(Part(made.File!, "image2.png")), StringComparison.Ordinal);
        using var file = WordprocessingDocument.Open(new MemoryStream(made.File!), false);
        Assert.Empty(new OpenXmlValidator().Validate(file, Stop).Select(e => e.Description));
    }

    [Fact]
    public void A_picture_whose_traces_cannot_be_taken_out_is_told()
    {
        var cut = Picture("photo.jpg")[..900];
        var made = DocxAnonymiser.Read(new Anonymiser(Examined.Knowledge()), Document(("image1.jpeg", cut)));
        Assert.Equal(new PartLeak("word/media/image1.jpeg", "图片自带的信息"), Assert.Single(made.Parts));
        Assert.False(made.Clean);
        foreach (var unknown in new byte[][] { [.. "II*\0"u8, 8, 0, 0, 0], [.. "<svg xmlns=''/>"u8], [0xFF, 0xD8, 0xFF], [.. "GIF89a"u8] })
            Assert.Null(PictureTraces.Without(unknown));
    }

    [Fact]
    public void Comments_of_a_gif_and_chunks_of_a_webp_go()
    {
        byte[] start = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x21, 0xF9, 4, 0, 0, 0, 0, 0], end = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];
        Assert.Equal([.. start, .. end], PictureTraces.Without([.. start, 0x21, 0xFE, 5, .. "Yunxi"u8, 0, .. end, .. "behind"u8])!);

        byte[] webp = [.. "RIFF"u8, 54, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "VP8 "u8, 2, 0, 0, 0, 1, 2, .. "EXIF"u8, 5, 0, 0, 0, .. "Yunxi"u8, 0];
        Assert.Equal([.. "RIFF"u8, 32, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "VP8 "u8, 2, 0, 0, 0, 1, 2], PictureTraces.Without(webp)!);
    }

    private static IReadOnlyList<Directory> Directories(byte[] picture) => ImageMetadataReader.ReadMetadata(new MemoryStream(picture));

    private static byte[] Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var from = zip.GetEntry("word/media/" + name)!.Open();
        using var all = new MemoryStream();
        from.CopyTo(all);
        return all.ToArray();
    }

    private static byte[] Document(params (string Name, byte[] Bytes)[] pictures)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Package = "http://schemas.openxmlformats.org/package/2006";
        using var all = new MemoryStream();
        using (var zip = new ZipArchive(all, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{Office}\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body><w:p><w:r><w:t>科技工作总结</w:t></w:r></w:p>{string.Concat(pictures.Index().Select(p => Drawing(p.Index + 1)))}</w:body></w:document>");
            Add("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(pictures.Index().Select(p => $"<Relationship Id=\"rId{p.Index + 1}\" Type=\"{Office}/image\" Target=\"media/{p.Item.Name}\"/>"))}</Relationships>");
            foreach (var (name, bytes) in pictures)
                Put("word/media/" + name, bytes);

            void Add(string name, string xml) => Put(name, Encoding.UTF8.GetBytes(xml));

            void Put(string name, byte[] bytes)
            {
                using var into = zip.CreateEntry(name).Open();
                into.Write(bytes);
            }
        }

        return all.ToArray();
    }

    private static string Drawing(int number) => $"<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"914400\" cy=\"609600\"/><wp:docPr id=\"{number}\" name=\"p{number}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"p\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"914400\" cy=\"609600\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
}
