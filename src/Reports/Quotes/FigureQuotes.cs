using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Sentences of signed and living documents that quote an indicator's figure.</summary>
internal sealed class FigureQuotes(IServiceProvider services, Clock clock) : IQuoteSource
{
    public async Task<IReadOnlyList<Quote>> Quotes(KechuangDb db, string indicator, Period period, CancellationToken stop)
    {
        List<Quote> quotes = [];
        // Asked late: figures and documents each know the other only while a page is shown.
        var documents = (Documents)services.GetService(typeof(Documents))!;
        var county = await db.Set<County>().AsNoTracking().SingleAsync(c => c.Code == db.County, stop);
        foreach (var kind in documents.Kinds)
            foreach (var year in new[] { period.Year, period.Year + 1 })
                quotes.AddRange(await Of(documents, db, county, kind, year, indicator, period, stop));
        return quotes;
    }

    private async Task<IEnumerable<Quote>> Of(Documents documents, KechuangDb db, County county, string kind, int year, string indicator, Period period, CancellationToken stop)
    {
        if (documents.DraftOf(kind, year) is not { } draft)
            return [];
        var (title, href) = ($"{draft.Pack.Name}（{year}年）", $"/documents/{kind}/{year}");
        if (await Documents.Find(db, kind, year, stop) is { } row && await Documents.Signed(db, row.Id, stop) is { } signed)
            return (await db.Set<FrozenFigure>().AsNoTracking().Where(f => f.SignOff == signed.Id && f.Indicator == indicator && f.Period == period.Code).OrderBy(f => f.Place).ToListAsync(stop))
                .Select(f => new Quote(title, $"{href}?slot={f.Slot}", f.Sentence, f.Text, Frozen: true));
        if (year != county.BusinessYear)
            return [];
        var composed = await documents.Compose(db, kind, year, clock.DayOf(county), clock.Now, stop);
        return composed.Refused ? [] : composed.Value.Slots.Where(s => s.Value is not null && s.Indicator == indicator && s.Figure!.Period == period)
            .Select(s => new Quote(title, $"{href}?slot={s.Key}", s.Sentence, s.Text, Frozen: false));
    }
}
