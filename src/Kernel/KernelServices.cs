using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kechuang.Kernel;

/// <summary>Adds the kernel to a host.</summary>
public static class KernelServices
{
    /// <summary>Database, acts, rights, papers, packs and clock. Modules add <see cref="IModelPart"/> and register rights.</summary>
    public static IServiceCollection AddKernel(this IServiceCollection services, DatabaseChoice database)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        services.AddSingleton<Databases>();
        services.AddSingleton<Rights>(provider =>
        {
            var rights = new Rights();
            foreach (var part in provider.GetServices<IRightsPart>())
                part.Register(rights);
            return rights;
        });
        if (database.IsSqlite)
            services.AddSingleton<IUnits, SqliteLane>();
        else
            services.AddSingleton<IUnits, PostgresUnits>();
        services.AddSingleton<ReadingRooms>();
        services.AddSingleton<CountyRows>();
        services.AddSingleton<Acts>();
        services.AddSingleton<Clock>();
        services.AddSingleton<Jobs>();
        services.AddSingleton<IRightsPart, JobRights>();
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolver =
            (o.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(Personal.MaskJson));
        services.AddSingleton<IPaperStore>(new FolderPaperStore(Path.Combine(database.Folder, "papers")));
        services.AddSingleton(_ => PaperScanners.Of(Environment.GetEnvironmentVariable(PaperScanners.Variable)));
        services.AddSingleton(_ => new PackLibrary(PackLibrary.Locate()));
        services.AddSingleton(provider => WorkCalendar.LoadFolder(Path.Combine(provider.GetRequiredService<PackLibrary>().Root, "reference")).Value);
        services.AddSingleton(provider => ElementDictionary.LoadFolder(Path.Combine(provider.GetRequiredService<PackLibrary>().Root, "dictionary")));
        services.AddSingleton(provider => provider.GetRequiredService<Result<ElementDictionary>>().Value);
        return services;
    }
}

/// <summary>A module's registration of who may make its requests and open its pages.</summary>
public interface IRightsPart
{
    /// <summary>Called once at start.</summary>
    void Register(Rights rights);
}
