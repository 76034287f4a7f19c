using Kechuang.Kernel;
using Microsoft.EntityFrameworkCore.Design;

namespace Kechuang.Web.Hosting;

/// <summary>
/// Lets <c>dotnet ef migrations add NAME --project src/Migrations.Sqlite --startup-project src/Web -- sqlite</c>
/// (and <c>Migrations.Postgres … -- postgres</c>) see the model of all modules; no database is opened.
/// </summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<KechuangDb>
{
    public KechuangDb CreateDbContext(string[] args)
    {
        var postgres = args.Contains("postgres") ? "Host=localhost" : null;
        var services = new ServiceCollection().AddModules(new DatabaseChoice(Path.GetTempPath(), postgres)).BuildServiceProvider();
        return services.GetRequiredService<Databases>().Open("");
    }
}
