using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>Writes one batch through the handlers of the case engine: each case is opened, then moved on step by step.</summary>
internal sealed class BatchChapter(PlannedBatch batch, DemoPapers papers, Procedures procedures)
{
    private readonly Dictionary<string, Guid> notices = [];

    internal async Task<Result<int>> Write(Act act, KechuangDb db, CancellationToken stop)
    {
        var opened = await OpenBatch.Handle(new OpenBatch.Request(batch.Scheme, batch.Year, batch.Number, batch.ClosesOn, batch.Note), By(act, batch.Cases[0].Steps[0]), db, procedures, stop);
        if (opened.Refused)
            return Result.Not<int>(opened.Refusals);
        foreach (var planned in batch.Cases)
        {
            var told = await Tell(planned, act, db, stop);
            if (told.Refused)
                return Result.Not<int>(told.Refusals.Select(r => r with { Message = $"{planned.Firm.Name}：{r.Message}" }));
        }
        return batch.Cases.Count;
    }

    private async Task<Result<Done>> Tell(PlannedCase planned, Act act, KechuangDb db, CancellationToken stop)
    {
        var first = planned.Steps[0];
        var request = new OpenCase.Request(planned.Scheme, planned.Firm.Id, planned.Year, planned.Variant, planned.Batch, planned.OutsideNumber, "高新股", [first.Step], null);
        var opened = await OpenCase.Handle(request, By(act, first), db, procedures, stop);
        if (opened.Refused)
            return Result.Not<Done>(opened.Refusals);
        var @case = (await db.FindAsync<Case>([opened.Value], stop))!;
        var walk = new Walk(@case, [db.Set<Move>().Local.Single(m => m.Case == @case.Id)], procedures);
        foreach (var step in planned.Steps.Skip(1))
            if (await walk.Take(step.Step, Notice(step.Step.To, @case, db, By(act, step)), By(act, step), db, stop, lookedOn: step.Step.On) is { Refused: true } refused)
                return Result.Not<Done>(refused.Refusals);
        @case.Stand(procedures.Of(@case).Find(@case.Stage)!, @case.Since, planned.LookedOn);
        return Result.Done;
    }

    // The batch's notice is one paper, quoted by every case it names.
    private Guid? Notice(string stage, Case @case, KechuangDb db, Act act)
    {
        if (stage is not ("publicity" or "recognised"))
            return null;
        if (!notices.TryGetValue(stage, out var id))
            notices[stage] = id = papers.Add(BatchPapers.Key(batch, stage), "case:" + @case.Id, db, act);
        return id;
    }

    private static Act By(Act act, PlannedStep step) => act.By(Invented.HighTechOfficer, step.Entered);
}
