using Kechuang.Kernel;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Office;

/// <summary>The desk of everyone: home, to-do, search, import, papers and the audit trail.</summary>
public static class OfficeModule
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddOffice(this IServiceCollection services)
    {
        services.AddSingleton<ToDo>();
        services.AddSingleton<IRightsPart, OfficeRights>();
        services.AddSingleton<IMenuPart, OfficeMenu>();
        return services;
    }

    /// <summary>Maps the endpoints beside its pages.</summary>
    public static void MapOffice(this IEndpointRouteBuilder app)
    {
        MoveDemoDay.Map(app);
        PaperDownload.Map(app);
    }
}

internal sealed class OfficeRights : IRightsPart
{
    private static readonly string[] People = [.. Roles.All.Select(r => r.Key)];
    private static readonly string[] Bureau = [Roles.Director, Roles.Staff, Roles.Administrator];

    public void Register(Rights rights) => rights
        .AllowRoute("/", People)
        .AllowRoute("/search", People)
        .AllowRoute("/papers/{id:guid}", Bureau)
        .AllowRoute("/history", Roles.Director, Roles.Administrator)
        .AllowRoute("/demo-day", Bureau)
        .Allow<MoveDemoDay.Request>(Bureau);
}

internal sealed class OfficeMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } =
    [
        new(MenuGroups.Desk, 10, "首页", "/", "home"),
        new(MenuGroups.Desk, 20, "检索", "/search", "search"),
        new(MenuGroups.System, 20, "办理日志", "/history", "clock"),
    ];
}
