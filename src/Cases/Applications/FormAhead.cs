using Kechuang.Cases.Materials;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>A form that was put together before the unit of work that sends it, and the mark by which the unit knows that it still stands.</summary>
internal sealed record FormAhead(OpenForm Form, FormMark Mark);

/// <summary>Versions of all that a form is made of, and counts of what is only added to: two equal marks of one case are the same form.</summary>
internal sealed record FormMark(long Case, long Firm, long Saves, int Sent, long Links, long Materials, int Entries)
{
    private static readonly Prepared<Guid, FormMark> Marked = new((db, id) =>
        from c in db.Set<Case>()
        where c.Id == id
        select new FormMark(
            c.Version,
            db.Set<Enterprise>().Where(e => e.Id == c.Enterprise).Sum(e => e.Version),
            db.Set<Application>().Where(a => a.Id == id).Sum(a => a.Saves),
            db.Set<Submission>().Count(s => s.Case == id),
            db.Set<CaseMaterial>().Where(l => l.Case == id).Sum(l => l.Version),
            db.Set<Material>().Where(m => m.Enterprise == c.Enterprise).Sum(m => m.Version),
            db.Set<YearlyData>().Count(y => y.Enterprise == c.Enterprise)));

    /// <summary>One query; null when there is no such case.</summary>
    internal static Task<FormMark?> Of(KechuangDb db, Guid id, CancellationToken stop) => Marked.First(db, id, stop);
}
