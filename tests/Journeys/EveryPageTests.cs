using Microsoft.Playwright;
using Xunit;

namespace Kechuang.Journeys;

/// <summary>Every page a person can come to: found, titled, without a violation by axe, not wider than the screen, and photographed.</summary>
public sealed class EveryPageTests(Product product)
{
    private static readonly string[] Lists = ["/enterprises", "/cases", "/targets", "/figures", "/documents", "/import", "/accounts"];

    [Theory]
    [InlineData("gaoxin", "")]
    [InlineData("guanli", "gaoxin")]
    [InlineData("qiye", "")]
    public async Task Every_page_is_accessible_on_every_screen(string user, string without)
    {
        // A page that looks the same to two people is looked at once.
        IReadOnlyList<string> seen = [];
        if (without.Length > 0)
            await using (var other = await product.SignIn(without))
                seen = await other.Menu();
        await using var visit = await product.SignIn(user);
        List<string> wrong = [];
        foreach (var path in await Pages(visit, seen))
        {
            await visit.Open(path);
            wrong.AddRange((await Look(visit, $"{user}/{Name(path)}")).Select(w => $"{path}: {w}"));
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/status/404")]
    public async Task Pages_before_signing_in_are_accessible(string path)
    {
        await using var visit = await product.Visit();
        await visit.Page.GotoAsync(path);
        Assert.Empty(await Look(visit, $"visitor/{Name(path)}"));
    }

    // One load of the page, seen in turn at a desk, at night, on a phone and on paper. What changes with the screen is
    // asked again; the rest of axe's rules read the same document and are asked once.
    private static async Task<IReadOnlyList<string>> Look(Visit visit, string name)
    {
        List<string> wrong = [.. await visit.Axe()];
        if (await visit.Page.Locator("h1").CountAsync() != 1)
            wrong.Add("not one heading of the first level");
        await visit.Picture($"{name}-desk");

        await visit.Turn(Screen.Night);
        wrong.AddRange((await visit.Axe("color-contrast")).Select(w => "in the dark " + w));
        await visit.Picture($"{name}-dark");

        await visit.Turn(Screen.Phone);
        wrong.AddRange((await visit.Axe("color-contrast", "target-size", "scrollable-region-focusable")).Select(w => "on a phone " + w));
        if (await visit.Overflow() is > 0 and var pixels)
            wrong.Add($"{pixels} px wider than a phone");
        await visit.Picture($"{name}-phone");

        await visit.Turn(Screen.Paper);
        await visit.Picture($"{name}-print");
        await visit.Turn(Screen.Desk);
        return wrong;
    }

    // The menu, and from each list there the first thing on it.
    private static async Task<IReadOnlyList<string>> Pages(Visit visit, IReadOnlyList<string> seen)
    {
        var menu = (await visit.Menu()).Except(seen).ToList();
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
