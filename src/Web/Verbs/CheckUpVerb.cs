using System.CommandLine;
using System.Globalization;
using Kechuang.Enterprises;
using Kechuang.Enterprises.CheckUp;
using Kechuang.Kernel;

namespace Kechuang.Web.Verbs;

/// <summary>kechuang check-up: a sheet of firms, or all firms of a county, against one scheme.</summary>
internal static class CheckUpVerb
{
    internal static Command Make()
    {
        var data = new DataOptions();
        var scheme = new Option<string>("--scheme") { Description = "事项的文件夹名，如 high-tech-enterprise；都在 packs/schemes 下", Required = true, HelpName = "ID" };
        var year = new Option<int?>("--year") { Description = "业务年度；不写则取申报日所在年", HelpName = "Y" };
        var date = new Option<string?>("--date") { Description = "申报日；不写则为今天", HelpName = "2025-08-01" };
        var input = new Option<string?>("--input") { Description = "企业数据表（csv 或 xlsx，列名用数据元名称）；不写则对 --data 中全县企业体检", HelpName = "FILE" };
        var output = new Option<string?>("--output") { Description = "结果写成 CSV；不写则打印", HelpName = "FILE" };
        var command = new Command("check-up", "对标体检：逐行给出 符合、不符合 或 待定 及理由") { scheme, year, date, input, output };
        data.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var errors = parsed.InvocationConfiguration.Error;
            var given = parsed.GetValue(date);
            DateOnly? day = null;
            if (given is not null)
            {
                if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
                    return await Say(errors, "--date 应写成 2025-08-01 这样的日期。");
                day = read;
            }
            if (parsed.GetValue(input) is { } file && !File.Exists(file))
                return await Say(errors, $"没有这个文件：{file}");
            return await Run(parsed.GetValue(scheme)!, parsed.GetValue(year), day, parsed.GetValue(input), parsed.GetValue(output),
                data.Choice(parsed), parsed.InvocationConfiguration.Output, errors, stop);
        });
        return command;
    }

    private static async Task<int> Run(
        string scheme, int? year, DateOnly? day, string? input, string? path, DatabaseChoice choice, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        if (input is not null)
        {
            await using var library = Workshop.Build(new DatabaseChoice(Path.GetTempPath()));
            var request = new CheckUpRequest(scheme, year, day ?? library.GetRequiredService<Clock>().Now.Day, path);
            return await CheckUpCommand.OfFile(request, input, library.GetRequiredService<SchemeCatalogue>(), library.GetRequiredService<ElementDictionary>(), output, errors);
        }
        var opened = await Workshop.Open(choice, stop);
        if (opened.Refused)
            return await Say(errors, opened.Refusals[0].Message, CommandLine.Failure);
        await using var workshop = opened.Value;
        var clock = workshop.Services.GetRequiredService<Clock>();
        await using var db = workshop.Services.GetRequiredService<Databases>().Open(workshop.County.Code);
        return await CheckUpCommand.OfCounty(
            new CheckUpRequest(scheme, year, day ?? clock.DayOf(workshop.County), path), db, clock.Now,
            await workshop.Services.GetRequiredService<CountyPolicies>().Of(db, clock.Now, stop), workshop.Services.GetRequiredService<CountyFacts>(), output, errors, stop);
    }

    private static async Task<int> Say(TextWriter errors, string message, int code = CommandLine.Usage)
    {
        await errors.WriteLineAsync(message);
        return code;
    }
}
