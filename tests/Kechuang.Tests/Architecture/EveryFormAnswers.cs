using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Kechuang.Cases;
using Kechuang.Demo;
using Kechuang.Kernel;
using Kechuang.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Architecture;

/// <summary>
/// Every form of the product, found by walking the pages of a demo county as each role, is posted with nothing but its token and
/// its name: what a form lacks is the sender's fault and is answered in words (never 5xx), and nothing is written.
/// </summary>
public sealed partial class EveryFormAnswers
{
    // Pages of one template differ by the state of their record: a few of each are looked at.
    private const int Alike = 5;

    private static readonly IReadOnlyList<(Regex Form, string Template)> Templates = [.. Pages().OrderBy(t => t.Count(c => c == '{')).Select(t => (Expression(t), t))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_of_which_nothing_was_filled_in_is_refused_in_words_and_changes_nothing()
    {
        await using var county = await TestCounty.Start(empty: true);
        var found = new HashSet<string>();
        var wrong = new List<string>();
        using (var founder = county.Browser())
            await Walk(county, founder, "nobody yet", ["/set-up"], found, wrong);
        Assert.True((await DemoCounty.Make(county.Services, new(DemoArguments.UsualSeed, DemoSize.Small, DemoArguments.UsualDay), TextWriter.Null, Stop)).Succeeded);
        await Wait(county);
        await Own(county);
        await Panels.SeededPanels.Add(county);
        using (var anyone = county.Browser())
            await Walk(county, anyone, Roles.Anyone, ["/sign-in"], found, wrong);
        foreach (var role in new[] { Roles.Staff, Roles.Director, Roles.Enterprise, Roles.Expert, Roles.Administrator })
        {
            using var browser = await county.SignIn(role);
            List<string> starts = [role == Roles.Expert ? "/reviews" : "/", "/account/password"];
            if (role == Roles.Staff)
            {
                foreach (var kind in new[] { "enterprises", "yearly-data" })
                    starts.Add(await Draft(browser, kind));
                await using var db = county.Open();
                starts.Add($"/cases/{(await db.Set<Case>().FirstAsync(c => c.Scheme == "innovative-county", Stop)).Id}/dossier");
            }
            await Walk(county, browser, role, starts, found, wrong);
        }
        wrong.AddRange(WithForms().Concat(Endpoints(county)).Where(route => !found.Contains(route)).Select(route => $"no form of {route} was found"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task Walk(TestCounty county, TestBrowser browser, string role, IEnumerable<string> starts, HashSet<string> found, List<string> wrong)
    {
        var (queue, seen, forms) = (new Queue<string>(starts), new Dictionary<string, int>(), new Dictionary<string, PageForm>());
        while (queue.TryDequeue(out var path))
        {
            await browser.Get(path);
            if (browser.Status >= HttpStatusCode.InternalServerError)
                wrong.Add($"{path} as {role}: {browser.Status}");
            foreach (var form in Forms(browser.Body, path))
            {
                found.Add(form.Route);
                forms.TryAdd(form.Name, form);
            }
            foreach (var next in Links(browser.Body))
                if (TemplateOf(next) is { } template && Count(seen, template + Names(next), next) <= Alike)
                    queue.Enqueue(next);
        }
        // Whoever has left has no forms any more.
        foreach (var form in forms.Values.OrderBy(f => f.Route == "/sign-out"))
            await Post(county, browser, role, form, wrong);
    }

    private static async Task Post(TestCounty county, TestBrowser browser, string role, PageForm form, List<string> wrong)
    {
        var before = await Written(county);
        var bare = await Answer(browser, form, form.Bare);
        if (bare >= HttpStatusCode.InternalServerError || await Written(county) != before)
            wrong.Add($"{form.Name} as {role}, bare: {bare}, {await Written(county) - before} acts");
        // With the key the form was drawn with it comes as far as the act; a button without fields would rightly do what it says.
        if (form.Asks && await Answer(browser, form, form.Keyed) is var keyed and >= HttpStatusCode.InternalServerError)
            wrong.Add($"{form.Name} as {role}, with its key: {keyed}");
    }

    private static async Task<HttpStatusCode> Answer(TestBrowser browser, PageForm form, Dictionary<string, string> fields)
    {
        using var response = await browser.Http.PostAsync(form.Action, new FormUrlEncodedContent(fields), Stop);
        return response.StatusCode;
    }

    private static async Task<string> Draft(TestBrowser staff, string kind)
    {
        await staff.Get($"/import/{kind}");
        var sheet = Path.Combine(Path.GetDirectoryName(PackLibrary.Locate())!, "samples", kind + ".xlsx");
        await staff.Submit("upload", (kind + ".xlsx", await File.ReadAllBytesAsync(sheet, Stop)));
        Assert.StartsWith("/import/drafts/", staff.Path);
        return staff.Path;
    }

    // Without a job that waits the page of jobs has no button.
    private static async Task Wait(TestCounty county)
    {
        await using var db = county.Open();
        var now = Instant.Now(county.Time);
        db.Add(new Job { Id = Ids.New(county.Time), County = TestCounty.Code, Key = "test", Kind = "test", Due = now + TimeSpan.FromDays(9), EnteredAt = now });
        await db.SaveChangesAsync(Stop);
    }

    // Without a version of the county's own there is nothing to withdraw.
    private static async Task Own(TestCounty county)
    {
        await using var db = county.Open();
        // Of the scheme that is listed first: the walk looks at few pages of one kind.
        var packs = county.Services.GetRequiredService<PackLibrary>();
        var pack = packs.Of("schemes", packs.All.First(p => p.Kind == "schemes").Id)[^1];
        var (content, digest) = PackOverlay.Write(new[] { "policy.dmn", "scheme.yaml", "examples.yaml" }.ToDictionary(f => f, pack.Text));
        db.Add(new PackOverlay
        {
            Id = Ids.New(county.Time), County = TestCounty.Code, Kind = "schemes", Pack = pack.Id, EffectiveFrom = new(2030, 1, 1), Base = pack.Pin, Content = content, Digest = digest,
            Note = "test", EnteredBy = "test", EnteredAt = Instant.Now(county.Time),
        });
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<int> Written(TestCounty county)
    {
        await using var db = county.Open();
        // What the system does on its own account meanwhile is not the form's doing.
        return await db.Set<AuditEntry>().IgnoreQueryFilters().CountAsync(a => a.Role != Roles.System, Stop);
    }

    private static IEnumerable<PageForm> Forms(string html, string page)
    {
        foreach (Match form in FormTag().Matches(html))
        {
            var (tag, inner) = (form.Groups[1].Value, form.Groups[2].Value);
            if (!tag.Contains("method=\"post\""))
                continue;
            var action = Regex.Match(tag, "action=\"([^\"]+)\"") is { Success: true } given ? WebUtility.HtmlDecode(given.Groups[1].Value) : null;
            var fields = HiddenTag().Matches(inner).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
            var asks = Regex.IsMatch(inner, "<(textarea|select)\\b|<input\\b(?![^>]*type=\"hidden\")");
            var route = TemplateOf(action ?? page) ?? Plain(action ?? page);
            var name = Regex.Replace($"{route} {fields.GetValueOrDefault("_handler")}", "[0-9a-f]{32}", "…");
            yield return new(route, action ?? page, name, asks, Only(fields, "__RequestVerificationToken", "_handler"), Only(fields, "__RequestVerificationToken", "_handler", "_key"));
        }
    }

    private static Dictionary<string, string> Only(Dictionary<string, string> fields, params string[] names) => fields.Where(f => names.Contains(f.Key)).ToDictionary();

    private static IEnumerable<string> Links(string html) => Regex.Matches(html, "href=\"(/[^\"#]*)").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct();

    private static string? TemplateOf(string path) => Templates.FirstOrDefault(t => t.Form.IsMatch(path.Split('?')[0])).Template;

    private static string Names(string path) => path.Contains('?') ? string.Join('&', path.Split('?')[1].Split('&').Select(q => q.Split('=')[0]).Order(StringComparer.Ordinal)) : "";

    // The same address again does not count and is not visited.
    private static int Count(Dictionary<string, int> seen, string kind, string path) =>
        seen.TryAdd(path, 0) ? seen[kind] = seen.GetValueOrDefault(kind) + 1 : int.MaxValue;

    private static IEnumerable<string> Pages() => Modules.WithPages.SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Where(t => !t.StartsWith("/gallery", StringComparison.Ordinal)).Distinct();

    /// <summary>Pages that take a form, by what they ask to be supplied.</summary>
    private static IEnumerable<string> WithForms() => Modules.WithPages.SelectMany(a => a.GetTypes())
        .Where(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(p => p.GetCustomAttribute<SupplyParameterFromFormAttribute>() is not null))
        .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template);

    /// <summary>Endpoints that take a form outside pages.</summary>
    private static IEnumerable<string> Endpoints(TestCounty county) => county.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is ["POST"] && e.Metadata.All(m => m.GetType().Name != "ComponentTypeMetadata"))
        .Select(e => Plain(e.RoutePattern.RawText ?? "")).Where(r => !r.StartsWith("/api/", StringComparison.Ordinal) && !r.StartsWith("/_", StringComparison.Ordinal));

    private static string Plain(string route) => "/" + route.Split('?')[0].Trim('/');

    private static Regex Expression(string template) => new("^" + Regex.Replace(template, @"\{[^}]*\}", m => m.Value.Contains(":guid") ? "[0-9a-f-]{36}" : m.Value.Contains(":int") ? "[0-9]+" : "[^/]+") + "$", RegexOptions.IgnoreCase);

    private sealed record PageForm(string Route, string Action, string Name, bool Asks, Dictionary<string, string> Bare, Dictionary<string, string> Keyed);

    [GeneratedRegex("<form([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex FormTag();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?")]
    private static partial Regex HiddenTag();
}
