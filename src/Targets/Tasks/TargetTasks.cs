using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Targets;

/// <summary>To-do of the bureau: targets that lag, figures in conflict, and figures that a target needs and nobody has reported.</summary>
internal sealed class TargetTasks(IFigures figures, Clock clock) : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop)
    {
        if (actor.Role is not (Roles.Director or Roles.Staff))
            return [];
        var year = await db.Set<County>().AsNoTracking().Where(c => c.Code == actor.County).Select(c => c.BusinessYear).SingleOrDefaultAsync(stop);
        var board = await figures.Board(db, year, day, clock.Now, stop);
        var kinds = figures.Catalogue.ToDictionary(i => i.Id, i => i.Kind);
        return [.. board
            .Where(t => actor.Role == Roles.Director || t.Section.Length == 0 || t.Section == actor.Section)
            .Select(t => Line(t, kinds.GetValueOrDefault(t.Indicator, ""), year)).OfType<TaskLine>()];
    }

    private static TaskLine? Line(TargetView target, string kind, int year)
    {
        var page = $"/targets/{target.Id}";
        if (target.Figure.Conflict)
            return new TaskLine("数据冲突", $"{target.Name}：同一状态有两个不同的数，请核对", FigureAddress.Of(target.Figure), null, target.Section);
        if (target.Figure.Settled is null && kind == "reported")
            return new TaskLine("待报数据", $"{target.Name}（{Period.OfYear(year)}）还没有数", $"/figures/new?indicator={Uri.EscapeDataString(target.Indicator)}", null, target.Section);
        return target.Light == "red"
            ? new TaskLine("目标滞后", $"{target.Name}：{target.LightReason}", page, Period.OfYear(year).To, target.Section)
            : null;
    }
}
