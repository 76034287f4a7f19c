using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Kechuang.Demo;
using Kechuang.Kernel;
using Kechuang.Reports;
using Kechuang.Targets;
using Kechuang.Tests.Demo;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Reports;

public sealed class KindsTests(Made made) : IClassFixture<Made>
{
    private static readonly DateOnly Day = DemoArguments.UsualDay;
    private static readonly Instant Now = Instant.At(Day, new TimeOnly(23, 0));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Documents Documents => made.Services.GetRequiredService<Documents>();

    public static TheoryData<string> Names { get; } =
        ["annual-summary", "half-year", "three-quarters", "targets-city", "monthly-brief.03", "monthly-brief.11", "innovative-county-midterm", "rectification"];

    [Fact]
    public void Every_kind_that_is_shipped_is_tried_here() =>
        Assert.Equal(Documents.Kinds.Order(), Names.Select(n => DocumentName.Read(n.Data).Kind).Distinct().Order());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_kind_composes_over_the_county_with_figures_that_open_and_blanks_that_say_what_is_missing(string name)
    {
        var composed = await Compose(name);

        Assert.True(composed.Slots.Count(s => s.Opens) >= 4, $"{composed.Slots.Count(s => s.Opens)} open");
        Assert.DoesNotContain(composed.Findings, f => f.Kind == "绑定失效");
        Assert.DoesNotContain(composed.Paragraphs.SelectMany(p => p.Pieces), p => p.Printed.Contains("xx", StringComparison.OrdinalIgnoreCase) || p.Printed.Contains('{', StringComparison.Ordinal));
        Assert.All(composed.Slots.Where(s => s.Kind == PieceKind.Blank), s => Assert.False(s.Label.Length == 0 || s.Label.Contains('…', StringComparison.Ordinal), $"{s.Key} {s.Label}"));
        using var bytes = new MemoryStream(OfficialForm.Write(composed, Now));
        using var file = WordprocessingDocument.Open(bytes, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file, Stop));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_kind_is_bound_to_exists_and_its_limit_is_respected_by_its_text(string name)
    {
        var draft = Documents.PackDraft(name, 2025)!;
        var known = Documents.Catalogue.Select(i => i.Id).ToHashSet();
        var bound = draft.Pack.Slots.Concat<Bound>(draft.Pack.Named).Concat(draft.Pack.Variables.Values).Where(b => b.Indicator.Length > 0).ToList();

        Assert.NotEmpty(bound);
        Assert.All(bound, b => Assert.Contains(b.Indicator, known));
        Assert.All(bound, b => Assert.Contains(b.Role, FigureRoles.All.Select(r => r.Key)));
        Assert.All(bound, b => Assert.Contains(b.Period, Periods.For(name).Select(p => p.Key)));
        Assert.True(draft.Pack.Limit is null || draft.Paragraphs.Sum(p => p.Text.Length) < draft.Pack.Limit.Words);
    }

    [Fact]
    public async Task The_brief_of_a_month_says_that_month_and_the_year_so_far()
    {
        var composed = await Compose("monthly-brief.09");
        var enrolled = composed.Slots.Where(s => s is { Indicator: "科小.入库", Role: "value" }).ToList();

        Assert.Equal("（2025年9月）", composed.Title[1]);
        Assert.Equal([Period.OfMonth(2025, 9), Period.UpToMonth(2025, 9)], enrolled.Select(s => s.Figure!.Period));
        Assert.True(enrolled[0].Value <= enrolled[1].Value);
        Assert.Equal("not-found", (await Try("monthly-brief")).Refusals[0].Code);
        Assert.Equal("not-found", (await Try("monthly-brief.13")).Refusals[0].Code);
        Assert.Equal("not-found", (await Try("half-year.03")).Refusals[0].Code);
        Assert.Equal(new DateOnly(2026, 1, 5), Documents.PackDraft("monthly-brief.12", 2025)!.Pack.DueIn(2025, "12"));
    }

    [Fact]
    public async Task The_table_for_the_city_has_a_row_for_each_of_its_targets_and_its_numbers_open()
    {
        var composed = await Compose("targets-city");
        await using var db = made.Open();
        var board = (await made.Services.GetRequiredService<IFigures>().Board(db, 2025, Day, Now, Stop)).Where(t => t.Level == "市定").ToList();
        var table = composed.Paragraphs.Single(p => p.Table is not null);

        Assert.NotEmpty(board);
        Assert.Equal(board.Select(t => t.Name), table.Table!.Skip(1).Select(row => row[1].Text));
        var reached = composed.Slots.Where(s => s.InTable && s.Role == "value").ToList();
        Assert.Equal(board.Where(t => t.Figure.Settled is not null).Select(t => t.Figure.Settled), reached.Where(s => s.Value is not null).Select(s => s.Value));
        using var bytes = new MemoryStream(OfficialForm.Write(composed, Now));
        using var file = WordprocessingDocument.Open(bytes, isEditable: false);
        Assert.Equal(board.Count + 1, file.MainDocumentPart!.Document!.Descendants<Table>().First().Elements<TableRow>().Count());
        var refused = EditParagraph.Decide(Documents.PackDraft("targets-city", 2025)!, new("targets-city", 2025, table.Key, "一张别的表"));
        Assert.Equal("table", Assert.Single(refused.Refusals).Code);
    }

    [Fact]
    public async Task Only_documents_begun_or_near_their_day_are_living()
    {
        await using var db = made.Open();
        var living = (await LivingDocuments.Of(Documents, db, 2025, new(2025, 12, 10), Stop)).Select(l => l.Name).ToList();

        Assert.Contains("annual-summary", living);
        Assert.DoesNotContain("half-year", living);
        Assert.Contains("half-year", (await LivingDocuments.Of(Documents, db, 2025, new(2025, 7, 1), Stop)).Select(l => l.Name));
    }

    private async Task<Composed> Compose(string name) => (await Try(name)).Value;

    private async Task<Result<Composed>> Try(string name)
    {
        await using var db = made.Open();
        return await Documents.Compose(db, name, 2025, Day, Now, Stop);
    }
}
