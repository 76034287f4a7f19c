using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Ui;

namespace Kechuang.Cases;

/// <summary>Draws a case for people: you are here, and what happened.</summary>
internal static class CaseDrawing
{
    internal static List<StepLine> Steps(Procedure procedure, Progress at, DateOnly day)
    {
        var lines = new List<StepLine>();
        var here = procedure.Find(at.Stage)!;
        var path = procedure.Path.ToList();
        var place = path.FindIndex(s => s.Id == at.Stage);
        var reached = place >= 0 ? place : path.FindLastIndex(s => at.Into(s.Id) is not null);
        for (var i = 0; i < path.Count; i++)
            lines.Add(Line(path[i], at.Into(path[i].Id), i.CompareTo(reached), here, day));
        if (place < 0)
            lines.Insert(reached + 1, new StepLine(here.Name, StepState.Now, at.Since, here.By, Days(at.Since, day), at.Last.Reason));
        return here is { Ends: true, NeedsReason: true } ? lines[..(reached + 2)] : lines;
    }

    internal static List<TimelineLine> History(Procedure procedure, IReadOnlyList<Move> moves) =>
        [.. moves.OrderByDescending(m => m.Sequence).Select(m => new TimelineLine(
            m.On.Iso(), procedure.Find(m.To)!.Name + (m.OnBehalf ? "（代录）" : ""), $"{m.EnteredBy} 登记于 {m.EnteredAt}",
            string.Join("；", new[] { m.Opinion, m.Reason, Values(procedure.Find(m.To)!, m) }.Where(t => t.Length > 0)), m.StruckAt is not null,
            m.StruckAt is { } struck ? $"{m.StruckBy} {struck} 更正：{m.StruckReason}" : null,
            m.Paper is { } paper ? $"/papers/{paper}" : null))];

    // 金额 120.5 万元，位次 2
    private static string Values(Stage stage, Move move)
    {
        var values = StageValues.Of(move);
        return string.Join("，", stage.Records.Where(r => values.ContainsKey(r.Id)).Select(r => $"{r.Id} {values[r.Id]}{(r.Unit.Length > 0 ? " " + r.Unit : "")}"));
    }

    private static StepLine Line(Stage stage, Move? move, int side, Stage here, DateOnly day)
    {
        var state = stage == here ? (stage.Ends ? StepState.Past : StepState.Now)
            : side < 0 ? (move is null ? StepState.Skipped : StepState.Past)
            : side == 0 && move is not null ? StepState.Past : StepState.Next;
        var days = state == StepState.Now && move is not null ? Days(move.On, day) : null;
        return new StepLine(stage.Name, state, move?.On, stage.By, days, Note(stage, move, state));
    }

    private static string? Note(Stage stage, Move? move, StepState state) =>
        stage.Optional && move is null ? "不一定有"
        : state is StepState.Next or StepState.Now && stage.Signatures.Count > 0 ? $"{string.Join("、", stage.Signatures)}会签"
        : state is StepState.Next or StepState.Now && stage.WorkingDays is { } limit ? $"时限 {limit} 个工作日"
        : null;

    private static string Days(DateOnly since, DateOnly day) => $"已 {day.DayNumber - since.DayNumber} 天";
}
