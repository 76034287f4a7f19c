using Kechuang.Cases.Applications;
using Kechuang.Cases.Experts;
using Kechuang.Cases.Panels;
using Kechuang.Cases.Dossier;
using Kechuang.Cases.Sites;
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
        services.AddSingleton<IRecordSource, MoneySource>();
        services.AddSingleton<IImportKind, CasesImport>();
        services.AddSingleton<ITaskSource, CaseTasks>();
        services.AddSingleton<ITaskSource, DutyTasks>();
        services.AddSingleton<ISearchSource, CaseSearch>();
        services.AddSingleton<IEnterprisePanel, CasePanel>();
        services.AddSingleton<IPackUse, CasePackUse>();
        services.AddSingleton<IKnownFacts, CaseFacts>();
        services.AddApplications();
        MeetingsPart.Add(services);
        PublicityPart.Add(services);
        ResultsPart.Add(services);
        services.AddSingleton<ICaseGate, BatchGate>();
        services.AddSingleton<ICaseCard, Detail.VersionCard>();
        services.AddDossier().AddSites();
        return services.AddExperts().AddPanels();
    }

    /// <summary>Maps the endpoints beside its pages.</summary>
    public static void MapCases(this IEndpointRouteBuilder app)
    {
        CaseEndpoints.Map(app);
        app.MapApplications();
        MeetingsPart.Map(app);
        PublicityPart.Map(app);
        ResultsPart.Map(app);
        BatchLetters.Map(app);
        app.MapExperts();
        PanelEndpoints.Map(app);
        app.MapDossier();
        app.MapSites();
    }
}

internal sealed class CasesModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Case>(e =>
        {
            e.ToTable("cases");
            e.HasIndex(c => new { c.County, c.Scheme, c.Year, c.Enterprise, c.Sequence }).IsUnique();
            e.HasIndex(c => new { c.County, c.Number }).IsUnique();
            e.HasIndex(c => new { c.County, c.LookBy });
            e.HasIndex(c => new { c.County, c.DueOn });
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
        model.Entity<Pause>(e =>
        {
            e.ToTable("case_pauses");
            e.HasIndex(p => new { p.County, p.Case });
            e.HasOne<Case>().WithMany().HasForeignKey(p => p.Case).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Signature>(e =>
        {
            e.ToTable("case_signatures");
            e.HasIndex(s => new { s.County, s.Move, s.Signer }).IsUnique();
            e.HasOne<Case>().WithMany().HasForeignKey(s => s.Case).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Move>().WithMany().HasForeignKey(s => s.Move).OnDelete(DeleteBehavior.Restrict);
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
        .AllowRoute("/batches/export", Bureau)
        .AllowRoute("/batches/letter.docx", Bureau)
        .AllowRoute("/batches/summary.xlsx", Bureau)
        .AllowRoute("/api/cases", Bureau)
        .AllowRoute("/api/cases/{id:guid}", Bureau)
        .AllowRoute("/api/cases/looks", Writers)
        .Allow<OpenCase.Request>([.. Writers, Roles.Enterprise])
        .Allow<MoveCase.Request>([.. Writers, Roles.Enterprise])
        .Allow<PauseCase.Request>(Writers)
        .Allow<ResumeCase.Request>(Writers)
        .Allow<SignCase.Request>(Writers)
        .Allow<ReopenCase.Request>(Roles.Director)
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
