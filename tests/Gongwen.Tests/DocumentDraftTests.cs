using System.Diagnostics;
using Xunit;

namespace Kechuang.Gongwen.Tests;

public sealed class DocumentDraftTests
{
    [Fact]
    public void The_summary_becomes_blocks_whose_slots_hold_every_figure_and_every_name()
    {
        var outline = Outline.Read(Sample.AnnualSummary());
        var draft = DocumentDraft.From(outline);
        var pieces = draft.Blocks.SelectMany(b => b.Title.Concat(b.Body)).ToList();

        Assert.Equal(Enumerable.Range(0, outline.Figures.Count), pieces.OfType<FigureSlot>().Select(s => s.Figure));
        Assert.Equal(Enumerable.Range(0, outline.Placeholders.Count), pieces.OfType<NameSlot>().Select(s => s.Placeholder));
        Assert.DoesNotContain(pieces.OfType<Literal>(), p => p.Text.Contains('x') || p.Text.Contains("免责", StringComparison.Ordinal) || p.Text.Contains(','));
        Assert.Equal(outline.Paragraphs.Count - 1, draft.Blocks.Count);
    }

    [Theory]
    [InlineData("(一)抓党建,带队伍。全体参加:共5次。", "2〔（一）抓党建，带队伍。〕全体参加：共{0}。")]
    [InlineData("一、工作情况:\n正文。", "1〔一、工作情况〕\n正文。")]
    [InlineData("1、完成xx家评价工作,超额完成。", "1.完成{0}评价工作，超额完成。")]
    [InlineData("(3)、xx县组织申报", "4〔（3）<县>县组织申报〕")]
    public void A_paragraph_is_mended_and_split(string text, string expected)
    {
        Assert.Equal(expected, Show(DocumentDraft.From(Outline.Read(text))));
    }

    [Fact]
    public void Without_options_the_words_stay_as_they_were()
    {
        const string text = "(一)抓党建,带队伍。全体参加:共5次。\n来源:网络整理 免责声明:仅供学习";

        var draft = DocumentDraft.From(Outline.Read(text), new DraftOptions(false, false, false));

        Assert.Equal("2〔(一)抓党建,带队伍。〕全体参加:共{0}。\n来源:网络整理 免责声明:仅供学习", Show(draft));
    }

    [Fact]
    public void Title_and_signature_are_told_from_the_text()
    {
        var draft = DocumentDraft.From(Outline.Read("云溪县科学技术局\n2024年工作总结\n\n一年来，成效明显。\n云溪县科学技术局\n2024年12月20日\n"));

        Assert.Equal(["云溪县科学技术局", "2024年工作总结"], draft.Title);
        Assert.Equal("云溪县科学技术局", draft.Signature);
        Assert.Equal("一年来，成效明显。", Show(draft));
    }

    [Fact]
    public void The_filled_summary_is_written_without_a_blank_in_twenty_milliseconds()
    {
        var bytes = Sample.AnnualSummary();
        var document = Compose(bytes);
        var times = new List<TimeSpan>();
        for (var i = 0; i < 20; i++)
        {
            var clock = Stopwatch.StartNew();
            DocxWriter.Write(Compose(bytes), Stream.Null);
            times.Add(clock.Elapsed);
        }

        Assert.DoesNotContain(Docx.Texts.Of(Docx.Documents.Write(document)), t => t.Contains("xx", StringComparison.Ordinal));
        Assert.True(times.Min() < TimeSpan.FromMilliseconds(20), times.Min().ToString());
    }

    private static OfficialDocument Compose(byte[] bytes)
    {
        var draft = DocumentDraft.From(Outline.Read(bytes, Sample.Knowledge));
        return new OfficialDocument
        {
            Title = ["云溪县科学技术局2025年工作总结"],
            Created = DateTimeOffset.UnixEpoch,
            Blocks = draft.Fill(
                (i, figure) => figure.Claim == Claim.Date ? new FigureRun($"f{i}", "2025年") : new BlankRun(figure.Indicator ?? figure.Claim.ToString()),
                (_, name) => new TextRun(name.Kind == "县" ? "云溪" : "本地")),
        };
    }

    private static string Show(DocumentDraft draft) => string.Join("\n", draft.Blocks.Select(b =>
        (b.Level is { } level ? $"{level}〔{Show(draft, b.Title)}〕" : "") + Show(draft, b.Body)));

    private static string Show(DocumentDraft draft, IReadOnlyList<DraftPiece> pieces) => string.Concat(pieces.Select(p => p switch
    {
        FigureSlot slot => $"{{{slot.Figure}}}",
        NameSlot slot => $"<{draft.Outline.Placeholders[slot.Placeholder].Kind}>",
        _ => ((Literal)p).Text,
    }));
}
