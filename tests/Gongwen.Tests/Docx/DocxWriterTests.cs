using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Kechuang.Gongwen.Docx;
using Xunit;

namespace Kechuang.Gongwen.Tests.Docx;

public sealed class DocxWriterTests
{
    [Theory]
    [InlineData(FileFormatVersions.Office2019, PageNumbers.Outside)]
    [InlineData(FileFormatVersions.Microsoft365, PageNumbers.Centred)]
    [InlineData(FileFormatVersions.Microsoft365, PageNumbers.None)]
    public void The_file_is_valid(FileFormatVersions version, PageNumbers numbers)
    {
        using var file = Open(Documents.Summary() with { PageNumbers = numbers });

        var errors = new OpenXmlValidator(version).Validate(file, TestContext.Current.CancellationToken);

        Assert.Equal([], errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_page_is_that_of_the_standard()
    {
        using var file = Open(Documents.Summary());
        var section = Body(file).GetFirstChild<SectionProperties>()!;
        var (size, margin, grid) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!, section.GetFirstChild<DocGrid>()!);

        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.Equal((2098, 1984, 1587u, 1474u), (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value));
        Assert.Equal((DocGridValues.LinesAndChars, 579, -848), (grid.Type!.Value, grid.LinePitch!.Value, grid.CharacterSpace!.Value));
        Assert.NotNull(file.MainDocumentPart!.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
    }

    [Fact]
    public void Every_figure_has_one_bookmark_and_the_annex_leads_to_it()
    {
        using var stream = new MemoryStream();
        var told = DocxWriter.Write(Documents.Summary(), stream);
        using var file = WordprocessingDocument.Open(stream, false);
        var starts = Body(file).Descendants<BookmarkStart>().ToList();

        Assert.Equal(["F_高企_申报_2025", "F_高企_申报_2025_2"], starts.Select(s => s.Name!.Value));
        Assert.Equal(told.Select(t => t.Bookmark), starts.Select(s => s.Name!.Value));
        Assert.Equal(starts.Select(s => s.Id!.Value), Body(file).Descendants<BookmarkEnd>().Select(e => e.Id!.Value));
        Assert.Equal(told.Select(t => t.Bookmark), Body(file).Descendants<Hyperlink>().Select(h => h.Anchor!.Value));
        Assert.Equal("35家", starts[0].NextSibling<DocumentFormat.OpenXml.Wordprocessing.Run>()!.InnerText);
    }

    [Fact]
    public void Bookmark_names_are_short_and_unique_however_long_the_ids()
    {
        var ids = Enumerable.Range(0, 30).Select(i => new string('a', 60) + i);
        var document = Documents.Summary() with { Annexes = [], Blocks = [new ParagraphBlock([.. ids.Select(id => new FigureRun(id, "1家"))])] };

        var names = DocxWriter.Write(document, Stream.Null).Select(b => b.Bookmark).ToList();

        Assert.All(names, name => Assert.True(name.Length <= 40 && char.IsLetter(name[0])));
        Assert.Equal(30, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_run_in_heading_changes_the_font_within_its_paragraph()
    {
        using var file = Open(Documents.Summary());
        var paragraph = Body(file).Elements<Paragraph>().Single(p => p.InnerText.StartsWith("（一）", StringComparison.Ordinal));
        var runs = paragraph.Elements<DocumentFormat.OpenXml.Wordprocessing.Run>().ToList();

        Assert.Equal("GwHeading2Words", runs[0].RunProperties!.RunStyle!.Val!.Value);
        Assert.All(runs.Skip(1), run => Assert.Null(run.RunProperties?.RunStyle));
        Assert.Equal("〔待填：第三批结果〕", runs.Single(r => r.RunProperties?.Highlight is not null).InnerText);
    }

    [Fact]
    public void What_XML_cannot_hold_is_left_out()
    {
        using var file = Open(Documents.Summary());

        Assert.Contains(Body(file).Elements<Paragraph>(), p => p.InnerText == "坏字𠮷<&>");
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(Documents.Write(Documents.Summary()), Documents.Write(Documents.Summary()));

    [Fact]
    public void A_figure_id_used_twice_is_misuse()
    {
        var document = Documents.Summary() with { Annexes = [], Blocks = [new ParagraphBlock([new FigureRun("a", "1家"), new FigureRun("a", "2家")])] };

        Assert.Throws<ArgumentException>(() => DocxWriter.Write(document, Stream.Null));
    }

    // Widths in characters: 8 and 6.5; 17 and 6; 3 and 7.
    [Theory]
    [InlineData("云溪县科学技术局", "2025年12月1日", 250, 200)]
    [InlineData("云溪县创新驱动发展工作领导小组办公", "2025年1月1日", 200, 1100)]
    [InlineData("科技局", "2025年12月10日", 800, 200)]
    public void The_date_begins_two_characters_after_the_signature(string signature, string date, int signatureIn, int dateIn) =>
        Assert.Equal((signatureIn, dateIn), ClosingIndent.Of(signature, date));

    private static WordprocessingDocument Open(OfficialDocument document) =>
        WordprocessingDocument.Open(new MemoryStream(Documents.Write(document)), false);

    private static Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document!.Body!;
}
