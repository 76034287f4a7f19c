using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Kechuang.Kernel;

/// <summary>Which database holds the county's records.</summary>
/// <param name="Folder">Data folder: SQLite file, papers, keys.</param>
/// <param name="Postgres">Connection string; null = embedded SQLite in <paramref name="Folder"/>.</param>
public sealed record DatabaseChoice(string Folder, string? Postgres = null)
{
    /// <summary>The embedded database file.</summary>
    public string SqliteFile => Path.Combine(Folder, "kechuang.db");
    /// <summary>True for the embedded database.</summary>
    public bool IsSqlite => Postgres is null;
}

/// <summary>Opens contexts for reading; writing goes through <see cref="Acts"/>.</summary>
public sealed class Databases
{
    private readonly ModelParts parts;
    private readonly DbContextOptions<KechuangDb> reading;

    public Databases(DatabaseChoice choice, IEnumerable<IModelPart> parts)
    {
        Choice = choice;
        this.parts = new ModelParts([.. parts]);
        if (choice.IsSqlite)
            Directory.CreateDirectory(choice.Folder);
        reading = Options(b => Use(b));
    }

    /// <summary>Where the records are.</summary>
    public DatabaseChoice Choice { get; }

    /// <summary>A context on its own connection that sees one county.</summary>
    public KechuangDb Open(string county) => new(reading, parts, county);

    internal KechuangDb OpenOn(DbContextOptions<KechuangDb> options, string county) => new(options, parts, county);

    internal DbContextOptions<KechuangDb> OptionsOn(SqliteConnection connection, KeptStatements statements) =>
        Options(b => b.UseSqlite(connection, o => o.MigrationsAssembly("Kechuang.Migrations.Sqlite")).AddInterceptors(statements));

    internal string SqliteConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = Choice.SqliteFile,
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 30,
    }.ToString();

    /// <summary>Brings the schema to this version and sets the durable journal mode.</summary>
    public async Task Prepare(CancellationToken stop)
    {
        await using var db = Open("");
        if (Choice.IsSqlite)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", stop);
        await db.Database.MigrateAsync(stop);
    }

    private void Use(DbContextOptionsBuilder builder)
    {
        if (Choice.Postgres is { } postgres)
            builder.UseNpgsql(postgres, o => o.MigrationsAssembly("Kechuang.Migrations.Postgres"));
        else
            builder.UseSqlite(SqliteConnectionString, o => o.MigrationsAssembly("Kechuang.Migrations.Sqlite"));
    }

    private static DbContextOptions<KechuangDb> Options(Action<DbContextOptionsBuilder<KechuangDb>> use)
    {
        var builder = new DbContextOptionsBuilder<KechuangDb>();
        use(builder);
        builder.ReplaceService<IModelCacheKeyFactory, ModelOfParts>();
        // Whether the migrations cover the model is a test of the whole product; a host may map fewer modules.
        builder.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
        return builder.Options;
    }
}

/// <summary>The mapped parts, and which model they are.</summary>
internal sealed record ModelParts(IReadOnlyList<IModelPart> All)
{
    /// <summary>Their names in order.</summary>
    internal string Names { get; } = string.Join('|', All.Select(p => p.GetType().FullName).Order(StringComparer.Ordinal));
}

/// <summary>EF keeps one model per context type; here a model also depends on which modules are mapped.</summary>
internal sealed class ModelOfParts : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((KechuangDb)context).Parts.Names, designTime);
}
