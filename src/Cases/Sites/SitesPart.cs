using Kechuang.Kernel;
using Kechuang.Kernel.Workbooks;
using Kechuang.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Cases.Sites;

/// <summary>What stands at each upper-level site and was not looked at for too long.</summary>
internal static class SitesPart
{
    internal static IServiceCollection AddSites(this IServiceCollection services) =>
        services.AddSingleton<IRightsPart, SitesRights>().AddSingleton<IMenuPart, SitesMenu>();

    internal static void MapSites(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/sites", Sites).WithTags("办件");
        app.MapGet("/sites/export", Export).ExcludeFromDescription();
    }

    private static async Task<IReadOnlyList<SiteLine>> Sites(Desk desk, Procedures procedures, int? days, CancellationToken stop) =>
        SiteWatch.BySite(await SiteWatch.Of(desk.Db, procedures, days, desk.Day, stop), procedures);

    private static async Task<ListFile> Export(Desk desk, Procedures procedures, string? q, string? site, int? days, string? all, string? sort, CancellationToken stop)
    {
        var watched = await SiteWatch.Of(desk.Db, procedures, days, desk.Day, stop);
        var filter = new SiteFilter(q, watched.Any(c => c.Site == site) ? site : null, days, all is "true" or "on", sort);
        return SiteList.Sheet(await SiteList.Found(desk, procedures, watched, filter, stop), filter.Given().Words(), procedures, desk.Day);
    }
}

internal sealed class SitesRights : IRightsPart
{
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];

    public void Register(Rights rights) => rights.AllowRoute("/sites", Bureau).AllowRoute("/sites/export", Bureau).AllowRoute("/api/sites", Bureau);
}

internal sealed class SitesMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.Cases, 30, "上级平台", "/sites", "external")];
}
