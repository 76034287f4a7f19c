using System.Runtime.CompilerServices;
using Kechuang.Kernel;
using Kechuang.Tests.Architecture;
using Kechuang.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Kechuang.Tests;

/// <summary>
/// EF Core keeps one model a process for a context type, whatever parts a later test adds: so the fullest one, with the
/// tests' own rows, is made before any test runs.
/// </summary>
internal static class OneModel
{
    [ModuleInitializer]
    internal static void Make()
    {
        var folder = Directory.CreateTempSubdirectory("kechuang-model-");
        var services = new ServiceCollection().AddModules(new DatabaseChoice(folder.FullName));
        Note.Add(services);
        using (var provider = services.BuildServiceProvider())
        using (var db = provider.GetRequiredService<Databases>().Open(""))
            _ = db.Model;
        folder.Delete(recursive: true);
    }
}
