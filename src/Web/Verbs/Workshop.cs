using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kechuang.Web.Verbs;

/// <summary>The modules without the web, for verbs that work on a data folder.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Workshop(ServiceProvider services, County county) => (this.services, County) = (services, county);

    /// <summary>The county whose work lies in the folder.</summary>
    internal County County { get; }

    /// <summary>The modules.</summary>
    internal IServiceProvider Services => services;

    /// <summary>Circumstances of a write by the program itself.</summary>
    internal Act Act(string reason)
    {
        var clock = services.GetRequiredService<Clock>();
        return new(Ids.Random.New(clock.Now).ToString("N"), Actor.System(County.Code), clock.Now, clock.DayOf(County), reason);
    }

    /// <summary>Opens the folder or database; refused when no county has been set up in it.</summary>
    internal static async Task<Result<Workshop>> Open(DatabaseChoice choice, CancellationToken stop)
    {
        if (choice.IsSqlite && !File.Exists(choice.SqliteFile))
            return new Refusal("data.none", $"{choice.Folder} 里没有数据。请先运行 ./kechuang demo --data DIR，或用 serve 完成设立。");
        var services = Build(choice);
        await services.GetRequiredService<Databases>().Prepare(stop);
        await using var db = services.GetRequiredService<Databases>().Open("");
        if (await db.Set<County>().OrderBy(c => c.Code).FirstOrDefaultAsync(stop) is { } county)
            return new Workshop(services, county);
        await services.DisposeAsync();
        return new Refusal("data.no-county", "这个数据文件夹还没有设立县。请先运行 serve 完成四步设立。");
    }

    /// <summary>The modules over a folder, whatever is in it.</summary>
    internal static ServiceProvider Build(DatabaseChoice choice) => new ServiceCollection().AddLogging().AddModules(choice).BuildServiceProvider();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
