using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>Draws the experts of a panel from the pool and the seed that were fixed when it was made, and opens the review.</summary>
internal static class DrawPanel
{
    internal sealed record Request(Guid Panel, long Version);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var found = await Find(request.Panel, request.Version, db, stop);
        if (!found.TryValue(out var panel))
            return Result.Not<Done>(found.Refusals);
        if (panel.State != PanelStates.Made)
            return new Refusal("panel-state", $"本组{panel.State}，已经抽过；要换人请用“更换专家”。");
        var pool = Pool.Read(panel.Pool);
        var drawn = Draw.Of(pool, DrawRule.Of(panel.Review()), panel.Seed);
        if (!drawn.TryValue(out var result))
            return Result.Not<Done>(drawn.Refusals);
        var categories = pool.ToDictionary(c => c.Expert, c => c.Category);
        foreach (var (i, expert) in result.Seated.Index())
            db.Add(new Seat { Id = act.NewId(), Panel = panel.Id, Expert = expert, Place = i + 1, Category = categories[expert], EnteredAt = act.At });
        (panel.Order, panel.State, panel.DrawnAt, panel.DrawnBy) = (string.Join('\n', result.Order), PanelStates.Open, act.At, act.Actor.Name);
        panel.Note("抽取", $"抽出 {result.Seated.Count} 人，候补 {result.Order.Count - result.Seated.Count} 人", "", act, db);
        return Result.Done;
    }

    /// <summary>The panel as the page showed it.</summary>
    internal static async Task<Result<Panel>> Find(Guid id, long version, KechuangDb db, CancellationToken stop)
    {
        if (await db.Set<Panel>().SingleOrDefaultAsync(p => p.Id == id, stop) is not { } panel)
            return new Refusal("not-found", "没有这个评审组。");
        return panel.Version == version ? panel : new Refusal("changed-meanwhile", "在您填写期间，本组已有新的变化，请看过最新情况后再办理。");
    }
}

/// <summary>Gives a panel up, with the reason, while no sheet was handed in: the record and its draw stay, and the witness sheet of the next names it.</summary>
internal static class VoidPanel
{
    internal sealed record Request(Guid Panel, long Version, string Reason);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var found = await DrawPanel.Find(request.Panel, request.Version, db, stop);
        if (!found.TryValue(out var panel))
            return Result.Not<Done>(found.Refusals);
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明作废的原因，会写在下一次的抽取见证表上。", "Reason");
        if (panel.State is not (PanelStates.Made or PanelStates.Open))
            return new Refusal("panel-state", $"本组{panel.State}，不能作废。");
        if (await db.Set<ScoreSheet>().AnyAsync(s => s.Panel == panel.Id && s.Submitted, stop))
            return new Refusal("panel-scored", "已有专家提交评分表，不能作废；要换人请用“更换专家”。");
        (panel.State, panel.VoidReason) = (PanelStates.Void, request.Reason.Trim());
        panel.Note("作废", "", panel.VoidReason, act, db);
        return Result.Done;
    }
}
