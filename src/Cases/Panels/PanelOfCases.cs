using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>On the case page: its panels with their results, and the way to make one while it stands in a review stage.</summary>
internal sealed class PanelCaseCard(Rights rights) : ICaseCard
{
    public int Order => 30;

    public async Task<CaseCard?> Of(Desk desk, Case @case, Scheme scheme, Stage here, CancellationToken stop)
    {
        if (!rights.MayOpen(desk.Actor, "/panels"))
            return null;
        var panels = await PanelOfCase.Of(desk.Db, @case.Id, stop);
        var wanted = here.Review is not null && panels.All(p => p.Stage != here.Id) && desk.May<MakePanel.Request>();
        if (panels.Count == 0 && !wanted)
            return null;
        var lines = panels.Select(p => new PanelLine(p.Number, p.Result is null ? "" : p.Words, p.State, p.ClosedOn ?? p.MadeOn, p.Href)).ToList();
        return new CaseCard("专家评审", wanted ? "本环节由专家评审" : "", lines, wanted ? "建评审组" : "", wanted ? $"/panels/new?case={@case.Id}" : "");
    }
}

/// <summary>
/// A case leaves its review stage when its panel is closed, and goes forward only when it passed. Withdrawing and sending back are
/// free.
/// </summary>
internal sealed class PanelGate : ICaseGate
{
    private const string Failed = "failed";

    public async Task<Refusal?> Refuse(Case @case, Stage here, Stage next, Act act, KechuangDb db, CancellationToken stop)
    {
        if (here.Review is null || (next.NeedsReason && next.Id != Failed))
            return null;
        var panel = (await PanelOfCase.Of(db, @case.Id, stop)).FirstOrDefault(p => p.Stage == here.Id);
        return panel switch
        {
            null => new("panel-none", $"“{here.Name}”要由专家评审：请先建评审组、抽取专家，评审结束后再登记“{next.Name}”。", "to"),
            { Closed: false } => new("panel-open", $"评审组 {panel.Number} {panel.State}，评审结束后再登记“{next.Name}”。", "to"),
            { Result.Passed: false } when !next.NeedsReason => new("panel-failed", $"评审没有通过（{panel.Words}），应登记“未通过”；对结果有异议的，由局领导重新打开评审组 {panel.Number}。", "to"),
            _ => null,
        };
    }
}
