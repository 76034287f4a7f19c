using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Office;

/// <summary>Nightly: sheets that were uploaded and neither confirmed nor dropped for thirty days are let go, so that no to-do stands for ever.</summary>
internal sealed class ExpireDrafts : IJobKind
{
    internal const int Days = 30, Portion = 200;

    public string Key => "import-drafts.expire";
    public string Title => "放弃 30 天未确认的导入表";
    public TimeOnly At => new(2, 30);

    public async Task<Result<JobStep>> Step(Job job, Act act, KechuangDb db, CancellationToken stop)
    {
        var before = act.At - TimeSpan.FromDays(Days);
        var waiting = db.Set<ImportDraft>().Where(d => d.State == ImportDraft.Open && d.EnteredAt < before);
        var count = await waiting.CountAsync(stop);
        var some = await waiting.OrderBy(d => d.EnteredAt).Take(Portion).ToListAsync(stop);
        foreach (var draft in some)
            (draft.State, draft.Outcome) = (ImportDraft.Dropped, $"{Days} 天没有确认，自动放弃；需要时请重新上传");
        var done = job.Done + some.Count;
        return new JobStep(done, job.Done + count, count > some.Count ? null : done == 0 ? "没有到期的" : $"放弃 {done} 份");
    }
}
