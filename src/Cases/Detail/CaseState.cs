using Kechuang.Cases.Applications;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Detail;

/// <summary>Everything of one case's page, in a fixed number of queries.</summary>
internal sealed record CaseState(
    Case Case, Enterprise Firm, Batch? Batch, Title? Title, SchemeHead Head, Scheme Scheme, Progress Progress, Stage Here, IReadOnlyList<Stage> Nexts,
    IReadOnlyList<Move> Moves, IReadOnlyList<Pause> Pauses, IReadOnlyList<Signature> Signatures, IReadOnlyList<PaperLine> Papers, IReadOnlyList<CaseCard> Cards, string NewerPin)
{
    /// <summary>The pause by which the clock stands; null while it runs.</summary>
    internal Pause? Standing => Pauses.FirstOrDefault(CaseClock.Stands);

    /// <summary>Who has not signed yet.</summary>
    internal IReadOnlyList<string> Unsigned => [.. Here.Signatures.Except(Signatures.Where(s => s.Move == Progress.Last.Id).Select(s => s.Signer))];

    /// <summary>Loads it; null when there is no such case or the actor may not see it.</summary>
    internal static async Task<CaseState?> Of(Desk desk, Guid id, Procedures procedures, IEnumerable<ICaseCard> cards, CancellationToken stop)
    {
        var db = desk.Db;
        if (await db.Set<Case>().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } shown)
            return null;
        var firm = await db.Set<Enterprise>().SingleAsync(e => e.Id == shown.Enterprise, stop);
        if (desk.Actor.Role == Roles.Enterprise && firm.CreditCode != desk.Actor.Enterprise)
            return null;
        var scheme = procedures.SchemeOf(shown.Scheme, shown.Pin);
        var batch = shown.Batch is { } number ? await db.Set<Batch>().SingleAsync(b => b.Id == number, stop) : null;
        var moves = await db.Set<Move>().Where(m => m.Case == id).OrderBy(m => m.Sequence).ToListAsync(stop);
        var pauses = await db.Set<Pause>().Where(p => p.Case == id).OrderBy(p => p.From).ToListAsync(stop);
        var signatures = await db.Set<Signature>().Where(s => s.Case == id).OrderBy(s => s.On).ToListAsync(stop);
        var holder = "case:" + id;
        var ids = moves.Select(m => m.Paper).Concat(signatures.Select(s => s.Paper)).OfType<Guid>().Distinct().ToList();
        var papers = await db.Set<Paper>().Where(p => p.Holder == holder || ids.Contains(p.Id)).OrderBy(p => p.EnteredAt).ToListAsync(stop);
        var progress = Progress.Of(moves, DateOnly.MaxValue, desk.Now)!;
        var here = scheme.Procedure.Find(progress.Stage)!;
        var title = (await db.Set<Title>().Where(t => t.Case == id).ToListAsync(stop)).Find(t => t.CancelledOn is null || EndTitle.Ended(t, here, progress.Last));
        var shownCards = new List<CaseCard>();
        foreach (var card in cards.OrderBy(c => c.Order))
            if (await card.Of(desk, shown, scheme, here, stop) is { } made)
                shownCards.Add(made);
        var today = await procedures.InForce(db, shown.Scheme, desk.Day, desk.Now, stop);
        return new(shown, firm, batch, title, procedures.Head(shown.Scheme), scheme, progress, here,
            [.. scheme.Procedure.Next(here.Id).Where(next => Advance.Refuse(here, next, desk.Actor.Role) is null && !FormGate.Holds(desk.Actor.Role, here, next))], moves, pauses, signatures,
            [.. papers.Select(p => new PaperLine(p.Name, $"/papers/{p.Id}", p.Kind, p.DocumentNumber, p.IssuedOn, p.Digest))], shownCards,
            today.Succeeded && today.Value.Pin != shown.Pin ? today.Value.Pin : "");
    }
}
