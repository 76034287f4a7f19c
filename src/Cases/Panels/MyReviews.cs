using Kechuang.Cases.Experts;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>A sheet of an expert as his list shows it.</summary>
/// <param name="Call">The applicant's name, or its place where the review is anonymous.</param>
internal sealed record MyReview(Guid Panel, Guid Case, string Number, string Scheme, string Call, bool Begun, bool Submitted, Instant? SavedAt)
{
    internal string Href => $"/reviews/{Panel}/{Case}";
}

/// <summary>What an expert has to review: the panels in which he sits, while they are open, and nothing else.</summary>
internal static class MyReviews
{
    internal static async Task<IReadOnlyList<MyReview>> Of(KechuangDb db, Actor actor, CancellationToken stop)
    {
        var places = await (
            from e in db.Set<Expert>().AsNoTracking()
            join s in db.Set<Seat>() on e.Id equals s.Expert
            join p in db.Set<Panel>() on s.Panel equals p.Id
            join pc in db.Set<PanelCase>() on p.Id equals pc.Panel
            join c in db.Set<Case>() on pc.Case equals c.Id
            join firm in db.Set<Enterprise>() on c.Enterprise equals firm.Id
            where e.Account == actor.Account && s.LeftReason == "" && p.State == PanelStates.Open
            orderby p.Number, pc.Place
            select new { Place = new ReviewPlace(e.Id, p, pc, c), firm.Name }).ToListAsync(stop);
        var experts = places.Select(p => p.Place.Expert).Distinct().ToList();
        var sheets = await db.Set<ScoreSheet>().AsNoTracking().Where(s => experts.Contains(s.Expert)).Select(s => new { s.Panel, s.Case, s.Submitted, s.SavedAt }).ToListAsync(stop);
        return [.. places.Select(p => (p.Place, p.Name, Sheet: sheets.Find(s => s.Panel == p.Place.Panel.Id && s.Case == p.Place.Case.Id))).Select(x => new MyReview(
            x.Place.Panel.Id, x.Place.Case.Id, x.Place.Panel.Number, x.Place.Case.Scheme, x.Place.Call(x.Name), x.Sheet is not null, x.Sheet?.Submitted == true, x.Sheet?.SavedAt))];
    }
}
