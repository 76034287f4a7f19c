using Kechuang.Accounts;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Kechuang.Tests;

/// <summary>
/// The real application on a free port over a real database: SQLite in a temporary folder, and PostgreSQL (a database of
/// its own) where the environment variable KECHUANG_TEST_POSTGRES holds a connection string. As a class fixture it is on SQLite.
/// </summary>
public sealed class TestCounty : IAsyncLifetime
{
    public const string Sqlite = "SQLite", Postgres = "PostgreSQL";
    public const string Code = "431299";

    private readonly string database;
    private readonly Action<IServiceCollection>? adjust;
    private readonly string folder = Directory.CreateTempSubdirectory("kechuang-test-").FullName;
    private string? postgresName;

    public TestCounty() : this(Sqlite, null) { }

    private TestCounty(string database, Action<IServiceCollection>? adjust) => (this.database, this.adjust) = (database, adjust);

    private static string? PostgresServer => Environment.GetEnvironmentVariable("KECHUANG_TEST_POSTGRES");

    /// <summary>The databases tests run on here.</summary>
    public static TheoryData<string> Databases => PostgresServer is null ? [Sqlite] : [Sqlite, Postgres];

    public WebApplication App { get; private set; } = null!;

    public IServiceProvider Services => App.Services;

    /// <summary>The clock of the application: stands at 2025-12-10 10:00 in China until moved.</summary>
    public TestTime Time { get; } = new();

    public Uri Address => new(App.Urls.First());

    public Acts Acts => Services.GetRequiredService<Acts>();

    /// <summary>Starts one for a single test; dispose it.</summary>
    public static async Task<TestCounty> Start(string database = Sqlite, Action<IServiceCollection>? adjust = null, bool empty = false)
    {
        var county = new TestCounty(database, adjust);
        await county.Begin(empty);
        return county;
    }

    /// <summary>A reading context.</summary>
    public KechuangDb Open() => Services.GetRequiredService<Databases>().Open(Code);

    /// <summary>An act under a key by someone of the role.</summary>
    public Act Act(string key, string role = Roles.System) => new(key, Actor(role), Instant.Now(Time), Instant.Now(Time).Day);

    /// <summary>An act with a new key.</summary>
    public Act NewAct(string role = Roles.System) => Act(Ids.New(Time).ToString("N"), role);

    /// <summary>Someone of the role.</summary>
    public static Actor Actor(string role) => new(Guid.Parse("00000000-0000-7000-8000-000000000001"), "测试", role, Code, role == Roles.Staff ? "高新股" : "");

    /// <summary>A browser in which nobody is signed in.</summary>
    public TestBrowser Browser() => new(Address);

    /// <summary>A browser in which the demo account of the role is signed in.</summary>
    public async Task<TestBrowser> SignIn(string role)
    {
        var browser = Browser();
        await browser.Get("/sign-in");
        await browser.Submit("sign-in", ("Model.UserName", DemoAccounts.All.First(a => a.Role == role).UserName), ("Model.Password", DemoAccounts.Password));
        Assert.Equal(role == Roles.Expert ? "/reviews" : "/", browser.Path);
        return browser;
    }

    async ValueTask IAsyncLifetime.InitializeAsync() => await Begin(empty: false);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        if (postgresName is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await Execute($"DROP DATABASE \"{postgresName}\" WITH (FORCE)");
    }

    private async Task Begin(bool empty)
    {
        App = WebHost.Build(await Choose(), "http://127.0.0.1:0", builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(Time);
            builder.Services.AddSingleton(provider => provider.GetRequiredService<PackLibrary>().Root == PackLibrary.Locate()
                ? Enterprises.Packs.Shipped
                : SchemeCatalogue.Load(provider.GetRequiredService<PackLibrary>(), provider.GetRequiredService<ElementDictionary>()));
            Architecture.Note.Add(builder.Services);
            adjust?.Invoke(builder.Services);
        });
        await Services.GetRequiredService<Databases>().Prepare(TestContext.Current.CancellationToken);
        await Architecture.Note.MakeTable(Services.GetRequiredService<Databases>());
        if (!empty)
            await Settle();
        await App.StartAsync(TestContext.Current.CancellationToken);
    }

    private async Task Settle()
    {
        var county = new County { Code = Code, Name = "云溪县", Bureau = "云溪县科学技术局", BusinessYear = 2025, Demo = true, DemoDay = new(2025, 12, 10) };
        await using (var db = Open())
        {
            db.Add(county);
            db.Add(new Setting { County = Code, Name = Sections.Setting, Text = "办公室\n高新股\n农村股\n规划成果股" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await DemoAccounts.Ensure(Acts, Services.GetRequiredService<Clock>(), county, "91431299MA00000001", TestContext.Current.CancellationToken);
    }

    private async Task<DatabaseChoice> Choose()
    {
        if (database == Sqlite)
            return new DatabaseChoice(folder);
        postgresName = "kechuang_test_" + Guid.CreateVersion7().ToString("N");
        await Execute($"CREATE DATABASE \"{postgresName}\"");
        return new DatabaseChoice(folder, new NpgsqlConnectionStringBuilder(PostgresServer) { Database = postgresName }.ConnectionString);
    }

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresServer);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A clock that moves when told.</summary>
public sealed class TestTime : TimeProvider
{
    private long moved;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2025, 12, 10, 2, 0, 0, TimeSpan.Zero).AddTicks(Interlocked.Read(ref moved));

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Move(TimeSpan by) => Interlocked.Add(ref moved, by.Ticks);
}
