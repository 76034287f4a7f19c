using Kechuang.Accounts;
using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Targets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kechuang.Tests.Targets;

/// <summary>The kernel and this module on a database of their own, with the ledger and indicators that a test gives.</summary>
internal sealed class Desktop : IAsyncDisposable
{
    internal const string Code = "431299";
    internal static readonly DateOnly Today = new(2025, 12, 10);
    private readonly ServiceProvider services;
    private readonly string folder = Path.Combine(Path.GetTempPath(), "kechuang-targets-" + Guid.CreateVersion7().ToString("N"));

    private Desktop(Ledger ledger, string indicators)
    {
        // All modules with tables, because EF Core keeps one model for the context type in a process.
        var collection = new ServiceCollection().AddLogging().AddKernel(new DatabaseChoice(folder)).AddAccounts().AddTargets().AddEnterprises().AddCases();
        Ledger = ledger;
        var (all, found) = IndicatorFile.Read("t.yaml", indicators);
        collection.AddSingleton(new Indicators(all, [ledger], found));
        services = collection.BuildServiceProvider();
        Assert.Empty(Indicators.Problems);
    }

    internal Ledger Ledger { get; }

    internal Indicators Indicators => services.GetRequiredService<Indicators>();

    internal IFigures Figures => services.GetRequiredService<IFigures>();

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal T Get<T>() where T : notnull => services.GetRequiredService<T>();

    internal KechuangDb Db => services.GetRequiredService<Databases>().Open(Code);

    internal static Scope Year(int year = 2025, DateOnly? asOf = null, Instant? knownAt = null) =>
        new(Code, Period.OfYear(year), asOf ?? Today, knownAt ?? Instant.At(new DateOnly(2026, 12, 31)));

    internal static async Task<Desktop> Open(string indicators, params Ledger.Line[] lines)
    {
        var desktop = new Desktop(new Ledger(lines), indicators);
        await desktop.Get<Databases>().Prepare(Stop);
        await desktop.Act("county", Today, async (db, _) =>
        {
            db.Add(new County { Code = Code, Name = "云溪县", Bureau = "云溪县科学技术局", BusinessYear = 2025 });
            return await Task.FromResult(Result.Done);
        });
        return desktop;
    }

    internal Task<Result<Acted<T>>> Act<TRequest, T>(string key, TRequest request, Func<TRequest, Act, KechuangDb, Task<Result<T>>> handle, DateOnly? on = null) =>
        Get<Acts>().Run<TRequest, T>(ActOn(key, on ?? Today), request, (r, act, db, _) => handle(r, act, db));

    internal Task<Result<Acted<T>>> Act<T>(string key, DateOnly on, Func<KechuangDb, Act, Task<Result<T>>> handle) =>
        Get<Acts>().Run<string, T>(ActOn(key, on), key, (_, act, db, _) => handle(db, act));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Act ActOn(string key, DateOnly day) => new(key, Actor.System(Code), Instant.At(day, new TimeOnly(9, 0)), day);
}
