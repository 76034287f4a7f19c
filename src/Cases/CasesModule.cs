using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Cases;

/// <summary>Schemes in motion (办件): shadow cases of what is filed outside, their steps and batches.</summary>
public static class CasesModule
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.AddSingleton<Procedures>();
        services.AddSingleton<IModelPart, CasesModel>();
        services.AddSingleton<IRightsPart, CasesRights>();
        services.AddSingleton<IMenuPart, CasesMenu>();
        services.AddSingleton<IRecordSource, CaseSource>();
        services.AddSingleton<IImportKind, CasesImport>();
        services.AddSingleton<ITaskSource, CaseTasks>();
        services.AddSingleton<ISearchSource, CaseSearch>();
        services.AddSingleton<IEnterprisePanel, CasePanel>();
        services.AddSingleton<IPackUse, CasePackUse>();
        return services;
    }

    /// <summary>Maps the endpoints beside its pages.</summary>
    public static void MapCases(this IEndpointRouteBuilder app) => CaseEndpoints.Map(app);
}

internal sealed class CasesModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Case>(e =>
        {
            e.ToTable("cases");
            e.HasIndex(c => new { c.County, c.Scheme, c.Year, c.Enterprise }).IsUnique();
            e.HasIndex(c => new { c.County, c.Number }).IsUnique();
            e.HasIndex(c => new { c.County, c.LookBy });
            e.HasIndex(c => new { c.County, c.Enterprise });
            e.HasOne<Enterprise>().WithMany().HasForeignKey(c => c.Enterprise).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Batch>().WithMany().HasForeignKey(c => c.Batch).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Move>(e =>
        {
            e.ToTable("case_moves");
            e.HasIndex(m => new { m.County, m.Case, m.Sequence }).IsUnique();
            e.HasOne<Case>().WithMany().HasForeignKey(m => m.Case).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Batch>(e =>
        {
            e.ToTable("batches");
            e.HasIndex(b => new { b.County, b.Scheme, b.Year, b.Number }).IsUnique();
        });
    }
}

internal sealed class CasesRights : IRightsPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public void Register(Rights rights) => rights
        .AllowRoute("/cases", Bureau)
        .AllowRoute("/cases/export", Bureau)
        .AllowRoute("/cases/new", Writers)
        .AllowRoute("/cases/{id:guid}", Roles.Director, Roles.Staff, Roles.Administrator, Roles.Enterprise)
        .AllowRoute("/batches", Bureau)
        .AllowRoute("/api/cases", Bureau)
        .AllowRoute("/api/cases/{id:guid}", Bureau)
        .AllowRoute("/api/cases/looks", Writers)
        .Allow<OpenCase.Request>(Writers)
        .Allow<MoveCase.Request>(Writers)
        .Allow<LookAtCase.Request>(Writers)
        .Allow<CorrectMove.Request>(Writers)
        .Allow<OpenBatch.Request>(Writers);
}

internal sealed class CasesMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } =
    [
        new(MenuGroups.Cases, 10, "办件", "/cases", "case"),
        new(MenuGroups.Cases, 20, "批次", "/batches", "filter"),
    ];
}
