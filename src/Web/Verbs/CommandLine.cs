using System.CommandLine;

namespace Kechuang.Web.Verbs;

/// <summary>The verbs of <c>./kechuang</c>. Exit codes: 0 done · 1 the input contains errors or something was found · 2 usage · 3 failure.</summary>
internal static class CommandLine
{
    internal const int Done = 0, Found = 1, Usage = 2, Failure = 3;

    internal static async Task<int> Run(string[] args, TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("科创：县科技局工作系统");
        root.Add(ServeVerb.Make());
        root.Add(DemoVerb.Make());
        root.Add(ImportVerb.Make());
        root.Add(CheckUpVerb.Make());
        root.Add(ReportVerb.Make());
        root.Add(LibraryVerbs.Outline());
        root.Add(DecideVerb.Make());
        root.Add(LibraryVerbs.Tck());
        root.Add(KeepingVerbs.Verify());
        root.Add(KeepingVerbs.Backup());
        root.Add(KeepingVerbs.Restore());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await errors.WriteLineAsync(error.Message);
            await errors.WriteLineAsync("用法见 ./kechuang --help");
            return Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await errors.WriteLineAsync($"未完成：{failure.Message}");
            return Failure;
        }
    }
}
