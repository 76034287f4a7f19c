using Kechuang.Decisions;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Targets;

namespace Kechuang.Reports.Templates;

/// <summary>A template filled.</summary>
/// <param name="Figures">How many figures it quotes.</param>
/// <param name="Missing">What no record gives; marked in the text.</param>
internal sealed record FilledTemplate(byte[] Docx, int Figures, IReadOnlyList<string> Missing);

/// <summary>A county's own .docx, made in WPS or Word, with expressions in braces (docs/templates.md): read once, filled from the records of a year.</summary>
internal sealed class OwnTemplates(IFigures figures, PlaceNames places)
{
    internal const string SourcesTitle = "文中数字来源";
    private readonly Lazy<TemplateNames> names = new(() => new TemplateNames(figures.Catalogue));

    internal TemplateNames Names => names.Value;

    /// <summary>Reads a template: what is wrong with it, or the template and the figures it quotes.</summary>
    internal (DocxTemplate? Template, IReadOnlyCollection<FigureName> Quoted, IReadOnlyList<TemplateProblem> Problems) Read(byte[] docx)
    {
        var language = new TemplateFeel(Names);
        var (template, problems) = DocxTemplate.Read(docx, language);
        return (template, language.Quoted, problems);
    }

    /// <summary>Fills it for a year as of a day; refused with every problem where it cannot be read.</summary>
    /// <param name="sources">With a last page that lists every figure with what stands behind it.</param>
    internal async Task<Result<FilledTemplate>> Fill(KechuangDb db, byte[] docx, int year, DateOnly asOf, Instant knownAt, bool sources, CancellationToken stop)
    {
        var (template, quoted, problems) = Read(docx);
        if (template is null)
            return Result.Not<FilledTemplate>([.. problems.Select(p => new Refusal("template", Words(p)))]);
        var data = await Gather(db, quoted, year, asOf, knownAt, stop);
        using var output = new MemoryStream();
        var bookmarks = template.Fill(data, output, sources ? SourcesTitle : "", () => data.Traces);
        return new FilledTemplate(output.ToArray(), bookmarks.Count, data.Missing);
    }

    /// <summary>A problem with the words it stands in.</summary>
    internal static string Words(TemplateProblem problem) => problem.Paragraph.Length > 0 ? $"“{problem.Paragraph}”中的 {problem.Message}" : problem.Message;

    private async Task<TemplateData> Gather(KechuangDb db, IReadOnlyCollection<FigureName> quoted, int year, DateOnly asOf, Instant knownAt, CancellationToken stop)
    {
        List<string> asked = [.. quoted.Select(q => q.Indicator).Distinct()];
        List<string> askedBefore = [.. quoted.Where(q => q.Member is TemplateNames.Before or TemplateNames.Growth).Select(q => q.Indicator).Distinct()];
        var views = await figures.ComputeAll(db,
            [.. asked.Select(i => (i, ScopeOf(db, year, asOf, knownAt))), .. askedBefore.Select(i => (i, ScopeOf(db, year - 1, asOf, knownAt)))], stop);
        var now = asked.Zip(views).ToDictionary(p => p.First, p => p.Second);
        var before = askedBefore.Zip(views.Skip(asked.Count)).ToDictionary(p => p.First, p => p.Second);
        var targets = await figures.Board(db, year, asOf, knownAt, stop);
        foreach (var target in targets)
            now.TryAdd(target.Indicator, target.Figure);
        var facts = await places.Facts(db, year, stop);
        FeelValue[] row =
        [
            FeelValue.From(year), FeelValue.From(year - 1), FeelValue.From(asOf), .. ((string[])["县名", "局名", "县", "市", "省"]).Select(n => FeelValue.From(facts[n])),
            FeelValue.List(targets.Select(TargetRow.Of)), IndicatorContexts.Of(asked, now, before, targets),
        ];
        return new TemplateData(Names, row, now);
    }

    private static Kernel.Scope ScopeOf(KechuangDb db, int year, DateOnly asOf, Instant knownAt) => new(db.County, Period.OfYear(year), asOf, knownAt);
}
