using Kechuang.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Targets;

/// <summary>Indicators, figures, targets, the board and the figure panel.</summary>
public static class TargetsModule
{
    /// <summary>Adds the module; the record sources of the other modules are found when it is first used.</summary>
    public static IServiceCollection AddTargets(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            Indicators.Load(Path.Combine(provider.GetRequiredService<PackLibrary>().Root, "indicators"), provider.GetServices<IRecordSource>()));
        services.AddSingleton<FigureService>();
        services.AddSingleton<IFigures>(provider => provider.GetRequiredService<FigureService>());
        services.AddSingleton<IModelPart, TargetsModel>();
        services.AddSingleton<IRightsPart, TargetsRights>();
        services.AddSingleton<IMenuPart, TargetsMenu>();
        services.AddSingleton<ITaskSource, TargetTasks>();
        services.AddSingleton<ISearchSource, IndicatorSearch>();
        services.AddSingleton<IImportKind, TargetsImport>();
        services.AddSingleton<IImportKind, FiguresImport>();
        return services;
    }

    /// <summary>Maps the export, the record resolver and the API; the pages map themselves.</summary>
    public static void MapTargets(this IEndpointRouteBuilder app)
    {
        BoardExport.Map(app);
        FigureExport.Map(app);
        OpenRecord.Map(app);
        TargetsApi.Map(app);
    }
}

internal sealed class TargetsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Target>(e =>
        {
            e.ToTable("targets");
            e.HasIndex(t => new { t.County, t.Year, t.Indicator });
        });
        model.Entity<Figure>(e =>
        {
            e.ToTable("figures");
            e.HasIndex(f => new { f.County, f.Indicator, f.Period });
        });
    }
}

internal sealed class TargetsRights : IRightsPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public void Register(Rights rights) => rights
        .AllowRoute("/targets", Bureau)
        .AllowRoute("/targets/{Id:guid}", Bureau)
        .AllowRoute("/targets/export", Bureau)
        .AllowRoute("/targets/new", Writers)
        .AllowRoute("/figures", Bureau)
        .AllowRoute("/figures/export", Bureau)
        .AllowRoute("/figures/{Indicator}", Bureau)
        .AllowRoute("/figures/new", Writers)
        .AllowRoute("/records/{key}", Bureau)
        .AllowRoute("/api/targets", Bureau)
        .AllowRoute("/api/figures", Bureau)
        .AllowRoute("/api/figures/{indicator}", Bureau)
        .Allow<SetTarget.Request>(Writers)
        .Allow<EnterFigure.Request>(Writers);
}

internal sealed class TargetsMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } =
    [
        new(MenuGroups.Targets, 10, "目标任务", "/targets", "target"),
        new(MenuGroups.Targets, 20, "指标与数据", "/figures", "chart"),
    ];
}
