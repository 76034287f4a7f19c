using Kechuang.Cases.Materials;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Cases.Applications;

/// <summary>Applications and their materials: the forms of cases, what was sent, what a unit has handed in.</summary>
public static class ApplicationsPart
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddApplications(this IServiceCollection services)
    {
        services.AddSingleton<ApplicationForms>();
        services.AddSingleton<OpenSchemes>();
        services.AddSingleton<MaterialIntake>();
        services.AddSingleton<IModelPart, ApplicationsModel>();
        services.AddSingleton<IRightsPart, ApplicationsRights>();
        services.AddSingleton<IMenuPart, ApplicationsMenu>();
        services.AddSingleton<ITaskSource, QuarantineTasks>();
        services.AddSingleton<IEnterprisePanel, MaterialPanel>();
        services.AddSingleton<ICaseCard, ApplicationCard>();
        services.AddSingleton<ICaseGate, FormGate>();
        return services;
    }

    /// <summary>Maps the endpoints beside the pages.</summary>
    public static void MapApplications(this IEndpointRouteBuilder app)
    {
        ApplicationEndpoints.Map(app);
        FillInSheet.Map(app);
        MaterialDownload.Map(app);
    }
}

internal sealed class ApplicationsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Application>(e =>
        {
            e.ToTable("applications");
            e.HasOne<Case>().WithOne().HasForeignKey<Application>(a => a.Id).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ApplicationSave>(e =>
        {
            e.ToTable("application_saves");
            e.HasIndex(s => new { s.County, s.Application, s.Sequence }).IsUnique();
            e.HasOne<Application>().WithMany().HasForeignKey(s => s.Application).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Submission>(e =>
        {
            e.ToTable("submissions");
            e.HasIndex(s => new { s.County, s.Case, s.Sequence }).IsUnique();
            e.HasOne<Case>().WithMany().HasForeignKey(s => s.Case).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Material>(e =>
        {
            e.ToTable("materials");
            e.HasIndex(m => new { m.County, m.Enterprise, m.Kind });
            e.HasIndex(m => new { m.County, m.State });
            e.HasOne<Enterprise>().WithMany().HasForeignKey(m => m.Enterprise).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CaseMaterial>(e =>
        {
            e.ToTable("case_materials");
            e.HasIndex(l => new { l.County, l.Case });
            e.HasOne<Case>().WithMany().HasForeignKey(l => l.Case).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Material>().WithMany().HasForeignKey(l => l.Material).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class ApplicationsRights : IRightsPart
{
    private static readonly string[] Readers = [Roles.Director, Roles.Staff, Roles.Administrator, Roles.Enterprise];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff, Roles.Enterprise];

    public void Register(Rights rights) => rights
        .AllowRoute("/apply", Writers)
        .AllowRoute("/apply/{scheme}", Writers)
        .AllowRoute("/apply/{scheme}/sheet", Writers)
        .AllowRoute("/cases/{id:guid}/application", Readers)
        .AllowRoute("/cases/{id:guid}/application/preview", Readers)
        .AllowRoute("/cases/{id:guid}/application/sheet", Readers)
        .AllowRoute("/cases/{id:guid}/materials", Readers)
        .AllowRoute("/materials/{id:guid}", Readers)
        .AllowRoute("/submissions/{id:guid}", Readers)
        .AllowRoute("/api/cases/{id:guid}/application", Readers)
        .AllowRoute("/api/cases/{id:guid}/submission", Writers)
        .Allow<StartApplication.Request>(Writers)
        .Allow<SaveApplication.Request>(Writers)
        .Allow<SubmitApplication.Request>(Writers)
        .Allow<AddMaterial.Request>(Writers)
        .Allow<UseMaterial.Request>(Writers)
        .Allow<DropMaterial.Request>(Writers)
        .Allow<ReleaseMaterial.Request>(Writers);
}

internal sealed class ApplicationsMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.Cases, 5, "申报", "/apply", "edit")];
}
