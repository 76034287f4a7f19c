using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>To-do: the sections that lie with this person.</summary>
internal sealed class ErrandTasks(Documents documents, IPeople people) : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Director or Roles.Staff) || (await people.OfBureau(db, stop)).FirstOrDefault(p => p.Account == actor.Account) is not { } me)
            return [];
        var mine = await (
            from e in db.Set<Errand>().AsNoTracking()
            where e.To == me.UserName && e.DoneAt == null
            join d in db.Set<Document>() on e.Document equals d.Id
            orderby e.DueOn
            select new { Errand = e, Document = d }).ToListAsync(stop);
        return [.. mine.Select(m => new TaskLine("文稿分送", $"{m.Errand.What}{Name(m.Document)}“{SectionName.Of(documents.DraftOf(m.Document), m.Errand.Section)}”，{m.Errand.EnteredBy}分送",
            $"{DocumentName.Address(m.Document)}?tab=errands#{m.Errand.Section}", m.Errand.DueOn, me.Section))];
    }

    private string Name(Document document) => documents.DraftOf(document)?.NameIn(document.Year) ?? document.Kind;
}
