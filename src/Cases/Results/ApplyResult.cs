using System.Text.Json;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases;

/// <summary>
/// Moves the confirmed cases of a list, each with the list as its paper; opens cases for those of ours that have none. A line the engine
/// refuses is kept with the reason and stops no other.
/// </summary>
internal static class ApplyResult
{
    /// <param name="Lines">Lines confirmed, by unit.</param>
    /// <param name="Failed">Cases that are not on the list and are recorded as not passed.</param>
    /// <param name="Reason">Why they did not pass; needed with them.</param>
    internal sealed record Request(Guid List, long Version, IReadOnlyList<Taken> Lines, IReadOnlyList<Guid> Failed, string Reason);

    /// <summary>A confirmed line.</summary>
    /// <param name="Unit">The unit it is.</param>
    /// <param name="Number">Certificate number: read, or typed where the list has none.</param>
    /// <param name="Open">Open a case where it has none.</param>
    internal sealed record Taken(int Line, Guid Unit, string Number, bool Open);

    internal static async Task<Result<int>> Handle(Request request, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        if (await db.Set<ResultList>().SingleOrDefaultAsync(l => l.Id == request.List, stop) is not { State: ResultList.Waiting } list || list.Version != request.Version)
            return new Refusal("list-closed", "这份名单已经登记或放弃，没有重复登记。");
        var outcomes = new List<ResultOutcome>();
        foreach (var line in request.Lines.DistinctBy(l => l.Unit))
            outcomes.Add(await Take(line, list, act, db, procedures, stop));
        foreach (var failed in request.Failed.Distinct())
            outcomes.Add(await Fail(failed, request.Reason, list, act, db, procedures, stop));
        var done = outcomes.Count(o => o.Done);
        if (done == 0)
            return new Refusal("nothing-moved", outcomes.Count == 0 ? "没有选中要登记的单位。" : $"没有可以登记的：{string.Join("；", outcomes.Take(5).Select(o => o.Name + "：" + o.Words))}");
        (list.State, list.Outcome) = (ResultList.Applied, JsonSerializer.Serialize(outcomes, JsonSerializerOptions.Web));
        return done;
    }

    private static async Task<ResultOutcome> Take(Taken line, ResultList list, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        if (await db.Set<Enterprise>().SingleOrDefaultAsync(e => e.Id == line.Unit, stop) is not { } firm)
            return new(line.Line, "", false, "没有这个单位。", null);
        var cases = await db.Set<Case>().Where(c => c.Scheme == list.Scheme && c.Year == list.Year && c.Enterprise == firm.Id).OrderBy(c => c.Sequence).ToListAsync(stop);
        if (cases.Count == 0)
            return line.Open
                ? await Open(line, firm, list, act, db, procedures, stop)
                : new(line.Line, firm.Name, false, $"没有 {list.Year} 年的办件，没有登记。", null);
        foreach (var @case in cases)
        {
            var walk = await Walk.Of(@case, procedures, db, stop);
            if (walk.At(act.At).Into(list.Stage) is not null)
                continue;
            var paper = PaperOf(list, "case:" + @case.Id, act);
            var moved = await walk.Take(ResultPlan.StepOf(list, line.Number, procedures.SchemeOf(@case.Scheme, @case.Pin)), paper.Id, act, db, stop);
            if (!moved.Succeeded)
                return new(line.Line, firm.Name, false, string.Join("；", moved.Refusals.Select(r => r.Message)), @case.Id);
            db.Add(paper);
            return new(line.Line, firm.Name, true, $"已登记“{procedures.Of(@case).Find(list.Stage)!.Name}”", @case.Id);
        }
        return new(line.Line, firm.Name, false, "以前已登记，不再重复。", cases[0].Id);
    }

