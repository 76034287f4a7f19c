using Deque.AxeCore.Playwright;
using Kechuang.Faults;
using Microsoft.Playwright;
using Xunit;

namespace Kechuang.Journeys;

/// <summary>What a person looks at.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Dark = false)
{
    /// <summary>An office screen.</summary>
    public static readonly Screen Desk = new("1366", 1366, 768);

    /// <summary>The same in dark.</summary>
    public static readonly Screen Night = new("dark", 1366, 768, Dark: true);

    /// <summary>A phone.</summary>
    public static readonly Screen Phone = new("390", 390, 844);
}

/// <summary>One browser context with one page; it remembers what the browser complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    internal Visit(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, line) => Note(line.Type == "error", $"{page.Url}: {line.Text}");
        page.PageError += (_, error) => Note(true, $"{page.Url}: {error}");
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the browser's console called an error: a broken script, a refused style, a missing file.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Opens an address and expects the page to be found.</summary>
    public async Task Open(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer!.Ok, $"{path} answered {answer.Status}");
    }

    /// <summary>Addresses of the side menu, as this person sees it.</summary>
    public async Task<IReadOnlyList<string>> Menu() =>
        await Page.Locator("#menu a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");

    /// <summary>The address of the first row of the list on a page; null when the list is empty.</summary>
    public async Task<string?> FirstRow(string list)
    {
        await Open(list);
        var rows = Page.Locator("main table a.row-link, main table.data td a[href]");
        return await rows.CountAsync() == 0 ? null : await rows.First.GetAttributeAsync("href");
    }

    /// <summary>Clicks a submit button and waits for the answer to be on the page.</summary>
    public async Task Press(string name)
    {
        await Page.RunAndWaitForResponseAsync(
            () => Page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync(),
            answer => answer.Request.Method == "POST");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Rules of WCAG 2.1 that axe finds broken here, one line each.</summary>
    public async Task<IReadOnlyList<string>> Axe()
    {
        var result = await Page.RunAxe();
        return [.. result.Violations.SelectMany(v => v.Nodes.Take(3).Select(n => $"{v.Id} ({v.Impact}): {n.Html}"))];
    }

    /// <summary>Keeps a picture of the whole page in var/screenshots.</summary>
    public async Task Picture(string name)
    {
        var path = Path.Combine(ProductProcess.Root, "var", "screenshots", name + ".png");
        await Page.ScreenshotAsync(new() { Path = path, FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>Pixels by which the page is wider than the screen.</summary>
    public async Task<int> Overflow() => await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Note(bool wrong, string text)
    {
        if (wrong)
            complaints.Add(text);
    }
}
