using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>To-do: documents of the year not signed near their day, and blanks nobody filled.</summary>
internal sealed class DocumentTasks(Documents documents, Clock clock) : ITaskSource
{
    private const int DaysAhead = 30;

    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Director or Roles.Staff))
            return [];
        var year = await db.Set<County>().AsNoTracking().Where(c => c.Code == actor.County).Select(c => c.BusinessYear).SingleAsync(stop);
        List<LivingDocument> due = [.. (await LivingDocuments.Of(documents, db, year, day, stop)).Where(l => l.Due is { } on && day >= on.AddDays(-DaysAhead))];
        if (actor.Role == Roles.Director)
            return [.. due.Select(l => new TaskLine("文稿签发", $"{l.Title}尚未签发", l.Href, l.Due))];
        var composed = await LivingDocuments.Compose(documents, db, year, due, day, clock.Now, stop);
        return [.. due.Zip(composed).Where(d => d.Second.Blanks > 0).Select(d =>
            new TaskLine("文稿待填", $"{d.First.Title}还有 {d.Second.Blanks} 处待填", d.First.Href, d.First.Due, Count: d.Second.Blanks))];
    }
}
