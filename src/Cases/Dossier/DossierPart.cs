using Kechuang.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Cases.Dossier;

/// <summary>The indicator sets of the county's own cases, their task split, and what upper-level evaluations brought.</summary>
internal static class DossierPart
{
    internal static IServiceCollection AddDossier(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, DossierModel>();
        services.AddSingleton<IRightsPart, DossierRights>();
        services.AddSingleton<IMenuPart, DossierMenu>();
        services.AddSingleton<IImportKind, DossierImport>();
        services.AddSingleton<ITaskSource, DossierTasks>();
        services.AddSingleton<IRecordSource, DossierSource>();
        services.AddSingleton<ICaseCard, DossierCard>();
        return services;
    }

    internal static void MapDossier(this IEndpointRouteBuilder app) => DossierEndpoints.Map(app);
}

internal sealed class DossierModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<DossierEntry>(e =>
        {
            e.ToTable("dossier_entries");
            e.HasIndex(x => new { x.County, x.Case, x.Item, x.Year });
            e.HasOne<Case>().WithMany().HasForeignKey(x => x.Case).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DossierTask>(e =>
        {
            e.ToTable("dossier_tasks");
            e.HasIndex(x => new { x.County, x.Case, x.Item }).IsUnique();
            e.HasIndex(x => new { x.County, x.DueOn });
            e.HasOne<Case>().WithMany().HasForeignKey(x => x.Case).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class DossierRights : IRightsPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public void Register(Rights rights) => rights
        .AllowRoute("/cases/{id:guid}/dossier", Bureau)
        .AllowRoute("/cases/{id:guid}/dossier/export", Bureau)
        .AllowRoute("/api/cases/{id:guid}/dossier", Bureau)
        .AllowRoute("/evaluations", Bureau)
        .AllowRoute("/evaluations/export", Bureau)
        .Allow<EnterValue.Request>(Writers)
        .Allow<AdoptFigures.Request>(Writers)
        .Allow<SplitTask.Request>(Writers);
}

internal sealed class DossierMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.Cases, 60, "上级评价", "/evaluations", "chart")];
}
