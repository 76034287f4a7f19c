using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Cases.Panels;

/// <summary>What the case page, the procedure and the meeting need of a case's panel.</summary>
/// <param name="State">待抽取, 评审中, 已结束.</param>
/// <param name="Result">Null until the panel is closed: what is scored before stays with the experts.</param>
/// <param name="Words">One line: 5 位专家平均 82.40 分，最高 90，最低 75，通过.</param>
public sealed record PanelOfCase(Guid Panel, string Number, string Stage, string State, DateOnly MadeOn, DateOnly? ClosedOn, PanelResult? Result, string Words)
{
    /// <summary>The review is over and the case may go on.</summary>
    public bool Closed => State == PanelStates.Closed;

    /// <summary>Address of its page.</summary>
    public string Href => "/panels/" + Panel;

    /// <summary>All panels of a case that were not given up, newest first.</summary>
    public static async Task<IReadOnlyList<PanelOfCase>> Of(KechuangDb db, Guid @case, CancellationToken stop)
    {
        var panels = await db.Set<PanelCase>().AsNoTracking().Where(c => c.Case == @case)
            .Join(db.Set<Panel>().Where(p => p.State != PanelStates.Void), c => c.Panel, p => p.Id, (_, p) => p).OrderByDescending(p => p.EnteredAt).ToListAsync(stop);
        var lines = new List<PanelOfCase>();
        foreach (var panel in panels)
        {
            var result = panel.State == PanelStates.Closed ? (await ReviewedPanel.Load(db, panel, stop)).Results[@case] : null;
            lines.Add(new(panel.Id, panel.Number, panel.Stage, panel.State, panel.MadeOn, panel.ClosedOn, result, result is null ? panel.State : Say(result)));
        }
        return lines;
    }

    private static string Say(PanelResult result) =>
        $"{result.Sheets} 位专家平均 {result.Mean:0.00} 分{(result.Dropped ? "（去掉最高和最低）" : "")}，最高 {result.Highest:0.##}，最低 {result.Lowest:0.##}"
        + (result.Passed switch { true => "，通过", false => "，未通过", _ => "" });
}
