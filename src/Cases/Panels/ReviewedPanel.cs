using System.Globalization;
using Kechuang.Cases.Experts;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>A case of a panel with who applies.</summary>
internal sealed record ReviewedCase(Guid Id, string Number, int Place, Guid Enterprise, string Name);

/// <summary>A seat with the expert.</summary>
internal sealed record SeatedExpert(Seat Seat, Expert Expert);

/// <summary>A panel with all that staff see of it.</summary>
internal sealed record ReviewedPanel(
    Panel Panel, ReviewRule Rule, IReadOnlyList<ReviewedCase> Cases, IReadOnlyList<SeatedExpert> Seats, IReadOnlyList<ScoreSheet> Sheets)
{
    internal IReadOnlyList<SeatedExpert> Present => [.. Seats.Where(s => s.Seat.LeftReason.Length == 0)];

    /// <summary>What was handed in by those who sit in the panel.</summary>
    private IEnumerable<ScoreSheet> Counting => Sheets.Where(s => s.Submitted && Present.Any(p => p.Expert.Id == s.Expert));

    internal int Expected => Present.Count * Cases.Count;

    internal int Missing => Expected - Counting.Count();

    /// <summary>Stage-gated: staff see scores once all are handed in or the panel is closed, never before.</summary>
    internal bool ScoresShown => Panel.State == PanelStates.Closed || (Panel.State == PanelStates.Open && Expected > 0 && Missing == 0);

    internal IReadOnlyDictionary<Guid, PanelResult> Results => Cases.ToDictionary(c => c.Id, c => PanelScores.Of(
        [.. Counting.Where(s => s.Case == c.Id).Select(TotalOf)], Present.Count, Rule.DropExtremes, Rule.Pass));

    /// <summary>The sheet of an expert for a case when it counts.</summary>
    internal ScoreSheet? SheetOf(Guid @case, Guid expert) => Counting.FirstOrDefault(s => s.Case == @case && s.Expert == expert);

    internal int HandedIn(Guid expert) => Counting.Count(s => s.Expert == expert);

    internal static decimal TotalOf(ScoreSheet sheet) => decimal.Parse(sheet.Total, NumberStyles.Number, CultureInfo.InvariantCulture);

    internal static async Task<ReviewedPanel> Load(KechuangDb db, Panel panel, CancellationToken stop)
    {
        var cases = await (
            from pc in db.Set<PanelCase>().AsNoTracking()
            join c in db.Set<Case>() on pc.Case equals c.Id
            join e in db.Set<Enterprise>() on c.Enterprise equals e.Id
            where pc.Panel == panel.Id
            orderby pc.Place
            select new ReviewedCase(c.Id, c.Number, pc.Place, e.Id, e.Name)).ToListAsync(stop);
        var seats = await db.Set<Seat>().AsNoTracking().Where(s => s.Panel == panel.Id)
            .Join(db.Set<Expert>(), s => s.Expert, e => e.Id, (s, e) => new { s, e }).OrderBy(x => x.s.Place).Select(x => new SeatedExpert(x.s, x.e)).ToListAsync(stop);
        var sheets = await db.Set<ScoreSheet>().AsNoTracking().Where(s => s.Panel == panel.Id).ToListAsync(stop);
        return new(panel, panel.Review(), cases, seats, sheets);
    }

    internal static async Task<ReviewedPanel?> Find(KechuangDb db, Guid id, CancellationToken stop) =>
        await db.Set<Panel>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, stop) is { } panel ? await Load(db, panel, stop) : null;
}
