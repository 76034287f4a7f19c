using Kechuang.Kernel;
using Kechuang.Ui;

namespace Kechuang.Platforms;

/// <summary>Draws a platform's life for people: you are here, and what happened.</summary>
internal static class PlatformDrawing
{
    internal static List<StepLine> Steps(PlatformKind kind, Standing at, DateOnly day)
    {
        var path = kind.Path.ToList();
        var here = kind.Find(at.State)!;
        var place = path.FindIndex(s => s.Id == at.State);
        var reached = place >= 0 ? place : path.FindLastIndex(s => at.Into(s.Id) is not null);
        var lines = path.Select((s, i) => Line(s, at, i.CompareTo(reached), place >= 0 && i == place, day)).ToList();
        if (place < 0)
            lines.Insert(reached + 1, new StepLine(here.Name, here.Id is States.Failed or States.Revoked ? StepState.Failed : StepState.Now, at.Since, here.By, Days(at.Since, day), at.Last.Reason));
        if (here.Ends || here.Id == States.Failed)
            lines = lines[..(reached + 2)];
        // Whatever lies before the register begins is not known to have been passed by.
        return [.. lines.SkipWhile(l => l.State == StepState.Skipped)];
    }

    internal static List<TimelineLine> History(PlatformKind kind, IReadOnlyList<PlatformMove> moves) =>
        [.. moves.OrderByDescending(m => m.Sequence).Select(m => new TimelineLine(
            m.On.Iso(), What(kind, m), $"{m.EnteredBy} 登记于 {m.EnteredAt}", Note(m), m.StruckAt is not null,
            m.StruckAt is { } struck ? $"{m.StruckBy} {struck} 更正：{m.StruckReason}" : null, m.Paper is { } paper ? $"/papers/{paper}" : null))];

    // A failure is said with the stage that was not passed.
    private static string What(PlatformKind kind, PlatformMove move) =>
        move.To == States.Failed && kind.Find(move.From) is { } stage ? $"{stage.Name}未通过" : kind.Find(move.To)!.Name;

    private static string Note(PlatformMove move) => string.Join("；", new[]
        { move.Opinion, move.Reason, move.Document, move.NextOn is { } next ? $"{next.Iso()} 起可再报" : "" }.Where(t => t.Length > 0));

    private static StepLine Line(PlatformState state, Standing at, int side, bool here, DateOnly day)
    {
        var move = at.Into(state.Id);
        var drawn = here ? StepState.Now
            : side < 0 ? (move is null ? StepState.Skipped : StepState.Past)
            : side == 0 && move is not null ? StepState.Past : StepState.Next;
        return new StepLine(state.Name, drawn, here ? at.Since : move?.On, state.By, here ? Days(at.Since, day) : null, state.Optional && move is null ? "不一定有" : null);
    }

    private static string Days(DateOnly since, DateOnly day) => $"已 {day.DayNumber - since.DayNumber} 天";
}
