using Kechuang.Reports;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class ComposingTests
{
    [Fact]
    public async Task Section_five_says_what_the_records_say()
    {
        await using var county = await SummaryCounty.Start();
        var composed = await county.Compose();

        Assert.Equal(
            "（五）加大研发投入，提高科技含量。全年组织7家企业分2批次申报国家高新技术企业，已经公示6家，现在进入科技部抽查程序，如果顺利通过，将超出市里规定新增5家高企的任务，完成120%。",
            Starting(composed, "（五）"));
        Assert.Equal("1.完成3家科技型中小企业评价工作，完成市定任务2家的150%。", Starting(composed, "1."));
        Assert.Equal("2.完成7家企业建立2025年研发准备金制度备案，完成3家企业申报2025年度省级研发奖补45.6万元。", Starting(composed, "2."));
        Assert.Equal(
            "3.2025年前三季度完成高新技术产业增加值123456万元（快报数），占GDP比重8.2%（快报数），完成全社会研发投入R&D经费支出18000万元（快报数），完成市定任务90%。",
            Starting(composed, "3."));
    }

    [Fact]
    public async Task At_least_twenty_blanks_open_and_none_is_printed_as_x()
    {
        await using var county = await SummaryCounty.Start();
        var composed = await county.Compose();

        Assert.True(composed.Slots.Count(s => s.Opens) >= 20, $"{composed.Slots.Count(s => s.Opens)} open");
        Assert.DoesNotContain(composed.Paragraphs, p => p.Printed.Contains('x', StringComparison.OrdinalIgnoreCase));
        Assert.Contains(composed.Paragraphs, p => p.Printed.Contains("〔待填：答辩日期〕", StringComparison.Ordinal));
        Assert.DoesNotContain(composed.Findings, f => f.Kind == "绑定失效");
    }

    [Fact]
    public async Task A_counted_figure_opens_to_as_many_records()
    {
        await using var county = await SummaryCounty.Start();
        var counted = (await county.Compose()).Slots.Where(s => s.Opens && s.Role == "value" && s.Unit == "家" && s.Figure!.Records.Count > 0).ToList();

        Assert.Equal(3, counted.Count);
        Assert.All(counted, slot => Assert.Equal(slot.Value, slot.Figure!.Records.Where(r => r.Settled).Select(r => r.Distinct).Distinct().Count()));
    }

    [Theory]
    [InlineData(2, 5, "如果顺利通过，将超出市里规定新增5家高企的任务，完成120%", null)]
    [InlineData(2, 6, "如果在途企业全部通过，将刚好完成市里规定新增6家高企的任务，完成100%", "不能写“超出”")]
    [InlineData(2, 8, "完成市里规定新增8家高企任务的75%，仍差2家", "与数据矛盾")]
    [InlineData(0, 8, "已新认定4家，完成市里规定新增8家高企任务的50%，仍差4家", "与数据矛盾")]
    [InlineData(0, 4, "已新认定4家，完成市里规定新增4家高企的任务", "恰好完成")]
    [InlineData(2, 3, "已新认定4家，超额完成市里规定新增3家高企的任务，完成133.3%", "不再适用")]
    public async Task The_conditional_sentence_is_worded_as_the_figures_stand(int spotChecked, int target, string words, string? finding)
    {
        await using var county = await SummaryCounty.Start(spotChecked, target);
        var composed = await county.Compose();

        Assert.Contains(words, Starting(composed, "（五）"), StringComparison.Ordinal);
        Assert.Equal(finding is null, composed.Findings.All(f => f.Kind != "条件措辞"));
        Assert.True(finding is null || composed.Findings.Any(f => f.Kind == "条件措辞" && f.Message.Contains(finding, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Words_of_2019_are_kept_but_marked_until_somebody_confirms_them()
    {
        await using var county = await SummaryCounty.Start();
        var before = await county.Compose();
        var paragraph = before.Paragraphs.First(p => p.Printed.Contains("禾润农贸", StringComparison.Ordinal));
        Assert.Contains(paragraph.Body, p => p is { Kind: PieceKind.Carried, Text: "禾润农贸省级星创天地" });

        var done = await county.Act<EditParagraph.Request, Guid>(new("annual-summary", 2025, paragraph.Key, paragraph.Source),
            (request, act, db, stop) => EditParagraph.Handle(request, act, db, county.Documents, stop));

        Assert.True(done.Succeeded, done.ToString());
        await using var db = county.Open();
        var after = (await county.Documents.Compose(db, "annual-summary", 2025, SummaryCounty.Day, SummaryCounty.Now + TimeSpan.FromHours(1), TestContext.Current.CancellationToken)).Value;
        Assert.DoesNotContain(after.Findings, f => f.Paragraph == paragraph.Key && f.Kind == "沿用待核");
        Assert.Equal(paragraph.Printed, after.Paragraphs.First(p => p.Key == paragraph.Key).Printed);
    }

    [Fact]
    public async Task The_same_data_give_the_same_seal_and_the_same_bytes()
    {
        await using var county = await SummaryCounty.Start();
        var (first, second) = (await county.Compose(), await county.Compose());

        Assert.Equal(first.Seal, second.Seal);
        Assert.Equal(OfficialForm.Write(first, SummaryCounty.Now), OfficialForm.Write(second, SummaryCounty.Now));
    }

    private static string Starting(Composed composed, string start) =>
        composed.Paragraphs.Skip(1).First(p => p.Printed.StartsWith(start, StringComparison.Ordinal)).Printed;
}
