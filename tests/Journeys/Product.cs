using Kechuang.Faults;
using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;

// One journey after another, beside those that start a product of their own (collection "own product").
[assembly: AssemblyFixture(typeof(Kechuang.Journeys.Product))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace Kechuang.Journeys;

/// <summary>The real product as a process over a demo county made once per run, and a real browser to walk it with.</summary>
public sealed class Product : IAsyncLifetime
{
    // Nothing is fetched or reported by the browser itself, so that a run says the same offline.
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("kechuang-journeys-").FullName;
    private ProductProcess? process;
    private IPlaywright? playwright;

    /// <summary>Why no browser journey can run here; null where it can.</summary>
    public string? Missing { get; private set; }

    /// <summary>The browser; call <see cref="Need"/> first.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the product answers.</summary>
    public string Address => process!.Address.ToString().TrimEnd('/');

    /// <summary>Skips the test, by name, where there is no browser.</summary>
    public void Need() => Assert.SkipWhen(Missing is not null, Missing ?? "");

    /// <summary>A new person at a desk; nobody is signed in. Another address than the demo county's may be given.</summary>
    public async Task<Visit> Visit(bool script = true, Uri? address = null)
    {
        Need();
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = address?.ToString() ?? Address, Locale = "zh-CN", TimezoneId = "Asia/Shanghai", JavaScriptEnabled = script,
            ViewportSize = new() { Width = Screen.Desk.Width, Height = Screen.Desk.Height }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>A person signed in by the sign-in form; at another address than the demo county's where one is given.</summary>
    public async Task<Visit> SignIn(string user, bool script = true, Uri? address = null)
    {
        var visit = await Visit(script, address);
        await visit.SignIn(user, Accounts.DemoAccounts.Password);
        return visit;
    }

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("KECHUANG_TEST_CHROMIUM") is { Length: > 0 } told ? told : "/usr/bin/chromium";
        if (!File.Exists(chromium))
        {
            Missing = "Chromium is not installed";
            return;
        }
        await ProductProcess.MakeDemo(folder);
        process = await ProductProcess.Serve(folder);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium, Args = Switches, Headless = !Demonstration.Slow, SlowMo = Demonstration.Slow ? 250 : 0,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Missing is null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        if (process is not null)
            await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
