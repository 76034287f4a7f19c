using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Platforms;

/// <summary>Innovation platforms (创新平台): their register, their life, and the yearly assessment.</summary>
public static class PlatformsModule
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddPlatforms(this IServiceCollection services)
    {
        services.AddSingleton(provider => PlatformKinds.Load(provider.GetRequiredService<PackLibrary>()));
        services.AddSingleton(provider => provider.GetRequiredService<Result<PlatformKinds>>().Value);
        services.AddSingleton<RegisterFromCase>();
        services.AddSingleton<INews<CaseMoved>>(provider => provider.GetRequiredService<RegisterFromCase>());
        services.AddSingleton<IModelPart, PlatformsModel>();
        services.AddSingleton<IRightsPart, PlatformsRights>();
        services.AddSingleton<IMenuPart, PlatformsMenu>();
        services.AddSingleton<IRecordSource, PlatformSource>();
        services.AddSingleton<IRecordSource, AssessmentSource>();
        services.AddSingleton<ISearchSource, PlatformSearch>();
        services.AddSingleton<ITaskSource, PlatformTasks>();
        services.AddSingleton<IEnterprisePanel, PlatformPanel>();
        services.AddSingleton<IPackUse, PlatformPackUse>();
        services.AddSingleton<IImportKind, PlatformsImport>();
        services.AddSingleton<IImportKind, FactsImport>();
        return services;
    }

    /// <summary>Maps the endpoints beside its pages.</summary>
    public static void MapPlatforms(this IEndpointRouteBuilder app) => PlatformEndpoints.Map(app);
}

internal sealed class PlatformsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Platform>(e =>
        {
            e.ToTable("platforms");
            e.HasIndex(p => new { p.County, p.Number }).IsUnique();
            e.HasIndex(p => new { p.County, p.Kind, p.State });
            e.HasIndex(p => new { p.County, p.Host });
            e.HasIndex(p => new { p.County, p.DueOn });
            e.HasOne<Enterprise>().WithMany().HasForeignKey(p => p.Host).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PlatformMove>(e =>
        {
            e.ToTable("platform_moves");
            e.HasIndex(m => new { m.County, m.Platform, m.Sequence }).IsUnique();
            e.HasOne<Platform>().WithMany().HasForeignKey(m => m.Platform).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Assessment>(e =>
        {
            e.ToTable("platform_assessments");
            e.HasIndex(a => new { a.County, a.Platform, a.Year }).IsUnique();
            e.HasIndex(a => new { a.County, a.Year, a.State });
            e.HasOne<Platform>().WithMany().HasForeignKey(a => a.Platform).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AssessmentEntry>(e =>
        {
            e.ToTable("platform_assessment_entries");
            e.HasIndex(x => new { x.County, x.Assessment, x.Sequence }).IsUnique();
            e.HasOne<Assessment>().WithMany().HasForeignKey(x => x.Assessment).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class PlatformsRights : IRightsPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public void Register(Rights rights) => rights
        .AllowRoute("/platforms", Bureau)
        .AllowRoute("/platforms/export", Bureau)
        .AllowRoute("/platforms/new", Writers)
        .AllowRoute("/platforms/{Id:guid}", [.. Bureau, Roles.Enterprise])
        .AllowRoute("/platforms/{Id:guid}/assessments/{Year:int}", [.. Bureau, Roles.Enterprise])
        .AllowRoute("/platforms/assessments", Bureau)
        .AllowRoute("/platforms/assessments/export", Bureau)
        .AllowRoute("/platforms/awards/export", Bureau)
        .AllowRoute("/api/platforms", Bureau)
        .AllowRoute("/api/platforms/{id:guid}", Bureau)
        .AllowRoute("/api/platforms/assessments", Bureau)
        .Allow<RegisterPlatform.Request>(Writers)
        .Allow<MovePlatform.Request>(Writers)
        .Allow<CorrectPlatformMove.Request>(Writers)
        .Allow<EnterFacts.Request>([.. Writers, Roles.Enterprise])
        .Allow<ReturnFacts.Request>(Writers)
        .Allow<ScoreAssessment.Request>(Writers)
        .Allow<PublishAssessment.Request>(Writers)
        .Allow<CorrectAssessment.Request>(Roles.Director);
}

internal sealed class PlatformsMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } =
    [
        new(MenuGroups.Enterprises, 40, "创新平台", "/platforms", "platform"),
        new(MenuGroups.Enterprises, 50, "平台绩效评价", "/platforms/assessments", "award"),
    ];
}
