using Kechuang.Enterprises.CheckUp;
using Kechuang.Enterprises.Import;
using Kechuang.Enterprises.List;
using Kechuang.Enterprises.Policies;
using Kechuang.Enterprises.PublicCheckUp;
using Kechuang.Enterprises.Register;
using Kechuang.Enterprises.Registry;
using Kechuang.Enterprises.Sources;
using Kechuang.Enterprises.Titles;
using Kechuang.Enterprises.YearlyEntry;
using Kechuang.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Enterprises;

/// <summary>The register of firms (一企一档): who they are, yearly data, titles, and their check-up against the schemes.</summary>
public static class EnterprisesModule
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddEnterprises(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<Result<ElementDictionary>>().Then(d => SchemeCatalogue.Load(provider.GetRequiredService<PackLibrary>(), d)));
        services.AddSingleton(provider => provider.GetRequiredService<Result<SchemeCatalogue>>().Value);
        services.AddSingleton<CountyPolicies>();
        services.AddSingleton<CountyFacts>();
        services.AddSingleton<FirmLedger>();
        services.AddSingleton<CountyCheckUp>();
        services.AddSingleton<EnterpriseFile>();
        services.AddSingleton<PolicyVersions>();
        services.AddSingleton<PolicyList>();
        services.AddSingleton<TryPolicy>();
        services.AddSingleton<Industries>();
        services.AddSingleton<IModelPart, EnterprisesModel>();
        services.AddSingleton<IRightsPart, EnterprisesRights>();
        services.AddSingleton<IMenuPart, EnterprisesMenu>();
        services.AddSingleton<IRecordSource, EnterpriseSource>();
        services.AddSingleton<IRecordSource, YearlyDataSource>();
        services.AddSingleton<IRecordSource, TitleSource>();
        services.AddSingleton<ISearchSource, EnterpriseSearch>();
        services.AddSingleton<ITaskSource, ExpiryTasks>();
        services.AddSingleton<IImportKind, EnterprisesImport>();
        services.AddSingleton<IImportKind, YearlyDataImport>();
        services.AddSingleton<IImportKind, TitlesImport>();
        return services;
    }

    /// <summary>Maps the endpoints beside its pages.</summary>
    public static void MapEnterprises(this IEndpointRouteBuilder app)
    {
        EnterpriseEndpoints.Map(app);
        PolicyEndpoints.Map(app);
        PolicyList.Map(app);
        PublicCheckUpEndpoints.Map(app);
    }
}

internal sealed class EnterprisesModel : IModelPart
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Enterprise>(e =>
        {
            e.ToTable("enterprises");
            e.HasIndex(x => new { x.County, x.CreditCode }).IsUnique();
            e.Property(x => x.Kind).HasDefaultValue(UnitKinds.Enterprise);
            e.HasIndex(x => new { x.County, x.Name });
        });
        model.Entity<YearlyData>(e =>
        {
            e.ToTable("yearly_data");
            e.HasIndex(x => new { x.County, x.Enterprise, x.Year });
            e.HasOne<Enterprise>().WithMany().HasForeignKey(x => x.Enterprise).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Title>(e =>
        {
            e.ToTable("titles");
            e.HasIndex(x => new { x.County, x.Enterprise });
            e.HasIndex(x => new { x.County, x.Scheme, x.ExpiresOn });
            e.HasOne<Enterprise>().WithMany().HasForeignKey(x => x.Enterprise).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class EnterprisesRights : IRightsPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public void Register(Rights rights) => rights
        .AllowRoute("/enterprises", Bureau)
        .AllowRoute("/enterprises/export", Bureau)
        .AllowRoute("/enterprises/mine", Roles.Enterprise)
        .AllowRoute("/enterprises/new", Writers)
        .AllowRoute("/enterprises/{Id:guid}/edit", [.. Writers, Roles.Enterprise])
        .AllowRoute("/enterprises/{Id:guid}", [.. Bureau, Roles.Enterprise])
        .AllowRoute("/enterprises/{Id:guid}/years/{Year:int}", [.. Writers, Roles.Enterprise])
        .AllowRoute("/check-up", Bureau)
        .AllowRoute("/check-up/export", Bureau)
        .AllowRoute("/public/check-up", Roles.Anyone)
        .AllowRoute("/public/check-up/template", Roles.Anyone)
        .AllowRoute("/api/enterprises", Bureau)
        .AllowRoute("/api/enterprises/{id:guid}", Bureau)
        .AllowRoute("/api/enterprises/{id:guid}/check-up", Bureau)
        .AllowRoute("/api/check-up", Bureau)
        .AllowRoute("/policies", Bureau)
        .AllowRoute("/policies/export", Bureau)
        .AllowRoute("/policies/{Scheme}/{Version}", Bureau)
        .AllowRoute("/policies/{Scheme}/{Version}/edit", Writers)
        .AllowRoute("/policies/{scheme}/{version}/policy.dmn", Bureau)
        .AllowRoute("/api/policies", Bureau)
        .AllowRoute("/api/policies/{scheme}/{version}/trial", Writers)
        .Allow<EnterYear.Request>([.. Writers, Roles.Enterprise])
        .Allow<CancelTitle.Request>(Writers)
        .Allow<RegisterEnterprise.Request>(Writers)
        .Allow<EditEnterprise.Request>(Writers)
        .Allow<EditContact.Request>([.. Writers, Roles.Enterprise])
        .Allow<RevealContact.Request>(Writers)
        .Allow<SavePolicy.Request>(Writers)
        .Allow<WithdrawPolicy.Request>(Writers);
}

internal sealed class EnterprisesMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } =
    [
        new(MenuGroups.Enterprises, 10, "企业名录", "/enterprises", "firm"),
        new(MenuGroups.Enterprises, 20, "对标体检", "/check-up", "check"),
        new(MenuGroups.Enterprises, 30, "政策规则", "/policies", "book"),
        new(MenuGroups.Enterprises, 10, "本企业", "/enterprises/mine", "firm"),
    ];
}
