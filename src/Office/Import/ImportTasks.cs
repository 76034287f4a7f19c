using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Office;

/// <summary>A sheet that was uploaded and neither confirmed nor dropped waits for who uploaded it.</summary>
internal sealed class ImportTasks : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        var open = await db.Set<ImportDraft>().AsNoTracking().Where(d => d.Account == actor.Account && d.State == ImportDraft.Open)
            .OrderBy(d => d.EnteredAt).Select(d => new { d.Id, d.FileName }).ToListAsync(stop);
        return [.. open.Select(d => new TaskLine("导入", $"《{d.FileName}》已上传，待确认", $"/import/drafts/{d.Id}", null))];
    }
}
