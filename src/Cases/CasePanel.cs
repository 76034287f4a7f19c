using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>A firm's cases on its page, the failed and withdrawn ones too.</summary>
internal sealed class CasePanel(Procedures procedures) : IEnterprisePanel
{
    public string Title => "办件";

    public int Order => 10;

    public async Task<IReadOnlyList<PanelLine>> Lines(KechuangDb db, Guid enterprise, DateOnly day, CancellationToken stop)
    {
        var cases = await db.Set<Case>().AsNoTracking().Where(c => c.Enterprise == enterprise)
            .OrderByDescending(c => c.Year).ThenBy(c => c.Number).ToListAsync(stop);
        return [.. cases.Select(c => new PanelLine(
            c.Number, $"{procedures.Head(c.Scheme).Title} {c.Variant}", procedures.Of(c).Find(c.Stage)!.State, c.Since, $"/cases/{c.Id}"))];
    }
}
