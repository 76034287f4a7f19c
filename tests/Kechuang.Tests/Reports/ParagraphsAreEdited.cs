using Kechuang.Kernel;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class ParagraphsAreEdited
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_writes_over_words_they_have_not_seen()
    {
        await using var county = await SummaryCounty.Start();
        var first = await county.Edit("p1", "甲写的一段。", EditParagraph.Template);
        Assert.True(first.Succeeded, first.ToString());

        var unseen = await county.Edit("p1", "乙写的一段。", EditParagraph.Template);
        var seen = await county.Edit("p1", "乙写的一段。", first.Value.ToString());

        Assert.Equal("changed-meanwhile", Assert.Single(unseen.Refusals).Code);
        Assert.Contains("李局长", unseen.Refusals[0].Message, StringComparison.Ordinal);
        Assert.True(seen.Succeeded, seen.ToString());
        Assert.Equal("乙写的一段。", (await county.Compose(known: county.Later)).Paragraphs.First(p => p.Key == "p1").Printed);
    }

    [Fact]
    public async Task An_edit_is_taken_back_to_the_template_s_own_words_and_only_while_it_stands()
    {
        await using var county = await SummaryCounty.Start();
        var before = (await county.Compose()).Paragraphs.First(p => p.Printed.StartsWith("（五）", StringComparison.Ordinal));
        var first = await county.Edit(before.Key, "全部重写。");
        var second = await county.Edit(before.Key, "再次重写。");

        Assert.Equal("changed-meanwhile", Assert.Single((await Undo(county, first.Value)).Refusals).Code);
        Assert.Equal("not-found", Assert.Single((await Undo(county, Guid.NewGuid())).Refusals).Code);
        Assert.True((await Undo(county, second.Value)).Succeeded);
        Assert.Equal("（五）全部重写。", (await county.Compose(known: county.Later)).Paragraphs.First(p => p.Key == before.Key).Printed);
        // The wording the undo wrote stands now; the first edit can no longer be taken back directly, but its words are among the versions.
        await using var db = county.Open();
        Assert.Equal(3, await db.Set<DocumentText>().CountAsync(t => t.Paragraph == before.Key, Stop));
    }

    [Fact]
    public async Task The_first_edit_taken_back_reads_as_composed_before_it()
    {
        await using var county = await SummaryCounty.Start();
        var before = (await county.Compose()).Paragraphs.First(p => p.Printed.StartsWith("（五）", StringComparison.Ordinal));
        var edit = await county.Edit(before.Key, "全部重写。");

        Assert.True((await Undo(county, edit.Value)).Succeeded);

        Assert.Equal(before.Printed, (await county.Compose(known: county.Later)).Paragraphs.First(p => p.Key == before.Key).Printed);
    }

    [Fact]
    public void What_one_person_saves_in_one_sitting_is_one_version()
    {
        var start = Instant.At(new(2025, 12, 10), new(9, 0));
        DocumentText Row(int minute, string by, string text) => new() { Id = Guid.NewGuid(), Paragraph = "p1", Text = text, EnteredAt = start + TimeSpan.FromMinutes(minute), EnteredBy = by };

        var versions = Wordings.Sittings("模板", [Row(0, "甲", "一"), Row(4, "甲", "二"), Row(9, "乙", "三"), Row(12, "甲", "四"), Row(30, "甲", "五")]);

        Assert.Equal([("五", 1), ("四", 1), ("三", 1), ("二", 2), ("模板", 0)], versions.Select(v => (v.Text, v.Saves)));
    }

    [Theory]
    [InlineData("全年{s1}家。", "全年{s1:23家}家。", "全年23家家。")]
    [InlineData("没有数字。", "没有数字。", "没有数字。")]
    [InlineData("在{s2}前{a1}", "在{s2:待填}前{a1}", "在〔待填〕前〔按数据选用的措辞〕")]
    public void Tokens_are_shown_with_what_they_say(string source, string edited, string read)
    {
        ComposedSlot Slot(string key, PieceKind kind, string text) => new(key, kind, text, "", "p1", "", "", "", "", null, null, null, 0, "", null, "", []);
        ComposedSlot[] slots = [Slot("s1", PieceKind.Figure, "23家"), Slot("s2", PieceKind.Blank, "日期")];

        Assert.Equal(edited, ParagraphText.WithValues(source, slots));
        Assert.Equal(read, ParagraphText.Readable(source, slots));
    }

    private static Task<Result<Done>> Undo(SummaryCounty county, Guid wording) =>
        county.Act<UndoEdit.Request, Done>(new("annual-summary", 2025, wording), (r, a, d, s) => UndoEdit.Handle(r, a, d, county.Documents, s));
}
