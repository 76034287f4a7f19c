using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>What a figure was when a document of the kind was signed.</summary>
/// <param name="Change">Against the sign-off before; null for the first.</param>
internal sealed record CourseStep(string When, string Period, decimal Value, string Unit, decimal? Change, bool Withdrawn)
{
    /// <summary>The sign-offs that froze the same number of the same indicator, newest first.</summary>
    internal static async Task<IReadOnlyList<CourseStep>> Of(KechuangDb db, string kind, string indicator, string role, CancellationToken stop)
    {
        var rows = await (
            from f in db.Set<FrozenFigure>().AsNoTracking()
            where f.Indicator == indicator && f.Role == role
            join s in db.Set<SignOff>() on f.SignOff equals s.Id
            join d in db.Set<Document>() on s.Document equals d.Id
            where d.Kind == kind
            orderby s.SignedOn, s.Number, f.Place
            select new { Frozen = f, Signed = s, Withdrawn = db.Set<Withdrawal>().Any(w => w.SignOff == s.Id) }).ToListAsync(stop);
        // A figure quoted twice in one text is one step.
        var once = rows.DistinctBy(r => (r.Signed.Id, r.Frozen.Period)).Select(r => (r.Signed, r.Frozen, r.Withdrawn, Value: Exact.Of(r.Frozen.Value, r.Frozen.Scale))).ToList();
        return [.. once.Select((r, i) => new CourseStep($"{r.Signed.SignedOn.Iso()} 第 {r.Signed.Number} 版", Coded.Read<Period>(r.Frozen.Period).ToString(), r.Value, r.Frozen.Unit,
            i == 0 || once[i - 1].Frozen.Unit != r.Frozen.Unit ? null : r.Value - once[i - 1].Value, r.Withdrawn)).Reverse()];
    }
}
