using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>A document of a year that is not signed.</summary>
/// <param name="Row">Its row; null while nobody has written in it.</param>
internal sealed record LivingDocument(Draft Draft, Document? Row, int Year)
{
    internal string Name => DocumentName.Of(Draft.Pack.Id, Draft.Part);
    internal string Title => Draft.NameIn(Year);
    internal string Href => DocumentName.Address(Name, Year);
    internal DateOnly? Due => Draft.Pack.DueIn(Year, Draft.Part);
}

/// <summary>
/// The documents that somebody is writing, or should be: those begun and not signed, and of the kinds of which there is one a year
/// those whose day is near. A half-year summary that nobody wrote is not asked for in December.
/// </summary>
internal static class LivingDocuments
{
    private const int DaysAhead = 30, DaysAfter = 45;

    internal static async Task<IReadOnlyList<LivingDocument>> Of(Documents documents, KechuangDb db, int year, DateOnly day, CancellationToken stop)
    {
        var rows = await db.Set<Document>().AsNoTracking().Where(d => d.Year == year).OrderBy(d => d.Kind).ThenBy(d => d.Part).ToListAsync(stop);
        var signed = (await Standing(db, [.. rows.Select(r => r.Id)], stop)).Select(s => s.Document).ToHashSet();
        var begun = rows.Where(r => !signed.Contains(r.Id)).Select(r => (Draft: documents.DraftOf(r), Row: (Document?)r)).Where(d => d.Draft is not null);
        var due = documents.Kinds.Where(k => rows.All(r => r.Kind != k)).Select(k => (Draft: documents.PackDraft(k, year), Row: (Document?)null)).Where(d => d.Draft is { } draft && IsNear(draft.Pack.DueIn(year, ""), day));
        return [.. begun.Concat(due).Select(d => new LivingDocument(d.Draft!, d.Row, year))];
    }

    /// <summary>Composed as of a day, with one pass over the records.</summary>
    internal static Task<IReadOnlyList<Composed>> Compose(Documents documents, KechuangDb db, int year, IReadOnlyList<LivingDocument> living, DateOnly day, Instant now, CancellationToken stop) =>
        documents.ComposeAll(db, year, [.. living.Select(l => (l.Draft, l.Row?.Id))], day, now, stop);

    /// <summary>The sign-offs that stand, of many documents.</summary>
    internal static Task<List<SignOff>> Standing(KechuangDb db, IReadOnlyList<Guid> documents, CancellationToken stop) =>
        db.Set<SignOff>().AsNoTracking().Where(s => documents.Contains(s.Document) && !db.Set<Withdrawal>().Any(w => w.SignOff == s.Id)).ToListAsync(stop);

    private static bool IsNear(DateOnly? due, DateOnly day) => due is { } on && day >= on.AddDays(-DaysAhead) && day <= on.AddDays(DaysAfter);
}
