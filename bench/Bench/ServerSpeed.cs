using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kechuang.Faults;

namespace Kechuang.Bench;

/// <summary>The product as a process over the demo county on SQLite with synchronous=FULL, asked over loopback by someone signed in.</summary>
internal static partial class ServerSpeed
{
    private static readonly string[] Pages = ["/", "/enterprises", "/check-up", "/cases", "/batches", "/targets", "/figures", "/documents"];

    internal static async Task<IEnumerable<Measure>> Run(string folder)
    {
        List<Measure> found = [];
        var started = Stopwatch.StartNew();
        await using var product = await ProductProcess.Serve(folder);
        found.Add(new("second-start", started.Elapsed.TotalSeconds, "s", 3, AtLeast: false, "over the demo county, until it answers"));
        using var clerk = new Client(product.Address);
        await clerk.SignIn("gaoxin", "yunxi-2025");
        foreach (var page in Pages)
            await clerk.Page(page);
        await Task.Delay(TimeSpan.FromSeconds(5));
        found.Add(new("memory-at-rest", product.Resident / 1048576.0, "MB", 250, AtLeast: false, "resident, demo county, 5 s after every page was opened once"));
        foreach (var page in new[] { "/enterprises", "/cases", "/targets" })
        {
            found.Add(await Load(product, clerk, page, 1000, anew: false));
            found.Add(await Load(product, clerk, page, 100, anew: true));
        }
        found.Add(await Summary(clerk));
        found.Add(await Writes(clerk));
        found.Add(await Import(clerk));
        found.Add(new("memory-after-load", product.Resident / 1048576.0, "MB", 500, AtLeast: false, "resident, after the lines above"));
        return found;
    }

    // wrk on the other core: requests answered per second of processor time that the product itself used.
    private static async Task<Measure> Load(ProductProcess product, Client clerk, string page, int goal, bool anew)
    {
        await Wrk(product, clerk, page, 5, anew);
        var (processor, clock) = (product.Processor, Stopwatch.StartNew());
        var said = await Wrk(product, clerk, page, 10, anew);
        var used = (product.Processor - processor).TotalSeconds;
        var requests = double.Parse(Requests().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        var wrong = Wrong().Match(said).Value;
        return new($"list-page{page.Replace('/', '-')}-{(anew ? "drawn-anew" : "kept")}", requests / used, "requests/s", goal, AtLeast: true,
            string.Create(CultureInfo.InvariantCulture, $"signed in, {(anew ? "drawn anew each time" : "kept since the last write")}, in a second of processor time; wrk -c8, {requests:0} requests in {clock.Elapsed.TotalSeconds:0.0} s, {used:0.0} s of processor{(wrong.Length > 0 ? "; " + wrong : "")}"));
    }

    private static async Task<string> Wrk(ProductProcess product, Client clerk, string page, int seconds, bool anew)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        string[] arguments = ["-t1", "-c8", $"-d{seconds.ToString(CultureInfo.InvariantCulture)}s", "-H", "Cookie: " + clerk.CookieHeader,
            .. anew ? new[] { "-s", Path.Combine(ProductProcess.Root, "bench", "anew.lua") } : [], new Uri(product.Address, page).ToString()];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return said;
    }

    private static async Task<Measure> Summary(Client clerk)
    {
        List<double> times = [];
        for (var i = 0; i < 40; i++)
            times.Add(1000 * await Measure.Seconds(() => clerk.Page("/documents/annual-summary/2025/docx")));
        return new("annual-summary", Measure.Median(times.Skip(20)), "ms", 50, AtLeast: false, "composed and written as .docx, warm: median of 20 downloads after 20");
    }

    private static async Task<Measure> Writes(Client clerk)
    {
        using var list = JsonDocument.Parse(await clerk.Page("/api/cases"));
        var id = list.RootElement.EnumerateArray().First(c => c.GetProperty("lookBy").ValueKind == JsonValueKind.String).GetProperty("id").GetString();
        var done = 0;
        var time = await Measure.Seconds(() => Task.WhenAll(Enumerable.Range(0, 500).Select(async i =>
        {
            if (await clerk.Call("/api/cases/looks", $"{{\"cases\":[\"{id}\"]}}", "bench-" + i.ToString(CultureInfo.InvariantCulture)))
                Interlocked.Increment(ref done);
        })));
        return new("500-simultaneous-writes", time, "s", 3, AtLeast: false, $"“看过，没有变化” by the API, {done} of 500 acknowledged, synchronous=FULL");
    }

    private static async Task<Measure> Import(Client clerk)
    {
        var sheet = Firms.Sheet(500_000, 20_000);
        var time = await Measure.Seconds(() => clerk.Import("enterprises", "bench.csv", sheet, "bench-import"));
        return new("import-20k-rows", time, "s", 5, AtLeast: false, "20,000 new firms by the API: read, planned, written, answered");
    }

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Non-2xx.*|Socket errors.*")]
    private static partial Regex Wrong();
}
