using System.Collections.Concurrent;
using Kechuang.Gongwen;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Loads what a document is made of and composes it; one pass over each record source.</summary>
internal sealed class Documents(PackLibrary packs, IFigures figures, PlaceNames places)
{
    internal const string PackKind = "documents";
    private readonly ConcurrentDictionary<string, Draft> drafts = new();
    private readonly Lazy<IReadOnlyDictionary<string, string>> names = new(() => figures.Catalogue.ToDictionary(i => i.Id, i => i.Name));

    /// <summary>The kinds of document that packs declare.</summary>
    internal IReadOnlyList<string> Kinds => [.. packs.All.Where(p => p.Kind == PackKind).Select(p => p.Id).Distinct()];

    /// <summary>The indicators a blank may be bound to.</summary>
    internal IReadOnlyList<IndicatorLine> Catalogue => figures.Catalogue;

    internal Draft? DraftOf(string kind, int year) =>
        packs.InForce(PackKind, kind, Period.OfYear(year).To) is { } version ? drafts.GetOrAdd(version.Pin, _ => Read(version)) : null;

    internal static Task<Document?> Find(KechuangDb db, string kind, int year, CancellationToken stop) =>
        db.Set<Document>().SingleOrDefaultAsync(d => d.Kind == kind && d.Year == year, stop);

    /// <summary>The sign-off that stands; null while the document is drafted, also after a withdrawal.</summary>
    internal static Task<SignOff?> Signed(KechuangDb db, Guid document, CancellationToken stop) =>
        db.Set<SignOff>().AsNoTracking().SingleOrDefaultAsync(s => s.Document == document && !db.Set<Withdrawal>().Any(w => w.SignOff == s.Id), stop);

    /// <summary>Every version that was signed, newest first, with its withdrawal where there is one.</summary>
    internal static async Task<IReadOnlyList<(SignOff Signed, Withdrawal? Withdrawn)>> Versions(KechuangDb db, Guid document, CancellationToken stop)
    {
        var rows = await (
            from s in db.Set<SignOff>().AsNoTracking()
            where s.Document == document
            join w in db.Set<Withdrawal>().AsNoTracking() on s.Id equals w.SignOff into taken
            from w in taken.DefaultIfEmpty()
            orderby s.Number descending
            select new { Signed = s, Withdrawn = (Withdrawal?)w }).ToListAsync(stop);
        return [.. rows.Select(r => (r.Signed, r.Withdrawn))];
    }

    /// <summary>Composes the living document as of a day with what was known at an instant.</summary>
    internal async Task<Result<Composed>> Compose(KechuangDb db, string kind, int year, DateOnly asOf, Instant knownAt, CancellationToken stop)
    {
        if (DraftOf(kind, year) is not { } draft)
            return Unknown(kind, year);
        var material = await Gather(db, draft, year, asOf, knownAt, stop);
        var asked = material.Asked(draft);
        var views = await figures.ComputeAll(db, [.. asked.Select(a => (a.Indicator, new Kernel.Scope(db.County, a.Period, asOf, knownAt)))], stop);
        return Composer.Compose(draft, material with
        {
            Figures = asked.Zip(views).ToDictionary(p => p.First, p => p.Second),
            Targets = await figures.Board(db, year, asOf, knownAt, stop),
        }, names.Value);
    }

    internal static Refusal Unknown(string kind, int year) =>
        new("not-found", $"没有“{kind}”这种文稿，或 {year} 年还没有它的模板；现有：annual-summary（年度总结）");

    private async Task<Material> Gather(KechuangDb db, Draft draft, int year, DateOnly asOf, Instant knownAt, CancellationToken stop)
    {
        var document = (await Find(db, draft.Pack.Id, year, stop))?.Id ?? Guid.Empty;
        var texts = await db.Set<DocumentText>().AsNoTracking().Where(t => t.Document == document).ToListAsync(stop);
        var bindings = await db.Set<DocumentBinding>().AsNoTracking().Where(b => b.Document == document).ToListAsync(stop);
        return new Material(year, asOf, knownAt,
            texts.Where(t => t.EnteredAt <= knownAt).GroupBy(t => t.Paragraph).ToDictionary(g => g.Key, g => g.MaxBy(t => (t.EnteredAt, t.Id))!),
            bindings.Where(b => b.EnteredAt <= knownAt).GroupBy(b => b.Slot).ToDictionary(g => g.Key, g => g.MaxBy(b => (b.EnteredAt, b.Id))!),
            await places.Facts(db, year, stop));
    }

    private Draft Read(PackVersion version)
    {
        var pack = DocumentPack.Read(version.Text("document.yaml"), version.Pin);
        return DraftReader.Read(version.Pin, pack, version.Text(pack.Template), new Knowledge { Indicators = [.. figures.Catalogue.Select(Known)] });
    }

    private static KnownIndicator Known(IndicatorLine line) => new(line.Id, line.Name, line.Unit, line.Claim switch
    {
        "amount" => Claim.Amount,
        "ratio" => Claim.Ratio,
        "growth-rate" => Claim.GrowthRate,
        "rank" => Claim.Rank,
        "date" => Claim.Date,
        _ => Claim.Count,
    }, line.Aliases);
}
