using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Reports;

/// <summary>Puts a finding of the proofreader aside: in this sentence of this document, or always in this county.</summary>
internal static class IgnoreFinding
{
    internal sealed record Request(string Kind, int Year, string Finding, bool Always);

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Documents documents, ProofDesk proof, CancellationToken stop)
    {
        var open = await Editing.Open(request.Kind, request.Year, documents, act, db, stop);
        if (open.Refused)
            return Result.Not<Guid>(open.Refusals);
        var composed = (await documents.Compose(db, request.Kind, request.Year, act.Day, act.At, stop)).Value;
        if ((await proof.Read(db, composed, open.Value.Id, stop)).Findings.FirstOrDefault(f => f.Id == request.Finding) is not { } finding)
            return new Refusal("changed-meanwhile", "这一处已改过或已忽略，请刷新页面");
        var row = new Ignored
        {
            Id = act.NewId(), Document = request.Always ? null : open.Value.Id, Rule = finding.Rule, Words = finding.Words, Sentence = request.Always ? "" : finding.Sentence,
            EnteredAt = act.At, EnteredBy = act.Actor.Name,
        };
        db.Add(row);
        return row.Id;
    }
}

/// <summary>Takes back what was put aside: it is found again.</summary>
internal static class HeedFinding
{
    internal sealed record Request(Guid Ignored);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Ignored>().SingleOrDefaultAsync(i => i.Id == request.Ignored && i.WithdrawnAt == null, stop) is not { } row)
            return new Refusal("not-found", "已经撤销过了，请刷新页面");
        (row.WithdrawnAt, row.WithdrawnBy) = (act.At, act.Actor.Name);
        return Result.Done;
    }
}
