using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Applications;

/// <summary>The form of a case on its page: how far it is filled in, and each submission.</summary>
internal sealed class ApplicationCard(ApplicationForms forms) : ICaseCard
{
    public int Order => 10;

    public async Task<CaseCard?> Of(Desk desk, Case @case, Scheme scheme, Stage here, CancellationToken stop)
    {
        var href = $"/cases/{@case.Id}/application";
        if (here.Fill && await forms.Of(desk, @case.Id, stop) is { } form)
            return new CaseCard(form.Kind, form.Form.Progress, Lines(form.Submissions), "继续填报", href);
        var sent = await desk.Db.Set<Submission>().Where(s => s.Case == @case.Id).OrderBy(s => s.Sequence).ToListAsync(stop);
        return sent.Count == 0 ? null : new CaseCard(scheme.FiledHere ? "申请表" : "填报准备", "", Lines(sent), "看申请表", href);
    }

    private static IReadOnlyList<PanelLine> Lines(IReadOnlyList<Submission> submissions) =>
        [.. submissions.Select(s => new PanelLine($"第 {s.Sequence} 次提交", $"{s.EnteredBy}{(s.OnBehalf ? "（代录）" : "")}，校验码 {s.Digest[..12]}", "已提交", s.On, $"/submissions/{s.Id}"))];
}
