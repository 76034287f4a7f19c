using System.CommandLine;
using System.Globalization;
using Kechuang.Demo;
using Kechuang.Kernel;

namespace Kechuang.Web.Verbs;

/// <summary>kechuang demo: the invented county in a data folder.</summary>
internal static class DemoVerb
{
    internal static Command Make()
    {
        var data = new DataOptions();
        var seed = new Option<long>("--seed") { Description = "种子；同一种子、规模和日期生成的数据完全相同", DefaultValueFactory = _ => DemoArguments.UsualSeed, HelpName = "N" };
        var size = new Option<string>("--size") { Description = "规模", DefaultValueFactory = _ => "county", HelpName = "small|county|city" };
        size.AcceptOnlyFromAmong("small", "county", "city");
        var today = new Option<string>("--today") { Description = "演示日期", DefaultValueFactory = _ => DemoArguments.UsualDay.Iso(), HelpName = "2025-12-10" };
        var command = new Command("demo", "生成演示县“云溪县”，全部内容为虚构");
        data.AddTo(command);
        command.Add(seed);
        command.Add(size);
        command.Add(today);
        command.SetAction(async (parsed, stop) =>
        {
            var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            if (!DateOnly.TryParseExact(parsed.GetValue(today), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                await errors.WriteLineAsync("--today 应写成 2025-12-10 这样的日期。");
                return CommandLine.Usage;
            }
            await using var services = Workshop.Build(data.Choice(parsed));
            return await DemoCommand.Run(services, new DemoArguments(parsed.GetValue(seed), DemoCommand.SizeOf(parsed.GetValue(size)!)!.Value, day), output, errors, stop);
        });
        return command;
    }
}
