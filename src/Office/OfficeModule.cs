using Kechuang.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Office;

/// <summary>The desk of everyone: home, to-do, search, import, papers and the audit trail.</summary>
public static class OfficeModule
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOffice(this IServiceCollection services)
    {
        services.AddSingleton<ToDo>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<IModelPart, OfficeModel>();
        services.AddSingleton<ITaskSource, ImportTasks>();
        services.AddSingleton<IJobKind, ExpireDrafts>();
        services.AddSingleton<IRightsPart, OfficeRights>();
        services.AddSingleton<IMenuPart, OfficeMenu>();
        return services;
    }

    /// <summary>Maps the endpoints beside its pages.</summary>
    public static void MapOffice(this IEndpointRouteBuilder app)
    {
        MoveDemoDay.Map(app);
        PaperDownload.Map(app);
        ImportEndpoints.Map(app);
        ImportList.Map(app);
        HistoryList.Map(app);
    }
}

internal sealed class OfficeRights : IRightsPart
{
    private static readonly string[] People = [.. Roles.All.Select(r => r.Key)];
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];

    public void Register(Rights rights) => rights
        .AllowRoute("/", People)
        .AllowRoute("/search", People)
        .AllowRoute("/papers/{id:guid}", Bureau)
        .AllowRoute("/history", Roles.Director, Roles.Administrator)
        .AllowRoute("/history/export", Roles.Director, Roles.Administrator)
        .AllowRoute("/demo-day", Bureau)
        .AllowRoute("/import", Bureau)
        .AllowRoute("/import/export", Bureau)
        .AllowRoute("/import/{kind}", Bureau)
        .AllowRoute("/import/{kind}/template", Bureau)
        .AllowRoute("/import/drafts/{id}", Bureau)
        .AllowRoute("/import/drafts/{id}/refused", Bureau)
        .AllowRoute("/api/import/{kind}", Bureau)
        .Allow<KeepDraft.Request>(Bureau)
        .Allow<KeepDraft.Answer>(Bureau)
        .Allow<KeepDraft.Drop>(Bureau)
        .Allow<ApplyImport.Request>(Bureau)
        .Allow<MoveDemoDay.Request>(Bureau);
}

internal sealed class OfficeMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } =
    [
        new(MenuGroups.Desk, 10, "首页", "/", "home"),
        new(MenuGroups.Desk, 20, "检索", "/search", "search"),
        new(MenuGroups.Records, 10, "导入", "/import", "upload"),
        new(MenuGroups.System, 20, "办理日志", "/history", "clock"),
    ];
}

internal sealed class OfficeModel : IModelPart
{
    public void Map(ModelBuilder model) => model.Entity<ImportDraft>(e =>
    {
        e.ToTable("import_drafts");
        e.HasIndex(x => new { x.County, x.Account, x.State });
        e.HasIndex(x => new { x.County, x.EnteredAt });
    });
}
