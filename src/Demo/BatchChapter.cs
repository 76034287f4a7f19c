using Kechuang.Cases;
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
        List<Move> moves = [db.Set<Move>().Local.Single(m => m.Case == @case.Id)];
        foreach (var step in planned.Steps.Skip(1))
            if (await Take(step, @case, moves, By(act, step), db, stop) is { Refused: true } refused)
                return Result.Not<Done>(refused.Refusals);
        @case.Stand(procedures.Of(@case).Find(@case.Stage)!, @case.Since, planned.LookedOn);
        return Result.Done;
    }

    private async Task<Result<Stage>> Take(PlannedStep planned, Case @case, List<Move> moves, Act act, KechuangDb db, CancellationToken stop)
    {
        var at = Progress.Of(moves, DateOnly.MaxValue, act.At)!;
        var decided = Advance.Decide(procedures.Of(@case), at, planned.Step, act.Day);
        if (decided.Refused)
            return decided;
        var paper = Notice(planned.Step.To, @case, db, act);
        var move = OpenCase.MoveOf(@case, at.Stage, planned.Step.To, moves.Count + 1, planned.Step, paper, act);
        moves.Add(move);
        db.Add(move);
        @case.Stand(decided.Value, planned.Step.On, planned.Step.On);
        if (decided.Value.Grants)
            await Recognise.Add(@case, planned.Step, paper, act, db, procedures, stop);
        return decided;
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
