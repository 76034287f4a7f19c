using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>What lies round a document that is worked on.</summary>
/// <param name="Row">Its row; null while nothing was written.</param>
/// <param name="Standing">The county's wordings, by paragraph.</param>
public sealed record Matter(
    Document? Row, IReadOnlyDictionary<string, DocumentText> Standing, IReadOnlyList<Remark> Remarks, IReadOnlyList<Errand> Errands)
{
    internal static async Task<Matter> Load(KechuangDb db, Document? row, CancellationToken stop) => row is null
        ? new(null, new Dictionary<string, DocumentText>(), [], [])
        : new(row, await Wordings.Standing(db, row.Id, stop),
            await db.Set<Remark>().AsNoTracking().Where(r => r.Document == row.Id).ToListAsync(stop),
            await db.Set<Errand>().AsNoTracking().Where(e => e.Document == row.Id).ToListAsync(stop));

    /// <summary>Threads that are not settled, by paragraph.</summary>
    public IReadOnlyDictionary<string, int> OpenRemarks => Remarks.Where(r => r.Answers is null && r.SettledAt is null).GroupBy(r => r.Paragraph).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>Errands that have not come back.</summary>
    public IReadOnlyList<Errand> Outside => [.. Errands.Where(e => e.DoneAt is null).OrderBy(e => e.DueOn)];
}
