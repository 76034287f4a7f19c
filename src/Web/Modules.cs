using System.Reflection;
using Kechuang.Accounts;
using Kechuang.Cases;
using Kechuang.Enterprises;
using Kechuang.Kernel;
using Kechuang.Office;
using Kechuang.Platforms;
using Kechuang.Reports;
using Kechuang.Targets;

namespace Kechuang.Web;

/// <summary>The module list: what there is, in the order references point.</summary>
internal static class Modules
{
    /// <summary>Assemblies that bring pages.</summary>
    internal static readonly Assembly[] WithPages = [typeof(AccountsModule).Assembly, typeof(OfficeModule).Assembly, typeof(TargetsModule).Assembly, typeof(EnterprisesModule).Assembly, typeof(CasesModule).Assembly, typeof(PlatformsModule).Assembly, typeof(ReportsModule).Assembly, typeof(Ui.Icon).Assembly];

    internal static IServiceCollection AddModules(this IServiceCollection services, DatabaseChoice database) => services
        .AddKernel(database)
        .AddAccounts()
        .AddTargets()
        .AddEnterprises()
        .AddCases()
        .AddPlatforms()
        .AddReports()
        .AddOffice();

    internal static void MapModules(this IEndpointRouteBuilder app)
    {
        app.MapAccounts();
        app.MapTargets();
        app.MapEnterprises();
        app.MapCases();
        app.MapPlatforms();
        app.MapReports();
        app.MapOffice();
    }
}
