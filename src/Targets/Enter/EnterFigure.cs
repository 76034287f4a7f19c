using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Targets;

/// <summary>Enters a reported figure, a later status of it, or the correction of one; nothing is overwritten.</summary>
internal static class EnterFigure
{
    internal sealed record Request(WantedFigure Figure, Upload? Paper, string PaperNumber = "");

    internal static async Task<Result<Guid>> Handle(Request request, Act act, KechuangDb db, Indicators indicators, CancellationToken stop)
    {
        var wanted = request.Figure;
        var existing = await db.Set<Figure>().AsNoTracking().Where(f => f.Indicator == wanted.Indicator).ToListAsync(stop);
        var indicator = indicators.Newest(wanted.Indicator);
        var decided = FigureRule.Decide(wanted, indicator, existing, request.Paper is not null, act.Day);
        if (!decided.TryValue(out var outcome))
            return Result.Not<Guid>(decided.Refusals);
        if (outcome == FigureOutcome.Same)
            return new Refusal("figure-same", "同一单位、同一状态已有同样的数，不必再录。").At(nameof(wanted.Value));
        var id = act.NewId();
        db.Add(Row(wanted, indicator!, act, id, request.Paper.Add(db, act, "依据", "figure:" + id, request.PaperNumber.Trim())));
        return id;
    }

    internal static Figure Row(WantedFigure wanted, Indicator indicator, Act act, Guid id, Guid? paper) => new()
    {
        Id = id, Indicator = indicator.Id, Period = Period.Parse(wanted.Period).Value.ToString(),
        Value = Scaled.Stored(wanted.Value!.Value, indicator.Scale)!.Value, Status = wanted.Status, ObtainedOn = wanted.ObtainedOn!.Value,
        Caliber = wanted.Caliber.Trim() is { Length: > 0 } caliber ? caliber : indicator.Caliber, Source = wanted.Source.Trim(),
        Paper = paper, Corrects = wanted.Corrects, Reason = wanted.Reason.Trim(), EnteredAt = act.At, EnteredBy = act.Actor.Name,
    };
}
