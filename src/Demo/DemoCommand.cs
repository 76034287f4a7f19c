using System.Diagnostics;
using Kechuang.Accounts;
using Kechuang.Kernel;

namespace Kechuang.Demo;

/// <summary>What the verb <c>kechuang demo</c> does once the host has made its services. Exit codes 0 done · 2 usage (no such day, or the folder is taken).</summary>
public static class DemoCommand
{
    /// <summary>Reads the verb's words for sizes; null when there is no such size.</summary>
    public static DemoSize? SizeOf(string word) => word switch
    {
        "small" => DemoSize.Small,
        "county" => DemoSize.County,
        "city" => DemoSize.City,
        _ => null,
    };

    /// <summary>Makes the county and says what was made and who can sign in.</summary>
    public static async Task<int> Run(IServiceProvider services, DemoArguments arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var made = await DemoCounty.Make(services, arguments, TextWriter.Null, stop);
        if (!made.TryValue(out var done))
        {
            foreach (var refusal in made.Refusals)
                await errors.WriteLineAsync(refusal.Message);
            return 2;
        }
        var records = done.Records;
        int Of(string part) => records.Where(r => r.Key.StartsWith(part, StringComparison.Ordinal)).Sum(r => r.Value);
        await output.WriteLineAsync($"演示县“{done.County.Name}”已生成（{watch.Elapsed.TotalSeconds:0.0} 秒），演示日期 {arguments.Today.Iso()}，全部内容为虚构。");
        await output.WriteLineAsync($"  企业 {Of("firms")} 家，年度数据 {Of("yearly")} 条，高企办件 {Of("高企")} 件，科小办件 {Of("科小")} 件，目标 {Of("targets")} 项，报送数 {Of("figures")} 个");
        await output.WriteLineAsync($"演示账号（口令均为 {DemoAccounts.Password}）：");
        foreach (var demo in DemoAccounts.All)
            await output.WriteLineAsync($"  {demo.UserName,-10}{demo.Title}");
        return 0;
    }
}
