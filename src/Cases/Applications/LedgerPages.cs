using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.Extensions.Caching.Memory;

namespace Kechuang.Cases.Applications;

/// <summary>
/// What the ledger says for the forms being filled in, kept between the saves of a form: it is read again as soon as the unit's row
/// or its entries differ. Where a form asks what other modules know, it is read each time.
/// </summary>
internal sealed class LedgerPages(FirmLedger ledger)
{
    private const int Most = 2000;
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    // All that a page is made of: the pack names what is asked, the counts and versions what is answered.
    private sealed record Made(string Pin, int Year, DateOnly Day, long Firm, int Entries);

    internal async Task<FirmPage> Of(KechuangDb db, FormRows rows, IReadOnlySet<string> asked, int offset, DateOnly day, Instant knownAt, CancellationToken stop)
    {
        var (@case, year) = (rows.Case, rows.Case.Year + offset);
        var made = new Made(@case.Pin, year, day, rows.Mark.Firm, rows.Mark.Entries);
        if (kept.TryGetValue(@case.Id, out (Made Made, FirmPage Page) known) && known.Made == made)
            return known.Page;
        var page = await ledger.Of(db, rows.Firm, asked, year, day, knownAt, stop);
        if (ledger.KnowsAlone(asked))
            kept.Set(@case.Id, (made, page), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Unused });
        return page;
    }
}
