using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Dossier;

/// <summary>Takes over what the county's own records say of an indicator; the entry keeps the address at which the figure opens down to them.</summary>
internal static class AdoptFigures
{
    internal sealed record Request(Guid Case, IReadOnlyList<DossierCell> Wanted);

    internal static async Task<Result<int>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, IFigures figures, CancellationToken stop)
    {
        var @case = await db.Set<Case>().SingleOrDefaultAsync(c => c.Id == request.Case, stop);
        if (@case is null || procedures.SchemeOf(@case.Scheme, @case.Pin).Dossier is not { } dossier)
            return new Refusal("dossier-unknown", "没有找到这个办件，或者它没有指标集。");
        var offered = await Suggestion.Of(dossier, [.. request.Wanted.Select(c => c.Year).Distinct()], act.County, act.Day, act.At, db, figures, stop);
        var taken = 0;
        foreach (var cell in request.Wanted)
        {
            if (!offered.TryGetValue((cell.Item, cell.Year), out var suggestion))
                return new Refusal("figure-none", $"本县台账里没有 {cell.Year} 年的这个数，请由提供单位报送。");
            var before = await db.Set<DossierEntry>().Where(e => e.Case == request.Case && e.Item == cell.Item && e.Year == cell.Year)
                .OrderByDescending(e => e.EnteredAt).ThenByDescending(e => e.Id).FirstOrDefaultAsync(stop);
            if (before?.Value == suggestion.Value)
                continue;
            db.Add(EnterValue.Row(new(request.Case, cell.Item, cell.Year, suggestion.Value, "", suggestion.Status, suggestion.Source, suggestion.Href), act, suggestion.Paper));
            taken++;
        }
        return taken;
    }
}

/// <summary>One place of a dossier: an item's value of a year.</summary>
public sealed record DossierCell(string Item, int Year);

/// <summary>What the county's own records say of an item for a year.</summary>
/// <param name="Value">At the item's scale.</param>
/// <param name="Href">The figure's panel, as of that day and known at that instant.</param>
public sealed record Suggestion(long Value, string Status, string Source, string Href, Guid? Paper)
{
    /// <summary>By item and year; where the records say nothing there is none.</summary>
    internal static async Task<IReadOnlyDictionary<(string Item, int Year), Suggestion>> Of(
        DossierRule dossier, IReadOnlyList<int> years, string county, DateOnly day, Instant now, KechuangDb db, IFigures figures, CancellationToken stop)
    {
        var known = figures.Catalogue.Select(i => i.Id).ToHashSet();
        var asked = (from item in dossier.Items
                     where known.Contains(item.Indicator)
                     from year in years
                     where year <= day.Year
                     select (Item: item, Scope: new Scope(county, Period.OfYear(year), Until(year, day), now))).ToList();
        var found = await figures.ComputeAll(db, [.. asked.Select(a => (a.Item.Indicator, a.Scope))], stop);
        return asked.Zip(found).Select(p => (Key: (p.First.Item.Id, p.First.Scope.Period.Year), Offered: Of(p.First.Item, p.Second, day)))
            .Where(p => p.Offered is not null).ToDictionary(p => p.Key, p => p.Offered!);
    }

    // What is counted of a year that is over still has to be confirmed by whoever receives it.
    private static Suggestion? Of(DossierItem item, FigureView figure, DateOnly day) =>
        figure.Settled is { } value && !figure.Conflict && DossierNumber.OfFigure(item, value, figure.Unit) is { } exact
            ? new(exact, figure.Status.Length > 0 ? figure.Status : day > figure.Period.To ? "初核" : "快报",
                figure.Source.Length > 0 ? figure.Source : $"本县台账（{figure.Name}，截至 {figure.AsOf.Iso()}）",
                FigureAddress.Of(figure.Indicator, figure.Period, figure.AsOf, figure.KnownAt), figure.Papers.Count > 0 ? figure.Papers[0] : null)
            : null;

    private static DateOnly Until(int year, DateOnly day) => day.Year == year ? day : new DateOnly(year, 12, 31);
}
