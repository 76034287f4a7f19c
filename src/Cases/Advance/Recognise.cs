using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>A recognised case becomes a title of the firm, in the same unit of work. Publicised is not recognised.</summary>
internal static class Recognise
{
    internal static async Task Add(Case @case, Step step, Guid? paper, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var certificate = step.Certificate!;
        // A sheet can bring two recognitions of one firm in one unit, so what is not saved yet counts too. A title of this
        // case itself was withdrawn by a correction: it never was.
        var before = db.Set<Title>().Local.Any(t => t.Enterprise == @case.Enterprise && t.Scheme == @case.Scheme && t.Case != @case.Id)
            || await db.Set<Title>().AnyAsync(t => t.Enterprise == @case.Enterprise && t.Scheme == @case.Scheme && t.Case != @case.Id, stop);
        db.Add(new Title
        {
            Id = act.NewId(), Enterprise = @case.Enterprise, Scheme = @case.Scheme, Kind = procedures.Head(@case.Scheme).TitleKind,
            Number = certificate.Number, Year = @case.Year, IssuedOn = certificate.IssuedOn, ExpiresOn = certificate.ExpiresOn,
            First = !before, Case = @case.Id, Paper = paper, EnteredAt = act.At, EnteredBy = act.Actor.Name,
        });
    }
}
