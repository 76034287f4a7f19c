using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Reports;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class DocumentsAreProofread
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_written_word_is_found_again_in_its_source_and_no_figure_is()
    {
        await using var county = await SummaryCounty.Start();
        var composed = await county.Compose();
        var placed = PlacedText.Of(composed);
        var sources = composed.Paragraphs.GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First().Source);
        var written = 0;

        for (var at = 0; at < placed.Text.Length; at++)
            if (placed.SourceOf(at, at + 1) is { } source)
            {
                Assert.Equal(placed.Text[at], sources[source.Paragraph][source.Start]);
                written++;
            }

        Assert.True(written > placed.Text.Length * 8 / 10, $"{written} of {placed.Text.Length}");
        var figure = placed.Text.IndexOf("组织7家企业", StringComparison.Ordinal);
        Assert.Null(placed.SourceOf(figure, figure + 4));
        Assert.NotNull(placed.SourceOf(figure, figure + 2));
        var blank = placed.Text.IndexOf("〔待填：答辩日期〕", StringComparison.Ordinal);
        Assert.True(placed.Waits(blank + 2, blank + 4));
        Assert.False(placed.Waits(blank - 2, blank));
    }

    [Fact]
    public async Task The_county_s_word_is_found_accepted_and_taken_back()
    {
        await using var county = await SummaryCounty.Start();
        await AddWord(county, "用语", "脱贫村", "贫困村");
        var finding = Assert.Single((await Proof(county)).Findings, f => f.Rule == CountyWords.Rule);
        Assert.Equal(("贫困村", "脱贫村", FindingClass.Term), (finding.Words, finding.Suggestion, finding.Class));

        var accepted = await Accept(county, finding.Id);

        Assert.True(accepted.Succeeded, accepted.ToString());
        Assert.DoesNotContain((await Proof(county)).Findings, f => f.Rule == CountyWords.Rule);
        Assert.Contains((await county.Compose(known: county.Later)).Paragraphs, p => p.Printed.Contains("覆盖100%的脱贫村", StringComparison.Ordinal));
        Assert.Equal("changed-meanwhile", Assert.Single((await Accept(county, finding.Id)).Refusals).Code);
        Assert.True((await county.Act<UndoEdit.Request, Done>(new("annual-summary", 2025, accepted.Value), (r, a, d, s) => UndoEdit.Handle(r, a, d, county.Documents, s))).Succeeded);
        Assert.Contains((await Proof(county)).Findings, f => f.Id == finding.Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_put_aside_stays_away_until_it_is_heeded_again(bool always)
    {
        await using var county = await SummaryCounty.Start();
        await AddWord(county, "用语", "脱贫村", "贫困村");
        var finding = Assert.Single((await Proof(county)).Findings, f => f.Rule == CountyWords.Rule);

        var aside = await county.Act<IgnoreFinding.Request, Guid>(new("annual-summary", 2025, finding.Id, always), (r, a, d, s) => IgnoreFinding.Handle(r, a, d, county.Documents, county.Proof, s));

        Assert.True(aside.Succeeded, aside.ToString());
        var after = await Proof(county);
        Assert.DoesNotContain(after.Findings, f => f.Id == finding.Id);
        Assert.Equal(always, Assert.Single(after.Aside).Document is null);
        Assert.True((await county.Act<HeedFinding.Request, Done>(new(aside.Value), HeedFinding.Handle)).Succeeded);
        Assert.Contains((await Proof(county)).Findings, f => f.Id == finding.Id);
    }

    [Theory]
    [InlineData("县委常委、副县长田允和", "副县长田允和", "副县长田允和带队。", 1)]
    [InlineData("县委常委、副县长田允和", "副县长田允和", "县委常委、副县长田允和带队。", 0)]
    [InlineData("脱贫村", "贫困村", "贫困村和贫困村民", 2)]
    [InlineData("脱贫村", "", "贫困村", 0)]
    public void A_wrong_form_is_found_where_it_is_not_part_of_the_right_one(string right, string wrong, string text, int found) =>
        Assert.Equal(found, CountyWords.In(Outline.Read(text), [Word(right, wrong)]).Count());

    [Theory]
    [InlineData("2025-01-01", null, "2024-12-31", false)]
    [InlineData("2025-01-01", null, "2025-01-01", true)]
    [InlineData(null, "2025-06-30", "2025-06-30", true)]
    [InlineData(null, "2025-06-30", "2025-07-01", false)]
    [InlineData(null, null, "2025-07-01", true)]
    public void A_word_holds_between_its_days(string? from, string? until, string on, bool holds)
    {
        DateOnly? Day(string? text) => text is null ? null : Dates.Parse(text).Value;
        var word = new CountyWord { Kind = "用语", Right = "脱贫村", From = Day(from), Until = Day(until), EnteredBy = "测试" };

        Assert.Equal(holds, CountyWords.On([word], Day(on)!.Value).Count == 1);
    }

    [Theory]
    [InlineData("用语", "脱贫村", "贫困村", null)]
    [InlineData("口号", "脱贫村", "贫困村", "Kind")]
    [InlineData("用语", "村", "贫困村", "Right")]
    [InlineData("用语", "脱贫村", "路", "Wrong")]
    [InlineData("用语", "脱贫村", "脱贫村", "Wrong")]
    public void A_word_that_would_do_harm_is_refused_beside_its_field(string kind, string right, string wrong, string? field) =>
        Assert.Equal(field, AddCountyWord.Decide([], new(kind, right, wrong, null, null, "")).Refusals.FirstOrDefault()?.Where);

    [Fact]
    public async Task Words_come_in_by_sheet_and_the_same_sheet_again_changes_nothing()
    {
        await using var county = await SummaryCounty.Start();
        ImportRow[] rows = [Row(2, "用语", "脱贫村", "贫困村"), Row(3, "用语", "脱贫村", "脱贫村"), Row(4, "名称", "云溪县科技馆", "")];

        var first = await Import(county, rows);
        var again = await Import(county, rows);

        Assert.Equal([ImportEffect.New, ImportEffect.Refused, ImportEffect.New], first.Lines.Select(l => l.Effect));
        Assert.Equal("用语表 C3", first.Lines[1].Problems[0].Where);
        Assert.Equal([ImportEffect.Same, ImportEffect.Refused, ImportEffect.Same], again.Lines.Select(l => l.Effect));
    }

    [Fact]
    public async Task A_typed_number_is_held_against_the_records()
    {
        await using var county = await SummaryCounty.Start();
        var paragraph = (await county.Compose()).Paragraphs.First(p => p.Printed.StartsWith("（七）", StringComparison.Ordinal));
        Assert.True((await county.Edit(paragraph.Key, "强抓综治维稳。全年科技型中小企业入库9家。")).Succeeded);

        var finding = Assert.Single((await Proof(county)).Findings, f => f.Rule == "figure.record");

        Assert.Equal(("9家", "3家"), (finding.Words, finding.Suggestion));
        Assert.True((await Accept(county, finding.Id)).Succeeded);
        Assert.DoesNotContain((await Proof(county)).Findings, f => f.Rule == "figure.record");
    }

    [Fact]
    public void The_name_of_a_firm_is_not_called_a_mistake()
    {
        const string text = "珅宁生物公司和宁生物";

        Assert.True(CountyWords.Protected(text, 0, 1, ["珅宁生物公司"]));
        Assert.True(CountyWords.Protected(text, 1, 4, ["珅宁生物公司"]));
        Assert.False(CountyWords.Protected(text, 7, 10, ["珅宁生物公司"]));
    }

    [Fact]
    public void Marks_are_cut_where_a_finding_begins_and_ends_also_across_pieces()
    {
        ProofFinding Found(int offset, string words) => new("x", FindingClass.WrongChar, words, "", "", "r", "", "p1", 0, offset, null, []);

        var first = PaperMarks.Cut("发展战", 10, [Found(12, "战路")]);
        var second = PaperMarks.Cut("路和优势", 13, [Found(12, "战路")]);

        Assert.Equal([("发展", false, false), ("战", true, true)], first.Select(s => (s.Text, s.Finding is not null, s.Begins)));
        Assert.Equal([("路", true, false), ("和优势", false, false)], second.Select(s => (s.Text, s.Finding is not null, s.Begins)));
    }

    private static ImportRow Row(int row, string kind, string right, string wrong)
    {
        ImportCell Cell(string text, char column) => new(text, null, null, null, $"用语表 {column}{row}");
        return new ImportRow("用语表", row, new Dictionary<string, ImportCell> { ["kind"] = Cell(kind, 'A'), ["right"] = Cell(right, 'B'), ["wrong"] = Cell(wrong, 'C') });
    }

    private static async Task<ImportPlan> Import(SummaryCounty county, ImportRow[] rows)
    {
        await using var db = county.Open();
        var act = new Act("k", Actor.System(SummaryCounty.Code), SummaryCounty.Now, SummaryCounty.Day);
        var plan = await new CountyWordsImport().Apply(rows, Guid.Empty, act, db, Stop);
        // Inside a unit of work rows are given their county; this context is only a reader's.
        foreach (var added in db.ChangeTracker.Entries<CountyWord>())
            added.Entity.County = SummaryCounty.Code;
        await db.SaveChangesAsync(Stop);
        return plan;
    }

    [Fact]
    public async Task Nothing_is_said_of_the_marks_of_blanks()
    {
        await using var county = await SummaryCounty.Start();

        Assert.DoesNotContain((await Proof(county)).Findings, f => f.Words.Contains("待填", StringComparison.Ordinal));
    }

    private static CountyWord Word(string right, string wrong) => new() { Kind = "用语", Right = right, Wrong = wrong, EnteredBy = "测试" };

    private static async Task AddWord(SummaryCounty county, string kind, string right, string wrong) =>
        Assert.True((await county.Act<AddCountyWord.Request, Guid>(new(kind, right, wrong, null, null, ""), AddCountyWord.Handle)).Succeeded);

    private static Task<Result<Guid>> Accept(SummaryCounty county, string finding) =>
        county.Act<AcceptFinding.Request, Guid>(new("annual-summary", 2025, finding), (r, a, d, s) => AcceptFinding.Handle(r, a, d, county.Documents, county.Proof, s));

    private static async Task<Proofread> Proof(SummaryCounty county)
    {
        await using var db = county.Open();
        var document = await db.Set<Document>().SingleOrDefaultAsync(Stop);
        return await county.Proof.Read(db, await county.Compose(known: county.Later), document?.Id, Stop);
    }
}
