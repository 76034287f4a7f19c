using System.Globalization;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>To-do: the year's document not signed near its day, and blanks nobody filled.</summary>
internal sealed class DocumentTasks(Documents documents, Clock clock) : ITaskSource
{
    private const int DaysAhead = 30;

    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Director or Roles.Staff))
            return [];
        List<TaskLine> tasks = [];
        var year = await db.Set<County>().AsNoTracking().Where(c => c.Code == actor.County).Select(c => c.BusinessYear).SingleAsync(stop);
        foreach (var kind in documents.Kinds)
            tasks.AddRange(await Of(kind, year, db, actor, day, stop));
        return tasks;
    }

    private async Task<IEnumerable<TaskLine>> Of(string kind, int year, KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (documents.DraftOf(kind, year) is not { } draft || DueOf(draft.Pack.Due, year) is not { } due || day < due.AddDays(-DaysAhead))
            return [];
        if (await Documents.Find(db, kind, year, stop) is { } row && await Documents.Signed(db, row.Id, stop) is not null)
            return [];
        var (title, href) = ($"{year} 年{draft.Pack.Name}", $"/documents/{kind}/{year}");
        if (actor.Role == Roles.Director)
            return [new TaskLine("文稿签发", $"{title}尚未签发", href, due)];
        var composed = await documents.Compose(db, kind, year, day, clock.Now, stop);
        return composed.Refused || composed.Value.Blanks == 0 ? []
            : [new TaskLine("文稿待填", $"{title}还有 {composed.Value.Blanks} 处待填", href, due, Count: composed.Value.Blanks)];
    }

    private static DateOnly? DueOf(string due, int year) =>
        DateOnly.TryParseExact($"{year.ToString(CultureInfo.InvariantCulture)}-{due}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
