using System.Text.RegularExpressions;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;
using Found = Kechuang.Gongwen.Finding;

namespace Kechuang.Reports;

/// <summary>
/// Numbers that somebody typed, against what the county's records and last year's signed text say of the same indicator. Figures
/// that are bound come from the records and are not asked again.
/// </summary>
internal sealed partial class FigureRecords(IFigures figures)
{
    // As sure as the comparison itself asks for: below it two indicators may be meant.
    private const decimal Sure = 0.8m;

    internal async Task<IReadOnlyList<Found>> Against(KechuangDb db, Composed composed, PlacedText text, Outline outline, CancellationToken stop)
    {
        List<Gongwen.Figure> typed = [.. outline.Figures.Where(f => !f.Blank && f.Suggestions.Count > 0 && f.Suggestions[0].Score >= Sure && text.SourceOf(f.Place.Start, f.Place.End) is not null)];
        if (typed.Count == 0)
            return [];
        List<KnownValue> known = [.. await Values(db, composed, [.. typed.Select(f => f.Indicator!).Distinct()], stop), .. await LastYear(db, composed, stop)];
        var places = typed.Where(f => !PartOfYear().IsMatch(f.Sentence)).Select(f => f.Place).ToHashSet();
        return [.. FigureCheck.Against(outline, known, Sure).Where(f => places.Contains(f.Place))];
    }

    private async Task<IEnumerable<KnownValue>> Values(KechuangDb db, Composed composed, IReadOnlyList<string> indicators, CancellationToken stop)
    {
        var scope = new Kernel.Scope(db.County, Period.OfYear(composed.Year), composed.AsOf, composed.KnownAt);
        var views = await figures.ComputeAll(db, [.. indicators.Select(i => (i, scope))], stop);
        var targets = (await figures.Board(db, composed.Year, composed.AsOf, composed.KnownAt, stop)).Where(t => indicators.Contains(t.Indicator)).ToList();
        return
        [
            .. views.Where(v => v.Settled is not null).Select(v => new KnownValue(v.Indicator, v.Settled!.Value, v.Unit, null, FigureRole.Value, "台账")),
            .. targets.Select(t => new KnownValue(t.Indicator, t.Target, t.Unit, null, FigureRole.Target, "目标任务")),
            .. targets.Where(t => t.Completion is not null).Select(t => new KnownValue(t.Indicator, t.Completion!.Value, "%", null, FigureRole.Completion, "目标任务")),
        ];
    }

    private async Task<IEnumerable<KnownValue>> LastYear(KechuangDb db, Composed composed, CancellationToken stop)
    {
        if (DocumentName.Read(composed.Kind).Kind == DocumentName.Own || await Documents.Find(db, composed.Kind, composed.Year - 1, stop) is not { } row || await Documents.Signed(db, row.Id, stop) is not { } signed)
            return [];
        var content = SignDocument.ContentOf(signed);
        var outline = Outline.Read(string.Join('\n', content.Paragraphs.Select(p => p.Printed)), new Knowledge { Indicators = [.. figures.Catalogue.Select(Documents.Known)] });
        return FigureCheck.ValuesOf(outline, "上年文稿").Select(v => v with { Year = v.Year ?? composed.Year - 1 }).Where(v => v.Year < composed.Year);
    }

    // The records are asked for the whole year; what a sentence says of a part of it cannot be held against that.
    [GeneratedRegex("季度|上半年|下半年|[0-9]月|截[至止]")]
    private static partial Regex PartOfYear();
}
