namespace Kechuang.Tests.Kernel.Values;

/// <summary>The shipped packs, found from the repository's root above the test's folder.</summary>
internal static class Packs
{
    internal static StreamReader Open(params string[] path) => File.OpenText(Path.Combine([Root(), "packs", .. path]));

    internal static IEnumerable<string[]> Csv(params string[] path)
    {
        using var table = Open(path);
        table.ReadLine();
        while (table.ReadLine() is { } line)
            yield return line.Split(',');
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Kechuang.slnx")))
                return folder.FullName;
        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
