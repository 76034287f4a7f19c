using Kechuang.Accounts;
using Kechuang.Cases;
using Kechuang.Demo;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Platforms;
using Kechuang.Reports;
using Kechuang.Targets;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Demo;

/// <summary>A demo county made once for the tests that look at it.</summary>
public sealed class Made : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("kechuang-demo-").FullName;

    public ServiceProvider Services { get; private set; } = null!;

    public DemoArguments Arguments { get; init; } = DemoArguments.Usual;

    public KechuangDb Open() => Services.GetRequiredService<Databases>().Open("431299");

    public async ValueTask InitializeAsync()
    {
        Services = new ServiceCollection().AddLogging().AddKernel(new DatabaseChoice(folder)).AddAccounts().AddTargets().AddEnterprises().AddCases().AddPlatforms().AddReports().BuildServiceProvider();
        var made = await DemoCounty.Make(Services, Arguments, TextWriter.Null, TestContext.Current.CancellationToken);
        Assert.True(made.Succeeded, string.Join("\n", made.Refusals));
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
