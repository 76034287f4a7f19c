using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Kechuang.Demo;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Reports;
using Kechuang.Reports.Templates;
using Kechuang.Targets;
using Kechuang.Tests.Demo;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Reports;

/// <summary>A county's own .docx with FEEL in braces: figures of the records, their sources, and clear words where it is wrong.</summary>
public sealed class TemplatesAreFilled(Made made) : IClassFixture<Made>
{
    private static readonly DateOnly Day = DemoArguments.UsualDay;
    private static readonly Instant Now = Instant.At(Day, new TimeOnly(23, 0));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private OwnTemplates Templates => made.Services.GetRequiredService<OwnTemplates>();

    [Fact]
    public async Task The_example_says_the_figures_of_the_records_and_every_one_opens()
    {
        var filled = await Fill(ExampleTemplate.Docx());
        using var file = Open(filled);
        var body = file.MainDocumentPart!.Document!.Body!;
        var words = body.InnerText;
        Assert.DoesNotContain('{', words);
        var granted = await made.Services.GetRequiredService<IFigures>().Compute(Db(), "高企.新认定", new(Invented.CountyCode, Period.OfYear(2025), Day, Now), Stop);
        Assert.Contains($"新认定{SlotValue.Words(granted.Settled!.Value)}家", words);
        foreach (var record in granted.Records)
            Assert.Contains(record.Label, words);
        Assert.Empty(new OpenXmlValidator().Validate(file, Stop));

        var names = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value!).ToList();
        Assert.Equal(filled.Figures, names.Count);
        Assert.True(filled.Figures > 10, $"{filled.Figures} figures");
        var sources = body.Elements<Table>().Last();
        Assert.Equal(names, sources.Descendants<Hyperlink>().Select(h => h.Anchor!.Value!));
        Assert.Contains(granted.Digest[..12], sources.InnerText);
    }

    [Fact]
    public async Task What_no_record_gives_is_marked_and_listed_and_never_0()
    {
        var filled = await Fill(Template("其中{指标.绩效评价.位次.目标}位，企业总数{指标.企业总数}家，{指标.高企.申报.值 - 指标.高企.申报.值}家"));
        using var file = Open(filled);
        var words = file.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("〔待填：", words);
        Assert.Contains("家，0家", words);
        Assert.All(filled.Missing, m => Assert.Contains($"〔待填：{m}〕", words));
    }

    [Fact]
    public async Task Without_its_sources_nothing_is_added_behind_the_text()
    {
        var docx = Template("{年}年，高企{指标.高企.有效}家。");
        var filled = (await Templates.Fill(Db(), docx, 2025, Day, Now, sources: false, Stop)).Value;
        using var file = Open(filled);
        Assert.Empty(file.MainDocumentPart!.Document!.Body!.Elements<Table>());
        Assert.StartsWith("2025年，高企", file.MainDocumentPart.Document.Body.Elements<Paragraph>().Select(p => p.InnerText).First(t => t.Contains("高企")));
    }

    [Theory]
    [InlineData("{指标.高企.新认}", "没有“高企.新认”这个指标，相近的有：指标.高企")]
    [InlineData("{指标.高企.新认定.目标数}", "“高企.新认定”后面可以写：值、目标、完成率")]
    [InlineData("{指标.没有的}", "可用的指标见")]
    [InlineData("{年 +}", "{年 +}：")]
    [InlineData("{#each 目标 as t}{t.名称}", "没有 {/each} 收尾")]
    public async Task What_is_wrong_is_said_with_what_would_be_right_and_nothing_is_made(string text, string said)
    {
        var refused = await Templates.Fill(Db(), Template(text), 2025, Day, Now, sources: true, Stop);
        Assert.True(refused.Refused);
        Assert.Contains(said, string.Join('\n', refused.Refusals.Select(r => r.Message)));
    }

    private async Task<FilledTemplate> Fill(byte[] docx)
    {
        var filled = await Templates.Fill(Db(), docx, 2025, Day, Now, sources: true, Stop);
        Assert.True(filled.Succeeded, filled.Succeeded ? "" : string.Join('\n', filled.Refusals));
        return filled.Value;
    }

    private KechuangDb Db() => made.Open();

    private static WordprocessingDocument Open(FilledTemplate filled) => WordprocessingDocument.Open(new MemoryStream(filled.Docx), isEditable: false);

    private static byte[] Template(string text)
    {
        using var output = new MemoryStream();
        DocxWriter.Write(new OfficialDocument { Title = ["试验"], Signature = "局", Date = Day, Creator = "局", Created = new DateTime(2025, 1, 1), Blocks = [new ParagraphBlock([new TextRun(text)])] }, output);
        return output.ToArray();
    }
}
