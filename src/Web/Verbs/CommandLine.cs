using System.CommandLine;
using System.CommandLine.Help;

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
        root.Add(ProofreadVerb.Make());
        root.Add(AnonymiseVerb.Make());
        root.Add(DecideVerb.Make());
        root.Add(LibraryVerbs.Tck());
        root.Add(PacksVerb.Make());
        root.Add(KeepingVerbs.Verify());
        root.Add(KeepingVerbs.Backup());
        root.Add(KeepingVerbs.Restore());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await errors.WriteLineAsync(ParserWords.Error(error.Message));
            await errors.WriteLineAsync("用法见 ./kechuang --help");
            return Usage;
        }
        try
        {
            return parsed.Action is HelpAction ? await Help(parsed, output) : await parsed.InvokeAsync(Into(output, errors));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await errors.WriteLineAsync($"未完成：{failure.Message}");
            return Failure;
        }
    }

    private static async Task<int> Help(ParseResult parsed, TextWriter output)
    {
        using var page = new StringWriter();
        var code = await parsed.InvokeAsync(Into(page, page));
        await output.WriteAsync(ParserWords.Help(page.ToString()));
        return code;
    }

    private static InvocationConfiguration Into(TextWriter output, TextWriter errors) => new() { Output = output, Error = errors, EnableDefaultExceptionHandler = false };
}
