using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Sentences of signed and living documents that quote an indicator's figure.</summary>
internal sealed class FigureQuotes(IServiceProvider services, Clock clock) : IQuoteSource
{
    public async Task<IReadOnlyList<Quote>> Quotes(KechuangDb db, string indicator, Period period, CancellationToken stop)
    {
        // Asked late: figures and documents each know the other only while a page is shown.
        var documents = (Documents)services.GetService(typeof(Documents))!;
        var county = await db.Set<County>().AsNoTracking().SingleAsync(c => c.Code == db.County, stop);
        int[] years = [period.Year, period.Year + 1];
        var signed = await (
            from f in db.Set<FrozenFigure>().AsNoTracking()
            join s in db.Set<SignOff>() on f.SignOff equals s.Id
            join d in db.Set<Document>() on s.Document equals d.Id
            where f.Indicator == indicator && f.Period == period.Code && years.Contains(d.Year) && !db.Set<Withdrawal>().Any(w => w.SignOff == s.Id)
            orderby d.Kind, d.Part, d.Year, f.Place
            select new { Document = d, f.Slot, f.Sentence, f.Text }).ToListAsync(stop);
        return
        [
            .. signed.Select(q => Made(documents.DraftOf(q.Document)?.NameIn(q.Document.Year) ?? q.Document.Kind, DocumentName.Address(q.Document), q.Slot, q.Sentence, q.Text, frozen: true)),
            .. years.Contains(county.BusinessYear) ? await Living(documents, db, county, indicator, period, stop) : [],
        ];
    }

    private async Task<IEnumerable<Quote>> Living(Documents documents, KechuangDb db, County county, string indicator, Period period, CancellationToken stop)
    {
        var day = clock.DayOf(county);
        var living = await LivingDocuments.Of(documents, db, county.BusinessYear, day, stop);
        var composed = await LivingDocuments.Compose(documents, db, county.BusinessYear, living, day, clock.Now, stop);
        return living.Zip(composed).SelectMany(d => d.Second.Slots.Where(s => s.Value is not null && s.Indicator == indicator && s.Figure!.Period == period)
            .Select(s => Made(d.First.Title, d.First.Href, s.Key, s.Sentence, s.Text, frozen: false)));
    }

    private static Quote Made(string title, string href, string slot, string sentence, string text, bool frozen) => new(title, $"{href}?slot={slot}", sentence, text, frozen);
}
