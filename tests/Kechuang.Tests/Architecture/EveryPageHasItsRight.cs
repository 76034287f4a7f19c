using System.Net;
using System.Reflection;
using Kechuang.Kernel;
using Kechuang.Web;
using Kechuang.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Architecture;

/// <summary>The authorisation matrix: every route and every request type, for every role.</summary>
public sealed class EveryPageHasItsRight(TestCounty county) : IClassFixture<TestCounty>
{
    private static readonly string[] Everyone = [Roles.Anyone, .. Roles.All.Select(r => r.Key)];

    private Rights Registered => county.Services.GetRequiredService<Rights>();

    private List<RouteEndpoint> Routes => [.. county.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)];

    [Fact]
    public void Every_route_is_registered_for_someone()
    {
        var nobodys = Routes.Select(r => r.RoutePattern.RawText ?? "").Where(r => !IsHosts(r) && Everyone.All(role => !May(role, r))).Distinct();
        Assert.Empty(nobodys);
    }

    [Fact]
    public void No_right_is_registered_for_a_route_that_is_gone()
    {
        var routes = Routes.Select(r => Gate.Plain(r.RoutePattern.RawText ?? "")).ToHashSet();
        var gone = Registered.All.Where(r => r.Subject.StartsWith('/')).Select(r => Gate.Plain(r.Subject)).Where(r => !routes.Contains(r) && !IsHosts(r));
        Assert.Empty(gone);
    }

    [Fact]
    public void Every_request_type_of_every_module_is_registered()
    {
        var requests = Modules.WithPages.SelectMany(a => a.GetTypes()).Where(t => t is { Name: "Request", DeclaringType: not null });
        var known = Registered.All.Select(r => r.Subject).ToHashSet();
        Assert.All(requests, request => Assert.Contains(Rights.Name(request), known));
    }

    [Fact]
    public async Task Every_page_opens_for_whom_it_is_registered_and_for_nobody_else()
    {
        var wrong = new List<string>();
        foreach (var role in Everyone)
        {
            using var browser = role == Roles.Anyone ? county.Browser() : await county.SignIn(role);
            foreach (var page in Pages())
            {
                await browser.Get(page);
                var opened = browser.Status == HttpStatusCode.OK && (browser.Path == page || !browser.Path.StartsWith("/sign-in", StringComparison.Ordinal) || page == "/sign-in");
                if (opened != May(role, page))
                    wrong.Add($"{page} as {role}: {browser.Status} {browser.Path}");
                if (browser.Status == HttpStatusCode.OK && (browser.Title.Length == 0 || !browser.Body.Contains("<h1")))
                    wrong.Add($"{page} has no title or no heading");
            }
        }
        Assert.Empty(wrong);
    }

    /// <summary>Pages without parameters in their address.</summary>
    private static IEnumerable<string> Pages() => Modules.WithPages
        .SelectMany(a => a.GetTypes()).SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template)
        // Set-up leads on to sign-in once a county has been founded.
        .Where(t => !t.Contains('{') && t != "/set-up").Distinct();

    private bool May(string role, string route) => Gate.MayOpen(Registered, TestCounty.Actor(role), route);

    // The framework's own: opaque redirects of enhanced navigation, missing assets, the API reference.
    private static bool IsHosts(string route) => route.TrimStart('/').StartsWith("_framework", StringComparison.Ordinal) || route.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) && route.Contains("scalar") || route.Contains("documentName") || route == "{**path:file}";
}
