using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Kechuang.Accounts;
using Kechuang.Kernel;
using Microsoft.AspNetCore.StaticAssets;

namespace Kechuang.Web.Hosting;

/// <summary>
/// The one place where it is decided whether a page or endpoint opens: by <see cref="Rights.MayOpen"/> of its route
/// template. What no module registered is refused, also to those signed in.
/// </summary>
internal sealed partial class Gate(RequestDelegate next, Rights rights, Counties counties)
{
    private const int FirstYear = 1950, LastYear = 2200;
    private static readonly ConditionalWeakTable<Rights, ILookup<string, string>> Registered = [];

    public async Task Invoke(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint is null && !HttpMethods.IsGet(http.Request.Method) || endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            await next(http);
            return;
        }
        var route = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "";
        if (await counties.Only(http.RequestAborted) is not { } county)
        {
            if (IsOpenBeforeSetUp(route, http))
                await next(http);
            else
                http.Response.Redirect("/set-up");
            return;
        }
        if (endpoint is null)
        {
            await next(http);
            return;
        }
        var actor = SignedIn.Actor(http.User) ?? new Actor(Guid.Empty, "访客", Roles.Anyone, county);
        if (!MayOpen(rights, actor, route))
            Refuse(http, actor);
        else if (http.User.HasClaim(SignedIn.MustChange, "true") && !IsOpenBeforeChange(route))
            http.Response.Redirect("/account/password");
        else if (!IsYear(http.Request.RouteValues["year"]))
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await next(http);
    }

    /// <summary>
    /// True when the actor may open the route. Templates are compared without constraints and letter case:
    /// a page's <c>/cases/{Id:guid}</c> is the endpoint's <c>/cases/{id}</c>.
    /// </summary>
    internal static bool MayOpen(Rights rights, Actor actor, string route) =>
        Registered.GetValue(rights, Read)[Plain(route)].Any(subject => rights.MayOpen(actor, subject));

    private static ILookup<string, string> Read(Rights rights) =>
        rights.All.Select(r => r.Subject).Where(s => s.StartsWith('/')).ToLookup(Plain);

    /// <summary>A template without constraints: <c>/accounts/{Id:guid}</c> is <c>/accounts/{id}</c>.</summary>
    internal static string Plain(string route) => "/" + Constraint().Replace(route, m => "{" + m.Groups[1].Value.ToLowerInvariant() + "}").Trim('/');

    private static void Refuse(HttpContext http, Actor actor)
    {
        if (actor.Role != Roles.Anyone)
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (WebHost.IsApi(http))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (HttpMethods.IsGet(http.Request.Method))
            http.Response.Redirect("/sign-in?to=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString));
        else
            http.Response.Redirect("/sign-in");
    }

    private static bool IsOpenBeforeSetUp(string route, HttpContext http) =>
        route.Trim('/') is "set-up" or "health" || http.Request.Path.StartsWithSegments("/status");

    private static bool IsOpenBeforeChange(string route) =>
        route.Trim('/') is "account/password" or "sign-out" or "health" || route.StartsWith("/status", StringComparison.Ordinal);

    // Addresses name years everywhere; one that no calendar of the bureau holds is an address that is not there.
    private static bool IsYear(object? year) =>
        year is null || !int.TryParse(year.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is >= FirstYear and <= LastYear;

    [GeneratedRegex(@"\{\*{0,2}([^}:?=]+)[^}]*\}")]
    private static partial Regex Constraint();
}
