using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>Ends a review with its minutes: from then on the scores stand.</summary>
internal static class ClosePanel
{
    /// <param name="Anyway">Although sheets are missing; the minutes say why.</param>
    internal sealed record Request(Guid Panel, long Version, string Minutes, bool Anyway);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var found = await DrawPanel.Find(request.Panel, request.Version, db, stop);
        if (!found.TryValue(out var panel))
            return Result.Not<Done>(found.Refusals);
        if (panel.State != PanelStates.Open)
            return new Refusal("panel-state", $"本组{panel.State}，不能结束。");
        if (string.IsNullOrWhiteSpace(request.Minutes))
            return new Refusal("minutes-missing", "请填写评审纪要：时间、地点、主持人和评审意见的要点。", "Minutes");
        var read = await ReviewedPanel.Load(db, panel, stop);
        if (read.Results.Any(r => r.Value.Sheets == 0))
            return new Refusal("sheets-none", "有办件一份评分表也没有，不能结束；不再评的请把本组作废。", "Minutes");
        if (read.Missing > 0 && !request.Anyway)
            return new Refusal("sheets-missing", $"还缺 {read.Missing} 份评分表。请催办；确实不能补的，勾选“缺评分表仍结束”，并在纪要里写明原因。", "Anyway");
        (panel.State, panel.ClosedOn, panel.ClosedBy, panel.Minutes) = (PanelStates.Closed, act.Day, act.Actor.Name, request.Minutes.Trim());
        panel.Note("结束评审", read.Missing > 0 ? $"缺 {read.Missing} 份评分表" : "评分表齐全", "", act, db);
        return Result.Done;
    }
}

/// <summary>Opens a closed review again, by the director and with the reason; the sheets stay handed in until he hands one back.</summary>
internal static class ReopenPanel
{
    internal sealed record Request(Guid Panel, long Version, string Reason);

    internal static async Task<Result<Done>> Handle(Request request, Act act, KechuangDb db, CancellationToken stop)
    {
        var found = await DrawPanel.Find(request.Panel, request.Version, db, stop);
        if (!found.TryValue(out var panel))
            return Result.Not<Done>(found.Refusals);
        if (panel.State != PanelStates.Closed)
            return new Refusal("panel-state", $"本组{panel.State}，不用重新打开。");
        if (string.IsNullOrWhiteSpace(request.Reason))
            return new Refusal("reason-missing", "请写明重新打开的原因，原纪要和结果留在记录里。", "Reason");
        panel.Note("重新打开", $"原纪要：{panel.Minutes}", request.Reason.Trim(), act, db);
        (panel.State, panel.ClosedOn, panel.ClosedBy) = (PanelStates.Open, null, "");
        return Result.Done;
    }
}
