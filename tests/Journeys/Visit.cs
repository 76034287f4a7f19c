using Deque.AxeCore.Commons;
using Kechuang.Faults;
using Microsoft.Playwright;
using Xunit;

namespace Kechuang.Journeys;

/// <summary>What a person looks at.</summary>
public sealed record Screen(int Width, int Height, bool Dark = false, bool Print = false)
{
    /// <summary>An office screen.</summary>
    public static readonly Screen Desk = new(1366, 768);

    /// <summary>The same in dark.</summary>
    public static readonly Screen Night = new(1366, 768, Dark: true);

    /// <summary>A phone.</summary>
    public static readonly Screen Phone = new(390, 844);

    /// <summary>A4 at 96 dpi less the margins of the print stylesheet.</summary>
    public static readonly Screen Paper = new(718, 1000, Print: true);
}

/// <summary>One browser context with one page; it remembers what the browser complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    // The package's own RunAxe opens a second page for each run, which costs two seconds.
    private static readonly string AxeScript = new BundledAxeScriptProvider().GetScript();

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

    /// <summary>
    /// Waits until the browser stands at an address (a glob is allowed). What is on the page is waited for by the next step:
    /// the driver can miss the load event of a page that comes faster than the news of its beginning.
    /// </summary>
    public Task Arrive(string address) => Page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });

    /// <summary>Signs in by the form and waits to be let in, wherever that leads.</summary>
    public async Task SignIn(string user, string password)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByLabel("用户名").FillAsync(user);
        await Page.GetByLabel("密码").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(url => !new Uri(url).AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
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
        await Take(Page.GetByRole(AriaRole.Button, new() { Name = name }).First);
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Clicks a submit button and waits until it is answered; what then stands on the page is waited for by the next step.</summary>
    public Task Take(string name) => Take(Page.GetByRole(AriaRole.Button, new() { Name = name }).First);

    /// <summary>The same of a button among several of one name.</summary>
    public Task Take(ILocator button) => Page.RunAndWaitForResponseAsync(() => button.ClickAsync(), answer => answer.Request.Method == "POST");

    /// <summary>
    /// What is wrong with the page shown, seen in turn at a desk, at night and on a phone, with a picture at a desk and on a phone;
    /// with KECHUANG_PICTURES=all also at night and on paper. What changes with the screen is asked again; the rest of axe's rules
    /// read the same document and are asked once.
    /// </summary>
    public async Task<IReadOnlyList<string>> Look(string name)
    {
        List<string> wrong = [.. await Axe()];
        if (await Page.Locator("h1").CountAsync() != 1)
            wrong.Add("not one heading of the first level");
        await Picture($"{name}-desk");

        await Turn(Screen.Night);
        wrong.AddRange((await Axe("color-contrast")).Select(w => "in the dark " + w));
        if (AllPictures)
            await Picture($"{name}-dark");

        await Turn(Screen.Phone);
        wrong.AddRange((await Axe("color-contrast", "target-size", "scrollable-region-focusable")).Select(w => "on a phone " + w));
        if (await Overflow() is > 0 and var pixels)
            wrong.Add($"{pixels} px wider than a phone");
        await Picture($"{name}-phone");

        if (AllPictures)
        {
            await Turn(Screen.Paper);
            await Picture($"{name}-print");
        }
        await Turn(Screen.Desk);
        return wrong;
    }

    /// <summary>What is wrong at first sight: at a desk, and what is wider than a phone. For pages that are looked at elsewhere.</summary>
    public async Task<IReadOnlyList<string>> Glance(string name)
    {
        List<string> wrong = [.. await Axe()];
        if (await Page.Locator("h1").CountAsync() != 1)
            wrong.Add("not one heading of the first level");
        await Turn(Screen.Phone);
        if (await Overflow() is > 0 and var pixels)
            wrong.Add($"{pixels} px wider than a phone");
        await Turn(Screen.Desk);
        await Picture($"{name}-desk");
        return wrong;
    }

    private static bool AllPictures => Environment.GetEnvironmentVariable("KECHUANG_PICTURES") == "all";

    /// <summary>Shows the same page on another screen.</summary>
    public async Task Turn(Screen screen)
    {
        await Page.SetViewportSizeAsync(screen.Width, screen.Height);
        await Page.EmulateMediaAsync(new()
        {
            Media = screen.Print ? Media.Print : Media.Screen, ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
        });
    }

    /// <summary>Rules axe finds broken here, one line each: of those named, or of all.</summary>
    public async Task<IReadOnlyList<string>> Axe(params string[] rules)
    {
        if (!await Page.EvaluateAsync<bool>("'axe' in window"))
            await Page.EvaluateAsync(AxeScript);
        return await Page.EvaluateAsync<string[]>("""
            async rules => {
                const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
                const found = await axe.run(document, { ...only, resultTypes: ['violations'] });
                return found.violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id} (${v.impact}): ${n.html}`));
            }
            """, rules);
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
