using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kechuang.Faults;

/// <summary>The real product as a process of its own, on a free port over a data folder; it can be killed at any moment.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> said = [];

    private ProductProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>What it wrote to its console so far.</summary>
    public string Console
    {
        get
        {
            lock (said)
                return string.Join('\n', said);
        }
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Memory that is resident now, in bytes.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time it has used.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The repository this was built from.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The built program, of the same configuration as this one.</summary>
    public static string App => Environment.GetEnvironmentVariable("KECHUANG_TEST_APP")
        ?? Path.Combine(Root, "src", "Web", "bin", Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/'))!), "net10.0", "Kechuang.Web.dll");

    /// <summary>Runs one verb of the command line to its end.</summary>
    public static async Task<(int Code, string Output)> Verb(params string[] arguments)
    {
        using var process = Launch(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Makes the demo county in a folder.</summary>
    public static async Task MakeDemo(string folder, string size = "county")
    {
        var (code, output) = await Verb("demo", "--data", folder, "--size", size);
        if (code != 0)
            throw new InvalidOperationException($"kechuang demo ended with {code.ToString(CultureInfo.InvariantCulture)}: {output}");
    }

    /// <summary>Serves a data folder; returns once it answers.</summary>
    public static async Task<ProductProcess> Serve(string folder, CancellationToken stop = default)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        var product = new ProductProcess(Launch(["serve", "--data", folder, "--urls", address.ToString()]), address);
        product.process.OutputDataReceived += (_, line) => product.Keep(line.Data);
        product.process.ErrorDataReceived += (_, line) => product.Keep(line.Data);
        product.process.BeginOutputReadLine();
        product.process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = address };
        var patience = Stopwatch.StartNew();
        while (!await Answers(http, stop))
        {
            if (product.process.HasExited || patience.Elapsed > TimeSpan.FromMinutes(2))
                throw new InvalidOperationException("The product does not answer: " + product.Console);
            await Task.Delay(50, stop);
        }
        return product;
    }

    /// <summary>kill -9: nothing is flushed, nobody is told.</summary>
    public async Task Kill()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
    }

    private static Process Launch(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Root };
        start.ArgumentList.Add(App);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static async Task<bool> Answers(HttpClient http, CancellationToken stop)
    {
        try
        {
            using var answer = await http.GetAsync("/health", stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // Enough of the log to say why it failed, without keeping all of a long run.
    private void Keep(string? line)
    {
        lock (said)
            if (line is not null && said.Count < 200)
                said.Add(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Kechuang.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("This program runs from within the repository.");
        return folder;
    }
}
