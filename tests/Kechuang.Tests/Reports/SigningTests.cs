using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Kechuang.Kernel;
using Kechuang.Reports;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Document = Kechuang.Reports.Document;

namespace Kechuang.Tests.Reports;

public sealed class SigningTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_is_valid_and_has_one_bookmark_for_every_figure()
    {
        await using var county = await SummaryCounty.Start();
        var composed = await county.Compose();
        using var bytes = new MemoryStream(OfficialForm.Write(composed, SummaryCounty.Now));
        using var file = WordprocessingDocument.Open(bytes, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(file, Stop));
        var marked = file.MainDocumentPart!.Document!.Descendants<BookmarkStart>().Where(b => b.Name!.Value!.StartsWith("F_", StringComparison.Ordinal)).ToList();
        Assert.Equal(composed.Slots.Count(s => s.Kind is PieceKind.Figure or PieceKind.Conditional), marked.Count);
        var text = file.MainDocumentPart.Document.InnerText;
        Assert.Contains("演示甲公司", text, StringComparison.Ordinal);
        Assert.DoesNotContain("xx", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_correction_after_sign_off_is_drift_and_not_in_the_signed_text()
    {
        await using var county = await SummaryCounty.Start();
        var signed = await Sign(county);
        var later = SummaryCounty.Now + TimeSpan.FromHours(2);
        await county.Write(county.Certificate(county.Firms[4], new(2025, 12, 1), entered: later));

        await using var db = county.Open();
        var follow = county.Services.GetRequiredService<Drift>();
        var drift = (await follow.Corrections(db, signed, later + TimeSpan.FromHours(1), Stop)).Where(m => m.Changed).ToList();

        Assert.Equal(["高企.新认定"], drift.Select(m => m.Frozen.Indicator).Distinct());
        Assert.Contains(drift, m => m.Came.Any(r => r.Label.Contains("演示戊公司", StringComparison.Ordinal)));
        Assert.Contains("如果顺利通过", SignDocument.ContentOf(signed).Paragraphs.Single(p => p.Printed.StartsWith("（五）", StringComparison.Ordinal)).Printed, StringComparison.Ordinal);
        Assert.DoesNotContain(await follow.Corrections(db, signed, signed.KnownAt, Stop), m => m.Changed);
    }

    [Fact]
    public async Task What_happens_after_the_day_is_progress_and_not_drift()
    {
        await using var county = await SummaryCounty.Start();
        var signed = await Sign(county);
        var later = Instant.At(new DateOnly(2025, 12, 22));
        await county.Write(county.Certificate(county.Firms[7], new(2025, 12, 20), "科技型中小企业", later));

        await using var db = county.Open();
        var follow = county.Services.GetRequiredService<Drift>();

        Assert.DoesNotContain(await follow.Corrections(db, signed, later, Stop), m => m.Changed);
        var progress = (await follow.Progress(db, signed, new(2025, 12, 25), later, Stop)).Where(m => m.Changed).ToList();
        Assert.Contains(progress, m => m.Frozen is { Indicator: "科小.入库", Role: "value" } && m.Was == 3 && m.Now == 4);
    }

    [Fact]
    public async Task What_is_signed_is_what_was_seen_and_is_closed_afterwards()
    {
        await using var county = await SummaryCounty.Start();
        var stale = await county.Act<SignDocument.Request, Guid>(new("annual-summary", 2025, "0"), (r, a, d, s) => SignDocument.Handle(r, a, d, county.Documents, county.Papers, s));
        Assert.Equal("changed-meanwhile", Assert.Single(stale.Refusals).Code);

        var signed = await Sign(county);
        var edit = await county.Act<EditParagraph.Request, Guid>(new("annual-summary", 2025, "p1", "新的"), (r, a, d, s) => EditParagraph.Handle(r, a, d, county.Documents, s));

        Assert.Equal("signed", Assert.Single(edit.Refusals).Code);
        using var kept = county.Papers.Open(signed.Digest)!;
        Assert.Equal(signed.Digest, (await Digest.Of(kept, Stop)).Code);
        await using var db = county.Open();
        Assert.Equal(signed.Digest, (await db.Set<Paper>().SingleAsync(p => p.Id == signed.Paper, Stop)).Digest);
    }

    [Fact]
    public async Task Staff_may_not_sign()
    {
        await using var county = await SummaryCounty.Start();
        var seal = (await county.Compose()).Seal;

        var signed = await county.Act<SignDocument.Request, Guid>(new("annual-summary", 2025, seal), (r, a, d, s) => SignDocument.Handle(r, a, d, county.Documents, county.Papers, s), Roles.Staff);

        Assert.Equal("no-right", Assert.Single(signed.Refusals).Code);
    }

    [Fact]
    public async Task A_record_leads_back_to_the_sentences_that_rest_on_it()
    {
        await using var county = await SummaryCounty.Start();
        await using var db = county.Open();
        var row = await db.Set<County>().SingleAsync(Stop);
        var record = (await county.Compose()).Slots.First(s => s.Indicator == "科小.入库" && s.Role == "value").Figure!.Records[0].Key;

        var living = await RecordQuotes.Of(db, county.Documents, record, row, SummaryCounty.Day, SummaryCounty.Now, Stop);
        await Sign(county);
        var frozen = await RecordQuotes.Of(db, county.Documents, record, row, SummaryCounty.Day, SummaryCounty.Now, Stop);

        Assert.All(living, q => Assert.Contains("科技型中小企业", q.Sentence, StringComparison.Ordinal));
        // The table of targets for the city quotes the same record and is not signed.
        static bool OfTheSummary(Quote q) => q.Href.StartsWith("/documents/annual-summary/", StringComparison.Ordinal);
        Assert.Equal(living.Where(OfTheSummary).Select(q => q.Value), frozen.Where(OfTheSummary).Select(q => q.Value));
        Assert.All(frozen, q => Assert.Equal(OfTheSummary(q), q.Frozen));
        Assert.Contains(frozen, OfTheSummary);
    }

    [Fact]
    public async Task A_blank_is_filled_by_an_indicator_or_by_words_that_rest_on_a_paper()
    {
        await using var county = await SummaryCounty.Start();
        var blank = (await county.Compose()).Slots.First(s => s.Label == "答辩日期").Key;

        var bare = await Bind(county, new("annual-summary", 2025, blank, "", "", "", "2025年8月15日", null));
        var proven = await Bind(county, new("annual-summary", 2025, blank, "", "", "", "2025年8月15日", new Upload(new string('a', 64), 10, "答辩通知.pdf")));

        Assert.Equal("paper", Assert.Single(bare.Refusals).Code);
        Assert.True(proven.Succeeded, proven.ToString());
        await using var db = county.Open();
        var after = (await county.Documents.Compose(db, "annual-summary", 2025, SummaryCounty.Day, SummaryCounty.Now + TimeSpan.FromHours(1), Stop)).Value;
        Assert.Equal("2025年8月15日", after.Slots.Single(s => s.Key == blank).Text);
    }

    [Theory]
    [InlineData("annual-summary", "out.docx", 0)]
    [InlineData("annual-summary", "out.pdf", 2)]
    [InlineData("annual-sumary", "out.docx", 2)]
    public async Task The_command_writes_the_file_whole_or_says_why_not(string document, string file, int code)
    {
        await using var county = await SummaryCounty.Start();
        var folder = Directory.CreateTempSubdirectory("kechuang-report-");
        using var words = new StringWriter();

        var path = Path.Combine(folder.FullName, file);
        Assert.Equal(code, await ReportCommand.Run(new(document, 2025, path, SummaryCounty.Day), county.Services, words, words, Stop));

        Assert.Equal(code == 0, File.Exists(path));
        Assert.True(folder.GetFiles().Length <= 1);
        Assert.NotEmpty(words.ToString());
        folder.Delete(recursive: true);
    }

    private static Task<Result<Guid>> Bind(SummaryCounty county, BindBlank.Request request) =>
        county.Act<BindBlank.Request, Guid>(request, (r, a, d, s) => BindBlank.Handle(r, a, d, county.Documents, s));

    private static async Task<SignOff> Sign(SummaryCounty county)
    {
        var done = await county.Act<SignDocument.Request, Guid>(new("annual-summary", 2025, (await county.Compose()).Seal),
            (r, a, d, s) => SignDocument.Handle(r, a, d, county.Documents, county.Papers, s));
        Assert.True(done.Succeeded, done.ToString());
        await using var db = county.Open();
        return await db.Set<SignOff>().AsNoTracking().SingleAsync(s => s.Id == done.Value, Stop);
    }
}
