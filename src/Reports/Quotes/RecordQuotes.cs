using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>The way back: from a record to the sentences, signed or living, that rest on it.</summary>
internal static class RecordQuotes
{
    internal static async Task<IReadOnlyList<Quote>> Of(KechuangDb db, Documents documents, string record, County county, DateOnly day, Instant now, CancellationToken stop)
    {
        var frozen = await (
            from r in db.Set<FrozenRecord>().AsNoTracking()
            join f in db.Set<FrozenFigure>() on r.Figure equals f.Id
            join s in db.Set<SignOff>() on f.SignOff equals s.Id
            join d in db.Set<Document>() on s.Document equals d.Id
            where r.Record == record && !db.Set<Withdrawal>().Any(w => w.SignOff == s.Id)
            orderby d.Year descending, f.Place
            select new { d.Kind, d.Year, f.Slot, f.Sentence, f.Text }).ToListAsync(stop);
        List<Quote> quotes = [.. frozen.Select(q => Made(documents, q.Kind, q.Year, q.Slot, q.Sentence, q.Text, frozen: true))];
        foreach (var kind in documents.Kinds.Where(k => frozen.All(q => q.Kind != k || q.Year != county.BusinessYear)))
        {
            if (await Documents.Find(db, kind, county.BusinessYear, stop) is { } row && await Documents.Signed(db, row.Id, stop) is not null)
                continue;
            var living = await documents.Compose(db, kind, county.BusinessYear, day, now, stop);
            if (living.Succeeded)
                quotes.AddRange(living.Value.Slots.Where(s => s.Opens && s.Figure!.Records.Any(r => r.Key == record))
                    .Select(s => Made(documents, kind, county.BusinessYear, s.Key, s.Sentence, s.Text, frozen: false)));
        }
        return quotes;
    }

    private static Quote Made(Documents documents, string kind, int year, string slot, string sentence, string value, bool frozen) =>
        new($"{documents.DraftOf(kind, year)?.Pack.Name ?? kind}（{year}年）", $"/documents/{kind}/{year}?slot={slot}", sentence, value, frozen);
}
