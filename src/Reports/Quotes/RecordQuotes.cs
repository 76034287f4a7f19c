using System.Globalization;
using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>The way back: from a record to the sentences, signed or living, that rest on it.</summary>
internal static class RecordQuotes
{
    internal static Task<IReadOnlyList<Quote>> Of(KechuangDb db, Documents documents, string record, County county, DateOnly day, Instant now, CancellationToken stop) =>
        Of(db, documents, [record], county, day, now, stop);

    /// <summary>The keys of everything that is recorded of a firm and can count in a figure: itself, titles, cases, yearly data.</summary>
    internal static async Task<IReadOnlyList<string>> OfFirm(KechuangDb db, Guid firm, int lastYear, CancellationToken stop)
    {
        var titles = await db.Set<Title>().AsNoTracking().Where(t => t.Enterprise == firm).Select(t => t.Id).ToListAsync(stop);
        var cases = await db.Set<Case>().AsNoTracking().Where(c => c.Enterprise == firm).Select(c => c.Id).ToListAsync(stop);
        return [$"enterprise:{firm}", .. titles.Select(t => $"title:{t}"), .. cases.Select(c => $"case:{c}"),
            .. Enumerable.Range(lastYear - YearsBack, YearsBack + 1).Select(y => string.Create(CultureInfo.InvariantCulture, $"yearly:{firm}:{y}"))];
    }

    // The checks of the national schemes look back three years; nothing older counts in a year's document.
    private const int YearsBack = 4;

    internal static async Task<IReadOnlyList<Quote>> Of(KechuangDb db, Documents documents, IReadOnlyList<string> records, County county, DateOnly day, Instant now, CancellationToken stop)
    {
        var frozen = await (
            from r in db.Set<FrozenRecord>().AsNoTracking()
            join f in db.Set<FrozenFigure>() on r.Figure equals f.Id
            join s in db.Set<SignOff>() on f.SignOff equals s.Id
            join d in db.Set<Document>() on s.Document equals d.Id
            where records.Contains(r.Record) && !db.Set<Withdrawal>().Any(w => w.SignOff == s.Id)
            orderby d.Year descending, f.Place
            select new { Document = d, f.Slot, f.Sentence, f.Text }).ToListAsync(stop);
        var living = await LivingDocuments.Of(documents, db, county.BusinessYear, day, stop);
        var composed = await LivingDocuments.Compose(documents, db, county.BusinessYear, living, day, now, stop);
        return
        [
            .. frozen.DistinctBy(q => (q.Document.Id, q.Slot)).Select(q => Made(documents.DraftOf(q.Document)?.NameIn(q.Document.Year) ?? q.Document.Kind, DocumentName.Address(q.Document), q.Slot, q.Sentence, q.Text, frozen: true)),
            .. living.Zip(composed).SelectMany(d => d.Second.Slots.Where(s => s.Opens && s.Figure!.Records.Any(r => records.Contains(r.Key)))
                .Select(s => Made(d.First.Title, d.First.Href, s.Key, s.Sentence, s.Text, frozen: false))),
        ];
    }

    private static Quote Made(string title, string href, string slot, string sentence, string value, bool frozen) => new(title, $"{href}?slot={slot}", sentence, value, frozen);
}
