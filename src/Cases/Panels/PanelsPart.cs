using Kechuang.Cases.Experts;
using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Cases.Panels;

/// <summary>Review by experts: panels, draws, score sheets and their results.</summary>
internal static class PanelsPart
{
    internal static IServiceCollection AddPanels(this IServiceCollection services) => services
        .AddSingleton<ReviewFacts>()
        .AddSingleton<IModelPart, PanelsModel>()
        .AddSingleton<IRightsPart, PanelsRights>()
        .AddSingleton<IMenuPart, PanelsMenu>()
        .AddSingleton<ITaskSource, PanelTasks>()
        .AddSingleton<ICaseCard, PanelCaseCard>()
        .AddSingleton<ICaseGate, PanelGate>();
}

internal sealed class PanelsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Panel>(e =>
        {
            e.ToTable("panels");
            e.HasIndex(p => new { p.County, p.Number }).IsUnique();
            e.HasIndex(p => new { p.County, p.Scheme, p.Year });
        });
        model.Entity<PanelCase>(e =>
        {
            e.ToTable("panel_cases");
            e.HasIndex(c => new { c.County, c.Panel, c.Case }).IsUnique();
            e.HasIndex(c => new { c.County, c.Case });
            e.HasOne<Panel>().WithMany().HasForeignKey(c => c.Panel).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Case>().WithMany().HasForeignKey(c => c.Case).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Seat>(e =>
        {
            e.ToTable("panel_seats");
            e.HasIndex(s => new { s.County, s.Panel, s.Expert }).IsUnique();
            e.HasIndex(s => new { s.County, s.Expert });
            e.HasOne<Panel>().WithMany().HasForeignKey(s => s.Panel).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Expert>().WithMany().HasForeignKey(s => s.Expert).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ScoreSheet>(e =>
        {
            e.ToTable("score_sheets");
            e.HasIndex(s => new { s.County, s.Panel, s.Case, s.Expert }).IsUnique();
            e.HasOne<Panel>().WithMany().HasForeignKey(s => s.Panel).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Case>().WithMany().HasForeignKey(s => s.Case).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Expert>().WithMany().HasForeignKey(s => s.Expert).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PanelEvent>(e =>
        {
            e.ToTable("panel_events");
            e.HasIndex(x => new { x.County, x.Panel });
            e.HasOne<Panel>().WithMany().HasForeignKey(x => x.Panel).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class PanelsRights : IRightsPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public void Register(Rights rights) => rights
        .AllowRoute("/panels", Bureau)
        .AllowRoute("/panels/export", Bureau)
        .AllowRoute("/panels/new", Writers)
        .AllowRoute("/panels/{id:guid}", Bureau)
        .AllowRoute("/panels/{id:guid}/witness", Bureau)
        .AllowRoute("/panels/{id:guid}/pool", Bureau)
        .AllowRoute("/panels/{id:guid}/results", Bureau)
        .AllowRoute("/api/panels/{id:guid}", Bureau)
        .AllowRoute("/reviews", Roles.Expert)
        .AllowRoute("/reviews/{panelId:guid}/{caseId:guid}", Roles.Expert)
        .AllowRoute("/reviews/{panel:guid}/{case:guid}/papers/{paper:guid}", Roles.Expert)
        .AllowRoute("/api/reviews/{panel:guid}/{case:guid}/draft", Roles.Expert)
        .Allow<MakePanel.Request>(Writers)
        .Allow<DrawPanel.Request>(Writers)
        .Allow<VoidPanel.Request>(Writers)
        .Allow<ReplaceExpert.Request>(Writers)
        .Allow<ClosePanel.Request>(Writers)
        .Allow<ReopenPanel.Request>(Roles.Director)
        .Allow<ReturnSheet.Request>(Roles.Director)
        .Allow<SaveSheet.Request>(Roles.Expert);
}

internal sealed class PanelsMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } =
    [
        new(MenuGroups.Cases, 50, "评审组", "/panels", "award"),
        new(MenuGroups.Desk, 15, "我的评审", "/reviews", "award"),
    ];
}

/// <summary>To-do: panels that wait for the draw or have all their sheets (staff), sheets that wait for their expert.</summary>
internal sealed class PanelTasks : ITaskSource
{
    public async Task<IReadOnlyList<TaskLine>> Tasks(KechuangDb db, Actor actor, DateOnly day, CancellationToken stop) => actor.Role switch
    {
        Roles.Staff or Roles.Director => await OfBureau(db, stop),
        Roles.Expert => [.. (await MyReviews.Of(db, actor, stop)).Where(r => !r.Submitted).Select(r => new TaskLine("评审打分", $"{r.Number} {r.Call}", r.Href, null))],
        _ => [],
    };

    private static async Task<IReadOnlyList<TaskLine>> OfBureau(KechuangDb db, CancellationToken stop)
    {
        var lines = new List<TaskLine>();
        foreach (var panel in await db.Set<Panel>().AsNoTracking().Where(p => p.State == PanelStates.Made || p.State == PanelStates.Open).OrderBy(p => p.Number).ToListAsync(stop))
        {
            if (panel.State == PanelStates.Made)
                lines.Add(new("抽取专家", $"{panel.Number} 待抽取专家", $"/panels/{panel.Id}", null));
            else if ((await ReviewedPanel.Load(db, panel, stop)).Missing == 0)
                lines.Add(new("结束评审", $"{panel.Number} 评分表已齐，待结束评审", $"/panels/{panel.Id}", null));
        }
        return lines;
    }
}
