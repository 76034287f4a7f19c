using System.CommandLine;
using System.Globalization;
using Kechuang.Reports;

namespace Kechuang.Web.Verbs;

/// <summary>kechuang report: a living document composed and written as .docx.</summary>
internal static class ReportVerb
{
    internal static Command Make()
    {
        var data = new DataOptions();
        var document = new Argument<string?>("DOCUMENT") { Description = "文稿：annual-summary（年度总结）；用 --template 时不写", Arity = ArgumentArity.ZeroOrOne };
        var template = new Option<string?>("--template") { Description = "自己的 .docx 模板，花括号里写要填的数（docs/templates.md）", HelpName = "FILE" };
        var year = new Option<int?>("--year") { Description = "业务年度；不写则取本县的业务年度", HelpName = "Y" };
        var output = new Option<string>("--output") { Description = "写成的 .docx 文件", Required = true, HelpName = "FILE" };
        var on = new Option<string?>("--as-of") { Description = "截至日；不写则为今天（演示县为演示日期）", HelpName = "2025-12-10" };
        var command = new Command("report", "组成文稿并写成公文格式的 Word 文件，每个数字可追溯") { document, year, output, on, template };
        data.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            DateOnly? day = null;
            if (parsed.GetValue(on) is { } given)
            {
                if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
                {
                    await parsed.InvocationConfiguration.Error.WriteLineAsync("--as-of 应写成 2025-12-10 这样的日期。");
                    return CommandLine.Usage;
                }
                day = read;
            }
            if ((parsed.GetValue(document) is null) == (parsed.GetValue(template) is null))
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync("请写一种文稿（如 annual-summary），或用 --template 给出自己的模板，二者选一。");
                return CommandLine.Usage;
            }
            await using var services = Workshop.Build(data.Choice(parsed));
            return await ReportCommand.Run(new ReportArguments(parsed.GetValue(document) ?? "", parsed.GetValue(year), parsed.GetValue(output)!, day) { Template = parsed.GetValue(template) },
                services, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop);
        });
        return command;
    }
}
