using Kechuang.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Reports;

/// <summary>Publishing: its tables, rights, menu line and downloads.</summary>
internal sealed class PublishPart : IModelPart, IRightsPart, IMenuPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];
    private static readonly string[] Writers = [Roles.Director, Roles.Staff];

    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.Documents, 50, "公开", "/publishing", "bell")];

    public void Map(ModelBuilder model)
    {
        model.Entity<Edition>(e =>
        {
            e.ToTable("editions");
            e.Ignore(d => d.State);
            e.HasIndex(d => new { d.County, d.EnteredAt });
            e.HasIndex(d => new { d.County, d.SignOff });
        });
        model.Entity<Disclosure>(e =>
        {
            e.ToTable("disclosures");
            e.Ignore(d => d.State);
            e.HasIndex(d => new { d.County, d.Kind, d.Year });
        });
    }

    public void Register(Rights rights) => rights
        .AllowRoute("/documents/{Kind}/{Year:int}/publish", Bureau)
        .AllowRoute("/publishing", Bureau)
        .AllowRoute("/publishing/export", Bureau)
        .AllowRoute("/publishing/tables/new", Writers)
        .AllowRoute("/publishing/tables/{id:guid}", Bureau)
        .AllowRoute("/publishing/tables/{id:guid}/xlsx", Bureau)
        .AllowRoute("/public/tables", Roles.Anyone)
        .AllowRoute("/public/tables/{id:guid}", Roles.Anyone)
        .AllowRoute("/public/tables/{id:guid}/xlsx", Roles.Anyone)
        .AllowRoute("/publishing/editions/{id:guid}/docx", Bureau)
        .AllowRoute("/publishing/editions/{id:guid}/pdf", Bureau)
        .AllowRoute("/public/verify", Roles.Anyone)
        .AllowRoute("/public/verify/{Code}", Roles.Anyone)
        .AllowRoute("/public/editions", Roles.Anyone)
        .AllowRoute("/public/editions/{id:guid}", Roles.Anyone)
        .AllowRoute("/public/editions/{id:guid}/docx", Roles.Anyone)
        .AllowRoute("/public/editions/{id:guid}/pdf", Roles.Anyone)
        .Allow<MakeEdition.Request>(Writers)
        .Allow<ReleaseEdition.Request>(Roles.Director)
        .Allow<WithdrawEdition.Request>(Roles.Director)
        .Allow<MakeDisclosure.Request>(Writers)
        .Allow<ReleaseDisclosure.Request>(Roles.Director)
        .Allow<WithdrawDisclosure.Request>(Roles.Director);

    internal static void Add(IServiceCollection services)
    {
        services.AddSingleton<GeneralKnowledge>();
        services.AddSingleton<EditionMaker>();
        services.AddSingleton<DisclosurePacks>();
        services.AddSingleton<DisclosureRows>();
        services.AddSingleton<IModelPart, PublishPart>();
        services.AddSingleton<IRightsPart, PublishPart>();
        services.AddSingleton<IMenuPart, PublishPart>();
    }

    internal static void Map(IEndpointRouteBuilder app)
    {
        EditionFiles.Map(app);
        PublishingList.Map(app);
        DisclosureFiles.Map(app);
    }
}
