using Microsoft.Playwright;
using Xunit;

namespace Kechuang.Journeys;

/// <summary>Every page a person can come to: found, titled, without a violation by axe, not wider than the screen, and photographed.</summary>
public sealed class EveryPageTests(Product product)
{
    private static readonly string[] Lists = ["/enterprises", "/cases", "/targets", "/figures", "/documents", "/forms", "/import", "/accounts", "/policies"];

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
            wrong.AddRange((await visit.Look($"{user}/{Name(path)}")).Select(w => $"{path}: {w}"));
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
        Assert.Empty(await visit.Look($"visitor/{Name(path)}"));
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