    // 未通过: who is not on the list that was awaited; only somebody who has checked says so, and why.
    private static async Task<ResultOutcome> Fail(Guid id, string reason, ResultList list, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        if (await db.Set<Case>().SingleOrDefaultAsync(c => c.Id == id && c.Scheme == list.Scheme && c.Year == list.Year, stop) is not { } @case)
            return new(0, "", false, "没有这个办件。", null);
        var firm = await db.Set<Enterprise>().Where(e => e.Id == @case.Enterprise).Select(e => e.Name).SingleAsync(stop);
        if (ResultPlan.FailingOf(procedures.Of(@case), @case.Stage) is not { } stage)
            return new(0, firm, false, "本件现在的环节不能登记未通过。", id);
        var walk = await Walk.Of(@case, procedures, db, stop);
        var paper = PaperOf(list, "case:" + id, act);
        var moved = await walk.Take(new Step(stage.Id, list.On, $"据{ResultPlan.Source(list)}登记", reason), paper.Id, act, db, stop);
        if (!moved.Succeeded)
            return new(0, firm, false, string.Join("；", moved.Refusals.Select(r => r.Message)), id);
        db.Add(paper);
        return new(0, firm, true, $"已登记“{stage.Name}”", id);
    }

    // 代录: the steps before were not followed here, so all bear the day of the list.
    private static async Task<ResultOutcome> Open(Taken line, Enterprise firm, ResultList list, Act act, KechuangDb db, Procedures procedures, CancellationToken stop)
    {
        var pack = await procedures.InForce(db, list.Scheme, list.On, act.At, stop);
        if (!pack.TryValue(out var version))
            return new(line.Line, firm.Name, false, pack.Refusals[0].Message, null);
        var scheme = procedures.SchemeOf(list.Scheme, version.Pin);
        if (Way(scheme.Procedure, list.Stage) is not { } way)
            return new(line.Line, firm.Name, false, "从提交到这个环节没有可以直接补登的路，请在“登记办件”里逐步补登。", null);
        List<Step> steps = [.. way.SkipLast(1).Select(s => new Step(s.Id, list.On, $"据{ResultPlan.Source(list)}补登")), ResultPlan.StepOf(list, line.Number, scheme)];
        var opened = await OpenCase.Handle(new(list.Scheme, firm.Id, list.Year, "", list.Batch, "", "", steps, null), act, db, procedures, stop);
        if (!opened.Succeeded)
            return new(line.Line, firm.Name, false, string.Join("；", opened.Refusals.Select(r => r.Message)), null);
        db.Add(PaperOf(list, "case:" + opened.Value, act));
        return new(line.Line, firm.Name, true, "已补登办件", opened.Value);
    }

    /// <summary>The shortest way from the start that asks for nothing but a day; null when there is none.</summary>
    internal static IReadOnlyList<Stage>? Way(Procedure procedure, string to)
    {
        // A form that was filled in elsewhere is not gone through again.
        var entries = procedure.Start.Fill ? [.. procedure.Next(procedure.Start.Id).Where(s => !s.NeedsReason)] : new List<Stage> { procedure.Start };
        var queue = new Queue<IReadOnlyList<Stage>>(entries.Select(e => (IReadOnlyList<Stage>)[e]));
        var seen = entries.Select(e => e.Id).ToHashSet();
        while (queue.TryDequeue(out var way))
        {
            if (way[^1].Id == to)
                return way;
            foreach (var next in procedure.Next(way[^1].Id).Where(s => s.Id == to || s is { NeedsReason: false, NeedsPaper: false, Grants: false, Ends: false, Signatures.Count: 0 } && s.Records.All(r => !r.Required)))
                if (seen.Add(next.Id))
                    queue.Enqueue([.. way, next]);
        }
        return null;
    }

    private static Paper PaperOf(ResultList list, string holder, Act act) => new()
    {
        Id = act.NewId(), Digest = list.Digest, Length = list.Length, Name = list.FileName, Kind = "上级名单", Holder = holder,
        DocumentNumber = list.DocumentNumber, IssuedOn = list.On, EnteredAt = act.At, EnteredBy = act.Actor.Name,
    };
}
