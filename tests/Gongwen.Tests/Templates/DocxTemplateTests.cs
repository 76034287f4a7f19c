using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Kechuang.Gongwen.Tests.Templates;

public sealed class DocxTemplateTests
{
    private static readonly Dictionary<string, object> County = new()
    {
        ["县"] = "云溪县", ["高企"] = 23, ["有"] = true, ["无"] = false,
        ["目标"] = new List<object> { new Dictionary<string, object> { ["名"] = "高企", ["值"] = 23 }, new Dictionary<string, object> { ["名"] = "科小<&>", ["值"] = 60 } },
    };

    [Theory]
    [InlineData("全县{县}有{高企}家。", "全县云溪县有23家。")]
    [InlineData("{#if 有}已完成{#else}未完成{/if}。", "已完成。")]
    [InlineData("{#if 无}已完成{#else}未完成{/if}。", "未完成。")]
    [InlineData("其中{#each 目标 as t}{t.名}{t.值}家、{/each}等", "其中高企23家、科小<&>60家、等")]
    [InlineData("{#each 目标 as t}{#if 有}{#each 目标 as u}{t.名}{u.值} {/each}{/if}{/each}", "高企23 高企60 科小<&>23 科小<&>60 ")]
    [InlineData("没有标记", "没有标记")]
    public void Words_in_braces_are_filled(string template, string filled)
    {
        Assert.Equal(filled, Fill(Docx($"<w:p><w:r><w:t>{template}</w:t></w:r></w:p>")).Single());
    }

    [Fact]
    public void A_tag_that_the_word_processor_broke_up_is_one_and_keeps_its_look()
    {
        var file = Docx("""<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>共{</w:t></w:r><w:r><w:t>高</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>企}家，</w:t></w:r><w:r><w:tab/><w:t>完</w:t></w:r></w:p>""");
        Assert.Equal("共23家，完", Fill(file).Single());
        using var filled = WordprocessingDocument.Open(new MemoryStream(Write(file).Bytes), false);
        var run = filled.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Run>().Single(r => r.InnerText == "23");
        Assert.NotNull(run.RunProperties?.Bold);
    }

    [Fact]
    public void Paragraphs_and_rows_that_only_begin_or_end_a_loop_vanish()
    {
        var file = Docx("""
            <w:p><w:r><w:t>{#if 有}</w:t></w:r></w:p><w:p><w:r><w:t>一段</w:t></w:r></w:p><w:p><w:r><w:t>{/if}</w:t></w:r></w:p>
            <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>{#each 目标 as t}{t.名}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{t.值}{/each}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>
            """);
        using var filled = WordprocessingDocument.Open(new MemoryStream(Write(file).Bytes), false);
        var body = filled.MainDocumentPart!.Document!.Body!;
        Assert.Equal(["一段", ""], body.Elements<Paragraph>().Select(p => p.InnerText));
        Assert.Equal(["高企|23", "科小<&>|60"], body.Descendants<TableRow>().Select(r => string.Join('|', r.Elements<TableCell>().Select(c => c.InnerText))));
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(filled, TestContext.Current.CancellationToken).Select(e => e.Description));
    }

    [Fact]
    public void Every_figure_gets_a_bookmark_of_its_own()
    {
        var (bytes, bookmarks) = Write(Docx("<w:p><w:r><w:t>{高企}家，{高企}家</w:t></w:r></w:p>"));
        using var filled = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Equal(bookmarks.Select(b => b.Bookmark), filled.MainDocumentPart!.Document!.Descendants<BookmarkStart>().Select(b => b.Name!.Value));
        Assert.Equal(["F_高企", "F_高企_2"], bookmarks.Select(b => b.Bookmark));
    }

    [Theory]
    [InlineData("{不存在}", "没有“不存在”")]
    [InlineData("{#each 目标}x{/each}", "循环写作")]
    [InlineData("{#if 有}x", "{/if} 收尾")]
    [InlineData("x{/if}", "没有对应的开头")]
    [InlineData("{}", "没有内容")]
    public void What_is_wrong_is_said_with_the_words_beside_it(string template, string words)
    {
        var (read, problems) = DocxTemplate.Read(Docx($"<w:p><w:r><w:t>前文{template}后文</w:t></w:r></w:p>"), new Names());
        Assert.Null(read);
        Assert.Contains(words, string.Join('\n', problems.Select(p => p.Message)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_docx_is_refused() => Assert.Null(DocxTemplate.Read([1, 2, 3], new Names()).Template);

    private static IReadOnlyList<string> Fill(byte[] docx)
    {
        using var filled = WordprocessingDocument.Open(new MemoryStream(Write(docx).Bytes), false);
        return [.. filled.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(p => p.InnerText)];
    }

    private static (byte[] Bytes, IReadOnlyList<FigureBookmark> Bookmarks) Write(byte[] docx)
    {
        var (template, problems) = DocxTemplate.Read(docx, new Names());
        Assert.Empty(problems);
        using var output = new MemoryStream();
        var bookmarks = template!.Fill(County, output);
        return (output.ToArray(), bookmarks);
    }

    private static byte[] Docx(string body)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var xml = $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body.ReplaceLineEndings("")}</w:body></w:document>";
            using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(xml));
            file.AddMainDocumentPart().FeedData(bytes);
        }

        return stream.ToArray();
    }

    // The least language there is: names of the data, and item.field of the loops.
    private sealed class Names : ITemplateLanguage
    {
        public ITemplateExpression? Read(string source, IReadOnlyList<string> loops, out string problem)
        {
            var path = source.Split('.');
            var loop = loops.ToList().LastIndexOf(path[0]);
            problem = loop >= 0 || County.ContainsKey(source) ? "" : $"没有“{source}”";
            return problem.Length > 0 ? null : new Name(path, loop);
        }
    }

    private sealed class Name(string[] path, int loop) : ITemplateExpression
    {
        public TemplateValue Of(object data, ReadOnlySpan<object> items)
        {
            var found = loop >= 0 ? ((Dictionary<string, object>)items[loop])[path[1]] : ((Dictionary<string, object>)data)[path[0]];
            return found switch
            {
                List<object> list => new("", null, list.Count > 0, list),
                bool truth => new("", null, truth, []),
                int number when loop < 0 => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), path[0], number != 0, []),
                _ => TemplateValue.Words(Convert.ToString(found, System.Globalization.CultureInfo.InvariantCulture)!),
            };
        }
    }
}
