using Kechuang.Cases.Materials;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>The rows a form begins with, and the mark of all the others, as they stand at one moment.</summary>
/// <param name="Saved">What was saved; null before the first save.</param>
/// <param name="Earlier">How many applications of the same scheme the unit made in earlier years.</param>
internal sealed record FormRows(Case Case, Enterprise Firm, Application? Saved, FormMark Mark, int Earlier)
{
    private static readonly Prepared<Guid, FormRows> Read = new((db, id) =>
        from c in db.Set<Case>().AsNoTracking()
        join e in db.Set<Enterprise>().AsNoTracking() on c.Enterprise equals e.Id
        join a in db.Set<Application>().AsNoTracking() on c.Id equals a.Id into saved
        from a in saved.DefaultIfEmpty()
        where c.Id == id
        select new FormRows(c, e, a,
            new FormMark(c.Version, e.Version, a == null ? 0 : a.Saves,
                db.Set<Submission>().Count(s => s.Case == id),
                db.Set<CaseMaterial>().Where(l => l.Case == id).Sum(l => l.Version),
                db.Set<Material>().Where(m => m.Enterprise == c.Enterprise).Sum(m => m.Version),
                db.Set<YearlyData>().Count(y => y.Enterprise == c.Enterprise)),
            db.Set<Case>().Count(b => b.Scheme == c.Scheme && b.Enterprise == c.Enterprise && b.Year < c.Year)));

    /// <summary>One query; null when there is no such case.</summary>
    internal static Task<FormRows?> Of(KechuangDb db, Guid id, CancellationToken stop) => Read.First(db, id, stop);
}
