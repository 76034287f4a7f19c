using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Kechuang.Gongwen.Tests.Corpus;
using Kechuang.Gongwen.Tests.Docx;
using Xunit;

namespace Kechuang.Gongwen.Tests.Anonymising;

/// <summary>A .docx is anonymised where it stands, and nothing of its names is left in any part.</summary>
public sealed class DocxAnonymiserTests
{
    private static readonly Anonymiser Anonymiser = new(Examined.Knowledge());

    [Fact]
    public void What_is_read_back_is_the_anonymous_text_and_the_form_stays()
    {
        var made = DocxAnonymiser.Read(Anonymiser, FullDocx.Make());

        Assert.Equal("", made.Problem);
        Assert.Equal("某县科技工作总结\n副县长×某甲带队。甲公司投产。\n甲公司网站\n×某甲\t电话×××\n\n框里的×某甲", made.Words);
        Assert.Equal(made.Words, TextFile.Read(made.File!).Text);
        Assert.True(made.Clean, string.Join("；", made.Parts));
        using var file = WordprocessingDocument.Open(new MemoryStream(made.File!), false);
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Equal("center", body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Justification>().First().Val!.InnerText);
        Assert.Single(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>());
        Assert.Single(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Bold>());
        Assert.Equal("某县科学技术局 ×某甲签", file.MainDocumentPart.HeaderParts.Single().Header!.InnerText);
        Assert.Equal(("某县总结", null, null), (file.PackageProperties.Title, file.PackageProperties.Creator, file.PackageProperties.LastModifiedBy));
    }

    [Theory]
    [InlineData("溆浦")]
    [InlineData("田允和")]
    [InlineData("允和")]
    [InlineData("恒森")]
    [InlineData("向小明")]
    [InlineData("example.com")]
    [InlineData("13807451234")]
    [InlineData("00AB12CD")]
    public void No_part_has_a_name_an_author_a_link_or_a_revision(string secret)
    {
        using var zip = new ZipArchive(new MemoryStream(DocxAnonymiser.Read(Anonymiser, FullDocx.Make()).File!));

        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain(secret, reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Comments_properties_and_custom_data_are_left_behind_and_what_is_written_is_valid()
    {
        var made = DocxAnonymiser.Read(Anonymiser, FullDocx.Make()).File!;

        using var zip = new ZipArchive(new MemoryStream(made));
        Assert.Equal(["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels", "word/header1.xml", "word/settings.xml"],
            zip.Entries.Select(e => e.FullName));
        using var file = WordprocessingDocument.Open(new MemoryStream(DocxAnonymiser.Read(Anonymiser, Documents.Write(Documents.Summary())).File!), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(e => e.Description));
    }

    [Fact]
    public void A_document_as_we_write_it_keeps_every_word_that_names_nobody()
    {
        var source = Documents.Write(Documents.Summary());

        var made = DocxAnonymiser.Read(Anonymiser, source);

        Assert.Equal(Anonymiser.Read(TextFile.Read(source).Text!).Text, made.Words);
    }

    [Fact]
    public void What_an_editor_leaves_stays_everywhere_and_is_told()
    {
        var made = DocxAnonymiser.Read(Anonymiser, FullDocx.Make(), new AnonymiserOptions { Keep = ["田允和"] });

        Assert.Contains("田允和带队", made.Words, StringComparison.Ordinal);
        Assert.Contains(made.Text!.QuasiIdentifiers, q => q is { Kind: "kept", Text: "田允和" });
        Assert.DoesNotContain(made.Text.Leaks, l => l.Text.Contains("允和", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PK\u0003\u0004 broken")]
    [InlineData("只是文字")]
    public void What_is_no_docx_is_refused_in_words(string content)
    {
        var made = DocxAnonymiser.Read(Anonymiser, System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Null(made.File);
        Assert.NotEqual("", made.Problem);
    }
}
