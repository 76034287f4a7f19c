using System.Diagnostics;
using Kechuang.Gongwen;

namespace Kechuang.Reports;

/// <summary>
/// Turns a .docx into a PDF with the LibreOffice of the server, where there is one. One at a time: it takes a processor for a second or two.
/// </summary>
internal sealed class Pdf : IDisposable
{
    /// <summary>The environment variable that names soffice where it is not in the PATH.</summary>
    internal const string Variable = "KECHUANG_SOFFICE";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim turn = new(1);
    private readonly Lazy<IReadOnlyList<(string Asked, string Used)>> substituted;

    internal Pdf(string? program)
    {
        Program = program;
        substituted = new(() => Program is null ? [] : [.. OfficialFonts.All.Select(f => (Asked: f, Used: Ask("fc-match", ["-f", "%{family}", f + ":lang=zh-cn"]))).Where(f => f.Used.Length > 0 && !f.Used.Split(',').Contains(f.Asked))]);
    }

    /// <summary>Path of soffice; null where there is none.</summary>
    internal string? Program { get; }

    /// <summary>Fonts the server does not have, with what stands in for them on its pages.</summary>
    internal IReadOnlyList<(string Asked, string Used)> Substituted => substituted.Value;

    /// <summary>Looks where the variable says, then along the PATH.</summary>
    internal static Pdf Find() => new(
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told && File.Exists(told) ? told
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(p => new[] { "soffice", "libreoffice" }.Select(n => Path.Combine(p, n))).FirstOrDefault(File.Exists));

    /// <summary>The pages, or null when LibreOffice failed or took too long.</summary>
    internal async Task<byte[]?> Of(byte[] docx, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("kechuang-pdf-");
        try
        {
            var source = Path.Combine(folder.FullName, "text.docx");
            await File.WriteAllBytesAsync(source, docx, stop);
            await Run(folder.FullName, source, stop);
            var made = Path.ChangeExtension(source, ".pdf");
            return File.Exists(made) ? await File.ReadAllBytesAsync(made, stop) : null;
        }
        finally
        {
            folder.Delete(recursive: true);
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    // A profile of its own: LibreOffice refuses to start twice over one.
    private async Task Run(string folder, string source, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        using var process = Start(Program!, ["--headless", "--norestore", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, source]);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            stop.ThrowIfCancellationRequested();
        }
    }

    private static string Ask(string program, string[] arguments)
    {
        try
        {
            using var process = Start(program, arguments);
            return process.StandardOutput.ReadToEnd();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = false, UseShellExecute = false })!;
}
