using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kechuang.Gongwen.Tests.Docx;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Kechuang.Gongwen.Tests.Files;

public sealed class TextFileTests
{
    private const string Markup = """
        <w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
        <w:p><w:r><w:t xml:space="preserve">全年</w:t></w:r><w:ins w:id="1" w:author="甲"><w:r><w:t>新增</w:t></w:r></w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>减少</w:delText></w:r></w:del><w:r><w:t>5家。</w:t></w:r></w:p>
        <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/><w:txbxContent><w:p><w:r><w:t>框中的话</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框中的话</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>框外的话</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>完成</w:t></w:r></w:p><w:p><w:r><w:t>情况</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs><w:rPr><w:del w:id="3" w:author="甲"/></w:rPr></w:pPr><w:r><w:t>表后</w:t><w:tab/><w:t>一格</w:t></w:r></w:p>
        </w:body>
        """;

    [Fact]
    public void A_docx_gives_its_text_with_changes_accepted_tables_in_lines_and_boxes_once()
    {
        var read = TextFile.Read(Docx(Markup));

        Assert.Equal("全年新增5家。\n框外的话\n框中的话\n指标\t完成 情况\n表后\t一格", read.Text);
        Assert.Equal("文中有修订，按全部接受读取", Assert.Single(read.Notes));
    }

    [Fact]
    public void What_the_writer_writes_is_read_back_word_for_word()
    {
        var read = TextFile.Read(Documents.Write(Documents.Summary()));

        Assert.Equal("", read.Problem);
        foreach (var paragraph in Texts.Of(Documents.Write(Documents.Summary())).Where(p => p.Length > 0))
        {
            Assert.Contains(paragraph, read.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Automatic_numbers_are_part_of_the_text()
    {
        const string body = """
            <w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>主要工作</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>抓申报</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>抓平台</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>存在问题</w:t></w:r></w:p>
            </w:body>
            """;
        const string numbering = """
            <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>
            """;

        Assert.Equal("一、主要工作\n1.抓申报\n2.抓平台\n二、存在问题", TextFile.Read(Docx(body, numbering)).Text);
    }

    [Fact]
    public void A_pdf_gives_its_lines_as_paragraphs_again_without_page_numbers()
    {
        var read = TextFile.Read(Pdf(["    The first paragraph goes on until the edge of the", "page and ends here.", "    The second one begins with an indent and is as wide", "as the first."], "- 1 -"));

        Assert.Equal("The first paragraph goes on until the edge of the page and ends here.\nThe second one begins with an indent and is as wide as the first.", read.Text);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>总结</title><style>p{}</style></head><body><p>一、主要\n  工作</p><script>var a='<p>';</script><div>共&nbsp;5家<br>其中</div></body></html>", "一、主要工作\n共\u00A05家\n其中")]
    [InlineData("<p>第一段</p><p>第二段 &lt;1%</p>", "第一段\n第二段<1%")]
    public void A_web_page_gives_its_words(string page, string words) => Assert.Equal(words, TextFile.Read(Encoding.UTF8.GetBytes(page)).Text);

    [Fact]
    public void Plain_text_is_read_in_its_own_encoding()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        Assert.Equal("科技创新𠮷", TextFile.Read(gb.GetBytes("科技创新𠮷")).Text);
        Assert.Equal("a < b，又如<XX县>", TextFile.Read("a < b，又如<XX县>"u8.ToArray()).Text);
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 1 }, ".docx")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 9, 9 }, "已损坏")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "PDF")]
    [InlineData(new byte[] { 1, 0, 0, 7, 0, 0 }, "不是文本")]
    public void What_cannot_be_read_says_what_would_help(byte[] bytes, string words)
    {
        var read = TextFile.Read(bytes);
        Assert.Null(read.Text);
        Assert.Contains(words, read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_breaks_off_anywhere_never_throws()
    {
        foreach (var whole in (byte[][])[Documents.Write(Documents.Summary()), Pdf(["one line of words"], "1"), Encoding.UTF8.GetBytes("<html><p>词<!-- ")])
        {
            for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 40))
            {
                Assert.NotNull(TextFile.Read(whole[..length]).Problem);
            }
        }
    }

    private static byte[] Docx(string body, string? numbering = null)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            Feed(main, $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{body.Replace(">\n<", "><", StringComparison.Ordinal)}</w:document>");
            if (numbering is not null)
            {
                Feed(main.AddNewPart<NumberingDefinitionsPart>(), numbering);
            }
        }

        return stream.ToArray();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(bytes);
    }

    private static byte[] Pdf(string[] lines, string number)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Courier);
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        for (var i = 0; i < lines.Length; i++)
        {
            page.AddText(lines[i].TrimStart(), 10, new PdfPoint(60 + (6 * (lines[i].Length - lines[i].TrimStart().Length)), 700 - (16 * i)), font);
        }

        page.AddText(number, 10, new PdfPoint(300, 40), font);
        return builder.Build();
    }
}
