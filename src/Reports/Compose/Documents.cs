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

    private readonly Lazy<Knowledge> knowledge = new(() => new Knowledge { Indicators = [.. figures.Catalogue.Select(Known)] });

    /// <summary>The kinds of document that packs declare.</summary>
    internal IReadOnlyList<string> Kinds => [.. packs.All.Where(p => p.Kind == PackKind).Select(p => p.Id).Distinct()];

    /// <summary>The indicators a blank may be bound to.</summary>
    internal IReadOnlyList<IndicatorLine> Catalogue => figures.Catalogue;

    /// <summary>The pack's text for a document by its name (<see cref="DocumentName"/>); null where no pack has it, or where a part is wanting or too many.</summary>
    internal Draft? PackDraft(string name, int year)
    {
        var (kind, part) = DocumentName.Read(name);
        if (packs.InForce(PackKind, kind, Period.OfYear(year).To) is not { } version)
            return null;
        var draft = drafts.GetOrAdd(version.Pin, _ => Read(version));
        var fits = draft.Pack.Monthly ? DocumentName.MonthOf(part) is not null : part.Length == 0;
        return fits ? draft with { Part = part } : null;
    }

    /// <summary>What a document is made from: the pack's text, or the county's own; null where there is neither.</summary>
    internal async Task<Draft?> DraftOf(KechuangDb db, string name, int year, CancellationToken stop) =>
        DocumentName.Read(name).Kind == DocumentName.Own ? await Find(db, name, year, stop) is { } own ? DraftOf(own) : null : PackDraft(name, year);

    /// <summary>What a document that was begun is made from; null where its pack is gone.</summary>
    internal Draft? DraftOf(Document document) =>
        document.Kind == DocumentName.Own ? drafts.GetOrAdd(document.PackPin, _ => OwnText.Draft(document, knowledge.Value)) : PackDraft(DocumentName.Of(document), document.Year);

    /// <summary>The document of a name and year; null where nobody has begun it.</summary>
    internal static Task<Document?> Find(KechuangDb db, string name, int year, CancellationToken stop)
    {
        var (kind, part) = DocumentName.Read(name);
        return db.Set<Document>().SingleOrDefaultAsync(d => d.Kind == kind && d.Part == part && d.Year == year, stop);
    }

    /// <summary>The sign-off that stands; null while the document is drafted, also after a withdrawal.</summary>
    internal static Task<SignOff?> Signed(KechuangDb db, Guid document, CancellationToken stop) =>
        db.Set<SignOff>().AsNoTracking().SingleOrDefaultAsync(s => s.Document == document && !db.Set<Withdrawal>().Any(w => w.SignOff == s.Id), stop);

    /// <summary>Every version that was signed, newest first, with its withdrawal where there is one.</summary>
    internal static Task<IReadOnlyList<(SignOff Signed, Withdrawal? Withdrawn)>> Versions(KechuangDb db, Guid document, CancellationToken stop) => Versions(db, [document], stop);

    /// <summary>The same of many documents.</summary>
    internal static async Task<IReadOnlyList<(SignOff Signed, Withdrawal? Withdrawn)>> Versions(KechuangDb db, IReadOnlyList<Guid> documents, CancellationToken stop)
    {
        var rows = await (
            from s in db.Set<SignOff>().AsNoTracking()
            where documents.Contains(s.Document)
            join w in db.Set<Withdrawal>().AsNoTracking() on s.Id equals w.SignOff into taken
            from w in taken.DefaultIfEmpty()
            orderby s.Number descending
            select new { Signed = s, Withdrawn = (Withdrawal?)w }).ToListAsync(stop);
        return [.. rows.Select(r => (r.Signed, r.Withdrawn))];
    }

    /// <summary>Composes the living document as of a day with what was known at an instant.</summary>
    internal async Task<Result<Composed>> Compose(KechuangDb db, string name, int year, DateOnly asOf, Instant knownAt, CancellationToken stop)
    {
        var row = await Find(db, name, year, stop);
        var draft = row is null ? PackDraft(name, year) : DraftOf(row);
        return draft is null ? Unknown(name, year) : (await ComposeAll(db, year, [(draft, row?.Id)], asOf, knownAt, stop))[0];
    }

    /// <summary>Composes many documents of a year with one pass over each record source.</summary>
    /// <param name="wanted">What each is made from, and its id where it was begun.</param>
    internal async Task<IReadOnlyList<Composed>> ComposeAll(
        KechuangDb db, int year, IReadOnlyList<(Draft Draft, Guid? Document)> wanted, DateOnly asOf, Instant knownAt, CancellationToken stop)
    {
        if (wanted.Count == 0)
            return [];
        var materials = await Gather(db, wanted, year, asOf, knownAt, stop);
        List<(string Indicator, Period Period)> asked = [.. wanted.Zip(materials).SelectMany(w => w.Second.Asked(w.First.Draft)).Distinct()];
        var views = await figures.ComputeAll(db, [.. asked.Select(a => (a.Indicator, new Kernel.Scope(db.County, a.Period, asOf, knownAt)))], stop);
        var found = asked.Zip(views).ToDictionary(p => p.First, p => p.Second);
        var targets = await figures.Board(db, year, asOf, knownAt, stop);
        return [.. wanted.Zip(materials).Select(w => Composer.Compose(w.First.Draft, w.Second with { Figures = found, Targets = targets }, names.Value))];
    }

    internal Refusal Unknown(string name, int year) => new("not-found",
        $"没有“{name}”这份文稿，或 {year} 年还没有它的模板；现有：{string.Join("、", Kinds.Select(k => packs.InForce(PackKind, k, Period.OfYear(year).To)).OfType<PackVersion>().Select(v => $"{v.Id}（{drafts.GetOrAdd(v.Pin, _ => Read(v)).Pack.Name}）"))}");

    private async Task<IReadOnlyList<Material>> Gather(
        KechuangDb db, IReadOnlyList<(Draft Draft, Guid? Document)> wanted, int year, DateOnly asOf, Instant knownAt, CancellationToken stop)
    {
        List<Guid> begun = [.. wanted.Select(w => w.Document).OfType<Guid>()];
        var texts = (await db.Set<DocumentText>().AsNoTracking().Where(t => begun.Contains(t.Document)).ToListAsync(stop)).Where(t => t.EnteredAt <= knownAt).ToLookup(t => t.Document);
        var bindings = (await db.Set<DocumentBinding>().AsNoTracking().Where(b => begun.Contains(b.Document)).ToListAsync(stop)).Where(b => b.EnteredAt <= knownAt).ToLookup(b => b.Document);
        var facts = await places.Facts(db, year, stop);
        return [.. wanted.Select(w => new Material(year, asOf, knownAt,
            texts[w.Document ?? Guid.Empty].GroupBy(t => t.Paragraph).ToDictionary(g => g.Key, g => g.MaxBy(t => (t.EnteredAt, t.Id))!),
            bindings[w.Document ?? Guid.Empty].GroupBy(b => b.Slot).ToDictionary(g => g.Key, g => g.MaxBy(b => (b.EnteredAt, b.Id))!),
            FactsOf(facts, w.Draft.Part)) { Part = w.Draft.Part })];
    }

    private static IReadOnlyDictionary<string, string> FactsOf(IReadOnlyDictionary<string, string> county, string part) =>
        DocumentName.MonthOf(part) is { } month ? new Dictionary<string, string>(county) { ["月"] = month.ToString(System.Globalization.CultureInfo.InvariantCulture) } : county;

    private Draft Read(PackVersion version)
    {
        var pack = DocumentPack.Read(version.Text("document.yaml"), version.Pin);
        return DraftReader.Read(version.Pin, pack, version.Text(pack.Template), knowledge.Value);
    }

    internal static KnownIndicator Known(IndicatorLine line) => new(line.Id, line.Name, line.Unit, line.Claim switch
    {
        "amount" => Claim.Amount,
        "ratio" => Claim.Ratio,
        "growth-rate" => Claim.GrowthRate,
        "rank" => Claim.Rank,
        "date" => Claim.Date,
        _ => Claim.Count,
    }, line.Aliases);
}
