using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Reports;

/// <summary>Living documents: composed from records, signed off, and followed afterwards.</summary>
public static class ReportsModule
{
    /// <summary>Adds the module.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<PlaceNames>();
        services.AddSingleton<Documents>();
        services.AddSingleton<Drift>();
        services.AddSingleton<IModelPart, ReportsModel>();
        services.AddSingleton<IRightsPart, ReportsRights>();
        services.AddSingleton<IMenuPart, ReportsMenu>();
        services.AddSingleton<ITaskSource, DocumentTasks>();
        services.AddSingleton<IQuoteSource, FigureQuotes>();
        return services;
    }

    /// <summary>Maps the export and the API; the pages map themselves.</summary>
    public static void MapReports(this IEndpointRouteBuilder app) => ExportDocument.Map(app);
}

internal sealed class ReportsModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Document>(e =>
        {
            e.ToTable("documents");
            e.HasIndex(d => new { d.County, d.Kind, d.Year }).IsUnique();
        });
        model.Entity<DocumentText>(e =>
        {
            e.ToTable("document_texts");
            e.HasIndex(t => new { t.County, t.Document });
        });
        model.Entity<DocumentBinding>(e =>
        {
            e.ToTable("document_bindings");
            e.HasIndex(b => new { b.County, b.Document });
        });
        model.Entity<SignOff>(e =>
        {
            e.ToTable("sign_offs");
            e.HasIndex(s => new { s.County, s.Document, s.Number }).IsUnique();
        });
        model.Entity<Withdrawal>(e =>
        {
            e.ToTable("withdrawals");
            e.HasIndex(w => new { w.County, w.SignOff }).IsUnique();
        });
        model.Entity<FrozenFigure>(e =>
        {
            e.ToTable("frozen_figures");
            e.HasIndex(f => new { f.County, f.SignOff });
            e.HasIndex(f => new { f.County, f.Indicator, f.Period });
        });
        model.Entity<FrozenRecord>(e =>
        {
            e.ToTable("frozen_records");
            e.HasIndex(r => new { r.County, r.Figure });
            e.HasIndex(r => new { r.County, r.Record });
        });
    }
}

internal sealed class ReportsRights : IRightsPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public void Register(Rights rights) => rights
        .AllowRoute("/documents", Bureau)
        .AllowRoute("/documents/quotes", Bureau)
        .AllowRoute("/documents/{Kind}/{Year:int}", Bureau)
        .AllowRoute("/documents/{kind}/{year:int}/docx", Bureau)
        .AllowRoute("/api/documents/{kind}/{year:int}", Bureau)
        .Allow<EditParagraph.Request>(Writers)
        .Allow<BindBlank.Request>(Writers)
        .Allow<SignDocument.Request>(Roles.Director)
        .Allow<WithdrawSignOff.Request>(Roles.Director);
}

internal sealed class ReportsMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.Documents, 10, "文稿", "/documents", "report")];
}
