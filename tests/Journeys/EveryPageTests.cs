using Microsoft.Playwright;
using Xunit;

namespace Kechuang.Journeys;

/// <summary>Every page a person can come to: found, titled, without a violation by axe, not wider than the screen, and photographed.</summary>
public sealed class EveryPageTests(Product product)
{
    private static readonly string[] Lists = ["/enterprises", "/cases", "/targets", "/figures", "/documents", "/import", "/accounts"];

    public static TheoryData<string, string> PeopleAndScreens => new(
        new[] { ("gaoxin", Screen.Desk.Name), ("gaoxin", Screen.Night.Name), ("gaoxin", Screen.Phone.Name), ("qiye", Screen.Phone.Name), ("guanli", Screen.Desk.Name) });

    [Theory]
    [MemberData(nameof(PeopleAndScreens))]
    public async Task Every_page_is_accessible_on_every_screen(string user, string screen)
    {
        var on = new[] { Screen.Desk, Screen.Night, Screen.Phone }.Single(s => s.Name == screen);
        await using var visit = await product.SignIn(user, on);
        List<string> wrong = [];
        foreach (var path in await Pages(visit))
            wrong.AddRange((await Look(visit, path, user, on)).Select(w => $"{path}: {w}"));
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/status/404")]
    public async Task Pages_before_signing_in_are_accessible(string path)
    {
        foreach (var screen in new[] { Screen.Desk, Screen.Night, Screen.Phone })
        {
            await using var visit = await product.Visit(screen);
            await visit.Page.GotoAsync(path);
            Assert.Empty(await visit.Axe());
            await visit.Picture($"visitor/{Name(path)}-{screen.Name}");
        }
    }

    private static async Task<IReadOnlyList<string>> Look(Visit visit, string path, string user, Screen screen)
    {
        await visit.Open(path);
        List<string> wrong = [.. await visit.Axe()];
        if (await visit.Overflow() is > 0 and var pixels)
            wrong.Add($"{pixels} px wider than the screen");
        if (await visit.Page.Locator("h1").CountAsync() != 1)
            wrong.Add("not one heading of the first level");
        await visit.Picture($"{user}/{Name(path)}-{screen.Name}");
        if (screen == Screen.Desk)
            await Print(visit, $"{user}/{Name(path)}-print");
        return wrong;
    }

    private static async Task Print(Visit visit, string name)
    {
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        // A4 at 96 dpi less the margins of the print stylesheet.
        await visit.Page.SetViewportSizeAsync(718, 1000);
        await visit.Picture(name);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await visit.Page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
    }

    // The menu, and from each list there the first thing on it.
    private static async Task<IReadOnlyList<string>> Pages(Visit visit)
    {
        var menu = await visit.Menu();
        List<string> pages = [.. menu];
        foreach (var list in menu.Where(m => Lists.Contains(m)))
            if (await visit.FirstRow(list) is { } first && first.StartsWith('/') && !first.StartsWith("/papers", StringComparison.Ordinal))
                pages.Add(first);
        if (menu.Contains("/import"))
            pages.AddRange(["/import/enterprises", "/import/yearly-data"]);
        return [.. pages.Distinct()];
    }

    private static string Name(string path)
    {
        var name = string.Join('-', path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(p => Guid.TryParse(p, out _) ? "one" : p));
        return name.Length == 0 ? "home" : name;
    }
}
