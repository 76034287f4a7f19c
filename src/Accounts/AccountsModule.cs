using Kechuang.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Accounts;

/// <summary>Who may come in: accounts, sign-in, set-up of a new county.</summary>
public static class AccountsModule
{
    /// <summary>Adds accounts, sessions and set-up.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<Counties>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton<SetUpCode>();
        services.AddSingleton<Divisions>();
        services.AddSingleton<IModelPart, AccountsModel>();
        services.AddSingleton<IRightsPart, AccountsRights>();
        services.AddSingleton<IPeople, BureauPeople>();
        services.AddSingleton<IMenuPart, AccountsMenu>();
        return services;
    }

    /// <summary>Sign-out and exports; the pages map themselves.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        SignOut.Map(app);
        AccountList.Map(app);
        JobList.Map(app);
    }
}

internal sealed class AccountsRights : IRightsPart
{
    private static readonly string[] People = [.. Roles.All.Select(r => r.Key)];

    public void Register(Rights rights) => rights
        .AllowRoute("/sign-in", Roles.Anyone)
        .AllowRoute("/sign-out", Roles.Anyone)
        .AllowRoute("/set-up", Roles.Anyone)
        .AllowRoute("/account/password", People)
        .AllowRoute("/jobs", Roles.Administrator)
        .AllowRoute("/jobs/export", Roles.Administrator)
        .AllowRoute("/accounts", Roles.Administrator)
        .AllowRoute("/accounts/export", Roles.Administrator)
        .AllowRoute("/accounts/new", Roles.Administrator)
        .AllowRoute("/accounts/{Id:guid}", Roles.Administrator)
        .Allow<NoteSignIn.Request>()
        .Allow<FoundCounty.Request>()
        .Allow<DemoAccounts.Request>()
        .Allow<ChangePassword.Request>(People)
        .Allow<AddAccount.Request>(Roles.Administrator)
        .Allow<ChangeAccount.Request>(Roles.Administrator)
        .Allow<ResetPassword.Request>(Roles.Administrator);
}

internal sealed class AccountsMenu : IMenuPart
{
    public IReadOnlyList<MenuLine> Menu { get; } = [new(MenuGroups.System, 10, "账号", "/accounts", "people"), new(MenuGroups.System, 30, "后台任务", "/jobs", "clock")];
}

internal static class SignOut
{
    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/sign-out", async (HttpContext http, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            await SignedIn.Leave(http);
            return Results.LocalRedirect("/sign-in");
        }).ExcludeFromDescription();
}
