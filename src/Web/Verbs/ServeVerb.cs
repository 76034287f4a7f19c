using System.CommandLine;
using Kechuang.Accounts;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Platforms;
using Kechuang.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Web.Verbs;

/// <summary>kechuang serve: the web application until it is stopped.</summary>
internal static class ServeVerb
{
    internal static Command Make()
    {
        var data = new DataOptions();
        var urls = new Option<string>("--urls") { Description = "监听地址，多个用分号隔开", DefaultValueFactory = _ => "http://localhost:5080", HelpName = "URL" };
        var command = new Command("serve", "启动网页系统；空数据文件夹会打开四步设立");
        data.AddTo(command);
        command.Add(urls);
        command.SetAction((parsed, stop) => Serve(data.Choice(parsed), parsed.GetValue(urls)!, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, stop));
        return command;
    }

    private static async Task<int> Serve(DatabaseChoice database, string urls, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        await using var app = WebHost.Build(database, urls);
        if (await Faulty([.. app.Services.GetRequiredService<Result<SchemeCatalogue>>().Refusals, .. app.Services.GetRequiredService<Result<PlatformKinds>>().Refusals], errors))
            return CommandLine.Failure;
        await app.Services.GetRequiredService<Databases>().Prepare(stop);
        await app.StartAsync(stop);
        await Announce(app, output, stop);
        await app.WaitForShutdownAsync(stop);
        return CommandLine.Done;
    }

    // A county is not judged by rules that cannot be read: every fault is named and nothing is started.
    private static async Task<bool> Faulty(List<Refusal> faults, TextWriter errors)
    {
        foreach (var fault in faults)
            await errors.WriteLineAsync(fault.ToString());
        if (faults.Count > 0)
            await errors.WriteLineAsync($"事项包有 {faults.Count} 处错误，系统没有启动。改正后可用 ./kechuang packs check 复查。");
        return faults.Count > 0;
    }

    private static async Task Announce(WebApplication app, TextWriter output, CancellationToken stop)
    {
        await output.WriteLineAsync($"科创已启动：{string.Join("  ", app.Urls)}");
        var code = await app.Services.GetRequiredService<Counties>().Only(stop);
        if (code is null)
        {
            await output.WriteLineAsync($"尚未设立县。请在浏览器中完成四步设立，一次性设立码：{app.Services.GetRequiredService<SetUpCode>().Code}");
            return;
        }
        await using var db = app.Services.GetRequiredService<Databases>().Open(code);
        var county = await db.Set<County>().SingleAsync(c => c.Code == code, stop);
        if (!county.Demo)
            return;
        await output.WriteLineAsync($"演示县：{county.Name}（虚构）。演示账号（口令均为 {DemoAccounts.Password}）：");
        foreach (var demo in DemoAccounts.All)
            await output.WriteLineAsync($"  {demo.UserName,-10}{demo.Title}");
    }
}
